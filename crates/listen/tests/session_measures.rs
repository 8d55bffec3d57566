//! The measures of a coded session against counts made by hand on paper.

use crate::common::{close, goals, mark, marks, measured, roles, session};
use listen::measures::{AskedBy, Unit};
use listen::{Heard, Missing, Roles, measure_session, read};

#[test]
fn questions_and_reflections_are_counted_with_their_parts() {
    let transcript = session();
    let measures = measured(&transcript, &marks(&transcript));
    // Questions in turns 0 (twice marked, once counted), 4 and 6; reflections in 10 and 18.
    let both = measures.questions_to_reflections.value().expect("both are there");
    assert_eq!((both.questions, both.open, both.closed), (3, 1, 2));
    assert_eq!((both.reflections, both.simple, both.complex), (2, 1, 1));
    assert_eq!(both.ratio, Some(1.5));
    let quoted: Vec<u32> = measures.questions_to_reflections.quotations().iter().map(|one| one.turn).collect();
    assert_eq!(quoted, [0, 4, 6, 10, 18]);
    let complex = measures.complex_reflections.value().expect("two reflections");
    assert_eq!((complex.part, complex.of, complex.share), (1, 2, 0.5));
    assert_eq!(measures.complex_reflections.quotations()[0].words, "It sounds lonely.");
    let open = measures.open_questions.value().expect("three questions");
    assert_eq!((open.part, open.of), (1, 3));
    assert_eq!(measures.open_questions.quotations()[0].words, "What stops you?");
}

#[test]
fn advice_is_told_apart_by_who_made_room_for_it() {
    let transcript = session();
    let measures = measured(&transcript, &marks(&transcript));
    let advice = measures.advice.value().expect("it was coded");
    // Turn 4: the client asked one turn before. Turn 6: leave earlier in the same turn. Turn 14: nobody.
    assert_eq!((advice.asked, advice.not_asked), (2, 1));
    let room = |at: usize| advice.pieces[at].permission.as_ref().map(|one| (one.by, one.quotation.words.as_str()));
    assert_eq!(room(0), Some((AskedBy::Client, "What should I")));
    assert_eq!(room(1), Some((AskedBy::Therapist, "May I share")));
    assert_eq!(room(2), None);
}

#[test]
fn leave_asked_two_turns_before_counts_and_three_before_does_not() {
    let asked = "Therapist: Would it be okay if I said what I see?\nClient: Sure.\n";
    for (between, expected) in [("", 1), ("Therapist: Good.\n", 1), ("Therapist: Good.\nClient: Go on.\n", 0)] {
        let text = format!("{asked}{between}Therapist: You should rest.\n");
        let transcript = read(text.as_bytes()).expect("a transcript");
        // Two turns of one speaker run together, so the second text ends in one longer turn of the therapist.
        let last = transcript.turns.last().expect("turns").number;
        let roles = Roles::parse("Therapist=therapist,Client=client").expect("two roles");
        let marks = [mark(&transcript, last, "input", "advice", "You should rest.")];
        let measures = measure_session(&Heard { turns: &transcript.turns, roles: &roles, goals: &[] }, Some(&marks));
        assert_eq!(measures.advice.value().map(|advice| advice.asked), Some(expected), "{text}");
    }
}

#[test]
fn a_disclosure_is_told_with_its_length_and_the_reply() {
    let transcript = session();
    let measures = measured(&transcript, &marks(&transcript));
    let told = measures.disclosures.value().expect("it was coded");
    // "My father was a teacher too, and he shouted.": nine words, 700 to 706 seconds.
    assert_eq!((told.count, told.words, told.cared_for), (1, 9, 1));
    let each = &told.each[0];
    assert_eq!((each.words, each.turn_ms), (9, Some(6_000)));
    let next = each.next.as_ref().expect("the client answers");
    assert_eq!((next.quotation.turn, next.words), (9, 8));
    assert_eq!(next.caretaking.as_ref().map(|words| words.words.as_str()), Some("I'm sorry to hear"));
}

#[test]
fn chat_at_the_ends_is_told_apart_from_chat_in_the_middle() {
    let transcript = session();
    let measures = measured(&transcript, &marks(&transcript));
    let chat = measures.chat_minutes.value().expect("it was coded");
    // Turns 0 to 2: 0 to 12 s, in the first five minutes. Turns 15 to 17: 1010 to 1016 s of 1800.
    assert_eq!((chat.unit, chat.runs), (Unit::Minutes, 2));
    assert!(close(chat.at_ends, 0.2) && close(chat.in_middle, 0.1), "{chat:?}");
    assert!(close(chat.session, 30.0) && close(chat.each_end, 5.0));
    assert_eq!((chat.each[1].first_turn, chat.each[1].last_turn), (15, 17));
}

