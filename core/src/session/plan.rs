//! How answers and the plan hang together: every problem is at once a draft plan item.

use super::{ITEMS, Numbering, Session};
use crate::assessment::{Answer, PlanItem};
use crate::finding::{is_within, segments};

impl Session {
    /// Keeps the answer, and the plan in step with it: a problem gets an item; an item in which
    /// nobody wrote anything goes with its problem. What somebody wrote stays, see V56.
    pub(super) fn answer(&mut self, item: &str, answer: Answer) {
        if let Some(entered) = self.assessment.survey.answers.at(item) {
            entered.answer = Some(answer);
        }
        if answer.is_problem() {
            let planned = |it: &PlanItem| it.sources.iter().any(|it| it == item);
            if !self.assessment.plan.items.iter().any(planned) {
                self.add_plan_item(Some(item));
            }
        } else {
            let idle = |it: &PlanItem| it.sources == [item] && self.says_what_the_survey_says(it);
            if let Some(index) = self.assessment.plan.items.iter().position(idle) {
                self.take_out(index);
                self.renumber(ITEMS, index, Numbering::Closed);
            }
        }
    }

    /// Whether nothing would be lost with a plan item that mends one problem.
    fn says_what_the_survey_says(&self, it: &PlanItem) -> bool {
        let said = it.sources.first().map_or_else(PlanItem::default, |it| self.draft_item(it));
        let same = |entry: &str, said: &str| entry.trim().is_empty() || entry == said;
        it.is_untouched() && same(&it.problem, &said.problem) && same(&it.category, &said.category)
    }

    pub(super) fn add_plan_item(&mut self, source: Option<&str>) {
        let draft = source.map(|it| self.draft_item(it)).unwrap_or_default();
        let item = PlanItem { id: self.next_plan_id(), ..draft };
        let index = self.position_for(source);
        self.assessment.plan.items.insert(index, item);
        self.renumber(ITEMS, index, Numbering::Opened);
    }

    /// What the survey alone puts into the plan for one of its items.
    fn draft_item(&self, source: &str) -> PlanItem {
        let dimension = self.procedure.dimension_of(source).map(|it| it.id.clone());
        let answer = self.assessment.survey.answers.get(source);
        PlanItem {
            sources: vec![source.to_owned()],
            category: dimension.unwrap_or_default(),
            problem: answer.map(|it| it.problem.clone()).unwrap_or_default(),
            ..PlanItem::default()
        }
    }

    pub(super) fn remove_plan_item(&mut self, index: usize) {
        if let Some(entered) = self.entered(index) {
            self.take_out(index);
            self.renumber(ITEMS, index, Numbering::Closed);
            self.let_go(index, entered, None);
        }
    }

    /// Takes an item out of the list; its id is never given again.
    pub(super) fn take_out(&mut self, index: usize) {
        if index < self.assessment.plan.items.len() {
            let item = self.assessment.plan.items.remove(index);
            self.numbered = self.numbered.max(number(&item));
        }
    }

    /// A suggestion goes into the blank measure at the end, if there is one.
    pub(super) fn add_measure(&mut self, index: usize, text: String) {
        if let Some(item) = self.assessment.plan.items.get_mut(index) {
            match item.measures.last_mut() {
                Some(last) if last.trim().is_empty() && !text.is_empty() => *last = text,
                _ => item.measures.push(text),
            }
        }
    }

    pub(super) fn remove_measure(&mut self, index: usize, measure: usize) {
        let Some(item) = self.assessment.plan.items.get_mut(index) else { return };
        if measure < item.measures.len() {
            item.measures.remove(measure);
            let list = format!("/plan/items/{index}/measures/");
            self.renumber(&list, measure, Numbering::Closed);
        }
    }

    /// What was entered leaves the document when it is no longer referred up, and comes back when
    /// it is again.
    pub(super) fn refer_up(&mut self, index: usize, refer: bool) {
        if let Some(item) = self.assessment.plan.items.get_mut(index) {
            if refer {
                let kept = self.referred.iter().position(|(id, _)| *id == item.id);
                let kept = kept.map(|it| self.referred.remove(it).1);
                item.refer_up.get_or_insert_with(|| kept.unwrap_or_default());
            } else if let Some(entered) = item.refer_up.take() {
                self.referred.push((item.id.clone(), entered));
            }
        }
        if !refer {
            let gone = format!("/plan/items/{index}/refer_up");
            self.from_host.retain(|it| !is_within(&it.place, &gone));
        }
    }

    /// The text of the survey problem that a place names.
    pub(super) fn survey_problem(&self, place: &str) -> Option<&str> {
        let path = segments(place);
        match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["survey", "answers", id, "problem"] => {
                Some(self.assessment.survey.answers.get(id).map_or("", |it| &it.problem))
            }
            _ => None,
        }
    }

    /// The plan says what the survey says, until somebody words it differently in the plan.
    pub(super) fn carry_problem(&mut self, place: &str, before: &str) {
        let Some(now) = self.survey_problem(place).map(str::to_owned) else { return };
        let Some(id) = segments(place).into_iter().nth(2) else { return };
        for item in &mut self.assessment.plan.items {
            if item.sources == [id.as_str()] && item.problem == before {
                item.problem.clone_from(&now);
            }
        }
    }

    /// An id that no item has or had: one that was taken out may come back.
    fn next_plan_id(&mut self) -> String {
        let largest = self.assessment.plan.items.iter().map(number).max().unwrap_or(0);
        self.numbered = self.numbered.max(largest).saturating_add(1);
        format!("p{}", self.numbered)
    }

    /// Plan items stand in the order of the survey; those of their own at the end.
    fn position_for(&self, source: Option<&str>) -> usize {
        let items = &self.assessment.plan.items;
        let Some(source) = source else { return items.len() };
        let order: Vec<&str> = self
            .procedure
            .groups()
            .flat_map(|it| it.items.iter().map(|item| item.id.as_str()))
            .collect();
        let rank = |id: &str| order.iter().position(|it| *it == id).unwrap_or(usize::MAX);
        let later = |it: &PlanItem| it.sources.first().is_none_or(|it| rank(it) > rank(source));
        items.iter().position(later).unwrap_or(items.len())
    }
}

/// The number in a plan item's id; 0 in one that we did not give.
fn number(item: &PlanItem) -> u64 {
    item.id.strip_prefix('p').and_then(|it| it.parse().ok()).unwrap_or(0)
}
