//! What a branch claims beside what it answered. The branch proposes and the superior decides
//! (S2.1-e); the notice has no formula, so nothing here computes a grade.

use super::Session;
use crate::assessment::Answer;
use crate::procedure::{Item, Standard};

/// Where a claim and the answers point different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The best that can be claimed, although these items are answered partly or no.
    BestDespite(Vec<String>),
    /// The worst that can be claimed, although no item is answered partly or no.
    WorstDespite,
}

impl Session {
    /// The self grade against the answers, where rule V24 has not said it already.
    ///
    /// | self grade | answers | doubt |
    /// |---|---|---|
    /// | best | some core item partly or no | best despite these |
    /// | best | problems of other items only | none |
    /// | worst | all answered, some yes, no problem | worst despite all |
    /// | in between, blank, unknown | any | none |
    /// | any | V24 finds something | none: it is said there |
    pub fn doubt_of_grade(&self) -> Option<Doubt> {
        if self.findings.iter().any(|it| it.rule == "V24") {
            return None;
        }
        let items: Vec<_> = self.procedure.items_for(&self.assessment).collect();
        let rank = self.procedure.rank(self.assessment.grade.own.trim())?;
        let core: Vec<_> = items.iter().copied().filter(|it| it.core).collect();
        self.doubt(rank, self.procedure.grades.len(), &core, &items)
    }

    /// The rating by a standard against the answers to its items; the same table, with every item
    /// of the standard in the place of the core items.
    pub fn doubt_of_rating(&self, standard: &Standard) -> Option<Doubt> {
        let rating = self.assessment.standards.get(&standard.id)?.rating.trim();
        let ratings = &self.procedure.ratings;
        let rank = ratings.iter().position(|it| it.id == rating)?;
        let items = self.items_of(standard);
        self.doubt(rank, ratings.len(), &items, &items)
    }

    /// The items that this branch is asked and that rest on a clause of the standard's indicators.
    pub fn items_of(&self, standard: &Standard) -> Vec<&Item> {
        let clauses = || standard.indicators.iter().flat_map(|it| &it.clause);
        let shares = |it: &&Item| clauses().any(|clause| it.clause.contains(clause));
        self.procedure.items_for(&self.assessment).filter(shares).collect()
    }

    /// Those of some items that are answered partly or no.
    pub fn problems_of(&self, items: &[&Item]) -> Vec<String> {
        let is_problem = |it: &&&Item| self.answer_to(&it.id).is_some_and(Answer::is_problem);
        items.iter().filter(is_problem).map(|it| it.id.clone()).collect()
    }

    fn doubt(&self, rank: usize, of: usize, heavy: &[&Item], all: &[&Item]) -> Option<Doubt> {
        let tally = self.tally(all);
        if rank == 0 {
            let despite = self.problems_of(heavy);
            return (!despite.is_empty()).then_some(Doubt::BestDespite(despite));
        }
        let spotless = tally.open == 0 && tally.problems() == 0 && tally.yes > 0;
        (rank + 1 == of && spotless).then_some(Doubt::WorstDespite)
    }
}
