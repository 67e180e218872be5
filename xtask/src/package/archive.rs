//! Archives that have the same bytes whenever and wherever they are made from the same files.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use tar::Header;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files by their paths in an archive, and so in the order of these.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The time that npm writes into every package, 1985-10-26 08:15 UTC.
const NPM_TIME: u64 = 499_162_500;

const READABLE: u32 = 0o644;

/// A zip archive; its files are as old as such archives can tell, 1980-01-01.
pub(super) fn zip(files: &Files) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(READABLE);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        archive.start_file(path, options).with_context(|| format!("zip refuses {path}"))?;
        archive.write_all(bytes).context("zip failed in memory")?;
    }
    Ok(archive.finish().context("zip failed in memory")?.into_inner())
}

/// A tar archive packed by gzip, as npm takes it.
pub(super) fn tarball(files: &Files) -> Result<Vec<u8>> {
    let packed = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut archive = tar::Builder::new(packed);
    for (path, bytes) in files {
        let mut header = Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(READABLE);
        header.set_mtime(NPM_TIME);
        archive
            .append_data(&mut header, path, bytes.as_slice())
            .with_context(|| format!("tar refuses {path}"))?;
    }
    let packed = archive.into_inner().context("tar failed in memory")?;
    packed.finish().context("gzip failed in memory")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;
    use zip::ZipArchive;

    use super::*;

    fn files() -> Files {
        [("hangji-1/hangji.js", "export {};"), ("hangji-1/LICENSE", "Apache")]
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn read(mut file: impl Read) -> Vec<u8> {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_zip_holds_every_file_in_order_and_no_time_of_day() {
        let bytes = zip(&files()).unwrap();
        assert_eq!(zip(&files()).unwrap(), bytes);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let found = (0..archive.len()).map(|nth| {
            let file = archive.by_index(nth).unwrap();
            assert_eq!(file.last_modified(), Some(DateTime::default()));
            (file.name().to_owned(), read(file))
        });
        assert_eq!(found.collect::<Files>(), files());
    }

    #[test]
    fn a_tarball_holds_every_file_with_the_time_of_npm() {
        let bytes = tarball(&files()).unwrap();
        assert_eq!(tarball(&files()).unwrap(), bytes);
        let mut archive = tar::Archive::new(GzDecoder::new(bytes.as_slice()));
        let found = archive.entries().unwrap().map(|file| {
            let file = file.unwrap();
            assert_eq!(file.header().mtime().unwrap(), NPM_TIME);
            assert_eq!(file.header().mode().unwrap(), READABLE);
            (file.path().unwrap().to_string_lossy().into_owned(), read(file))
        });
        assert_eq!(found.collect::<Files>(), files());
    }
}
