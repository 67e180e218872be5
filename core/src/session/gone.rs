//! What went out of the plan, so that each of it can come back with every word, the last one first.

use super::{ITEMS, Numbering, Session};
use crate::assessment::PlanItem;
use crate::finding::is_within;

/// Something that went out of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    /// Where it stood.
    pub at: usize,
    /// The item as it was.
    entered: Entered,
    /// The item that took it in, if it was not just removed.
    joined: Option<Joined>,
}

/// A plan item, with the explanations that speak of it: the rule and the rest of the place → text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entered {
    pub(super) item: PlanItem,
    said: Vec<((String, String), String)>,
}

/// The item that took another one in, before and after that.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Joined {
    pub(super) was: Entered,
    pub(super) made: Entered,
}

impl Gone {
    /// The id of the item that took it in; none where it was just removed.
    pub fn into(&self) -> Option<&str> {
        self.joined.as_ref().map(|it| it.made.item.id.as_str())
    }
}

impl Session {
    /// What went out of the plan and can come back, the last one last.
    pub fn gone(&self) -> &[Gone] {
        &self.gone
    }

    /// Notes what went out of the plan.
    pub(super) fn let_go(&mut self, at: usize, entered: Entered, joined: Option<Joined>) {
        self.gone.push(Gone { at, entered, joined });
    }

    /// Puts what went out of the plan last back where it stood. The item that took it in is again
    /// what it was, unless somebody wrote in it since: then it keeps every word.
    pub(super) fn restore_plan_item(&mut self) {
        let Some(Gone { at, entered, joined }) = self.gone.pop() else { return };
        let at = at.min(self.assessment.plan.items.len());
        self.assessment.plan.items.insert(at, entered.item.clone());
        self.renumber(ITEMS, at, Numbering::Opened);
        self.say(at, &entered);
        if let Some(joined) = joined {
            self.part(&entered, joined);
        }
    }

    fn part(&mut self, from: &Entered, Joined { was, made }: Joined) {
        let items = &self.assessment.plan.items;
        let Some(at) = items.iter().position(|it| it.id == made.item.id) else { return };
        let untouched = self.entered(at).is_some_and(|it| it == made);
        let Some(item) = self.assessment.plan.items.get_mut(at) else { return };
        if untouched {
            item.clone_from(&was.item);
            let place = format!("{ITEMS}{at}");
            self.assessment.explanations = std::mem::take(&mut self.assessment.explanations)
                .into_iter()
                .filter(|(key, _)| {
                    !key.split_once(' ').is_some_and(|(_, it)| is_within(it, &place))
                })
                .collect();
            self.say(at, &was);
        } else {
            item.sources
                .retain(|it| was.item.sources.contains(it) || !from.item.sources.contains(it));
        }
    }

    /// The plan item at a position with what is said of it.
    pub(super) fn entered(&self, at: usize) -> Option<Entered> {
        let item = self.assessment.plan.items.get(at)?.clone();
        let place = format!("{ITEMS}{at}");
        let of_it = |(key, text): (&String, &String)| {
            let (rule, explained) = key.split_once(' ')?;
            let rest = explained.strip_prefix(&place).filter(|_| is_within(explained, &place))?;
            Some(((rule.to_owned(), rest.to_owned()), text.clone()))
        };
        let said = self.assessment.explanations.iter().filter_map(of_it).collect();
        Some(Entered { item, said })
    }

    fn say(&mut self, at: usize, entered: &Entered) {
        for ((rule, rest), text) in &entered.said {
            let key = format!("{rule} {ITEMS}{at}{rest}");
            self.assessment.explanations.insert(key, text.clone());
        }
    }
}
