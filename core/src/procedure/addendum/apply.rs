//! Puts an addendum on top of a procedure, and notes everything that cannot stand.

use super::{Addendum, RuleChange, SCHEMA, Strictness, TermChange, expect};
use crate::document::{Misfit, Misfits};
use crate::finding::{Reason, Severity};
use crate::procedure::{Choice, Expand, Group, Item, LedgerList, Procedure, RuleEntry};

/// A procedure on the way to its addendum.
pub(super) struct Applied {
    procedure: Procedure,
    misfits: Misfits,
}

impl Applied {
    pub(super) fn on(procedure: Procedure) -> Applied {
        Applied { procedure, misfits: Misfits::default() }
    }

    pub(super) fn into_result(self) -> Result<Procedure, Vec<Misfit>> {
        self.misfits.into_result().map(|()| self.procedure)
    }

    pub(super) fn all(&mut self, addendum: &Addendum) {
        self.head(addendum);
        self.each("groups", &addendum.groups, Applied::group);
        let items = self.misfits.enter("items");
        for (group, items) in addendum.items.iter() {
            self.items(group, items);
        }
        self.misfits.leave(items);
        self.each("hide", &addendum.hide, |it, id| it.hide(id));
        self.grades(addendum);
        self.each("rules", &addendum.rules, Applied::rule);
        self.each("glossary", &addendum.glossary, Applied::term);
        self.each("ledger", &addendum.ledger, Applied::list);
        if !addendum.caution.zh.trim().is_empty() {
            self.procedure.source.caution = addendum.caution.clone();
        }
    }

    fn head(&mut self, addendum: &Addendum) {
        self.expect("schema", addendum.schema == SCHEMA, &format!("one of: {SCHEMA}"));
        self.expect("id", expect::is_id(&addendum.id), expect::AN_ID);
        self.expect("version", addendum.version > 0, "a whole number from 1");
        let ours = self.procedure.id.clone();
        self.expect("procedure", addendum.procedure == ours, &format!("one of: {ours}"));
        self.procedure.addendum = format!("{}/{}", addendum.id, addendum.version);
    }

    fn group(&mut self, group: &Group) {
        self.expect("id", expect::is_id(&group.id), expect::AN_ID);
        let free = self.procedure.groups().all(|it| it.id != group.id);
        self.expect("id", free, expect::A_FREE_ID);
        self.words("title", group.title.zh.trim());
        self.sectors("sectors", &group.sectors);
        self.sectors("overlay_sectors", &group.overlay_sectors);
        self.clauses(&group.clause);
        let items = std::mem::take(&mut group.clone().items);
        self.procedure.additions.push(Group { items: Vec::new(), ..group.clone() });
        let place = self.misfits.enter("items");
        self.items_of(&group.id, &items);
        self.misfits.leave(place);
    }

    fn items(&mut self, group: &str, items: &[Item]) {
        let place = self.misfits.enter(group);
        if self.procedure.groups().any(|it| it.id == group) {
            self.items_of(group, items);
        } else {
            let groups: Vec<_> = self.procedure.groups().map(|it| it.id.as_str()).collect();
            let expected = expect::one_of(&groups);
            self.misfits.expected(&expected);
        }
        self.misfits.leave(place);
    }

    fn items_of(&mut self, group: &str, items: &[Item]) {
        for (position, item) in items.iter().enumerate() {
            let place = self.misfits.enter(&position.to_string());
            self.item(group, item);
            self.misfits.leave(place);
        }
    }

    fn item(&mut self, group: &str, item: &Item) {
        self.expect("id", expect::is_id(&item.id), expect::AN_ID);
        let free = self.procedure.item(&item.id).is_none();
        self.expect("id", free, expect::A_FREE_ID);
        self.words("text", item.text.zh.trim());
        self.sectors("sectors", &item.sectors);
        self.clauses(&item.clause);
        let dimensions = &self.procedure.dimensions;
        let known = |id: &str| dimensions.iter().any(|it| it.id == id);
        let named: Vec<_> = dimensions.iter().map(|it| it.id.as_str()).collect();
        let expected = expect::one_of(&named);
        // In a dimension an item counts towards that; in any other group it has to say.
        let fits = known(&item.dimension) || (item.dimension.is_empty() && known(group));
        self.expect("dimension", fits, &expected);
        let into = self.procedure.dimensions.iter_mut().chain(&mut self.procedure.additions);
        if let Some(group) = into.into_iter().find(|it| it.id == group) {
            group.items.push(item.clone());
        }
    }

    fn hide(&mut self, id: &str) {
        if self.procedure.item(id).is_none() {
            self.misfits.expected("the id of an item");
        }
        for group in self.procedure.dimensions.iter_mut().chain(&mut self.procedure.additions) {
            group.items.retain(|it| it.id != id);
        }
    }

    fn grades(&mut self, addendum: &Addendum) {
        if !addendum.scale.is_empty() {
            let scales: Vec<_> = self.procedure.scales.iter().map(|it| it.id.as_str()).collect();
            let expected = expect::one_of(&scales);
            let grades = self.procedure.scale(&addendum.scale).map(|it| it.grades.clone());
            self.expect("scale", grades.is_some(), &expected);
            self.procedure.grades = grades.unwrap_or_default();
        }
        if self.scale("grades", &addendum.grades) {
            self.procedure.grades.clone_from(&addendum.grades);
        }
        if self.scale("ratings", &addendum.ratings) {
            self.procedure.ratings.clone_from(&addendum.ratings);
        }
    }

