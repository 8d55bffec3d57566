//! Opening a Parquet file and reading it group by group, only the columns asked for.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::Broken;
use super::footer::{self, Footer};
use super::page;
pub(in super::super) use super::page::{Item, Values};

/// No group has more rows; writers make groups of about a million.
const GROUP_ROWS: usize = 1 << 26;

/// An open file.
#[derive(Debug)]
pub(in super::super) struct Opened<R> {
    file: R,
    footer: Footer,
}

/// Opens a file.
///
/// # Errors
/// What is wrong with it.
pub(in super::super) fn open(path: &Path) -> std::io::Result<Result<Opened<File>, Broken>> {
    Ok(Opened::of(File::open(path)?))
}

impl<R: Read + Seek> Opened<R> {
    pub(super) fn of(mut file: R) -> Result<Self, Broken> {
        let footer = footer::read(&mut file)?;
        Ok(Self { file, footer })
    }

    /// The names of all columns.
    pub(in super::super) fn names(&self) -> Vec<String> {
        self.footer.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// How many groups of rows there are.
    pub(in super::super) fn groups(&self) -> usize {
        self.footer.groups.len()
    }

    /// How many rows a group has.
    pub(in super::super) fn rows(&self, group: usize) -> usize {
        self.footer.groups[group].0
    }

    /// The values of one column of one group.
    ///
    /// # Errors
    /// What cannot be read of it.
    pub(in super::super) fn values(&mut self, group: usize, column: usize) -> Result<Values, Broken> {
        let (rows, chunks) = &self.footer.groups[group];
        let chunk = chunks[column];
        if *rows > GROUP_ROWS {
            return Err(Broken::bytes("how many rows there are"));
        }
        // The footer was held against the length of the file, so that this is no more than is there.
        let mut bytes = vec![0; chunk.bytes as usize];
        let read = self.file.seek(SeekFrom::Start(chunk.start)).and_then(|_| self.file.read_exact(&mut bytes));
        read.map_err(Broken::new)?;
        page::values(&bytes, &self.footer.columns[column], &chunk, *rows)
    }
}
