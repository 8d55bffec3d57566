//! What becomes of a rupture when sessions fall out, answers are missing, the way back is a jump, or somebody speaks late.

use crate::common;
use crate::common::build::{CheckIn, check_ins, client, held, mark, on, step};
use engine::{
    Course, Rater, Strength,
    course::{Attendance, Noted, Step},
    rupture::{Confirmation, Episode, State, episodes},
};

fn seen(course: &Course, by: Rater) -> Vec<Episode> {
    episodes(&course.in_order(), &common::bench(), by)
}

fn only(course: &Course) -> Episode {
    let mut found = seen(course, Rater::Client);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

/// The client's answers by session, `None` where there is no form; the tension is 0.
fn answers(levels: &[Option<i32>]) -> Course {
    let forms: Vec<CheckIn> = levels.iter().map(|x| x.map(|x| [x, x, x, 0])).collect();
    check_ins(held(u32::try_from(levels.len()).unwrap()), Rater::Client, &forms)
}

fn said(course: Course, session: u32) -> Course {
    let say = |mut form: engine::Form| {
        if form.session == Some(session) {
            form.answers.insert("tension".to_owned(), 8);
        }
        form
    };
    Course { forms: course.forms.into_iter().map(say).collect(), ..course }
}

/// Anybody who looks at 8, 8, 8, 8, 8, 8, 2, 8, 8 sees that it is back in session 9, and does not wait for an average that
/// carries the 2 along: the mean of 2, 8, 8, 8, 8, 8 is 7, and one SEM below 8 is 7.4.
#[test]
fn a_deep_fall_with_a_jump_back_is_repaired_by_the_second_answer_that_is_back() {
    let episode = only(&client(&[8, 8, 8, 8, 8, 8, 2, 8, 8, 8, 8, 8, 8]));
    assert_eq!((episode.onset, episode.state, episode.repaired_at), (7, State::Repaired, Some(9)));
}

/// Five cancelled sessions are no five sessions in which nothing was put right.
#[test]
fn sessions_that_were_not_held_do_not_count_towards_the_five() {
    let mut levels = vec![Some(7); 4];
    levels.extend([Some(3), None, None, None, None, None, Some(7), Some(7)]);
    let mut course = said(answers(&levels), 5);
    for session in &mut course.sessions[5..10] {
        session.attendance = Attendance::Cancelled;
    }
    assert_eq!(only(&course.until(common::build::on(11))).state, State::Open);
    let episode = only(&course);
    assert_eq!((episode.state, episode.repaired_at), (State::Repaired, Some(12)));
}

/// Held and unanswered: nobody knows what the five sessions were like, and the first two answers after them are back.
#[test]
fn five_sessions_without_an_answer_are_not_five_low_ones() {
    let mut levels = vec![Some(7); 4];
    levels.extend([Some(3), None, None, None, None, None, Some(7)]);
    assert_eq!(only(&said(answers(&levels), 5)).state, State::Open);
    levels.push(Some(7));
    assert_eq!(only(&said(answers(&levels), 5)).state, State::Repaired);
    let mut low = levels.clone();
    (low[10], low[11]) = (Some(3), Some(3));
    assert_eq!(only(&said(answers(&low), 5)).state, State::Unrepaired);
}

/// The fifth answer is the first that is back; the sixth decides.
#[test]
fn an_answer_that_is_back_at_the_very_end_waits_for_the_next_one() {
    let levels = [7, 7, 7, 7, 3, 3, 3, 3, 3, 7];
    assert_eq!(only(&said(client(&levels), 5)).state, State::Open);
    assert_eq!(only(&said(client(&[&levels[..], &[7]].concat()), 5)).state, State::Repaired);
    assert_eq!(only(&said(client(&[&levels[..], &[3]].concat()), 5)).state, State::Unrepaired);
}

/// Tension in the session before the fall, and tension three sessions after it, are both words about it.
#[test]
fn what_the_client_says_before_or_long_after_the_fall_is_heard() {
    let levels = [7, 7, 7, 7, 7, 4, 5, 5, 5];
    for session in [5, 9] {
        let episode = only(&said(client(&levels), session));
        assert_eq!((episode.onset, episode.strength()), (6, Strength::Confirmed), "tension in session {session}");
        let heard =
            episode.confirmed.iter().any(|c| matches!(c, Confirmation::Tension { session: at, .. } if *at == session));
        assert!(heard, "session {session} is evidence");
    }
}

/// Back in session 8; what is said in session 10 is about something else.
#[test]
fn what_is_said_after_the_way_back_stands_by_itself() {
    let course = said(said(client(&[7, 7, 7, 7, 7, 4, 7, 7, 7, 7, 7]), 6), 10);
    let onsets: Vec<_> = seen(&course, Rater::Client).iter().map(|e| e.onset).collect();
    assert_eq!(onsets, [6, 10]);
}

#[test]
fn a_repair_tried_after_a_holiday_is_still_a_repair_tried() {
    let mut levels = vec![Some(7); 4];
    levels.extend([Some(3), None, None, None, None, None, None, Some(4)]);
    let mut course = said(answers(&levels), 5);
    for session in &mut course.sessions[5..11] {
        session.attendance = Attendance::Missed;
    }
    course.marks.push(mark(Rater::Therapist, 12, Noted::RepairTried));
    assert_eq!(only(&course).state, State::RepairTried);
}

/// The client's answers of the case above, repaired by session 9, with steps told on the days of these sessions.
fn told(steps: &[(Step, Rater, u32)]) -> Course {
    let mut course = client(&[8, 8, 8, 8, 8, 8, 2, 8, 8, 8, 8, 8, 8]);
    course.steps = steps.iter().map(|(what, by, week)| step(*what, *by, 7, on(*week))).collect();
    course
}

#[test]
fn a_strain_that_is_said_to_be_there_again_is_open_again_and_only_its_own_rater_can_say_so() {
    let again = only(&told(&[(Step::StillThere, Rater::Client, 11)]));
    assert_eq!((again.state, again.repaired_at, again.reopened), (State::Reopened, None, Some(on(11))));
    assert_eq!(only(&told(&[(Step::StillThere, Rater::Therapist, 11)])).state, State::Repaired);
    // Said in the week of session 8, before the answers of session 9 were back: overtaken by them.
    assert_eq!(only(&told(&[(Step::StillThere, Rater::Client, 8)])).state, State::Repaired);
    // On one day the client's word is the last, in whatever order the two wrote.
    let one_day = [(Step::StillThere, Rater::Client, 11), (Step::Owned, Rater::Therapist, 11)];
    assert_eq!(only(&told(&one_day)).state, State::Reopened);
    // Tried once more, and put right a second time.
    let steps = [(Step::StillThere, Rater::Client, 11), (Step::Owned, Rater::Therapist, 12)];
    assert_eq!(only(&told(&steps)).state, State::RepairTried);
    let healed = only(&told(&[steps[0], steps[1], (Step::Repaired, Rater::Client, 13)]));
    assert_eq!((healed.state, healed.repaired_at, healed.said_repaired), (State::Repaired, Some(13), Some(on(13))));
}

#[test]
fn what_never_came_back_in_the_answers_is_repaired_once_the_client_says_so() {
    let low = || said(client(&[8, 8, 8, 8, 8, 8, 3, 3, 3, 3, 3, 3, 3]), 7);
    assert_eq!(only(&low()).state, State::Unrepaired);
    let with = |by| Course { steps: vec![step(Step::Repaired, by, 7, on(12))], ..low() };
    assert_eq!(only(&with(Rater::Client)).state, State::Repaired);
    assert_eq!(only(&with(Rater::Therapist)).state, State::Unrepaired);
}

#[test]
fn a_word_long_afterwards_makes_an_episode_where_no_answer_fell() {
    let mut course = client(&[10; 8]);
    course.steps = vec![step(Step::Confirmed, Rater::Client, 3, on(8))];
    let episode = only(&course);
    assert_eq!((episode.onset, episode.state, episode.strength()), (3, State::Open, Strength::Confirmed));
    // In the therapist's view the therapist said nothing.
    assert_eq!(seen(&course, Rater::Therapist), []);
    // To have tried says less than that it was so.
    course.steps = vec![step(Step::Tried, Rater::Client, 3, on(8))];
    assert_eq!(seen(&course, Rater::Client), []);
    // Before the day it was told, nobody knew.
    course.steps = vec![step(Step::Confirmed, Rater::Client, 3, on(8))];
    assert_eq!(seen(&course.until(on(7)), Rater::Client), []);
}
