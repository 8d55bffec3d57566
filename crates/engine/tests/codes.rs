//! The tables of codes and laws: each file is sound, a wrong one is refused by field, and nothing half remembered drives a
//! finding.

use crate::common;
use engine::codes::{Code, Definition, Interval, Kind, Topic, silent};
use engine::course::Under;
use engine::{Answer, Bench};

fn under(code: &str, jurisdiction: &str) -> Under {
    let said = |word: &str| (!word.is_empty()).then(|| word.to_owned());
    Under { profession: None, code: said(code), jurisdiction: said(jurisdiction) }
}

fn sections(bench: &Bench, under: &Under, topics: &[Topic]) -> Vec<String> {
    bench.cited(under, topics).iter().map(|cited| format!("{} {}", cited.code.id, cited.rule.section)).collect()
}

fn reasons(bench: &Bench, under: &Under) -> Vec<(String, String)> {
    let told = silent(under, bench).into_iter().map(|answer| match answer {
        Answer::CannotSay { anchor, why, .. } => (anchor, why.id().to_owned()),
        other => panic!("only what cannot be said: {other:?}"),
    });
    told.collect()
}

#[test]
fn every_shipped_code_is_sound_and_named_after_its_file() {
    for (path, text) in common::files("codes", "toml") {
        let definition: Definition = toml::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        assert_eq!(path, format!("{}.toml", definition.id));
        assert_eq!(Code::check(definition).err(), None, "{path}");
    }
}

/// METHODS D, read by hand: two years in APA 10.08, five in ACA A.5.c and Ohio, none that is safe in NASW and BACP, and in
/// Texas two for any relationship and five for a romantic one.
#[test]
fn the_intervals_are_those_of_the_methods() {
    let bench = common::bench();
    let interval = |code: &str, place: &str, topic| {
        let under = under(code, place);
        bench.cited(&under, &[topic]).iter().find_map(|cited| cited.rule.interval)
    };
    assert_eq!(interval("apa", "", Topic::FormerSexual), Some(Interval::Years(2)));
    assert_eq!(interval("aca", "", Topic::FormerSexual), Some(Interval::Years(5)));
    assert_eq!(interval("nasw", "", Topic::FormerSexual), Some(Interval::None));
    assert_eq!(interval("bacp", "", Topic::FormerSexual), Some(Interval::None));
    assert_eq!(interval("aca", "us-tx", Topic::FormerNonsexual), Some(Interval::Years(2)));
    assert_eq!(interval("aca", "us-tx", Topic::FormerSexual), Some(Interval::Years(5)));
    assert_eq!(interval("aca", "us-oh", Topic::FormerSexual), Some(Interval::Years(5)));
    assert_eq!(interval("aca", "", Topic::FormerNonsexual), None);
}

#[test]
fn a_law_comes_before_a_code_and_the_nearest_topic_first() {
    let bench = common::bench();
    let friends = [Topic::FriendsAndRelatives, Topic::DualRole];
    // ACA A.6.b and A.6.c are on the same topic and carry no confidence (tag M), so they are not cited.
    assert_eq!(sections(&bench, &under("aca", "us-tx"), &friends), ["texas §681.38", "aca A.5.d", "aca A.6.a"]);
    assert_eq!(sections(&bench, &under("aca", "us-oh"), &friends), ["aca A.5.d", "aca A.6.a"]);
}

/// BACP on gifts is tagged M-L, APA's own line on friends M: both stand in the tables, and neither is cited.
#[test]
fn what_was_recalled_with_low_or_unnoted_confidence_drives_nothing() {
    let bench = common::bench();
    let told = |id: &str, topic: Topic| {
        let code = bench.codes.iter().find(|code| code.id() == id).unwrap();
        code.definition().rules.iter().filter(|rule| rule.topics.contains(&topic)).count()
    };
    assert_eq!((told("bacp", Topic::Gifts), told("apa", Topic::FriendsAndRelatives)), (1, 1));
    assert!(bench.cited(&under("bacp", ""), &[Topic::Gifts]).is_empty());
    assert!(bench.cited(&under("apa", ""), &[Topic::FriendsAndRelatives]).is_empty());
    let low = |cited: &engine::codes::Cited| ["M-L", "M"].contains(&cited.rule.tag.as_str());
    let all = [Topic::DualRole, Topic::SexualCurrent, Topic::SocialMedia, Topic::FormerPartner, Topic::Termination];
    for id in ["apa", "aca", "nasw", "bacp"] {
        assert!(!bench.cited(&under(id, "us-tx"), &all).iter().any(low), "{id}");
    }
}

