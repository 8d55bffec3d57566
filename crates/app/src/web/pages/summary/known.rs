//! What a client told here before, as text for a summary: goals, wishes, and how their answers were put to them.

use engine::course::{Course, Form};
use engine::ending::summary::{Holds, Part};
use engine::instrument::Item;
use engine::signal::Person;
use practice::library::Library;

use crate::words::Words;

/// What is known, and how it is said.
pub(super) struct Known<'a> {
    pub(super) words: &'a Words,
    pub(super) course: &'a Course,
    pub(super) library: &'a Library,
}

impl Known<'_> {
    /// A heading, the beginning of a sentence, and below it what is known.
    pub(super) fn written(&self, part: &Part) -> String {
        let key = format!("summary-part-{}", part.kind.id());
        let begun = [self.words.plain(&key), self.words.plain(&format!("{key}-start"))];
        begun.into_iter().chain(self.lines(&part.holds)).collect::<Vec<_>>().join("\n")
    }

    fn lines(&self, holds: &Holds) -> Vec<String> {
        match holds {
            Holds::OwnWords => Vec::new(),
            Holds::Goals(ids) => ids.iter().filter_map(|id| self.goal(id)).collect(),
            Holds::Form(entry) => {
                self.course.forms.iter().find(|form| form.id == *entry).map_or_else(Vec::new, |form| self.wishes(form))
            }
            Holds::Sentences(told) => {
                let voice = self.words.spoken_to(Person::Client);
                let told: Vec<String> = told.iter().map(|phrase| voice.phrase(phrase)).collect();
                vec![format!("{} {}", self.words.plain("summary-put-to-me"), told.join(" "))]
            }
        }
    }

    fn goal(&self, id: &str) -> Option<String> {
        let goal = self.course.goals.iter().find(|goal| goal.id == id)?;
        let key = if goal.closed.is_some() { "summary-goal-closed" } else { "summary-goal-open" };
        Some(format!("– {}", self.words.say(key, &[("goal", goal.words.as_str().into())])))
    }

    /// Each question of a form with the answer's nearer end in words.
    fn wishes(&self, form: &Form) -> Vec<String> {
        let Some(instrument) = self.library.find(&form.instrument, Some(form.version)) else { return Vec::new() };
        let items = instrument.definition().items.iter();
        let line = |item: &Item| {
            let (asked, wish) = (item.text.as_ref()?, wish(item, *form.answers.get(&item.id)?)?);
            Some(format!("– {asked} {wish}."))
        };
        items.filter_map(line).collect()
    }
}

/// The words at the end of a slider towards which an answer lies, or those of its middle.
fn wish(item: &Item, answer: i32) -> Option<&String> {
    let middle = i32::midpoint(item.min, item.max);
    let end = match answer.cmp(&middle) {
        std::cmp::Ordering::Less => item.min,
        std::cmp::Ordering::Equal => middle,
        std::cmp::Ordering::Greater => item.max,
    };
    item.anchors.get(&end.to_string())
}
