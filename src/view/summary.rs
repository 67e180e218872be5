//! What is wrong, as a list of links that reach each entry wherever it is.

use super::Scene;
use super::field::severity_class;
use super::item::reveal;
use super::parts::{Look, button};
use crate::words;
use hangji_core::finding::Part;
use hangji_core::words::{label, say, whereabouts};
use hangji_core::{Finding, Severity};
use yew::prelude::*;

/// The id of the summary, which takes the focus once.
pub(crate) const SUMMARY: &str = "summary";

/// So many findings are listed at a time.
const MOST: usize = 60;

impl Scene<'_> {
    /// What stops the part that was just finished, above the view.
    pub(super) fn part_summary(&self) -> Html {
        let stops = self.summary_of.map_or_else(Vec::new, |part| self.stops(part));
        if stops.is_empty() {
            return draw! { <div class="summary-place" /> };
        }
        let title = words::STOPS_LEFT.with(self.lang, &[("what", &self.told(&stops))]);
        let next = self.view.next();
        draw! {
            <div class="summary-place">
                <section class="summary error" id={SUMMARY} tabindex="-1" aria-labelledby="summary-title">
                    <h3 id="summary-title">{ title }</h3>
                    { self.finding_list(&stops) }
                    { button(Look::Link, words::GO_ON_ANYWAY.to(self.lang), super::item::go(self.send, next)) }
                </section>
            </div>
        }
    }

    /// What stops a part from being submitted: what is wrong, then what is not explained yet.
    pub(super) fn stops(&self, part: Part) -> Vec<&Finding> {
        let assessment = self.session.assessment();
        let of_part = self.session.findings_of(part);
        let (mut stops, unexplained): (Vec<_>, Vec<_>) = of_part
            .filter(|it| it.blocks(assessment))
            .partition(|it| it.severity == Severity::Error);
        stops.extend(unexplained);
        stops
    }

    /// How much stops a submission, in words that are the same wherever it is told.
    pub(super) fn told(&self, stops: &[&Finding]) -> String {
        let wrong = stops.iter().filter(|it| it.severity == Severity::Error).count();
        let counts = [(wrong, &words::TO_CORRECT), (stops.len() - wrong, &words::TO_EXPLAIN)];
        let told = counts.iter().filter(|(count, _)| *count > 0);
        let told = told.map(|(count, words)| words.with(self.lang, &[("n", &count.to_string())]));
        told.collect::<Vec<_>>().join(self.lang.pick("、", ", "))
    }

    /// Findings as links to their entries.
    pub(super) fn finding_list(&self, findings: &[&Finding]) -> Html {
        draw! {
            <ul class="findings">
                for finding in findings.iter().take(MOST) {
                    <li class={severity_class(finding.severity)}>{ self.finding_link(finding) }</li>
                }
                if let Some(more) = findings.len().checked_sub(MOST).filter(|it| *it > 0) {
                    <li>{ words::MORE_FINDINGS.with(self.lang, &[("n", &more.to_string())]) }</li>
                }
            </ul>
        }
    }

    /// The names of an entry that are not said already. The number of an item says which it is.
    fn missing(&self, place: &str, said: &str) -> String {
        if place.starts_with("/explanations/") {
            return super::rest::name(place, self.lang);
        }
        let (lang, numbered) = (self.lang, place.starts_with("/survey/answers/"));
        let name = (!numbered).then(|| label(place, lang).to_owned());
        let names = [whereabouts(place, lang), name.filter(|it| it != label("", lang))];
        let missing = names.into_iter().flatten().filter(|it| !said.contains(it.as_str()));
        missing.collect::<Vec<_>>().join(" · ")
    }

    /// A finding as a link to its entry.
    pub(super) fn finding_link(&self, finding: &Finding) -> Html {
        let said = say(finding, self.session.procedure(), self.lang);
        let text = match self.missing(&finding.place, &said) {
            missing if missing.is_empty() => said,
            missing => format!("{missing}{}{said}", self.lang.pick("：", ": ")),
        };
        draw! {
            <a href={format!("#{}", finding.place)} onclick={reveal(self.send, finding.place.clone())}>{ text }</a>
        }
    }
}
