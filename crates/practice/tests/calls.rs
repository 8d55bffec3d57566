//! Calls for help: seen by therapist and deputy at once, by the next person in time, and hidden by nobody.

use std::collections::BTreeMap;

use crate::common::*;
use practice::desk::{Call, NewPerson, SupervisorDesk, TherapistDesk};
use practice::entries::{Act, Escalation, Opinion, Role, Sharing};
use practice::intake::Reply;
use practice::{Chance, ClientId, Refusal, demo};

/// A practice in which Mara, a client of Ines whom Ruth supervises, has just answered 2 to item 9 of the PHQ-9. Noor's
/// call of `cases/noor-risk-item.toml` has been answered by Daniel and by Ruth before.
struct Called {
    practice: Practice,
    mara: ClientId,
}

fn call_of(desk: &TherapistDesk, client: ClientId) -> Vec<Call> {
    desk.calls_in(client, &desk.course(client).unwrap().file)
}

fn call_for_help(practice: &Practice, client: ClientId, therapist: &str, value: i32) {
    let token = link(&practice.therapist(therapist), client, 1, &["phq-9"]);
    fill(&practice.house, &token, Sharing::Nobody, &[Some(1); 8]);
    reply(&practice.house, &token, 9, Reply::Answer(value)).unwrap();
}

fn noor_is_answered(practice: &Practice) {
    let (daniel, ruth) = (practice.therapist("daniel"), practice.supervisor("ruth"));
    let noor = client_of(&daniel, "Noor");
    for call in call_of(&daniel, noor) {
        daniel.acknowledge(noor, &call.entry, Act::Talked, "").unwrap();
        ruth.acknowledge(noor, &call.entry, Act::KnownAndInHand, "").unwrap();
    }
}

fn called() -> Called {
    let practice = Practice::with_invented_clients();
    noor_is_answered(&practice);
    let mara = client_of(&practice.therapist("ines"), "Mara");
    call_for_help(&practice, mara, "ines", 2);
    Called { practice, mara }
}

impl Called {
    fn ines(&self) -> TherapistDesk {
        self.practice.therapist("ines")
    }

    fn ruth(&self) -> SupervisorDesk {
        self.practice.supervisor("ruth")
    }

    fn entry(&self) -> String {
        call_of(&self.ines(), self.mara)[0].entry.clone()
    }

    /// Whether it waits: for Ines, for Ruth, for Mei where she is the second deputy, and in the office.
    fn waits(&self) -> [bool; 4] {
        let ruth = self.ruth().calls().unwrap();
        [
            call_of(&self.ines(), self.mara).iter().any(|call| call.waits),
            ruth.iter().any(|call| call.client == self.mara && call.waits),
            !self.practice.therapist("mei").calls_waiting().unwrap().is_empty(),
            !self.practice.office().calls_waiting().unwrap().is_empty(),
        ]
    }

    fn mei_is_second(&self) {
        let people = self.practice.office().people().unwrap();
        let mei = people.iter().find(|one| one.name.starts_with("Mei")).unwrap();
        let second = Escalation { hours: 4, second: Some(mei.person.clone()) };
        self.practice.office().settle_escalation(&second).unwrap();
    }
}

#[test]
fn therapist_and_deputy_see_a_call_at_once_and_the_next_in_time() {
    let called = called();
    called.mei_is_second();
    assert_eq!(called.waits(), [true, true, false, false]);
    called.practice.clock.goes_on(4 * HOUR - 1);
    assert_eq!(called.waits(), [true, true, false, false]);
    called.practice.clock.goes_on(1);
    assert_eq!(called.waits(), [true, true, true, false], "after four hours the second deputy");
    called.practice.clock.goes_on(4 * HOUR);
    assert_eq!(called.waits(), [true, true, true, true], "after eight the office");
}

#[test]
fn where_nothing_is_settled_the_office_is_told_after_four_hours() {
    let called = called();
    assert_eq!(called.practice.office().escalation().unwrap(), Escalation { hours: 4, second: None });
    called.practice.clock.goes_on(4 * HOUR);
    assert_eq!(called.waits(), [true, true, false, true]);
}

