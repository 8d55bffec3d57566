//! What a transcript is once read: cues as the file has them, turns as people speak, and what was odd on the way.

use crate::speakers::SpeakerName;
use core::fmt;
use serde::Serialize;

/// One conversation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Transcript {
    /// The label the file gives it, where one file holds several.
    pub id: Option<String>,
    /// Which format it was read as: the id of an entry of [`crate::formats::FORMATS`].
    pub format: &'static str,
    /// The file's own pieces, in the order of the file.
    pub cues: Vec<Cue>,
    /// Who said what, in the order of the file.
    pub turns: Vec<Turn>,
    /// What the places in cues and warnings count.
    pub counted: Counted,
    /// What a person should know before trusting it.
    pub warnings: Vec<Warning>,
}

/// What a place in a file counts: lines of a text, elements of a JSON file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Lines.
    #[default]
    Line,
    /// Elements of a list of segments.
    Segment,
    /// Elements of a list of utterances.
    Utterance,
    /// Elements of a list of words.
    Word,
}

impl Counted {
    /// The word for one of them.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Segment => "segment",
            Self::Utterance => "utterance",
            Self::Word => "word",
        }
    }
}

/// One piece of the file: a caption, a line, a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cue {
    /// The file's own name for it.
    pub id: Option<String>,
    /// Milliseconds from the start of the recording.
    pub start_ms: Option<u64>,
    /// Milliseconds from the start of the recording; may lie before the start in a broken file.
    pub end_ms: Option<u64>,
    /// The line it begins on, or the element it is, counted from 1; [`Transcript::counted`] says which.
    pub line: u32,
    /// The text exactly as written, markup included.
    pub payload: String,
    /// The text without markup, line breaks kept.
    pub text: String,
    /// The text by voice; a label like `Name:` has moved from the words to the voice.
    pub spoken: Vec<Spoken>,
}

/// Words of one voice inside a cue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// Who, where the file says.
    pub speaker: Option<SpeakerName>,
    /// What.
    pub text: String,
}

/// What one person says until another speaks or a silence falls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Counts from 0; a CSV keeps the numbers it came with.
    pub number: u32,
    /// Who, where the file says.
    pub speaker: Option<SpeakerName>,
    /// Milliseconds from the start of the recording.
    pub start_ms: Option<u32>,
    /// Milliseconds from the start of the recording.
    pub end_ms: Option<u32>,
    /// What was said, on one line.
    pub text: String,
    /// The stretches of time it was spoken in: only pieces with a start and a later end.
    pub stretches: Vec<Stretch>,
    /// Index into the cues of the first piece.
    pub first_cue: usize,
    /// Perhaps nobody said some of this: a machine's words in silence. The warnings say why.
    pub doubtful: bool,
}

/// A stretch of time in milliseconds; the end is after the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Stretch {
    /// From here.
    pub start_ms: u32,
    /// To here.
    pub end_ms: u32,
}

impl Transcript {
    /// Where a warning points, in words: `line 12`, `segment 3`, or the whole file.
    #[must_use]
    pub fn place(&self, warning: &Warning) -> String {
        match warning.line {
            0 => "the whole file".to_owned(),
            at => format!("{} {at}", self.counted.id()),
        }
    }

    /// Everybody who is named, in the order they first speak.
    #[must_use]
    pub fn speakers(&self) -> Vec<&SpeakerName> {
        let mut seen = std::collections::BTreeSet::new();
        self.turns.iter().filter_map(|turn| turn.speaker.as_ref()).filter(|name| seen.insert(*name)).collect()
    }
}

impl Turn {
    /// How many words: runs between blanks that hold a letter or a digit.
    #[must_use]
    pub fn words(&self) -> u32 {
        u32::try_from(words(&self.text).count()).unwrap_or(u32::MAX)
    }
}

/// The words of a text: runs between blanks that hold a letter or a digit. A dash alone is no word.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric))
}

/// Something a person should know before trusting a transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// The line or element it is about, counted from 1; 0 for the whole file. [`Transcript::place`] says it in words.
    pub line: u32,
    /// What.
    pub what: Odd,
}

