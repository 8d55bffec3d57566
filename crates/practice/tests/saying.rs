//! Words kept, sent and taken back; what is told about stopping, and who reads it.

use crate::common::*;
use engine::course::EndingKind;
use practice::Refusal;
use practice::desk::TellEnding;
use practice::entries::{Purpose, class};
use practice::saying::{MOST_WORDS, NewWords};

const HURT: &str = "It hurt.";

fn words(text: &str) -> NewWords {
    NewWords { about: vec!["hurt".to_owned()], text: text.to_owned(), ..NewWords::default() }
}

/// Whether somebody who signs in finds a text anywhere in what they hold keys for.
fn opens(record: &record::Record, sign_in: &str, client: practice::ClientId, text: &str) -> bool {
    let now = record::Moment(MONDAY);
    let keys = record.sign_in(sign_in, practice::demo::PASSWORD, now).unwrap();
    let all = [class::SHARED, class::HELD, class::PROCESS];
    let readable = all.iter().filter_map(|class| {
        let class = std::slice::from_ref(class);
        record.read(&keys, client, class, "trying", now).ok()
    });
    let entries: Vec<_> = readable.flatten().collect();
    entries.iter().any(|entry| String::from_utf8_lossy(entry.payload()).contains(text))
}

#[test]
fn what_a_client_keeps_opens_for_nobody_else() {
    let practice = Practice::with_invented_clients();
    practice.client("mara").keep_words(&words(HURT)).unwrap();
    let mara = client_of(&practice.therapist("ines"), "Mara");
    let kept = practice.client("mara").words().unwrap().kept;
    assert_eq!((kept.len(), kept[0].words.text.as_str(), kept[0].words.about[0].as_str()), (1, HURT, "hurt"));
    assert!(practice.client("jonas").words().unwrap().kept.is_empty());
    assert!(practice.therapist("ines").words(mara).unwrap().is_empty());
    assert!(practice.therapist("ines").course(mara).unwrap().file.drafts.is_empty());
    practice.record_alone(|record| {
        let opened = ["mara", "ines", "mei", "ruth", "jonas", "office"].map(|name| opens(record, name, mara, HURT));
        assert_eq!(opened, [true, false, false, false, false, false]);
    });
}

#[test]
fn what_a_therapist_keeps_opens_for_nobody_else() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = client_of(&ines, "Mara");
    ines.keep_words(mara, &words("I hurried you.")).unwrap();
    assert_eq!(ines.words(mara).unwrap()[0].words.text, "I hurried you.");
    assert_eq!(ines.called(mara).unwrap(), "Mara Lindqvist");
    assert!(practice.client("mara").words().unwrap().kept.is_empty());
    drop(ines);
    practice.record_alone(|record| {
        let opened = ["ines", "mara", "mei", "ruth"].map(|name| opens(record, name, mara, "I hurried you."));
        assert_eq!(opened, [true, false, false, false]);
    });
}

#[test]
fn kept_words_are_changed_by_a_new_entry_and_put_away_by_another() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    mara.keep_words(&NewWords { purpose: Purpose::Summary, ..words(HURT) }).unwrap();
    let first = mara.words().unwrap().kept[0].entry.clone();
    mara.change_words(&first, "  It hurt a lot.\r\n", true).unwrap();
    let kept = mara.words().unwrap().kept;
    assert_eq!((kept.len(), kept[0].words.text.as_str()), (1, "It hurt a lot."));
    assert_eq!((kept[0].words.purpose, kept[0].words.to_session), (Purpose::Summary, true));
    assert_eq!(refusal(mara.change_words(&first, "Again.", false)), Refusal::NotYours, "the old entry stands no more");
    mara.put_words_away(&kept[0].entry).unwrap();
    assert!(mara.words().unwrap().kept.is_empty());
    assert_eq!(refusal(mara.put_words_away(&kept[0].entry)), Refusal::NotYours);
}

#[test]
fn nobody_changes_anothers_words_by_their_id() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    mara.keep_words(&words(HURT)).unwrap();
    let entry = mara.words().unwrap().kept[0].entry.clone();
    let jonas = practice.client("jonas");
    assert_eq!(refusal(jonas.change_words(&entry, "Hm.", false)), Refusal::NotYours);
    assert_eq!(refusal(jonas.put_words_away(&entry)), Refusal::NotYours);
    let ines = practice.therapist("ines");
    assert_eq!(refusal(ines.put_words_away(client_of(&ines, "Mara"), &entry)), Refusal::NotYours);
    assert_eq!(mara.words().unwrap().kept.len(), 1);
}

