//! The house stays tidy: what `cargo xtask tidy` would complain about fails here, under plain `cargo test`.

use std::path::Path;

#[test]
fn the_house_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let root = root.canonicalize().expect("the repository stands two folders above this crate");
    let complaints: Vec<_> = xtask::tidy::check(&root).iter().map(ToString::to_string).collect();
    assert!(complaints.is_empty(), "{} to put right:\n{}", complaints.len(), complaints.join("\n"));
}
