//! What the codes and laws say about friendship, contact, business or romance after therapy, and about coming back.
//!
//! Asks: What does the practice's code and law say to what somebody wishes for after therapy?
//! Rule: Each wish is answered from the sections that hold for the practice's code, profession and place. Where one of them says
//! that no length of time makes it safe, that comes first; then a waiting time that is not over, the longest; then waiting times
//! that are over; then sections that name none. Waiting counts from the last day, anniversaries included. Coming back is quiet.
//! Source: the tables of `codes/`: APA 10.08 (two years at least), ACA A.5.c (five) and A.6.e, NASW 1.06(c) and 1.09(c), BACP
//! Good Practice 37, Texas §681.38 (two years for any relationship, five for a romantic one), Ohio 4757-5-04 (five).
//! Departs: The order is of our own making. "There is no rule about friendship with former clients" is wrong of ACA, NASW, BACP and
//! Texas and incomplete of APA, and it says so.
//! Cannot say: nothing was wished for; no last day; an end before the beginning; the code or place not in the tables.
//! Reads as: "ACA Code of Ethics, A.5.c: No sexual or romantic relationship for five years after the last contact. Counted from
//! the last day, 1 June 2024, the 5 years are over on 1 June 2029."

use crate::{
    answer::{Answer, Why},
    codes::{Cited, Interval, Topic, silent},
    course::{AfterEnd, AfterWish, Course, Ending},
    ending::{self, before_beginning},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::{ToSpan, civil::Date};

/// What holds after therapy.
pub static SIGNAL: Signal = Signal {
    id: "former.contact",
    system: System::S12,
    status: Status::ToolDefined,
    method: "Each wish for after therapy, answered from the sections that hold: no safe interval, a wait not over, waits over, none named.",
    source: "APA Ethics Code 10.08; ACA Code A.5.c, A.6.e; NASW Code 1.06(c), 1.09(c); BACP Ethical Framework GP 37; 22 TAC §681.38; OAC 4757-5-04.",
    departs: "The order in which sections are named is of our own making; each has to be read, and a colleague asked.",
    would_change_mind: "A newer edition of the code or law, another last day, or the wish taken back.",
    audience: &[Person::Client, Person::Therapist, Person::Supervisor],
    words,
    look,
};

/// One section with the years it asks for, and the day on which they are over.
struct Wait<'a> {
    cited: Cited<'a>,
    years: u8,
    until: Date,
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    if course.afterwards.is_empty() {
        let (anchor, reads) = (String::from("afterwards"), Phrase::plain("former-cannot-not-asked"));
        return vec![Answer::CannotSay { anchor, why: Why::NotAsked, reads }];
    }
    let answers = course.afterwards.iter().map(|after| answered(course, bench, after));
    answers.chain(gaps(course, bench)).collect()
}

/// What is not known of code and place; coming back needs neither.
fn gaps(course: &Course, bench: &Bench) -> Vec<Answer> {
    let needed = course.afterwards.iter().any(|after| after.wish != AfterWish::ComingBack);
    if needed { silent(&course.under, bench) } else { Vec::new() }
}

fn answered(course: &Course, bench: &Bench, after: &AfterEnd) -> Answer {
    if after.wish == AfterWish::ComingBack {
        let reads = Phrase::plain("former-coming-back").day("on", after.on);
        return Answer::Quiet { anchor: after.id.clone(), reads };
    }
    if course.endings.iter().any(|end| before_beginning(course, end)) {
        return cannot(after, Why::Contradicts, "former-cannot-contradicts");
    }
    match (ending::over(course), course.today()) {
        (Some(Ending { last: Some(last), .. }), Some(today)) => {
            by_the_tables(after, *last, today, &bench.cited(&course.under, topics(after.wish)))
        }
        _ => cannot(after, Why::Missing, "former-cannot-missing"),
    }
}

fn cannot(after: &AfterEnd, why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: after.id.clone(), why, reads: Phrase::plain(key).word("wish", word(after.wish)) }
}

