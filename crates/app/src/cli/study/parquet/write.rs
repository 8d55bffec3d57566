//! Writing rows as Parquet: a hundred thousand a group, so that no more are held, with values that may be missing.

use std::io::{Error, Result, Write};
use std::ops::Range;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Stored};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type, TypePtr};

use super::super::sheet::{Cell, Sheet};

/// Rows are written in groups of so many.
const GROUP: usize = 100_000;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Nothing at all.
    Empty,
    Truth,
    Count,
    Number,
    Text,
}

impl Kind {
    const fn of(cell: Cell) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Truth(_) => Self::Truth,
            Cell::Count(_) => Self::Count,
            Cell::Number(_) => Self::Number,
            Cell::Text(_) => Self::Text,
        }
    }

    /// What holds both; counts among numbers are numbers.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Empty, kind) | (kind, Self::Empty) => kind,
            (one, two) if one == two => one,
            (Self::Count | Self::Number, Self::Count | Self::Number) => Self::Number,
            _ => Self::Text,
        }
    }

    const fn stored(self) -> (Stored, Option<LogicalType>) {
        match self {
            Self::Empty => (Stored::INT32, Some(LogicalType::Unknown)),
            Self::Truth => (Stored::BOOLEAN, None),
            Self::Count => (Stored::INT64, None),
            Self::Number => (Stored::DOUBLE, None),
            Self::Text => (Stored::BYTE_ARRAY, Some(LogicalType::String)),
        }
    }
}

/// Writes all rows; `about` is kept in the file under the name `attune`.
pub(in super::super) fn write(sheet: &impl Sheet, about: &str, to: &mut dyn Write) -> Result<()> {
    let kinds = kinds(sheet);
    // The file's writer wants a whole of its own; it is emptied after each group.
    let mut file =
        SerializedFileWriter::new(Vec::new(), schema(sheet, &kinds)?, properties(about)).map_err(Error::other)?;
    for start in (0..sheet.rows()).step_by(GROUP) {
        group(&mut file, sheet, start..sheet.rows().min(start + GROUP), &kinds)?;
        file.flush()?;
        to.write_all(&std::mem::take(file.inner_mut()))?;
    }
    to.write_all(&file.into_inner().map_err(Error::other)?)
}

fn kinds(sheet: &impl Sheet) -> Vec<Kind> {
    let mut kinds = vec![Kind::Empty; sheet.names().len()];
    sheet.each(0..sheet.rows(), &mut |cells| {
        kinds.iter_mut().zip(cells).for_each(|(kind, cell)| *kind = kind.and(Kind::of(*cell)));
    });
    kinds
}

fn schema(sheet: &impl Sheet, kinds: &[Kind]) -> Result<TypePtr> {
    let column = |(name, kind): (_, &Kind)| {
        let (stored, logical) = kind.stored();
        let name: std::borrow::Cow<'_, str> = name;
        let column = Type::primitive_type_builder(&name, stored).with_repetition(Repetition::OPTIONAL);
        column.with_logical_type(logical).build().map(Arc::new)
    };
    let columns = sheet.names().into_iter().zip(kinds).map(column).collect::<parquet::errors::Result<_>>();
    let schema = Type::group_type_builder("schema").with_fields(columns.map_err(Error::other)?).build();
    schema.map(Arc::new).map_err(Error::other)
}

fn properties(about: &str) -> Arc<WriterProperties> {
    let about = KeyValue::new("attune".to_owned(), about.to_owned());
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::None)
        .set_created_by(concat!("attune ", env!("CARGO_PKG_VERSION")).to_owned());
    Arc::new(properties.set_key_value_metadata(Some(vec![about])).build())
}

fn group(
    file: &mut SerializedFileWriter<Vec<u8>>,
    sheet: &impl Sheet,
    rows: Range<usize>,
    kinds: &[Kind],
) -> Result<()> {
    let mut gathered: Vec<Gathered> = kinds.iter().map(|_| Gathered::default()).collect();
    sheet.each(rows, &mut |cells| {
        gathered.iter_mut().zip(cells).zip(kinds).for_each(|((column, cell), kind)| column.add(*cell, *kind));
    });
    let mut group = file.next_row_group().map_err(Error::other)?;
    for (column, kind) in gathered.iter().zip(kinds) {
        let mut writer = group.next_column().map_err(Error::other)?.expect("the group has a writer for each column");
        column.write(*kind, &mut writer).and_then(|_| writer.close()).map_err(Error::other)?;
    }
    group.close().map(drop).map_err(Error::other)
}

/// What is gathered of a column for one group: 1 for each row with a value, 0 for each without, and the values.
#[derive(Default)]
struct Gathered {
    there: Vec<i16>,
    truths: Vec<bool>,
    counts: Vec<i64>,
    numbers: Vec<f64>,
    texts: Vec<ByteArray>,
}

impl Gathered {
    fn add(&mut self, cell: Cell, kind: Kind) {
        self.there.push(i16::from(cell != Cell::Empty));
        match (kind, cell) {
            (_, Cell::Empty) => {}
            (Kind::Truth, Cell::Truth(truth)) => self.truths.push(truth),
            (Kind::Count, Cell::Count(count)) => self.counts.push(count),
            (Kind::Number, Cell::Count(count)) => self.numbers.push(count as f64),
            (Kind::Number, Cell::Number(number)) => self.numbers.push(number),
            (_, Cell::Text(text)) => self.texts.push(text.into()),
            (_, Cell::Truth(truth)) => self.texts.push(if truth { "true" } else { "false" }.into()),
            (_, Cell::Count(count)) => self.texts.push(count.to_string().into_bytes().into()),
            (_, Cell::Number(number)) => self.texts.push(number.to_string().into_bytes().into()),
        }
    }

    fn write(&self, kind: Kind, to: &mut SerializedColumnWriter<'_>) -> parquet::errors::Result<usize> {
        let there = Some(&self.there[..]);
        match kind {
            Kind::Empty => to.typed::<Int32Type>().write_batch(&[], there, None),
            Kind::Truth => to.typed::<BoolType>().write_batch(&self.truths, there, None),
            Kind::Count => to.typed::<Int64Type>().write_batch(&self.counts, there, None),
            Kind::Number => to.typed::<DoubleType>().write_batch(&self.numbers, there, None),
            Kind::Text => to.typed::<ByteArrayType>().write_batch(&self.texts, there, None),
        }
    }
}
