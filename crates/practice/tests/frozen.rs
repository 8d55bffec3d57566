//! Frozen entries: one sealed entry per kind and version, which must open and read the same for ever.
//!
//! A file of `tests/frozen` is written once and never again. `ATTUNE_FREEZE=1 cargo test --workspace frozen` writes
//! those that are missing and touches no other. The keys in them are invented and protect nothing.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::PathBuf;

use crate::common::Seeded;
use engine::course::{
    About, AfterEnd, AfterWish, Arose, Attendance, Belief, BeliefRating, Break, Circle, Concern, ConcernAbout,
    ConcernTo, Ending, EndingKind, Episode, Exception, ExceptionKind, Feeling, Gains, Goal, GoalRating, Kept, Limits,
    Noted, OwnNote, Pull, QualityOfLife, Rater, ReadingOrder, RepairMove, RuptureStep, Scene, SceneTurn, Screened,
    Step, Supervised, Tie, TieKind, Topic, Under, Week, Whom,
};
use jiff::civil::{Date, date};
use listen::{Goal as Wanted, Role as Speaks, Roles, SpeakerName, Voice};
use practice::casefile::Casefile;
use practice::entries::*;
use practice::{ClientId, Fault, Moment};
use record::{Class, Draft, Entry, Plain, frozen};

/// Reads a payload with the code of the day; what it reads instead, where that is not the sample.
type Reads = Box<dyn Fn(&[u8]) -> Result<(), String>>;

/// What one frozen entry holds, written by hand as the code reads it today.
struct Sample {
    kind: &'static str,
    version: u16,
    class: Class,
    payload: Vec<u8>,
    reads_the_same: Reads,
}

fn sample<K: Kind + PartialEq + Debug + 'static>(class: Class, value: K) -> Sample {
    let payload = serde_json::to_vec(&value).unwrap();
    let reads_the_same = move |payload: &[u8]| match serde_json::from_slice::<K>(payload) {
        Ok(read) if read == value => Ok(()),
        Ok(read) => Err(format!("{read:?}")),
        Err(error) => Err(error.to_string()),
    };
    Sample { kind: K::ID, version: K::VERSION, class, payload, reads_the_same: Box::new(reads_the_same) }
}

const DAY: Date = date(2026, 6, 2);

fn answered() -> Answered {
    Answered {
        instrument: "phq-9".to_owned(),
        version: 1,
        by: Rater::Client,
        on: DAY,
        session: Some(7),
        answers: BTreeMap::from([("q1".to_owned(), 2), ("q9".to_owned(), 0)]),
    }
}

fn of_the_house() -> Vec<Sample> {
    let (person, therapist) = ("0102030405060708090a0b0c0d0e0f10", "1112131415161718191a1b1c1d1e1f20");
    let line = CrisisLine { name: "Line".into(), number: "116 123".into(), hours: "Day and night".into() };
    vec![
        sample(
            class::HOUSE,
            Colleague {
                person: therapist.into(),
                role: Role::Therapist,
                name: "Zoë Ünal".into(),
                supervisor: Some(person.into()),
            },
        ),
        sample(class::HOUSE, NewCourse { client: "07".repeat(16), person: person.into(), therapist: therapist.into() }),
        sample(class::HOUSE, OwnDesk { ledger: "08".repeat(16), person: therapist.into() }),
        sample(class::HOUSE, Under { profession: None, code: Some("bacp".into()), jurisdiction: Some("us-tx".into()) }),
        sample(
            class::HOUSE,
            Settings {
                practice: "Linden Street".into(),
                crisis: vec![line],
                who_reads_when: Some("on working days".into()),
                demo: true,
            },
        ),
        sample(
            class::HOUSE,
            ImportedForm {
                definition: "id = \"x\"\n".into(),
                holder: "The practice".into(),
                dated: "2026-05-01".into(),
                scope: "200 clients".into(),
            },
        ),
    ]
}

fn of_a_client() -> Vec<Sample> {
    of_the_work().into_iter().chain(of_saying()).collect()
}

fn heard() -> Heard {
    let roles = [("Ines", Speaks::Therapist), ("Mara", Speaks::Client), ("Per", Speaks::Other)];
    let roles = Roles::new(roles.map(|(name, role)| (SpeakerName::new(name).unwrap(), role)));
    Heard { session: 7, text: "Ines: Hello\nMara: Hello\n".into(), roles, coded: None }
}

fn coded() -> Coded {
    let (family, code, spoke) = ("main".to_owned(), "other".to_owned(), Voice::Both);
    Coded {
        by: "model 0.1.0".into(),
        goals: vec![Wanted { id: "a1".into(), text: "Sleep through the night".into() }],
        marks: vec![CodedMark { turn: 1, family, code, confidence: 0.75, from: 0, to: 5, spoke }],
    }
}

