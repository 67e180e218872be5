//! Changes out of bytes: the same bytes always mean the same changes.

use super::super::super::{seeds, words};
use hangji_core::assessment::{Answer, Assessment, Method, Unit, UnitKind};
use hangji_core::document::visit;
use hangji_core::finding::{Part, Reason};
use hangji_core::{Change, Finding, Procedure, Severity};
use std::sync::{Arc, OnceLock};

/// Places that only a broken host or a hostile hand would name.
const ODD: [&str; 7] = [
    "",
    "//",
    "/plan/items/18446744073709551615/goal",
    "/plan/items/-1",
    "/plan/items/0/refer_up",
    "/survey/answers/~1~0/problem",
    "/explanations/V16 ~1plan~1items~10~1responsible",
];

/// The largest revision that a receipt can name.
const LARGEST: u64 = (1 << 53) - 1;

/// Bytes that were not used yet; where there are none, everything is 0 or empty.
pub(super) struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    pub(super) fn of(bytes: &[u8]) -> Bytes<'_> {
        Bytes(bytes)
    }

    fn byte(&mut self) -> usize {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        usize::from(*first)
    }

    /// A number below this one.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let byte = self.byte();
        if end > 256 { (byte * 256 + self.byte()) % end } else { byte % end }
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        let at = self.below(choices.len());
        choices.get(at).expect("there is something to choose").clone()
    }

    /// A position of a list, now and then far beyond its end.
    fn index(&mut self) -> usize {
        self.one_of(&[0, 1, 2, 3, 4, usize::MAX])
    }

    fn text(&mut self) -> String {
        if self.below(2) == 0 {
            return self.one_of(words::all());
        }
        let length = self.below(32).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn place(&mut self) -> String {
        match self.below(8) {
            0 => self.text(),
            1 => self.one_of(&ODD).to_owned(),
            _ => self.one_of(places()),
        }
    }

    fn item(&mut self) -> String {
        match self.below(4) {
            0 => self.text(),
            _ => self.one_of(&["A3", "B1", "C7", "D5", "NC1"]).to_owned(),
        }
    }

    fn finding(&mut self) -> Finding {
        Finding {
            rule: self.text(),
            reason: self.one_of(Reason::ALL),
            severity: self.one_of(Severity::ALL),
            place: self.place(),
            params: [("typed".to_owned(), self.text())].into(),
            message: self.text(),
            ..Finding::default()
        }
    }

    /// The next change; none where the bytes are used up.
    pub(super) fn change(&mut self) -> Option<Change> {
        if self.0.is_empty() {
            return None;
        }
        Some(match self.below(18) {
            0..=3 => Change::Write { place: self.place(), text: self.text() },
            4 => Change::Leave { place: self.place() },
            5 | 6 => Change::Answer { item: self.item(), answer: self.one_of(Answer::ALL) },
            7 => Change::AddUnit { kind: self.one_of(UnitKind::ALL) },
            8 => Change::RemoveUnit { index: self.index() },
            9 => Change::Toggle { place: self.place(), code: self.text() },
            10 => self.toggle_method(),
            11 => Change::Finish { part: self.one_of(&Part::ALL) },
            12 => self.of_the_host(),
            13 => self.of_many(),
            _ => self.of_the_plan(),
        })
    }

    fn of_many(&mut self) -> Change {
        match self.below(4) {
            0 => Change::MarkRest { group: self.group(), reason: self.text() },
            1 => {
                let unit = |name| Unit { name, ..Unit::default() };
                Change::AddUnits { units: vec![unit(self.text()), unit(self.text())] }
            }
            _ => Change::TakeBack,
        }
    }

    /// A group that is asked in addition, or one that never is.
    fn group(&mut self) -> String {
        match self.below(4) {
            0 => self.text(),
            _ => self.one_of(&["A", "rural", "service_window"]).to_owned(),
        }
    }

    fn of_the_plan(&mut self) -> Change {
        match self.below(9) {
            0 => Change::AddPlanItem { source: Some(self.item()) },
            1 => Change::AddPlanItem { source: None },
            2 => Change::RemovePlanItem { index: self.index() },
            3 => Change::RestorePlanItem,
            4 => Change::AddMeasure { index: self.index(), text: self.text() },
            5 => Change::RemoveMeasure { index: self.index(), measure: self.index() },
            6 => Change::Join { into: self.index(), from: self.index() },
            7 => Change::Split { index: self.index(), source: self.item() },
            _ => Change::ReferUp { index: self.index(), refer: self.below(2) == 0 },
        }
    }

    fn toggle_method(&mut self) -> Change {
        let place = format!("/coverage/units/{}/methods", self.index());
        Change::Toggle { place, code: self.one_of(Method::ALL).code().to_owned() }
    }

    fn of_the_host(&mut self) -> Change {
        match self.below(4) {
            0 => Change::Accepted { revision: LARGEST },
            1 => Change::Rebase { onto: Arc::new(seeds::sample().clone()) },
            2 => {
                let theirs = Assessment::new("a-1".into(), &Procedure::built_in());
                Change::Rebase { onto: Arc::new(theirs) }
            }
            _ => Change::Refused { findings: vec![self.finding(), self.finding()] },
        }
    }
}

/// Every place of a form in which something was entered everywhere.
fn places() -> &'static [String] {
    static PLACES: OnceLock<Vec<String>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let mut places = Vec::new();
        visit(seeds::sample(), &mut |place, _, _| {
            places.push(place.pointer());
            true
        });
        places
    })
}