const fn topics(wish: AfterWish) -> &'static [Topic] {
    match wish {
        AfterWish::Romantic => &[Topic::FormerSexual],
        AfterWish::Friendship | AfterWish::Contact | AfterWish::Business => &[Topic::FormerNonsexual],
        AfterWish::ComingBack => &[],
    }
}

fn by_the_tables(after: &AfterEnd, last: Date, today: Date, sections: &[Cited]) -> Answer {
    let Some(claim) = claim(after.wish, last, today, sections) else {
        return cannot(after, Why::NotInTables, "former-cannot-no-rule");
    };
    let claim = claim.word("wish", word(after.wish));
    let sections = sections.iter().map(Cited::proof);
    Answer::Finding(Finding::new(after.id.clone(), claim, Strength::Confirmed, proof(after, last), sections))
}

/// The sentence of the strictest section.
fn claim(wish: AfterWish, last: Date, today: Date, sections: &[Cited]) -> Option<Phrase> {
    let never = sections.iter().find(|cited| cited.rule.interval == Some(Interval::None));
    if let Some(cited) = never {
        return Some(cited.named(Phrase::plain("former-no-safe-interval")));
    }
    match sections.iter().filter_map(|cited| wait(cited, last)).max_by_key(|wait| wait.until) {
        Some(wait) if wait.until > today => Some(waits("former-too-early", &wait, last)),
        Some(wait) if wish == AfterWish::Romantic => Some(waits("former-past-interval-romantic", &wait, last)),
        Some(wait) => Some(waits("former-past-interval", &wait, last)),
        None => sections.first().map(|cited| cited.named(Phrase::plain("former-careful"))),
    }
}

fn wait<'a>(cited: &Cited<'a>, last: Date) -> Option<Wait<'a>> {
    let Some(Interval::Years(years)) = cited.rule.interval else { return None };
    Some(Wait { cited: *cited, years, until: last.saturating_add(i64::from(years).years()) })
}

fn waits(key: &'static str, wait: &Wait, last: Date) -> Phrase {
    let counted = Phrase::plain(key).count("years", wait.years).day("last", last).day("until", wait.until);
    wait.cited.named(counted)
}

fn proof(after: &AfterEnd, last: Date) -> Evidence {
    let reads = Phrase::plain("evidence-former-wish").day("on", after.on).day("last", last);
    let reads = reads.word("wish", word(after.wish)).who(after.by);
    Evidence { what: What::Logged { entry: after.id.clone(), on: after.on }, reads }
}

/// The word for a wish, a key in `words/`.
const fn word(wish: AfterWish) -> &'static str {
    match wish {
        AfterWish::Friendship => "former-wish-friendship",
        AfterWish::Contact => "former-wish-contact",
        AfterWish::Business => "former-wish-business",
        AfterWish::Romantic => "former-wish-romantic",
        AfterWish::ComingBack => "former-wish-coming-back",
    }
}

/// What is said about a wish depends on the wish alone, whatever the tables say to it.
fn is_romantic(answer: &Answer) -> bool {
    answer.reads().gaps.contains(&("wish", Gap::Word(String::from(word(AfterWish::Romantic)))))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let all = |client, therapist| {
        vec![
            (Person::Client, Phrase::plain(client)),
            (Person::Therapist, Phrase::plain(therapist)),
            (Person::Supervisor, Phrase::plain("say-supervisor-former")),
        ]
    };
    match (answer, answer.reads().key) {
        (Answer::Finding(_), _) if is_romantic(answer) => {
            all("say-client-former-romantic", "say-therapist-former-romantic")
        }
        (Answer::Finding(_), _) => all("say-client-former-contact", "say-therapist-former-contact"),
        (_, "former-coming-back") => vec![
            (Person::Client, Phrase::plain("say-client-coming-back")),
            (Person::Therapist, Phrase::plain("say-therapist-coming-back")),
        ],
        _ => Vec::new(),
    }
}