/// Versions that are written no more and read for ever.
fn older() -> Vec<Sample> {
    let second = Coded { goals: Vec::new(), ..coded() };
    vec![
        Sample { version: 1, ..sample(class::TRANSCRIPT, heard()) },
        Sample { version: 2, ..sample(class::TRANSCRIPT, Heard { coded: Some(second), ..heard() }) },
    ]
}

fn of_the_work() -> Vec<Sample> {
    let totals = BTreeMap::from([("alliance".to_owned(), 6.0), ("work".to_owned(), 4.5)]);
    let on = DAY;
    vec![
        sample(class::IDENTITY, Profile { name: "نور السيد".into() }),
        sample(
            class::FRAME,
            Planned { number: 7, on, at: Some("10:00".into()), attendance: Some(Attendance::Cancelled) },
        ),
        sample(class::CONSENT, Consent { to: ConsentTo::Transcripts, given: true, on, on_paper: true }),
        sample(class::CONSENT, Choice { sharing: Sharing::AfterISay }),
        sample(class::SHARED, answered()),
        sample(class::SHARED, Totals { instrument: "own".into(), version: 2, on, session: None, totals }),
        sample(class::HELD, Held { form: answered(), sharing: Sharing::OnlyTotals }),
        sample(
            class::SAFETY,
            RiskAnswer { instrument: "phq-9".into(), version: 1, item: "q9".into(), value: 1, on, session: Some(7) },
        ),
        sample(class::THERAPIST, Marked { session: 7, by: Rater::Therapist, what: Noted::RepairTried }),
        sample(class::PROCESS, Note { session: 7, text: "Ask about the holiday — réparé?".into() }),
        sample(class::TRANSCRIPT, Heard { coded: Some(coded()), ..heard() }),
        sample(
            class::TRANSCRIPT,
            SaidOfCode {
                session: 7,
                transcript: "0b".repeat(16),
                turn: 1,
                family: "repair".into(),
                code: "explains".into(),
                opinion: CodeOpinion::Changed { to: "owns".into() },
                on,
            },
        ),
        sample(class::TRANSCRIPT, SharedTalk { session: 7, transcript: "0b".repeat(16), shared: true, on }),
        sample(
            class::REVIEW,
            Reviewed {
                finding: "rupture.episode/client@7".into(),
                opinion: Opinion::TakenToSupervision,
                why: "What did I miss?".into(),
                on,
            },
        ),
        sample(
            class::SUPERVISION,
            Packet {
                finding: "rupture.episode/client@7".into(),
                claim: "There was a strain.".into(),
                strength: "confirmed".into(),
                evidence: vec!["Session 7: 4.3".into(), String::new()],
                question: "What did I miss?".into(),
                on,
            },
        ),
    ]
}

/// Goals and the frame, as they were told.
fn told_by_both() -> Vec<Sample> {
    let (id, on, session) = (String::new(), DAY, Some(7));
    vec![
        sample(
            class::SHARED,
            Goal {
                id: "9f3a01c2".into(),
                words: "أن أنام".into(),
                set: on,
                client_agrees: Some(true),
                therapist_agrees: None,
                weight: 2.0,
                closed: Some(on),
            },
        ),
        sample(
            class::SHARED,
            GoalRating {
                id: id.clone(),
                goal: "9f3a01c2".into(),
                by: Rater::Client,
                on,
                session,
                progress: Some(6),
                attained: Some(-1),
                worked_on: true,
            },
        ),
        sample(class::FRAME, Break { id: id.clone(), from: on, to: on, told: on, prepared: true }),
        sample(
            class::FRAME,
            Kept {
                id,
                session: 7,
                planned: Some(600),
                began: Some(618),
                minutes_planned: Some(50),
                minutes_held: Some(75),
                place: Some("video".into()),
                moved_by: Some(Rater::Therapist),
            },
        ),
    ]
}

fn rupture_step() -> RuptureStep {
    RuptureStep {
        id: String::new(),
        session: 7,
        on: DAY,
        by: Rater::Therapist,
        step: Step::Owned,
        moves: vec![RepairMove::Owns, RepairMove::ChangesTask],
        words: "I pressed on — tut mir leid.".into(),
        shown: false,
    }
}

