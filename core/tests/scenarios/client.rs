//! The text client: it fills in a form as a person does and says in text what core made of it.

use hangji_core::assessment::{Answer, Assessment, Date, Step};
use hangji_core::finding::{Part, segments};
use hangji_core::words::{Lang, say};
use hangji_core::{Change, Finding, Procedure, Session};
use serde_json::Value;
use std::sync::Arc;

/// A form that somebody fills in.
pub(crate) struct Form {
    session: Session,
}

impl Form {
    /// Nothing entered yet; today is 10 April 2012.
    pub(crate) fn blank() -> Form {
        Form::of(Assessment::new("a-1".into(), &Procedure::built_in()), Some("2012-04-10"))
    }

    /// Goes on with a document on some day, or where nobody knows the day.
    pub(crate) fn of(assessment: Assessment, today: Option<&str>) -> Form {
        let today = today.map(|it| Date::parse(it).expect("a date"));
        Form { session: Session::new(Procedure::built_in(), assessment, today) }
    }

    /// A blank form of a place with an addendum of its own; today is 10 April 2012.
    pub(crate) fn under(procedure: &Arc<Procedure>) -> Form {
        let assessment = Assessment::new("a-1".into(), procedure);
        Form { session: Session::new(procedure.clone(), assessment, Date::parse("2012-04-10")) }
    }

    /// Goes on with a document that came as JSON.
    pub(crate) fn read(document: &Value) -> Form {
        Form::of(Assessment::read(&document.to_string()).expect("a document"), Some("2012-04-10"))
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    pub(crate) fn apply(&mut self, change: Change) -> &mut Form {
        self.session.apply(change);
        self
    }

    /// Types into an entry, which has to exist; a survey item's id stands for its place.
    pub(crate) fn write(&mut self, place: &str, text: &str) -> &mut Form {
        let (place, text) = (place_of(place), text.to_owned());
        assert!(self.session.assessment().clone().write(&place, &text), "{place} is no entry");
        self.apply(Change::Write { place, text })
    }

    /// Types into several entries.
    pub(crate) fn write_all(&mut self, entries: &[(&str, &str)]) -> &mut Form {
        for (place, text) in entries {
            self.write(place, text);
        }
        self
    }

    pub(crate) fn leave(&mut self, place: &str) -> &mut Form {
        self.apply(Change::Leave { place: place_of(place) })
    }

    pub(crate) fn answer(&mut self, item: &str, answer: Answer) -> &mut Form {
        self.apply(Change::Answer { item: item.into(), answer })
    }

    /// Begun in a sector with an answer to every item that it is asked.
    pub(crate) fn surveyed(sector: &str, answer: Answer) -> Form {
        let mut form = Form::blank();
        form.write("/branch/sector", sector).answer_all(answer);
        form
    }

    /// Gives every item that this branch is asked the same answer.
    pub(crate) fn answer_all(&mut self, answer: Answer) -> &mut Form {
        for item in self.items() {
            self.answer(&item, answer);
        }
        self
    }

    pub(crate) fn write_problem(&mut self, item: &str, text: &str) -> &mut Form {
        self.write(&format!("{item}/problem"), text)
    }

    /// The plan item that mends the problem of a survey item.
    pub(crate) fn plan_item(&mut self, source: &str) -> PlanLine<'_> {
        let items = &self.session.assessment().plan.items;
        let index = items.iter().position(|it| it.sources.iter().any(|it| it == source));
        PlanLine { index: index.expect("a plan item for it"), form: self }
    }

