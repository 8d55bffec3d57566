//! What can be wrong with a questionnaire's file, field by field, and what to do about it.

use super::{Aggregate, Definition, Item, Licence, Problem, Scale, Source};
use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use core::ops::Not;

const STATUSES: [&str; 3] = ["published", "adapted", "tool-defined"];
const TAGS: [&str; 6] = ["V", "V-2nd", "M-H", "M-M", "C", "O"];

/// Everything wrong with a definition; empty where nothing is.
pub(super) fn problems(definition: &Definition) -> Vec<Problem> {
    let mut found = heading(definition);
    found.extend(each(&definition.items, "items", |i, at| item(definition, i, at)));
    found.extend(each(&definition.scales, "scales", |i, at| scale(definition, i, at)));
    found.extend(each(&definition.risks, "risks", |i, at| risk(definition, i, at)));
    found.extend(each(&definition.rotation, "rotation", |i, at| rotation(definition, i, at)));
    found
}

/// Words in a file whose licence does not let us give them away.
pub(super) fn words_not_ours(definition: &Definition) -> Vec<Problem> {
    if matches!(definition.licence, Licence::Open | Licence::NonCommercial) {
        return Vec::new();
    }
    let what = "this text is not ours to give away; take it out and let each practice bring its licensed text";
    let stem = definition.stem.iter().map(|_| problem("stem", what));
    let items = definition.items.iter().enumerate();
    let worded = items.filter(|(_, item)| item.text.is_some() || !item.anchors.is_empty());
    stem.chain(worded.map(|(i, _)| problem(&format!("items[{i}].text"), what))).collect()
}

fn problem(field: &str, what: impl ToString) -> Problem {
    Problem { field: field.to_string(), what: what.to_string() }
}

/// `Some(problem)` where `wrong`.
fn when(wrong: bool, field: &str, what: impl ToString) -> Option<Problem> {
    wrong.then(|| problem(field, what))
}

fn each<T>(list: &[T], name: &str, look: impl Fn(usize, &str) -> Vec<Problem>) -> Vec<Problem> {
    (0..list.len()).flat_map(|i| look(i, &format!("{name}[{i}]"))).collect()
}

fn heading(definition: &Definition) -> Vec<Problem> {
    let empty = [("id", &definition.id), ("name", &definition.name), ("attribution", &definition.attribution)];
    let mut found: Vec<_> = empty
        .iter()
        .filter_map(|(field, text)| when(text.trim().is_empty(), field, "this is empty; write it"))
        .collect();
    found.extend(when(definition.version == 0, "version", "versions count from 1"));
    found.extend(when(definition.items.is_empty(), "items", "there is no item; list them in printed order"));
    found
}

fn item(definition: &Definition, i: usize, at: &str) -> Vec<Problem> {
    let item = &definition.items[i];
    let twice = definition.items[..i].iter().any(|earlier| earlier.id == item.id);
    let mut found = vec![
        when(item.id.trim().is_empty(), &format!("{at}.id"), "this is empty; give the item an id"),
        when(twice, &format!("{at}.id"), format!("`{}` is listed twice; give each item its own id", item.id)),
        when(
            item.min >= item.max,
            &format!("{at}.min"),
            format!("{} to {} is no range; the lowest number comes first", item.min, item.max),
        ),
    ];
    found.extend(item.anchors.keys().map(|key| anchor(item, key, at)));
    found.into_iter().flatten().collect()
}

fn anchor(item: &Item, key: &str, at: &str) -> Option<Problem> {
    let inside = key.parse::<i32>().is_ok_and(|n| (item.min..=item.max).contains(&n));
    let what = format!("`{key}` is no number from {} to {}; anchors are keyed by printed number", item.min, item.max);
    when(!inside, &format!("{at}.anchors"), what)
}

fn scale(definition: &Definition, i: usize, at: &str) -> Vec<Problem> {
    let scale = &definition.scales[i];
    let twice = definition.scales[..i].iter().any(|earlier| earlier.id == scale.id);
    let id = format!("{at}.id");
    let mut found = vec![
        when(scale.id.trim().is_empty(), &id, "this is empty; give the scale an id"),
        when(twice, &id, format!("`{}` is listed twice; give each scale its own id", scale.id)),
        when(scale.items.is_empty(), &format!("{at}.items"), "a scale needs at least one item"),
        may_miss(scale, at),
        uneven(definition, scale, at),
    ];
    found.extend((0..scale.items.len()).map(|n| scored_item(definition, scale, n, at)));
    found.extend((0..scale.reversed.len()).map(|n| reversed_item(scale, n, at)));
    found.into_iter().flatten().chain(numbers(scale, at)).collect()
}

fn may_miss(scale: &Scale, at: &str) -> Option<Problem> {
    let wrong = !scale.items.is_empty() && scale.may_miss >= scale.items.len();
    let what = format!("{} of {} items may not all be missing; lower it", scale.may_miss, scale.items.len());
    when(wrong, &format!("{at}.may_miss"), what)
}

