//! Measures what a page loads and holds it to the budget.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

use crate::dist;
use crate::workspace::Workspace;

#[derive(Deserialize)]
struct Budget {
    total_brotli_bytes: usize,
}

/// One line of the table: a file's size as it is and as servers send it.
#[derive(Debug, Clone, Default, PartialEq)]
struct Row {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Builds what is missing, prints the table and fails over the budget.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    dist::run(workspace)?;
    let path = workspace.own("budget.toml");
    let text = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}; restore it from git", path.display()))?;
    let budget: Budget = toml::from_str(&text).context("xtask/budget.toml is not a budget")?;
    let mut rows = Vec::new();
    for name in dist::LOADED {
        rows.push(measure(workspace, name)?);
    }
    let total = total(&rows);
    print!("{}", table(&rows, &total));
    // What a page pays that cannot have the files above; all that any page may load is in it.
    let classic = measure(workspace, dist::CLASSIC)?;
    print!("or instead\n{}", line(&classic));
    verdict(total.brotli, budget.total_brotli_bytes)
}

/// The length of some bytes after the best brotli compression.
pub(crate) fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(bytes).context("brotli failed in memory")?;
    drop(writer);
    Ok(packed.len())
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes).context("gzip failed in memory")?;
    Ok(writer.finish().context("gzip failed in memory")?.len())
}

fn measure(workspace: &Workspace, name: &str) -> Result<Row> {
    let path = workspace.dist().join(name);
    let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    row(name, &bytes)
}

fn row(name: &str, bytes: &[u8]) -> Result<Row> {
    Ok(Row { name: name.to_owned(), raw: bytes.len(), gzip: gzip(bytes)?, brotli: brotli(bytes)? })
}

fn total(rows: &[Row]) -> Row {
    let sum = |part: fn(&Row) -> usize| rows.iter().map(part).sum();
    Row {
        name: "total".to_owned(),
        raw: sum(|row| row.raw),
        gzip: sum(|row| row.gzip),
        brotli: sum(|row| row.brotli),
    }
}

fn table(rows: &[Row], total: &Row) -> String {
    let head = format!("{:<17} {:>9} {:>9} {:>9}\n", "bytes", "raw", "gzip -9", "brotli 11");
    rows.iter().chain([total]).fold(head, |text, row| text + &line(row))
}

fn line(Row { name, raw, gzip, brotli }: &Row) -> String {
    format!("{name:<17} {raw:>9} {gzip:>9} {brotli:>9}\n")
}

fn verdict(brotli: usize, budget: usize) -> Result<()> {
    if brotli > budget {
        bail!(
            "a page loads {brotli} bytes, {} more than xtask/budget.toml allows; \
             make it smaller, or raise the budget and say why",
            brotli - budget
        );
    }
    println!("{} bytes of {budget} left", budget - brotli);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_measured_not_guessed() {
        let row = row("a", &[b'x'; 10_000]).unwrap();
        assert_eq!(row.raw, 10_000);
        assert!(row.gzip < 100 && row.brotli < row.gzip, "{row:?}");
    }

    #[test]
    fn the_total_adds_each_column() {
        let row = Row { name: "a".into(), raw: 3, gzip: 2, brotli: 1 };
        let total = total(&[row.clone(), row]);
        assert_eq!((total.raw, total.gzip, total.brotli), (6, 4, 2));
    }

    #[test]
    fn the_budget_itself_is_still_allowed() {
        assert!(verdict(10, 10).is_ok());
        let error = verdict(12, 10).unwrap_err().to_string();
        assert!(error.contains("2 more"), "{error}");
    }
}
