//! Packs everything that a page may load into one classic script in ASCII: for servers that do not
//! send WebAssembly, pages in GBK, and pages that are opened as files.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::DeflateEncoder};
use serde_json::{Map, Value};

use super::bundle::{self, Recipe};
use super::{OLD_BROWSERS, Product};
use crate::process;
use crate::stamp::{self, Inputs};
use crate::tools::npm;
use crate::workspace::Workspace;

/// The script's name. It may stand alone, without any other file beside it.
pub(crate) const SCRIPT: &str = "hangji.classic.js";

/// What is packed, one file after the other, and the length of each. Packed before it is written in
/// base64, all of it is less than half of what base64 alone would make of it, also where a server
/// packs what it sends.
const PACKED: &str = "inside.deflate";
const LENGTHS: &str = "inside.json";

const RECIPE: Recipe = Recipe {
    from: "classic.js",
    to: SCRIPT,
    browsers: OLD_BROWSERS,
    flags: &["--format=iife", "--loader:.deflate=base64"],
};

/// The name under which the element's own script is inside.
const ELEMENT: &str = "hangji.js";

/// Writes the script with the element's own and what lies beside that inside; returns its path.
pub(super) fn write(workspace: &Workspace, element: &Path, beside: &[Product]) -> Result<PathBuf> {
    let inside = [&[(element.to_path_buf(), ELEMENT)], beside].concat();
    let sources = workspace.www().join("element");
    let script = workspace.dist_work().join(SCRIPT);
    let words: Vec<_> = RECIPE.words().chain(inside.iter().map(|(_, name)| *name)).collect();
    let mut inputs = Inputs::default()
        .texts(&words)
        .file(&npm::BUILD_TOOLS.lock_file(workspace))?
        .folder(&sources)?;
    for (path, _) in &inside {
        inputs = inputs.file(path)?;
    }
    let stamp = inputs.stamp(workspace.dist_work().join("classic.stamp"));
    if stamp.is_fresh(std::slice::from_ref(&script)) {
        return Ok(script);
    }
    process::step("packing everything into one classic script");
    let (packed, lengths) = pack(&inside)?;
    let joined = bundle::join(workspace.dist_work().join("classic"), &[&sources])?;
    stamp::write(&joined.join(PACKED), &packed)?;
    stamp::write(&joined.join(LENGTHS), Value::from(lengths).to_string().as_bytes())?;
    RECIPE.follow(workspace, &joined, &workspace.dist_work())?;
    let bytes = fs::read(&script).with_context(|| format!("cannot read {}", script.display()))?;
    ensure!(bytes.is_ascii(), "{SCRIPT} is not ASCII, so a page in GBK would misread it");
    stamp.write()?;
    Ok(script)
}

/// The files as one stream, and their lengths by name. A JSON object is sorted by its names, and so
/// are the files in the stream.
fn pack(files: &[Product]) -> Result<(Vec<u8>, Map<String, Value>)> {
    let mut files: Vec<_> = files.iter().collect();
    files.sort_by_key(|(_, name)| *name);
    let mut stream = DeflateEncoder::new(Vec::new(), Compression::best());
    let mut lengths = Map::new();
    for (path, name) in files {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        stream.write_all(&bytes).context("deflate failed in memory")?;
        lengths.insert((*name).to_owned(), bytes.len().into());
    }
    Ok((stream.finish().context("deflate failed in memory")?, lengths))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn files_are_packed_in_the_order_in_which_their_lengths_are_listed() {
        let folder = std::env::temp_dir().join(format!("xtask-classic-{}", std::process::id()));
        let files = [("z.js", "last"), ("a.wasm", "\0asm"), ("m.css", "p{}")];
        let files = files.map(|(name, text)| {
            stamp::write(&folder.join(name), text.as_bytes()).unwrap();
            (folder.join(name), name)
        });
        let (packed, lengths) = pack(&files).unwrap();
        let mut stream = String::new();
        DeflateDecoder::new(packed.as_slice()).read_to_string(&mut stream).unwrap();
        assert_eq!(stream, "\0asmp{}last");
        assert_eq!(Value::from(lengths).to_string(), r#"{"a.wasm":4,"m.css":3,"z.js":4}"#);
        let reversed: Vec<_> = files.into_iter().rev().collect();
        assert_eq!(pack(&reversed).unwrap().0, packed);
        fs::remove_dir_all(folder).unwrap();
    }
}
