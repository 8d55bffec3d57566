//! The desk × verb matrix: compared cell by cell with a table written by hand, then lived through a real house.

use crate::common::*;
use practice::entries::{ConsentTo, ImportedForm, Opinion, Planned, Role, Settings, class};
use practice::policy::{self, READERS, Relation, Verb};
use practice::saying::NewWords;
use practice::{ClientId, Desk, Refusal, demo};
use record::{Class, Outcome};

const ROLES: [Role; 4] = [Role::Client, Role::Therapist, Role::Supervisor, Role::Office];
const RELATIONS: [Relation; 5] =
    [Relation::Own, Relation::Treating, Relation::Supervising, Relation::Administering, Relation::None];

/// What somebody may do, by the rooms they have: `ROOMS` names each, and `SAFEKEEPING` 3.1 the line it comes from.
/// The columns are: a client on their own course, a therapist on a course they treat, a supervisor on a course whose
/// therapist they supervise, the office on no course. Every other pairing may do nothing at all.
#[rustfmt::skip]
const TABLE: [(Verb, [bool; 4]); 28] = [
    // verb                        client therapist supervisor office   why
    (Verb::ReadCourse,           [ true,  true,     false,     false]), // "How we're doing" · "A course"
    (Verb::ReadSession,          [ false, true,     false,     false]), // "A session" holds the therapist's form (D6)
    (Verb::PlanSession,          [ false, true,     false,     false]), // D2: R X for the client, RW for the therapist
    (Verb::InviteCheckIn,        [ true,  true,     false,     false]), // "Today": who has not answered; S5, S19, S23: the client
    (Verb::WriteAfterSession,    [ false, true,     false,     false]), // "After the session"
    (Verb::ImportTranscript,     [ false, true,     false,     false]), // D7: RW for the therapist alone
    (Verb::SayOfCode,            [ false, true,     false,     false]), // "each code can be rejected with one key"
    (Verb::ShareTalk,            [ false, true,     false,     false]), // issue 4: "when the therapist shares it"
    (Verb::TakeCodes,            [ false, true,     false,     false]), // issue 4: "used by `attune train`"
    (Verb::ReadTalk,             [ true,  false,    false,     false]), // issue 4: "Client's view in plain words"
    (Verb::ReviewFinding,        [ true,  true,     false,     false]), // seen / disagree / talked about; each for themselves
    (Verb::TakeToSupervision,    [ false, true,     false,     false]), // "Bring to supervision"
    (Verb::Consent,              [ true,  true,     false,     false]), // D13: RW · R, record
    (Verb::ReadSharing,          [ true,  false,    false,     false]), // "Who sees what"; D12: R own file's trail
    (Verb::ChangeSharing,        [ true,  false,    false,     false]), // D5: the client chooses
    (Verb::ReadWords,            [ true,  true,     false,     false]), // S21: "keep private"; "T has own version"
    (Verb::KeepWords,            [ true,  true,     false,     false]), // the same; each for themselves
    (Verb::SendWords,            [ true,  false,    false,     false]), // S21: the client sends
    (Verb::Tell,                 [ true,  true,     false,     false]), // SIGNALS "what goes in": goals, frame, beliefs, log
    (Verb::ReadDesk,             [ false, true,     false,     false]), // "My desk … belongs to the therapist"; see `OWN`
    (Verb::ReadConcerns,         [ false, false,    true,      false]), // S10: "reach a person C chose"; see `OWN`
    (Verb::ReadPackets,          [ false, false,    true,      false]), // "packets received … no browsing"
    (Verb::ReadCalls,            [ false, false,    true,      false]), // SIGNALS S25: "C, T + deputy"
    (Verb::AnswerCall,           [ false, true,     true,      false]), // SIGNALS S25: "alerted, acknowledged, escalated"
    (Verb::ReadWaiting,          [ false, false,    false,     true ]), // SIGNALS S25: "escalated"; see `TOLD`
    (Verb::ManagePeople,         [ false, false,    false,     true ]), // "people and desks"
    (Verb::ManageQuestionnaires, [ false, false,    false,     true ]), // "instruments and their licences"
    (Verb::ManageSettings,       [ false, false,    false,     true ]), // "crisis numbers and deputies"
];

