//! Calendars written by hand: what is an appointment, what a day away, what was moved, and what cannot be read.

use crate::common;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use practice::calendar::{self, Appointment, Calendar};
use practice::story::Problem;

const UNTIL: Date = date(2026, 12, 31);

/// Central European time, with summer time as everybody there keeps it.
fn here() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
}

fn with(inside: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}\r\nEND:VCALENDAR\r\n", inside.trim().replace('\n', "\r\n"))
}

fn event(lines: &str) -> String {
    with(&format!("BEGIN:VEVENT\nUID:one\nSUMMARY:Session\n{}\nEND:VEVENT", lines.trim()))
}

fn read(text: &str) -> Calendar {
    calendar::read(text, &here(), UNTIL).unwrap_or_else(|problem| panic!("{problem}"))
}

fn days(calendar: &Calendar) -> Vec<String> {
    calendar.appointments.iter().map(|one| one.on.to_string()).collect()
}

fn odd(text: &str) -> Problem {
    let calendar = read(text);
    assert_eq!(calendar.odd.len(), 1, "{:#?}", calendar.odd);
    calendar.odd.into_iter().next().unwrap()
}

#[test]
fn an_appointment_has_its_day_its_hour_and_its_length() {
    let calendar = read(&event("DTSTART;TZID=Europe/Berlin:20260602T100000\nDTEND;TZID=Europe/Berlin:20260602T105000"));
    let by_hand = Appointment {
        uid: "one".into(),
        title: "Session".into(),
        on: date(2026, 6, 2),
        at: 600,
        minutes: Some(50),
        cancelled: false,
        moved_from: None,
    };
    assert_eq!(calendar.appointments, [by_hand]);
    assert_eq!((calendar.away.len(), calendar.odd.len()), (0, 0));
}

/// Eight in the morning in UTC is ten in summer and nine in winter; half past eleven at night is the next day already.
#[test]
fn a_time_in_utc_is_told_as_the_clock_here_says() {
    let at = |start: &str| {
        let one = read(&event(&format!("DTSTART:{start}"))).appointments.remove(0);
        (one.on.to_string(), one.at)
    };
    assert_eq!(at("20260602T080000Z"), ("2026-06-02".into(), 600));
    assert_eq!(at("20260106T080000Z"), ("2026-01-06".into(), 540));
    assert_eq!(at("20260602T233000Z"), ("2026-06-03".into(), 90));
}

#[test]
fn a_length_may_stand_for_the_end() {
    let minutes = |length: &str| {
        read(&event(&format!("DTSTART:20260602T100000\nDURATION:{length}"))).appointments.remove(0).minutes
    };
    assert_eq!([minutes("PT50M"), minutes("PT1H30M"), minutes("PT3000S")], [Some(50), Some(90), Some(50)]);
    assert_eq!(odd(&event("DTSTART:20260602T100000\nDURATION:PTM")).place, "line 7");
}

/// All day: the end is the first day back, so 10 to 31 August is three weeks and ends on the 30th.
#[test]
fn whole_days_are_days_away_and_the_end_is_the_first_day_back() {
    let calendar = read(&event("DTSTART;VALUE=DATE:20260810\nDTEND;VALUE=DATE:20260831"));
    let [away] = &calendar.away[..] else { panic!("one stretch: {calendar:?}") };
    assert_eq!((away.from, away.to), (date(2026, 8, 10), date(2026, 8, 30)));
    let one = read(&event("DTSTART;VALUE=DATE:20260810")).away.remove(0);
    assert_eq!((one.from, one.to), (date(2026, 8, 10), date(2026, 8, 10)));
    // Told with hours: from Monday noon to Wednesday noon touches three days.
    let hours = read(&event("DTSTART:20260810T120000\nDTEND:20260812T120000")).away.remove(0);
    assert_eq!((hours.from, hours.to), (date(2026, 8, 10), date(2026, 8, 12)));
    assert!(read(&event("DTSTART;VALUE=DATE:20260810\nSTATUS:CANCELLED")).away.is_empty());
}

/// Tuesdays from 2 June 2026: 2, 9, 16, 23 and 30 June.
#[test]
fn a_weekly_event_is_laid_out_as_often_or_as_long_as_it_says() {
    let told = |rule: &str| days(&read(&event(&format!("DTSTART:20260602T100000\nRRULE:{rule}"))));
    assert_eq!(told("FREQ=WEEKLY;COUNT=3"), ["2026-06-02", "2026-06-09", "2026-06-16"]);
    assert_eq!(told("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU;WKST=MO"), ["2026-06-02", "2026-06-16", "2026-06-30"]);
    assert_eq!(told("FREQ=WEEKLY;UNTIL=20260616"), ["2026-06-02", "2026-06-09", "2026-06-16"]);
    // Eight in UTC is ten here: the last one still counts; one second earlier it does not.
    assert_eq!(told("FREQ=WEEKLY;UNTIL=20260616T080000Z").len(), 3);
    assert_eq!(told("FREQ=WEEKLY;UNTIL=20260616T075959Z").len(), 2);
    // Until the last day of the year: 2 June is day 153 of 365, so 212 days are left, thirty weeks and two days.
    assert_eq!(told("FREQ=WEEKLY").len(), 31);
}

