//! Any bytes as a Word document: as an archive, and as the XML inside a sound one.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let archive = [b"PK\x03\x04", bytes].concat();
    let _ = listen::text_of(&archive);
    let _ = listen::text_of(&stored(bytes));
});

/// An archive with `word/document.xml` in it, not packed.
fn stored(xml: &[u8]) -> Vec<u8> {
    let crc = !xml.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    });
    let name = b"word/document.xml".as_slice();
    let length = (xml.len() as u32).to_le_bytes();
    let sizes = [crc.to_le_bytes(), length, length].concat();
    let mut out = [b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0", &sizes[..], &[17, 0, 0, 0], name, xml].concat();
    let directory = (out.len() as u32).to_le_bytes();
    out.extend([b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0", &sizes[..], &[17, 0], &[0; 16], name].concat());
    out.extend([b"PK\x05\x06\0\0\0\0\x01\0\x01\0".as_slice(), &[63, 0, 0, 0], &directory, &[0, 0]].concat());
    out
}