#[test]
fn without_times_chat_is_counted_in_words_and_the_ends_are_tenths_of_them() {
    // Nine turns of ten words: the ends are nine words each. Turns 0 to 2 chat: 30 words, of which 9 at the beginning.
    let line = |who: &str| format!("{who}: one two three four five six seven eight nine ten\n");
    let text: String = (0..9).map(|n| line(if n % 2 == 0 { "Therapist" } else { "Client" })).collect();
    let transcript = read(text.as_bytes()).expect("a transcript");
    let roles = Roles::parse("Therapist=therapist,Client=client").expect("two roles");
    let marks = [0, 1, 2].map(|turn| mark(&transcript, turn, "chat", "chat", ""));
    let mut turns = transcript.turns.clone();
    // English enough to be coded: the language is told by small words.
    turns.iter_mut().for_each(|turn| turn.text = "and what would you have then because they are the".to_owned());
    let measures = measure_session(&Heard { turns: &turns, roles: &roles, goals: &[] }, Some(&marks));
    let chat = measures.chat_minutes.value().expect("it was coded");
    assert_eq!((chat.unit, chat.at_ends, chat.in_middle), (Unit::Words, 9.0, 21.0));
    assert_eq!((chat.each_end, chat.session), (9.0, 90.0));
}

#[test]
fn each_goal_is_told_also_one_that_nothing_touched() {
    let transcript = session();
    let measures = measured(&transcript, &marks(&transcript));
    let goals = measures.goal_minutes.value().expect("goals were given");
    // Turn 3 takes 20 s and turn 4 takes 4 s; the last begins at 312 s.
    let school = &goals[0];
    assert_eq!((school.goal.as_str(), school.turns, school.by_therapist, school.by_client), ("school", 2, 1, 1));
    assert!(close(school.length, 0.4) && close(school.share, 2.0 / 21.0), "{school:?}");
    assert_eq!(school.last_turn, Some(4));
    assert!(close(school.last_at.expect("it was touched"), 5.2));
    assert_eq!(school.quotations[0].words, "the exam");
    assert_eq!((goals[1].goal.as_str(), goals[1].turns, goals[1].last_turn), ("sleep", 0, None));
}

#[test]
fn strain_stands_in_its_window_with_what_answered_it() {
    let transcript = session();
    let measures = measured(&transcript, &marks(&transcript));
    assert_eq!((measures.withdrawal.value(), measures.confrontation.value()), (Some(&1), Some(&2)));
    let strain = measures.strain.value().expect("it was coded");
    // Windows of five minutes: turn 7 at 607 s, turn 11 at exactly 900 s, the repair at 905 s, turn 19 at 1790 s.
    let windows: Vec<_> = strain.windows.iter().map(|one| (one.withdrawal, one.confrontation, one.repair)).collect();
    assert_eq!(windows, [(0, 0, 0), (0, 0, 0), (1, 0, 0), (0, 1, 1), (0, 0, 0), (0, 1, 0)]);
    // The repair of turn 12 lies five turns after turn 7 and one after turn 11; after turn 19 one turn was left.
    assert_eq!((strain.answered, strain.unanswered), (2, 1));
    assert_eq!(strain.markers[0].repairs[0].code, "owns");
    assert_eq!((strain.markers[2].repairs.len(), strain.markers[2].turns_after), (0, 1));
}

#[test]
fn a_repair_eleven_turns_later_leaves_a_strain_unanswered() {
    let transcript = session();
    for (turn, answered) in [(17, 1), (18, 0)] {
        let marks = [mark(&transcript, 7, "withdrawal", "minimal", ""), mark(&transcript, turn, "repair", "owns", "")];
        let strain = measured(&transcript, &marks).strain;
        assert_eq!(strain.value().map(|strain| strain.answered), Some(answered), "repair in turn {turn}");
    }
}

