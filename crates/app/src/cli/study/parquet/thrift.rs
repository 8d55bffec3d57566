//! Thrift's compact protocol, in which Parquet writes about itself: numbers of fields and values, one after the other.

use super::Broken;

/// A value of a structure; what this reader has no use for is passed over.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Truth(bool),
    Number(i64),
    Bytes(Vec<u8>),
    List(Vec<Value>),
    Fields(Vec<(i16, Value)>),
    Other,
}

impl Value {
    /// A field of a structure.
    pub(super) fn field(&self, number: i16) -> Option<&Self> {
        match self {
            Self::Fields(fields) => fields.iter().find(|(at, _)| *at == number).map(|(_, value)| value),
            _ => None,
        }
    }

    pub(super) fn number(&self, field: i16) -> Option<i64> {
        match self.field(field) {
            Some(Self::Number(number)) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn list(&self, field: i16) -> &[Self] {
        match self.field(field) {
            Some(Self::List(list)) => list,
            _ => &[],
        }
    }

    pub(super) fn text(&self, field: i16) -> Option<String> {
        match self.field(field) {
            Some(Self::Bytes(bytes)) => Some(String::from_utf8_lossy(bytes).into_owned()),
            _ => None,
        }
    }
}

/// How deep structures may lie in each other; Parquet's own go half as deep.
const DEEPEST: usize = 16;

/// Reads one structure; also how many bytes it took.
pub(super) fn read(bytes: &[u8]) -> Result<(Value, usize), Broken> {
    let mut reader = Reader { bytes, at: 0 };
    let value = reader.fields(0).ok_or_else(|| Broken::bytes("what it says about itself"))?;
    Ok((value, reader.at))
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn unsigned(&mut self) -> Option<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i64> {
        let zigzag = self.unsigned()?;
        Some((zigzag >> 1) as i64 ^ -((zigzag & 1) as i64))
    }

    fn fields(&mut self, depth: usize) -> Option<Value> {
        let (mut fields, mut number) = (Vec::new(), 0i16);
        loop {
            let head = self.byte()?;
            if head == 0 {
                return Some(Value::Fields(fields));
            }
            number = match head >> 4 {
                0 => self.signed()? as i16,
                step => number.checked_add(i16::from(step))?,
            };
            fields.push((number, self.value(head & 0xf, depth + 1)?));
        }
    }

    fn value(&mut self, kind: u8, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        Some(match kind {
            1 => Value::Truth(true),
            2 => Value::Truth(false),
            3 => Value::Number(i64::from(self.byte()?)),
            4..=6 => Value::Number(self.signed()?),
            7 => {
                self.at = self.at.checked_add(8)?;
                Value::Other
            }
            8 => Value::Bytes(self.taken()?),
            9 | 10 => self.list(depth)?,
            12 => self.fields(depth)?,
            _ => return None,
        })
    }

    fn taken(&mut self) -> Option<Vec<u8>> {
        let length = usize::try_from(self.unsigned()?).ok()?;
        let taken = self.bytes.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(taken.to_vec())
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let head = self.byte()?;
        let length = match head >> 4 {
            15 => self.unsigned()?,
            short => u64::from(short),
        };
        let kind = head & 0xf;
        let one = |reader: &mut Self| match kind {
            // In a list a truth is a byte of its own.
            1 | 2 => Some(Value::Truth(reader.byte()? == 1)),
            _ => reader.value(kind, depth + 1),
        };
        (0..length).map(|_| one(self)).collect::<Option<_>>().map(Value::List)
    }
}

/// Writes one structure, field after field; structures inside go through [`Writer::begin`] and [`Writer::end`].
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
    last: Vec<i16>,
}

impl Writer {
    /// A structure at the top.
    pub(super) fn new() -> Self {
        Self { bytes: Vec::new(), last: vec![0] }
    }

    fn unsigned(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn signed(&mut self, number: i64) {
        self.unsigned(((number << 1) ^ (number >> 63)) as u64);
    }

    fn head(&mut self, field: i16, kind: u8) {
        let last = self.last.last_mut().expect("a field stands in a structure");
        // Fields are written in order, at most fifteen apart.
        self.bytes.push(((field - *last) as u8) << 4 | kind);
        *last = field;
    }

    pub(super) fn i32(&mut self, field: i16, number: i32) {
        self.head(field, 5);
        self.signed(i64::from(number));
    }

    pub(super) fn i64(&mut self, field: i16, number: i64) {
        self.head(field, 6);
        self.signed(number);
    }

    pub(super) fn text(&mut self, field: i16, text: &str) {
        self.head(field, 8);
        self.bare(text);
    }

    /// A text in a list.
    pub(super) fn bare(&mut self, text: &str) {
        self.unsigned(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// A number in a list.
    pub(super) fn bare_number(&mut self, number: i32) {
        self.signed(i64::from(number));
    }

    /// The head of a list: 5 numbers, 8 texts, 12 structures.
    pub(super) fn list(&mut self, field: i16, kind: u8, length: usize) {
        self.head(field, 9);
        if length < 15 {
            self.bytes.push((length as u8) << 4 | kind);
        } else {
            self.bytes.push(0xf0 | kind);
            self.unsigned(length as u64);
        }
    }

    /// Begins a structure in a field.
    pub(super) fn begin(&mut self, field: i16) {
        self.head(field, 12);
        self.last.push(0);
    }

    /// Begins a structure in a list.
    pub(super) fn begin_bare(&mut self) {
        self.last.push(0);
    }

    /// Ends the structure begun last.
    pub(super) fn end(&mut self) {
        self.bytes.push(0);
        self.last.pop();
    }
}