    /// Adds a plan item of its own, for no problem of the survey.
    pub(crate) fn own_plan_item(&mut self) -> PlanLine<'_> {
        self.apply(Change::AddPlanItem { source: None });
        PlanLine { index: self.session.assessment().plan.items.len() - 1, form: self }
    }

    pub(crate) fn finish(&mut self, part: Part) -> &mut Form {
        self.apply(Change::Finish { part })
    }

    /// The items that this branch is asked, in order.
    pub(crate) fn items(&self) -> Vec<String> {
        let items = self.session.procedure().items_for(self.session.assessment());
        items.map(|it| it.id.clone()).collect()
    }

    /// The survey items of the plan, in the plan's order; `-` where an item has none.
    pub(crate) fn plan(&self) -> String {
        let items = self.session.assessment().plan.items.iter();
        let sources = |it: &Vec<String>| if it.is_empty() { "-".into() } else { it.join("+") };
        items.map(|it| sources(&it.sources)).collect::<Vec<_>>().join(" ")
    }

    /// The rules that find something at a place or within it.
    pub(crate) fn findings(&self, place: &str) -> Vec<&str> {
        self.at(place).map(|it| it.rule.as_str()).collect()
    }

    /// What is found at a place or within it, as `V11 error: problem_missing`.
    pub(crate) fn found(&self, place: &str) -> String {
        self.at(place).map(in_short).collect::<Vec<_>>().join("; ")
    }

    /// Everything that a rule finds, in order, with its place and what its words are filled with:
    /// `error more_than_whole /branch/members/female part=47 whole=46`.
    pub(crate) fn told(&self, rule: &str) -> String {
        let found = self.session.findings().filter(|it| it.rule == rule);
        found.map(in_full).collect::<Vec<_>>().join("; ")
    }

    /// What a person reads at a place.
    pub(crate) fn words(&self, place: &str, lang: Lang) -> Vec<String> {
        self.at(place).map(|it| say(it, self.session.procedure(), lang)).collect()
    }

    /// The findings that a person sees by now, as `V11 /survey/answers/A2/problem`.
    pub(crate) fn shown(&self) -> Vec<String> {
        self.session.shown().map(Finding::key).collect()
    }

    /// What stops a submission through a step.
    pub(crate) fn blocks(&self, through: Step) -> Vec<String> {
        self.session.blocking(through).iter().map(Finding::key).collect()
    }

    /// What the document holds at a JSON pointer.
    pub(crate) fn json(&self, pointer: &str) -> Value {
        let document: Value = serde_json::from_str(&self.session.assessment().to_json()).unwrap();
        document.pointer(&place_of(pointer)).cloned().unwrap_or_default()
    }

    fn at(&self, place: &str) -> impl Iterator<Item = &Finding> {
        let place = place_of(place);
        let within = segments(&place);
        self.session.findings().filter(move |it| segments(&it.place).starts_with(&within))
    }
}

/// One item of the plan, written in one go.
pub(crate) struct PlanLine<'a> {
    form: &'a mut Form,
    index: usize,
}

impl PlanLine<'_> {
    pub(crate) fn write(self, entry: &str, text: &str) -> Self {
        let place = self.place(entry);
        self.form.write(&place, text);
        self
    }

    pub(crate) fn goal(self, text: &str) -> Self {
        self.write("goal", text)
    }

    /// Adds a measure.
    pub(crate) fn measure(self, text: &str) -> Self {
        self.form.apply(Change::AddMeasure { index: self.index, text: text.into() });
        self
    }

    pub(crate) fn responsible(self, text: &str) -> Self {
        self.write("responsible", text)
    }

    pub(crate) fn due(self, text: &str) -> Self {
        self.write("due", text)
    }

    /// Asks the superior organisation to help.
    pub(crate) fn refer_up(self, to: &str, matter: &str) -> Self {
        self.form.apply(Change::ReferUp { index: self.index, refer: true });
        self.write("refer_up/to", to).write("refer_up/matter", matter)
    }

    pub(crate) fn remove(self) {
        self.form.apply(Change::RemovePlanItem { index: self.index });
    }

    /// Where the item, or one of its entries, stands by now.
    pub(crate) fn place(&self, entry: &str) -> String {
        format!("/plan/items/{}/{entry}", self.index).trim_end_matches('/').to_owned()
    }

    pub(crate) fn found(&self, entry: &str) -> String {
        self.form.found(&self.place(entry))
    }
}

/// A finding without its place.
pub(crate) fn in_short(finding: &Finding) -> String {
    format!("{} {}: {}", finding.rule, finding.severity.code(), finding.reason.code())
}

/// A finding without its rule.
pub(crate) fn in_full(finding: &Finding) -> String {
    let Finding { severity, reason, place, .. } = finding;
    let params = finding.params.iter().map(|(name, value)| format!(" {name}={value}"));
    format!("{} {} {place}{}", severity.code(), reason.code(), params.collect::<String>())
}

fn place_of(name: &str) -> String {
    if name.is_empty() || name.starts_with('/') {
        name.to_owned()
    } else {
        format!("/survey/answers/{name}")
    }
}