#[test]
fn a_repeat_that_falls_out_is_left_out_and_a_moved_one_stands_where_it_went() {
    let text = with(
        "BEGIN:VEVENT\nUID:one\nSUMMARY:Session\nDTSTART:20260602T100000\nDURATION:PT50M\nRRULE:FREQ=WEEKLY;COUNT=4\n\
         EXDATE:20260609T100000\nEND:VEVENT\nBEGIN:VEVENT\nUID:one\nSUMMARY:Session\nRECURRENCE-ID:20260616T100000\n\
         DTSTART:20260618T140000\nDURATION:PT50M\nEND:VEVENT\nBEGIN:VEVENT\nUID:one\nSUMMARY:Session\n\
         RECURRENCE-ID:20260623T100000\nDTSTART:20260623T100000\nSTATUS:CANCELLED\nEND:VEVENT",
    );
    let calendar = read(&text);
    assert_eq!(days(&calendar), ["2026-06-02", "2026-06-18", "2026-06-23"]);
    let moved: Vec<_> = calendar.appointments.iter().map(|one| (one.moved_from, one.cancelled)).collect();
    assert_eq!(moved, [(None, false), (Some(date(2026, 6, 16)), false), (None, true)]);
}

#[test]
fn an_appointment_is_a_planned_session_and_days_away_are_a_break() {
    let text =
        event("DTSTART:20260602T100000\nDURATION:PT50M\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260810\nDTEND:20260831");
    let calendar = read(&text);
    let kept = calendar.appointments[0].planned(7);
    assert_eq!((kept.session, kept.planned, kept.minutes_planned, kept.moved_by), (7, Some(600), Some(50), None));
    let away = calendar.away[0].as_break(date(2026, 7, 1));
    assert_eq!((away.from, away.to, away.told), (date(2026, 8, 10), date(2026, 8, 30), date(2026, 7, 1)));
    assert!(!away.prepared);
}

#[test]
fn folded_lines_escapes_alarms_and_quotes_are_read() {
    let text = event(
        "DTSTART;X-PLACE=\"a:b\":20260602T100000\nDESCRIPTION:Nothing\nBEGIN:VALARM\nTRIGGER:-PT15M\nDTSTART:19990101T000000\nSUMMARY:Bell\nEND:VALARM",
    );
    let text = text.replace("SUMMARY:Session", "SUMMARY:Mara\\, room 2\\nwi\r\n th a bell");
    let one = read(&text).appointments.remove(0);
    assert_eq!((one.title.as_str(), one.on, one.at), ("Mara, room 2 with a bell", date(2026, 6, 2), 600));
}

#[test]
fn what_is_no_weekly_repeat_is_told_and_its_first_day_read() {
    for rule in [
        "FREQ=MONTHLY",
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=WEEKLY;BYDAY=WE",
        "FREQ=WEEKLY;INTERVAL=0",
        "COUNT=3",
        "nonsense",
        "FREQ=WEEKLY;COUNT=many",
        "FREQ=WEEKLY;UNTIL=soon",
    ] {
        let text = event(&format!("DTSTART:20260602T100000\nRRULE:{rule}"));
        let problem = odd(&text);
        assert_eq!(problem.place, "line 7", "{rule}");
        assert!(problem.what.contains(rule) && problem.what.contains("by hand"), "{problem}");
        assert_eq!(days(&read(&text)), ["2026-06-02"], "{rule}");
    }
}

/// Counted in the text: the calendar opens on line 1, the event on line 3, and its third line is line 6.
#[test]
fn an_event_that_cannot_be_read_is_told_by_line_and_the_others_are_read() {
    let second = "\nEND:VEVENT\nBEGIN:VEVENT\nUID:two\nDTSTART:20260603T100000";
    for (wrong, place) in [
        ("DTSTART:20261302T100000", "line 6"),
        ("DTSTART:20260602T250000", "line 6"),
        ("DTSTART:2 June", "line 6"),
        ("DTSTART:20260602T100000\nDTEND:20260602T090000", "line 7"),
        ("DTSTART:20260602T100000\nEXDATE:20260602T100000,soon", "line 7"),
        ("DTSTART:20260602T100000\nRECURRENCE-ID:", "line 7"),
        ("LOCATION:Room 2", "line 3"),
    ] {
        let text = event(&format!("{wrong}{second}"));
        assert_eq!(odd(&text).place, place, "{wrong}");
        assert_eq!(days(&read(&text)), ["2026-06-03"], "{wrong}");
    }
}

#[test]
fn a_file_that_is_no_calendar_or_breaks_off_is_refused() {
    let refused = |text: &str| calendar::read(text, &here(), UNTIL).unwrap_err();
    assert!(refused("number,on\n1,2026-06-02\n").what.contains(".ics"));
    assert!(refused("").what.contains("BEGIN:VCALENDAR"));
    let whole = event("DTSTART:20260602T100000");
    assert!(refused(whole.split_once("END:VEVENT").unwrap().0).what.contains("breaks off within VEVENT"));
    assert_eq!(refused(&whole.replace("END:VEVENT", "END:VTODO")).place, "line 7");
    assert!(refused(&"x".repeat(5_000_001)).what.contains("5 MB"));
}

