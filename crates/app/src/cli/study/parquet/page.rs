//! Pages: the values of one column of one group of rows, unpacked.

use std::io::Read;

use super::footer::{Chunk, Column, Stored};
use super::thrift::{self, Value};
use super::{Broken, runs};

/// No page is larger once unpacked; writers make pages of about one megabyte.
const PAGE_BYTES: usize = 1 << 28;

/// One value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Item {
    Truth(bool),
    Whole(i64),
    Number(f64),
    /// Where it begins and ends in [`Values::text`].
    Text(u32, u32),
}

/// The values of one column of one group of rows, in order.
#[derive(Debug, Default)]
pub(in super::super) struct Values {
    pub(in super::super) items: Vec<Option<Item>>,
    pub(in super::super) text: Vec<u8>,
}

/// Unpacks a column of a group: the bytes of its chunk, and how many rows there are.
pub(super) fn values(bytes: &[u8], column: &Column, chunk: &Chunk, rows: usize) -> Result<Values, Broken> {
    let stored =
        column.stored.clone().map_err(|why| Broken(format!("the column `{}` cannot be read: {why}", column.name)))?;
    let mut unpacking = Unpacking { column, stored, rows, found: Values::default(), words: Vec::new() };
    let mut rest = bytes;
    while unpacking.found.items.len() < rows {
        let (head, used) = thrift::read(rest)?;
        let size = size_of_field(&head, 3)?;
        let body = rest.get(used..used + size).ok_or_else(damaged)?;
        unpacking.page(&head, body, chunk.codec)?;
        rest = &rest[used + size..];
    }
    Ok(unpacking.found)
}

fn damaged() -> Broken {
    Broken::bytes("a page of values")
}

fn size_of_field(head: &Value, field: i16) -> Result<usize, Broken> {
    let size = head.number(field).and_then(|size| usize::try_from(size).ok());
    size.filter(|size| *size <= PAGE_BYTES).ok_or_else(damaged)
}

struct Unpacking<'a> {
    column: &'a Column,
    stored: Stored,
    rows: usize,
    found: Values,
    /// The dictionary, if there is one.
    words: Vec<Item>,
}

impl Unpacking<'_> {
    fn page(&mut self, head: &Value, body: &[u8], codec: i64) -> Result<(), Broken> {
        let size = size_of_field(head, 2)?;
        match head.number(1) {
            Some(0) => {
                let about = head.field(5).ok_or_else(damaged)?;
                let body = unpacked(body, codec, size)?;
                let (levels, data) = if self.column.optional { prefixed(&body)? } else { (&[][..], &body[..]) };
                self.data(about, 2, levels, data)
            }
            Some(2) => {
                let about = head.field(7).ok_or_else(damaged)?;
                let count = size_of_field(about, 1)?;
                self.words = self.plain(&unpacked(body, codec, size)?, count)?;
                Ok(())
            }
            Some(3) => {
                let about = head.field(8).ok_or_else(damaged)?;
                let (levels, repeats) = (size_of_field(about, 5)?, size_of_field(about, 6)?);
                let (ahead, data) = body.split_at_checked(levels + repeats).ok_or_else(damaged)?;
                let packed = about.field(7) != Some(&Value::Truth(false));
                let size = size.checked_sub(levels + repeats).ok_or_else(damaged)?;
                let data = if packed { unpacked(data, codec, size)? } else { data.to_vec() };
                self.data(about, 4, &ahead[repeats..], &data)
            }
            // Indexes are of no use here.
            _ => Ok(()),
        }
    }

    /// A page of data; `encoding` is the field that says how it is written.
    fn data(&mut self, about: &Value, encoding: i16, levels: &[u8], data: &[u8]) -> Result<(), Broken> {
        let count = size_of_field(about, 1)?;
        if count > self.rows - self.found.items.len() {
            return Err(damaged());
        }
        let there = match self.column.optional {
            true => runs::read(levels, 1, count).ok_or_else(damaged)?,
            false => vec![1; count],
        };
        let present = there.iter().filter(|level| **level == 1).count();
        let items = match about.number(encoding) {
            Some(0) => self.plain(data, present)?,
            Some(2 | 8) => self.looked_up(data, present)?,
            Some(3) if self.stored == Stored::Truth => {
                let truths = runs::read(prefixed(data)?.0, 1, present).ok_or_else(damaged)?;
                truths.into_iter().map(|truth| Item::Truth(truth == 1)).collect()
            }
            _ => return Err(self.unknown()),
        };
        let mut items = items.into_iter();
        self.found.items.extend(there.into_iter().map(|level| if level == 1 { items.next() } else { None }));
        Ok(())
    }

    fn unknown(&self) -> Broken {
        let name = &self.column.name;
        Broken(format!(
            "the column `{name}` is packed in a way Attune does not read; write it plain or with a dictionary"
        ))
    }

    fn looked_up(&self, data: &[u8], count: usize) -> Result<Vec<Item>, Broken> {
        if count == 0 {
            return Ok(Vec::new());
        }
        let (width, places) = data.split_first().ok_or_else(damaged)?;
        let places = runs::read(places, u32::from(*width), count).ok_or_else(damaged)?;
        let item = |place: u32| self.words.get(place as usize).copied();
        places.into_iter().map(item).collect::<Option<_>>().ok_or_else(damaged)
    }

    fn plain(&mut self, data: &[u8], count: usize) -> Result<Vec<Item>, Broken> {
        let divisor = self.column.divisor;
        let whole =
            |number: i64| if divisor == 1.0 { Item::Whole(number) } else { Item::Number(number as f64 / divisor) };
        match self.stored {
            Stored::Truth => truths(data, count),
            Stored::Int32 => fixed(data, count, |bytes: [u8; 4]| whole(i64::from(i32::from_le_bytes(bytes)))),
            Stored::Int64 => fixed(data, count, |bytes: [u8; 8]| whole(i64::from_le_bytes(bytes))),
            Stored::Float => fixed(data, count, |bytes: [u8; 4]| Item::Number(f64::from(f32::from_le_bytes(bytes)))),
            Stored::Double => fixed(data, count, |bytes: [u8; 8]| Item::Number(f64::from_le_bytes(bytes))),
            Stored::Text => self.texts(data, count),
        }
    }

    fn texts(&mut self, mut data: &[u8], count: usize) -> Result<Vec<Item>, Broken> {
        let mut items = Vec::with_capacity(count.min(data.len() / 4 + 1));
        for _ in 0..count {
            let (text, rest) = prefixed(data)?;
            let start = self.found.text.len();
            self.found.text.extend_from_slice(text);
            let place = |at: usize| u32::try_from(at).map_err(|_| damaged());
            items.push(Item::Text(place(start)?, place(self.found.text.len())?));
            data = rest;
        }
        Ok(items)
    }
}

