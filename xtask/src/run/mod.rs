//! `cargo xtask test`: install what the tests need, run everything, end on one line that counts.

pub mod count;
pub mod install;
pub mod step;

use count::Count;
use std::{path::Path, process::ExitCode};
use step::Step;

/// Installs, runs every check and every test, prints `N passed, N failed`; the exit code is 1 if anything failed.
#[must_use]
pub fn everything(root: &Path) -> ExitCode {
    let checks = [
        Step::cargo("format", "fmt --all --check"),
        Step::cargo("lints", "clippy --workspace --all-targets -- -D warnings"),
        Step::cargo("documentation", "doc --workspace --no-deps").with("RUSTDOCFLAGS", "-D warnings"),
    ];
    let mut total: Count = checks.iter().map(|check| check.as_one(root)).sum();
    total += Step::cargo("tests", "test --workspace --no-fail-fast").counted(root, count::rust);
    total += browser(root);
    total += advisories(root);
    println!("\n{total}");
    ExitCode::from(u8::from(total.failed > 0))
}

/// The walks in a real browser, against the program as it was built for the tests.
fn browser(root: &Path) -> Count {
    if let Err(why) = install::browser(root) {
        println!("The walks in a browser could not run: {why}");
        return Count { passed: 0, failed: 1 };
    }
    let built = Step::cargo("program for the browser", "build --workspace").as_one(root);
    let program = install::target(root).join("debug").join("attune");
    let walks = Step::new("walks in a browser", "node", "--test --test-concurrency=1 --test-reporter=spec")
        .inside("e2e")
        .with("ATTUNE", &program.to_string_lossy());
    built + walks.counted(root, count::node)
}

/// What `cargo deny` says, where it is installed; tidy checks licences and bans without it.
fn advisories(root: &Path) -> Count {
    if !install::there("cargo-deny") {
        println!("cargo-deny is not installed: licences and bans were checked by tidy, advisories were not.");
        return Count::default();
    }
    Step::cargo("licences and bans", "deny check licenses bans sources").as_one(root)
}
