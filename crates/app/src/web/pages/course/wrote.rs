//! What a client sent or told, as their therapist reads it.

use engine::course::{Ending, Rater};
use jiff::civil::Date;
use practice::review::CourseReview;

use super::Drawn;
use super::view::{Reader, Wrote};
use crate::web::pages::stopping::kind_word;
use crate::words::Words;

impl Drawn<'_> {
    /// What the client sent or told, newest first; on the therapist's page only.
    pub(super) fn wrote(&self) -> Vec<Wrote> {
        if self.reader != Reader::Therapist {
            return Vec::new();
        }
        let (file, words) = (&self.review.file, &self.site.words);
        let sent = file.messages.iter().map(|message| (message.on, message.text.clone(), false));
        let told = file
            .endings_by(Rater::Client)
            .map(|(_, ending)| (ending.told, ending_told(words, &self.review.name, ending), true));
        let mut all: Vec<(Date, String, bool)> = sent.chain(told).collect();
        all.sort_by_key(|(on, ..)| std::cmp::Reverse(*on));
        all.into_iter().map(|(on, text, ending)| Wrote { on: words.day(on), text, ending }).collect()
    }
}

/// What was told about stopping, as the client saw it before they told it.
fn ending_told(words: &Words, client: &str, ending: &Ending) -> String {
    let told = words.say(&format!("wrote-ending-{}", kind_word(ending.kind)), &[("name", client.into())]);
    match ending.last {
        Some(last) => format!("{told} {}", words.say("wrote-ending-last", &[("day", words.day(last).into())])),
        None => told,
    }
}

/// The newest day on which the client sent or told something that no held session has followed.
#[must_use]
pub fn unanswered(review: &CourseReview) -> Option<Date> {
    let file = &review.file;
    let told = file.endings_by(Rater::Client).map(|(_, ending)| ending.told);
    let days = file.messages.iter().map(|message| message.on).chain(told);
    let newest = days.max()?;
    let held = review.course.sessions.iter().filter(|session| session.attendance == engine::course::Attendance::Held);
    (!held.map(|session| session.on).any(|on| on > newest)).then_some(newest)
}
