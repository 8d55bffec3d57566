//! Any text, read as this format whatever it looks like.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: String| {
    let text = listen::formats::with_plain_lines(text);
    let _ = (listen::formats::sbv::FORMAT.read)(&text);
});