/// Who may be told that a call waits, of any course and of none: the office, and whoever it names to come after the
/// deputy. What is told holds nothing of the call.
const TOLD: [(Role, Verb); 3] =
    [(Role::Therapist, Verb::ReadWaiting), (Role::Supervisor, Verb::ReadWaiting), (Role::Office, Verb::ReadWaiting)];

/// What a therapist may do in the ledger of their own desk, and the office with what was sent to it.
const OWN: [(Role, Relation, Verb); 3] = [
    (Role::Therapist, Relation::Own, Verb::Tell),
    (Role::Therapist, Relation::Own, Verb::ReadDesk),
    (Role::Office, Relation::Administering, Verb::ReadConcerns),
];

const PAIRS: [(Role, Relation); 4] = [
    (Role::Client, Relation::Own),
    (Role::Therapist, Relation::Treating),
    (Role::Supervisor, Relation::Supervising),
    (Role::Office, Relation::None),
];

fn in_the_table(role: Role, relation: Relation, verb: Verb) -> bool {
    let column = PAIRS.iter().position(|pair| *pair == (role, relation));
    let row = TABLE.iter().find(|(of, _)| *of == verb).expect("every verb has a row");
    let own = OWN.contains(&(role, relation, verb));
    own || column.is_some_and(|column| row.1[column]) || (relation == Relation::None && TOLD.contains(&(role, verb)))
}

fn cells() -> impl Iterator<Item = (Role, Relation, Verb)> {
    let pairs = ROLES.into_iter().flat_map(|role| RELATIONS.into_iter().map(move |relation| (role, relation)));
    pairs.flat_map(|(role, relation)| TABLE.into_iter().map(move |(verb, _)| (role, relation, verb)))
}

#[test]
fn what_is_not_in_the_table_is_refused() {
    let differs = |&(role, relation, verb): &(Role, Relation, Verb)| {
        policy::allows(role, relation, verb) != in_the_table(role, relation, verb)
    };
    let wrong: Vec<_> = cells().filter(differs).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // Four roles, five relations, 28 verbs; 11 + 17 + 4 + 4 of them allowed, counted in the table above, 2 more of TOLD and
    // 3 of OWN.
    assert_eq!(cells().count(), 560);
    assert_eq!(cells().filter(|&(role, relation, verb)| policy::allows(role, relation, verb)).count(), 41);
}

#[test]
fn every_verb_has_a_word_of_its_own_in_the_audit() {
    let mut words: Vec<&str> = TABLE.iter().map(|(verb, _)| verb.word()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), TABLE.len());
}

/// Who holds the key of each class, by `SAFEKEEPING` 3.1 and, where `ROOMS` is stricter, by `ROOMS`: client, therapist,
/// supervisor, office. Everybody else holds none.
#[rustfmt::skip]
const KEYS: [(Class, [bool; 4]); 15] = [
    (class::IDENTITY,    [true,  true,  false, false]), // D1; pseudonym first for the supervisor
    (class::FRAME,       [true,  true,  false, false]), // D2
    (class::CONSENT,     [true,  true,  false, false]), // D13
    (class::SHARED,      [true,  true,  false, false]), // D4, D5 as released
    (class::HELD,        [true,  false, false, false]), // D5: "nobody yet"
    (class::OWN_REVIEW,  [true,  false, false, false]), // the client's own words about a finding
    (class::SAFETY,      [true,  true,  true, false]), // "risk item alert at once", "T + deputy"
    (class::THERAPIST,   [false, true,  false, false]), // D6: R only if released
    (class::PROCESS,     [false, true,  false, false]), // D8: author only
    (class::TRANSCRIPT,  [true,  true,  false, false]), // D7
    (class::REVIEW,      [false, true,  false, false]), // the therapist's own words about a finding
    (class::SUPERVISION, [false, true,  true, false]), // D11: what was released
    (class::OWN_NOTE,    [false, true,  false, false]), // S9: "T only"
    (class::CONCERN_SUPERVISOR, [true, false, true, false]), // S10: "a person C chose, never only T"
    (class::CONCERN_OFFICE, [true, false, false, true]), // the same
];

#[test]
fn each_class_of_keys_goes_to_whom_the_table_names() {
    let relations = [Relation::Own, Relation::Treating, Relation::Supervising, Relation::Administering];
    let mut expected: Vec<(Class, Vec<Relation>)> = Vec::new();
    for (class, held) in KEYS {
        let holders = relations.into_iter().zip(held).filter(|(_, held)| *held).map(|(relation, _)| relation);
        expected.push((class, holders.collect()));
    }
    let mut ours: Vec<(Class, Vec<Relation>)> =
        READERS.iter().map(|(class, relations)| (class.clone(), relations.to_vec())).collect();
    expected.sort();
    ours.sort();
    assert_eq!(ours, expected);
}

