//! Check-in: who will see this, one question a screen, help at once where it is needed, and thanks.

use crate::{
    web::look::{
        Room, Visitor, Width,
        card::{back, fold},
        form::{self, Choice, Error, Scale},
        shell,
        shell::help_lines,
    },
    words::Words,
};
use maud::{Markup, html};

mod harm;
mod samples;
pub use harm::Harm;
pub use samples::samples;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Where its forms post to: `/c/…`.
    pub action: String,
    /// Which screen.
    pub screen: Screen,
}

/// The screens, in the order a person meets them.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Who will see this, and choose.
    Start(Start),
    /// One question.
    Question(Question),
    /// Help, straight after an answer that calls for it.
    Help(Help),
    /// All answers, before they are sent.
    Review(Review),
    /// Thanks, and what changed.
    Thanks(Thanks),
}

/// Who will see this.
#[derive(Clone, Debug)]
pub struct Start {
    /// Whom the answers are about working with.
    pub therapist: String,
    /// How many questions.
    pub questions: usize,
    /// Whether one of them is about safety, which is never held back.
    pub asks_about_safety: bool,
    /// Who reads an answer about safety, by name; empty where nobody is named.
    pub safety_readers: Vec<String>,
    /// What was chosen last time.
    pub chosen: Option<Sharing>,
    /// What has to be put right; the field is `sharing-0`.
    pub errors: Vec<Error>,
}

/// Who sees the answers, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The therapist, at once.
    Now,
    /// The therapist, once the client has said it in the room and opens it.
    AfterISaidIt,
    /// The therapist sees totals and no single answer.
    OnlyTotal,
    /// Nobody but the client.
    NotShared,
}

impl Sharing {
    /// Every choice, in the order shown; no order of preference is meant.
    pub const ALL: [Self; 4] = [Self::Now, Self::AfterISaidIt, Self::OnlyTotal, Self::NotShared];

    /// The written id, which the form sends as `sharing`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::AfterISaidIt => "after-i-said-it",
            Self::OnlyTotal => "only-total",
            Self::NotShared => "not-shared",
        }
    }
}

/// One question.
#[derive(Clone, Debug)]
pub struct Question {
    /// The step this screen posts, counted from 1; also "Question 3 of 6".
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The form and its version, which the screen sends back: `phq-9@1`.
    pub form: String,
    /// What stands above the question in the questionnaire, word for word.
    pub stem: Option<String>,
    /// The question, word for word.
    pub text: String,
    /// Its answers.
    pub answers: Answers,
    /// What was chosen before.
    pub chosen: Option<i32>,
    /// What has to be put right; the field is the first answer's id.
    pub errors: Vec<Error>,
    /// The line that must stand beside the questionnaire's text.
    pub attribution: Option<String>,
    /// Where Back leads.
    pub back: String,
}

/// The answers a question may have.
#[derive(Clone, Debug)]
pub enum Answers {
    /// A number between two ends.
    Numbers(Scale),
    /// One of a few, each in words: printed number and label.
    Words(Vec<(i32, String)>),
}

/// Help, straight after an answer that calls for it.
#[derive(Clone, Debug)]
pub struct Help {
    /// The step to go on to.
    pub step: usize,
    /// Whether a person reads this, and when.
    pub reader: Reader,
}

/// Whether a person reads an answer about safety, and when. It must be true.
#[derive(Clone, Debug)]
pub enum Reader {
    /// These people are told now and look by the time named: `today before 17:00`.
    Named {
        /// Their names.
        names: String,
        /// When, as the office wrote it: `today before 17:00`.
        by: String,
    },
    /// Nobody reads it before the next session.
    NobodyBefore {
        /// When that is: `Tuesday 9 June`; none where it is not known.
        session: Option<String>,
    },
}

/// All answers, before they are sent.
#[derive(Clone, Debug)]
pub struct Review {
    /// Question, answer as words, and where it can be changed.
    pub rows: Vec<(String, String, String)>,
    /// Who will see them.
    pub sharing: Sharing,
    /// Whom "the therapist" stands for.
    pub therapist: String,
    /// The question asked last, which the therapist never sees.
    pub harm: Harm,
}

