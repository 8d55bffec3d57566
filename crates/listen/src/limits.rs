//! How much the reader will take, checked before and while it reads, so that no file can eat the machine.

/// Most bytes of one file: 20 MB.
///
/// A 90-minute session spoken at 150 words a minute is 13 500 words; at 6 bytes a word and 60 bytes of markup for every
/// ten words that is about 160 kB. 20 MB is over a hundred such sessions in one file.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// Most cues (or lines, or rows) of one file: 200 000.
///
/// One cue a second for 55 hours: 55 × 3600 = 198 000.
pub const MOST_CUES: usize = 200_000;

/// Most objects and lists of one JSON file: 500 000, counted before it is parsed.
///
/// A recogniser gives every word an object and may give it three times (by channel, by utterance, by paragraph): ten hours
/// spoken at 150 words a minute are 90 000 words, 270 000 objects.
pub const MOST_JSON_PARTS: usize = 500_000;

/// Most entries of a Word document's archive: 1 000. One with an avatar for each of two speakers has about twenty.
pub const MOST_ZIP_ENTRIES: usize = 1_000;

/// How many times larger a packed document may become, from one megabyte on: 200.
///
/// The XML of a long transcript, the same tags over and over, packs about forty times; deflate ends at 1 032.
pub const MOST_TIMES_LARGER: usize = 200;

/// How deep the elements of a Word document may nest: 256. A table in a table in a text box is about thirty.
pub const DEEPEST_XML: usize = 256;

/// Most bytes of one line, except in JSON, which is often one line: 1 MB.
///
/// A whole session typed without one line break is about 81 kB (13 500 words × 6 bytes); this is twelve of them.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// The silence that ends a turn and is counted as a silence: 3 seconds.
///
/// Three seconds is where psychotherapy process research begins to code a pause (Levitt 2001, Pausing Inventory
/// Categorization System; cited from memory, so shown as tool-defined). One number for both uses: speech of one person
/// is one turn until somebody else speaks or a silence falls, so a silence never hides inside a turn.
pub const SILENCE_MS: u32 = 3_000;
