//! The questionnaires that are given away with Attune: each is sound, and no words go out that are not ours to give.

use crate::common;
use engine::instrument::{Definition, Instrument, Licence};

#[test]
fn every_shipped_instrument_is_sound() {
    for (path, text) in common::files("instruments", "toml") {
        let definition: Definition = toml::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        let problems = Instrument::check_shipped(definition).err();
        assert_eq!(problems, None, "{path}");
    }
}

#[test]
fn a_file_is_named_after_the_instrument_in_it() {
    for (path, text) in common::files("instruments", "toml") {
        let definition: Definition = toml::from_str(&text).unwrap();
        assert_eq!(path, format!("{}.toml", definition.id));
    }
}

#[test]
fn an_instrument_that_is_not_ours_to_give_carries_no_words() {
    for (path, text) in common::files("instruments", "toml") {
        let definition: Definition = toml::from_str(&text).unwrap();
        let worded = definition.items.iter().any(|item| item.text.is_some());
        assert_eq!(worded, definition.licence == Licence::Open, "{path}");
    }
}

#[test]
fn both_check_ins_ask_the_same_things_in_the_same_order() {
    let bench = common::bench();
    let keys = |id| {
        let definition = bench.newest(id).unwrap().definition().clone();
        let items: Vec<_> = definition.items.into_iter().map(|i| (i.id, i.min, i.max, i.anchors)).collect();
        (items, definition.scales, definition.rotation)
    };
    assert_eq!(keys("session-check-in-client"), keys("session-check-in-therapist"));
}

/// As printed on the forms their authors give away, the PHQ-9 and the GAD-7 ask alike and not in the same words.
#[test]
fn the_questions_are_asked_in_the_printed_words() {
    let bench = common::bench();
    let stem = |id: &str| bench.newest(id).unwrap().definition().stem.clone().unwrap();
    assert_eq!(
        stem("phq-9"),
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
    );
    assert_eq!(stem("gad-7"), "Over the last 2 weeks, how often have you been bothered by the following problems?");
}
