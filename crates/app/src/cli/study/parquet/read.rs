//! Opening a Parquet file and reading it group by group, only the columns asked for.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use parquet::basic::{ConvertedType, LogicalType, Repetition, Type as Stored};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

use super::Broken;

/// No group has more rows; writers make groups of about a million.
const GROUP_ROWS: usize = 1 << 26;

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

/// An open file.
pub(in super::super) struct Opened(SerializedFileReader<File>);

/// Opens a file.
///
/// # Errors
/// What is wrong with it.
pub(in super::super) fn open(path: &Path) -> std::io::Result<Result<Opened, Broken>> {
    let mut file = File::open(path)?;
    Ok(match magic(&mut file)? {
        Some(refused) => Err(refused),
        None => guarded(|| SerializedFileReader::new(file).map_err(Broken::bytes)).and_then(flat),
    })
}

/// The crate stops the program at damage it did not foresee; here that is an error like any other.
fn guarded<T>(read: impl FnOnce() -> Result<T, Broken>) -> Result<T, Broken> {
    let told = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    panic::set_hook(told);
    read.unwrap_or_else(|_| Err(Broken::bytes("its parts contradict each other")))
}

/// What the first and last bytes say against a file.
fn magic(file: &mut File) -> std::io::Result<Option<Broken>> {
    let (mut first, mut last) = ([0; 4], [0; 4]);
    if file.seek(SeekFrom::End(0))? < 12 {
        return Ok(Some(Broken::bytes("it is too short")));
    }
    file.seek(SeekFrom::End(-4))?;
    file.read_exact(&mut last)?;
    file.seek(SeekFrom::Start(0))?;
    file.read_exact(&mut first)?;
    Ok(match (&first, &last) {
        (_, b"PARE") => Some(Broken::new("this Parquet file is encrypted; write it without encryption")),
        (b"PAR1", b"PAR1") => None,
        (b"PAR1", _) => Some(Broken::bytes("its end is missing")),
        _ => Some(Broken::new("this is no Parquet file, though its name says so; name it after what it is")),
    })
}

fn flat(reader: SerializedFileReader<File>) -> Result<Opened, Broken> {
    let fields = reader.metadata().file_metadata().schema_descr().root_schema().get_fields();
    if fields.iter().any(|field| field.is_group() && !is_list(field)) {
        let what = "this Parquet file holds structures inside columns; write a flat table of numbers and text";
        return Err(Broken::new(what));
    }
    Ok(Opened(reader))
}

fn is_list(field: &parquet::schema::types::Type) -> bool {
    field.get_fields().len() == 1
}

impl Opened {
    fn column(&self, column: usize) -> std::sync::Arc<ColumnDescriptor> {
        self.0.metadata().file_metadata().schema_descr().column(column)
    }

    /// The names of all columns.
    pub(in super::super) fn names(&self) -> Vec<String> {
        let schema = self.0.metadata().file_metadata().schema_descr();
        schema.columns().iter().map(|column| column.path().parts()[0].clone()).collect()
    }

    /// How many groups of rows there are.
    pub(in super::super) fn groups(&self) -> usize {
        self.0.num_row_groups()
    }

    /// How many rows a group has.
    pub(in super::super) fn rows(&self, group: usize) -> usize {
        usize::try_from(self.0.metadata().row_group(group).num_rows()).unwrap_or(0)
    }

    /// The values of one column of one group.
    ///
    /// # Errors
    /// What cannot be read of it.
    pub(in super::super) fn values(&self, group: usize, column: usize) -> Result<Values, Broken> {
        let (about, rows) = (self.column(column), self.rows(group));
        if let Some(why) = refused(&about) {
            return Err(Broken(format!("the column `{}` cannot be read: {why}", about.path().parts()[0])));
        }
        if rows > GROUP_ROWS {
            return Err(Broken::bytes(format!("a group of {rows} rows")));
        }
        let mut taken = Taken { rows, optional: about.max_def_level() > 0, text: Vec::new() };
        let items = guarded(|| {
            let reader = self.0.get_row_group(group).and_then(|group| group.get_column_reader(column));
            taken.items(reader.map_err(Broken::bytes)?, divisor(&about))
        })?;
        Ok(Values { items, text: taken.text })
    }
}

