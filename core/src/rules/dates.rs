//! V05, V06: the stages follow each other, nothing is done in the future, nothing is put off far.

use super::Found;
use crate::assessment::{Date, Day};
use crate::finding::Reason;

/// | earlier stage | later stage | finding |
/// |---|---|---|
/// | survey, self grade, plan (the last one given) | the next stage, or a due date, or a completion | none when the later is the same day or after |
/// | survey, self grade (the last one given) | a unit's due date | the same; units are reached before there is a plan |
/// | 2012年6月 (a month) | 2012-06-10 | none: they may agree |
/// | 2012-04-10 | 2012-03-01 | too early, naming the earlier stage |
/// | – | completed after today | in the future |
/// | any | blank or not a date | none here |
pub(super) fn check(found: &mut Found<'_>, today: Option<Date>) {
    let assessment = found.assessment;
    let before = stage(found, "/survey/date", &assessment.survey.date, None);
    let before = stage(found, "/grade/date", &assessment.grade.date, before);
    for (index, unit) in assessment.coverage.units.iter().enumerate() {
        if let Some(due) = unit.due.read().value() {
            not_before(found, &format!("/coverage/units/{index}/due"), due, before);
        }
    }
    let plan = assessment.plan.date.read().value();
    let before = stage(found, "/plan/date", &assessment.plan.date, before);
    for (index, item) in assessment.plan.items.iter().enumerate() {
        if let Some(due) = item.due.read().value() {
            let place = format!("/plan/items/{index}/due");
            not_before(found, &place, due, before);
            not_far(found, &place, due, plan);
        }
        if let Some(done_on) = item.done_on.read().value() {
            let place = format!("/plan/items/{index}/done_on");
            not_before(found, &place, done_on, before);
            not_after(found, &place, done_on, today);
        }
    }
}

/// A stage with its place and date.
type Stage = (&'static str, Date);

/// Gives the last stage that has a date.
fn stage(
    found: &mut Found<'_>,
    place: &'static str,
    day: &Day,
    before: Option<Stage>,
) -> Option<Stage> {
    if day.0.trim().is_empty() {
        found.raise(Reason::DateMissing, place);
    }
    let Some(date) = day.read().value() else { return before };
    not_before(found, place, date, before);
    Some((place, date))
}

fn not_before(found: &mut Found<'_>, place: &str, date: Date, before: Option<Stage>) {
    if let Some((earlier, earlier_date)) = before
        && date.last_day() < earlier_date.first_day()
    {
        let stage = earlier_date.to_string();
        let params = [("earlier", earlier), ("date", stage.as_str())];
        found.raise_with(Reason::DateTooEarly, place, &params);
    }
}

fn not_after(found: &mut Found<'_>, place: &str, date: Date, today: Option<Date>) {
    if let Some(today) = today
        && date.first_day() > today.last_day()
    {
        found.raise_with(Reason::DateInFuture, place, &[("date", &today.to_string())]);
    }
}

/// V06: within twelve months of the plan, as is the custom.
///
/// | plan | due | finding |
/// |---|---|---|
/// | 2012-04-10 | 2013-04-10, 2013年4月 | none |
/// | 2012-04-10 | 2013-04-11, 2013年5月 | due far (hint) |
/// | blank | any | none |
fn not_far(found: &mut Found<'_>, place: &str, due: Date, plan: Option<Date>) {
    if let Some(plan) = plan {
        let (year, month, day) = plan.last_day();
        if due.first_day() > (year.saturating_add(1), month, day) {
            found.raise(Reason::DueFar, place);
        }
    }
}