/// Everything another therapist could try with a course that is not theirs.
fn everything_a_therapist_tries(
    desk: &practice::desk::TherapistDesk,
    client: ClientId,
) -> Vec<(&'static str, Refusal)> {
    let planned = Planned { number: 1, on: "2026-11-02".parse().unwrap(), at: None, attendance: None };
    let release = practice::desk::Release {
        finding: "rupture.episode/client@7".to_owned(),
        claim: String::new(),
        strength: String::new(),
        evidence: Vec::new(),
        question: String::new(),
    };
    let asking = practice::desk::Asking { session: None, forms: vec![CHECK_IN.to_owned()] };
    let on = "2026-11-09".parse().unwrap();
    let held = engine::course::Attendance::Held;
    vec![
        ("read-course", refusal(desk.course(client))),
        ("read-session", refusal(desk.session(client, 1))),
        ("plan-session", refusal(desk.plan(client, &planned))),
        ("read-course", refusal(desk.plan_next(client, on, None))),
        ("plan-session", refusal(desk.took_place(client, 1, held))),
        ("invite-check-in", refusal(desk.invite(client, &asking))),
        ("write-after-session", refusal(desk.after_session(client, 1, &after("page")))),
        ("import-transcript", refusal(desk.bring_transcript(client, 1, b"Ines: Hello"))),
        ("import-transcript", refusal(desk.keep_transcript(client, 1, "token", listen::Roles::default()))),
        ("say-of-code", refusal(desk.say_of_code(client, 1, &of_code("t", practice::entries::CodeOpinion::Rejected)))),
        ("share-talk", refusal(desk.share_talk(client, 1, true))),
        ("take-codes", refusal(desk.coded_turns(client, 1))),
        ("review-finding", refusal(desk.say(client, "rupture.episode/client@7", Opinion::Seen, ""))),
        ("take-to-supervision", refusal(desk.take_to_supervision(client, release))),
        ("answer-call", refusal(desk.acknowledge(client, "0b", practice::entries::Act::Talked, ""))),
        ("consent", refusal(desk.consent_on_paper(client, ConsentTo::Supervision, true))),
        ("tell", refusal(practice::Desk::Therapist(desk.clone()).telling(practice::told::Of::Client(client)))),
        ("read-words", refusal(desk.words(client))),
        ("read-words", refusal(desk.called(client))),
        ("keep-words", refusal(desk.keep_words(client, &NewWords { text: "Hm.".to_owned(), ..NewWords::default() }))),
        ("keep-words", refusal(desk.change_words(client, "0b", "Hm.", true))),
        ("keep-words", refusal(desk.put_words_away(client, "0b"))),
    ]
}

#[test]
fn another_therapist_is_refused_everything_and_each_refusal_is_written_down() {
    let practice = Practice::with_invented_clients();
    let mara = client_of(&practice.therapist("ines"), "Mara");
    let mei = practice.therapist("mei");
    let tried = everything_a_therapist_tries(&mei, mara);
    assert!(tried.iter().all(|(_, refusal)| *refusal == Refusal::NotYours), "{tried:#?}");
    let words: Vec<&str> = tried.iter().map(|(word, _)| *word).collect();
    let who = mei.seat().who();
    drop(mei);
    practice.record_alone(|record| {
        let trail = record.trail(&record.house(), mara, record::Moment(MONDAY)).unwrap();
        let refused: Vec<&str> = trail
            .iter()
            .filter(|audit| audit.person == who && audit.outcome == Outcome::Refused("policy".to_owned()))
            .map(|audit| audit.verb.as_str())
            .collect();
        assert_eq!(refused, words);
        let done = trail.iter().filter(|audit| audit.person == who && audit.outcome == Outcome::Done).count();
        assert_eq!(done, 0, "nothing of it was done");
    });
}

#[test]
fn a_course_that_is_not_yours_looks_like_one_that_does_not_exist() {
    let practice = Practice::with_invented_clients();
    let mara = client_of(&practice.therapist("ines"), "Mara");
    let mei = practice.therapist("mei");
    let nobody = ClientId([0x5a; 16]);
    assert_eq!(refusal(mei.course(mara)), refusal(mei.course(nobody)));
    assert_eq!(mei.course(mara).unwrap_err().to_string(), mei.course(nobody).unwrap_err().to_string());
}

