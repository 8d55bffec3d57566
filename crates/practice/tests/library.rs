//! The practice's questionnaires: those that ship are sound, a wrong key is refused by file and field, licensed text is kept.

use crate::common::*;
use practice::Refusal;
use practice::desk::Asking;
use practice::entries::ImportedForm;
use practice::library::{self, Library};

#[test]
fn every_shipped_questionnaire_is_sound() {
    let (library, misprints) = Library::shipped();
    assert!(misprints.is_empty(), "{misprints:#?}");
    // The files of `instruments/`, listed by hand.
    let expected = [
        "arm-5",
        "attachment-signs",
        "between-sessions",
        "cats",
        "core-10",
        "ecr-rs",
        "friend-drift-client",
        "friend-drift-therapist",
        "gad-7",
        "how-it-was",
        "phq-9",
        "preferences",
        "proqol-5",
        "protective-parts",
        "risq",
        "session-check-in-client",
        "session-check-in-therapist",
        "sparq",
        "wai-sr",
    ];
    assert_eq!(library.ids().collect::<Vec<_>>(), expected);
}

#[test]
fn the_codes_and_laws_ship_beside_the_questionnaires_and_lie_on_the_bench() {
    let (library, _) = Library::shipped();
    // The files of `codes/`, listed by hand.
    let expected = ["aca", "apa", "bacp", "nasw", "north-carolina", "ohio", "texas"];
    assert_eq!(library.codes().iter().map(|code| code.id()).collect::<Vec<_>>(), expected);
    assert_eq!(library.bench().codes, library.codes());
}

#[test]
fn a_wrong_code_is_refused_by_file_and_field() {
    let texas = include_str!("../../../codes/texas.toml");
    let wrong = |from: &str, to: &str| {
        let misprints = practice::codes::read("texas.toml", &texas.replacen(from, to, 1)).expect_err("it is wrong");
        misprints.into_iter().map(|misprint| (misprint.file, misprint.field)).collect::<Vec<_>>()
    };
    let at = |field: &str| vec![("texas.toml".to_owned(), field.to_owned())];
    assert_eq!(practice::codes::read("texas.toml", texas).unwrap().id(), "texas");
    assert_eq!(wrong("jurisdiction = \"us-tx\"", "jurisdiction = \"\""), at("jurisdiction"));
    assert_eq!(wrong("tag = \"V\"", "tag = \"M-L\""), at("rules[0].tag"));
    // The first line is a comment; `kind` stands on line 5.
    assert_eq!(wrong("kind = \"law\"", "kind = \"rule\""), at("line 5, column 8"));
}

/// A questionnaire of two items, invented for these tests.
const TWO: &str = r#"id = "calm-2"
version = 1
name = "Calm, two questions"
by = "client"
licence = "open"
attribution = "Invented."

[[items]]
id = "evening"
text = "I was calm in the evening."
min = 0
max = 4

[[items]]
id = "morning"
text = "I was calm in the morning."
min = 0
max = 4

[[scales]]
id = "calm"
name = "Calm"
items = ["evening", "morning"]
aggregate = "mean"
better = "higher"
may_miss = 0
"#;

fn wrong(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut text = TWO.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let misprints = library::read("calm-2.toml", &text).expect_err("this questionnaire is wrong");
    assert!(misprints.iter().all(|misprint| misprint.file == "calm-2.toml"));
    misprints.into_iter().map(|misprint| (misprint.field, misprint.what)).collect()
}

fn fields(changes: &[(&str, &str)]) -> Vec<String> {
    wrong(changes).into_iter().map(|(field, _)| field).collect()
}

#[test]
fn the_two_questions_are_sound_as_they_stand() {
    assert_eq!(library::read("calm-2.toml", TWO).unwrap().id(), "calm-2");
}

#[test]
fn a_wrong_key_is_refused_by_field() {
    assert_eq!(
        fields(&[("id = \"morning\"", "id = \"evening\""), ("\"evening\", \"morning\"", "\"evening\"")]),
        ["items[1].id"]
    );
    assert_eq!(
        fields(&[("min = 0\nmax = 4\n\n[[scales]]", "min = 4\nmax = 0\n\n[[scales]]"), ("mean", "sum")]),
        ["items[1].min"]
    );
    assert_eq!(fields(&[("\"evening\", \"morning\"", "\"evening\", \"noon\"")]), ["scales[0].items[1]"]);
    assert_eq!(fields(&[("may_miss = 0", "may_miss = 2")]), ["scales[0].may_miss"]);
    assert_eq!(fields(&[("version = 1", "version = 0")]), ["version"]);
}

