//! The one rule set: what is wrong with an assessment, for browser, host and command line alike.

mod asides;
mod branch;
mod content;
mod coverage;
mod dates;
mod excellence;
pub(crate) mod field;
mod grade;
mod measures;
mod order;
mod people;
mod plan;
mod support;
mod survey;
mod text;
mod units;
mod written_by;

pub use written_by::superiors_entries;

use crate::assessment::{Answer, Assessment, Date, ItemAnswer, Step};
use crate::finding::{Finding, Part, Reason};
use crate::procedure::{Asks, Group, Item, Overlay, Procedure};
use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

/// Everything that is wrong up to a step, in the order in which the form asks.
///
/// Total and deterministic: any document gives an answer, and the same document the same one.
/// `today` is the host's or the browser's date; without it nothing counts as in the future.
pub fn check(
    procedure: &Procedure,
    assessment: &Assessment,
    through: Step,
    today: Option<Date>,
) -> Vec<Finding> {
    let asked: Vec<_> = asked(procedure, assessment).collect();
    let mut found = Found { procedure, assessment, asked: &asked, list: Vec::new() };
    found.fields();
    branch::check(&mut found);
    survey::check(&mut found);
    asides::check(&mut found);
    support::check(&mut found);
    grade::check(&mut found);
    units::check(&mut found);
    plan::check(&mut found);
    measures::check(&mut found);
    dates::check(&mut found, today);
    excellence::check(&mut found);
    content::check(&mut found);
    people::check(&mut found);
    // Last, because what does not apply takes its findings with it.
    coverage::check(&mut found);
    let mut list = found.list;
    list.retain(|it| is_checked(&it.place, through));
    sort(procedure, &mut list);
    list
}

/// Puts findings into the order in which the form asks; those of one place stay as they are.
pub(crate) fn sort(procedure: &Procedure, findings: &mut [Finding]) {
    findings.sort_by_cached_key(|it| order::key(procedure, &it.place));
}

/// The last part of the document that a step asks for.
pub fn last_part(through: Step) -> Part {
    match through {
        Step::Survey => Part::Survey,
        Step::Coverage => Part::Coverage,
        Step::Rectification => Part::Rectification,
        Step::Excellence => Part::Excellence,
    }
}

/// Whether a place is checked before a submission through a step: what the steps up to that ask for, and
/// of the plan, which is sent as it is, also how its items went.
pub fn is_checked(place: &str, through: Step) -> bool {
    let last = last_part(through);
    Part::of(place) <= last || last == Part::Rectification && place.starts_with("/plan/")
}

/// What a family of rules reads, and where it reports.
struct Found<'a> {
    procedure: &'a Procedure,
    assessment: &'a Assessment,
    /// Every item that this branch answers, in order, with what was entered: looked up once,
    /// because most families ask.
    asked: &'a [Asked<'a>],
    list: Vec<Finding>,
}

/// An item that this branch answers.
struct Asked<'a> {
    group: &'a Group,
    item: &'a Item,
    entered: Option<&'a ItemAnswer>,
}

impl Asked<'_> {
    fn answer(&self) -> Option<Answer> {
        self.entered.and_then(|it| it.answer)
    }

    /// Whether the answer names a problem.
    fn is_problem(&self) -> bool {
        self.answer().is_some_and(Answer::is_problem)
    }

    /// Whether it may stay open (V46).
    fn is_look_back(&self) -> bool {
        self.group.overlay == Some(Overlay::LookBack)
    }

    fn asks(&self, what: Asks) -> bool {
        self.item.asks == Some(what)
    }
}

fn asked<'a>(
    procedure: &'a Procedure,
    assessment: &'a Assessment,
) -> impl Iterator<Item = Asked<'a>> {
    procedure.groups().flat_map(move |group| {
        group.items_for(assessment).map(move |item| {
            let entered = assessment.survey.answers.get(&item.id);
            Asked { group, item, entered }
        })
    })
}

impl Found<'_> {
    fn raise(&mut self, reason: Reason, place: impl Into<String>) {
        self.raise_with(reason, place, &[]);
    }

    fn raise_with(&mut self, reason: Reason, place: impl Into<String>, params: &[(&str, &str)]) {
        if let Some(mut finding) = Finding::of(self.procedure, reason, place) {
            let params = params.iter().map(|(name, value)| ((*name).into(), (*value).into()));
            finding.params = params.collect();
            self.list.push(finding);
        }
    }

    /// The answer to any item, asked or not.
    fn answer(&self, item: &str) -> Option<Answer> {
        self.assessment.survey.answers.get(item).and_then(|it| it.answer)
    }

    /// The checks that the document's own types carry.
    fn fields(&mut self) {
        if let Err(errors) = self.assessment.validate() {
            self.derived(&errors, "");
        }
    }

    fn derived(&mut self, errors: &ValidationErrors, above: &str) {
        for (name, kind) in errors.errors() {
            // A value that is checked as a whole names no field of its own.
            let place = if name.is_empty() { above.to_owned() } else { format!("{above}/{name}") };
            match kind {
                ValidationErrorsKind::Struct(inner) => self.derived(inner, &place),
                ValidationErrorsKind::List(items) => {
                    for (index, inner) in items {
                        self.derived(inner, &format!("{place}/{index}"));
                    }
                }
                ValidationErrorsKind::Field(list) => {
                    for error in list {
                        let typed = error.params.get("typed").and_then(Value::as_str);
                        let params = typed.map(|it| ("typed", it));
                        let reason = Reason::from_code(&error.code);
                        self.raise_with(reason, place.as_str(), params.as_slice());
                    }
                }
            }
        }
    }
}

/// A rate in percent, rounded down to two places: 99.95 % of the whole is never said to be all.
/// None where the whole is nothing or the part is more than the whole.
pub fn percent(part: u64, whole: u64) -> Option<String> {
    let hundredths = (u128::from(part) * 10_000).checked_div(u128::from(whole))?;
    (part <= whole).then(|| format!("{}.{:02}%", hundredths / 100, hundredths % 100))
}
