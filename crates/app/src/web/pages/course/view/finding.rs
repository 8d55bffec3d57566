//! One finding as a card: what, how firmly, words to say, what it rests on, how it was found, and what people said.

use super::Reader;
use crate::{
    web::look::{
        Room,
        card::{facts, fold, tag},
        form,
        shell::help_lines,
    },
    words::Words,
};
use maud::{Markup, html};

/// One thing worth talking about.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Stays the same from one assessment to the next: `rupture.episode/client@7`.
    pub key: String,
    /// The sentence.
    pub claim: String,
    /// How firmly it stands: `possible`, `reliable`, `confirmed`.
    pub strength: String,
    /// Whether it is to be read before all others.
    pub first: bool,
    /// What it rests on; never empty.
    pub evidence: Vec<Evidence>,
    /// The rule in one line.
    pub method: String,
    /// `published`, `adapted` or `tool-defined`.
    pub status: String,
    /// Where the rule comes from.
    pub source: String,
    /// How ours departs from the source.
    pub departs: String,
    /// What would change its mind.
    pub would_change_mind: String,
    /// Words this reader could really say.
    pub words: Vec<String>,
    /// What people said about it before, newest first.
    pub said: Vec<Said>,
    /// The strained session, of which can be told what became.
    pub strained: Option<u32>,
    /// What others ask that rest on some of the same evidence; all of them are one thing.
    pub shares: Vec<String>,
}

/// One piece of evidence and what it opens on.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The sentence beside it.
    pub reads: String,
    /// What it opens on.
    pub opened: Opened,
}

/// What evidence opens on.
#[derive(Clone, Debug)]
pub enum Opened {
    /// Facts in two columns: question, answer, who, when.
    Answer {
        /// The question, word for word.
        asked: String,
        /// The answer, with its number.
        answered: String,
        /// Who answered and when.
        by: String,
    },
    /// Scores over time: session or day, and score.
    Scores(Vec<(String, String)>),
    /// What was said: speaker, words, and whether this is the turn itself.
    Speech {
        /// Some turns around it.
        turns: Vec<(String, String, bool)>,
        /// The session it was said in, which opens for its therapist.
        session: u32,
        /// The turn's number in it.
        turn: u32,
    },
    /// The sentence is all there is.
    Sentence,
}

/// What somebody said about a finding.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who.
    pub who: String,
    /// When, as people say it.
    pub when: String,
    /// What.
    pub what: SaidWord,
    /// Why, in their words, or nothing.
    pub why: String,
}

/// What can be said about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidWord {
    /// I have seen it.
    Seen,
    /// I see it differently.
    Disagree,
    /// We have talked about it.
    TalkedAbout,
    /// I take it to supervision.
    Supervision,
}

impl SaidWord {
    /// Every word, in the order of the buttons.
    pub const ALL: [Self; 4] = [Self::Seen, Self::Disagree, Self::TalkedAbout, Self::Supervision];

    /// The written id, which the form sends as `said`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Disagree => "disagree",
            Self::TalkedAbout => "talked-about",
            Self::Supervision => "supervision",
        }
    }
}

/// Where a finding stands on a page, and who reads it.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    /// Who reads it.
    pub reader: Reader,
    /// Path of the course that its buttons post to.
    pub course: &'a str,
    /// Counts up on one page; makes the card's ids unique.
    pub place: usize,
}

/// The card.
#[must_use]
pub fn card(finding: &Finding, seat: Seat<'_>, words: &Words, room: &Room) -> Markup {
    let class = if finding.first { "card card-first" } else { "card" };
    html! {
        article class=(class) id={ "finding-" (seat.place) } {
            p.tags {
                @if finding.first && seat.reader != Reader::Client { (tag(&words.plain("finding-first"))) }
                (tag(&words.plain(&format!("strength-{}", finding.strength))))
            }
            h3 { (finding.claim) }
            @if finding.first && seat.place == 0 && seat.reader == Reader::Client { (whom_to_call(words, room)) }
            (words_to_say(finding, seat.reader, words))
            @if seat.reader != Reader::Supervisor { (say_it(finding, seat, words)) }
            @if let Some(session) = finding.strained { (what_became(session, finding, seat, words)) }
            @if !finding.shares.is_empty() { (shared(&finding.shares, words)) }
            (fold(&words.say("finding-evidence", &[("count", finding.evidence.len().into())]), &evidence(finding, seat, words)))
            (fold(&words.plain("finding-how"), &how(finding, words)))
            (said(finding, words))
            @if seat.reader != Reader::Supervisor { (say_something(finding, seat, words, room)) }
        }
    }
}

/// A client who told us of such thoughts need not look for a number.
fn whom_to_call(words: &Words, room: &Room) -> Markup {
    html! { @if !room.help.is_empty() { p.over { (words.plain("check-in-help-talk")) } (help_lines(room)) } }
}

fn words_to_say(finding: &Finding, reader: Reader, words: &Words) -> Markup {
    html! {
        @if !finding.words.is_empty() && reader != Reader::Supervisor {
            p.over { (words.plain("finding-words")) }
            @for sentence in &finding.words { p.say { (sentence) } }
        }
    }
}

