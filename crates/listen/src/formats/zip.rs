//! ZIP archives, as far as one file inside a small one is wanted: found in the directory, unpacked under limits, checked.
//!
//! Source: PKWARE's APPNOTE.TXT 6.3, sections 4.3 and 4.4. Not read: ZIP64 (an archive under 20 MB needs none), encrypted
//! entries, methods other than stored and deflated, and every other entry, so that no bomb beside ours can go off.

use crate::limits::{MOST_BYTES, MOST_TIMES_LARGER, MOST_ZIP_ENTRIES};
use crate::refused::{LooksLike, Measure, Refused};

/// A file inside an archive, as the directory lists it.
struct Entry<'a> {
    name: &'a [u8],
    encrypted: bool,
    method: u16,
    checksum: u32,
    packed: usize,
    unpacked: usize,
    header: usize,
}

const NO_DOCUMENT: Refused = Refused::NotText { looks_like: LooksLike::ZipOrWord };

/// The bytes of one file in an archive.
///
/// # Errors
/// [`Refused::TooLarge`] where there are too many entries or the file would unpack to too much;
/// [`Refused::NotText`] where there is no such file; [`Refused::BrokenArchive`] where it cannot be unpacked soundly.
pub(super) fn unpack(archive: &[u8], name: &str) -> Result<Vec<u8>, Refused> {
    let entry = find(archive, name.as_bytes())?.ok_or(NO_DOCUMENT)?;
    let local = archive.get(entry.header..).ok_or(Refused::BrokenArchive)?;
    let lengths = (short(local, 26), short(local, 28));
    let (Some(0x0403_4b50), (Some(of_name), Some(of_extra))) = (long(local, 0), lengths) else {
        return Err(Refused::BrokenArchive);
    };
    let from = 30 + usize::from(of_name) + usize::from(of_extra);
    let packed = local.get(from..).and_then(|rest| rest.get(..entry.packed)).ok_or(Refused::BrokenArchive)?;
    let unpacked = inflate(&entry, packed)?;
    let sound = unpacked.len() == entry.unpacked && checksum(&unpacked) == entry.checksum;
    if sound { Ok(unpacked) } else { Err(Refused::BrokenArchive) }
}

/// Looks through the directory at the end of the archive.
fn find<'a>(archive: &'a [u8], wanted: &[u8]) -> Result<Option<Entry<'a>>, Refused> {
    let end = end_of_directory(archive).ok_or(Refused::BrokenArchive)?;
    let (count, at) = short(end, 10).zip(long(end, 16)).ok_or(Refused::BrokenArchive)?;
    let count = usize::from(count);
    if count > MOST_ZIP_ENTRIES {
        let (measure, most) = (Measure::ArchiveEntries, MOST_ZIP_ENTRIES);
        return Err(Refused::TooLarge { measure, found: count, most, line: None });
    }
    let mut rest = archive.get(at as usize..).ok_or(Refused::BrokenArchive)?;
    for _ in 0..count {
        let (entry, length) = entry(rest).ok_or(Refused::BrokenArchive)?;
        if entry.name == wanted {
            return Ok(Some(entry));
        }
        rest = &rest[length..];
    }
    Ok(None)
}

/// The record that closes an archive, within a comment's length of its end.
fn end_of_directory(archive: &[u8]) -> Option<&[u8]> {
    const LENGTH: usize = 22;
    let last = archive.len().checked_sub(LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let at = (first..=last).rev().find(|&at| archive[at..].starts_with(b"PK\x05\x06"))?;
    archive.get(at..)
}

/// The entry a directory begins with, and how many bytes it takes.
fn entry(directory: &[u8]) -> Option<(Entry<'_>, usize)> {
    let size = |at| long(directory, at).map(|size| size as usize);
    let of_name = usize::from(short(directory, 28)?);
    let length = 46 + of_name + usize::from(short(directory, 30)?) + usize::from(short(directory, 32)?);
    let entry = Entry {
        name: directory.get(46..46 + of_name)?,
        encrypted: short(directory, 8)? & 1 == 1,
        method: short(directory, 10)?,
        checksum: long(directory, 16)?,
        packed: size(20)?,
        unpacked: size(24)?,
        header: size(42)?,
    };
    (long(directory, 0)? == 0x0201_4b50 && directory.len() >= length).then_some((entry, length))
}

fn inflate(entry: &Entry<'_>, packed: &[u8]) -> Result<Vec<u8>, Refused> {
    let most = MOST_BYTES.min(packed.len().saturating_mul(MOST_TIMES_LARGER).max(1024 * 1024));
    let too_large = Refused::TooLarge { measure: Measure::Unpacked, found: entry.unpacked, most, line: None };
    if entry.unpacked > most {
        return Err(too_large);
    }
    match (entry.encrypted, entry.method) {
        (false, 0) => Ok(packed.to_vec()),
        // The directory may lie about the size: unpacking stops where it said.
        (false, 8) => miniz_oxide::inflate::decompress_to_vec_with_limit(packed, entry.unpacked)
            .map_err(|error| if is_over(&error) { too_large } else { Refused::BrokenArchive }),
        _ => Err(Refused::BrokenArchive),
    }
}

fn is_over(error: &miniz_oxide::inflate::DecompressError) -> bool {
    error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// CRC-32 as ZIP uses it: polynomial 0x04C11DB7 reflected, section 4.4.7.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = table();
    let step = |sum: u32, byte: &u8| (sum >> 8) ^ TABLE[usize::from((sum as u8) ^ byte)];
    !bytes.iter().fold(u32::MAX, step)
}

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut n = 0;
    while n < 256 {
        let (mut value, mut bit) = (n as u32, 0);
        while bit < 8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[n] = value;
        n += 1;
    }
    table
}
