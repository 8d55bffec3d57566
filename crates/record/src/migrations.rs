//! The shape of the database: SQL files in order, forward only, each checked against its digest.

use rusqlite::Connection;

use crate::error::Error;
use crate::seal::digest;

/// One step; a merged file never changes.
const STEPS: &[(u32, &str, &str)] = &[(1, "0001-ledger", include_str!("../migrations/0001-ledger.sql"))];

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration \
    (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL) STRICT";

/// Brings the database to the present shape. The caller holds a transaction.
pub(crate) fn run(sql: &Connection) -> Result<(), Error> {
    sql.execute_batch(TABLE)?;
    let done = done(sql)?;
    for (number, name, text) in STEPS.iter().filter(|step| step.0 > done) {
        sql.execute_batch(text)?;
        sql.execute(
            "INSERT INTO migration VALUES (?1, ?2, ?3)",
            rusqlite::params![number, name, digest(&[text.as_bytes()])],
        )?;
    }
    check(sql)
}

/// True if some shape is already there.
pub(crate) fn any(sql: &Connection) -> Result<bool, Error> {
    let query = "SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'migration'";
    Ok(sql.query_row(query, [], |row| row.get(0))?)
}

/// Checks that steps and tables are those of this program, with nothing added (a trigger, a view).
pub(crate) fn check(sql: &Connection) -> Result<(), Error> {
    let mut rows = sql.prepare("SELECT number, name, digest FROM migration ORDER BY number")?;
    let kept = rows
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<Vec<(u32, String, Vec<u8>)>, _>>()?;
    let ours = STEPS.iter().map(|(n, name, text)| (*n, (*name).to_owned(), digest(&[text.as_bytes()]).to_vec()));
    if !kept.iter().cloned().eq(ours) {
        return Err(Error::OtherVersion { what: format!("migrations {}", kept.len()) });
    }
    match shape(sql)? == shape(&fresh()?)? {
        true => Ok(()),
        false => Err(Error::tampered("the tables are not those of this program")),
    }
}

fn done(sql: &Connection) -> Result<u32, Error> {
    Ok(sql.query_row("SELECT coalesce(max(number), 0) FROM migration", [], |row| row.get(0))?)
}

fn fresh() -> Result<Connection, Error> {
    let sql = Connection::open_in_memory()?;
    sql.execute_batch(TABLE)?;
    STEPS.iter().try_for_each(|(_, _, text)| sql.execute_batch(text))?;
    Ok(sql)
}

fn shape(sql: &Connection) -> Result<Vec<(String, String, Option<String>)>, Error> {
    let mut rows = sql.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?;
    let shape = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(shape.collect::<Result<_, _>>()?)
}
