//! A folder in which a researcher runs `attune study`, for tests.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// A folder of its own for one test.
pub struct Desk(tempfile::TempDir);

/// One line of a table, by the names of its columns.
pub type Line = BTreeMap<String, String>;

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// Runs `attune study` in this folder.
    pub fn study(&self, arguments: &str) -> Output {
        self.study_with(arguments, "")
    }

    /// The same with something on standard input.
    pub fn study_with(&self, arguments: &str, input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_attune"))
            .arg("study")
            .args(arguments.split_whitespace())
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that refuses its arguments does not read its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.text(name)).unwrap()
    }

    /// The names of all files, in order.
    pub fn files(&self) -> Vec<String> {
        let names = fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.path().join(name).exists()
    }
}

/// The rows of a table without quoted commas.
pub fn lines(text: &str) -> Vec<Line> {
    let mut rows = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()));
    let names: Vec<String> = rows.next().unwrap().collect();
    rows.map(|row| names.iter().cloned().zip(row).collect()).collect()
}

/// A result of another program; panics where it is missing.
pub fn reference(path: &str) -> String {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference").join(path);
    fs::read_to_string(&whole).unwrap_or_else(|e| panic!("{}: {e}; these tests need ../shared", whole.display()))
}

/// What a command that did its work printed.
pub fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The one message of a command that refused; nothing on standard output, exit code 2.
pub fn refusal(output: &Output) -> String {
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(output.stdout.is_empty(), "something was half-written");
    told
}

/// What a page never holds: a script, or a link to anywhere.
pub fn stands_alone(page: &str) {
    for never in ["<script", "http://", "https://", "NaN"] {
        assert!(!page.contains(never), "the page holds {never}");
    }
}
