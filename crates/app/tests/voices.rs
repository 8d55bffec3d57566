//! Every sentence of the engine, spoken to every reader: none is missing, and nobody reads about themselves as a stranger.

use app::words::Words;
use engine::course::Rater;
use engine::phrase::{Gap, Phrase};
use engine::signal::Person;
use engine::{Answer, assess};
use practice::library::Library;
use practice::story;
use std::{fs, path::Path};

const READERS: [Option<Person>; 4] = [Some(Person::Client), Some(Person::Therapist), Some(Person::Supervisor), None];
/// Every gap that the engine fills, whatever it holds.
const GAPS: &[&str] = &[
    "after",
    "asks",
    "back",
    "before",
    "belief",
    "believed",
    "both",
    "bottom",
    "burnout",
    "ceiling",
    "code",
    "consulted",
    "count",
    "day",
    "days",
    "discussed",
    "entered",
    "episodes",
    "exceptions",
    "feeling",
    "first",
    "forms",
    "from",
    "further",
    "goal",
    "goals",
    "good",
    "high",
    "kind",
    "kinds",
    "last",
    "least",
    "level",
    "life",
    "low",
    "lowest",
    "minutes",
    "most",
    "move",
    "moved",
    "named",
    "nearer",
    "needed",
    "notes",
    "now",
    "on",
    "others",
    "otherwise",
    "often",
    "over",
    "overlap",
    "part",
    "percent",
    "person",
    "planned",
    "pull",
    "quality",
    "read",
    "reliable",
    "region",
    "repaired",
    "response",
    "room",
    "safeguards",
    "scenes",
    "score",
    "section",
    "session",
    "sessions",
    "side",
    "sign",
    "source",
    "spoiled",
    "stress",
    "then",
    "times",
    "told",
    "top",
    "until",
    "usual",
    "value",
    "weeks",
    "wish",
    "words",
    "years",
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// What is wrong with a sentence for its reader, if anything.
fn amiss(reader: Option<Person>, who: Option<Rater>, said: &str) -> Option<&'static str> {
    let lower = said.to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match reader {
        _ if holds(&["⟦", "{", "}", "  ", " .", " ,", "you has", "you sees"]) => Some("a sentence is broken"),
        Some(Person::Client) if holds(&["client", "the therapist", "measurement error", "rupture", "themselves"]) => {
            Some("a client reads about a stranger, or jargon")
        }
        Some(Person::Client) if lower.replace("(phq-9)", "").contains("phq-9") => Some("a bare name of a form"),
        Some(Person::Therapist) if holds(&["therapist"]) => Some("a therapist reads about herself as a stranger"),
        Some(Person::Therapist) if who == Some(Rater::Therapist) && holds(&["client sees", "from your client"]) => {
            Some("the wrong one of the two")
        }
        Some(Person::Supervisor) | None if holds(&["your ", "you "]) && !lower.contains("“") => {
            Some("who is you here?")
        }
        _ => None,
    }
}

fn must_be_fine(reader: Option<Person>, phrase: &Phrase) {
    let who = phrase.gaps.iter().find_map(|(_, gap)| if let Gap::Rater(by) = gap { Some(*by) } else { None });
    let said = Words::english().spoken_to(reader).phrase(phrase);
    assert_eq!(amiss(reader, who, &said), None, "{} to {reader:?} about {who:?}: {said}", phrase.key);
}

/// What the engine says about one case, its evidence included.
fn told(text: &str, library: &Library) -> Vec<Phrase> {
    let story = story::read(text).expect("a case of this repository is read");
    // What was said in a session changes no sentence yet; the transcripts are left out.
    let mut deaf = |place: &story::TranscriptAt, session| {
        Ok(engine::course::Talk { id: place.path.clone(), session, turns: Default::default() })
    };
    let course = story.course(library, &mut deaf).expect("a case of this repository is a course");
    let as_of = story.as_of.or_else(|| course.last_day()).expect("a case has a day");
    let answers = assess(&course, &library.bench(), as_of).answers;
    let phrases = |answer: Answer| match answer {
        Answer::Finding(finding) => {
            let evidence = finding.evidence().iter().map(|one| one.reads.clone());
            [finding.claim().clone()].into_iter().chain(evidence).collect()
        }
        Answer::Quiet { reads, .. } | Answer::CannotSay { reads, .. } => vec![reads],
    };
    answers.into_iter().flat_map(|said| phrases(said.answer)).collect()
}

