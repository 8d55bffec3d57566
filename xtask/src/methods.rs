//! METHODS.md, written from the signals and the instruments, so that what is said is what is computed.

use crate::{
    rust::RustFile,
    tidy::{
        Complaint, House,
        heads::{head, is_signal},
    },
    tree::Tree,
};
use engine::{
    Signal, codes,
    instrument::{Definition, Scale, Source},
    signals::SIGNALS,
};
use std::{fmt::Write, path::Path};

const FILE: &str = "METHODS.md";

const OPENING: &str = "\
# Methods

*Written by `cargo xtask methods` from the code and the instruments; change those, not this page.*

Every number a person sees has a method, a source and a status: **published** as its authors wrote it, **adapted** with
the departures written down, or **tool-defined**: of our own making, and said so. A signal answers with a finding, with
quiet, or with why it cannot say.

Numbers of questionnaires carry a tag besides: **V**, we read the source; **V-2nd**, we read where it is quoted;
**M-H**, **M-M**, **M-L**, cited from memory with high, middling or low confidence; **C**, computed by hand or in R;
**O**, our own. One tagged M-L never drives a finding.
";

const CODES: &str = "
## Codes and laws

What each section asks stands here in our own words; read the section itself before you rely on it. The day on which a
source was opened stands beside it where somebody noted it. **M-L** and a bare **M** drive no finding.
";

/// Writes METHODS.md.
///
/// # Errors
/// The system's, where the file cannot be written.
pub fn write(root: &Path) -> std::io::Result<()> {
    let tree = Tree::read(root);
    let (house, _) = crate::tidy::take_apart(&tree);
    std::fs::write(root.join(FILE), render(&house))
}

/// Complains where METHODS.md is not what the code says, or a signal stands in no list.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let stale = house.tree.text(FILE) != render(house);
    let stale = stale.then(|| Complaint::about(FILE, "is not what the code says: run `cargo xtask methods`"));
    let unlisted =
        house.rust.iter().filter(|file| is_signal(file) && SIGNALS.iter().all(|signal| !holds(file, signal)));
    let unlisted = unlisted.map(|file| Complaint::about(file.path, "a signal that is not in engine's list of signals"));
    stale.into_iter().chain(unlisted).collect()
}

fn render(house: &House) -> String {
    let signals = SIGNALS.iter().map(|signal| signal_text(house, signal));
    let instruments = house.tree.under("instruments/", ".toml").filter_map(|(_, text)| toml::from_str(text).ok());
    let instruments = instruments.map(|definition: Definition| instrument_text(&definition));
    let parts = [OPENING.to_owned(), "\n## Signals\n".into()].into_iter().chain(signals);
    let parts = parts.chain(["\n## Instruments\n".to_owned()]).chain(instruments);
    let codes = house.tree.under("codes/", ".toml").filter_map(|(_, text)| toml::from_str(text).ok());
    let codes = codes.map(|definition: codes::Definition| code_text(&definition));
    parts.chain([CODES.to_owned()]).chain(codes).collect()
}

fn holds(file: &RustFile, signal: &Signal) -> bool {
    is_signal(file) && file.text.contains(&format!("\"{}\"", signal.id))
}

fn signal_text(house: &House, signal: &Signal) -> String {
    let file = house.rust.iter().find(|file| holds(file, signal));
    let (path, head) = file.map_or(("", Vec::new()), |file| (file.path, head(file.text)));
    let title = head.first().copied().unwrap_or_default();
    let audience: Vec<_> = signal.audience.iter().map(|person| person.word()).collect();
    let rows = [
        ("Asks", labelled(&head, "Asks:")),
        ("Rule", labelled(&head, "Rule:")),
        ("In one line", signal.method.to_owned()),
        ("Status", signal.status.word().to_owned()),
        ("Source", signal.source.to_owned()),
        ("Departs", signal.departs.to_owned()),
        ("Cannot say", labelled(&head, "Cannot say:")),
        ("Would change its mind", signal.would_change_mind.to_owned()),
        ("Reads as", labelled(&head, "Reads as:")),
        ("Seen by", audience.join(", ")),
        ("Stands in", format!("`{path}`")),
    ];
    let heading = format!("\n### {} · `{}`\n\n{title}\n\n| | |\n|---|---|\n", signal.system.id(), signal.id);
    rows.iter().fold(heading, |text, (name, says)| text + &format!("| {name} | {} |\n", cell(says)))
}