#[test]
fn a_therapist_sees_their_own_caseload_and_no_other() {
    let practice = Practice::with_invented_clients();
    let names = |sign_in: &str| {
        let caseload = practice.therapist(sign_in).caseload().unwrap();
        let mut names: Vec<String> = caseload.into_iter().map(|one| one.review.name).collect();
        names.sort();
        names
    };
    // The four couples of each therapist, as `cases/` tells them.
    assert_eq!(names("ines"), ["Jonas Weber", "Mara Lindqvist", "Priya Raman"]);
    assert_eq!(names("mei"), ["Helen Brandt", "Samuel Osei"]);
    assert_eq!(names("daniel"), ["Amina Haddad", "Leo Fontaine", "Noor Al-Sayed"]);
}

#[test]
fn a_client_reads_their_own_course_and_nobody_elses() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    let own = mara.course().unwrap();
    assert_eq!(own.name, "Mara Lindqvist");
    assert!(own.course.forms.iter().all(|form| form.by == engine::course::Rater::Client), "never the therapist's form");
    assert!(own.course.marks.is_empty() && own.file.notes.is_empty() && own.file.reviews.is_empty());
    // A form another client keeps cannot be shared from here, by whatever id.
    assert_eq!(refusal(mara.share(&"5a".repeat(16), practice::entries::Sharing::Now)), Refusal::NotYours);
    assert_eq!(refusal(mara.say("outcome.change/nobody", Opinion::Seen, "")), Refusal::NotYours);
}

#[test]
fn a_supervisor_reads_what_was_released_and_opens_no_course() {
    let practice = Practice::with_invented_clients();
    let ruth = practice.supervisor("ruth");
    assert!(ruth.packets().unwrap().is_empty(), "nothing was released yet");
}

#[test]
fn the_office_finds_no_name_of_any_client() {
    let practice = Practice::with_invented_clients();
    let office = practice.office();
    assert_eq!(office.clients().unwrap(), 22);
    let staff: Vec<(Role, String)> = office.people().unwrap().into_iter().map(|one| (one.role, one.name)).collect();
    let named = |role, name: &str| (role, name.to_owned());
    let expected = [
        named(Role::Therapist, "Daniel Novak"),
        named(Role::Therapist, "Emeka Adeyemi"),
        named(Role::Therapist, "Ines Okafor"),
        named(Role::Therapist, "Mei Tanaka"),
        named(Role::Therapist, "Nora Winter"),
        named(Role::Supervisor, "Ruth Adeyemi"),
        named(Role::Office, "Tomas Berg"),
    ];
    assert_eq!(staff, expected);
}

/// One person, and the classes of one client they hold no key for.
fn without_a_key(record: &record::Record, sign_in: &str, client: ClientId, classes: &[Class]) -> Vec<String> {
    let now = record::Moment(MONDAY);
    let keys = record.sign_in(sign_in, demo::PASSWORD, now).unwrap();
    let opened = |class: &&Class| {
        let read = record.read(&keys, client, std::slice::from_ref(*class), "trying", now);
        !matches!(read, Err(record::Error::NoGrant { class: named }) if named == **class)
    };
    classes.iter().filter(opened).map(|class| format!("{sign_in} opened {class}")).collect()
}

fn not_held(column: usize) -> Vec<Class> {
    KEYS.iter().filter(|(_, held)| !held[column]).map(|(class, _)| class.clone()).collect()
}

#[test]
fn without_a_grant_there_is_no_plaintext_whatever_the_desks_would_say() {
    let practice = Practice::with_invented_clients();
    let mara = client_of(&practice.therapist("ines"), "Mara");
    let all: Vec<Class> = KEYS.iter().map(|(class, _)| class.clone()).collect();
    practice.record_alone(|record| {
        let mut opened = Vec::new();
        for stranger in ["mei", "daniel", "jonas"] {
            opened.extend(without_a_key(record, stranger, mara, &all));
        }
        opened.extend(without_a_key(record, "mara", mara, &not_held(0)));
        opened.extend(without_a_key(record, "ines", mara, &not_held(1)));
        opened.extend(without_a_key(record, "ruth", mara, &not_held(2)));
        opened.extend(without_a_key(record, "office", mara, &not_held(3)));
        assert!(opened.is_empty(), "{opened:#?}");
        // The same look works for whoever holds the key: the test would notice if nothing opened for anybody.
        let now = record::Moment(MONDAY);
        let ines = record.sign_in("ines", demo::PASSWORD, now).unwrap();
        let profile = record.read(&ines, mara, &[class::IDENTITY], "trying", now).unwrap();
        assert!(profile[0].payload().windows(4).any(|four| four == b"Mara"));
        let house = record.read(&record.house(), mara, &[class::IDENTITY], "trying", now);
        assert!(matches!(house, Err(record::Error::NoGrant { .. })), "the running server cannot read a client's name");
    });
}