#[test]
fn every_case_speaks_to_whoever_reads_it() {
    let (library, _) = Library::shipped();
    let cases = fs::read_dir(root().join("cases")).expect("the cases lie beside the crates");
    let files = cases.map(|entry| entry.expect("a folder lists its files").path());
    let files: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
    assert_eq!(files.len(), 22, "the invented couples");
    for path in files {
        let text = fs::read_to_string(&path).expect("a case is a text");
        let phrases = told(&text, &library);
        READERS.into_iter().for_each(|reader| phrases.iter().for_each(|phrase| must_be_fine(reader, phrase)));
    }
}

/// Files that hold no sentence of the engine's, or only words that fill its gaps.
const OTHERS: &[&str] = &[
    "codes.ftl",
    "ending-page.ftl",
    "kinds.ftl",
    "map.ftl",
    "normal.ftl",
    "pages.ftl",
    "rooms.ftl",
    "safety.ftl",
    "saying.ftl",
    "told.ftl",
    "voices.ftl",
    "words-to-say.ftl",
];
/// What stands beside the sentences in the others: names, pieces, questions, and words to say.
const PIECES: &[&str] = &[
    "asks-",
    "distance-between-word",
    "distance-close-",
    "distance-distant-",
    "distance-part-",
    "former-wish-",
    "instrument-",
    "often-",
    "part-",
    "quality-",
    "rule-day-",
    "say-",
    "sign-",
    "step-move-",
    "tie-kind-",
    "tie-state-",
    "whose-",
];

/// Every sentence of the engine with every gap filled, about either of the two.
fn every_phrase() -> Vec<Phrase> {
    let files = fs::read_dir(root().join("words/en")).expect("the words lie beside the crates");
    let paths = files.map(|file| file.expect("a folder lists its files").path());
    let engines = paths.filter(|path| !OTHERS.iter().any(|other| path.ends_with(other)));
    let texts = engines.map(|path| fs::read_to_string(path).expect("the engine's sentences are there"));
    let text: String = texts.collect();
    let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let keys = keys.filter_map(|line| Some(line.split_once(" =")?.0.to_owned()));
    let filled = |key: String, by, instrument: &str| {
        let phrase = Phrase::plain(key.leak()).who(by).word("instrument", instrument);
        GAPS.iter().fold(phrase, |phrase, gap| phrase.count(gap, 2))
    };
    let about = [(Rater::Client, "instrument-phq-9"), (Rater::Therapist, "instrument-core-10")];
    let whole = |key: &String| !PIECES.iter().any(|piece| key.starts_with(piece));
    let keys = keys.filter(whole);
    keys.flat_map(|key| about.map(|(by, instrument)| filled(key.clone(), by, instrument))).collect()
}

#[test]
fn every_sentence_speaks_to_whoever_reads_it() {
    let phrases = every_phrase();
    assert!(phrases.len() > 90, "{} phrases", phrases.len());
    for reader in READERS {
        for phrase in &phrases {
            must_be_fine(reader, phrase);
            let said = Words::english().spoken_to(reader).phrase(phrase);
            let (first, last) = (said.chars().next(), said.chars().last());
            assert!(
                first.is_some_and(|c| c.is_uppercase() || c.is_numeric()) && matches!(last, Some('.' | ')')),
                "{said}"
            );
            if std::env::var_os("READ_ALOUD").is_some() {
                println!("{reader:?} {}\n    {said}", phrase.key);
            }
        }
    }
}

#[test]
fn every_question_speaks_to_whoever_reads_it() {
    for signal in engine::signals::SIGNALS {
        for reader in READERS {
            let asks = Phrase::plain(format!("asks-{}", signal.id.replace('.', "-")).leak());
            must_be_fine(reader, &asks);
        }
    }
}

#[test]
fn the_two_of_a_pair_are_called_as_each_reader_would() {
    let words = Words::english();
    let said = |reader, by| words.spoken_to(reader).phrase(&Phrase::plain("evidence-view-scores").who(by));
    let by_hand = [
        (Some(Person::Client), Rater::Client, "How you answered, session by session."),
        (Some(Person::Client), Rater::Therapist, "How your therapist answered, session by session."),
        (Some(Person::Therapist), Rater::Client, "How your client answered, session by session."),
        (Some(Person::Therapist), Rater::Therapist, "How you answered, session by session."),
        (Some(Person::Supervisor), Rater::Client, "How the client answered, session by session."),
        (None, Rater::Therapist, "How the therapist answered, session by session."),
    ];
    for (reader, by, expected) in by_hand {
        assert_eq!(said(reader, by), expected);
    }
}
