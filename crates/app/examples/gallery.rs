//! Writes every sample of every page as a file, with the look beside it, for looking at in a browser.
//!
//! `cargo run -p app --example gallery -- FOLDER`, then open `FOLDER/index.html`.

use app::{
    web::{look, pages::gallery::view as gallery},
    words::Words,
};
use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).ok_or_else(|| io::Error::other("name the folder to write to: gallery FOLDER"))?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for file in look::FILES {
        fs::write(folder.join(file.name), file.body)?;
    }
    let words = Words::english();
    let shown = gallery::all();
    for one in &shown {
        write(folder, &format!("{}--{}.html", one.page, one.sample), &(one.draw)(&words).0)?;
    }
    let index = gallery::page(&shown, &words, &gallery::sample_room());
    write(folder, "index.html", &index.0)
}

/// A file has no server beneath it: the look lies beside it, and a sample is a file.
fn write(folder: &Path, name: &str, page: &str) -> io::Result<()> {
    let mut page = page.replace("\"/look/", "\"");
    for (from, rest) in [("/gallery/", 1)] {
        while let Some(at) = page.find(&format!("\"{from}")) {
            let start = at + 1;
            let end = start + page[start..].find('"').unwrap_or(0);
            let path = page[start + from.len()..end].replacen('/', "--", rest);
            page.replace_range(start..end, &format!("{path}.html"));
        }
    }
    fs::write(folder.join(name), page)
}
