//! Any text, read as a calendar whatever it looks like.
#![no_main]

use jiff::{civil::date, tz::TimeZone};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: String| {
    let _ = practice::calendar::read(&text, &TimeZone::UTC, date(2030, 12, 31));
});
