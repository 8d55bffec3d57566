//! What a Parquet file says about itself at its end: columns, their kinds, and where each stands.

use std::io::{Read, Seek, SeekFrom};

use super::thrift::{self, Value};
use super::{Broken, MAGIC};

/// The footer is read into memory, and no honest one is larger.
const FOOTER_BYTES: u64 = 1 << 26;

/// What a value is stored as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stored {
    Truth,
    Int32,
    Int64,
    Float,
    Double,
    Text,
}

/// A column of a flat file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) name: String,
    /// How it is stored, or why it cannot be read.
    pub(super) stored: Result<Stored, String>,
    /// Whether a value may be missing.
    pub(super) optional: bool,
    /// By what a stored whole number is divided: the scale of a decimal.
    pub(super) divisor: f64,
}

/// Where one column of one group of rows stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chunk {
    pub(super) start: u64,
    pub(super) bytes: u64,
    pub(super) codec: i64,
}

/// Everything a reader needs to know.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Footer {
    pub(super) columns: Vec<Column>,
    /// How many rows each group has, and where its columns stand.
    pub(super) groups: Vec<(usize, Vec<Chunk>)>,
}

/// Reads the footer.
pub(super) fn read(file: &mut (impl Read + Seek)) -> Result<Footer, Broken> {
    let cut = || Broken::bytes("its end");
    let length = file.seek(SeekFrom::End(0)).map_err(Broken::new)?;
    let mut ends = [0; 12];
    if length < 12 {
        return Err(cut());
    }
    file.seek(SeekFrom::Start(0)).and_then(|_| file.read_exact(&mut ends[..4])).map_err(Broken::new)?;
    file.seek(SeekFrom::End(-8)).and_then(|_| file.read_exact(&mut ends[4..])).map_err(Broken::new)?;
    if &ends[8..] == b"PARE" {
        return Err(Broken::new("this Parquet file is encrypted; write it without encryption"));
    }
    if &ends[..4] != MAGIC {
        return Err(Broken::new("this is no Parquet file, though its name says so; name it after what it is"));
    }
    if &ends[8..] != MAGIC {
        return Err(cut());
    }
    let size = u64::from(u32::from_le_bytes([ends[4], ends[5], ends[6], ends[7]]));
    if size > FOOTER_BYTES || size + 12 > length {
        return Err(cut());
    }
    let mut bytes = vec![0; size as usize];
    file.seek(SeekFrom::Start(length - 8 - size)).and_then(|_| file.read_exact(&mut bytes)).map_err(Broken::new)?;
    understand(&thrift::read(&bytes)?.0, length)
}

fn understand(told: &Value, length: u64) -> Result<Footer, Broken> {
    let schema = told.list(2);
    let [root, columns @ ..] = schema else { return Err(Broken::bytes("its columns")) };
    if root.number(5) != Some(columns.len() as i64) || columns.iter().any(|column| column.number(5).unwrap_or(0) > 0) {
        let what = "this Parquet file holds structures inside columns; write a flat table of numbers and text";
        return Err(Broken::new(what));
    }
    let columns: Vec<Column> = columns.iter().map(column).collect();
    let groups = told.list(4).iter().map(|group| chunks(group, columns.len(), length));
    Ok(Footer { groups: groups.collect::<Result<_, _>>()?, columns })
}

fn column(told: &Value) -> Column {
    let name = told.text(4).unwrap_or_default();
    let scale = told.field(10).and_then(|logical| logical.field(5)).and_then(|decimal| decimal.number(1));
    let scale = scale.or_else(|| told.number(7)).filter(|scale| (0..=18).contains(scale)).unwrap_or(0);
    // Repeated: a list.
    let stored = if told.number(3) == Some(2) { Err("it holds lists".to_owned()) } else { stored(told) };
    Column { name, stored, optional: told.number(3) == Some(1), divisor: 10f64.powi(scale as i32) }
}

/// How a column is stored, or what it holds that is no number and no text.
fn stored(told: &Value) -> Result<Stored, String> {
    let logical = told.field(10);
    let is = |number: i16| logical.is_some_and(|logical| logical.field(number).is_some());
    let older = told.number(6);
    let clock = is(6) || is(7) || is(8) || older.is_some_and(|kind| (6..=10).contains(&kind));
    match told.number(1) {
        _ if clock => Err("it holds dates or times; write them as numbers, such as days since the start".to_owned()),
        Some(0) => Ok(Stored::Truth),
        Some(1) => Ok(Stored::Int32),
        Some(2) => Ok(Stored::Int64),
        Some(4) => Ok(Stored::Float),
        Some(5) => Ok(Stored::Double),
        Some(6) if is(5) || older == Some(5) => Err("it holds decimals as bytes; write them as double".to_owned()),
        Some(6) => Ok(Stored::Text),
        Some(3) => Err("it holds times of 96 bits; write them as numbers".to_owned()),
        _ => Err("it holds bytes of fixed length; write numbers as double and words as UTF-8".to_owned()),
    }
}

fn chunks(group: &Value, columns: usize, length: u64) -> Result<(usize, Vec<Chunk>), Broken> {
    let broken = || Broken::bytes("where its columns stand");
    let rows = group.number(3).and_then(|rows| usize::try_from(rows).ok()).ok_or_else(broken)?;
    let chunks = group.list(1).iter().map(|one| chunk(one, length)).collect::<Option<Vec<_>>>().ok_or_else(broken)?;
    if chunks.len() == columns { Ok((rows, chunks)) } else { Err(broken()) }
}

fn chunk(told: &Value, length: u64) -> Option<Chunk> {
    let about = told.field(3)?;
    let data = about.number(9)?;
    let start = about.number(11).filter(|dictionary| *dictionary > 0).map_or(data, |dictionary| dictionary.min(data));
    let (start, bytes) = (u64::try_from(start).ok()?, u64::try_from(about.number(7)?).ok()?);
    (start.checked_add(bytes)? <= length).then_some(Chunk { start, bytes, codec: about.number(4)? })
}
