//! One sentence or two for each finding: what is wrong, and how to mend it.

use super::{Lang, label};
use crate::finding::Finding;
use crate::procedure::Procedure;

/// The finding in words, without its place in the form. They stand beside the rule in the procedure
/// file; a reason that is not there speaks in the host's words.
pub fn say(finding: &Finding, procedure: &Procedure, lang: Lang) -> String {
    let said = finding.message.trim();
    match procedure.rule(finding.reason) {
        Some(entry) => fill(lang.of(entry.words_at(&finding.place)), finding, procedure, lang),
        None if said.is_empty() => unknown(finding, lang),
        None => said.to_owned(),
    }
}

fn unknown(finding: &Finding, lang: Lang) -> String {
    let (rule, name) = (&finding.rule, label(&finding.place, lang));
    lang.pick(
        format!("“{name}”未通过接收系统的检查（{rule}）。请核对后修改。"),
        format!("“{name}” did not pass the receiving system's check ({rule}). Look at it again."),
    )
}

/// Puts the finding's parameters into a template's braces.
fn fill(template: &str, finding: &Finding, procedure: &Procedure, lang: Lang) -> String {
    let mut text = template.replace("{name}", label(&finding.place, lang));
    for (key, value) in finding.params.iter() {
        let value = match key.as_str() {
            "earlier" | "whole_place" => label(value, lang).to_owned(),
            "date" => lang.date(value),
            "now" | "target" => procedure
                .grades
                .iter()
                .find(|it| it.id == *value)
                .map_or_else(|| value.clone(), |it| lang.of(&it.label).to_owned()),
            _ => value.clone(),
        };
        text = text.replace(&format!("{{{key}}}"), &value);
    }
    text
}
