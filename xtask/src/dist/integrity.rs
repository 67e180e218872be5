//! Lists the hashes by which a page, or whoever copies the files, knows that they are unchanged.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha384};

use super::Product;
use crate::stamp;
use crate::workspace::Workspace;

/// The list's name: an object from file names to values of the attribute `integrity`.
pub(super) const LIST: &str = "integrity.json";

/// Writes the list of these files; returns its path.
pub(super) fn write(workspace: &Workspace, files: &[Product]) -> Result<PathBuf> {
    let mut list = BTreeMap::new();
    for (path, name) in files {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        list.insert(*name, hash(&bytes));
    }
    let path = workspace.dist_work().join(LIST);
    stamp::write(&path, format!("{}\n", serde_json::to_string_pretty(&list)?).as_bytes())?;
    Ok(path)
}

fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_what_browsers_compare_with() {
        // `printf 'alert(1)' | openssl dgst -sha384 -binary | openssl base64 -A`
        let expected = "sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW";
        assert_eq!(hash(b"alert(1)"), expected);
    }
}
