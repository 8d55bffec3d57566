//! What troubles a client reaches the person they chose, and nobody else.

use crate::common;
use crate::common::build::{held, on};
use engine::course::{
    AfterEnd, AfterWish, Concern, ConcernAbout, ConcernTo, Course, Exception, ExceptionKind, Gains, Rater,
};
use engine::signal::Person;
use engine::{Answer, assess, signals::SIGNALS};

fn concern(id: &str, to: ConcernTo) -> Concern {
    Concern {
        id: id.into(),
        on: on(2),
        about: vec![ConcernAbout::AskedOfMe, ConcernAbout::Secret],
        words: "He asked me to water his plants".into(),
        to,
        said_to_therapist: false,
    }
}

fn three() -> Course {
    let concerns = vec![
        concern("kept", ConcernTo::NobodyYet),
        concern("office", ConcernTo::Office),
        concern("supervisor", ConcernTo::Supervisor),
    ];
    Course { concerns, ..held(3) }
}

/// What a person reads: the course cut for them, and then only signals that are for them.
fn read(course: &Course, person: Person) -> Vec<(String, String)> {
    let answers = assess(&course.read_by(person), &common::bench(), on(3)).answers;
    let theirs = answers.into_iter().filter(|said| said.signal.audience.contains(&person));
    let found = theirs.filter(|said| matches!(said.answer, Answer::Finding(_)));
    found.map(|said| (said.signal.id.to_owned(), said.answer.anchor().to_owned())).collect()
}

fn pair(signal: &str, anchor: &str) -> (String, String) {
    (signal.into(), anchor.into())
}

#[test]
fn each_concern_is_read_by_the_client_and_by_whom_they_chose() {
    let course = three();
    assert_eq!(
        read(&course, Person::Client),
        [
            pair("boundary.concern", "supervisor"),
            pair("boundary.concern-kept", "kept"),
            pair("boundary.concern-kept", "office"),
        ]
    );
    assert_eq!(read(&course, Person::Supervisor), [pair("boundary.concern", "supervisor")]);
    assert_eq!(read(&course, Person::Therapist), []);
}

/// Even where somebody forgot to cut the course, the audience of the signals keeps the therapist and the supervisor out.
#[test]
fn the_audience_alone_keeps_a_concern_from_the_therapist() {
    for (id, may) in [
        ("boundary.concern", &[Person::Client, Person::Supervisor][..]),
        ("boundary.concern-kept", &[Person::Client][..]),
    ] {
        let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
        assert_eq!(signal.audience, may, "{id}");
    }
    let sent = (SIGNALS.iter().find(|s| s.id == "boundary.concern").unwrap().look)(&three(), &common::bench());
    assert_eq!(sent.iter().map(Answer::anchor).collect::<Vec<_>>(), ["supervisor"]);
}

#[test]
fn nothing_a_therapist_reads_changes_with_what_a_client_confided() {
    let quiet = assess(&held(3).read_by(Person::Therapist), &common::bench(), on(3));
    let logged = Exception {
        id: "mine".into(),
        on: on(2),
        session: None,
        kind: ExceptionKind::Romantic,
        began_by: Rater::Therapist,
        benefits: Gains::Therapist,
        logged_by: Rater::Client,
        planned: false,
        discussed: false,
        consulted: false,
    };
    let confided = Course { exceptions: vec![logged], ..three() };
    let told = assess(&confided.read_by(Person::Therapist), &common::bench(), on(3));
    assert_eq!(format!("{quiet:?}"), format!("{told:?}"));
    assert!(!format!("{:?}", confided.read_by(Person::Therapist)).contains("plants"));
}

#[test]
fn what_a_therapist_wishes_for_after_the_end_is_not_read_by_the_client() {
    let after = |by| AfterEnd { id: format!("{by:?}"), wish: AfterWish::Romantic, by, on: on(2) };
    let course = Course { afterwards: vec![after(Rater::Client), after(Rater::Therapist)], ..held(3) };
    let ids = |person| course.read_by(person).afterwards.iter().map(|after| after.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(Person::Client), ["Client"]);
    assert_eq!(ids(Person::Supervisor), ["Client", "Therapist"]);
}

#[test]
fn a_concern_tells_what_it_is_about_its_words_and_that_the_therapist_does_not_know() {
    let answers = (SIGNALS.iter().find(|s| s.id == "boundary.concern").unwrap().look)(&three(), &common::bench());
    let Answer::Finding(finding) = &answers[0] else { panic!("a finding") };
    let keys: Vec<&str> = finding.evidence().iter().map(|evidence| evidence.reads.key).collect();
    let by_hand =
        ["concern-about-asked-of-me", "concern-about-secret", "evidence-concern-words", "evidence-concern-unsaid"];
    assert_eq!(keys, by_hand);
}
