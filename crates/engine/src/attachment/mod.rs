//! Attachment to the therapist: eight everyday signs, all of them ordinary, and what they are read as.

pub mod reading;
pub mod signs;

use crate::{
    answer::{Answer, Why},
    course::{Course, Form, Rater},
    number::Weeks,
    phrase::Phrase,
};
use alloc::{string::String, vec::Vec};

/// The form.
pub(crate) const FORM: &str = "attachment-signs";
/// The form is for every month; after two, its last answers speak of then.
const TOO_OLD: f64 = 60.0 / 7.0;
/// "Sometimes", and "somewhat".
pub(crate) const SOMETIMES: i32 = 2;
/// The eight signs: the item, and the word it is called by.
pub(crate) const SIGNS: [(&str, &str); 8] = [
    ("approval", "sign-approval"),
    ("changes", "sign-changes"),
    ("longer", "sign-longer"),
    ("embarrassed", "sign-embarrassed"),
    ("loyal", "sign-loyal"),
    ("missing", "sign-missing"),
    ("safest", "sign-safest"),
    ("stronger", "sign-stronger"),
];

/// The client's filled forms, oldest first.
pub(crate) fn forms(course: &Course) -> Vec<&Form> {
    course.forms.of(FORM).filter(|form| form.by == Rater::Client).collect()
}

/// The latest form that still speaks of now.
fn latest<'a>(course: &Course, forms: &[&'a Form]) -> Result<&'a Form, Why> {
    let last = forms.last().ok_or(Why::NotAsked)?;
    let old = course.today().is_some_and(|today| Weeks::between(last.on, today).0 > TOO_OLD);
    if old { Err(Why::OutOfDate) } else { Ok(last) }
}

fn cannot(anchor: &str, why: Why) -> Answer {
    let key = match why {
        Why::Missing => "closeness-cannot-missing",
        Why::OutOfDate => "closeness-cannot-out-of-date",
        _ => "closeness-cannot-not-asked",
    };
    Answer::CannotSay { anchor: String::from(anchor), why, reads: Phrase::plain(key) }
}
