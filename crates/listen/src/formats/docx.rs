//! Word documents (`.docx`) into plain text, paragraph by paragraph; what they say is then read like any text.
//!
//! Only `word/document.xml` is ever unpacked: no link is followed, no picture opened, no macro or template looked at. A
//! document type definition is refused, so there are no entities to expand. Words somebody deleted with changes tracked
//! are not speech any more; they are counted and left out.

use super::{markup::with_references, zip};
use crate::limits::DEEPEST_XML;
use crate::refused::Refused;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Text and how many stretches of it had been deleted with changes tracked.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub text: String,
    pub deleted: usize,
}

/// First bytes of a ZIP archive.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The text of a Word document.
///
/// # Errors
/// As [`zip::unpack`]; [`Refused::BrokenDocument`] where its XML breaks off, nests too deep or defines a document type.
pub(crate) fn text(bytes: &[u8]) -> Result<Document, Refused> {
    let xml = zip::unpack(bytes, "word/document.xml")?;
    from_xml(core::str::from_utf8(&xml).map_err(|_| Refused::BrokenDocument)?)
}

fn from_xml(xml: &str) -> Result<Document, Refused> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    let mut body = Body::default();
    loop {
        match reader.read_event().map_err(|_| Refused::BrokenDocument)? {
            Event::Start(tag) => body.open(tag.local_name().as_ref())?,
            Event::Empty(tag) => body.empty(tag.local_name().as_ref()),
            Event::End(tag) => body.close(tag.local_name().as_ref()),
            Event::Text(text) => body.say(&text.xml10_content()),
            Event::CData(text) => body.say(&text.xml10_content()),
            Event::GeneralRef(name) => body.say(&with_references(&format!("&{};", name.xml10_content()))),
            Event::DocType(_) => return Err(Refused::BrokenDocument),
            Event::Eof if body.depth == 0 => return Ok(body.done()),
            Event::Eof => return Err(Refused::BrokenDocument),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// What has been read so far.
#[derive(Default)]
struct Body {
    out: Document,
    paragraph: String,
    depth: usize,
    /// Runs (`w:r`) that are open: tabs and breaks outside of them are settings, not text.
    runs: usize,
    /// Texts (`w:t`) that are open.
    texts: usize,
    /// Elements that are open and whose text does not count.
    silent: usize,
    /// The paragraph above had line breaks inside.
    parted: bool,
}

/// Text in these is deleted, moved away, or said once more for older programs.
const SILENT: [&str; 3] = ["del", "moveFrom", "Fallback"];

impl Body {
    fn open(&mut self, name: &str) -> Result<(), Refused> {
        self.depth += 1;
        if self.depth > DEEPEST_XML {
            return Err(Refused::BrokenDocument);
        }
        self.silent += usize::from(SILENT.contains(&name));
        self.runs += usize::from(name == "r");
        self.texts += usize::from(name == "t");
        match name {
            "p" => self.end_paragraph(),
            "del" | "moveFrom" => self.out.deleted += 1,
            _ => self.empty(name),
        }
        Ok(())
    }

    fn empty(&mut self, name: &str) {
        match name {
            "br" | "cr" if self.runs > 0 && self.silent == 0 => self.paragraph.push('\n'),
            "tab" if self.runs > 0 && self.silent == 0 => self.paragraph.push('\t'),
            "p" => {
                self.end_paragraph();
                self.out.text.push('\n');
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.silent = self.silent.saturating_sub(usize::from(SILENT.contains(&name)));
        self.runs = self.runs.saturating_sub(usize::from(name == "r"));
        self.texts = self.texts.saturating_sub(usize::from(name == "t"));
        if name == "p" {
            self.end_paragraph();
            self.out.text.push('\n');
        }
    }

    fn say(&mut self, text: &str) {
        if self.texts > 0 && self.silent == 0 {
            self.paragraph.push_str(text);
        }
    }

    /// A paragraph with breaks inside is parted from its neighbours by an empty line, as Teams means it.
    fn end_paragraph(&mut self) {
        let paragraph = core::mem::take(&mut self.paragraph);
        if paragraph.trim().is_empty() {
            return;
        }
        let parted = paragraph.trim().contains('\n');
        if parted || self.parted {
            self.out.text.push('\n');
        }
        self.out.text.push_str(paragraph.trim_matches('\n'));
        self.parted = parted;
    }

    fn done(mut self) -> Document {
        self.end_paragraph();
        self.out
    }
}
