//! Bytes into text: limits first, then what the bytes are, then UTF-8 or the encoding a person chose.

use crate::formats::docx;
use crate::limits::{LONGEST_LINE, MOST_BYTES};
use crate::refused::{LooksLike, Measure, Refused};
use crate::transcript::Odd;
use serde::{Deserialize, Serialize};

/// A way of writing letters as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// ISO 8859-1.
    Latin1,
    /// Windows-1252, western European Windows.
    Windows1252,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Windows1252, Self::Latin1, Self::Utf16Le, Self::Utf16Be];

    /// The written name, as people type it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Latin1 => "latin-1",
            Self::Windows1252 => "windows-1252",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// The encoding of that written name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.id().eq_ignore_ascii_case(id))
    }
}

/// What Windows-1252 means by the bytes 0x80 to 0x9F; the five it leaves open stay control characters (WHATWG index).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// First bytes that tell a kind of file, and how far into the file they stand.
const MAGIC: [(usize, &[u8], LooksLike); 19] = [
    (0, b"\x1f\x8b", LooksLike::Compressed),
    (0, b"BZh", LooksLike::Compressed),
    (0, b"\xfd7zXZ", LooksLike::Compressed),
    (0, b"7z\xbc\xaf\x27\x1c", LooksLike::Compressed),
    (0, b"\x28\xb5\x2f\xfd", LooksLike::Compressed),
    (0, b"Rar!", LooksLike::Compressed),
    (0, b"%PDF", LooksLike::Pdf),
    (0, b"\xd0\xcf\x11\xe0", LooksLike::OldWord),
    (0, b"RIFF", LooksLike::Recording),
    (0, b"ID3", LooksLike::Recording),
    (0, b"OggS", LooksLike::Recording),
    (0, b"fLaC", LooksLike::Recording),
    (0, b"\x1aE\xdf\xa3", LooksLike::Recording),
    (4, b"ftyp", LooksLike::Recording),
    (0, b"\xff\xfb", LooksLike::Recording),
    (0, b"\x89PNG", LooksLike::Picture),
    (0, b"\xff\xd8\xff", LooksLike::Picture),
    (0, b"GIF8", LooksLike::Picture),
    (0, b"{\\rtf", LooksLike::RichText),
];

/// The text of a file and what was odd about how it was written.
pub(crate) struct Decoded {
    pub text: String,
    pub odd: Option<Odd>,
}

/// The text of a file: of a Word document, or in UTF-8 unless a byte order mark says UTF-16, without the mark.
///
/// # Errors
/// [`Refused::Empty`], [`Refused::TooLarge`], [`Refused::NotText`], [`Refused::WrongEncoding`], or that a Word document
/// cannot be read.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, Refused> {
    refuse_by_size_and_kind(bytes)?;
    let encoding = match bytes {
        [0xff, 0xfe, ..] => Encoding::Utf16Le,
        [0xfe, 0xff, ..] => Encoding::Utf16Be,
        _ => Encoding::Utf8,
    };
    if encoding == Encoding::Utf8
        && !docx::is_archive(bytes)
        && let Some(likely) = unmarked_utf16(bytes)
    {
        return Err(Refused::WrongEncoding { byte: 0, line: 1, likely });
    }
    let mut decoded = decode_as(bytes, encoding)?;
    if encoding != Encoding::Utf8 {
        decoded.odd = Some(Odd::OtherEncoding { encoding: encoding.id() });
    }
    Ok(decoded)
}