#[test]
fn the_office_and_the_second_deputy_see_whom_to_phone_and_nothing_of_the_call() {
    let called = called();
    called.mei_is_second();
    called.practice.clock.goes_on(9 * HOUR);
    let (office, mei) = (called.practice.office(), called.practice.therapist("mei"));
    for told in [office.calls_waiting().unwrap(), mei.calls_waiting().unwrap()] {
        let [one] = &told[..] else { panic!("one call waits: {told:#?}") };
        assert_eq!((one.therapist.as_str(), one.deputy.as_deref()), ("Ines Okafor", Some("Ruth Adeyemi")));
        assert_eq!(one.since, MONDAY, "the clock stood still when it was answered");
        let said = format!("{told:?}");
        assert!(!said.contains("Mara") && !said.contains("phq") && !said.contains(&called.mara.to_string()), "{said}");
    }
}

#[test]
fn a_restart_forgets_neither_a_call_nor_since_when_it_waits() {
    let Called { practice, mara } = called();
    practice.clock.goes_on(3 * HOUR);
    let called = Called { practice: practice.restarted(), mara };
    assert_eq!(called.waits(), [true, true, false, false]);
    called.practice.clock.goes_on(HOUR);
    let called = Called { practice: called.practice.restarted(), mara };
    assert_eq!(called.waits(), [true, true, false, true]);
}

#[test]
fn each_takes_a_call_off_their_own_desk_only_and_both_read_what_the_other_did() {
    let called = called();
    let entry = called.entry();
    called.ines().acknowledge(called.mara, &entry, Act::Talked, " On the phone. ").unwrap();
    assert_eq!(called.waits(), [false, true, false, false]);
    called.practice.clock.goes_on(9 * HOUR);
    assert_eq!(called.waits(), [false, true, false, false], "somebody has answered: the office is not told");
    called.ruth().acknowledge(called.mara, &entry, Act::Other, "Asked Ines how it went.").unwrap();
    assert_eq!(called.waits(), [false; 4]);
    let both = [
        ("Ines Okafor", Act::Talked, "On the phone.", MONDAY),
        ("Ruth Adeyemi", Act::Other, "Asked Ines how it went.", MONDAY + 9 * HOUR),
    ];
    let read = |calls: Vec<Call>| {
        let call = calls.into_iter().find(|call| call.entry == entry).unwrap();
        call.done.into_iter().map(|done| (done.who, done.act, done.words, done.at)).collect::<Vec<_>>()
    };
    let expected: Vec<_> = both.map(|(who, act, words, at)| (who.to_owned(), act, words.to_owned(), at)).to_vec();
    assert_eq!(read(call_of(&called.ines(), called.mara)), expected);
    assert_eq!(read(called.ruth().calls().unwrap()), expected);
}

#[test]
fn to_hand_it_on_or_to_have_tried_answers_nobody() {
    let called = called();
    let entry = called.entry();
    called.ines().acknowledge(called.mara, &entry, Act::NotReached, "").unwrap();
    called.ruth().acknowledge(called.mara, &entry, Act::HandedOn, "").unwrap();
    assert_eq!(called.waits(), [true, true, false, false]);
    called.practice.clock.goes_on(4 * HOUR);
    assert_eq!(called.waits(), [true, true, false, true]);
}

