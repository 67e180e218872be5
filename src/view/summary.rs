//! What is wrong, as a list of links that reach each entry wherever it is.

use super::Scene;
use super::field::severity_class;
use super::item::reveal;
use super::parts::{Look, button};
use crate::words;
use hangji_core::Finding;
use hangji_core::words::{say, whereabouts};
use yew::prelude::*;

/// The id of the summary, which takes the focus once.
pub(crate) const SUMMARY: &str = "summary";

impl Scene<'_> {
    /// The errors of the part that was just finished, above the view.
    pub(super) fn part_summary(&self) -> Html {
        let Some(part) = self.summary_of else { return html! { <div class="summary-place" /> } };
        let errors: Vec<&Finding> = self
            .session
            .shown()
            .filter(|it| {
                hangji_core::finding::Part::of(&it.place) == part
                    && it.severity == hangji_core::Severity::Error
            })
            .collect();
        if errors.is_empty() {
            return html! { <div class="summary-place" /> };
        }
        let title = words::PROBLEM_SUMMARY.with(self.lang, &[("n", &errors.len().to_string())]);
        let next = self.view.next();
        html! {
            <div class="summary-place">
                <section class="summary error" id={SUMMARY} tabindex="-1" aria-labelledby="summary-title">
                    <h3 id="summary-title">{ title }</h3>
                    { self.finding_list(&errors) }
                    { button(Look::Link, words::GO_ON_ANYWAY.to(self.lang), super::item::go(self.send, next)) }
                </section>
            </div>
        }
    }

    /// Findings as links to their entries.
    pub(super) fn finding_list(&self, findings: &[&Finding]) -> Html {
        html! {
            <ul class="findings">
                for finding in findings {
                    <li class={severity_class(finding.severity)}>{ self.finding_link(finding) }</li>
                }
            </ul>
        }
    }

    /// A finding as a link to its entry.
    pub(super) fn finding_link(&self, finding: &Finding) -> Html {
        let text = say(finding, self.session.procedure(), self.lang);
        let place = whereabouts(&finding.place, self.lang);
        let text = match place {
            Some(place) => format!("{place}{}{text}", self.lang.pick("：", ": ")),
            None => text,
        };
        html! {
            <a href={format!("#{}", finding.place)} onclick={reveal(self.send, finding.place.clone())}>{ text }</a>
        }
    }
}
