//! What each signal can and cannot say about short courses, told in a few numbers.

use crate::common;
use crate::common::build::{CheckIn, check_ins, client, form, held, mark, on, phq9};
use engine::{
    Answer, Bench, Course, Instrument, Rater, Signal, Strength,
    course::{Attendance, Noted},
    evidence::What,
    signals::SIGNALS,
};
use std::{collections::BTreeSet, fs, path::Path};

fn signal(id: &str) -> &'static Signal {
    SIGNALS.iter().find(|signal| signal.id == id).unwrap()
}

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    (signal(id).look)(&course.in_order(), &common::bench())
}

fn about(id: &str, course: &Course, anchor: &str) -> Answer {
    ask(id, course).into_iter().find(|answer| answer.anchor() == anchor).unwrap()
}

fn why(answer: &Answer) -> &'static str {
    match answer {
        Answer::CannotSay { why, .. } => why.id(),
        other => panic!("{other:?}"),
    }
}

fn strength(answer: &Answer) -> Strength {
    match answer {
        Answer::Finding(finding) => finding.strength(),
        other => panic!("{other:?}"),
    }
}

fn evidence(answer: &Answer) -> Vec<What> {
    match answer {
        Answer::Finding(finding) => finding.evidence().iter().map(|e| e.what.clone()).collect(),
        other => panic!("{other:?}"),
    }
}

/// The client's view and the therapist's, both of the whole alliance, session by session; `None` is no form.
fn two(client: &[Option<i32>], therapist: &[Option<i32>]) -> Course {
    let answers = |levels: &[Option<i32>]| -> Vec<CheckIn> { levels.iter().map(|x| x.map(|x| [x, x, x, 0])).collect() };
    let sessions = u32::try_from(client.len().max(therapist.len())).unwrap();
    let course = check_ins(held(sessions), Rater::Client, &answers(client));
    check_ins(course, Rater::Therapist, &answers(therapist))
}

// Every signal file.

#[test]
fn every_signal_file_opens_with_its_six_lines_and_is_on_the_list() {
    let mut files = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let signals: Vec<_> = files.iter().filter(|text| text.contains("pub static SIGNAL: Signal")).collect();
    assert_eq!(signals.len(), SIGNALS.len(), "a signal file is missing on the list, or the other way round");
    for text in signals {
        for line in ["Asks: ", "Rule: ", "Source: ", "Departs: ", "Cannot say: ", "Reads as: "] {
            assert!(text.contains(&format!("//! {line}")), "no `{line}` in:\n{}", &text[..200]);
        }
    }
}

fn visit(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { visit(&path, texts) } else { texts.push(fs::read_to_string(path).unwrap()) }
    }
}

#[test]
fn every_id_is_used_once_and_every_signal_names_source_departure_and_what_would_change_its_mind() {
    let ids: BTreeSet<_> = SIGNALS.iter().map(|signal| signal.id).collect();
    assert_eq!(ids.len(), SIGNALS.len());
    for signal in SIGNALS {
        for text in [signal.method, signal.source, signal.departs, signal.would_change_mind] {
            assert!(!text.is_empty(), "{}", signal.id);
        }
        assert!(!signal.audience.is_empty(), "{}", signal.id);
    }
}

#[test]
fn every_signal_answers_an_empty_course_with_why_it_cannot_say() {
    for signal in SIGNALS {
        let answers = (signal.look)(&Course::default(), &common::bench());
        assert!(!answers.is_empty(), "{}", signal.id);
        assert!(answers.iter().all(|answer| why(answer) == "not-asked"), "{}: {answers:?}", signal.id);
    }
}

#[test]
fn without_any_questionnaire_the_alliance_signals_miss_the_instrument() {
    let answers = (signal("alliance.level.client").look)(&client(&[7, 7, 7]), &Bench::default());
    assert_eq!(why(&answers[0]), "no-instrument");
}

// Alliance: level and trend.

#[test]
fn two_check_ins_are_too_few_for_a_trend() {
    assert_eq!(why(&ask("alliance.level.client", &client(&[6, 7]))[0]), "too-few");
    assert_eq!(ask("alliance.level.client", &client(&[6, 7, 7]))[0].word(), "quiet");
}

