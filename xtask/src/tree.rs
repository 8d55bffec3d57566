//! The repository as tidy sees it: every text file that is committed or could be.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Folders that are never committed, for a copy of the house without its history.
const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "out"];

/// Every text file of the house, by path from the root with forward slashes.
#[derive(Debug)]
pub struct Tree {
    /// Where the house stands.
    pub root: PathBuf,
    /// The text of each file.
    pub files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads every text file under `root` that is committed, or is new and not ignored.
    #[must_use]
    pub fn read(root: &Path) -> Self {
        let paths = listed(root).unwrap_or_else(|| walked(root, root));
        let text = |path: String| fs::read_to_string(root.join(&path)).ok().map(|text| (path, text));
        Self { root: root.to_path_buf(), files: paths.into_iter().filter_map(text).collect() }
    }

    /// The text of one file; empty where there is none.
    #[must_use]
    pub fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }

    /// Files under `folder` whose name ends in `ending`, in order of path.
    pub fn under<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let wanted = move |path: &str| path.starts_with(folder) && path.ends_with(ending);
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).filter(move |(path, _)| wanted(path))
    }

    /// Whether something stands at `path`.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }
}

/// What git lists, or nothing where this is no repository.
fn listed(root: &Path) -> Option<Vec<String>> {
    let asked = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let out = Command::new("git").current_dir(root).args(asked).output().ok()?;
    let paths = String::from_utf8(out.stdout).ok()?;
    out.status.success().then(|| paths.split('\0').filter(|path| !path.is_empty()).map(String::from).collect())
}

/// What stands in the folders, for a copy without git.
fn walked(root: &Path, folder: &Path) -> Vec<String> {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let ours = |path: &PathBuf| !NOT_OURS.iter().any(|name| path.ends_with(name));
    inside
        .filter(ours)
        .flat_map(|path| if path.is_dir() { walked(root, &path) } else { vec![relative(root, &path)] })
        .collect()
}

fn relative(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
