//! Files another program wrote, files of our own, and files that are broken anywhere.

use std::borrow::Cow;
use std::io::Write as _;
use std::path::Path;

use super::super::sheet::{Cell, Sheet, fixed};
use super::*;
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    let reference = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference");
    std::fs::read(reference.join(format!("parquet-{name}.parquet"))).expect("the file lies in reference")
}

fn opened(bytes: &[u8]) -> Result<Opened, Broken> {
    let mut file = tempfile::NamedTempFile::new().expect("a file can be made");
    file.write_all(bytes).expect("it takes what is written");
    open(file.path()).expect("it opens")
}

/// All values of a column, written out.
fn column(bytes: &[u8], name: &str) -> Result<Vec<String>, Broken> {
    let opened = opened(bytes)?;
    let at = opened.names().iter().position(|other| other == name).expect("the column is there");
    let mut all = Vec::new();
    for group in 0..opened.groups() {
        let Values { items, text } = opened.values(group, at)?;
        all.extend(items.into_iter().map(|item| match item {
            None => "-".to_owned(),
            Some(Item::Truth(truth)) => truth.to_string(),
            Some(Item::Whole(whole)) => whole.to_string(),
            Some(Item::Number(number)) => number.to_string(),
            Some(Item::Text(start, end)) => String::from_utf8_lossy(&text[start as usize..end as usize]).into_owned(),
        }));
    }
    Ok(all)
}

/// The values are those of reference/parquet.py, row by row.
#[test]
fn what_pyarrow_wrote_reads_as_it_was_meant_however_it_is_packed() {
    let all = |value: fn(u32) -> String| (0..40).map(value).collect::<Vec<_>>();
    for packing in ["snappy", "zstd", "gzip", "none"] {
        let read = |name| column(&bytes(packing), name).unwrap_or_else(|why| panic!("{packing} {name}: {why:?}"));
        assert_eq!(read("id"), all(|row| format!("ü{}", row % 7)), "{packing}");
        assert_eq!(read("session"), all(|row| (i64::from(row) - 3).to_string()), "{packing}");
        let whole = |row: u32| {
            if row.is_multiple_of(5) { "-".to_owned() } else { (u64::from(row) * 1_000_000_000).to_string() }
        };
        assert_eq!(read("whole"), all(whole), "{packing}");
        let value = |row| if row == 2 { "-".to_owned() } else { (f64::from(row) / 8.0).to_string() };
        assert_eq!(read("value"), all(value), "{packing}");
        assert_eq!(read("single"), all(|row| format!("{row}.5")), "{packing}");
        let truth = |row: u32| if row == 1 { "-".to_owned() } else { row.is_multiple_of(3).to_string() };
        assert_eq!(read("truth"), all(truth), "{packing}");
        assert_eq!(read("nothing"), all(|_| "-".to_owned()), "{packing}");
    }
}

#[test]
fn days_are_refused_by_the_name_of_their_column() {
    let told = column(&bytes("snappy"), "day").expect_err("days");
    let expected =
        "the column `day` cannot be read: it holds dates or times; write them as numbers, such as days since the start";
    assert_eq!(told.0, expected);
}

struct Mixed(usize);

impl Sheet for Mixed {
    fn names(&self) -> Vec<Cow<'_, str>> {
        fixed(&["id", "n", "x", "yes", "none"])
    }

    fn rows(&self) -> usize {
        self.0
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let words = ["a", "", "ü,\"\n"][at % 3];
        let number = if at % 4 == 1 { Cell::Empty } else { Cell::Number(0.1 * at as f64) };
        let mixed = if at == 7 { Cell::Empty } else { Cell::Count(-(at as i64)) };
        cells.extend([Cell::Text(words), mixed, number, Cell::Truth(at.is_multiple_of(3)), Cell::Empty]);
    }
}

fn written(rows: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&Mixed(rows), "{}", &mut bytes).expect("memory takes whatever is written");
    bytes
}

#[test]
fn what_was_written_reads_back_exactly_over_several_groups() {
    let bytes = written(100_003);
    let opened = opened(&bytes).expect("sound");
    assert_eq!((opened.groups(), opened.rows(0), opened.rows(1)), (2, 100_000, 3));
    let read = |name| column(&bytes, name).expect("sound");
    assert_eq!(read("id")[99_998..], ["ü,\"\n", "a", "", "ü,\"\n", "a"].map(str::to_owned));
    assert_eq!(read("n")[5..9], ["-5", "-6", "-", "-8"].map(str::to_owned));
    assert_eq!(read("x")[..4], ["0", "-", "0.2", "0.30000000000000004"].map(str::to_owned));
    assert_eq!(read("yes")[..4], ["true", "false", "false", "true"].map(str::to_owned));
    assert!(read("none").iter().all(|value| value == "-"));
}

#[test]
fn what_is_no_parquet_is_told_apart_from_what_is_cut_off() {
    let told = |bytes: &[u8]| opened(bytes).err().expect("broken").0;
    assert!(told(b"id,x\na,1\nb,2\nc,3\n").starts_with("this is no Parquet file, though its name says so"));
    let whole = written(10);
    assert!(told(&whole[..whole.len() - 9]).starts_with("this Parquet file is damaged or cut off"));
    assert!(told(b"PAR1").starts_with("this Parquet file is damaged or cut off"));
}

proptest! {
    /// Whatever is broken in a file, it is refused or reads; it never stops the program.
    #[test]
    fn a_file_with_any_byte_changed_never_stops_the_program(at in 0usize..100_000, byte: u8, which in 0usize..5) {
        let mut bytes = match which {
            4 => written(20),
            packed => bytes(["snappy", "zstd", "gzip", "none"][packed]),
        };
        let at = at % bytes.len();
        bytes[at] = byte;
        for name in ["id", "session", "n", "x", "value", "truth", "yes"] {
            let Ok(opened) = opened(&bytes) else { continue };
            if opened.names().iter().any(|other| other == name) {
                let _ = column(&bytes, name);
            }
        }
    }
}
