//! What a story says of the edges of therapy and contradicts itself in: what, where, and what to do.

use engine::course::{Course, Ending, Exception, ExceptionKind, Gains, Rater};
use engine::ending::beginning;
use jiff::civil::Date;

use super::Problem;

/// Everything in a folded course that cannot be so. `as_of` is the day the file says it is judged on.
pub(super) fn of(course: &Course, as_of: Option<Date>) -> Vec<Problem> {
    let exceptions = course.exceptions.iter().flat_map(exception);
    let endings = course.endings.iter().flat_map(|told| ending(told, beginning(course)));
    let breaks = course.breaks.iter().filter_map(|told| {
        let what =
            format!("it ends on {}, before it begins on {}; swap the two days or correct one", told.to, told.from);
        (told.to < told.from).then(|| Problem::new(place(&told.id), what))
    });
    exceptions.chain(endings).chain(breaks).chain(as_of.into_iter().flat_map(|day| ahead(course, day))).collect()
}

/// `exception-2` as a person says it: `exception 2`. An id of somebody's own stays as it is.
fn place(id: &str) -> String {
    match id.rsplit_once('-') {
        Some((what, nth)) if nth.bytes().all(|digit| digit.is_ascii_digit()) => format!("{what} {nth}"),
        _ => id.to_owned(),
    }
}

/// Roles that do not fit each other.
fn exception(told: &Exception) -> Vec<Problem> {
    use ExceptionKind::{Favour, Gift};
    let wrong = match (told.kind, told.began_by, told.benefits) {
        (Favour, _, Gains::Client) => {
            Some("a favour is for the therapist, yet the client gains by it; write who gains, or another kind")
        }
        (Gift, Rater::Client, Gains::Client) | (Gift, Rater::Therapist, Gains::Therapist) => {
            Some("whoever gives a gift is not the one who gains by it; correct `began_by` or `benefits`")
        }
        _ => None,
    };
    let consulted = (told.logged_by == Rater::Client && told.consulted).then_some(
        "the client logged it, and only the therapist can say that they consulted somebody; take `consulted` out",
    );
    let at = place(&told.id);
    wrong.into_iter().chain(consulted).map(|what| Problem::new(at.clone(), what)).collect()
}

/// An end before the beginning, a return before the pause, or something private that is not the client’s.
fn ending(told: &Ending, beginning: Option<Date>) -> Vec<Problem> {
    let too_early = told.last.zip(beginning).filter(|(last, first)| last < first).map(|(last, first)| {
        format!("its last day, {last}, lies before the first session, {first}; correct one of the two days")
    });
    let back = told.last.zip(told.back).filter(|(last, back)| back < last).map(|(last, back)| {
        format!("they meet again on {back}, before the last day, {last}; correct one of the two days")
    });
    let private = (told.kept_private && told.by == Rater::Therapist)
        .then(|| String::from("only a client keeps an ending to themselves; take `kept_private` out"));
    let at = place(&told.id);
    [too_early, back, private].into_iter().flatten().map(|what| Problem::new(at.clone(), what)).collect()
}

/// What was logged or told after the day on which the file is judged.
fn ahead(course: &Course, as_of: Date) -> Vec<Problem> {
    let exceptions = course.exceptions.iter().map(|told| (&told.id, told.on));
    let endings = course.endings.iter().map(|told| (&told.id, told.told));
    let breaks = course.breaks.iter().map(|told| (&told.id, told.told));
    let screened = course.screened.iter().map(|told| (&told.id, told.on));
    let ties = course.ties.iter().map(|told| (&told.id, told.on));
    let afterwards = course.afterwards.iter().map(|told| (&told.id, told.on));
    let concerns = course.concerns.iter().map(|told| (&told.id, told.on));
    let all = exceptions.chain(endings).chain(breaks).chain(screened).chain(ties).chain(afterwards).chain(concerns);
    let what =
        |day| format!("{day} lies after the day this file is judged on, {as_of}; correct it, or set `as_of` later");
    all.filter(|(_, day)| *day > as_of).map(|(id, day)| Problem::new(place(id), what(day))).collect()
}