/// Exceptions, endings, stories and sentences, as they were told.
fn told_of_the_work() -> Vec<Sample> {
    let (id, on, session) = (String::new(), DAY, Some(7));
    vec![
        sample(
            class::THERAPIST,
            Exception {
                id: id.clone(),
                on,
                session,
                kind: ExceptionKind::SocialMedia,
                began_by: Rater::Client,
                benefits: Gains::Both,
                logged_by: Rater::Therapist,
                planned: false,
                discussed: true,
                consulted: true,
            },
        ),
        sample(class::THERAPIST, rupture_step()),
        sample(
            class::SHARED,
            Ending {
                id: id.clone(),
                kind: EndingKind::Pause,
                by: Rater::Client,
                told: on,
                last: Some(on),
                back: None,
                kept_private: false,
                talked_about: true,
            },
        ),
        sample(
            class::THERAPIST,
            Episode {
                id: id.clone(),
                on,
                session,
                with: Whom::Therapist,
                wishes: vec![6],
                responses_of_other: vec![5, 7],
                responses_of_self: vec![],
                completeness: 35,
            },
        ),
        sample(
            class::SHARED,
            Belief { id: "11aa22bb".into(), words: "I am too much.".into(), about: About::OneSelf, kind: false },
        ),
        sample(class::SHARED, BeliefRating { id: id.clone(), belief: "11aa22bb".into(), on, believed: 85 }),
        sample(class::THERAPIST, Scene { id, on, session, turn: SceneTurn::Contamination }),
    ]
}

/// What is sealed to one person, ties from elsewhere, and what was taken back.
fn told_apart() -> Vec<Sample> {
    let (on, session) = (DAY, Some(7));
    vec![
        sample(
            class::OWN_NOTE,
            OwnNote {
                id: String::new(),
                on,
                session,
                feelings: vec![Feeling::Worried, Feeling::Tired],
                pull: Pull::LookAfter,
                strength: 3,
            },
        ),
        sample(
            class::SHARED,
            Circle { id: String::new(), on, person: "أمي".into(), closeness: 3, turn_to: true, therapist: false },
        ),
        sample(class::DESK, Week { id: String::new(), monday: on, sessions: 23 }),
        sample(class::DESK, Supervised { id: String::new(), on }),
        sample(class::DESK, Limits { id: String::new(), on, ceiling: Some(22), supervision_every: None }),
        sample(class::DESK, QualityOfLife { id: String::new(), on, satisfaction: 38, burnout: 21, stress: 24 }),
        sample(
            class::DESK,
            ReadingOrder { id: String::new(), on, last: vec![Topic::Attachment, Topic::AfterEnd], oldest_first: true },
        ),
        sample(class::THERAPIST, Screened { id: String::new(), on }),
        sample(
            class::THERAPIST,
            Tie {
                id: String::new(),
                kind: TieKind::ThroughSomebody,
                on,
                since: Some(on),
                arose: Arose::During,
                told_by: Rater::Therapist,
                consulted: None,
                discussed: true,
                safeguards: false,
            },
        ),
        sample(class::SHARED, AfterEnd { id: String::new(), wish: AfterWish::ComingBack, by: Rater::Client, on }),
        sample(
            class::CONCERN_SUPERVISOR,
            Concern {
                id: String::new(),
                on,
                about: vec![ConcernAbout::AskedOfMe, ConcernAbout::Afraid],
                words: "Er bat mich um Geld.".into(),
                to: ConcernTo::Supervisor,
                said_to_therapist: false,
            },
        ),
        sample(class::SHARED, TakenBack { entry: "0b".repeat(16) }),
    ]
}

fn of_calls() -> Vec<Sample> {
    let (call, person) = ("0b".repeat(16), "1112131415161718191a1b1c1d1e1f20");
    // 2026-06-02T10:20:00Z, by `date -u -d 2026-06-02T10:20Z +%s`.
    let at = 1_780_395_600;
    vec![
        sample(
            class::SAFETY,
            Acknowledged { call: call.clone(), act: Act::NotReached, words: "No answer; again at three.".into(), at },
        ),
        sample(
            class::HOUSE,
            CallWaits { call: call.clone(), before: Some("0a".repeat(16)), therapist: person.into(), since: at },
        ),
        sample(class::HOUSE, CallAnswered { call }),
        sample(class::HOUSE, Escalation { hours: 6, second: Some(person.into()) }),
    ]
}

fn of_saying() -> Vec<Sample> {
    let on = DAY;
    let draft = DraftWords {
        purpose: Purpose::Summary,
        about: vec!["hurt".into(), "break".into()],
        text: "It hurt.\n\nجُرِحت.".into(),
        to_session: true,
        on,
    };
    vec![sample(class::HELD, draft), sample(class::SHARED, Message { text: "I don’t agree.".into(), on })]
}

fn samples() -> Vec<Sample> {
    of_the_house()
        .into_iter()
        .chain(of_a_client())
        .chain(of_calls())
        .chain(told_by_both())
        .chain(told_of_the_work())
        .chain(told_apart())
        .collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/frozen")
}

fn file_of(kind: &str, version: u16) -> String {
    format!("{kind}-v{version}.txt")
}

