//! Words a machine may have put into silence: the same words over and over, and the phrases recognisers are known to
//! "hear" where nobody speaks. They are marked, never dropped; a person decides.
//!
//! Tool-defined. Real people repeat themselves too, so a mark is a question.

use crate::transcript::{Cue, Odd, Warning};

/// From how many cues in a row with the same words, three words or more.
const LOOP: usize = 3;
/// The same for one word or two: people do say "yeah" three times.
const LOOP_OF_SHORT: usize = 5;
/// Longest phrase looked for inside one cue, in words.
const LONGEST_PHRASE: usize = 8;
/// Fewest words of a loop inside one cue, and fewest rounds of it.
const FEWEST_WORDS: usize = 12;
const FEWEST_ROUNDS: usize = 4;
/// A stock phrase in a longer cue is somebody talking about it.
const LONGEST_STOCK: usize = 12;

/// What recognisers trained on subtitles and videos write into silence.
const STOCK: [&str; 12] = [
    "thanks for watching",
    "thank you for watching",
    "thank you so much for watching",
    "please subscribe",
    "subscribe to my channel",
    "subscribe to the channel",
    "like and subscribe",
    "see you in the next video",
    "subtitles by the amara org community",
    "transcribed by https otter ai",
    "transcription by castingwords",
    "captions by getty images",
];

/// Which cues are doubtful; says why in the warnings.
pub(crate) fn doubt(cues: &[Cue], warnings: &mut Vec<Warning>) -> Vec<bool> {
    let mut doubtful = vec![false; cues.len()];
    let plain: Vec<Vec<String>> = cues.iter().map(|cue| plain(&cue.text)).collect();
    let machines: std::collections::BTreeSet<u32> =
        warnings.iter().filter(|w| w.what == Odd::DoubtedByMachine).map(|w| w.line).collect();
    for (at, (cue, words)) in cues.iter().zip(&plain).enumerate() {
        let what =
            if is_stock(words) { Some(Odd::StockPhrase) } else { rounds(words).map(|times| Odd::Loop { times }) };
        doubtful[at] = what.is_some() || machines.contains(&cue.line);
        warnings.extend(what.map(|what| Warning { line: cue.line, what }));
    }
    for (first, length) in runs(cues, &plain) {
        doubtful[first + 1..first + length].fill(true);
        warnings.push(Warning { line: cues[first].line, what: Odd::Loop { times: length } });
    }
    doubtful
}

/// Words in small letters, without marks.
fn plain(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn is_stock(words: &[String]) -> bool {
    words.len() <= LONGEST_STOCK && {
        let said = format!(" {} ", words.join(" "));
        STOCK.iter().any(|phrase| said.contains(&format!(" {phrase} ")))
    }
}

/// Runs of cues with the same words and the same voices: the first, and how many.
fn runs(cues: &[Cue], plain: &[Vec<String>]) -> Vec<(usize, usize)> {
    let who = |at: usize| cues[at].spoken.iter().map(|part| part.speaker.as_ref()).next().flatten();
    let mut found = Vec::new();
    let mut first = 0;
    for at in 1..=cues.len() {
        if at < cues.len() && !plain[at].is_empty() && plain[at] == plain[first] && who(at) == who(first) {
            continue;
        }
        let enough = if plain[first].len() < 3 { LOOP_OF_SHORT } else { LOOP };
        if at - first >= enough {
            found.push((first, at - first));
        }
        first = at;
    }
    found
}

/// How many times over a phrase of at most eight words fills a stretch of one cue.
fn rounds(words: &[String]) -> Option<usize> {
    (1..=LONGEST_PHRASE).find_map(|period| {
        let (mut run, mut longest) = (0, 0);
        for at in period..words.len() {
            run = if words[at] == words[at - period] { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let length = longest + period;
        let is_loop = longest > 0 && length >= FEWEST_WORDS && length / period >= FEWEST_ROUNDS;
        is_loop.then_some(length / period)
    })
}
