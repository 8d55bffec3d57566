//! Course files: the shipped stories say what they expect, and a wrong file is refused by place, with what to do.

use engine::course::{Course, Goal, Talk};
use engine::{Answer, assess};
use practice::library::Library;
use practice::story::{self, Expected, Problem, Story, TranscriptAt};
use practice::{demo, transcript};

fn shipped() -> Library {
    Library::shipped().0
}

fn heard(at: &TranscriptAt, session: u32, goals: &[Goal]) -> Result<Talk, Problem> {
    let text = demo::transcript(&at.path).ok_or_else(|| Problem::new(&at.path, "there is no such file"))?;
    let read = listen::read(text.as_bytes()).map_err(|refused| Problem::new(&at.path, refused.what()))?;
    Ok(transcript::heard(&at.path, session, &read, &at.roles, goals))
}

fn course(story: &Story) -> Course {
    story
        .course(&shipped(), &mut |at, session| heard(at, session, &story.goals))
        .unwrap_or_else(|problems| panic!("{}: {problems:#?}", story.title))
}

fn answered(said: &engine::assessment::Said) -> Expected {
    let (strength, reason) = match &said.answer {
        Answer::Finding(finding) => (Some(finding.strength().word().to_owned()), None),
        Answer::Quiet { .. } => (None, None),
        Answer::CannotSay { why, .. } => (None, Some(why.id().to_owned())),
    };
    Expected {
        signal: said.signal.id.to_owned(),
        anchor: Some(said.answer.anchor().to_owned()),
        answer: said.answer.word().to_owned(),
        strength,
        reason,
    }
}

/// What is expected of a signal that a story does not name: nobody was asked.
fn unasked(row: &Expected, story: &Story) -> bool {
    row.reason.as_deref() == Some("not-asked") && story.expect.iter().all(|expected| expected.signal != row.signal)
}

#[test]
fn every_story_is_answered_as_it_says_it_expects() {
    let mut wrong = Vec::new();
    for (name, story) in demo::stories().unwrap() {
        let as_of = story.as_of.expect("a shipped story names its day");
        let ours: Vec<Expected> =
            assess(&course(&story), &shipped().bench(), as_of).answers.iter().map(answered).collect();
        wrong.extend(
            story.expect.iter().filter(|row| !ours.contains(row)).map(|row| format!("{name}: missing {row:?}")),
        );
        wrong.extend(
            ours.iter()
                .filter(|row| !story.expect.contains(row) && !unasked(row, &story))
                .map(|row| format!("{name}: besides {row:?}")),
        );
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_transcript_a_story_names_is_there_and_both_people_speak_in_it() {
    let mut named = Vec::new();
    for (name, story) in demo::stories().unwrap() {
        for at in story.sessions.iter().filter_map(|session| session.transcript.as_ref()) {
            let text = demo::transcript(&at.path).unwrap_or_else(|| panic!("{name}: {} is missing", at.path));
            let read = listen::read(text.as_bytes()).unwrap_or_else(|refused| panic!("{}: {refused:?}", at.path));
            for role in [listen::Role::Therapist, listen::Role::Client] {
                let speaks = read.turns.iter().any(|turn| at.roles.of(turn.speaker.as_ref()) == Some(role));
                assert!(speaks, "{name}: no {role:?} speaks in {}", at.path);
            }
            assert_eq!(at.roles.absent_from(&read).count(), 0, "{name}: a name that does not speak in {}", at.path);
            named.push(at.path.clone());
        }
    }
    // Ten transcripts: one for each couple that was recorded, two for Mara and Ines.
    assert_eq!(named.len(), 10, "{named:#?}");
}

#[test]
fn the_invented_couples_are_all_there() {
    let couples: Vec<(String, String)> =
        demo::stories().unwrap().into_iter().map(|(_, story)| (story.people.client, story.people.therapist)).collect();
    let expected = [
        ("Amina Haddad", "Daniel Novak"),
        ("Bea Lindholm", "Emeka Adeyemi"),
        ("Bruno Keller", "Nora Winter"),
        ("Greta Sandoval", "Emeka Adeyemi"),
        ("Hana Okada", "Emeka Adeyemi"),
        ("Helen Brandt", "Mei Tanaka"),
        ("Ivo Marković", "Nora Winter"),
        ("Jonas Weber", "Ines Okafor"),
        ("Lena Vogt", "Emeka Adeyemi"),
        ("Leo Fontaine", "Daniel Novak"),
        ("Maja Petrović", "Nora Winter"),
        ("Mara Lindqvist", "Ines Okafor"),
        ("Milan Petrov", "Nora Winter"),
        ("Noor Al-Sayed", "Daniel Novak"),
        ("Pavel Horák", "Nora Winter"),
        ("Priya Raman", "Ines Okafor"),
        ("Rosa Iglesias", "Nora Winter"),
        ("Samir Aziz", "Nora Winter"),
        ("Samuel Osei", "Mei Tanaka"),
        ("Sena Yıldız", "Emeka Adeyemi"),
        ("Tove Halvorsen", "Emeka Adeyemi"),
        ("Wanda Kowalczyk", "Nora Winter"),
    ];
    assert_eq!(couples, expected.map(|(client, therapist)| (client.to_owned(), therapist.to_owned())));
}

/// The same file as JSON; days become text.
fn json(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.clone().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(truth) => (*truth).into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(list) => list.iter().map(json).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json(value))).collect(),
    }
}

