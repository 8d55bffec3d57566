//! A JSON object as people read it: facts with their names, and lists of things of one kind as tables.
//!
//! The same blocks are printed on a terminal and drawn on a page, so that both say the same.

use std::io::{Result, Write};

use maud::{Markup, html};
use serde_json::{Map, Value};

use super::sheet::text::{columns, readable};

/// One part of an object, under its title; the object's own facts have none.
#[derive(Debug, PartialEq)]
pub(super) struct Block {
    title: String,
    held: Held,
}

#[derive(Debug, PartialEq)]
enum Held {
    /// Names and what they are.
    Facts(Vec<(String, String)>),
    /// Names of columns, then rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Sentences.
    Sentences(Vec<String>),
}

/// The parts of an object, in the order in which it holds them, its single facts first.
pub(super) fn of(value: &Value) -> Vec<Block> {
    let mut blocks = Vec::new();
    match value {
        Value::Object(map) => add(&mut blocks, "", map),
        other => blocks.push(block("", Held::Sentences(vec![single(other)]))),
    }
    blocks
}

fn block(title: &str, held: Held) -> Block {
    Block { title: title.to_owned(), held }
}

fn add(blocks: &mut Vec<Block>, title: &str, map: &Map<String, Value>) {
    let facts = map.iter().filter(|(_, value)| is_single(value) && !value.is_null());
    let facts: Vec<_> = facts.map(|(name, value)| (words(name), single(value))).collect();
    if !facts.is_empty() {
        blocks.push(block(title, Held::Facts(facts)));
    }
    for (name, value) in map {
        let name = if title.is_empty() { words(name) } else { format!("{title}: {}", words(name)) };
        match value {
            Value::Object(inner) => add(blocks, &name, inner),
            Value::Array(list) if !list.is_empty() && !is_single(value) => blocks.push(block(&name, listed(list))),
            _ => {}
        }
    }
}

/// Short lists of numbers or words stand in one line.
fn is_single(value: &Value) -> bool {
    match value {
        Value::Object(_) => false,
        Value::Array(list) => list.len() <= 6 && list.iter().all(|one| one.is_number() || one.is_null()),
        _ => true,
    }
}

fn listed(list: &[Value]) -> Held {
    let Some(Value::Object(first)) = list.first() else {
        return Held::Sentences(list.iter().map(single).collect());
    };
    let names: Vec<&String> = first.keys().collect();
    let row = |one: &Value| names.iter().map(|name| single(one.get(*name).unwrap_or(&Value::Null))).collect();
    Held::Table(names.iter().map(|name| words(name)).collect(), list.iter().map(row).collect())
}

fn words(name: &str) -> String {
    name.replace('_', " ")
}

fn single(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::Bool(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Value::Number(number) if number.is_f64() => number.as_f64().map_or_else(String::new, readable),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(single).collect::<Vec<_>>().join(", "),
        Value::Object(map) => {
            map.iter().map(|(name, value)| format!("{} {}", words(name), single(value))).collect::<Vec<_>>().join(", ")
        }
    }
}

/// Prints blocks as text.
pub(super) fn print(blocks: &[Block], to: &mut dyn Write) -> Result<()> {
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            writeln!(to)?;
        }
        if !block.title.is_empty() {
            writeln!(to, "{}", block.title)?;
        }
        match &block.held {
            Held::Facts(facts) => {
                columns(&facts.iter().map(|(name, what)| vec![name.clone(), what.clone()]).collect::<Vec<_>>(), to)?;
            }
            Held::Table(names, rows) => {
                columns(&std::iter::once(names.clone()).chain(rows.iter().cloned()).collect::<Vec<_>>(), to)?;
            }
            Held::Sentences(all) => all.iter().try_for_each(|one| writeln!(to, "{one}"))?,
        }
    }
    Ok(())
}

/// Draws blocks for a page.
pub(super) fn draw(blocks: &[Block]) -> Markup {
    html! {
        @for block in blocks {
            @if !block.title.is_empty() { h3 { (capital(&block.title)) } }
            @match &block.held {
                Held::Facts(facts) => dl.facts { @for (name, what) in facts { div { dt { (name) } dd { (what) } } } },
                Held::Table(names, rows) => (table(names, rows)),
                Held::Sentences(all) => ul { @for one in all { li { (one) } } },
            }
        }
    }
}

/// A table for a page.
pub(super) fn table(names: &[String], rows: &[Vec<String>]) -> Markup {
    debug_assert!(rows.iter().all(|row| row.len() == names.len()), "a head for each cell: {names:?}");
    html! {
        div.table { table {
            thead { tr { @for name in names { th scope="col" { (name) } } } }
            tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
        } }
    }
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn printed(value: &Value) -> String {
        let mut bytes = Vec::new();
        print(&of(value), &mut bytes).expect("memory takes whatever is written");
        String::from_utf8(bytes).expect("everything printed is UTF-8")
    }

    #[test]
    fn facts_stand_first_and_lists_of_one_kind_in_columns() {
        let value = json!({
            "n": 12,
            "fixed": [{"name": "(Intercept)", "estimate": 1.23456, "se": 0.00012345}, {"name": "time", "estimate": -2.0, "se": null}],
            "singular": false,
            "groups": {"client": 4},
        });
        let expected = "n         12\nsingular  no\n\nfixed\nname         estimate  se\n(Intercept)  1.235     0.0001234\n\
                        time         -2        –\n\ngroups\nclient  4\n";
        assert_eq!(printed(&value), expected);
    }

    #[test]
    fn sentences_stand_under_each_other_and_nothing_is_left_out() {
        assert_eq!(printed(&json!({"notes": ["one", "two"]})), "notes\none\ntwo\n");
        assert_eq!(printed(&json!({"range": [1.5, null, 3]})), "range  1.5, –, 3\n");
    }
}
