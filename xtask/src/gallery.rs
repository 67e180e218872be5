//! Takes a picture of every view in every state, width, language and theme, for people to look at.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use clap::Args;

use crate::process;
use crate::suite;
use crate::workspace::Workspace;

/// What is to be seen.
#[derive(Args)]
pub(crate) struct Options {
    /// Only scenes whose name contains this, such as `plan` or `survey-findings`.
    scenes: Option<String>,
    /// Only guises whose name contains this, such as `narrow` or `dark`.
    #[arg(long)]
    guise: Option<String>,
}

/// Takes the pictures and the page that shows them side by side.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let guise = options.guise.as_deref().unwrap_or_default();
    let tests = [format!("gallery::{guise}"), "--ignored".to_owned()];
    let scenes = options.scenes.clone().unwrap_or_default();
    suite::browser_with(workspace, &tests, &[("HANGJI_SCENES", scenes.as_ref())])?;
    let folder = workspace.target().join("gallery");
    let page = folder.join("index.html");
    let names = pictures(&folder)?;
    fs::write(&page, index(&names)).with_context(|| format!("cannot write {}", page.display()))?;
    process::step(&format!("{} pictures, see {}", names.len(), page.display()));
    Ok(())
}

fn pictures(folder: &Path) -> Result<BTreeSet<String>> {
    let files = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    let names = files.filter_map(|it| it.ok()?.file_name().into_string().ok());
    Ok(names.filter(|it| it.ends_with(".png")).collect())
}

/// A page with the pictures in the order of their names, each leading to its full size.
fn index(names: &BTreeSet<String>) -> String {
    let figures = names.iter().map(|it| {
        let name = it.trim_end_matches(".png");
        format!(
            "<figure><a href=\"{it}\"><img src=\"{it}\" alt=\"{name}\" loading=\"lazy\"></a>\
             <figcaption>{name}</figcaption></figure>\n"
        )
    });
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title>\n\
         <style>body{{font:14px sans-serif;display:flex;flex-wrap:wrap}}figure{{margin:8px}}\
         img{{width:360px;height:480px;object-fit:cover;object-position:top;border:1px solid #999}}\
         </style>\n{}",
        figures.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_is_on_the_page_under_its_name() {
        let page = index(&["plan-360.png".to_owned(), "survey-dark.png".to_owned()].into());
        assert!(page.contains("href=\"plan-360.png\"") && page.contains("alt=\"survey-dark\""));
    }
}