#[test]
fn a_story_written_as_json_is_the_same_course() {
    let mara = include_str!("../../../cases/mara-rupture-repaired.toml");
    let noor = include_str!("../../../cases/noor-risk-item.toml");
    for text in [mara, noor] {
        let twin = serde_json::to_string_pretty(&json(&toml::from_str::<toml::Value>(text).unwrap())).unwrap();
        let (one, other) = (story::read(text).unwrap(), story::read(&twin).unwrap());
        assert_eq!(one, other);
        assert_eq!(course(&one), course(&other));
        assert_eq!(story::read(&format!("\u{feff}\n {twin}")).unwrap(), one, "a byte order mark and blanks do no harm");
    }
}

// ---- what is wrong with a file ----

/// A file of three sessions with something in the middle one.
fn with(middle: &str) -> String {
    format!(
        "title = \"Three\"\n\n[[sessions]]\nnumber = 1\non = 2026-06-02\n\n[[sessions]]\nnumber = 2\non = 2026-06-09\n\
         {middle}\n\n[[sessions]]\nnumber = 3\non = 2026-06-16\n"
    )
}

fn problems(text: &str) -> Vec<(String, String)> {
    let story = story::read(text).unwrap_or_else(|problem| panic!("{problem}"));
    let problems =
        story.course(&shipped(), &mut |at, session| heard(at, session, &story.goals)).expect_err("this file is wrong");
    problems.into_iter().map(|problem| (problem.place, problem.what)).collect()
}

