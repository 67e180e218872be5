//! Writes what the engine starts from: `seeds <project> <to>`.

use hangji_fuzz::seeds;
// What is built for the engine calls it with every branch that it takes.
use libfuzzer_sys as _;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(project), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err(std::io::Error::other("say where the project is and where to write"));
    };
    seeds::write(Path::new(&project), Path::new(&to))
}
