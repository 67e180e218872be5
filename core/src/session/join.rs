//! Several problems in one plan item, and apart again: no word of either is lost.

use super::gone::Joined;
use super::numbering::renumber;
use super::{ITEMS, Numbering, Session};
use crate::assessment::{PlanItem, Status};

impl Session {
    /// Puts one plan item into another, which keeps its id. What is said of the one is said of the
    /// other from now on.
    ///
    /// | entry | afterwards |
    /// |---|---|
    /// | sources, measures | of both, each once |
    /// | category | of the one that takes in, else of the other |
    /// | problem, cause, goal, progress, result | of both, each on its lines |
    /// | responsible, evidence, whom it is referred to | of both, one behind the other |
    /// | due, done on, the matter referred | if they differ, both: a person has to choose |
    /// | status | done, if both are; in progress, if one is or one is done |
    pub(super) fn join(&mut self, into: usize, from: usize) {
        let (Some(was), Some(gone)) = (self.entered(into), self.entered(from)) else { return };
        if into == from {
            return;
        }
        let mut item = was.item.clone();
        let measures = unite(&mut item, &gone.item);
        if let Some(slot) = self.assessment.plan.items.get_mut(into) {
            *slot = item;
        }
        self.take_out(from);
        let (one, other) = (format!("{ITEMS}{from}"), format!("{ITEMS}{into}"));
        self.follow(ITEMS, &|place| {
            let tail = place.strip_prefix(&one).filter(|it| it.is_empty() || it.starts_with('/'));
            let place = match tail.map(|it| moved(it, &measures)) {
                Some(tail) => format!("{other}{}", tail?),
                None => place.to_owned(),
            };
            renumber(&place, ITEMS, from, Numbering::Closed)
        });
        if let Some(made) = self.entered(if into > from { into - 1 } else { into }) {
            self.let_go(from, gone, Some(Joined { was, made }));
        }
    }

    /// Gives one of the problems that an item mends an item of its own. What was entered stays where
    /// it is, but for the problem as the survey words it.
    pub(super) fn split(&mut self, index: usize, source: &str) {
        let said =
            self.assessment.survey.answers.get(source).map(|it| it.problem.trim().to_owned());
        let Some(item) = self.assessment.plan.items.get_mut(index) else { return };
        if item.sources.len() < 2 || !item.sources.iter().any(|it| it == source) {
            return;
        }
        item.sources.retain(|it| it != source);
        let (theirs, ours): (Vec<&str>, Vec<&str>) =
            item.problem.lines().partition(|it| Some(it.trim()) == said.as_deref());
        if !theirs.is_empty() && !ours.is_empty() {
            item.problem = ours.join("\n");
        }
        self.add_plan_item(Some(source));
    }
}

/// Where a place within the item that went is afterwards; none where nothing stands there.
fn moved(tail: &str, measures: &[Option<usize>]) -> Option<String> {
    match tail.strip_prefix("/measures/").map(str::parse::<usize>) {
        Some(Ok(at)) => measures.get(at)?.map(|it| format!("/measures/{it}")),
        _ => Some(tail.to_owned()),
    }
}

/// Puts everything of one item into another; gives where each of its measures stands then.
fn unite(item: &mut PlanItem, from: &PlanItem) -> Vec<Option<usize>> {
    for source in &from.sources {
        if !item.sources.contains(source) {
            item.sources.push(source.clone());
        }
    }
    if item.category.trim().is_empty() {
        item.category.clone_from(&from.category);
    }
    for (text, other, between) in [
        (&mut item.problem, &from.problem, "\n"),
        (&mut item.cause, &from.cause, "\n"),
        (&mut item.goal, &from.goal, "\n"),
        (&mut item.responsible, &from.responsible, "、"),
        (&mut item.due.0, &from.due.0, "；"),
        (&mut item.progress, &from.progress, "\n"),
        (&mut item.done_on.0, &from.done_on.0, "；"),
        (&mut item.result, &from.result, "\n"),
        (&mut item.evidence, &from.evidence, "、"),
    ] {
        add(text, other, between);
    }
    if let Some(other) = &from.refer_up {
        let refer = item.refer_up.get_or_insert_default();
        add(&mut refer.to, &other.to, "、");
        add(&mut refer.matter, &other.matter, "；");
        refer.extra.extend(other.extra.clone());
    }
    item.status = together(item.status, from.status);
    for (name, value) in &from.extra {
        item.extra.entry(name.clone()).or_insert_with(|| value.clone());
    }
    measures(item, from)
}

fn measures(item: &mut PlanItem, from: &PlanItem) -> Vec<Option<usize>> {
    while item.measures.last().is_some_and(|it| it.trim().is_empty()) {
        item.measures.pop();
    }
    let mut place = |measure: &String| {
        let said = measure.trim();
        if said.is_empty() {
            return None;
        }
        let at = item.measures.iter().position(|it| it.trim() == said);
        Some(at.unwrap_or_else(|| {
            item.measures.push(measure.clone());
            item.measures.len() - 1
        }))
    };
    from.measures.iter().map(&mut place).collect()
}

/// Adds a text to another, unless it says so already.
pub(super) fn add(text: &mut String, other: &str, between: &str) {
    if text.trim().is_empty() {
        other.clone_into(text);
    } else if !other.trim().is_empty() && !text.split(between).any(|it| it.trim() == other.trim()) {
        text.push_str(between);
        text.push_str(other);
    }
}

fn together(one: Option<Status>, other: Option<Status>) -> Option<Status> {
    let begun = |it| matches!(it, Some(Status::InProgress | Status::Done));
    match (one, other) {
        (one, other) if one == other => one,
        (one, other) if begun(one) || begun(other) => Some(Status::InProgress),
        (one, other) => one.or(other),
    }
}