#[test]
fn a_law_binds_its_profession_only() {
    let bench = common::bench();
    let wish = [Topic::FormerSexual];
    assert_eq!(sections(&bench, &under("apa", "us-tx"), &wish), ["apa 10.08(a)", "apa 10.08(b)"]);
    assert_eq!(reasons(&bench, &under("apa", "us-tx")), [("jurisdiction".into(), "not-in-tables".into())]);
    let licensed = Under { profession: Some("counsellor".into()), code: None, jurisdiction: Some("us-tx".into()) };
    assert_eq!(sections(&bench, &licensed, &wish), ["texas §681.38(d)(2)–(3)"]);
    assert_eq!(reasons(&bench, &licensed), [("code".into(), "missing".into())]);
}

#[test]
fn a_code_or_place_that_is_not_in_the_tables_cannot_be_said_and_is_never_guessed() {
    let bench = common::bench();
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(reasons(&bench, &under("aca", "us-tx")), []);
    assert_eq!(reasons(&bench, &under("aca", "us-ca")), [pair("jurisdiction", "not-in-tables")]);
    assert_eq!(reasons(&bench, &under("acaa", "")), [pair("code", "not-in-tables"), pair("jurisdiction", "missing")]);
    // The id of a law is no code of ethics.
    assert_eq!(reasons(&bench, &under("texas", "us-tx"))[0], pair("code", "not-in-tables"));
    assert_eq!(sections(&bench, &under("acaa", "us-ca"), &[Topic::DualRole]), [""; 0]);
}

/// A code of one section, invented for these tests.
const ONE: &str = r#"id = "one"
name = "One"
edition = "2026"
kind = "ethics"
professions = ["counsellor"]
entered_on = 2026-01-02

[[rules]]
topics = ["former-sexual"]
section = "1"
asks = "Nothing of the kind."
interval = { years = 2 }
source = "invented"
status = "verified"
tag = "V"
"#;

fn fields(from: &str, to: &str) -> Vec<String> {
    assert!(ONE.contains(from), "{from}");
    let definition: Definition = toml::from_str(&ONE.replace(from, to)).unwrap();
    Code::check(definition).unwrap_err().into_iter().map(|problem| problem.field).collect()
}

#[test]
fn the_one_section_is_sound_as_it_stands() {
    let code = Code::check(toml::from_str(ONE).unwrap()).unwrap();
    assert_eq!((code.id(), code.definition().kind), ("one", Kind::Ethics));
}

#[test]
fn a_wrong_code_is_refused_by_field() {
    assert_eq!(fields("id = \"one\"", "id = \" \""), ["id"]);
    assert_eq!(fields("professions = [\"counsellor\"]", "professions = []"), ["professions"]);
    assert_eq!(fields("kind = \"ethics\"", "kind = \"law\""), ["jurisdiction"]);
    assert_eq!(fields("kind = \"ethics\"", "kind = \"ethics\"\njurisdiction = \"us-tx\""), ["jurisdiction"]);
    assert_eq!(fields("topics = [\"former-sexual\"]", "topics = []"), ["rules[0].topics"]);
    assert_eq!(fields("Nothing of the kind.", "nothing of the kind"), ["rules[0].asks"]);
    assert_eq!(fields("former-sexual", "gifts"), ["rules[0].interval"]);
    assert_eq!(fields("years = 2", "years = 0"), ["rules[0].interval"]);
    assert_eq!(fields("source = \"invented\"", "source = \"\""), ["rules[0].source"]);
    assert_eq!(fields("tag = \"V\"", "tag = \"M-H\""), ["rules[0].tag"]);
    assert_eq!(fields("status = \"verified\"", "status = \"recalled\""), ["rules[0].tag"]);
}

#[test]
fn what_a_section_asks_names_nobody_in_the_room() {
    for said in ["No gifts from clients.", "Ask your supervisor.", "It is the therapist’s part.", "What you do."] {
        assert_eq!(fields("Nothing of the kind.", said), ["rules[0].asks"], "{said}");
    }
    let youth = ONE.replace("Nothing of the kind.", "Youth is no excuse.");
    assert!(Code::check(toml::from_str(&youth).unwrap()).is_ok());
}

#[test]
fn a_section_told_twice_of_one_topic_is_refused() {
    let (_, rule) = ONE.split_once("[[rules]]").unwrap();
    let twice = format!("{ONE}\n[[rules]]{rule}");
    let problems = Code::check(toml::from_str(&twice).unwrap()).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["rules[1].section"]);
    let other = twice.replacen("former-sexual", "former-nonsexual", 1);
    assert!(Code::check(toml::from_str(&other).unwrap()).is_ok(), "one section may be about two topics");
}

#[test]
fn an_unknown_field_topic_or_interval_is_not_read() {
    for (from, to) in [
        ("tag = ", "tagg = "),
        ("\"former-sexual\"", "\"former-anything\""),
        ("{ years = 2 }", "\"forever\""),
        ("{ years = 2 }", "{ years = -2 }"),
        ("2026-01-02", "\"soon\""),
    ] {
        assert!(toml::from_str::<Definition>(&ONE.replace(from, to)).is_err(), "{to}");
    }
}