#[test]
fn an_unknown_field_is_refused_by_its_line_and_its_name() {
    let [(field, what)] = &wrong(&[("better = \"higher\"", "bettr = \"higher\"")])[..] else { panic!("one misprint") };
    // Counted in the text above: `better` stands on line 25.
    assert_eq!(field, "line 25, column 1");
    assert!(what.contains("`bettr`"), "{what}");
    let [(field, _)] = &wrong(&[("better = \"higher\"", "better = \"upwards\"")])[..] else { panic!("one misprint") };
    assert_eq!(field, "line 25, column 10");
}

#[test]
fn everything_wrong_with_a_questionnaire_is_told_at_once() {
    let both = [("version = 1", "version = 0"), ("\"evening\", \"morning\"", "\"evening\", \"noon\"")];
    assert_eq!(fields(&both), ["version", "scales[0].items[1]"]);
}

fn brought(definition: &str) -> ImportedForm {
    ImportedForm {
        definition: definition.to_owned(),
        holder: "Linden Street Practice".to_owned(),
        dated: "2026-05-01".to_owned(),
        scope: "Up to 200 clients a year, on paper and screen".to_owned(),
    }
}

/// The shipped definition of a licensed questionnaire with words in it: invented ones, for the true ones are not ours.
fn with_words(definition: &str) -> String {
    let lines = definition.lines().map(|line| match line.starts_with("id = \"q") {
        true => format!("{line}\ntext = \"Licensed sentence.\"\n"),
        false => format!("{line}\n"),
    });
    lines.collect()
}

const WAI_SR: &str = include_str!("../../../instruments/wai-sr.toml");

#[test]
fn licensed_text_stands_on_the_shelf_with_holder_date_and_scope_and_can_be_asked() {
    let practice = Practice::with_invented_clients();
    let shelved = |practice: &Practice| {
        practice.office().questionnaires().unwrap().into_iter().find(|shelved| shelved.id == "wai-sr").unwrap()
    };
    let before = shelved(&practice);
    assert_eq!((before.has_text, before.brought), (false, None), "it ships as a definition without its words");
    practice.office().bring(&brought(&with_words(WAI_SR))).unwrap();
    let practice = practice.restarted();
    let after = shelved(&practice);
    let licence = ("Linden Street Practice", "2026-05-01", "Up to 200 clients a year, on paper and screen");
    let licence = (licence.0.to_owned(), licence.1.to_owned(), licence.2.to_owned());
    assert_eq!((after.has_text, after.brought), (true, Some(licence)));
    let ines = practice.therapist("ines");
    let mara = client_of(&ines, "Mara");
    ines.invite(mara, &Asking { session: Some(13), forms: vec!["wai-sr".to_owned()] }).unwrap();
}

#[test]
fn a_wrong_questionnaire_is_refused_at_the_desk_and_the_shelf_stays_as_it_was() {
    let practice = Practice::with_invented_clients();
    let office = practice.office();
    let shelf = office.questionnaires().unwrap();
    let wrong = TWO.replace("\"evening\", \"morning\"", "\"evening\", \"noon\"").replace("version = 1", "version = 0");
    let Refusal::Misprinted(lines) = refusal(office.bring(&brought(&wrong))) else { panic!("it is misprinted") };
    assert_eq!(lines.len(), 2, "{lines:#?}");
    assert!(lines[0].starts_with("version: ") && lines[1].starts_with("scales[0].items[1]: "), "{lines:#?}");
    assert_eq!(office.questionnaires().unwrap(), shelf);
    assert!(practice.house.misprints().is_empty());
}

#[test]
fn another_key_under_the_same_version_is_refused() {
    let practice = Practice::with_invented_clients();
    let office = practice.office();
    let phq_9 = include_str!("../../../instruments/phq-9.toml");
    // Without its risk item, answers that call for help would call nobody; with another range, old answers would be
    // scored by a key they were not given under.
    let (without_risk, _) = phq_9.split_once("[[risks]]").unwrap();
    let other_range = phq_9.replacen("max = 3", "max = 4", 1);
    for other_key in [without_risk, &other_range] {
        let Refusal::Misprinted(lines) = refusal(office.bring(&brought(other_key))) else { panic!("it is refused") };
        assert!(lines[0].starts_with("version: "), "{lines:#?}");
    }
    assert_eq!(practice.house.library().find("phq-9", Some(1)).unwrap().definition().risks.len(), 1);
    office.bring(&brought(&other_range.replacen("version = 1", "version = 2", 1))).unwrap();
    assert_eq!(practice.house.library().find("phq-9", None).unwrap().version(), 2);
    office.bring(&brought(TWO)).unwrap();
    office.bring(&brought(TWO)).unwrap();
}