/// Items of one mean with different ranges would weigh differently without anybody saying so.
fn uneven(definition: &Definition, scale: &Scale, at: &str) -> Option<Problem> {
    let ranges = || scale.items.iter().filter_map(|id| find(definition, id)).map(|item| (item.min, item.max));
    let wrong = scale.aggregate == Aggregate::Mean && ranges().any(|range| Some(range) != ranges().next());
    when(wrong, &format!("{at}.items"), "the items of a mean need the same range; use a sum or split the scale")
}

fn find<'a>(definition: &'a Definition, id: &str) -> Option<&'a Item> {
    definition.items.iter().find(|item| item.id == id)
}

fn scored_item(definition: &Definition, scale: &Scale, n: usize, at: &str) -> Option<Problem> {
    let (id, field) = (&scale.items[n], format!("{at}.items[{n}]"));
    when(find(definition, id).is_none(), &field, no_item(id))
        .or_else(|| when(scale.items[..n].contains(id), &field, format!("`{id}` is counted twice; list it once")))
}

fn reversed_item(scale: &Scale, n: usize, at: &str) -> Option<Problem> {
    let (id, field) = (&scale.reversed[n], format!("{at}.reversed[{n}]"));
    let absent = scale.items.contains(id).not();
    when(absent, &field, format!("`{id}` is not in this scale; add it to `items` or take it out here"))
        .or_else(|| when(scale.reversed[..n].contains(id), &field, format!("`{id}` is listed twice; list it once")))
}

fn no_item(id: &str) -> String {
    format!("there is no item `{id}`; check the spelling or add the item")
}

fn numbers(scale: &Scale, at: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(error) = &scale.error {
        let inside = error.reliability > 0.0 && error.reliability < 1.0;
        found.extend(when(
            !inside,
            &format!("{at}.error.reliability"),
            "a reliability lies between 0 and 1, exclusive",
        ));
        found.extend(spread(error.sd, &format!("{at}.error.sd")));
        found.extend(source(&error.source, &format!("{at}.error.source")));
    }
    if let Some(cutoff) = &scale.cutoff {
        found.extend(when(!cutoff.clinical_from.is_finite(), &format!("{at}.cutoff.clinical_from"), "write a number"));
        found.extend(source(&cutoff.source, &format!("{at}.cutoff.source")));
    }
    if let Some(norm) = &scale.norm {
        found.extend(when(!norm.mean.is_finite(), &format!("{at}.norm.mean"), "write a number"));
        found.extend(spread(norm.sd, &format!("{at}.norm.sd")));
        found.extend(source(&norm.source, &format!("{at}.norm.source")));
    }
    found
}

fn spread(sd: f64, field: &str) -> Option<Problem> {
    when(!(sd > 0.0 && sd.is_finite()), field, "a standard deviation is above 0")
}

/// A number half remembered must not decide anything about anybody: `M-L` is refused wherever a number stands.
fn source(source: &Source, at: &str) -> Vec<Problem> {
    let unknown = !TAGS.contains(&source.tag.as_str()) && source.tag != "M-L";
    let low = "a number remembered with low confidence (M-L) may drive no finding; confirm it or take it out";
    let found = [
        when(!STATUSES.contains(&source.status.as_str()), &format!("{at}.status"), one_of(&STATUSES)),
        when(source.says.trim().is_empty(), &format!("{at}.says"), "this is empty; name the paper, page or reason"),
        when(unknown, &format!("{at}.tag"), one_of(&TAGS)),
        when(source.tag == "M-L", &format!("{at}.tag"), low),
    ];
    found.into_iter().flatten().collect()
}

fn one_of(words: &[&str]) -> String {
    format!("write one of {}", words.join(", "))
}

fn risk(definition: &Definition, i: usize, at: &str) -> Vec<Problem> {
    let risk = &definition.risks[i];
    let Some(item) = find(definition, &risk.item) else {
        return vec![problem(&format!("{at}.item"), no_item(&risk.item))];
    };
    let reachable = (item.min..=item.max).contains(&risk.from);
    let what = format!("{} is outside {} to {}", risk.from, item.min, item.max);
    let about = "only `self-harm` is taken so far; what a client says about the therapist needs a reader they chose";
    let found =
        [when(!reachable, &format!("{at}.from"), what), when(risk.about != "self-harm", &format!("{at}.about"), about)];
    found.into_iter().flatten().collect()
}

fn rotation(definition: &Definition, i: usize, at: &str) -> Vec<Problem> {
    let id = &definition.rotation[i];
    let twice = definition.rotation[..i].contains(id);
    let found = [
        when(find(definition, id).is_none(), at, no_item(id)),
        when(twice, at, format!("`{id}` is listed twice; list it once")),
    ];
    found.into_iter().flatten().collect()
}
