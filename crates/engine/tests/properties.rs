//! What holds for every course, tried on many invented by chance.

use crate::common;
use crate::common::build::{CheckIn, check_ins, held, mark, phq9};
use engine::{
    Answer, Assessment, Bench, Course, Instrument, Rater, assess,
    course::Noted,
    evidence::What,
    instrument::{Better, Definition},
};
use proptest::prelude::*;

/// A session: the client's check-in, the therapist's, whether either noted a rupture, a PHQ-9.
type Week = (CheckIn, CheckIn, bool, Option<[i32; 9]>);

fn weeks() -> impl Strategy<Value = Vec<Week>> {
    let check_in = || proptest::option::weighted(0.85, proptest::array::uniform4(0..=10));
    let phq = proptest::option::weighted(0.4, proptest::array::uniform9(0..=3));
    proptest::collection::vec((check_in(), check_in(), proptest::bool::weighted(0.1), phq), 1..14)
}

fn course(weeks: &[Week]) -> Course {
    let column = |pick: fn(&Week) -> CheckIn| -> Vec<CheckIn> { weeks.iter().map(pick).collect() };
    let course = held(u32::try_from(weeks.len()).unwrap());
    let course = check_ins(course, Rater::Client, &column(|week| week.0));
    let mut course = check_ins(course, Rater::Therapist, &column(|week| week.1));
    for (session, week) in (1..).zip(weeks) {
        course.forms.extend(week.3.map(|answers| phq9(session, answers)));
        course.marks.extend(week.2.then(|| mark(Rater::Therapist, session, Noted::Rupture)));
    }
    course
}

fn today(course: &Course, bench: &Bench) -> Assessment {
    assess(course, bench, "2027-01-01".parse().unwrap())
}

/// Everything that was said, as text: two assessments are the same where this is.
fn text(assessment: &Assessment) -> Vec<String> {
    assessment.answers.iter().map(|said| format!("{} {:?}", said.key(), said.answer)).collect()
}

/// What was said without its numbers, which a mirror turns round.
fn gist(assessment: &Assessment) -> Vec<String> {
    let gist = |said: &engine::assessment::Said| {
        let strength = match &said.answer {
            Answer::Finding(finding) => finding.strength().word(),
            Answer::Quiet { .. } | Answer::CannotSay { .. } => "",
        };
        format!("{} {} {strength}", said.key(), said.answer.reads().key)
    };
    let all = assessment.answers.iter().filter(|said| said.signal.id != "safety.risk-item");
    all.map(gist).collect()
}

/// The same instruments, printed the other way round.
fn mirrored(bench: &Bench) -> Bench {
    let turn = |instrument: &Instrument| {
        let mut definition: Definition = instrument.definition().clone();
        let range = |scale| instrument.range(instrument.scale(scale).unwrap());
        for scale in &mut definition.scales {
            let ends = range(&scale.id);
            scale.better = if scale.better == Better::Higher { Better::Lower } else { Better::Higher };
            if let Some(cutoff) = &mut scale.cutoff {
                cutoff.clinical_from = ends.low + ends.high - cutoff.clinical_from;
            }
        }
        definition.risks.clear();
        Instrument::check(definition).unwrap()
    };
    Bench { instruments: bench.instruments.iter().map(turn).collect(), ..Bench::default() }
}

fn turned(course: &Course, bench: &Bench) -> Course {
    let turn = |mut form: engine::Form| {
        let instrument = bench.find(&form.instrument, form.version).unwrap();
        for (id, value) in &mut form.answers {
            let item = instrument.item(id).unwrap();
            *value = item.min + item.max - *value;
        }
        form
    };
    Course { forms: course.forms.clone().into_iter().map(turn).collect(), ..course.clone() }
}

/// Whether everything `before` rests on is still there in `after`.
fn still_there(before: &Assessment, after: &Assessment) -> bool {
    let lasting = |said: &&engine::assessment::Said| ["safety.risk-item", "rupture.episode"].contains(&said.signal.id);
    before.answers.iter().filter(lasting).all(|said| match &said.answer {
        Answer::Finding(finding) => after.answers.iter().any(|later| match &later.answer {
            Answer::Finding(kept) => later.key() == said.key() && holds(kept.evidence(), finding.evidence()),
            _ => false,
        }),
        _ => true,
    })
}

fn holds(after: &[engine::Evidence], before: &[engine::Evidence]) -> bool {
    before.iter().all(|old| after.iter().any(|new| within(&old.what, &new.what)))
}

fn within(old: &What, new: &What) -> bool {
    match (old, new) {
        (What::Scores { scale: a, by: x, points: old, .. }, What::Scores { scale: b, by: y, points: new, .. }) => {
            (a, x) == (b, y) && old.iter().all(|point| new.contains(point))
        }
        (What::Absent { sessions: old }, What::Absent { sessions: new }) => old.iter().all(|s| new.contains(s)),
        (old, new) => old == new,
    }
}