/// Bytes behind their length in four bytes, and what follows them.
fn prefixed(data: &[u8]) -> Result<(&[u8], &[u8]), Broken> {
    let (length, rest) = data.split_first_chunk::<4>().ok_or_else(damaged)?;
    rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(damaged)
}

fn fixed<const N: usize>(data: &[u8], count: usize, item: impl Fn([u8; N]) -> Item) -> Result<Vec<Item>, Broken> {
    let data = count.checked_mul(N).and_then(|length| data.get(..length)).ok_or_else(damaged)?;
    Ok(data.as_chunks::<N>().0.iter().map(|bytes| item(*bytes)).collect())
}

fn truths(data: &[u8], count: usize) -> Result<Vec<Item>, Broken> {
    let bytes = data.get(..count.div_ceil(8)).ok_or_else(damaged)?;
    Ok((0..count).map(|at| Item::Truth(bytes[at / 8] >> (at % 8) & 1 == 1)).collect())
}

/// A page as it was before it was packed.
fn unpacked(body: &[u8], codec: i64, size: usize) -> Result<Vec<u8>, Broken> {
    let page = match codec {
        0 => body.to_vec(),
        1 if snap::raw::decompress_len(body).is_ok_and(|length| length == size) => {
            snap::raw::Decoder::new().decompress_vec(body).map_err(|_| damaged())?
        }
        1 => return Err(damaged()),
        2 => gunzipped(body, size)?,
        6 => {
            let mut page = Vec::new();
            let decoder = ruzstd::decoding::StreamingDecoder::new(body).map_err(|_| damaged())?;
            decoder.take(size as u64 + 1).read_to_end(&mut page).map_err(|_| damaged())?;
            page
        }
        other => {
            let name = match other {
                3 => "LZO",
                4 => "Brotli",
                _ => "LZ4",
            };
            return Err(Broken(format!(
                "this Parquet file is packed with {name}; pack it with Snappy, Zstandard or gzip"
            )));
        }
    };
    if page.len() == size { Ok(page) } else { Err(damaged()) }
}

/// Gzip as writers of Parquet make it: a head of ten bytes without a name, and eight bytes behind.
fn gunzipped(body: &[u8], size: usize) -> Result<Vec<u8>, Broken> {
    let packed = body.strip_prefix(&[0x1f, 0x8b, 8, 0]).and_then(|rest| rest.get(6..)).ok_or_else(damaged)?;
    miniz_oxide::inflate::decompress_to_vec_with_limit(packed, size).map_err(|_| damaged())
}