/// Why a column is no numbers and no text.
fn refused(about: &ColumnDescriptor) -> Option<&'static str> {
    let (logical, older) = (about.logical_type_ref(), about.converted_type());
    let clock = matches!(logical, Some(LogicalType::Date | LogicalType::Time { .. } | LogicalType::Timestamp { .. }))
        || matches!(older, ConvertedType::DATE | ConvertedType::TIME_MILLIS | ConvertedType::TIME_MICROS)
        || matches!(older, ConvertedType::TIMESTAMP_MILLIS | ConvertedType::TIMESTAMP_MICROS);
    let decimal = matches!(logical, Some(LogicalType::Decimal { .. })) || older == ConvertedType::DECIMAL;
    let repeated = about.max_rep_level() > 0 || about.self_type().get_basic_info().repetition() == Repetition::REPEATED;
    match about.physical_type() {
        _ if repeated => Some("it holds lists"),
        _ if clock => Some("it holds dates or times; write them as numbers, such as days since the start"),
        Stored::INT96 => Some("it holds times of 96 bits; write them as numbers"),
        Stored::BYTE_ARRAY | Stored::FIXED_LEN_BYTE_ARRAY if decimal => {
            Some("it holds decimals as bytes; write them as double")
        }
        Stored::FIXED_LEN_BYTE_ARRAY => {
            Some("it holds bytes of fixed length; write numbers as double and words as UTF-8")
        }
        _ => None,
    }
}

/// By what a stored whole number is divided: ten to the scale of a decimal.
fn divisor(about: &ColumnDescriptor) -> f64 {
    let scale = match about.logical_type_ref() {
        Some(LogicalType::Decimal(decimal)) => decimal.scale,
        _ if about.converted_type() == ConvertedType::DECIMAL => about.type_scale(),
        _ => 0,
    };
    10f64.powi(scale.clamp(0, 18))
}

/// The rows of a column while they are taken out.
struct Taken {
    rows: usize,
    optional: bool,
    text: Vec<u8>,
}

impl Taken {
    fn items(&mut self, reader: ColumnReader, divisor: f64) -> Result<Vec<Option<Item>>, Broken> {
        let whole = |value: i64| if divisor == 1.0 { Item::Whole(value) } else { Item::Number(value as f64 / divisor) };
        match reader {
            ColumnReader::BoolColumnReader(reader) => self.all(reader, |_, value| Item::Truth(value)),
            ColumnReader::Int32ColumnReader(reader) => self.all(reader, |_, value| whole(value.into())),
            ColumnReader::Int64ColumnReader(reader) => self.all(reader, |_, value| whole(value)),
            ColumnReader::FloatColumnReader(reader) => self.all(reader, |_, value| Item::Number(value.into())),
            ColumnReader::DoubleColumnReader(reader) => self.all(reader, |_, value| Item::Number(value)),
            ColumnReader::ByteArrayColumnReader(reader) => self.all(reader, word),
            ColumnReader::Int96ColumnReader(_) | ColumnReader::FixedLenByteArrayColumnReader(_) => {
                Err(Broken::bytes("a kind that was refused before"))
            }
        }
    }

    fn all<T: DataType>(
        &mut self,
        mut reader: ColumnReaderImpl<T>,
        item: impl Fn(&mut Vec<u8>, T::T) -> Item,
    ) -> Result<Vec<Option<Item>>, Broken> {
        let (mut there, mut values) = (Vec::new(), Vec::new());
        let mut read = 0;
        while read < self.rows {
            let levels = self.optional.then_some(&mut there);
            let (rows, _, _) =
                reader.read_records(self.rows - read, levels, None, &mut values).map_err(Broken::bytes)?;
            if rows == 0 {
                return Err(Broken::bytes("a column is shorter than the file says"));
            }
            read += rows;
        }
        let mut values = values.into_iter().map(|value| item(&mut self.text, value));
        let items = match self.optional {
            true => there.into_iter().map(|level| if level > 0 { values.next() } else { None }).collect(),
            false => values.map(Some).collect(),
        };
        match u32::try_from(self.text.len()) {
            Ok(_) => Ok(items),
            Err(_) => Err(Broken::new("a group of rows holds more than 4 GB of text; write smaller groups")),
        }
    }
}

/// A word, put behind the others.
fn word(text: &mut Vec<u8>, word: ByteArray) -> Item {
    let start = text.len() as u32;
    text.extend_from_slice(word.data());
    Item::Text(start, text.len() as u32)
}