/// Whether there is something behind a piece of evidence to look at.
fn opens(what: &What) -> bool {
    match what {
        What::Scores { points, .. } => !points.is_empty(),
        What::Absent { sessions } => !sessions.is_empty(),
        What::Answer { form, .. } => !form.is_empty(),
        What::Marked { mark, .. } => !mark.is_empty(),
        What::Logged { entry, .. } => !entry.is_empty(),
        What::Rule { section, .. } => !section.is_empty(),
        What::Speech { talk, .. } => !talk.is_empty(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_course_gives_the_same_assessment(weeks in weeks()) {
        let (course, bench) = (course(&weeks), common::bench());
        prop_assert_eq!(text(&today(&course, &bench)), text(&today(&course, &bench)));
    }

    #[test]
    fn the_order_in_which_things_are_given_does_not_matter(weeks in weeks()) {
        let (course, bench) = (course(&weeks), common::bench());
        let mut other = course.clone();
        other.sessions.reverse();
        other.forms = other.forms.into_iter().rev().collect();
        other.marks.reverse();
        prop_assert_eq!(text(&today(&course, &bench)), text(&today(&other, &bench)));
    }

    #[test]
    fn every_signal_answers_every_course(weeks in weeks()) {
        let assessment = today(&course(&weeks), &common::bench());
        for signal in engine::signals::SIGNALS {
            prop_assert!(assessment.answers.iter().any(|said| said.signal.id == signal.id));
        }
    }

    #[test]
    fn no_finding_stands_without_evidence(weeks in weeks()) {
        for said in today(&course(&weeks), &common::bench()).answers {
            if let Answer::Finding(finding) = said.answer {
                prop_assert!(!finding.evidence().is_empty());
                prop_assert!(finding.evidence().iter().all(|evidence| opens(&evidence.what)));
            }
        }
    }

    #[test]
    fn no_two_answers_share_a_key(weeks in weeks()) {
        let assessment = today(&course(&weeks), &common::bench());
        let keys: std::collections::BTreeSet<_> = assessment.answers.iter().map(|said| said.key()).collect();
        prop_assert_eq!(keys.len(), assessment.answers.len());
    }

    #[test]
    fn a_scale_printed_the_other_way_round_gives_the_same_answers(weeks in weeks()) {
        let (course, bench) = (course(&weeks), common::bench());
        let mirror = today(&turned(&course, &bench), &mirrored(&bench));
        prop_assert_eq!(gist(&today(&course, &bench)), gist(&mirror));
    }

    #[test]
    fn a_better_last_session_raises_no_new_concern(weeks in weeks()) {
        let (before, bench) = (course(&weeks), common::bench());
        let mut better = weeks.clone();
        if let Some((Some([bond, goals, tasks, tension]), ..)) = better.last_mut() {
            (*bond, *goals, *tasks, *tension) = ((*bond + 2).min(10), (*goals + 2).min(10), (*tasks + 2).min(10), 0);
        }
        let ruptures = |course: &Course| {
            let said = today(course, &bench).answers;
            said.iter().filter(|s| s.signal.id == "rupture.episode" && s.answer.word() == "finding").count()
        };
        prop_assert!(ruptures(&course(&better)) <= ruptures(&before));
        let worse = |course: &Course| {
            let said = today(course, &bench).answers;
            said.iter().any(|s| s.signal.id == "alliance.level.client" && s.answer.reads().key == "alliance-falling")
        };
        prop_assert!(worse(&before) || !worse(&course(&better)));
    }

    #[test]
    fn a_better_last_form_raises_no_new_concern(weeks in weeks()) {
        let (before, bench) = (course(&weeks), common::bench());
        let mut better = weeks.clone();
        if let Some(answers) = better.iter_mut().rev().find_map(|week| week.3.as_mut()) {
            *answers = answers.map(|answer| (answer - 1).max(0));
        }
        let concerns = |course: &Course| -> std::collections::BTreeSet<String> {
            let said = today(course, &bench).answers;
            let worse = |s: &&engine::assessment::Said| {
                ["risk-self-harm", "outcome-deteriorated", "outcome-into-clinical"].contains(&s.answer.reads().key)
            };
            said.iter().filter(worse).map(engine::assessment::Said::key).collect()
        };
        // A first form that is better makes a later one look worse, so only a last one of several counts here.
        let forms = weeks.iter().filter(|week| week.3.is_some()).count();
        prop_assert!(forms < 2 || concerns(&course(&better)).is_subset(&concerns(&before)));
    }

    #[test]
    fn a_better_last_form_is_never_judged_worse(first in 0_i32..=27, last in 0_i32..=27, gain in 0_i32..=27) {
        use engine::outcome::judge::{Line, judge};
        let rank = |after: i32| judge(Better::Lower, 5.61, Line::Caseness(10.0), f64::from(first), f64::from(after)) as u8;
        prop_assert!(rank((last - gain).max(0)) <= rank(last));
    }

    #[test]
    fn one_more_quiet_session_takes_no_evidence_away(weeks in weeks()) {
        let (before, bench) = (course(&weeks), common::bench());
        let calm = weeks.iter().rev().find_map(|week| week.0).unwrap_or([7, 7, 7, 0]);
        let mut longer = weeks.clone();
        longer.push((Some([calm[0], calm[1], calm[2], 0]), None, false, None));
        prop_assert!(still_there(&today(&before, &bench), &today(&course(&longer), &bench)));
    }
}
