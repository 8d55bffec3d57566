//! Text of a WebVTT cue: the W3C's tokeniser and tree, of which text and voices are kept (section 6.4).

use super::markup::reference;
use crate::speakers::SpeakerName;
use crate::transcript::Spoken;

/// What a cue's text holds.
pub(super) struct CueText {
    /// All text without tags, as the text content of the W3C's tree.
    pub text: String,
    /// The same by voice.
    pub spoken: Vec<Spoken>,
    /// A tag ran to the end of the cue and swallowed words.
    pub unclosed: bool,
}

/// Tags that open a node; all other tags are passed over and their content kept.
const NODES: [&str; 8] = ["c", "i", "b", "u", "ruby", "rt", "v", "lang"];

/// How deep nodes may nest; deeper ones are passed over like unknown tags.
const DEEPEST: usize = 200;

/// Text and voices of a cue's payload.
pub(super) fn parse(payload: &str) -> CueText {
    let mut tree = Tree::default();
    let mut rest = payload;
    while let Some(at) = rest.find(['<', '&']) {
        tree.say(&rest[..at]);
        let tail = &rest[at..];
        rest = if tail.starts_with('&') { tree.reference(tail) } else { tree.tag(tail) };
    }
    tree.say(rest);
    CueText { text: tree.text, spoken: tree.spoken, unclosed: tree.unclosed }
}

#[derive(Default)]
struct Tree {
    text: String,
    spoken: Vec<Spoken>,
    /// Open nodes, outermost first: the name and, for a voice, whose.
    open: Vec<(String, Option<SpeakerName>)>,
    unclosed: bool,
}

impl Tree {
    fn say(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        let speaker = self.open.iter().rev().find(|(name, _)| name == "v").and_then(|(_, who)| who.as_ref());
        match self.spoken.last_mut() {
            Some(last) if last.speaker.as_ref() == speaker => last.text.push_str(text),
            _ => self.spoken.push(Spoken { speaker: speaker.cloned(), text: text.to_owned() }),
        }
    }

    fn reference<'a>(&mut self, tail: &'a str) -> &'a str {
        let (meaning, length) = reference(tail).unwrap_or(('&', 1));
        self.say(meaning.encode_utf8(&mut [0; 4]));
        &tail[length..]
    }

    /// A tag runs to the next `>` or to the end of the cue.
    fn tag<'a>(&mut self, tail: &'a str) -> &'a str {
        let (tag, rest) = match tail[1..].split_once('>') {
            Some(parts) => parts,
            None => {
                self.unclosed |= tail[1..].chars().any(char::is_alphanumeric);
                (&tail[1..], "")
            }
        };
        match tag.strip_prefix('/') {
            Some(name) => self.close(name),
            None if tag.starts_with(|c: char| c.is_ascii_digit()) => {}
            None => self.open(tag),
        }
        rest
    }

    fn open(&mut self, tag: &str) {
        let end = tag.find(['\t', '\n', '\x0c', ' ', '.']).unwrap_or(tag.len());
        let name = &tag[..end];
        if !NODES.contains(&name) || self.open.len() >= DEEPEST {
            return;
        }
        if name == "rt" && self.innermost() != Some("ruby") {
            return;
        }
        let who = (name == "v").then(|| annotation(&tag[end..])).flatten();
        self.open.push((name.to_owned(), who));
    }

    fn innermost(&self) -> Option<&str> {
        self.open.last().map(|(name, _)| name.as_str())
    }

    fn close(&mut self, name: &str) {
        match self.innermost() {
            Some(open) if open == name => {
                self.open.pop();
            }
            Some("rt") if name == "ruby" => self.open.truncate(self.open.len().saturating_sub(2)),
            _ => {}
        }
    }
}

/// What follows the classes of a start tag: a name with its references read and its blanks joined.
fn annotation(after_name: &str) -> Option<SpeakerName> {
    let blank = |c: char| matches!(c, '\t' | '\n' | '\x0c' | ' ');
    let at = after_name.find(blank)?;
    SpeakerName::new(&super::markup::with_references(&after_name[at..]))
}