/// To the builder, with what fits this finding ticked.
fn say_it(finding: &Finding, seat: Seat<'_>, words: &Words) -> Markup {
    html! {
        p { a href={ (base(seat)) "/say?finding=" (finding.key) } { (words.plain("finding-say-it")) span.unseen { ": " (finding.claim) } } }
    }
}

/// To the sheet on which the two tell what became of a strain.
fn what_became(session: u32, finding: &Finding, seat: Seat<'_>, words: &Words) -> Markup {
    let href = format!("{}/told/rupture-step?session={session}", base(seat));
    html! {
        @if seat.reader != Reader::Supervisor {
            p { a href=(href) { (words.plain("finding-what-became")) span.unseen { ": " (finding.claim) } } }
        }
    }
}

/// Two findings on the same answers are no two reasons to worry.
fn shared(with: &[String], words: &Words) -> Markup {
    let named = with.join(" ");
    html! { p.quiet { (words.say("finding-shares", &[("asks", named.as_str().into())])) } }
}

/// Where the pages of this course begin for who reads them.
fn base(seat: Seat<'_>) -> &str {
    if seat.reader == Reader::Client { "/my" } else { seat.course }
}

fn evidence(finding: &Finding, seat: Seat<'_>, words: &Words) -> Markup {
    html! { ul.rows { @for one in &finding.evidence { li { p { (one.reads) } (opened(&one.opened, seat, words)) } } } }
}

fn opened(opened: &Opened, seat: Seat<'_>, words: &Words) -> Markup {
    match opened {
        Opened::Answer { asked, answered, by } => {
            facts(words, &[("evidence-asked", asked), ("evidence-answered", answered), ("evidence-by", by)])
        }
        Opened::Scores(scores) => scores_table(scores, words),
        Opened::Speech { turns, session, turn } => {
            let href = format!("{}/session/{session}#turn-{turn}", seat.course);
            let open = (seat.reader == Reader::Therapist).then_some(href);
            speech(turns, open.as_deref(), words)
        }
        Opened::Sentence => html! {},
    }
}

fn scores_table(scores: &[(String, String)], words: &Words) -> Markup {
    html! {
        table.small {
            thead { tr { th scope="col" { (words.plain("evidence-when")) } th scope="col" { (words.plain("evidence-score")) } } }
            tbody { @for (when, score) in scores { tr { th scope="row" { (when) } td { (score) } } } }
        }
    }
}

fn speech(turns: &[(String, String, bool)], href: Option<&str>, words: &Words) -> Markup {
    html! {
        blockquote.talk {
            @for (who, text, here) in turns {
                p.turn.here[*here] { strong { bdi { (who) } } " " span dir="auto" { (text) } }
            }
        }
        @if let Some(href) = href { p { a href=(href) { (words.plain("evidence-whole-talk")) } } }
    }
}

fn how(finding: &Finding, words: &Words) -> Markup {
    let status = words.plain(&format!("status-{}", finding.status));
    facts(
        words,
        &[
            ("finding-method", &finding.method),
            ("finding-status", &status),
            ("finding-source", &finding.source),
            ("finding-departs", &finding.departs),
            ("finding-would-change", &finding.would_change_mind),
        ],
    )
}

fn said(finding: &Finding, words: &Words) -> Markup {
    html! {
        @if !finding.said.is_empty() {
            ul.said { @for one in &finding.said { li { (said_once(one, words)) } } }
        }
    }
}

fn said_once(said: &Said, words: &Words) -> Markup {
    let gaps = [("who", said.who.as_str().into()), ("when", said.when.as_str().into())];
    html! {
        (words.say(&format!("said-{}-told", said.what.id()), &gaps))
        @if !said.why.is_empty() { " " q dir="auto" { (said.why) } }
    }
}

fn say_something(finding: &Finding, seat: Seat<'_>, words: &Words, room: &Room) -> Markup {
    let why = format!("why-{}", seat.place);
    let buttons = html! {
        (form::hidden("finding", &finding.key))
        div.field {
            label for=(why) { (words.plain("said-why")) }
            textarea id=(why) name="why" rows="2" autocomplete="off" dir="auto" {}
        }
        div.buttons {
            @for word in said_words(seat.reader, finding.first) {
                button type="submit" name="said" value=(word.id()) { (words.plain(&format!("said-{}", word.id()))) }
            }
        }
    };
    fold(&words.plain("said-go"), &form::form(room, &format!("{}/review", seat.course), &buttons))
}

/// What must be read first is not argued away: it waits on the day's page until somebody says what was done.
fn said_words(reader: Reader, first: bool) -> impl Iterator<Item = SaidWord> {
    let theirs = move |word: &SaidWord| reader == Reader::Therapist || *word != SaidWord::Supervision;
    let stands = move |word: &SaidWord| !(first && reader == Reader::Therapist && *word == SaidWord::Disagree);
    SaidWord::ALL.into_iter().filter(theirs).filter(stands)
}
