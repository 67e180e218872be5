//! Chromium 69, the oldest browser that the widget must run on.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{debian, npm};
use crate::process;
use crate::stamp::Inputs;
use crate::workspace::Workspace;

/// What the binary asks of a system that has no desktop.
const LIBRARIES: [&str; 3] = ["libnss3", "libnspr4", "libexpat1"];

/// Unpacks the browser once; returns its path.
pub(crate) fn install(workspace: &Workspace) -> Result<PathBuf> {
    let program = workspace.tools().join("chromium-69");
    let stamp = Inputs::default()
        .file(&npm::CHROMIUM_69.lock_file(workspace))?
        .stamp(workspace.tools().join("chromium-69.stamp"));
    if stamp.is_fresh(std::slice::from_ref(&program)) {
        return Ok(program);
    }
    let packages = npm::CHROMIUM_69.install(workspace)?;
    let packed = packed_file(&packages.join("chrome-aws-lambda/bin"))?;
    process::step("unpacking Chromium 69");
    unpack(&packed, &program)
        .with_context(|| format!("cannot unpack {} (is the disk full?)", packed.display()))?;
    if lacks_libraries(&program)? {
        debian::install(&LIBRARIES)?;
    }
    stamp.write()?;
    Ok(program)
}

/// The package's one browser; its name holds the exact version.
fn packed_file(folder: &Path) -> Result<PathBuf> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("chromium") && name.ends_with(".br") {
            return Ok(path);
        }
    }
    bail!("no packed browser in {}; remove that folder and try again", folder.display())
}

fn unpack(packed: &Path, program: &Path) -> Result<()> {
    let mut reader = brotli::Decompressor::new(File::open(packed)?, 1 << 16);
    let mut file = File::create(program)?;
    io::copy(&mut reader, &mut file)?;
    file.set_permissions(PermissionsExt::from_mode(0o755))?;
    Ok(())
}

fn lacks_libraries(program: &Path) -> Result<bool> {
    let linked = process::read(Command::new("ldd").arg(program), "install Debian's libc-bin")?;
    Ok(linked.contains("not found"))
}
