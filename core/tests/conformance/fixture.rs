//! One document of the conformance set, and what it is expected to give.

use crate::layout::layout;
use hangji_core::assessment::{Date, Step};
use hangji_core::rules::superiors_entries;
use hangji_core::{Assessment, Finding, Procedure, check};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The day on which every document is looked at.
const TODAY: Date = Date { year: 2012, month: 7, day: Some(1) };

/// What a person expects of a document: rule, reason and place.
pub(crate) type Expected = (&'static str, &'static str, &'static str);

/// A document that can be read, with its findings.
#[derive(Clone)]
pub(crate) struct Fixture {
    /// Folder and name, without an ending.
    pub(crate) name: String,
    /// The document as text; what a file holds is laid out.
    pub(crate) text: String,
    /// Through which step it is looked at, if not through its own.
    pub(crate) through: Option<Step>,
    /// What the host has of it.
    pub(crate) stored: Option<Value>,
    /// The addendum on top of the procedure, by its name in `addenda/`.
    pub(crate) addendum: Option<&'static str>,
    /// What a person says is to be found, in the order of the form.
    pub(crate) expected: Vec<Expected>,
}

impl Fixture {
    /// A document of a folder with what is to be found in it.
    pub(crate) fn new(name: &str, document: &Value, expected: &[Expected]) -> Fixture {
        let read = Assessment::read(&document.to_string());
        let read = read.unwrap_or_else(|it| panic!("{name}: {it}"));
        let (text, name) = (read.to_json(), name.to_owned());
        assert_eq!(value(&text), *document, "{name} holds something that is left out again");
        let expected = expected.to_vec();
        Fixture { name, text, through: None, stored: None, addendum: None, expected }
    }

    /// The same, of which the host has an earlier state.
    pub(crate) fn stored(self, stored: Value) -> Fixture {
        Fixture { stored: Some(stored), ..self }
    }

    /// The same under an addendum.
    pub(crate) fn under(self, addendum: &'static str) -> Fixture {
        Fixture { addendum: Some(addendum), ..self }
    }

    /// The same, looked at through another step.
    pub(crate) fn through(self, step: Step) -> Fixture {
        Fixture { through: Some(step), ..self }
    }

    pub(crate) fn assessment(&self) -> Assessment {
        Assessment::read(&self.text).unwrap_or_else(|it| panic!("{}: {it}", self.name))
    }

    pub(crate) fn procedure(&self) -> Arc<Procedure> {
        match self.addendum {
            Some(name) => Procedure::adapted(&crate::addenda::text(name)).unwrap(),
            None => Procedure::built_in(),
        }
    }

    /// What a host finds: the rules, and what only the superior organisation writes.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let (procedure, mut sent) = (self.procedure(), self.assessment());
        procedure.migrate(&mut sent);
        let through = self.through.or(sent.step).unwrap_or(Step::Excellence);
        let mut found = check(&procedure, &sent, through, Some(TODAY));
        if let Some(stored) = &self.stored {
            let stored = Assessment::from_value(stored.clone()).unwrap();
            found.extend(superiors_entries(&procedure, Some(&stored), &sent));
        }
        found
    }

    /// The files in which it is published, by path.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let file = |ending: &str| format!("fixtures/{}{ending}", self.name);
        let lay_out = |it: &str| layout(it).into_bytes();
        let findings = serde_json::to_string(&self.findings()).unwrap();
        let mut files = BTreeMap::from([
            (file(".json"), lay_out(&self.text)),
            (file(".findings.json"), lay_out(&findings)),
        ]);
        let own = self.name.rsplit('/').next().unwrap();
        let mut options = json!({});
        if let Some(step) = self.through {
            options["through"] = step.code().into();
        }
        if let Some(stored) = &self.stored {
            options["stored"] = format!("{own}.stored.json").into();
            files.insert(file(".stored.json"), lay_out(&in_order(stored)));
        }
        if let Some(addendum) = self.addendum {
            options["addendum"] = format!("../addenda/{addendum}.json").into();
        }
        if options != json!({}) {
            files.insert(file(".options.json"), lay_out(&options.to_string()));
        }
        files
    }
}

/// A document with its entries in the order in which they are declared.
fn in_order(document: &Value) -> String {
    Assessment::from_value(document.clone()).unwrap().to_json()
}

/// JSON text as a value.
pub(crate) fn value(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|it| panic!("{it}: {json}"))
}