#[test]
fn a_byte_order_mark_and_plain_line_ends_do_no_harm() {
    let text = event("DTSTART:20260602T100000");
    assert_eq!(read(&format!("\u{feff}{text}")), read(&text.replace("\r\n", "\n")));
}

/// Cut off or spoilt at every place, a calendar is refused or read, and the reader stands.
#[test]
fn no_cut_and_no_spoilt_letter_brings_the_reader_down() {
    let text = event(
        "DTSTART:20260602T100000\nDTEND:20260602T105000\nRRULE:FREQ=WEEKLY;UNTIL=20260616\nEXDATE:20260609T100000",
    );
    for at in 0..text.len() {
        let _ = calendar::read(&text[..at], &here(), UNTIL);
        for letter in ["9", ":", ";", "é", "\r\n", "\u{202e}"] {
            let spoilt = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
            let _ = calendar::read(&spoilt, &here(), UNTIL);
        }
    }
}

#[test]
fn huge_numbers_are_told_or_cut_and_never_overflow() {
    for lines in [
        "DTSTART:99991231T235959\nRRULE:FREQ=WEEKLY;INTERVAL=520;COUNT=99999999",
        "DTSTART:20260602T100000\nDURATION:P99999999999W",
        "DTSTART:20260602T100000\nDURATION:P4294967295W",
        "DTSTART;VALUE=DATE:99991231\nDURATION:P2900000D",
        "DTSTART:00000101T000000\nRRULE:FREQ=WEEKLY",
    ] {
        let _ = calendar::read(&event(lines), &here(), date(9999, 12, 31));
    }
    let long = "DTSTART:00010102T000000\nRRULE:FREQ=WEEKLY;COUNT=99999999";
    let calendar = calendar::read(&event(long), &here(), date(9999, 12, 31)).unwrap();
    assert_eq!(calendar.appointments.len(), 1_500);
}

/// Mara's course knows sessions up to 2 November 2026. By hand: the appointment of 2 November is there already, those of 9
/// and 16 November are new, 30 October lies before, Leo's is somebody else's, and the days from 23 December are away.
const OF_TWO: &str = "\
BEGIN:VEVENT\nUID:a\nSUMMARY:M.L. therapy\nDTSTART:20261030T100000\nDURATION:PT50M\nEND:VEVENT
BEGIN:VEVENT\nUID:b\nSUMMARY:M.L. therapy\nDTSTART:20261102T100000\nDURATION:PT50M\nEND:VEVENT
BEGIN:VEVENT\nUID:c\nSUMMARY:M.L. therapy\nDTSTART:20261109T100000\nDURATION:PT50M\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT
BEGIN:VEVENT\nUID:d\nSUMMARY:Leo\nDTSTART:20261110T100000\nDURATION:PT50M\nEND:VEVENT
BEGIN:VEVENT\nUID:e\nSUMMARY:Holiday\nDTSTART;VALUE=DATE:20261223\nDTEND;VALUE=DATE:20270103\nEND:VEVENT";

#[test]
fn a_course_takes_its_own_appointments_and_the_days_away_once() {
    let practice = common::Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = common::client_of(&ines, "Mara");
    let before = ines.course(mara).unwrap().file.sessions.len();
    let taken = ines.take_calendar(mara, &with(OF_TWO), "m.l.", &here()).unwrap();
    assert_eq!((taken.planned, taken.breaks, taken.called_off, taken.earlier), (2, 1, 0, 1));
    let file = ines.course(mara).unwrap().file;
    let new: Vec<_> = file.sessions.values().skip(before).map(|one| (one.number, one.on.to_string())).collect();
    let number = u32::try_from(before).unwrap();
    assert_eq!(new, [(number + 1, "2026-11-09".to_owned()), (number + 2, "2026-11-16".to_owned())]);
    // 23 December to 2 January: the end of an event of whole days is the day after it.
    let away = ines.course(mara).unwrap().course.breaks;
    assert!(away.iter().any(|one| (one.from, one.to) == (date(2026, 12, 23), date(2027, 1, 2))));
    let again = ines.take_calendar(mara, &with(OF_TWO), "m.l.", &here()).unwrap();
    assert_eq!((again.planned, again.breaks), (0, 0));
}

#[test]
fn a_title_that_no_appointment_has_is_named_and_nothing_is_written() {
    let practice = common::Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = common::client_of(&ines, "Mara");
    for (text, title, field) in
        [(with(OF_TWO), "Nora", "title"), (with(OF_TWO), " ", "title"), ("x".into(), "a", "file")]
    {
        let refused = common::refusal(ines.take_calendar(mara, &text, title, &here()));
        assert!(matches!(&refused, practice::Refusal::BadField { field: named, .. } if *named == field), "{refused:?}");
    }
    let stranger = practice.therapist("daniel").take_calendar(mara, &with(OF_TWO), "m.l.", &here());
    assert_eq!(common::refusal(stranger), practice::Refusal::NotYours);
}