/// What was odd.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "id", rename_all = "kebab-case")]
pub enum Odd {
    /// A time could not be read; the text under it is kept without times.
    BrokenTime {
        /// The line as written.
        written: String,
    },
    /// Text outside any cue, kept as text.
    StrayText,
    /// A number alone that belongs to no cue, left out: a cue's number, not speech.
    StrayNumber {
        /// The number.
        written: String,
    },
    /// A line the program wrote of its own: a title, a date, its signature; left out.
    NotSpeech {
        /// The line.
        written: String,
    },
    /// A cue without text.
    EmptyCue,
    /// A cue that ends before it begins; its text is kept, its length is not counted.
    EndsBeforeStart,
    /// A cue that begins before the one above it.
    TimesBackwards,
    /// Times without leading zeros, as Teams writes them; `0:0:6.90` was read as 6 seconds and 90 milliseconds.
    UnpaddedTimes,
    /// The machine that wrote these words takes the stretch for silence.
    DoubtedByMachine,
    /// The same words over and over, as machines write them into silence; kept and marked.
    Loop {
        /// How many times.
        times: usize,
    },
    /// A phrase that machines are known to write into silence; kept and marked.
    StockPhrase,
    /// A time beyond what can be counted (49 days); its text is kept.
    TimeTooLate,
    /// A tag that is never closed and so hides what follows in this cue, as the WebVTT rules say.
    UnclosedTag {
        /// The cue as written.
        written: String,
    },
    /// A block of looks or settings after the first cue, left out.
    LateStyle,
    /// Nobody is named.
    NoSpeakers,
    /// Only one person is named.
    OneSpeaker,
    /// More than two people are named: is this a group session?
    ThirdSpeaker {
        /// Who else.
        name: String,
    },
    /// A name seen only once in a file of many lines: a person, or a word before a colon?
    RareName {
        /// The name.
        name: String,
    },
    /// The file says by its first bytes that it is not UTF-8, and was read so.
    OtherEncoding {
        /// Which.
        encoding: &'static str,
    },
    /// Words that somebody deleted in Word with changes tracked, left out.
    DeletedWords {
        /// How many stretches of them.
        stretches: usize,
    },
    /// A row that repeats the row before (some files give one row per coder); read once.
    RepeatedRow,
    /// A row with too few columns; what there was is kept.
    ShortRow,
    /// Row numbers that do not count upward; turns are counted anew from 0.
    NumbersReset,
}

/// Most characters of a broken line that a warning repeats.
const MOST_REPEATED: usize = 120;

/// The beginning of a line, to be repeated in a warning.
pub(crate) fn beginning(line: &str) -> String {
    match line.char_indices().nth(MOST_REPEATED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BrokenTime { written } => write!(f, "this time could not be read, its text is kept: {written}"),
            Self::StrayText => f.write_str("text outside any cue, kept as text"),
            Self::StrayNumber { written } => write!(f, "a number that belongs to no cue, left out: {written}"),
            Self::NotSpeech { written } => write!(f, "not speech but the program's own words, left out: {written}"),
            Self::EmptyCue => f.write_str("a cue without text"),
            Self::EndsBeforeStart => f.write_str("ends before it begins; the text is kept, the length is not counted"),
            Self::TimesBackwards => f.write_str("begins before the cue above it"),
            Self::UnpaddedTimes => f.write_str("times have no leading zeros; 0:0:6.90 was read as 6.090 seconds"),
            Self::DoubtedByMachine => {
                f.write_str("words in what the machine itself takes for silence; perhaps nobody said them")
            }
            Self::Loop { times } => write!(f, "the same words {times} times over; perhaps a machine's, in silence"),
            Self::StockPhrase => f.write_str("a phrase machines often write into silence; perhaps nobody said it"),
            Self::TimeTooLate => f.write_str("a time later than 49 days; the text is kept without it"),
            Self::UnclosedTag { written } => write!(f, "a tag is never closed and hides what follows it: {written}"),
            Self::LateStyle => f.write_str("a style or region block after the first cue, left out"),
            Self::NoSpeakers => f.write_str("nobody is named in this file"),
            Self::OneSpeaker => f.write_str("only one person is named in this file"),
            Self::ThirdSpeaker { name } => write!(f, "more than two people are named; {name} is kept under that name"),
            Self::RareName { name } => write!(f, "\"{name}\" stands before a colon only once; taken as a name"),
            Self::OtherEncoding { encoding } => write!(f, "the file says it is written in {encoding} and was read so"),
            Self::DeletedWords { stretches } => {
                write!(f, "somebody deleted words in {stretches} places of this document; left out")
            }
            Self::RepeatedRow => f.write_str("repeats the row before; read once"),
            Self::ShortRow => f.write_str("fewer columns than the header; what there was is kept"),
            Self::NumbersReset => f.write_str("turn numbers do not count upward; turns are counted from 0"),
        }
    }
}