#[test]
fn no_way_of_the_therapists_hides_delays_rejects_or_deletes_a_call() {
    let called = called();
    let (ines, mara, entry) = (called.ines(), called.mara, called.entry());
    // Reject it: the finding stands, whatever is said of it.
    let review = ines.course(mara).unwrap();
    let key = review
        .assessment
        .answers
        .iter()
        .find(|said| said.signal.id == "safety.risk-item" && matches!(said.answer, engine::Answer::Finding(_)));
    let key = key.unwrap().key();
    assert_eq!(refusal(ines.say(mara, &key, Opinion::Disagree, "She did not mean it.")), Refusal::AlwaysStands);
    ines.say(mara, &key, Opinion::Seen, "").unwrap();
    ines.say(mara, &key, Opinion::TalkedAbout, "").unwrap();
    assert_eq!(called.waits()[..2], [true, true], "a word about the finding takes no call off");
    // Delay it, or name another deputy: that is the office's to settle, and the office cannot switch it off.
    let office = called.practice.office();
    for hours in [0, 73, u32::MAX] {
        let settled = office.settle_escalation(&Escalation { hours, second: None });
        assert!(matches!(refusal(settled), Refusal::BadField { field: "hours", .. }), "{hours}");
    }
    for second in ["", "nobody", &"0b".repeat(16)] {
        let settled = office.settle_escalation(&Escalation { hours: 4, second: Some(second.to_owned()) });
        assert!(matches!(refusal(settled), Refusal::BadField { field: "second", .. }), "{second}");
    }
    // Acknowledge it without a word where one is needed, a call that is none, or a colleague's.
    assert_eq!(refusal(ines.acknowledge(mara, &entry, Act::Other, "  ")), Refusal::NeedsWhy);
    let long = "a".repeat(4_001);
    assert!(matches!(refusal(ines.acknowledge(mara, &entry, Act::Talked, &long)), Refusal::TooLong { .. }));
    for no_call in ["", "0b", &"0b".repeat(16)] {
        assert_eq!(refusal(ines.acknowledge(mara, no_call, Act::Talked, "")), Refusal::NotYours);
    }
    let mei = called.practice.therapist("mei");
    assert_eq!(refusal(mei.acknowledge(mara, &entry, Act::Talked, "")), Refusal::NotYours);
    assert_eq!(called.waits(), [true, true, false, false]);
    // Say that it is done: it stays with the deputy, and it stays a finding.
    ines.acknowledge(mara, &entry, Act::KnownAndInHand, "").unwrap();
    assert_eq!(called.waits(), [false, true, false, false]);
    assert!(ines.course(mara).unwrap().answer(&key).is_some());
    assert_eq!(call_of(&ines, mara).len(), 1);
}

#[test]
fn an_answer_that_changes_is_a_call_of_its_own_and_keeps_the_clock_of_one_that_waits() {
    let called = called();
    let mara = called.mara;
    let token = link(&called.ines(), mara, 2, &["phq-9"]);
    fill(&called.practice.house, &token, Sharing::Nobody, &[Some(1); 8]);
    let nine = |value| reply(&called.practice.house, &token, 9, Reply::Answer(value)).unwrap();
    nine(1);
    called.practice.clock.goes_on(3 * HOUR);
    nine(3);
    called.practice.clock.goes_on(HOUR);
    let since: Vec<u64> = called.practice.office().calls_waiting().unwrap().iter().map(|one| one.since).collect();
    assert_eq!(since, [MONDAY, MONDAY], "both have waited four hours, the changed one too");
    let newest = call_of(&called.ines(), mara)[0].clone();
    assert_eq!(newest.answer.value, 3);
    called.ines().acknowledge(mara, &newest.entry, Act::Talked, "").unwrap();
    nine(2);
    let changed = call_of(&called.ines(), mara)[0].clone();
    assert!(changed.waits && changed.done.is_empty(), "what was done about 3 says nothing about 2: {changed:#?}");
}

#[test]
fn a_therapist_without_a_supervisor_is_not_alone_with_a_call() {
    let practice = Practice::with_invented_clients();
    noor_is_answered(&practice);
    let office = practice.office();
    let new = |name: &str, role, with| NewPerson { name: name.into(), sign_in: name.to_lowercase(), role, with };
    let enter = |name: &str, code: &practice::desk::FirstCode| {
        practice.house.change_secret(name, &code.0, demo::PASSWORD).unwrap();
    };
    enter("sol", &office.add(&new("Sol", Role::Therapist, None)).unwrap());
    let sol = office.people().unwrap().into_iter().find(|one| one.name == "Sol").unwrap().person;
    enter("kit", &office.add(&new("Kit", Role::Client, Some(sol))).unwrap());
    let desk = practice.therapist("sol");
    let kit = client_of(&desk, "Kit");
    desk.plan_next(kit, jiff::civil::date(2026, 11, 2), None).unwrap();
    call_for_help(&practice, kit, "sol", 1);
    let told = practice.office().calls_waiting().unwrap();
    assert_eq!(told.iter().map(|one| (one.therapist.as_str(), &one.deputy)).collect::<Vec<_>>(), [("Sol", &None)]);
}

