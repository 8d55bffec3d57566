//! `cargo xtask`: test, tidy and methods, each one command.

use std::{path::PathBuf, process::ExitCode};

const HELP: &str = "\
cargo xtask test      install what the tests need, run everything, print `N passed, N failed`
cargo xtask tidy      check that nothing has drifted: heads, sizes, walls, words, documents, licences
cargo xtask methods   write METHODS.md, and the systems in ARCHITECTURE.md, from the tree
";

fn main() -> ExitCode {
    let root = root();
    match std::env::args().nth(1).as_deref() {
        Some("test") => xtask::run::everything(&root),
        Some("tidy") => tidy(&root),
        Some("methods") => methods(&root),
        _ => {
            eprint!("{HELP}");
            ExitCode::from(2)
        }
    }
}

/// The repository: the folder above the one this program was built from.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("xtask"), PathBuf::from);
    here.parent().map_or_else(|| PathBuf::from("."), PathBuf::from)
}

fn tidy(root: &std::path::Path) -> ExitCode {
    println!("{}", xtask::tidy::size::report(root));
    let complaints = xtask::tidy::check(root);
    for complaint in &complaints {
        println!("{complaint}");
    }
    match complaints.len() {
        0 => println!("The house is tidy."),
        n => println!("{n} to put right."),
    }
    ExitCode::from(u8::from(!complaints.is_empty()))
}

fn methods(root: &std::path::Path) -> ExitCode {
    match xtask::methods::write(root).and_then(|()| xtask::systems::write(root)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("METHODS.md or ARCHITECTURE.md could not be written: {error}");
            ExitCode::from(2)
        }
    }
}