#[test]
fn a_text_that_is_empty_or_too_long_is_refused_by_the_name_of_its_field() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    let empty = refusal(mara.keep_words(&words(" \n\t ")));
    assert!(matches!(empty, Refusal::BadField { field: "text", .. }), "{empty:?}");
    let too_long = Refusal::TooLong { field: "text", most: MOST_WORDS };
    assert_eq!(refusal(mara.keep_words(&words(&"é".repeat(4_001)))), too_long);
    assert_eq!(refusal(mara.send_words(&"é".repeat(4_001), "page")), too_long);
    // 4,000 letters of two bytes each are 4,000 characters, and fit.
    mara.keep_words(&words(&"é".repeat(4_000))).unwrap();
}

#[test]
fn what_is_sent_the_therapist_reads_and_a_page_sent_twice_is_one_message() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    mara.send_words("I don’t agree.", "page").unwrap();
    mara.send_words("I don’t agree.", "page").unwrap();
    assert_eq!(refusal(mara.send_words("Something else.", "page")), Refusal::AlreadySent);
    assert_eq!(mara.words().unwrap().sent.len(), 1);
    let ines = practice.therapist("ines");
    let messages = ines.course(client_of(&ines, "Mara")).unwrap().file.messages;
    assert_eq!((messages.len(), messages[0].text.as_str()), (1, "I don’t agree."));
    assert!(practice.client("jonas").course().unwrap().file.messages.is_empty());
}

fn wish(kind: EndingKind, told: bool) -> TellEnding {
    TellEnding { kind, last: None, told }
}

/// The kinds of endings that the therapist of Mara reads.
fn read_by_ines(practice: &Practice) -> Vec<EndingKind> {
    let ines = practice.therapist("ines");
    let file = ines.course(client_of(&ines, "Mara")).unwrap().file;
    file.endings_by(engine::course::Rater::Client).map(|(_, ending)| ending.kind).collect()
}

#[test]
fn a_wish_to_stop_is_the_clients_until_they_tell_it_and_can_be_taken_back() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    mara.tell_ending(wish(EndingKind::Wish, false)).unwrap();
    assert!(read_by_ines(&practice).is_empty(), "kept");
    assert!(!mara.words().unwrap().ending.unwrap().told());
    mara.tell_ending(wish(EndingKind::Pause, true)).unwrap();
    assert_eq!(read_by_ines(&practice), [EndingKind::Pause], "the newest stands in for the one before");
    let own = mara.words().unwrap().ending.unwrap();
    assert_eq!((own.wish.kind, own.told()), (EndingKind::Pause, true));
    mara.tell_ending(wish(EndingKind::Change, true)).unwrap();
    assert_eq!(read_by_ines(&practice), [EndingKind::Change]);
    mara.take_ending_back().unwrap();
    assert!(read_by_ines(&practice).is_empty() && mara.words().unwrap().ending.is_none());
    assert_eq!(refusal(mara.take_ending_back()), Refusal::NotYours);
}

#[test]
fn what_was_told_and_is_kept_again_leaves_the_therapists_page() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    mara.tell_ending(wish(EndingKind::Wish, true)).unwrap();
    mara.tell_ending(wish(EndingKind::Planned, false)).unwrap();
    assert!(read_by_ines(&practice).is_empty());
    assert_eq!(mara.words().unwrap().ending.unwrap().wish.kind, EndingKind::Planned);
}

#[test]
fn a_last_day_that_is_over_is_refused_and_one_to_come_is_kept() {
    let practice = Practice::with_invented_clients();
    let mara = practice.client("mara");
    let on = |day: &str| TellEnding { kind: EndingKind::Planned, last: Some(day.parse().unwrap()), told: true };
    // The clock of the tests stands at 2026-11-02.
    let over = refusal(mara.tell_ending(on("2026-11-01")));
    assert!(matches!(over, Refusal::BadField { field: "last", .. }), "{over:?}");
    mara.tell_ending(on("2026-11-02")).unwrap();
    assert_eq!(mara.words().unwrap().ending.unwrap().wish.last, Some("2026-11-02".parse().unwrap()));
}
