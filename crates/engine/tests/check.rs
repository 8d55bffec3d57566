//! What is refused in a questionnaire's file, field by field.

use crate::common;
use engine::instrument::{Aggregate, Better, Definition, Instrument, Licence};

/// A sound definition to spoil: the client's session check-in.
fn sound() -> Definition {
    common::bench().newest("session-check-in-client").unwrap().definition().clone()
}

/// The fields that are refused once `spoil` has been at a sound definition.
fn refused(spoil: impl FnOnce(&mut Definition)) -> Vec<String> {
    let mut definition = sound();
    spoil(&mut definition);
    Instrument::check(definition).err().unwrap_or_default().into_iter().map(|problem| problem.field).collect()
}

#[test]
fn a_sound_definition_is_taken() {
    assert!(refused(|_| ()).is_empty());
}

#[test]
fn an_item_may_be_listed_once() {
    assert_eq!(refused(|d| d.items.push(d.items[0].clone())), ["items[9].id"]);
}

#[test]
fn a_scale_may_name_only_items_there_are() {
    assert_eq!(refused(|d| d.scales[0].items[2] = "task".to_owned()), ["scales[0].items[2]"]);
}

#[test]
fn a_scale_counts_an_item_once() {
    assert_eq!(refused(|d| d.scales[0].items.push("bond".to_owned())), ["scales[0].items[3]"]);
}

#[test]
fn a_range_runs_upwards() {
    assert_eq!(refused(|d| (d.items[8].min, d.items[8].anchors) = (10, Default::default())), ["items[8].min"]);
    assert_eq!(refused(|d| (d.items[8].min, d.items[8].anchors) = (11, Default::default())), ["items[8].min"]);
}

#[test]
fn only_items_of_a_scale_can_be_reversed_in_it() {
    assert_eq!(refused(|d| d.scales[0].reversed = vec!["tension".to_owned()]), ["scales[0].reversed[0]"]);
}

#[test]
fn not_all_items_may_be_missing() {
    assert_eq!(refused(|d| d.scales[0].may_miss = 3), ["scales[0].may_miss"]);
    assert!(refused(|d| d.scales[0].may_miss = 2).is_empty());
}

#[test]
fn a_reliability_lies_between_zero_and_one() {
    for wrong in [0.0, 1.0, -0.2, 1.4, f64::NAN] {
        let spoil = |d: &mut Definition| d.scales[1].error.as_mut().unwrap().reliability = wrong;
        assert_eq!(refused(spoil), ["scales[1].error.reliability"], "{wrong}");
    }
}

#[test]
fn a_standard_deviation_is_above_zero() {
    for wrong in [0.0, -1.5, f64::NAN, f64::INFINITY] {
        let spoil = |d: &mut Definition| d.scales[1].error.as_mut().unwrap().sd = wrong;
        assert_eq!(refused(spoil), ["scales[1].error.sd"], "{wrong}");
    }
}

#[test]
fn an_anchor_stands_at_a_printed_number() {
    for wrong in ["11", "-1", "never"] {
        let spoil = |d: &mut Definition| drop(d.items[0].anchors.insert(wrong.to_owned(), "Often".to_owned()));
        assert_eq!(refused(spoil), ["items[0].anchors"], "{wrong}");
    }
}

#[test]
fn the_items_of_a_mean_have_one_range() {
    assert_eq!(refused(|d| d.items[0].max = 12), ["scales[0].items"]);
    let sum = |d: &mut Definition| (d.items[0].max, d.scales[0].aggregate) = (12, Aggregate::Sum);
    assert!(refused(sum).is_empty());
}

#[test]
fn ids_are_not_empty_and_not_used_twice() {
    assert_eq!(refused(|d| d.id = " ".to_owned()), ["id"]);
    assert_eq!(refused(|d| d.scales[1].id = "alliance".to_owned()), ["scales[1].id"]);
    assert_eq!(refused(|d| d.scales[1].id = String::new()), ["scales[1].id"]);
}

#[test]
fn a_number_remembered_with_low_confidence_drives_nothing() {
    let spoil = |d: &mut Definition| d.scales[0].error.as_mut().unwrap().source.tag = "M-L".to_owned();
    assert_eq!(refused(spoil), ["scales[0].error.source.tag"]);
}

#[test]
fn every_number_says_where_it_is_from() {
    let spoil = |d: &mut Definition| d.scales[0].error.as_mut().unwrap().source.says = String::new();
    assert_eq!(refused(spoil), ["scales[0].error.source.says"]);
    let spoil = |d: &mut Definition| d.scales[0].error.as_mut().unwrap().source.status = "known".to_owned();
    assert_eq!(refused(spoil), ["scales[0].error.source.status"]);
}

#[test]
fn rotation_and_risks_name_items_there_are() {
    assert_eq!(refused(|d| d.rotation[1] = "warmth".to_owned()), ["rotation[1]"]);
    let risk = |item: &str, from, about: &str| engine::instrument::Risk {
        item: item.to_owned(),
        from,
        about: about.to_owned(),
    };
    assert_eq!(refused(|d| d.risks.push(risk("q9", 1, "self-harm"))), ["risks[0].item"]);
    assert_eq!(refused(|d| d.risks.push(risk("bond", 11, "self-harm"))), ["risks[0].from"]);
}

/// METHODS F: what a client says about the therapist must not be visible to that therapist only.
#[test]
fn a_risk_item_about_the_therapist_is_not_taken_yet() {
    let risk = engine::instrument::Risk { item: "bond".to_owned(), from: 1, about: "harm-by-therapist".to_owned() };
    assert_eq!(refused(|d| d.risks.push(risk)), ["risks[0].about"]);
}

#[test]
fn every_problem_is_named_at_once() {
    let spoil = |d: &mut Definition| {
        d.name = String::new();
        d.scales[0].items[0] = "bnod".to_owned();
        d.scales[3].may_miss = 1;
    };
    assert_eq!(refused(spoil), ["name", "scales[0].items[0]", "scales[3].may_miss"]);
}

#[test]
fn words_that_are_not_ours_may_be_used_but_not_given_away() {
    let mut definition = sound();
    definition.licence = Licence::Permission;
    assert!(Instrument::check(definition.clone()).is_ok(), "a practice may bring its licensed text");
    let problems = Instrument::check_shipped(definition).unwrap_err();
    assert_eq!(problems[0].field, "stem");
    assert_eq!(problems[1].field, "items[0].text");
}

#[test]
fn a_field_nobody_knows_is_refused_by_name() {
    let text = common::files("instruments", "toml").into_iter().find(|(name, _)| name == "phq-9.toml").unwrap().1;
    let error = toml::from_str::<Definition>(&text.replace("may_miss", "may_mis")).unwrap_err();
    assert!(error.to_string().contains("may_mis"), "{error}");
}

#[test]
fn ranges_are_those_printed_on_the_forms() {
    let bench = common::bench();
    for (id, scale, low, high) in [
        ("phq-9", "total", 0.0, 27.0),
        ("gad-7", "total", 0.0, 21.0),
        ("core-10", "total", 0.0, 40.0),
        ("wai-sr", "alliance", 1.0, 5.0),
        ("session-check-in-client", "alliance", 0.0, 10.0),
    ] {
        let instrument = bench.newest(id).unwrap();
        let range = instrument.range(instrument.scale(scale).unwrap());
        assert_eq!((range.low, range.high), (low, high), "{id}");
    }
}

#[test]
fn tension_is_better_when_it_is_lower() {
    let definition = sound();
    let tension = definition.scales.iter().find(|scale| scale.id == "tension").unwrap();
    assert_eq!(tension.better, Better::Lower);
}
