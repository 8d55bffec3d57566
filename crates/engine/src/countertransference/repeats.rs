//! A pull that the therapist feels with this client more than with others.
//!
//! Asks: Is there something the therapist is pulled to do with this client again and again, and not with others?
//! Rule: For each of five pulls (rescue, withdraw, argue, impress, look after) the share of notes with this client in which
//! it was felt, less the share in the same therapist's notes about all others, with Newcombe's interval of 99 in 100. A
//! finding where its lower end lies above nothing. A pull of strength 0 was not felt.
//! Source: Newcombe 1998, Stat Med 17:873, method 10, for the interval; Hayes, Gelso, Goldberg & Kivlighan 2018,
//! Psychotherapy 55:496, on countertransference and its use; Winnicott 1949, Int J Psychoanal 30:69, on telling what any
//! client stirs from what this one does.
//! Departs: Pulls, feelings and numbers of notes are of our own making; the published check lists need a licence. 99 in 100
//! because five pulls are looked at: where nothing differs, 4 to 6 in 100 looks ring. Of the others it knows counts and
//! nobody's name.
//! Cannot say: nothing noted; fewer than five notes here or ten about others.
//! Reads as: "In 5 of 6 notes about your client there was a pull to rescue; in notes about others it was 3 of 24. That is
//! between 15 and 88 in 100 more."

use crate::{
    answer::{Answer, Why},
    course::{Course, Elsewhere, Feeling, OwnNote, Pull},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Interval, exceeds},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{collections::BTreeMap, string::String, vec, vec::Vec};

/// A pull that repeats with this client.
pub static SIGNAL: Signal = Signal {
    id: "countertransference.repeats",
    system: System::S9,
    status: Status::ToolDefined,
    method: "For each pull, the share of notes with this client less the share with others: Newcombe's 99 % interval above 0; five notes here and ten elsewhere.",
    source: "Newcombe (1998), Stat Med 17:873; Hayes, Gelso, Goldberg & Kivlighan (2018), Psychotherapy 55:496.",
    departs: "The pulls and how many notes are needed are of our own making.",
    would_change_mind: "More notes, here or about others.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// Fewer notes with this client, or about others, say nothing.
const FEWEST_HERE: usize = 5;
const FEWEST_ELSEWHERE: usize = 10;
/// One in a hundred for five pulls together is about one in twenty.
const SURE: f64 = 0.99;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let (here, elsewhere) = (&course.own_notes, &course.own_elsewhere);
    let others = count(elsewhere.logs);
    match (here.len(), others) {
        (0, _) => vec![cannot(Why::NotAsked, Phrase::plain("own-cannot-not-asked"))],
        (few, _) if few < FEWEST_HERE => vec![cannot(Why::TooFew, too_few(few, others))],
        (few, others) if others < FEWEST_ELSEWHERE => vec![cannot(Why::TooFew, too_few(few, others))],
        _ => repeated(here, elsewhere),
    }
}

fn too_few(here: usize, others: usize) -> Phrase {
    Phrase::plain("own-cannot-too-few").count("notes", here).count("others", others)
}

fn cannot(why: Why, reads: Phrase) -> Answer {
    Answer::CannotSay { anchor: String::from("notes"), why, reads }
}

fn repeated(here: &[OwnNote], elsewhere: &Elsewhere) -> Vec<Answer> {
    let found: Vec<Answer> = Pull::ALL.into_iter().filter_map(|pull| told(pull, here, elsewhere)).collect();
    if !found.is_empty() {
        return found;
    }
    let reads = Phrase::plain("own-nothing-repeats").count("notes", here.len()).count("others", elsewhere.logs);
    vec![Answer::Quiet { anchor: String::from("notes"), reads }]
}

fn told(pull: Pull, here: &[OwnNote], elsewhere: &Elsewhere) -> Option<Answer> {
    let felt: Vec<&OwnNote> = here.iter().filter(|note| note.felt(pull)).collect();
    let there = (count(elsewhere.felt(pull)), count(elsewhere.logs));
    let more = Interval::newcombe((felt.len(), here.len()), there, SURE);
    let (last, others) = felt.split_last().filter(|_| exceeds(more.low, 0.0))?;
    let claim = Phrase::plain("own-repeats").word("pull", word(pull));
    let claim = claim.count("times", felt.len()).count("notes", here.len()).count("then", there.0);
    let claim = claim.count("others", there.1).of_hundred("low", more.low * 100.0);
    let claim = claim.of_hundred("high", more.high * 100.0);
    let more = others.iter().rev().map(|note| proof(note)).chain(most_felt(&felt, last));
    Some(Answer::Finding(Finding::new(String::from(pull.word()), claim, Strength::Reliable, proof(last), more)))
}

fn proof(note: &OwnNote) -> Evidence {
    let reads = Phrase::plain("evidence-own-note").day("on", note.on).word("pull", word(note.pull));
    Evidence { what: logged(note), reads: reads.count("value", note.strength.min(4)) }
}

fn logged(note: &OwnNote) -> What {
    What::Logged { entry: note.id.clone(), on: note.on }
}

/// The feeling that came with the pull most often, where one came more than once.
fn most_felt(notes: &[&OwnNote], beside: &OwnNote) -> Option<Evidence> {
    let mut times: BTreeMap<Feeling, usize> = BTreeMap::new();
    notes.iter().flat_map(|note| &note.feelings).for_each(|feeling| *times.entry(*feeling).or_default() += 1);
    let (feeling, times) = times.into_iter().rev().max_by_key(|(_, times)| *times).filter(|(_, times)| *times > 1)?;
    let reads = Phrase::plain("evidence-own-feeling").word("feeling", feeling_word(feeling)).count("times", times);
    Some(Evidence { what: logged(beside), reads: reads.count("notes", notes.len()) })
}

/// The word for a pull, a key in `words/`.
const fn word(pull: Pull) -> &'static str {
    match pull {
        Pull::Rescue => "pull-rescue",
        Pull::Withdraw => "pull-withdraw",
        Pull::Argue => "pull-argue",
        Pull::Impress => "pull-impress",
        Pull::LookAfter => "pull-look-after",
        Pull::None => "pull-none",
    }
}

/// The word for a feeling, a key in `words/`.
const fn feeling_word(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Warm => "feeling-warm",
        Feeling::Glad => "feeling-glad",
        Feeling::Moved => "feeling-moved",
        Feeling::Worried => "feeling-worried",
        Feeling::Irritated => "feeling-irritated",
        Feeling::Bored => "feeling-bored",
        Feeling::Tired => "feeling-tired",
        Feeling::Tense => "feeling-tense",
        Feeling::Helpless => "feeling-helpless",
        Feeling::Guilty => "feeling-guilty",
        Feeling::Sad => "feeling-sad",
        Feeling::Lost => "feeling-lost",
    }
}

fn count(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![(Person::Therapist, Phrase::plain("say-therapist-own-repeats"))],
        _ => Vec::new(),
    }
}