/// The text of a file in the encoding somebody chose, without a byte order mark; a Word document knows its own.
///
/// # Errors
/// As [`decode`]; for [`Encoding::Utf8`] also [`Refused::WrongEncoding`].
pub(crate) fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded, Refused> {
    refuse_by_size_and_kind(bytes)?;
    let (text, odd) = match encoding {
        _ if docx::is_archive(bytes) => {
            let docx::Document { text, deleted } = docx::text(bytes)?;
            (text, (deleted > 0).then_some(Odd::DeletedWords { stretches: deleted }))
        }
        Encoding::Utf8 => (utf8(bytes)?, None),
        Encoding::Latin1 => (bytes.iter().map(|&byte| char::from(byte)).collect(), None),
        Encoding::Windows1252 => (bytes.iter().map(|&byte| windows_1252(byte)).collect(), None),
        Encoding::Utf16Le => (utf16(bytes, u16::from_le_bytes), None),
        Encoding::Utf16Be => (utf16(bytes, u16::from_be_bytes), None),
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    refuse_what_is_no_transcript(&text)?;
    Ok(Decoded { text, odd })
}

fn refuse_by_size_and_kind(bytes: &[u8]) -> Result<(), Refused> {
    if bytes.len() > MOST_BYTES {
        let (measure, found, most) = (Measure::Bytes, bytes.len(), MOST_BYTES);
        return Err(Refused::TooLarge { measure, found, most, line: None });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::Empty);
    }
    let starts = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(magic));
    match MAGIC.iter().find(|(at, magic, _)| starts(*at, magic)) {
        Some(&(_, _, looks_like)) => Err(Refused::NotText { looks_like }),
        None => Ok(()),
    }
}

fn refuse_what_is_no_transcript(text: &str) -> Result<(), Refused> {
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    if let Some(looks_like) = written_kind(text) {
        return Err(Refused::NotText { looks_like });
    }
    if mostly_control(text.chars().map(|c| c.is_control() && !c.is_whitespace())) {
        return Err(Refused::NotText { looks_like: LooksLike::Binary });
    }
    if crate::formats::json::is_json(text) {
        return Ok(());
    }
    let lines = text.split(['\n', '\r']).enumerate();
    match lines.map(|(n, line)| (n, line.len())).find(|&(_, len)| len > LONGEST_LINE) {
        Some((n, found)) => {
            let line = Some(u32::try_from(n + 1).unwrap_or(u32::MAX));
            Err(Refused::TooLarge { measure: Measure::Line, found, most: LONGEST_LINE, line })
        }
        None => Ok(()),
    }
}

/// Text that is written, yet is no transcript: a web page, XML.
fn written_kind(text: &str) -> Option<LooksLike> {
    let head: String = text.trim_start().chars().take(14).collect::<String>().to_ascii_lowercase();
    let is_markup = ["<!doctype", "<html", "<?xml"].iter().any(|start| head.starts_with(start));
    is_markup.then_some(LooksLike::Markup)
}

/// More than one character in fifty a control character: no keyboard and no caption tool writes that.
fn mostly_control(control: impl Iterator<Item = bool>) -> bool {
    let (total, controls) = control.fold((0_usize, 0_usize), |(all, some), yes| (all + 1, some + usize::from(yes)));
    controls > 1 && controls * 50 > total
}

fn utf8(bytes: &[u8]) -> Result<String, Refused> {
    let Err(error) = core::str::from_utf8(bytes) else {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    };
    if mostly_control(bytes.iter().map(|b| b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c))) {
        return Err(Refused::NotText { looks_like: LooksLike::Binary });
    }
    let byte = error.valid_up_to();
    let breaks = bytes[..byte].iter().filter(|&&b| b == b'\n').count();
    let line = u32::try_from(breaks + 1).unwrap_or(u32::MAX);
    Err(Refused::WrongEncoding { byte, line, likely: Encoding::Windows1252 })
}

/// UTF-16 without its mark: western text has a zero in every second byte.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(1024)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    let enough = |count: usize| head.len() >= 8 && count * 10 >= head.len() * 3;
    match (enough(zeros(0)), enough(zeros(1))) {
        (false, true) => Some(Encoding::Utf16Le),
        (true, false) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks(2).map(|pair| unit([pair[0], pair.get(1).copied().unwrap_or(0)]));
    char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