/// What follows a label in a signal's head, with the lines it runs over.
fn labelled(head: &[&str], label: &str) -> String {
    let from = head.iter().skip_while(|line| !line.starts_with(label));
    let mut lines = from.map(|line| line.trim());
    let first = lines.next().unwrap_or_default().trim_start_matches(label).trim().to_owned();
    let more = lines.take_while(|line| !line.is_empty() && !opens_label(line));
    more.fold(first, |text, line| text + " " + line)
}

fn opens_label(line: &str) -> bool {
    crate::lists::SIGNAL_HEAD.iter().any(|label| line.starts_with(label))
}

fn instrument_text(definition: &Definition) -> String {
    let mut text = String::new();
    let by = format!("{:?}", definition.by).to_lowercase();
    let licence = kebab(definition.licence);
    let said = "writing to a string cannot fail";
    writeln!(text, "\n### {}\n", definition.name).expect(said);
    writeln!(text, "`{}` version {}, answered by the {by}. Licence: {licence}.", definition.id, definition.version)
        .expect(said);
    writeln!(text, "{}\n", definition.attribution.trim()).expect(said);
    if definition.scales.is_empty() {
        return text + "No scale is defined here: the practice brings text and key from their holder.\n";
    }
    writeln!(text, "| scale | number | value | status | source | tag |\n|---|---|---|---|---|---|").expect(said);
    definition.scales.iter().fold(text, |text, scale| text + &scale_rows(scale))
}

fn code_text(definition: &codes::Definition) -> String {
    let place = definition.jurisdiction.as_deref().map(|place| format!(", holds in `{place}`")).unwrap_or_default();
    let (name, edition) = (&definition.name, &definition.edition);
    let heading = format!(
        "\n### {name}\n\n`{}`, edition {edition}{place}, entered on {}.\n\n",
        definition.id, definition.entered_on
    );
    let heading =
        heading + "| section | about | asks | wait | source | read on | tag |\n|---|---|---|---|---|---|---|\n";
    definition.rules.iter().fold(heading, |text, rule| text + &rule_row(rule))
}

fn rule_row(rule: &codes::Rule) -> String {
    let about = rule.topics.iter().map(kebab).collect::<Vec<_>>().join(", ");
    let wait = match rule.interval {
        Some(codes::Interval::Years(years)) => format!("{years} years"),
        Some(codes::Interval::None) => "no time makes it safe".to_owned(),
        None => String::new(),
    };
    let read = rule.retrieved_on.map(|day| day.to_string()).unwrap_or_default();
    let cells = [&rule.section, &about, &rule.asks, &wait, &rule.source, &read, &rule.tag].map(|text| cell(text));
    format!("| {} |\n", cells.join(" | "))
}

/// The written word of an enum that serde writes as one.
fn kebab(word: impl serde::Serialize) -> String {
    serde_json::to_value(word).ok().and_then(|value| value.as_str().map(String::from)).unwrap_or_default()
}

fn scale_rows(scale: &Scale) -> String {
    let error = scale.error.as_ref().map(|error| {
        let value = format!("reliability {} ({}), SD {}", error.reliability, error.kind, error.sd);
        row(scale, "measurement error", &value, &error.source)
    });
    let cutoff = scale
        .cutoff
        .as_ref()
        .map(|cutoff| row(scale, "clinical from", &cutoff.clinical_from.to_string(), &cutoff.source));
    let norm = scale.norm.as_ref().map(|norm| {
        row(scale, &format!("norm: {}", norm.population), &format!("mean {}, SD {}", norm.mean, norm.sd), &norm.source)
    });
    let rows: String = [error, cutoff, norm].into_iter().flatten().collect();
    if rows.is_empty() { format!("| {} | none known | | | | |\n", cell(&scale.name)) } else { rows }
}

fn row(scale: &Scale, number: &str, value: &str, source: &Source) -> String {
    let cells = [&scale.name, number, value, &source.status, &source.says, &source.tag].map(cell);
    format!("| {} |\n", cells.join(" | "))
}

/// Text that fits a cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
