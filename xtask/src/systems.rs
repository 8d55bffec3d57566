//! The table of systems in ARCHITECTURE.md: for each row of what is watched, where its signals, questionnaires, pages and
//! cases lie. Signals and cases are found; questionnaires and pages are listed here, and must be there.

use crate::{
    tidy::{
        Complaint, House,
        heads::{head, is_signal},
    },
    tree::Tree,
};
use engine::signals::SIGNALS;
use std::path::Path;

const FILE: &str = "ARCHITECTURE.md";
const OPENS: &str = "<!-- systems: written by `cargo xtask methods` -->\n";
const CLOSES: &str = "<!-- end of systems -->";

/// A system: its id, its name, and by hand the questionnaires and pages that serve it.
type Row = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const CHECK_INS: &[&str] = &["session-check-in-client", "session-check-in-therapist"];

/// Every system, in order.
const ROWS: [Row; 25] = [
    ("S1", "Alliance", CHECK_INS, &["check_in", "course", "after_session"]),
    ("S2", "Facilitative qualities", CHECK_INS, &["check_in", "after_session", "course"]),
    ("S3", "Goals worked on", &[], &["told", "session", "course"]),
    (
        "S4",
        "Friend-like drift",
        &["friend-drift-client", "friend-drift-therapist"],
        &["session", "told", "after_session", "course"],
    ),
    ("S5", "Attachment to the therapist", &["attachment-signs", "cats"], &["told", "check_in", "course"]),
    ("S6", "Protective parts", &["protective-parts"], &["told", "check_in", "course"]),
    ("S7", "Working distance", &[], &["course"]),
    ("S8", "Transference", &[], &["told", "course"]),
    ("S9", "Countertransference", &[], &["told", "own_desk"]),
    ("S10", "Boundaries", &[], &["told", "concerns", "course"]),
    ("S11", "Dual relationships", &[], &["told", "course"]),
    ("S12", "Former clients", &[], &["told", "course"]),
    ("S13", "Therapist's capacity and support", &["proqol-5"], &["told", "own_desk"]),
    ("S14", "The frame", &[], &["told", "calendar", "course"]),
    ("S15", "Rupture and repair", CHECK_INS, &["course", "told", "after_session", "session"]),
    ("S16", "Outcome", &["phq-9", "gad-7", "core-10"], &["check_in", "course"]),
    ("S17", "Inner voice", &[], &["told", "course"]),
    ("S18", "Story", &[], &["told", "course"]),
    ("S19", "Carried within", &["between-sessions"], &["told", "check_in", "course"]),
    ("S20", "Into life", &["ecr-rs"], &["told", "course"]),
    ("S21", "Saying it", &[], &["say", "kept"]),
    ("S22", "Ending, leaving, finding someone else", &[], &["stopping", "summary", "told", "course"]),
    ("S23", "No one size fits all", &["preferences", "how-it-was"], &["told", "check_in", "course"]),
    ("S24", "Is it normal?", &[], &["normal"]),
    ("S25", "Safety", &["phq-9", "core-10"], &["check_in", "help_now", "today", "packets", "concerns", "office"]),
];

/// Writes the table into ARCHITECTURE.md.
///
/// # Errors
/// The system's, where the file cannot be written.
pub fn write(root: &Path) -> std::io::Result<()> {
    let tree = Tree::read(root);
    let (house, _) = crate::tidy::take_apart(&tree);
    std::fs::write(root.join(FILE), renewed(&house))
}

/// Complains where the table is not what the tree says, or names what is not there.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let text = house.tree.text(FILE);
    let there = text.contains(OPENS) && text.contains(CLOSES);
    let lacking = (!there).then(|| Complaint::about(FILE, format!("lacks the marks around the systems: `{OPENS}`")));
    let stale = there && text != renewed(house);
    let stale = stale.then(|| Complaint::about(FILE, "tells other systems than the tree: run `cargo xtask methods`"));
    let named = ROWS.iter().flat_map(|row| instruments(row).chain(pages(row)));
    let absent = named.filter(|path| !house.tree.holds(path));
    let absent =
        absent.map(|path| Complaint::about(FILE, format!("the table of systems names {path}, which is not there")));
    lacking.into_iter().chain(stale).chain(absent).collect()
}

/// ARCHITECTURE.md with the table as the tree has it; as it is where there is no place for one.
fn renewed(house: &House) -> String {
    let text = house.tree.text(FILE);
    match (text.split_once(OPENS), text.split_once(CLOSES)) {
        (Some((before, _)), Some((_, after))) => format!("{before}{OPENS}{}{CLOSES}{after}", table(house)),
        _ => text.to_owned(),
    }
}

fn table(house: &House) -> String {
    let head = "| | system | signals | questionnaires | pages | cases |\n|---|---|---|---|---|---|\n".to_owned();
    ROWS.iter().fold(head, |text, row| text + &line(house, row))
}

fn line(house: &House, row: &Row) -> String {
    let (id, name, ..) = row;
    let cells = [signals(house, id), instruments(row).collect(), pages(row).collect(), cases(house, id)];
    let cells = cells.map(|paths| paths.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(" "));
    format!("| {id} | {name} | {} |\n", cells.join(" | "))
}

fn instruments(row: &Row) -> impl Iterator<Item = String> {
    row.2.iter().map(|id| format!("instruments/{id}.toml"))
}

fn pages(row: &Row) -> impl Iterator<Item = String> {
    row.3.iter().map(|page| format!("crates/app/src/web/pages/{page}"))
}

fn ids(system: &str) -> impl Iterator<Item = &'static str> {
    SIGNALS.iter().filter(move |signal| signal.system.id() == system).map(|signal| signal.id)
}

/// The files in which a system's signals stand.
fn signals(house: &House, system: &str) -> Vec<String> {
    let declares = |text: &str| ids(system).any(|id| text.contains(&format!("id: \"{id}\"")));
    let files = house.rust.iter().filter(|file| is_signal(file) && !head(file.text).is_empty());
    files.filter(|file| declares(file.text)).map(|file| file.path.to_owned()).collect()
}

/// The cases in which one of its signals is expected to say something.
fn cases(house: &House, system: &str) -> Vec<String> {
    let expects = |text: &str| ids(system).any(|id| text.contains(&format!("signal = \"{id}\"")));
    house.tree.under("cases/", ".toml").filter(|(_, text)| expects(text)).map(|(path, _)| path.to_owned()).collect()
}