/// A number below `below`, from the seeded chance of this test.
fn draw(chance: &Seeded, below: u64) -> u64 {
    let mut bytes = [0; 8];
    chance.fill(&mut bytes);
    u64::from_le_bytes(bytes) % below
}

/// Walks twenty steps of up to two hours through a real house; `calls.rs` walks thousands without one. In each somebody may call, and somebody may say what they did,
/// with an act drawn from the list. What must hold is kept by hand beside it: who answered which call, and when it came.
#[test]
fn at_every_moment_each_open_call_stands_before_somebody_who_has_not_answered_and_none_vanishes() {
    let Called { practice, mara } = called();
    let (seed, mut steps) = (Seeded::new(25), 0);
    // By entry: when it came, and whether Ines and Ruth answered it.
    let mut book: BTreeMap<String, (u64, [bool; 2])> = BTreeMap::new();
    let mut now = MONDAY;
    for session in 1..=20 {
        let forward = draw(&seed, 2 * HOUR) + 1;
        practice.clock.goes_on(forward);
        now += forward;
        // Whoever looks signs in anew: nobody's session lasts through the nights.
        let (ines, ruth, office) = (practice.therapist("ines"), practice.supervisor("ruth"), practice.office());
        if draw(&seed, 6) == 0 {
            let token = link(&ines, mara, session % 3 + 1, &["phq-9"]);
            fill(&practice.house, &token, Sharing::Nobody, &[Some(0); 8]);
            reply(&practice.house, &token, 9, Reply::Answer(1)).unwrap();
        }
        let calls = call_of(&ines, mara);
        for call in &calls {
            book.entry(call.entry.clone()).or_insert((if session == 1 { MONDAY } else { now }, [false; 2]));
        }
        if draw(&seed, 3) == 0 {
            let call = &calls[usize::try_from(draw(&seed, calls.len() as u64)).unwrap()];
            let act = Act::ALL[usize::try_from(draw(&seed, 6)).unwrap()];
            let by_ruth = draw(&seed, 2) == 1;
            match by_ruth {
                false => ines.acknowledge(mara, &call.entry, act, "in words").unwrap(),
                true => ruth.acknowledge(mara, &call.entry, act, "in words").unwrap(),
            }
            let answers = !matches!(act, Act::HandedOn | Act::NotReached);
            book.get_mut(&call.entry).unwrap().1[usize::from(by_ruth)] |= answers;
        }
        let own = call_of(&ines, mara);
        let deputys: Vec<Call> = ruth.calls().unwrap().into_iter().filter(|call| call.client == mara).collect();
        assert_eq!((own.len(), deputys.len()), (book.len(), book.len()), "step {session}: none vanishes");
        for (entry, (_, [ines_did, ruth_did])) in &book {
            let waits = |calls: &[Call]| calls.iter().find(|call| call.entry == *entry).unwrap().waits;
            assert_eq!((waits(&own), waits(&deputys)), (!ines_did, !ruth_did), "step {session}");
        }
        let overdue = |(since, did): &&(u64, [bool; 2])| *did == [false; 2] && now - since >= 4 * HOUR;
        let expected = book.values().filter(overdue).count();
        assert_eq!(
            office.calls_waiting().unwrap().len(),
            expected,
            "step {session}: the office is told of what is overdue"
        );
        steps += 1;
    }
    assert!(steps == 20 && book.len() > 2, "{} calls in {steps} steps", book.len());
}