/// Thanks.
#[derive(Clone, Debug)]
pub struct Thanks {
    /// What changed since last time, in one sentence; none where there is nothing to compare with.
    pub changed: Option<String>,
    /// Who will see it; nothing where it was sent before.
    pub sharing: Option<Sharing>,
    /// Whom "the therapist" stands for.
    pub therapist: String,
    /// Where it went that something here frightened or harmed them: `supervisor`, `office`, `nobody-yet`; `not-sent` where
    /// the check-in had been sent before.
    pub harm: Option<&'static str>,
    /// Where "get words for it" leads; none where the visitor has no account.
    pub say_more: Option<String>,
    /// Something one could say, ready to use.
    pub words_to_say: Vec<String>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    match &view.screen {
        Screen::Start(start) => start_page(view, start, words, room),
        Screen::Question(question) => question_page(view, question, words, room),
        Screen::Help(help) => help_page(view, help, words, room),
        Screen::Review(review) => review_page(view, review, words, room),
        Screen::Thanks(thanks) => thanks_page(thanks, words, room),
    }
}

fn start_page(view: &View, start: &Start, words: &Words, room: &Room) -> Markup {
    let title = words.plain("check-in-title");
    let body = html! {
        (form::errors(words, &start.errors))
        h1 { (title) }
        p.lead { (words.say("check-in-what", &[("count", start.questions.into())])) }
        p { (words.plain("check-in-no-right-answers")) }
        @if start.asks_about_safety { (safety(start, words)) }
        (form::form(room, &view.action, &sharing_fields(start, words)))
        p.hint { (words.plain("check-in-leave")) }
    };
    shell(room, words, &form::title(words, &title, &start.errors), Width::Narrow, &body)
}

/// The one exception, said before the first question and before anything is chosen.
fn safety(start: &Start, words: &Words) -> Markup {
    let names = words.list(&start.safety_readers);
    html! {
        div.card.card-first {
            h2 { (words.plain("check-in-safety-title")) }
            @if names.is_empty() { p { (words.plain("check-in-safety-nobody")) } }
            @else { p { (words.say("check-in-safety-readers", &[("names", names.into())])) } }
            p { (words.plain("check-in-safety-skip")) }
        }
    }
}

fn sharing_fields(start: &Start, words: &Words) -> Markup {
    let therapist = || start.therapist.as_str().into();
    let choice = |sharing: Sharing| {
        let key = format!("sharing-{}", sharing.id());
        let hint = words.say(&format!("{key}-hint"), &[("therapist", therapist())]);
        Choice::new(sharing.id(), words.say(&key, &[("therapist", therapist())])).hint(hint)
    };
    let all = Sharing::ALL.map(choice);
    html! {
        (form::hidden("step", "0"))
        fieldset {
            legend { h2 { (words.plain("check-in-who-sees")) } }
            (form::choices("sharing", &all, start.chosen.map(Sharing::id)))
        }
        p.hint { (words.plain("check-in-change-later")) }
        div.buttons { button.go type="submit" name="go" value="on" { (words.plain("continue")) } }
    }
}

fn question_page(view: &View, question: &Question, words: &Words, room: &Room) -> Markup {
    let place = [("number", question.number.into()), ("of", question.of.into())];
    let title = words.say("check-in-progress", &place);
    let body = html! {
        (back(&question.back, &words.plain("back")))
        (form::errors(words, &question.errors))
        (form::form(room, &view.action, &question_fields(question, words, &title)))
        @if let Some(attribution) = &question.attribution { p.quiet { (attribution) } }
    };
    shell(room, words, &form::title(words, &title, &question.errors), Width::Narrow, &body)
}

fn question_fields(question: &Question, words: &Words, progress: &str) -> Markup {
    html! {
        (form::hidden("step", &question.number.to_string()))
        (form::hidden("form", &question.form))
        fieldset {
            legend {
                p.progress { (progress) }
                @if let Some(stem) = &question.stem { p.stem dir="auto" { (stem) } }
                h1 dir="auto" { (question.text) }
            }
            @match &question.answers {
                Answers::Numbers(scale) => (form::scale("answer", scale, question.chosen)),
                Answers::Words(answers) => (labelled(answers, question.chosen)),
            }
        }
        div.buttons {
            button.go type="submit" name="go" value="on" { (words.plain("continue")) }
            button type="submit" name="go" value="skip" { (words.plain("skip")) }
        }
        p.hint { (words.plain("check-in-saved")) }
    }
}

