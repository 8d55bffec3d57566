//! Closeness to the therapist: which signs, what they read as, and that it is ordinary.

use crate::common;
use crate::common::build::{form, held, on};
use engine::{
    Answer, Instrument, Scored, course::Course, course::Rater, instrument::Definition, score::score, signals::SIGNALS,
};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

const ITEMS: [&str; 10] =
    ["approval", "changes", "longer", "embarrassed", "loyal", "missing", "safest", "stronger", "explore", "in-the-way"];

/// One form in sessions 1, 5 and so on; −1 was left open.
fn months(forms: &[[i32; 10]]) -> Course {
    let mut course = held(12);
    let filled = |(month, answers): (u32, &[i32; 10])| {
        let given: Vec<_> = ITEMS.into_iter().zip(*answers).filter(|(_, value)| *value >= 0).collect();
        form("attachment-signs", Rater::Client, 4 * month + 1, &given)
    };
    course.forms = (0..).zip(forms).map(filled).collect();
    course.until(on(4 * u32::try_from(forms.len()).unwrap()))
}

fn reading(answers: [i32; 10]) -> &'static str {
    ask("attachment.reading", &months(&[answers]))[0].reads().key
}

/// Secure base is the mean of two, preoccupied of three; 1.96·√(1·.22 + 1·.16) = 1.21 apart is enough: 1.33 is, 1 is not.
#[test]
fn it_reads_as_one_or_the_other_only_beyond_its_error_and_stays_quiet_unless_it_gets_in_the_way() {
    assert_eq!(reading([1, 1, 0, 4, 4, 4, 2, 4, 2, 1]), "closeness-secure-base"); // 2 less 0.67
    assert_eq!(reading([1, 1, 1, 0, 0, 0, 2, 0, 2, 0]), "closeness-between"); // 2 less 1
    assert_eq!(reading([2, 2, 2, 0, 0, 0, 0, 0, 1, 0]), "closeness-preoccupied"); // 0.5 less 2
    assert_eq!(reading([2, 2, 2, 0, 0, 0, 0, 0, 1, 2]), "closeness-in-the-way-preoccupied");
    assert_eq!(reading([4, 4, 4, 4, 4, 4, 4, 4, 4, 4]), "closeness-in-the-way-between");
}

#[test]
fn what_was_left_open_is_not_read_as_calm() {
    assert_eq!(reading([1, 1, 0, 0, 0, 0, 2, 0, 2, -1]), "closeness-cannot-missing");
    assert_eq!(reading([1, 1, 0, 0, 0, 0, 2, 0, -1, 0]), "closeness-cannot-missing");
    assert_eq!(ask("attachment.reading", &held(3))[0].reads().key, "closeness-cannot-not-asked");
    let old = Course { as_of: None, ..months(&[[0; 10]]) }.until(on(10)); // 63 days
    assert_eq!(ask("attachment.reading", &old)[0].reads().key, "closeness-cannot-out-of-date");
}

/// Missing: 2, 1, 3: its run begins with the third form. Approval: 2, 2, 2: with the first.
#[test]
fn a_sign_is_told_since_the_first_form_of_its_run() {
    let course =
        months(&[[2, 0, 0, 0, 0, 2, 0, 0, 0, 0], [2, 0, 0, 0, 0, 1, 0, 0, 0, 0], [2, 0, 0, 0, 0, 3, 0, 0, 0, 0]]);
    let told: Vec<_> =
        ask("attachment.signs", &course).iter().map(|a| (a.anchor().to_owned(), a.reads().clone())).collect();
    let since = |nth: usize| told[nth].1.gaps.iter().find(|(name, _)| *name == "on").unwrap().1.clone();
    assert_eq!(told.iter().map(|(anchor, _)| anchor.as_str()).collect::<Vec<_>>(), ["approval", "missing"]);
    assert_eq!([since(0), since(1)], [1, 9].map(|session| engine::phrase::Gap::Day(on(session))));
    assert_eq!(ask("attachment.signs", &months(&[[0; 10]]))[0].reads().key, "closeness-signs-none");
}

/// A practice with a licence brings text and key: 36 answers of 2 give 28 over fourteen items.
#[test]
fn the_licensed_scale_is_scored_once_its_text_and_key_are_brought() {
    let mut brought: Definition = common::bench().newest("cats").unwrap().definition().clone();
    assert!(brought.scales.is_empty() && brought.items.len() == 36);
    brought.items.iter_mut().for_each(|item| item.text = Some("licensed".to_owned()));
    let like = common::bench().newest("phq-9").unwrap().definition().scales[0].clone();
    let items = brought.items[..14].iter().map(|item| item.id.clone()).collect();
    brought.scales.push(engine::instrument::Scale {
        id: "secure".into(),
        items,
        error: None,
        cutoff: None,
        norm: None,
        ..like
    });
    let instrument = Instrument::check(brought).unwrap();
    let answers = instrument.definition().items.iter().map(|item| (item.id.clone(), 2)).collect();
    assert!(matches!(score(&instrument, "secure", &answers), Scored::Score(s) if (s.value - 28.0).abs() < 1e-12));
}
