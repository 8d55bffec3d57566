//! The files: one folder, one lock, one SQLite database, opened only in the one safe way.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::Error;

/// The name of the database within the folder.
const LEDGER: &str = "ledger.sqlite";
/// SQLite before this version can corrupt a WAL that two connections write or checkpoint ("WAL-reset bug").
const SAFE_SQLITE: i32 = 3_051_003;

/// Makes the folder if need be, readable by nobody else, and locks it.
pub(crate) fn prepare(dir: &Path) -> Result<File, Error> {
    if !dir.exists() {
        make_private(dir)?;
    }
    lock(dir)
}

#[cfg(unix)]
fn make_private(dir: &Path) -> Result<(), Error> {
    use std::os::unix::fs::DirBuilderExt;
    Ok(fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?)
}

#[cfg(not(unix))]
fn make_private(dir: &Path) -> Result<(), Error> {
    Ok(fs::create_dir_all(dir)?)
}

/// Takes the folder for this program alone; given back when the file is dropped or the program ends.
pub(crate) fn lock(dir: &Path) -> Result<File, Error> {
    let path = dir.join("lock");
    let file = private_file(&path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Locked { dir: dir.to_owned() }),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Opens a file, or makes one that only its owner can read, whatever the folder and the umask allow.
fn private_file(path: &Path) -> Result<File, Error> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

/// SQLite ignores a failed sync of the folder, so it is done and checked here.
pub(crate) fn sync_folder(dir: &Path) -> Result<(), Error> {
    File::open(dir)?.sync_all()?;
    match dir.canonicalize()?.parent() {
        Some(parent) => Ok(File::open(parent)?.sync_all()?),
        None => Ok(()),
    }
}

/// True if a database file lies in the folder.
pub(crate) fn is_there(dir: &Path) -> bool {
    dir.join(LEDGER).is_file()
}

/// The one connection that writes. SQLite gives its log the mode of the database.
pub(crate) fn writer(dir: &Path) -> Result<Connection, Error> {
    private_file(&dir.join(LEDGER))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let sql = connect(dir, flags)?;
    // FULL: a commit is on disk before it is answered. Checkpoints are run by the writer, whose errors are checked.
    sql.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
         PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(sql)
}

/// A connection that can only look.
pub(crate) fn reader(dir: &Path) -> Result<Connection, Error> {
    // Not READ_ONLY: after a power cut the first reader must be able to rebuild the WAL index.
    let sql = connect(dir, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    sql.execute_batch("PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0;")?;
    Ok(sql)
}

fn connect(dir: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    if rusqlite::version_number() < SAFE_SQLITE {
        return Err(Error::OldSqlite { have: rusqlite::version() });
    }
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(dir.join(LEDGER), flags)?;
    sql.busy_timeout(Duration::from_secs(5))?;
    sql.execute_batch("PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
    sql.set_prepared_statement_cache_capacity(64);
    Ok(sql)
}

/// Looking connections, kept for the next look.
pub(crate) struct Readers {
    dir: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(dir: &Path) -> Self {
        Readers { dir: dir.to_owned(), idle: Mutex::default() }
    }

    /// Runs one look in one snapshot.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        let mut sql = match self.hold().pop() {
            Some(sql) => sql,
            None => reader(&self.dir)?,
        };
        let snapshot = sql.transaction()?;
        let seen = look(&snapshot);
        snapshot.finish()?;
        self.hold().push(sql);
        seen
    }

    fn hold(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