#[test]
fn pauses_are_named_apart_from_speech() {
    let transcript = session();
    let measures = measured(&transcript, &[]);
    // Speech: 4+3+3 + 20+4+1 + 6+1 + 6+3+2 + 3+4+1 + 3+2+1+1+2 + 5+3 = 78 s of 1800.
    assert_eq!(measures.talk.pauses_ms.value(), Some(&1_722_000));
    // Therapist: 4+3+4+6+6+2+4+3+1+2+3 = 38 s; client: 3+20+1+1+3+3+1+2+1+5 = 40 s.
    let time = measures.talk.therapist_time.value().expect("there are times");
    assert_eq!((time.therapist, time.client), (38_000, 40_000));
    // Silences of three seconds or more end at turns 3, 6, 8, 10, 11, 14, 15, 18 and 19.
    let broken = measures.silences_broken.value().expect("there are times");
    assert_eq!((broken.therapist, broken.client, broken.other), (5, 4, 0));
    assert_eq!(measures.silences_broken.quotations()[1].words, "May I share something? You should sleep more.");
}

#[test]
fn we_of_the_pair_is_told_apart_from_other_we() {
    let said = "Therapist: What are we doing here, you and me? We could look at our work.\n\
                Client: We went to my mother's. Our car broke. I like it when we talk in this room.\n";
    let transcript = read(said.as_bytes()).expect("a transcript");
    let roles = Roles::parse("Therapist=therapist,Client=client").expect("two roles");
    let measures = measure_session(&Heard { turns: &transcript.turns, roles: &roles, goals: &[] }, None);
    let we = measures.we.value().expect("both speak");
    // Therapist: "we" beside here, "We" and "our" in a sentence with "our work"; 14 words. Client: "we" in this room is the
    // pair's, "We went" and "Our car" are not; 17 words.
    assert_eq!((we.therapist.pair, we.therapist.other, we.therapist.words), (3, 0, 14));
    assert_eq!((we.client.pair, we.client.other, we.client.words), (1, 2, 17));
    assert!(close(we.therapist.pair_per_100_words, 300.0 / 14.0), "{we:?}");
}

#[test]
fn what_was_turned_down_changes_no_count_but_its_own() {
    let transcript = session();
    let mut all = marks(&transcript);
    let before = measured(&transcript, &all);
    let mut rejected = mark(&transcript, 5, "withdrawal", "deferential", "Maybe.");
    rejected.rejected_by = Some("a person".to_owned());
    all.push(rejected);
    let after = measured(&transcript, &all);
    assert_eq!((before.turned_down, after.turned_down), (0, 1));
    assert_eq!((after.withdrawal.turned_down(), after.confrontation.turned_down()), (1, 0));
    assert_eq!(after.withdrawal.value(), before.withdrawal.value());
    assert_eq!(after.numbers(), before.numbers());
}

#[test]
fn every_measure_says_why_it_is_missing() {
    let transcript = session();
    let (given, nobody) = (roles(), Roles::default());
    let heard = |roles| Heard { turns: &transcript.turns, roles, goals: &[] };
    let why = |measures: &listen::SessionMeasures| {
        let json = serde_json::to_value(measures).expect("plain data");
        let said = |name: &str| json[name]["why"].as_str().map(str::to_owned);
        ["open_questions", "advice", "goal_minutes", "style_matching", "strain", "we"].map(said)
    };
    let some = |words: [&str; 6]| words.map(|word| (!word.is_empty()).then(|| word.to_owned()));
    let uncoded = measure_session(&heard(&given), None);
    assert_eq!(why(&uncoded), some(["not-coded", "not-coded", "not-coded", "too-few-words", "not-coded", ""]));
    let nobody = measure_session(&heard(&nobody), Some(&[]));
    let no_role = "roles-not-confirmed";
    assert_eq!(why(&nobody), some([no_role, no_role, "no-goals", no_role, no_role, no_role]));
    let bare = measure_session(&heard(&given), Some(&[]));
    assert_eq!(why(&bare), some(["nothing-counted", "", "no-goals", "too-few-words", "", ""]));
    let german = "Therapist: Was ist dann passiert, und was haben Sie in dem Moment gedacht, als er zur Tür kam?\n\
                  Client: Er hat gesagt, dass ich nie zuhöre, und das stimmt vielleicht sogar ein wenig, denke ich. Aber \
                  ich wollte nur weg und bin dann einfach gegangen, ohne noch ein Wort zu sagen oder mich umzudrehen.\n";
    let german = read(german.as_bytes()).expect("a transcript");
    let roles = Roles::parse("Therapist=therapist,Client=client").expect("two roles");
    let (heard, goals) = (german.turns, goals());
    let heard = Heard { turns: &heard, roles: &roles, goals: &goals };
    assert_eq!(why(&measure_session(&heard, Some(&[]))), some(["not-english"; 6]));
    assert_eq!(Missing::NotEnglish.id(), "not-english");
}
