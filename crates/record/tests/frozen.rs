//! The stored format is a promise: what was sealed once must open for ever.

mod common;

use common::*;
use record::{Class, ClientId, Draft, EntryId, Moment, PersonId, frozen};

#[test]
fn the_first_format_still_opens() {
    // Written once by `freezing_writes_what_thaw_reads`'s draft and never again. If this fails the
    // format has changed for everyone: keep the old way of opening beside the new one.
    let entry = frozen::thaw(include_str!("../frozen/entry-v1.txt")).expect("format 1 opens for ever");
    assert_eq!(entry.payload(), "Frozen in 2026: réparé, نور".as_bytes());
    let header = entry.header;
    assert_eq!((header.kind.as_str(), header.version, header.epoch, header.sequence), ("note", 1, 1, 1));
    assert_eq!(header.client, ClientId([7; 16]));
    assert_eq!(header.class, Class::of("notes"));
    // 2026-06-02T10:00:00Z, by `date -u -d 2026-06-02T10:00Z +%s`.
    assert_eq!(header.time, Moment(1_780_394_400));
    assert_eq!(header.author, PersonId([7; 16]));
    assert_eq!(header.corrects, Some(EntryId([3; 16])));
}

#[test]
fn freezing_writes_what_thaw_reads() {
    let text = frozen::freeze(&frozen_draft(), &*chance(), NOW);
    let entry = frozen::thaw(&text).unwrap();
    assert_eq!(entry.payload(), "Frozen in 2026: réparé, نور".as_bytes());
}

#[test]
fn a_frozen_entry_with_one_changed_digit_does_not_open() {
    let text = include_str!("../frozen/entry-v1.txt");
    for (at, digit) in text.char_indices().filter(|(_, c)| *c == '7') {
        let mut altered = text.to_owned();
        altered.replace_range(at..at + digit.len_utf8(), "8");
        assert!(frozen::thaw(&altered).is_none(), "byte {at}");
    }
}

fn frozen_draft() -> Draft {
    let payload = "Frozen in 2026: réparé, نور".as_bytes().to_vec();
    Draft::new(CLIENT, NOTES, "note", 1, payload).correcting(EntryId([3; 16]))
}

#[test]
#[ignore = "run by hand, once per format: prints a new frozen entry"]
fn print_a_frozen_entry() {
    print!("{}", frozen::freeze(&frozen_draft(), &*chance(), NOW));
}
