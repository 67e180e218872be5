//! Remembers what a stage was made from, so that it runs again only when that changed.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The inputs of one stage, gathered into one number.
#[derive(Default)]
pub(crate) struct Inputs(DefaultHasher);

impl Inputs {
    /// Adds words that shape the result, such as arguments and versions.
    pub(crate) fn text(mut self, text: &str) -> Self {
        text.hash(&mut self.0);
        self
    }

    /// Adds a list of such words.
    pub(crate) fn texts(self, texts: &[&str]) -> Self {
        texts.iter().fold(self, |inputs, text| inputs.text(text))
    }

    /// Adds one file's bytes.
    pub(crate) fn file(mut self, path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        bytes.hash(&mut self.0);
        Ok(self)
    }

    /// Adds every file below a folder with its place in it.
    pub(crate) fn folder(self, folder: &Path) -> Result<Self> {
        files_below(folder)?.iter().try_fold(self, |inputs, path| {
            let place = path.strip_prefix(folder).unwrap_or(path);
            inputs.text(&place.to_string_lossy()).file(path)
        })
    }

    /// Ends the gathering.
    pub(crate) fn stamp(self, path: PathBuf) -> Stamp {
        Stamp { path, text: format!("{:016x}", self.0.finish()) }
    }
}

/// A small file that holds the number which a stage was last finished with.
pub(crate) struct Stamp {
    path: PathBuf,
    text: String,
}

impl Stamp {
    /// Whether the stage was finished with these inputs and its products are still there.
    pub(crate) fn is_fresh(&self, products: &[PathBuf]) -> bool {
        let same = fs::read_to_string(&self.path).is_ok_and(|text| text == self.text);
        same && products.iter().all(|product| product.exists())
    }

    /// Marks the stage as finished.
    pub(crate) fn write(&self) -> Result<()> {
        write(&self.path, self.text.as_bytes())
    }
}

/// Writes a file, making the folders above it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// All files below a folder, in the order of their paths.
pub(crate) fn files_below(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.insert(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder can be made");
        folder
    }

    #[test]
    fn a_stage_is_fresh_until_an_input_changes_or_a_product_goes() {
        let folder = folder("stamp");
        let (input, product) = (folder.join("in/a"), folder.join("out"));
        write(&input, b"1").unwrap();
        write(&product, b"made").unwrap();
        let stamp = || {
            let inputs = Inputs::default().texts(&["-O"]).folder(&folder.join("in")).unwrap();
            inputs.stamp(folder.join("stamp"))
        };
        assert!(!stamp().is_fresh(std::slice::from_ref(&product)));
        stamp().write().unwrap();
        assert!(stamp().is_fresh(std::slice::from_ref(&product)));
        write(&input, b"2").unwrap();
        assert!(!stamp().is_fresh(std::slice::from_ref(&product)));
        stamp().write().unwrap();
        fs::remove_file(&product).unwrap();
        assert!(!stamp().is_fresh(&[product]));
        fs::remove_dir_all(folder).unwrap();
    }
}