#[test]
fn a_form_that_was_begun_and_not_finished_is_missing_not_unasked() {
    let mut course = held(3);
    for session in 1..=3 {
        course.forms.push(form("session-check-in-client", Rater::Client, session, &[("bond", 7)]));
    }
    assert_eq!(why(&ask("alliance.level.client", &course)[0]), "missing");
}

#[test]
fn three_held_sessions_without_an_answer_put_the_last_one_out_of_date() {
    let silent = |n: usize| [vec![Some(7); 4], vec![None; n]].concat();
    assert_eq!(ask("alliance.level.client", &two(&silent(2), &[]))[0].word(), "quiet");
    assert_eq!(why(&ask("alliance.level.client", &two(&silent(3), &[]))[0]), "out-of-date");
}

#[test]
fn cancelled_sessions_put_nothing_out_of_date() {
    let mut course = two(&[vec![Some(7); 4], vec![None; 3]].concat(), &[]);
    course.sessions.iter_mut().skip(4).for_each(|session| session.attendance = Attendance::Cancelled);
    assert_eq!(ask("alliance.level.client", &course)[0].word(), "quiet");
}

#[test]
fn always_ten_is_a_ceiling_and_not_calm() {
    let course = client(&[10, 10, 10, 10]);
    assert_eq!(why(&ask("alliance.level.client", &course)[0]), "ceiling");
    assert_eq!(why(&about("rupture.episode", &course, "client")), "ceiling");
}

#[test]
fn a_questionnaire_without_a_known_error_cannot_tell_change_from_chance() {
    let ids: Vec<String> = (1..=12).map(|n| format!("q{n}")).collect();
    let answers: Vec<_> = ids.iter().map(|id| (id.as_str(), 4)).collect();
    let mut course = held(4);
    course.forms = (1..=4).map(|session| form("wai-sr", Rater::Client, session, &answers)).collect();
    assert_eq!(why(&ask("alliance.level.client", &course)[0]), "no-measurement-error");
}

