//! What was received, in one SQLite file; the only module that holds SQL.

mod book;

pub(crate) use book::{Answered, Book, Entry, Kept, Line};

use crate::refusal::Refusal;
use anyhow::Context;
use rusqlite::{Connection, TransactionBehavior};
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The file's name in the data folder.
const FILE: &str = "hangji.sqlite";

/// How long to wait for another program that has the file, such as a back-up.
const PATIENCE: Duration = Duration::from_secs(10);

/// Each file brings an older database one step further; files are added, never changed.
const MIGRATIONS: &[M<'_>] = &[M::up(include_str!("0001-first.sql"))];

/// The database. Calls wait on the disk, so they belong on a thread that may.
#[derive(Debug)]
pub struct Store(Mutex<Connection>);

impl Store {
    /// Opens the file in a data folder, making both where they are missing, and brings the file
    /// of an older version up to date.
    ///
    /// # Errors
    /// Names the file, and what could not be done with it.
    pub fn open(data: &Path) -> anyhow::Result<Store> {
        let file = data.join(FILE);
        prepare(data, &file).with_context(|| format!("cannot open {}", file.display()))
    }

    /// Does all of a piece of work or none of it.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&Book<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut connection = self.connection();
        // Immediate: of two writers one waits at the start instead of failing half-way.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = work(&Book(&transaction))?;
        transaction.commit()?;
        Ok(result)
    }

    /// The newest revision of an assessment.
    pub(crate) fn kept(&self, id: &str) -> Result<Option<Kept>, Refusal> {
        Book(&self.connection()).kept(id)
    }

    /// Everything that was received, newest first.
    pub(crate) fn list(&self) -> Result<Vec<Line>, Refusal> {
        Book(&self.connection()).list()
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // After a panic the transaction was rolled back, so the connection is as good as before.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn prepare(data: &Path, file: &Path) -> anyhow::Result<Store> {
    std::fs::create_dir_all(data)?;
    let mut connection = Connection::open(file)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A receipt is a promise: what it names has reached the disk.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Migrations::from_slice(MIGRATIONS).to_latest(&mut connection)?;
    Ok(Store(Mutex::new(connection)))
}
