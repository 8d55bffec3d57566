//! The therapist's own weeks: over the ceiling, without supervision, and beside exceptions to the frame.

use crate::common;
use crate::common::build::on;
use engine::course::{Capacity, Course, Exception, ExceptionKind, Gains, QualityOfLife, Rater, Supervised, Week};
use engine::{Answer, evidence::What, phrase::Gap, signals::SIGNALS};
use jiff::{ToSpan, civil::date};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> &'static str {
    ask(id, course)[0].reads().key
}

fn weeks(sessions: &[u32]) -> Course {
    let week = |(nth, sessions): (u32, &u32)| Week { id: String::new(), monday: on(nth), sessions: *sessions };
    let capacity =
        Capacity { ceiling: Some(20), weeks: (1..).zip(sessions).map(week).collect(), ..Capacity::default() };
    Course { capacity, ..Course::default() }
}

/// One exception begun in each of these weeks, on this day of it.
fn begun(course: Course, weeks: &[u32], day: i64) -> Course {
    let exception = |week: &u32| Exception {
        id: format!("exception-{week}"),
        on: on(*week).checked_add(day.days()).unwrap(),
        session: None,
        kind: ExceptionKind::Overrun,
        began_by: Rater::Therapist,
        benefits: Gains::Client,
        logged_by: Rater::Therapist,
        planned: false,
        discussed: false,
        consulted: false,
    };
    Course { exceptions: weeks.iter().map(exception).collect(), ..course }
}

#[test]
fn two_of_the_last_four_weeks_over_the_ceiling_are_told_and_the_ceiling_itself_is_not_over_it() {
    let key = |sessions: &[u32]| said("capacity.load", &weeks(sessions));
    assert_eq!(key(&[21, 20, 20, 21]), "capacity-over");
    assert_eq!(key(&[30, 30, 20, 20, 20, 21]), "capacity-within");
    assert_eq!(key(&[30, 30, 30]), "capacity-cannot-too-few");
}

#[test]
fn supervision_is_overdue_the_day_after_the_most_that_was_wished_for() {
    let supervised = Supervised { id: "s".into(), on: date(2026, 6, 2) };
    let capacity = Capacity { supervision_every: Some(28), supervision: vec![supervised], ..Capacity::default() };
    let on_day = |day| {
        let course = Course { capacity: capacity.clone(), ..Course::default() }.until(day);
        let answers = ask("capacity.supervision", &course);
        let logged = matches!(&answers[0], Answer::Finding(f) if matches!(f.evidence()[0].what, What::Logged { .. }));
        (answers[0].reads().key, logged)
    };
    assert_eq!(on_day(date(2026, 6, 30)), ("supervision-recent", false));
    assert_eq!(on_day(date(2026, 7, 1)), ("supervision-overdue", true));
    assert_eq!(on_day(date(2026, 6, 1)), ("supervision-cannot-missing", false));
    assert_eq!(said("capacity.supervision", &weeks(&[1; 8])), "supervision-cannot-not-asked");
}

/// Over in weeks 2, 4, 6 and 8; exceptions in 4, 5 and 8: both in 4 and 8. By chance 4 · 3 / 8 = 1.5.
#[test]
fn weeks_with_both_are_told_with_how_many_chance_would_bring() {
    let course = begun(weeks(&[20, 21, 20, 21, 20, 21, 20, 21]), &[4, 5, 8], 0);
    let told = ask("capacity.same-weeks", &course);
    assert_eq!((told[0].anchor(), told[0].reads().key), ("both", "capacity-both"));
    assert!(told[0].reads().gaps.contains(&("usual", Gap::Number(1.5, 1))));
    let Answer::Finding(finding) = &told[0] else { panic!("{told:?}") };
    let keys: Vec<_> = finding.evidence().iter().map(|one| one.reads.key).collect();
    let both = ["evidence-week", "evidence-week", "evidence-exception-therapist", "evidence-exception-therapist"];
    assert_eq!(keys, both);
}

#[test]
fn one_week_with_both_is_quiet_and_a_sunday_still_belongs_to_its_week() {
    let full = || weeks(&[21, 20, 21, 20]);
    assert_eq!(said("capacity.same-weeks", &begun(full(), &[1, 2], 0)), "capacity-not-both");
    assert_eq!(said("capacity.same-weeks", &begun(full(), &[1, 3], 6)), "capacity-both");
    // The day after belongs to the next week, which was not full.
    assert_eq!(said("capacity.same-weeks", &begun(full(), &[1, 3], 7)), "capacity-not-both");
}

#[test]
fn only_what_the_therapist_began_and_logged_counts_and_without_a_log_nothing_is_known() {
    let mut course = begun(weeks(&[21; 4]), &[1, 2, 3], 0);
    course.exceptions[0].began_by = Rater::Client;
    course.exceptions[1].logged_by = Rater::Client;
    assert_eq!(said("capacity.same-weeks", &course), "capacity-not-both");
    assert_eq!(said("capacity.same-weeks", &weeks(&[21; 4])), "boundary-cannot-not-asked");
    assert_eq!(said("capacity.same-weeks", &begun(weeks(&[21; 3]), &[1, 2], 0)), "capacity-cannot-too-few");
    let unset = Course { capacity: Capacity::default(), ..course };
    assert_eq!(said("capacity.same-weeks", &unset), "capacity-cannot-not-asked");
}

/// Nine weeks: the first, full and with an exception, is the ninth from the end.
#[test]
fn only_the_last_eight_weeks_count() {
    let course = begun(weeks(&[21, 20, 20, 20, 20, 20, 20, 20, 21]), &[1, 9], 0);
    assert_eq!(said("capacity.same-weeks", &course), "capacity-not-both");
}

/// Lines as the manual draws them (Stamm 2010): 42 and more, and 22 and less for satisfaction.
#[test]
fn the_newest_totals_are_held_against_the_lines_of_the_manual_until_they_are_half_a_year_old() {
    let totals = |on, [satisfaction, burnout, stress]: [u8; 3]| QualityOfLife {
        id: format!("{on}"),
        on,
        satisfaction,
        burnout,
        stress,
    };
    let of = |newest| {
        let quality_of_life = vec![totals(date(2026, 6, 1), newest), totals(date(2026, 1, 5), [10, 50, 50])];
        Course { capacity: Capacity { quality_of_life, ..Capacity::default() }, ..Course::default() }
    };
    let key = |newest| said("capacity.quality-of-life", &of(newest));
    assert_eq!(key([23, 41, 41]), "quality-of-life-between");
    for beyond in [[22, 10, 10], [50, 42, 10], [50, 10, 42]] {
        assert_eq!(key(beyond), "quality-of-life-beyond", "{beyond:?}");
    }
    let Answer::Finding(all) = &ask("capacity.quality-of-life", &of([10, 50, 50]))[0] else { panic!("a finding") };
    assert_eq!(all.evidence().len(), 3);
    let old = |day| said("capacity.quality-of-life", &of([50, 10, 10]).until(day));
    assert_eq!(old(date(2026, 11, 30)), "quality-of-life-between");
    assert_eq!(old(date(2026, 12, 1)), "quality-of-life-cannot-out-of-date");
    assert_eq!(said("capacity.quality-of-life", &Course::default()), "quality-of-life-cannot-not-asked");
}