fn labelled(answers: &[(i32, String)], chosen: Option<i32>) -> Markup {
    let all: Vec<Choice> = answers.iter().map(|(value, label)| Choice::new(value.to_string(), label)).collect();
    let chosen = chosen.map(|value| value.to_string());
    form::choices("answer", &all, chosen.as_deref())
}

fn help_page(view: &View, help: &Help, words: &Words, room: &Room) -> Markup {
    let title = words.plain("check-in-help-title");
    let go = html! {
        (form::hidden("step", &help.step.to_string()))
        div.buttons { button.go type="submit" name="go" value="from-help" { (words.plain("check-in-help-go")) } }
    };
    let body = html! {
        h1 { (title) }
        p.lead { (words.plain("check-in-help-first")) }
        div.card.card-first { h2 { (words.plain("check-in-help-talk")) } (help_lines(room)) }
        h2 { (words.plain("check-in-help-who-reads")) }
        p { (who_reads(&help.reader, words)) }
        p { (words.plain("check-in-help-saved")) }
        (form::form(room, &view.action, &go))
    };
    shell(room, words, &words.plain("check-in-help-window"), Width::Narrow, &body)
}

fn who_reads(reader: &Reader, words: &Words) -> String {
    match reader {
        Reader::Named { names, by } => {
            words.say("check-in-help-named", &[("names", names.as_str().into()), ("by", by.as_str().into())])
        }
        Reader::NobodyBefore { session: Some(day) } => {
            words.say("check-in-help-nobody-before", &[("day", day.as_str().into())])
        }
        Reader::NobodyBefore { session: None } => words.plain("check-in-help-nobody"),
    }
}

fn review_page(view: &View, review: &Review, words: &Words, room: &Room) -> Markup {
    let title = words.plain("check-in-review-title");
    let send = html! {
        (form::hidden("step", "review"))
        (harm::fields(&review.harm, &review.therapist, words))
        div.buttons { button.go type="submit" name="go" value="on" { (words.plain("check-in-review-go")) } }
    };
    let body = html! {
        (form::errors(words, &review.harm.errors))
        h1 { (title) }
        p.lead { (told(review.sharing, &review.therapist, words)) }
        ul.rows {
            @for (asked, answered, change) in &review.rows {
                li {
                    p { (asked) br; strong { (answered) } }
                    p { a href=(change) { (words.plain("change")) span.unseen { ": " (asked) } } }
                }
            }
        }
        (form::form(room, &view.action, &send))
    };
    shell(room, words, &form::title(words, &title, &review.harm.errors), Width::Narrow, &body)
}

fn thanks_page(thanks: &Thanks, words: &Words, room: &Room) -> Markup {
    let title = words.plain("check-in-thanks-title");
    let body = html! {
        h1 { (title) }
        @if let Some(changed) = &thanks.changed { p.lead { (changed) } }
        @if let Some(sharing) = thanks.sharing { p { (told(sharing, &thanks.therapist, words)) } }
        @if let Some(to) = thanks.harm { (harm::went(to, &thanks.therapist, words)) }
        section { h2 { (words.plain("check-in-more-title")) } (more(thanks, words)) }
        p.quiet { (words.plain("check-in-close")) }
    };
    shell(room, words, &title, Width::Narrow, &body)
}

fn more(thanks: &Thanks, words: &Words) -> Markup {
    let sentences = html! { @for sentence in &thanks.words_to_say { p.say { (sentence) } } };
    html! {
        p { (words.plain("check-in-more")) }
        @if !thanks.words_to_say.is_empty() { (fold(&words.plain("check-in-more-words"), &sentences)) }
        @if let Some(href) = &thanks.say_more { p { a.go href=(href) { (words.plain("check-in-more-go")) } } }
    }
}

fn told(sharing: Sharing, therapist: &str, words: &Words) -> String {
    words.say(&format!("sharing-{}-told", sharing.id()), &[("therapist", therapist.into())])
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample(Visitor::ByLink, "")
}