    /// Whether there is a scale; notes what is wrong with it.
    fn scale(&mut self, name: &str, scale: &[Choice]) -> bool {
        self.expect(name, scale.len() != 1, "at least two, best first");
        let mut before: Vec<&str> = Vec::new();
        let place = self.misfits.enter(name);
        for (position, it) in scale.iter().enumerate() {
            let place = self.misfits.enter(&position.to_string());
            self.expect("id", expect::is_id(&it.id), expect::AN_ID);
            self.expect("id", !before.contains(&it.id.as_str()), expect::A_FREE_ID);
            self.words("label", it.label.zh.trim());
            before.push(&it.id);
            self.misfits.leave(place);
        }
        self.misfits.leave(place);
        !scale.is_empty()
    }

    fn rule(&mut self, change: &RuleChange) {
        let of_rule = |it: &RuleEntry| it.rule == change.rule;
        let known = self.procedure.rules.iter().any(of_rule);
        self.expect("rule", known, "the id of a rule, V01 to V57");
        let reason = Some(Reason::from_code(&change.reason)).filter(|it| *it != Reason::Other);
        let chosen =
            |it: &RuleEntry| of_rule(it) && (change.reason.is_empty() || reason == Some(it.reason));
        let fits = self.procedure.rules.iter().any(chosen);
        self.expect("reason", fits || !known, "a reason of this rule, or nothing");
        let bounds = self.procedure.rules.iter().filter(|it| chosen(it));
        let unfit = bounds.filter_map(|it| expect::out_of_bounds(it, change.severity)).next();
        self.expect("severity", unfit.is_none(), &unfit.unwrap_or_default());
        let severity = severity(change.severity);
        for it in self.procedure.rules.iter_mut().filter(|it| chosen(it)) {
            it.severity = severity.unwrap_or(it.severity);
        }
        self.procedure.rules.retain(|it| severity.is_some() || !chosen(it));
    }

    fn term(&mut self, change: &TermChange) {
        let term = self.procedure.glossary.iter_mut().find(|it| it.id == change.term);
        let known = term.is_some();
        let open = term.as_ref().is_none_or(|it| it.expand != Expand::No);
        // What nobody knows for certain stays so, also for the next addendum on top of this one.
        if let Some(term) = term.filter(|it| it.expand != Expand::No) {
            term.expand = if change.shown { Expand::Yes } else { Expand::Configurable };
        }
        self.expect("term", known, "the id of a term of the glossary");
        self.expect("shown", open || !change.shown, expect::NO_MEANING);
    }

    fn list(&mut self, list: &LedgerList) {
        let lists: Vec<_> = self.procedure.ledger.lists.iter().map(|it| it.id.as_str()).collect();
        let expected = expect::one_of(&lists);
        self.expect("id", lists.contains(&list.id.as_str()), &expected);
        let columns: Vec<_> =
            self.procedure.ledger.columns.iter().map(|it| it.id.clone()).collect();
        let names: Vec<_> = columns.iter().map(String::as_str).collect();
        let expected = expect::one_of(&names);
        let place = self.misfits.enter("columns");
        for (position, column) in list.columns.iter().enumerate() {
            self.expect(&position.to_string(), columns.contains(column), &expected);
        }
        self.misfits.leave(place);
        let ours = self.procedure.ledger.lists.iter_mut().find(|it| it.id == list.id);
        if let Some(ours) = ours {
            ours.columns.clone_from(&list.columns);
        }
    }
}

/// Small expectations that several parts share.
impl Applied {
    /// Goes through a list of the addendum, with the place of each entry.
    fn each<T>(&mut self, name: &str, list: &[T], apply: impl Fn(&mut Applied, &T)) {
        let place = self.misfits.enter(name);
        for (position, it) in list.iter().enumerate() {
            let place = self.misfits.enter(&position.to_string());
            apply(self, it);
            self.misfits.leave(place);
        }
        self.misfits.leave(place);
    }

    fn expect(&mut self, name: &str, fits: bool, expected: &str) {
        if !fits {
            let place = self.misfits.enter(name);
            self.misfits.expected(expected);
            self.misfits.leave(place);
        }
    }

    fn words(&mut self, name: &str, zh: &str) {
        let place = self.misfits.enter(name);
        self.expect("zh", !zh.is_empty(), "a text in Chinese");
        self.misfits.leave(place);
    }

    fn sectors(&mut self, name: &str, sectors: &[String]) {
        let known: Vec<_> = self.procedure.sectors.iter().map(|it| it.id.clone()).collect();
        let names: Vec<_> = known.iter().map(String::as_str).collect();
        let expected = expect::one_of(&names);
        let place = self.misfits.enter(name);
        for (position, sector) in sectors.iter().enumerate() {
            self.expect(&position.to_string(), known.contains(sector), &expected);
        }
        self.misfits.leave(place);
    }

    fn clauses(&mut self, clauses: &[String]) {
        let place = self.misfits.enter("clause");
        for (position, clause) in clauses.iter().enumerate() {
            let known = self.procedure.clause(clause).is_some();
            self.expect(&position.to_string(), known, "a clause that the procedure refers to");
        }
        self.misfits.leave(place);
    }
}

fn severity(strictness: Strictness) -> Option<Severity> {
    match strictness {
        Strictness::Off => None,
        Strictness::Hint => Some(Severity::Hint),
        Strictness::Warning => Some(Severity::Warning),
        Strictness::Error => Some(Severity::Error),
    }
}
