//! Licences and bans: what is built into `attune`, held against the two lists of deny.toml.

use super::{Complaint, House, spdx};
use serde::Deserialize;
use std::{path::Path, process::Command};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    license: Option<String>,
    source: Option<String>,
}

/// A crate that must not be built in, save by those that wrap it.
#[derive(Deserialize)]
struct Ban {
    name: String,
    #[serde(default)]
    wrappers: Vec<String>,
}

impl Ban {
    /// Whether everybody it is built in for wraps it. Without wrappers nobody may.
    fn is_wrapped(&self, built: &Metadata) -> bool {
        let named = |id: &String| built.packages.iter().find(|package| package.id == *id).map(|package| &package.name);
        let asks = |node: &&Node| node.dependencies.iter().any(|id| named(id) == Some(&self.name));
        let wraps = |node: &Node| named(&node.id).is_some_and(|name| self.wrappers.contains(name));
        !self.wrappers.is_empty() && built.resolve.nodes.iter().filter(asks).all(wraps)
    }
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    dependencies: Vec<String>,
}

/// Complains about licences not on the list, and crates that are banned.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let lists: toml::Table = toml::from_str(house.tree.text("deny.toml")).unwrap_or_default();
    match metadata(&house.tree.root) {
        Ok(built) => held_against(&built, &allowed(&lists), &banned(&lists)),
        Err(why) => vec![Complaint::about("Cargo.lock", format!("cargo could not list what is built: {why}"))],
    }
}

fn held_against(built: &Metadata, allowed: &[String], banned: &[Ban]) -> Vec<Complaint> {
    let in_use = |package: &&Package| built.resolve.nodes.iter().any(|node| node.id == package.id);
    let broken: Vec<&String> = banned.iter().filter(|ban| !ban.is_wrapped(built)).map(|ban| &ban.name).collect();
    let theirs = built.packages.iter().filter(|package| package.source.is_some()).filter(in_use);
    theirs
        .filter_map(|package| wrong(package, allowed, &broken))
        .map(|says| Complaint::about("deny.toml", says))
        .collect()
}

fn wrong(package: &Package, allowed: &[String], banned: &[&String]) -> Option<String> {
    if banned.contains(&&package.name) {
        return Some(format!(
            "{} is banned there, and is built in: `cargo tree -i {}` shows by whom",
            package.name, package.name
        ));
    }
    let licence = package.license.as_deref().unwrap_or("none");
    (!spdx::met(licence, allowed))
        .then(|| format!("{} comes under `{licence}`, which is not on the list", package.name))
}

fn allowed(lists: &toml::Table) -> Vec<String> {
    let list = lists.get("licenses").and_then(|part| part.get("allow")).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(|name| name.as_str().map(String::from)).collect()
}

fn banned(lists: &toml::Table) -> Vec<Ban> {
    let list = lists.get("bans").and_then(|part| part.get("deny")).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(|ban| ban.clone().try_into().ok()).collect()
}

/// What is built on this kind of machine; asks without the network first.
fn metadata(root: &Path) -> Result<Metadata, String> {
    ask(root, &["--offline"]).or_else(|_| ask(root, &[]))
}

fn ask(root: &Path, how: &[&str]) -> Result<Metadata, String> {
    let host = host();
    let asked = ["metadata", "--format-version", "1", "--filter-platform", &host];
    let out = Command::new(cargo()).current_dir(root).args(asked).args(how).output();
    let out = out.map_err(|error| error.to_string())?;
    if !out.status.success() {
        return Err(String::from_utf8_lossy(&out.stderr).into_owned());
    }
    serde_json::from_slice(&out.stdout).map_err(|error| error.to_string())
}

/// The cargo that runs us.
#[must_use]
pub fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".into())
}

/// The kind of machine we build for, as rustc names it.
fn host() -> String {
    let said = Command::new("rustc").arg("-vV").output().map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
    let said = said.unwrap_or_default();
    said.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or("x86_64-unknown-linux-gnu").to_owned()
}
