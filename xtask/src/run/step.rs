//! One program run as a step: what it prints is shown as it comes, and counted.

use super::count::Count;
use std::{
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// One program to run.
#[derive(Clone, Debug)]
pub struct Step {
    name: String,
    program: String,
    arguments: Vec<String>,
    folder: PathBuf,
    settings: Vec<(String, String)>,
}

impl Step {
    /// `program` with `arguments` parted by spaces, run in the root.
    #[must_use]
    pub fn new(name: &str, program: &str, arguments: &str) -> Self {
        let arguments = arguments.split_whitespace().map(String::from).collect();
        Self { name: name.into(), program: program.into(), arguments, folder: PathBuf::new(), settings: Vec::new() }
    }

    /// Cargo with `arguments`.
    #[must_use]
    pub fn cargo(name: &str, arguments: &str) -> Self {
        Self::new(name, &crate::tidy::licences::cargo(), arguments)
    }

    /// The same, run in a folder of the house.
    #[must_use]
    pub fn inside(mut self, folder: &str) -> Self {
        self.folder = folder.into();
        self
    }

    /// The same, with one more environment variable.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.settings.push((name.into(), value.into()));
        self
    }

    /// Runs it as one check: passed or failed.
    #[must_use]
    pub fn as_one(&self, root: &Path) -> Count {
        let ran_well = self.run(root, |_| ());
        Count { passed: usize::from(ran_well), failed: usize::from(!ran_well) }
    }

    /// Runs it and adds up what `read` finds in each line.
    #[must_use]
    pub fn counted(&self, root: &Path, read: fn(&str) -> Count) -> Count {
        let mut total = Count::default();
        let ran_well = self.run(root, |line| total += read(line));
        total.unless(ran_well)
    }

    fn run(&self, root: &Path, mut each: impl FnMut(&str)) -> bool {
        println!("\n== {}", self.name);
        let mut command = self.command(root);
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(error) => {
                println!("{} could not be started: {error}", self.program);
                return false;
            }
        };
        child.stdout.take().into_iter().for_each(|out| show(out, &mut each));
        child.wait().is_ok_and(|status| status.success())
    }

    fn command(&self, root: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(root.join(&self.folder)).stdout(Stdio::piped());
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Prints each line as it comes, and hands it on.
fn show(out: impl Read, each: &mut impl FnMut(&str)) {
    for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        each(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_has_failed_once() {
        let step = Step::new("nothing", "no-such-program-in-any-house", "");
        assert_eq!(step.as_one(Path::new(".")), Count { passed: 0, failed: 1 });
        assert_eq!(step.counted(Path::new("."), |_| Count::default()), Count { passed: 0, failed: 1 });
    }

    #[test]
    fn every_line_a_program_prints_is_counted() {
        let step = Step::cargo("cargo", "--version");
        assert_eq!(step.counted(Path::new("."), |_| Count { passed: 1, failed: 0 }), Count { passed: 1, failed: 0 });
    }
}
