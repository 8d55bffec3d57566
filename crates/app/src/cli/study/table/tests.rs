//! Tables of every kind, written to a temporary file and read back.

use super::*;
use std::io::Write;

type Rows = Vec<(String, Option<f64>)>;

impl Gather for Rows {
    fn add(&mut self, row: &Row) -> Result<(), Complaint> {
        self.push((row.text(0)?.to_owned(), row.number(1)?));
        Ok(())
    }

    fn append(&mut self, next: Self, row: &Row) -> Result<(), Complaint> {
        assert_eq!(row.text(0)?, next[0].0, "the first of those that come next");
        self.extend(next);
        Ok(())
    }
}

/// Reads `id` and `x` from a file of these bytes, in both ways; the complaint without the path.
fn read(bytes: &[u8]) -> Result<Rows, String> {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(bytes).expect("room for a temporary file");
    let (names, care) = (&["id", "x"], (true, 2));
    let mut rows = Rows::new();
    let given = each(file.path(), names, care, |row| rows.add(row));
    let told = |complaint: Complaint| complaint.to_string().replace(&file.path().display().to_string(), "F");
    let given = given.map(|lines| (rows, lines)).map_err(told);
    assert_eq!(gather(file.path(), names, care).map_err(told), given);
    given.map(|(rows, _)| rows)
}

fn two() -> Rows {
    vec![("a".to_owned(), Some(1.5)), ("b".to_owned(), None)]
}

#[test]
fn commas_semicolons_and_tabs_are_told_apart_with_and_without_a_byte_order_mark() {
    for mark in [",", ";", "\t"] {
        for start in ["", "\u{feff}"] {
            for end in ["\n", "\r\n"] {
                let text = format!("{start}x{mark}\"a, b; c\"{mark}id{end}1.5{mark}q{mark}a{end}NA{mark}{mark}b{end}");
                assert_eq!(read(text.as_bytes()), Ok(two()), "{text:?}");
            }
        }
    }
}

#[test]
fn empty_and_na_are_missing_and_nothing_else_is() {
    assert_eq!(read(b"id,x\na,1.5\nb,\n"), Ok(two()));
    assert_eq!(read(b"id,x\na, 1.5 \nb, NA\n"), Ok(two()));
    for cell in ["NaN", "inf", "-Infinity", "na", ".", "--", "12 points"] {
        let told = read(format!("id,x\na,1\nb,{cell}\n").as_bytes()).expect_err(cell);
        assert_eq!(
            told,
            format!("F, line 3, column 2 (x): `{cell}` is not a number; leave the cell empty if it is missing")
        );
    }
}

#[test]
fn of_a_cell_that_goes_on_and_on_only_the_beginning_is_shown() {
    let told = read(format!("id,x\na,{}\n", "9".repeat(400)).as_bytes()).expect_err("no number has 400 digits");
    let shown = "9".repeat(40);
    assert_eq!(
        told,
        format!("F, line 2, column 2 (x): `{shown}…` is too large to reckon with; no number lies beyond 1e100")
    );
}

#[test]
fn a_number_that_is_too_large_is_not_called_no_number() {
    let told = "F, line 2, column 2 (x): `1e999` is too large to reckon with; no number lies beyond 1e100";
    assert_eq!(read(b"id,x\na,1e999\n"), Err(told.to_owned()));
}

#[test]
fn a_decimal_comma_is_named() {
    assert_eq!(read(b"id;x\na;1,5\n"), Err("F, line 2, column 2 (x): `1,5` has a decimal comma; write 1.5".to_owned()));
}

#[test]
fn a_missing_column_names_the_nearest_and_what_there_is() {
    let told = read(b"id,X\na,1\n").expect_err("no x");
    assert_eq!(told, "F, line 1: there is no column `x`; did you mean `X`? The columns are: id, X");
    let told = read(b"client,score\na,1\n").expect_err("neither");
    assert_eq!(told, "F, line 1: there is no column `id`. The columns are: client, score");
}

#[test]
fn two_columns_of_one_name_are_refused() {
    assert_eq!(read(b"id,x,x\na,1,2\n"), Err("F, line 1: columns 2 and 3 are both called `x`; rename one".to_owned()));
}

#[test]
fn a_row_of_another_length_is_named_by_its_line() {
    let told = read(b"id,x\na,1\n\nb,2,3\n").expect_err("three cells");
    assert_eq!(
        told,
        "F, line 4: there are 3 cells where the header has 2; put in or take out what does not fit, and look for a \
         quote that is not closed"
    );
}

#[test]
fn a_missing_id_is_named_by_its_line() {
    let told = read(b"id,x\na,1\n,2\n").expect_err("no id");
    assert!(told.starts_with("F, line 3, column 1 (id): this is missing"), "{told}");
}

/// By hand: 90,000 rows below the header, which make several blocks; the row after them stands in line 90,002.
#[test]
fn what_is_wrong_far_down_is_named_by_its_line() {
    let many = (1..=90_000).fold("id,x\n".to_owned(), |text, at| text + &format!("c{at},{at}.5\n"));
    assert_eq!(read(many.as_bytes()).map(|rows| (rows.len(), rows[89_999].1)), Ok((90_000, Some(90_000.5))));
    let told = read((many + "c1,?\n").as_bytes()).expect_err("no number");
    assert_eq!(told, "F, line 90002, column 2 (x): `?` is not a number; leave the cell empty if it is missing");
}

#[test]
fn what_is_no_table_is_refused_with_what_to_do() {
    for (bytes, part) in [
        (&b""[..], "the file is empty"),
        (b"\n \n", "the file is empty"),
        (b"id,x\n", "there are no rows"),
        (b"PK\x03\x04stuff", "save it as CSV"),
        (b"PAR1stuff", "this is a Parquet file"),
        (b"\xFF\xFEi\0d\0", "not UTF-8"),
        (b"id,x\n\xE4,1\n", "not UTF-8"),
    ] {
        let told = read(bytes).expect_err(part);
        assert!(told.contains(part), "{told}");
    }
}

/// By hand: a header, an empty line, a row over two lines, two rows: rows begin in lines 3, 5 and 6, however lines end.
#[test]
fn lines_are_those_of_the_file_though_rows_span_several() {
    for text in ["id,x\n\n\"a\nb\",1\nc,2\nd,3\n", "id,x\n\n\"a\nb\",1\nc,2\nd,3"] {
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
            file.write_all(text.as_bytes()).expect("room for a temporary file");
            let lines = each(file.path(), &["id", "x"], (true, 2), |_| Ok(())).expect("a sound table");
            assert_eq!([lines.of(0), lines.of(1), lines.of(2)], [3, 5, 6], "{text:?}");
        }
    }
}
