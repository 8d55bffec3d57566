//! What can be wrong with the file of a code or law, field by field, and what to do about it.

use super::{Definition, Interval, Kind, Known, Rule, Topic};
use crate::instrument::Problem;
use alloc::{format, string::ToString, vec::Vec};

const VERIFIED: [&str; 2] = ["V", "V-2nd"];
const RECALLED: [&str; 4] = ["M-H", "M-M", "M-L", "M"];
/// What a section asks is read to everybody, so it names nobody in the room.
const NAMES_A_READER: [&str; 4] = ["client", "therapist", "you", "your"];

/// Everything wrong with a definition; empty where nothing is.
pub(super) fn problems(definition: &Definition) -> Vec<Problem> {
    let rules = (0..definition.rules.len()).flat_map(|nth| rule(&definition.rules, nth));
    heading(definition).into_iter().flatten().chain(rules).collect()
}

/// `Some(problem)` where `wrong`.
fn when(wrong: bool, field: &str, what: impl ToString) -> Option<Problem> {
    wrong.then(|| Problem { field: field.to_string(), what: what.to_string() })
}

fn empty(text: &str, field: &str) -> Option<Problem> {
    when(text.trim().is_empty(), field, "this is empty; write it")
}

fn heading(definition: &Definition) -> [Option<Problem>; 6] {
    let placeless = definition.jurisdiction.as_deref().is_none_or(|place| place.trim().is_empty());
    let place = match definition.kind {
        Kind::Law => when(placeless, "jurisdiction", "a law holds somewhere; name its place, as in us-tx"),
        Kind::Ethics => when(!placeless, "jurisdiction", "a code of ethics goes with its members; take the place out"),
    };
    [
        empty(&definition.id, "id"),
        empty(&definition.name, "name"),
        empty(&definition.edition, "edition"),
        when(definition.professions.is_empty(), "professions", "nobody is bound by it; name a profession"),
        place,
        when(definition.rules.is_empty(), "rules", "there is no section; add one"),
    ]
}

fn rule(rules: &[Rule], nth: usize) -> Vec<Problem> {
    let (rule, at) = (&rules[nth], format!("rules[{nth}]"));
    let field = |name: &str| format!("{at}.{name}");
    let again = rules[..nth].iter().any(|earlier| told_before(earlier, rule));
    let found = [
        when(rule.topics.is_empty(), &field("topics"), "it is about nothing; name a topic"),
        empty(&rule.section, &field("section")),
        when(again, &field("section"), format!("`{}` is told twice of the same topic; join the two", rule.section)),
        sentence(&rule.asks, &field("asks")),
        addressed(&rule.asks, &field("asks")),
        interval(rule, &field("interval")),
        empty(&rule.source, &field("source")),
        tag(rule, &field("tag")),
    ];
    found.into_iter().flatten().collect()
}

fn told_before(earlier: &Rule, rule: &Rule) -> bool {
    earlier.section == rule.section && earlier.topics.iter().any(|topic| rule.topics.contains(topic))
}

fn sentence(asks: &str, field: &str) -> Option<Problem> {
    let whole = asks.starts_with(char::is_uppercase) && asks.ends_with('.');
    when(!whole, field, "write whole sentences: a capital first, a full stop last")
}

fn addressed(asks: &str, field: &str) -> Option<Problem> {
    let lower = asks.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    let named = NAMES_A_READER.into_iter().find(|name| words().any(|word| word.trim_end_matches('s') == *name));
    let name = named?;
    when(true, field, format!("`{name}` is read to everybody, the client too; say `somebody` or `the person`"))
}

fn interval(rule: &Rule, field: &str) -> Option<Problem> {
    let afterwards = [Topic::FormerSexual, Topic::FormerNonsexual];
    let about_after = rule.topics.iter().all(|topic| afterwards.contains(topic));
    when(rule.interval.is_some() && !about_after, field, "only what comes after the end has an interval; take it out")
        .or_else(|| when(rule.interval == Some(Interval::Years(0)), field, "no years are no interval; take it out"))
}

fn tag(rule: &Rule, field: &str) -> Option<Problem> {
    let (tags, word) = match rule.status {
        Known::Verified => (&VERIFIED[..], "verified"),
        Known::Recalled => (&RECALLED[..], "recalled"),
    };
    let what = format!("what is {word} carries one of {}", tags.join(", "));
    when(!tags.contains(&rule.tag.as_str()), field, what)
}
