//! The therapist's capacity and support; it belongs to the therapist.

pub mod load;
pub mod quality_of_life;
pub mod same_weeks;
pub mod supervision;

use crate::{
    answer::{Answer, Why},
    course::{Course, Exception, Rater, Week},
    evidence::{Evidence, What},
    phrase::Phrase,
};
use alloc::{format, string::String};
use jiff::{ToSpan, civil::Date};

/// Exceptions that the therapist began in this week, with this client.
fn begun_in<'a>(course: &'a Course, week: &'a Week) -> impl Iterator<Item = &'a Exception> {
    let within = |day: Date| day >= week.monday && day < week.monday.saturating_add(7.days());
    let logged = course.exceptions.iter().filter(|exception| exception.logged_by == Rater::Therapist);
    logged.filter(move |exception| exception.began_by == Rater::Therapist && within(exception.on))
}

/// One week as evidence, with the exceptions in it.
fn proof(course: &Course, week: &Week) -> Evidence {
    let reads = Phrase::plain("evidence-week").day("on", week.monday).count("sessions", week.sessions);
    let what = What::Logged { entry: format!("week-{}", week.monday), on: week.monday };
    Evidence { what, reads: reads.count("exceptions", begun_in(course, week).count()) }
}

fn cannot(anchor: &str, why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from(anchor), why, reads: Phrase::plain(key) }
}