fn thawed(kind: &str, version: u16) -> Result<Entry<Plain>, String> {
    let name = file_of(kind, version);
    let text = std::fs::read_to_string(folder().join(&name)).map_err(|error| format!("{name}: {error}"))?;
    frozen::thaw(&text).ok_or_else(|| format!("{name} does not open"))
}

fn draft(sample: &Sample, version: u16) -> Draft {
    Draft::new(ClientId([7; 16]), sample.class.clone(), sample.kind, version, sample.payload.clone())
}

#[test]
fn a_kind_that_has_no_frozen_entry_is_given_one_when_asked_and_none_is_ever_written_again() {
    if std::env::var_os("ATTUNE_FREEZE").is_none() {
        return;
    }
    for (nth, sample) in (1_u64..).zip(samples()) {
        let path = folder().join(file_of(sample.kind, sample.version));
        if !path.exists() {
            // 2026-06-02T10:00:00Z, by `date -u -d 2026-06-02T10:00Z +%s`.
            let text = frozen::freeze(&draft(&sample, sample.version), &*Seeded::new(nth), Moment(1_780_394_400));
            std::fs::write(path, text).unwrap();
        }
    }
}

#[test]
fn every_kind_and_version_has_a_frozen_entry_and_no_entry_is_of_no_kind() {
    let mut expected: Vec<String> =
        KINDS.iter().flat_map(|(kind, newest)| (1..=*newest).map(move |version| file_of(kind, version))).collect();
    let files = std::fs::read_dir(folder()).unwrap();
    let mut found: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected, "write a missing one with ATTUNE_FREEZE=1");
    let sampled: Vec<(&str, u16)> = samples().iter().map(|sample| (sample.kind, sample.version)).collect();
    assert_eq!(sampled, KINDS, "each kind has one sample, in the order of the list");
}

#[test]
fn every_frozen_entry_opens_and_reads_as_it_was_written() {
    let mut wrong = Vec::new();
    for sample in samples().into_iter().chain(older()) {
        match thawed(sample.kind, sample.version) {
            Err(why) => wrong.push(why),
            Ok(entry) => {
                let header = (entry.header.kind.as_str(), entry.header.version, &entry.header.class);
                assert_eq!(header, (sample.kind, sample.version, &sample.class));
                let read = (sample.reads_the_same)(entry.payload());
                wrong.extend(read.err().map(|why| format!("{} reads otherwise: {why}", sample.kind)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_frozen_entries_of_a_client_fold_into_a_casefile() {
    let opened: Vec<_> = of_a_client().iter().map(|s| thawed(s.kind, s.version).unwrap().into()).collect();
    let file = Casefile::fold(&opened).unwrap();
    assert_eq!(file.name, "نور السيد");
    assert_eq!(file.sessions[&7].attendance, Some(Attendance::Cancelled));
    assert!(file.agreed(ConsentTo::Transcripts) && !file.agreed(ConsentTo::Supervision));
    assert_eq!((file.choice, file.forms[0].1.answers["q1"]), (Some(Sharing::AfterISay), 2));
    assert_eq!((file.totals[0].1.totals["work"], file.held[0].1.sharing), (4.5, Sharing::OnlyTotals));
    assert_eq!((file.risks[0].1.value, file.marks[0].1.what), (1, Noted::RepairTried));
    assert_eq!((file.notes.len(), file.heard[&7].1.text.as_str()), (1, "Ines: Hello\nMara: Hello\n"));
    assert_eq!((file.said_of_codes[0].turn, file.said_of_codes[0].on), (1, DAY));
    assert_eq!(file.said_of_codes[0].opinion, CodeOpinion::Changed { to: "owns".into() });
    assert!(file.shared_talks[&7].shared && file.shared_talk(7).is_none(), "opened for another transcript than this");
    assert_eq!(file.reviews[0].why, "What did I miss?");
    assert_eq!((file.drafts[0].1.purpose, file.drafts[0].1.about.len()), (Purpose::Summary, 2));
    assert_eq!(file.messages[0].text, "I don’t agree.");
}

#[test]
fn an_entry_newer_than_this_program_is_refused_by_name_and_not_guessed_at() {
    for sample in of_a_client().into_iter().filter(|sample| sample.kind != Packet::ID) {
        let newer = sample.version + 1;
        let text = frozen::freeze(&draft(&sample, newer), &*Seeded::new(99), Moment(1_780_394_400));
        let refused = Casefile::fold(&[frozen::thaw(&text).unwrap().into()]).unwrap_err();
        let Fault::Unreadable { kind, version, .. } = &refused else { panic!("{refused}") };
        assert_eq!((kind.as_str(), *version), (sample.kind, newer));
        assert!(refused.to_string().contains("update Attune"), "{refused}");
    }
}

#[test]
fn no_written_id_of_a_kind_is_used_twice() {
    let mut ids: Vec<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), KINDS.len());
}
