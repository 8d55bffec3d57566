//! Installing what the walks in a browser need, where it is missing and may be installed; saying so where it may not.

use super::step::Step;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Names under which Chromium is found.
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Sees to Chromium, node and the browser driver.
///
/// # Errors
/// What is missing and how to get it.
pub fn browser(root: &Path) -> Result<(), String> {
    let lacking: Vec<_> = lacking();
    if !lacking.is_empty() {
        packages(root, &lacking)?;
    }
    new_enough()?;
    let driver = Step::new("browser driver", "npm", "ci --no-audit --no-fund").inside("e2e");
    if driver.as_one(root).failed > 0 {
        return Err("`npm ci` failed in e2e; it needs to reach a package registry once".into());
    }
    Ok(())
}

/// Debian packages for what is not there.
fn lacking() -> Vec<&'static str> {
    let chromium = (!CHROMIUM.iter().any(|name| there(name))).then_some("chromium");
    let node = (!there("node")).then_some("nodejs");
    let npm = (!there("npm")).then_some("npm");
    [chromium, node, npm].into_iter().flatten().collect()
}

fn packages(root: &Path, names: &[&str]) -> Result<(), String> {
    let wanted = names.join(" ");
    if !there("apt-get") || !is_root() {
        return Err(format!(
            "please install {wanted}, for example with `sudo apt-get install {wanted}`, and run this again"
        ));
    }
    let quiet = |arguments: &str| Step::new("packages", "apt-get", arguments).with("DEBIAN_FRONTEND", "noninteractive");
    let fetched = quiet("update -q").as_one(root)
        + quiet(&format!("install -q -y --no-install-recommends {wanted}")).as_one(root);
    if fetched.failed > 0 { Err(format!("apt-get could not install {wanted}")) } else { Ok(()) }
}

/// Whether a program is on the path.
#[must_use]
pub fn there(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

/// The browser driver wants node 20.
fn new_enough() -> Result<(), String> {
    let out =
        Command::new("node").arg("--version").output().map_err(|error| format!("node does not start: {error}"))?;
    let said = String::from_utf8_lossy(&out.stdout);
    let major = said.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_some_and(|major| major >= 20) {
        return Ok(());
    }
    Err(format!("node 20 or newer is needed, and this is {}; install a newer one and run this again", said.trim()))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.trim_ascii() == b"0")
}

/// Where cargo puts what it builds.
#[must_use]
pub fn target(root: &Path) -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    root.join(folder)
}