fn problem(text: &str) -> (String, String) {
    let mut all = problems(text);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

#[test]
fn an_unknown_item_is_named_with_the_nearest_one() {
    let (place, what) = problem(&with("answers = [{ form = \"session-check-in-client\", bnod = 7, goals = 6 }]"));
    assert_eq!(place, "session 2, session-check-in-client, item bnod");
    assert!(what.contains("no such item") && what.contains("did you mean `bond`?"), "{what}");
    let (_, what) = problem(&with("answers = [{ form = \"session-check-in-client\", quixotic = 7 }]"));
    assert!(!what.contains("did you mean"), "nothing is near: {what}");
}

#[test]
fn an_unknown_questionnaire_is_named_with_the_nearest_one() {
    let (place, what) = problem(&with("answers = [{ form = \"phq9\", items = [1] }]"));
    assert_eq!(place, "session 2, phq9");
    assert!(what.contains("did you mean `phq-9`?"), "{what}");
}

#[test]
fn a_version_that_is_not_here_is_told_apart_from_a_name_that_is_not_here() {
    let (place, what) = problem(&with("answers = [{ form = \"phq-9\", version = 7, q1 = 1 }]"));
    assert_eq!(place, "session 2, phq-9");
    assert!(what.contains("version 7") && !what.contains("did you mean"), "{what}");
}

#[test]
fn an_answer_out_of_range_is_named_with_its_range() {
    // PHQ-9 prints 0 to 3, the check-in 0 to 10.
    for (answers, place, range) in [
        ("{ form = \"phq-9\", q9 = 4 }", "session 2, phq-9, item q9", "4 is outside 0 to 3"),
        ("{ form = \"phq-9\", q1 = -1 }", "session 2, phq-9, item q1", "-1 is outside 0 to 3"),
        (
            "{ form = \"session-check-in-client\", tension = 11 }",
            "session 2, session-check-in-client, item tension",
            "11 is outside 0 to 10",
        ),
        (
            "{ form = \"phq-9\", items = [0, 0, 0, 0, 0, 0, 0, 0, 9] }",
            "session 2, phq-9, item q9",
            "9 is outside 0 to 3",
        ),
    ] {
        let (at, what) = problem(&with(&format!("answers = [{answers}]")));
        assert_eq!((at.as_str(), what.contains(range)), (place, true), "{what}");
    }
}

#[test]
fn a_skipped_item_is_a_dash_and_no_other_word() {
    let text = with("answers = [{ form = \"phq-9\", items = [1, \"-\", 1, 1, 1, 1, 1, 1, 0] }]");
    let course = course(&story::read(&text).unwrap());
    assert_eq!(course.forms[0].answers.len(), 8);
    assert!(!course.forms[0].answers.contains_key("q2"));
    let (place, what) = problem(&with("answers = [{ form = \"phq-9\", q2 = \"none\" }]"));
    assert_eq!(place, "session 2, phq-9, item q2");
    assert!(what.contains("\"none\"") && what.contains("\"-\""), "{what}");
}

#[test]
fn answers_in_printed_order_must_be_as_many_as_the_items() {
    let (place, what) = problem(&with("answers = [{ form = \"gad-7\", items = [1, 1, 1, 1, 1, 1] }]"));
    assert_eq!(place, "session 2, gad-7");
    assert!(what.contains("6 answers for 7 items"), "{what}");
}

#[test]
fn a_session_told_twice_is_refused() {
    let text = with("").replace("number = 3", "number = 2");
    let (place, what) = problem(&text);
    assert_eq!(place, "session 2");
    assert!(what.contains("twice"), "{what}");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let text = with("answers = [{ form = \"phq-9\", q1 = 4, q2 = 5, q10 = 1 }, { form = \"gad7\", q1 = 1 }]");
    let text = text.replace("number = 3", "number = 1");
    let places: Vec<String> = problems(&text).into_iter().map(|(place, _)| place).collect();
    let expected = [
        "session 1",
        "session 2, phq-9, item q1",
        "session 2, phq-9, item q10",
        "session 2, phq-9, item q2",
        "session 2, gad7",
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_transcript_that_is_missing_is_named() {
    let (place, _) = problem(&with("transcript = { path = \"transcripts/nowhere.vtt\" }"));
    assert_eq!(place, "transcripts/nowhere.vtt");
}

#[test]
fn wrong_toml_is_named_by_line_and_column() {
    // Line and column counted by hand in the text of `with`: the middle begins on line 10.
    for (text, place) in [
        (with("told = \"no end"), "line 10, column "),
        (with("colour = \"red\""), "line 10, column 1"),
        (with("attendance = \"late\""), "line 10, column 14"),
        (with("").replace("on = 2026-06-16", "on = 2026-13-16"), "line 14, column "),
        (with("").replace("on = 2026-06-16", "on = \"soon\""), "line 14, column "),
        (with("").replace("number = 3\n", ""), "line 12, column 1"),
    ] {
        let problem = story::read(&text).expect_err(&text);
        assert!(problem.place.starts_with(place), "{place} expected: {problem}\n{text}");
    }
    let problem = story::read(&with("colour = \"red\"")).unwrap_err();
    assert!(problem.what.contains("`colour`"), "{problem}");
    let problem = story::read(&with("").replace("on = 2026-06-16", "on = \"soon\"")).unwrap_err();
    assert!(problem.what.contains("2026-06-02"), "it shows how a day is written: {problem}");
}

#[test]
fn wrong_json_is_named_by_line_and_column() {
    let problem = story::read("{\n  \"title\": \"x\",\n  \"colour\": 1\n}").unwrap_err();
    assert_eq!(problem.place, "line 3, column 10");
    assert!(problem.what.contains("`colour`"), "{problem}");
    let problem = story::read("{ \"title\": ").unwrap_err();
    assert!(problem.place.starts_with("line 1, column "), "{problem}");
}

// ---- what contradicts itself at the edges ----

/// A file of three sessions from 2 to 16 June 2026, judged on 30 June, with something beside them.
fn beside(more: &str) -> String {
    format!("as_of = 2026-06-30\n{}\n{more}\n", with(""))
}

const FAVOUR: &str = "[[exceptions]]\non = 2026-06-09\nkind = \"favour\"\nbegan_by = \"therapist\"\n\
                      benefits = \"therapist\"\nlogged_by = \"therapist\"\n";

#[test]
fn roles_that_contradict_each_other_are_refused_by_place_and_with_what_to_do() {
    course(&story::read(&beside(FAVOUR)).unwrap());
    let gain = |from: &str, to: &str| problem(&beside(&FAVOUR.replace(from, to)));
    let (place, what) = gain("benefits = \"therapist\"", "benefits = \"client\"");
    assert_eq!(place, "exception 1");
    assert!(what.contains("favour is for the therapist") && what.contains("write who gains"), "{what}");
    for giver in ["client", "therapist"] {
        let gift =
            FAVOUR.replace("favour", "gift").replace("began_by = \"therapist\"", &format!("began_by = \"{giver}\""));
        let (_, what) = problem(&beside(&gift.replace("benefits = \"therapist\"", &format!("benefits = \"{giver}\""))));
        assert!(what.contains("`began_by`"), "{what}");
    }
    let (_, what) = gain("logged_by = \"therapist\"", "logged_by = \"client\"\nconsulted = true");
    assert!(what.contains("take `consulted` out"), "{what}");
}

#[test]
fn what_is_dated_after_the_day_of_the_file_is_refused() {
    let (place, what) = problem(&beside(&FAVOUR.replace("2026-06-09", "2026-07-01")));
    assert_eq!(place, "exception 1");
    assert!(
        what.contains("2026-07-01 lies after") && what.contains("2026-06-30") && what.contains("`as_of`"),
        "{what}"
    );
    course(&story::read(&beside(&FAVOUR.replace("2026-06-09", "2026-06-30"))).unwrap());
    for (more, place) in [
        ("[[ties]]\nkind = \"friend\"\non = 2026-07-01\narose = \"before\"\ntold_by = \"client\"\n", "tie 1"),
        ("[[screened]]\non = 2026-07-01\n", "screened 1"),
        ("[[concerns]]\non = 2026-07-01\nabout = [\"secret\"]\nto = \"nobody-yet\"\n", "concern 1"),
        ("[[afterwards]]\nwish = \"contact\"\nby = \"client\"\non = 2026-07-01\n", "afterward 1"),
        ("[[breaks]]\nfrom = 2026-08-01\nto = 2026-08-09\ntold = 2026-07-01\n", "break 1"),
        ("[[endings]]\nkind = \"wish\"\nby = \"client\"\ntold = 2026-07-01\n", "ending 1"),
    ] {
        assert_eq!(problem(&beside(more)).0, place);
    }
    let untold = beside(&FAVOUR.replace("2026-06-09", "2026-07-01")).replace("as_of = 2026-06-30\n", "");
    course(&story::read(&untold).unwrap());
}

#[test]
fn an_end_before_the_beginning_and_a_return_before_the_pause_are_refused() {
    let ending =
        |days: &str| beside(&format!("[[endings]]\nkind = \"pause\"\nby = \"client\"\ntold = 2026-06-01\n{days}\n"));
    let (place, what) = problem(&ending("last = 2026-06-01"));
    assert_eq!(place, "ending 1");
    assert!(what.contains("2026-06-01") && what.contains("first session, 2026-06-02"), "{what}");
    let (_, what) = problem(&ending("last = 2026-06-16\nback = 2026-06-15"));
    assert!(what.contains("2026-06-15") && what.contains("2026-06-16"), "{what}");
    course(&story::read(&ending("last = 2026-06-02\nback = 2026-07-14\nkept_private = true")).unwrap());
    let theirs = ending("kept_private = true").replace("by = \"client\"", "by = \"therapist\"");
    assert!(problem(&theirs).1.contains("`kept_private`"), "what a therapist wishes is no secret of the client's");
    let (place, what) = problem(&beside("[[breaks]]\nfrom = 2026-08-09\nto = 2026-08-01\ntold = 2026-06-20\n"));
    assert_eq!(place, "break 1");
    assert!(what.contains("swap"), "{what}");
}

#[test]
fn an_unknown_kind_of_tie_or_recipient_is_refused_by_line() {
    let text = beside("[[concerns]]\non = 2026-06-09\nabout = [\"secret\"]\nto = \"therapist\"\n");
    let problem = story::read(&text).unwrap_err();
    assert!(problem.place.starts_with("line ") && problem.what.contains("nobody-yet"), "{problem}");
    let text = beside("[[ties]]\nkind = \"cousin\"\non = 2026-06-09\narose = \"before\"\ntold_by = \"client\"\n");
    assert!(story::read(&text).unwrap_err().what.contains("`relative`"), "the kinds that there are, are named");
}