#[test]
fn a_rise_of_five_points_is_a_rise_and_comes_with_its_parts() {
    let answer = &ask("alliance.level.client", &client(&[4, 5, 6, 7, 8, 9]))[0];
    assert_eq!(answer.reads().key, "alliance-rising");
    let scales: Vec<_> = evidence(answer)
        .into_iter()
        .map(|what| match what {
            What::Scores { scale, points, .. } => (scale, points.len()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(scales, [("alliance".to_owned(), 6), ("work".to_owned(), 6), ("bond".to_owned(), 6)]);
}

#[test]
fn a_fall_of_five_points_is_a_fall() {
    assert_eq!(ask("alliance.level.client", &client(&[9, 8, 7, 6, 5, 4]))[0].reads().key, "alliance-falling");
}

#[test]
fn another_version_of_a_form_starts_another_series() {
    let mut definition = common::bench().newest("session-check-in-client").unwrap().definition().clone();
    definition.version = 2;
    let mut bench = common::bench();
    bench.instruments.push(Instrument::check(definition).unwrap());
    let mut course = client(&[7, 7, 7, 7]);
    let versions = course.forms.into_iter().zip([1, 1, 1, 2]);
    course.forms = versions.map(|(form, version)| engine::Form { version, ..form }).collect();
    let answers = (signal("alliance.level.client").look)(&course, &bench);
    assert_eq!(why(&answers[0]), "too-few");
}

// Alliance: two views.

#[test]
fn a_constant_distance_is_quiet_however_large() {
    let course = two(&[Some(9); 10], &[Some(5); 10]);
    assert_eq!(ask("alliance.two-views", &course)[0].word(), "quiet");
}

#[test]
fn two_views_that_fall_together_are_quiet() {
    let falling = [9, 8, 7, 6, 5, 4, 3, 2].map(Some);
    assert_eq!(ask("alliance.two-views", &two(&falling, &falling.map(|x| x.map(|x| x - 1))))[0].word(), "quiet");
}

#[test]
fn a_distance_that_changes_is_found_in_the_direction_it_changes() {
    let steady = [Some(7); 10];
    let falls = [8, 8, 8, 8, 8, 5, 5, 4, 4, 4].map(Some);
    let rises = [5, 5, 5, 5, 5, 8, 8, 9, 9, 9].map(Some);
    assert_eq!(ask("alliance.two-views", &two(&falls, &steady))[0].reads().key, "views-client-fell");
    assert_eq!(ask("alliance.two-views", &two(&rises, &steady))[0].reads().key, "views-client-rose");
}

#[test]
fn three_sessions_both_answered_have_no_usual_distance() {
    let client = [Some(7), None, Some(7), None, Some(7), None, Some(7), Some(7)];
    let therapist = [Some(7), Some(7), None, Some(7), Some(7), Some(7), None, Some(7)];
    let course = two(&client, &therapist);
    assert_eq!(why(&ask("alliance.two-views", &course)[0]), "missing");
}

#[test]
fn one_view_alone_is_not_compared() {
    assert_eq!(why(&ask("alliance.two-views", &client(&[7, 7, 7, 7]))[0]), "not-asked");
}

// Rupture and repair.

/// 7 to 4: a fall of 3 against RC90 = 1.645 · √2 · 0.6 = 1.40. Nothing else is known yet.
#[test]
fn a_single_low_answer_is_possible_and_no_more() {
    let answer = about("rupture.episode", &client(&[7, 7, 7, 7, 4]), "client@5");
    assert_eq!((strength(&answer), answer.reads().key), (Strength::Possible, "rupture-possible"));
}

/// 7 to 6 is a fall of 1, under RC90.
#[test]
fn an_ordinary_dip_is_no_rupture() {
    assert_eq!(about("rupture.episode", &client(&[7, 7, 7, 7, 6, 7]), "client").word(), "quiet");
}

#[test]
fn a_next_answer_that_is_still_low_makes_it_reliable() {
    let answer = about("rupture.episode", &client(&[7, 7, 7, 7, 4, 4]), "client@5");
    assert_eq!((strength(&answer), answer.reads().key), (Strength::Reliable, "rupture-open"));
}

#[test]
fn the_clients_own_word_confirms_it() {
    let mut answers = [Some([7, 7, 7, 0]); 5];
    answers[4] = Some([4, 4, 4, 5]);
    let course = check_ins(held(5), Rater::Client, &answers);
    assert_eq!(strength(&about("rupture.episode", &course, "client@5")), Strength::Confirmed);
    answers[4] = Some([4, 4, 4, 4]);
    let course = check_ins(held(5), Rater::Client, &answers);
    assert_eq!(strength(&about("rupture.episode", &course, "client@5")), Strength::Possible);
}

#[test]
fn a_mark_by_the_therapist_confirms_what_the_client_felt() {
    let mut course = client(&[7, 7, 7, 7, 4]);
    course.marks.push(mark(Rater::Therapist, 5, Noted::Rupture));
    assert_eq!(strength(&about("rupture.episode", &course, "client@5")), Strength::Confirmed);
    assert_eq!(about("rupture.episode", &course, "therapist@5").reads().key, "rupture-said");
}

#[test]
fn back_within_five_sessions_is_repaired_and_after_five_it_is_not() {
    let back = about("rupture.episode", &client(&[7, 7, 7, 7, 4, 6, 7, 7, 7]), "client@5");
    assert_eq!(back.reads().key, "rupture-repaired");
    let not = about("rupture.episode", &client(&[7, 7, 7, 7, 3, 3, 4, 3, 3, 3]), "client@5");
    assert_eq!(not.reads().key, "rupture-unrepaired");
}

#[test]
fn after_a_repair_a_second_rupture_is_found() {
    let course = client(&[7, 7, 7, 7, 4, 7, 7, 7, 7, 7, 7, 3, 3]);
    let anchors: Vec<_> = ask("rupture.episode", &course).iter().map(|a| a.anchor().to_owned()).collect();
    assert_eq!(anchors, ["client@5", "client@12", "therapist"]);
}

#[test]
fn forms_left_empty_after_a_fall_are_evidence_and_not_calm() {
    let levels = [Some(7), Some(7), Some(7), Some(7), Some(4), None, None];
    let answer = about("rupture.episode", &two(&levels, &[]), "client@5");
    assert!(evidence(&answer).contains(&What::Absent { sessions: vec![6, 7] }));
}

#[test]
fn a_rupture_noted_where_the_client_left_no_form_is_not_calm_for_the_client() {
    let levels = [Some(7), Some(7), Some(7), Some(7), None, Some(7)];
    let mut course = two(&levels, &[]);
    assert_eq!(about("rupture.episode", &course, "client").word(), "quiet");
    course.marks.push(mark(Rater::Therapist, 5, Noted::Rupture));
    assert_eq!(why(&about("rupture.episode", &course, "client")), "missing");
}

#[test]
fn tension_said_without_a_fall_is_heard() {
    let mut answers = [Some([7, 7, 7, 0]); 5];
    answers[2] = Some([7, 7, 7, 8]);
    let course = check_ins(held(5), Rater::Client, &answers);
    let answer = about("rupture.episode", &course, "client@3");
    assert_eq!((strength(&answer), answer.reads().key), (Strength::Confirmed, "rupture-said"));
    assert!(matches!(&evidence(&answer)[..], [What::Scores { .. }, What::Answer { value: 8, .. }]));
}

/// METHODS B.6, 4: the personal spread cannot be estimated at the ceiling; the instrument's own error is used.
#[test]
fn a_fall_from_the_ceiling_is_seen() {
    assert_eq!(about("rupture.episode", &client(&[10, 10, 10, 10, 7]), "client@5").word(), "finding");
}

#[test]
fn a_low_first_session_is_no_rupture() {
    assert_eq!(about("rupture.episode", &client(&[2, 2, 3, 2, 3]), "client").word(), "quiet");
}

// Safety.

#[test]
fn any_answer_from_one_up_is_read_first() {
    let course = Course { forms: vec![phq9(2, [0, 0, 0, 0, 0, 0, 0, 0, 1])].into(), ..held(2) };
    let answer = about("safety.risk-item", &course, "phq-9.q9@2");
    assert!(matches!(&answer, Answer::Finding(finding) if finding.is_first()));
    assert_eq!(strength(&answer), Strength::Confirmed);
}

#[test]
fn not_at_all_is_not_safe() {
    let course = Course { forms: vec![phq9(1, [0; 9])].into(), ..held(1) };
    assert_eq!(why(&about("safety.risk-item", &course, "phq-9.q9")), "not-at-all-is-not-safe");
}

#[test]
fn a_risk_item_left_out_is_missing() {
    let course = Course { forms: vec![phq9(1, [0; 9]), phq9(2, [0, 0, 0, 0, 0, 0, 0, 0, -1])].into(), ..held(2) };
    assert_eq!(why(&about("safety.risk-item", &course, "phq-9.q9")), "missing");
}

#[test]
fn a_later_zero_takes_nothing_back() {
    let mut forms = vec![phq9(1, [0, 0, 0, 0, 0, 0, 0, 0, 2])];
    let before = ask("safety.risk-item", &Course { forms: forms.clone().into(), ..held(2) });
    forms.push(phq9(2, [0; 9]));
    assert_eq!(ask("safety.risk-item", &Course { forms: forms.into(), ..held(2) }), before);
}

#[test]
fn a_risk_answer_outside_any_session_keeps_its_day() {
    let mut form = phq9(1, [0, 0, 0, 0, 0, 0, 0, 0, 3]);
    form.session = None;
    let course = Course { forms: vec![form].into(), ..held(1) };
    assert_eq!(ask("safety.risk-item", &course)[0].anchor(), format!("phq-9.q9@{}", on(1)));
}

// Pictures.

#[test]
fn a_picture_leaves_gaps_where_nobody_answered_or_came() {
    let mut course = two(&[Some(7), None, Some(10), None, Some(10)], &[]);
    course.sessions[3].attendance = Attendance::Missed;
    let picture = engine::alliance::picture(&course, &common::bench());
    let whole = picture.iter().find(|line| line.scale == "alliance").unwrap();
    assert_eq!((whole.unanswered.as_slice(), whole.not_held.as_slice()), ([2].as_slice(), [4].as_slice()));
    let sessions: Vec<_> = whole.dots.iter().map(|dot| (dot.session.unwrap(), dot.observed)).collect();
    assert_eq!(sessions, [(1, Some(7.0)), (2, None), (3, Some(10.0)), (5, Some(10.0))]);
    assert!(whole.dots.iter().all(|dot| dot.band.unwrap().high <= 10.0), "a band ends where the scale ends");
}

#[test]
fn the_arcs_of_the_picture_are_the_ruptures_of_the_findings() {
    let course = client(&[7, 7, 7, 7, 4, 6, 7, 7, 7]);
    let picture = engine::alliance::picture(&course, &common::bench());
    let arcs: Vec<_> = picture.iter().flat_map(|line| &line.episodes).collect();
    assert_eq!(arcs.len(), 1);
    assert_eq!((arcs[0].onset, arcs[0].trough.unwrap().points, arcs[0].state.word()), (5, 4.0, "repaired"));
}

#[test]
fn the_picture_of_outcome_shows_each_form_and_where_clinical_begins() {
    let course = Course { forms: vec![phq9(1, [2; 9]), phq9(3, [1; 9])].into(), ..held(4) };
    let picture = engine::outcome::picture(&course, &common::bench());
    assert_eq!(picture.len(), 1);
    assert_eq!(picture[0].clinical_from, Some(10.0));
    let observed: Vec<_> = picture[0].dots.iter().map(|dot| dot.observed).collect();
    assert_eq!(observed, [Some(18.0), Some(9.0)]);
}

/// The client's goals, task and bond as given, and no tension.
fn items(answers: &[[i32; 3]]) -> Course {
    let answers: Vec<CheckIn> = answers.iter().map(|[b, g, t]| Some([*b, *g, *t, 0])).collect();
    check_ins(held(u32::try_from(answers.len()).unwrap()), Rater::Client, &answers)
}

/// RC90 = 1.40. From 7 to 16/3 is a fall of 1.67. From 7 to 6 to 5 each fall is 1, although 5 alone surprises by more than
/// two standard errors: level 6.7, spread 0.72.
#[test]
fn a_sudden_fall_is_a_fall_from_the_answer_before() {
    let sudden = items(&[[7, 7, 7], [7, 7, 7], [7, 7, 7], [7, 7, 7], [5, 6, 5]]);
    assert_eq!(about("rupture.episode", &sudden, "client@5").word(), "finding");
    assert_eq!(about("rupture.episode", &client(&[7, 7, 7, 7, 6, 5]), "client").word(), "quiet");
}

/// From 7 to 5.33: three quarters back is 6.58, and 6.40 is within one SEM. Answers of 6.67 and 6.33 in turn stand there
/// one by one and never twice running; the level starts anew at 5.33 and stays below their mean of 6.5.
#[test]
fn within_one_standard_error_is_not_back_before_three_quarters_are() {
    let (low, near, less) = ([5, 6, 5], [7, 7, 6], [7, 6, 6]);
    let course = items(&[[7; 3], [7; 3], [7; 3], [7; 3], low, near, less, near, less, near, less]);
    assert_eq!(about("rupture.episode", &course, "client@5").reads().key, "rupture-possible");
}

/// From 7 to 4: three quarters back is 6.25, and 6.40 is within one SEM. One answer of 7 may be chance, two are not.
#[test]
fn a_single_low_answer_that_is_back_stays_a_maybe() {
    let key = |levels: &[i32]| {
        let answer = about("rupture.episode", &client(levels), "client@5");
        (strength(&answer), answer.reads().key)
    };
    assert_eq!(key(&[7, 7, 7, 7, 4, 7]), (Strength::Possible, "rupture-possible"));
    assert_eq!(key(&[7, 7, 7, 7, 4, 7, 7]), (Strength::Possible, "rupture-possible-back"));
}