#[test]
fn a_client_added_by_the_office_is_sealed_from_the_office_that_added_them() {
    let practice = Practice::with_invented_clients();
    let office = practice.office();
    let mei = practice.therapist("mei").seat().who().to_string();
    let new = |name: &str, sign_in: &str, with: Option<String>| practice::desk::NewPerson {
        name: name.to_owned(),
        sign_in: sign_in.to_owned(),
        role: Role::Client,
        with,
    };
    assert!(matches!(
        refusal(office.add(&new("Ada Quist", "ada", None))),
        Refusal::BadField { field: "therapist", .. }
    ));
    assert_eq!(office.clients().unwrap(), 22, "a refused client leaves nothing behind");
    let code = office.add(&new("Ada Quist", "ada", Some(mei))).unwrap();
    let ada = client_of(&practice.therapist("mei"), "Ada");
    practice.house.change_secret("ada", &code.0, "a quiet long secret").unwrap();
    let Desk::Client(desk) = practice.desk_with("ada", "a quiet long secret") else { panic!("Ada is a client") };
    assert_eq!(desk.course().unwrap().name, "Ada Quist");
    drop((desk, office));
    practice.record_alone(|record| {
        assert!(without_a_key(record, "office", ada, &not_held(3)).is_empty());
    });
}

#[test]
fn only_a_supervisor_can_be_made_somebodys_supervisor() {
    let practice = Practice::with_invented_clients();
    let office = practice.office();
    let new = |with: String| practice::desk::NewPerson {
        name: "Olu Bright".to_owned(),
        sign_in: "olu".to_owned(),
        role: Role::Therapist,
        with: Some(with),
    };
    // Whoever is named here gets the key to answers that call for help and to what is released.
    let itself = office.seat().who().to_string();
    let another = practice.therapist("mei").seat().who().to_string();
    for with in [itself, another, "nobody".to_owned()] {
        assert!(matches!(refusal(office.add(&new(with))), Refusal::BadField { field: "supervisor", .. }));
    }
    let ruth = practice.supervisor("ruth").seat().who().to_string();
    office.add(&new(ruth)).unwrap();
}

#[test]
fn a_client_reads_who_tried_to_look_and_was_refused() {
    let practice = Practice::with_invented_clients();
    let mara = client_of(&practice.therapist("ines"), "Mara");
    refusal(practice.therapist("mei").course(mara));
    let reads = practice.client("mara").shares().unwrap().reads;
    let mei: Vec<_> = reads.iter().filter(|read| read.who == "Mei Tanaka").collect();
    assert_eq!(mei.len(), 1, "{reads:#?}");
    assert_eq!((mei[0].purpose.as_str(), mei[0].refused, mei[0].at), ("read-course", true, MONDAY));
    let ines = reads.iter().find(|read| read.who == "Ines Okafor").unwrap();
    assert_eq!((ines.purpose.as_str(), ines.refused), ("read-course", false));
}

#[test]
fn settings_without_a_crisis_number_are_refused() {
    let practice = Practice::with_invented_clients();
    let none = Settings { practice: "Linden".to_owned(), ..Settings::default() };
    assert!(matches!(refusal(practice.office().settle(&none)), Refusal::BadField { field: "crisis", .. }));
    assert_eq!(practice.house.settings().practice, "Linden Street Practice", "what stood before still stands");
}

#[test]
fn a_licence_needs_holder_date_and_scope() {
    let practice = Practice::with_invented_clients();
    let form = ImportedForm { definition: String::new(), holder: " ".into(), dated: "d".into(), scope: "s".into() };
    assert!(matches!(refusal(practice.office().bring(&form)), Refusal::BadField { field: "holder", .. }));
}
