//! What is printed, as a person reads it from top to bottom.

mod layout;
mod ledger;
mod plan;
mod record;

use crate::client::Form;
use hangji_core::printout::{Copy, Element, Inside, Papers, Printout};
use hangji_core::words::Lang;

/// The papers of a form, in Chinese and real.
pub(crate) fn papers(form: &Form) -> Papers<'_> {
    let session = form.session();
    let (procedure, assessment) = (session.procedure(), session.assessment());
    Papers { procedure, assessment, lang: Lang::Zh, copy: Copy::Real }
}

/// A printout line by line: headings with `#`, rows of tables between `|`, line breaks as `/`.
pub(crate) fn lines(printout: &Printout) -> Vec<String> {
    let mut lines = Vec::new();
    read(&printout.body, &mut lines);
    lines
}

fn read(element: &Element, lines: &mut Vec<String>) {
    let text = said(element);
    match element.tag {
        "h1" => lines.push(format!("# {text}")),
        "h2" => lines.push(format!("## {text}")),
        "h3" => lines.push(format!("### {text}")),
        "p" | "footer" => lines.push(text),
        "tr" => lines.push(format!("| {} |", cells(element).join(" | "))),
        "colgroup" => {}
        _ => inside(element).iter().for_each(|it| read(it, lines)),
    }
}

fn cells(row: &Element) -> Vec<String> {
    inside(row).iter().map(said).collect()
}

fn said(element: &Element) -> String {
    match &element.inside {
        Inside::Text(text) => text.replace('\n', " / "),
        Inside::Elements(_) => String::new(),
    }
}

fn inside(element: &Element) -> &[Element] {
    match &element.inside {
        Inside::Elements(all) => all,
        Inside::Text(_) => &[],
    }
}

/// Every element of a printout, from the outside in.
pub(crate) fn elements(printout: &Printout) -> Vec<&Element> {
    fn below<'a>(element: &'a Element, all: &mut Vec<&'a Element>) {
        all.push(element);
        inside(element).iter().for_each(|it| below(it, all));
    }
    let mut all = Vec::new();
    below(&printout.body, &mut all);
    all
}

/// The lines from one heading to the next of its kind.
pub(crate) fn part(printout: &Printout, heading: &str) -> Vec<String> {
    let lines = lines(printout);
    let kind = heading.split(' ').next().unwrap_or_default().to_owned() + " ";
    let after = lines.into_iter().skip_while(|it| it != heading).skip(1);
    after.take_while(|it| !it.starts_with(&kind)).collect()
}
