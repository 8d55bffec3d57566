//! Why a file was not read: what is wrong, where, and what to do about it.

use crate::decode::Encoding;
use core::fmt;

/// A file that was not read. Nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No bytes, or nothing but blank space.
    Empty,
    /// More than the reader takes.
    TooLarge {
        /// What there is too much of.
        measure: Measure,
        /// How many were found (for cues and lines: when the reader stopped).
        found: usize,
        /// The most it takes.
        most: usize,
        /// The line, counted from 1, where the limit was passed; `None` for the whole file.
        line: Option<u32>,
    },
    /// Not a written transcript.
    NotText {
        /// What the first bytes look like.
        looks_like: LooksLike,
    },
    /// Meant as JSON, and broken.
    Broken {
        /// The line, counted from 1.
        line: u32,
        /// The column, counted from 1.
        column: u32,
    },
    /// A ZIP archive that cannot be unpacked: cut off, altered, protected by a password.
    BrokenArchive,
    /// A Word document whose XML breaks off, nests too deep or brings definitions of its own.
    BrokenDocument,
    /// Text, but not in UTF-8; [`crate::read_as`] reads it once a person has chosen.
    WrongEncoding {
        /// The first byte, counted from 0, that is not UTF-8.
        byte: usize,
        /// The line, counted from 1, it stands in.
        line: u32,
        /// The encoding that fits best.
        likely: Encoding,
    },
    /// Read to the end without one spoken word.
    NoWords {
        /// What it was read as.
        format: &'static str,
    },
    /// Several transcripts in one file, where one was asked for; [`crate::read_all`] reads them.
    Several {
        /// How many.
        count: usize,
    },
}

/// What there was too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of the file.
    Bytes,
    /// Cues, lines or rows.
    Cues,
    /// Bytes of one line.
    Line,
    /// Objects and lists of a JSON file.
    Parts,
    /// Files inside an archive.
    ArchiveEntries,
    /// Bytes a packed document becomes.
    Unpacked,
}

/// What a file that is not a transcript looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LooksLike {
    /// A ZIP archive without a Word document in it.
    ZipOrWord,
    /// Compressed with gzip or another packer.
    Compressed,
    /// A PDF document.
    Pdf,
    /// An old Word document.
    OldWord,
    /// A sound or film recording.
    Recording,
    /// A picture.
    Picture,
    /// A rich-text document.
    RichText,
    /// A web page or XML.
    Markup,
    /// JSON.
    Json,
    /// Bytes of no known kind.
    Binary,
}

impl LooksLike {
    fn words(self) -> &'static str {
        match self {
            Self::ZipOrWord => "a ZIP archive with no Word document in it",
            Self::Compressed => "a compressed file",
            Self::Pdf => "a PDF document",
            Self::OldWord => "an old Word document",
            Self::Recording => "a sound or film recording",
            Self::Picture => "a picture",
            Self::RichText => "a rich-text document",
            Self::Markup => "a web page or XML file",
            Self::Json => "JSON of no known shape",
            Self::Binary => "a file that is not text",
        }
    }

    fn what_to_do(self) -> &'static str {
        match self {
            Self::ZipOrWord | Self::OldWord | Self::Pdf | Self::RichText => {
                "Open it and save it as plain text (UTF-8), or download the transcript as .vtt, .srt or .csv."
            }
            Self::Recording => "A recording has to be transcribed first; choose the written transcript.",
            Self::Json => {
                "Known are the JSON exports of Whisper, WhisperX, Deepgram and AssemblyAI; any other program can usually \
                 save the transcript as .vtt, .srt or .csv."
            }
            Self::Compressed => "Unpack it first and choose the transcript inside.",
            _ => "Choose a transcript saved as WebVTT (.vtt), SRT (.srt), CSV or plain text.",
        }
    }
}

impl Refused {
    /// What is wrong, as a sentence.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Empty => "The file is empty.".into(),
            Self::TooLarge { measure: Measure::Bytes, found, most, .. } => {
                format!("The file holds {found} bytes; the most that is read is {most}.")
            }
            Self::TooLarge { measure: Measure::Cues, most, .. } => {
                format!("The file holds more than {most} cues or lines.")
            }
            Self::TooLarge { measure: Measure::Line, found, most, .. } => {
                format!("One line holds {found} bytes; the most that is read is {most}.")
            }
            Self::TooLarge { measure: Measure::Parts, found, most, .. } => {
                format!("The file holds {found} objects and lists; the most that is read is {most}.")
            }
            Self::TooLarge { measure: Measure::ArchiveEntries, found, most, .. } => {
                format!("The archive holds {found} files; the most that is read is {most}.")
            }
            Self::TooLarge { measure: Measure::Unpacked, found, most, .. } => {
                format!("The document would unpack to {found} bytes or more; the most from one of its size is {most}.")
            }
            Self::BrokenArchive => "The document cannot be unpacked.".into(),
            Self::BrokenDocument => "The inside of the Word document cannot be read.".into(),
            Self::Broken { .. } => "The file begins as JSON and cannot be read to its end.".into(),
            Self::NotText { looks_like } => format!("This looks like {}, not a transcript.", looks_like.words()),
            Self::WrongEncoding { likely, .. } => {
                format!("The text is not written in UTF-8; it looks like {}.", likely.id())
            }
            Self::NoWords { format } => format!("Read as {format}, the file holds no spoken words."),
            Self::Several { count } => format!("The file holds {count} transcripts; one was asked for."),
        }
    }

    /// Where, as far as there is a place.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::TooLarge { line: Some(line), .. } => format!("line {line}"),
            Self::Broken { line, column } => format!("line {line}, column {column}"),
            Self::WrongEncoding { byte, line, .. } => format!("line {line}, byte {byte}"),
            _ => "the whole file".into(),
        }
    }

    /// What somebody can do about it.
    #[must_use]
    pub fn what_to_do(&self) -> String {
        match self {
            Self::Empty => "Choose the file again; the export may not have finished.".into(),
            Self::TooLarge { .. } => "Choose the transcript of one session.".into(),
            Self::BrokenArchive | Self::BrokenDocument => {
                "Open it, save it again without a password, or save it as plain text.".into()
            }
            Self::Broken { .. } => "Export it again; it may have been cut off on its way.".into(),
            Self::NotText { looks_like } => looks_like.what_to_do().into(),
            Self::WrongEncoding { likely, .. } => {
                format!("Save it as UTF-8, or read it as {} and check the names and accents.", likely.id())
            }
            Self::NoWords { .. } => "Check that this is the transcript and that it holds what was said.".into(),
            Self::Several { .. } => {
                "Put each transcript in its own file, or read them all with the command line.".into()
            }
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} Where: {}. {}", self.what(), self.place(), self.what_to_do())
    }
}

impl core::error::Error for Refused {}
