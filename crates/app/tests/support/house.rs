//! The built program, serving on a port of its own, ended when it is dropped.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::Visitor;

/// Where the built program lies.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_attune");

/// A house that is open.
pub struct House {
    child: Child,
    /// Kept, so that the program never writes into a closed pipe.
    _out: BufReader<ChildStdout>,
    /// Where it answers.
    pub at: SocketAddr,
    /// Where its record lies.
    pub data: PathBuf,
    _folder: Option<TempDir>,
}

impl House {
    /// A demo in a fresh folder.
    pub fn demo() -> Self {
        let folder = tempfile::tempdir().expect("a folder for one test can be made");
        let data = folder.path().join("record");
        std::fs::create_dir(&data).expect("a folder can be made");
        for (name, bytes) in founded_once() {
            std::fs::write(data.join(name), bytes).expect("a file can be written");
        }
        let mut house = Self::demo_in(&data);
        house._folder = Some(folder);
        house
    }

    /// A demo in this folder, founded if need be.
    pub fn demo_in(data: &Path) -> Self {
        let data_arg = data.to_str().expect("the folder's name is UTF-8");
        Self::open(data, &["--demo", "--data", data_arg])
    }

    /// A house opened with these arguments.
    pub fn open(data: &Path, args: &[&str]) -> Self {
        let mut child = Command::new(PROGRAM)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut out = BufReader::new(child.stdout.take().expect("standard output is a pipe"));
        let first = line(&mut out).unwrap_or_else(|| panic!("the house did not open: {}", complaint(&mut child)));
        let at = first.rsplit_once("//").and_then(|(_, at)| at.trim().parse().ok());
        let at = at.unwrap_or_else(|| panic!("no address in {first:?}"));
        Self { child, _out: out, at, data: data.to_owned(), _folder: None }
    }

    /// Somebody who comes with an empty cookie jar.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.at)
    }

    /// Somebody of the demo, signed in.
    pub fn signed_in(&self, name: &str) -> Visitor {
        let mut visitor = self.visitor();
        visitor.sign_in(name, practice::demo::PASSWORD).shows(200);
        visitor
    }

    /// The process, for signals.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as a power cut would, and waits until it is gone.
    pub fn cut(mut self) {
        self.end();
    }

    /// Whether the process ends by itself in this time.
    pub fn ended_within(mut self, most: Duration) -> bool {
        let began = Instant::now();
        while began.elapsed() < most {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.end();
    }
}

fn line(out: &mut BufReader<ChildStdout>) -> Option<String> {
    let mut line = String::new();
    let read = out.read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim_end().to_owned())
}

fn complaint(child: &mut Child) -> String {
    let stderr = child.stderr.take().map(std::io::read_to_string);
    stderr.and_then(Result::ok).unwrap_or_default()
}

/// The files of a demo founded once for all tests of a process: to found one takes some hundred writes to disk.
fn founded_once() -> &'static [(std::ffi::OsString, Vec<u8>)] {
    static FILES: std::sync::OnceLock<Vec<(std::ffi::OsString, Vec<u8>)>> = std::sync::OnceLock::new();
    FILES.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let data = folder.path().join("record");
        drop(House::demo_in(&data));
        let files = std::fs::read_dir(&data).expect("the demo lies there");
        let files = files.map(|file| file.expect("a folder lists its files"));
        files.map(|file| (file.file_name(), std::fs::read(file.path()).expect("a file of the demo"))).collect()
    })
}
