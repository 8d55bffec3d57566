//! Tidy on a small house in which each thing is wrong once.

use super::{documents::held_by, leaks::mark, size::quantile, spdx::met, walls::flips_sign, words::keys, *};
use std::{collections::BTreeMap, path::PathBuf};

fn tree(files: &[(&str, &str)]) -> Tree {
    let files: BTreeMap<_, _> = files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
    Tree { root: PathBuf::from("nowhere"), files }
}

fn said(files: &[(&str, &str)], check: fn(&House) -> Vec<Complaint>) -> Vec<String> {
    let tree = tree(files);
    let (house, unparsed) = take_apart(&tree);
    assert_eq!(unparsed, []);
    check(&house).iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_without_a_first_sentence_is_named() {
    let two_lines = "//! A sentence that\n//! ends.\n//!\n//! More\n";
    let files = [
        ("crates/a/src/x.rs", "//! Not a sentence\n"),
        ("crates/a/src/y.rs", "//! A sentence.\n"),
        ("crates/a/src/z.rs", two_lines),
    ];
    assert_eq!(
        said(&files, heads::check),
        ["crates/a/src/x.rs:1: open with one `//!` sentence that ends in a full stop"]
    );
}

#[test]
fn a_signal_without_its_six_lines_is_refused() {
    let body = "\npub static IT: Signal = Signal {\n};\n";
    let whole = "//! One.\n//!\n//! Asks: a.\n//! Rule: b.\n//! Source: c.\n//! Departs: none.\n//! Cannot say: d.\n//! Reads as: e.\n";
    let lacking = whole.replace("//! Departs: none.\n", "");
    let path = "crates/engine/src/rupture/x.rs";
    assert_eq!(heads_of(path, &format!("{whole}{}", body.replace("};", "id: 1 };"))), [""; 0]);
    let complaint = format!("{path}:1: a signal opens with six lines; lacking Departs:");
    assert_eq!(heads_of(path, &format!("{lacking}{}", body.replace("};", "id: 1 };"))), [complaint]);
}

fn heads_of(path: &str, text: &str) -> Vec<String> {
    said(&[(path, text)], heads::check)
}

#[test]
fn a_function_of_sixty_one_lines_is_named_and_one_of_sixty_is_not() {
    let body = "    let _ = 1;\n".repeat(58);
    let text = format!("//! A.\nfn long() {{\n{body}}}\n");
    assert_eq!(
        said(&[("crates/a/src/x.rs", &text)], size::check).len(),
        2,
        "half and nine in ten are complained of, the function itself is not"
    );
    let longer = text.replace("fn long() {\n", "fn long() {\n    let _ = 2;\n");
    let says = said(&[("crates/a/src/x.rs", &longer)], size::check);
    assert!(
        says.contains(&"crates/a/src/x.rs:2: crates/a/src/x.rs::long has 61 lines; at most 60: part it".to_owned()),
        "{says:?}"
    );
}

#[test]
fn half_and_nine_in_ten_are_counted_by_rank() {
    // Ten lengths written out: the fifth is 5, the ninth is 9.
    assert_eq!(quantile(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 40], 0.5), 5);
    assert_eq!(quantile(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 40], 0.9), 9);
    assert_eq!(quantile(&[], 0.5), 0);
}

#[test]
fn a_wall_is_held_in_tests_too() {
    let manifest = "[dependencies]\npractice = {}\n[dev-dependencies]\nrecord = {}\n";
    let says =
        said(&[("crates/app/Cargo.toml", manifest), ("crates/engine/src/lib.rs", "#![no_std]\n")], walls::dependencies);
    assert_eq!(says, ["crates/app/Cargo.toml: app must not know record"]);
}

#[test]
fn a_sign_flipped_by_hand_is_seen_and_a_subtraction_is_not() {
    for line in ["a * -1", "a*-1.0", "-1.0 * a", "x *= -1.0"] {
        assert!(flips_sign(line), "{line}");
    }
    for line in ["a - 1.0 + b", "a * -10.0", "a * -1.5", "(a - 1)", "n * -12"] {
        assert!(!flips_sign(line), "{line}");
    }
}

#[test]
fn the_clock_is_read_at_a_door_only() {
    let text = format!("//! A.\nfn now() {{\n    SystemTime::{}();\n}}\n", "now");
    let says = said(&[("crates/practice/src/x.rs", &text)], walls::doors);
    assert!(
        says.iter().any(|line| line.starts_with("crates/practice/src/x.rs:3: `SystemTime::now` belongs at a door")),
        "{says:?}"
    );
}

#[test]
fn a_path_of_one_machine_is_seen_and_a_web_address_is_not() {
    let root = concat!("/ro", "ot/x");
    assert!(mark("README.md", &format!("see {root}")).is_some());
    assert!(mark("README.md", &format!("https://example.org{root}")).is_none());
    assert!(mark("README.md", "nothing here").is_none());
}

#[test]
fn a_sentence_that_nobody_says_is_named_and_so_is_a_key_without_one() {
    let code = "//! A.\nfn a() -> P { P::plain(\"finding-here\").and(P::plain(\"finding-gone\")) }\n";
    let words = "finding-here = Here.\nfinding-idle = Idle.\n";
    let says = said(&[("crates/engine/src/a.rs", code), ("words/en/findings.ftl", words)], words::check);
    assert_eq!(says.len(), 2);
    assert!(says[0].contains("no sentence `finding-gone`"), "{says:?}");
    assert!(says[1].contains("words/en/findings.ftl:2: nobody says `finding-idle`"), "{says:?}");
}

#[test]
fn keys_are_read_as_fluent_writes_them() {
    let text =
        "# a = comment\nplain-one = Text with = in it\n    .label = not a key\n-brand = Attune\n  continued = no\n";
    assert_eq!(keys(text), [("plain-one".to_owned(), 2), ("-brand".to_owned(), 4)]);
}

#[test]
fn a_promise_names_its_guards() {
    assert_eq!(held_by("- Always so. [held by: `a_test`, tidy walls]"), ["a_test", "tidy walls"]);
    let says =
        said(&[("ARCHITECTURE.md", "- Always so.\n- Never so\n  at all. [held by: tidy walls]\n")], documents::guards);
    assert_eq!(says, ["ARCHITECTURE.md:1: a promise without a guard: add `[held by: …]`"]);
}

#[test]
fn a_licence_expression_is_met_by_what_is_allowed() {
    let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
    assert!(met("MIT OR Apache-2.0", &allowed));
    assert!(met("MIT/Apache-2.0", &allowed));
    assert!(met("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
    assert!(!met("MIT AND MPL-2.0", &allowed));
    assert!(!met("GPL-3.0-only", &allowed));
    assert!(!met("none", &allowed));
}
