//! Files as pieces: each one document, or why there is none. Memory does not grow with the file.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::iter;
use std::path::Path;

/// How much of a stream is read at once, and so checked at once.
const AT_ONCE: usize = 256 << 10;
/// Short lines must not make a batch of many thousands.
const MOST_AT_ONCE: usize = 512;

/// A part of the input that should be one document.
pub(super) struct Piece {
    /// Where it begins: its line in a stream; none where the file is one document.
    pub(super) line: Option<usize>,
    /// What stands there.
    pub(super) content: Content,
}

/// What stands where a document should be.
pub(super) enum Content {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// More bytes than the limit; they were skipped.
    TooLong(usize),
    /// They could not be read.
    Unavailable(io::Error),
}

/// The documents of a file, in batches of what can be had at once.
pub(super) fn batches(
    file: &Path,
    lines: bool,
    limit: usize,
) -> Box<dyn Iterator<Item = Vec<Piece>>> {
    let source: Box<dyn Read> = if file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        match File::open(file) {
            Ok(file) => Box::new(file),
            Err(error) => return Box::new(iter::once(vec![unavailable(None, error)])),
        }
    };
    if lines || is_stream(file) {
        Box::new(Lines::of(source, limit))
    } else {
        Box::new(iter::once(vec![whole(source, limit)]))
    }
}

/// Whether a file's name says that it holds one document on each line.
fn is_stream(file: &Path) -> bool {
    let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["jsonl", "ndjson"].iter().any(|it| ending.eq_ignore_ascii_case(it))
}

fn unavailable(line: Option<usize>, error: io::Error) -> Piece {
    Piece { line, content: Content::Unavailable(error) }
}

/// A file that is one document.
fn whole(source: Box<dyn Read>, limit: usize) -> Piece {
    let mut bytes = Vec::new();
    let content = match source.take(one_more(limit)).read_to_end(&mut bytes) {
        Err(error) => Content::Unavailable(error),
        Ok(_) if bytes.len() > limit => Content::TooLong(limit),
        Ok(_) => Content::Bytes(bytes),
    };
    Piece { line: None, content }
}

/// So much tells what is too long from what is just as long as it may be.
fn one_more(limit: usize) -> u64 {
    u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1)
}

/// A stream of one document per line.
struct Lines {
    from: BufReader<Box<dyn Read>>,
    limit: usize,
    /// The number of the line that was read last.
    line: usize,
    ended: bool,
}

impl Lines {
    fn of(source: Box<dyn Read>, limit: usize) -> Lines {
        Lines { from: BufReader::with_capacity(AT_ONCE, source), limit, line: 0, ended: false }
    }

    /// The next line that is not blank; none at the end.
    fn piece(&mut self) -> io::Result<Option<Piece>> {
        loop {
            let mut bytes = Vec::new();
            let most = one_more(self.limit);
            let count = self.from.by_ref().take(most).read_until(b'\n', &mut bytes)?;
            if count == 0 {
                return Ok(None);
            }
            self.line += 1;
            let line = Some(self.line);
            let whole = bytes.pop_if(|it| *it == b'\n').is_some();
            if !whole && bytes.len() > self.limit {
                self.from.skip_until(b'\n')?;
                return Ok(Some(Piece { line, content: Content::TooLong(self.limit) }));
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(Piece { line, content: Content::Bytes(bytes) }));
            }
        }
    }

    /// Whether another line is here already. Waiting for one would hold up those before it when a
    /// stream comes slowly.
    fn has_line(&self) -> bool {
        self.from.buffer().contains(&b'\n')
    }
}

impl Iterator for Lines {
    type Item = Vec<Piece>;

    fn next(&mut self) -> Option<Vec<Piece>> {
        let mut batch = Vec::new();
        while !self.ended && batch.len() < MOST_AT_ONCE && (batch.is_empty() || self.has_line()) {
            match self.piece() {
                Ok(Some(piece)) => batch.push(piece),
                Ok(None) => self.ended = true,
                Err(error) => {
                    self.ended = true;
                    batch.push(unavailable(Some(self.line + 1), error));
                }
            }
        }
        (!batch.is_empty()).then_some(batch)
    }
}
