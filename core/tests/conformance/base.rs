//! Complete documents of fictional branches, one for each sector, in which nothing is to be found.

use hangji_core::{Assessment, Procedure};
use serde_json::{Value, json};

/// A problem that the survey found, and what the plan does about it.
pub(crate) struct Problem {
    /// The items at which it was answered.
    pub(crate) items: &'static [(&'static str, &'static str)],
    pub(crate) problem: &'static str,
    pub(crate) cause: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) measures: &'static [&'static str],
    pub(crate) responsible: &'static str,
    pub(crate) due: &'static str,
    /// To whom, and what.
    pub(crate) refer_up: Option<(&'static str, &'static str)>,
    /// On which day it was done, with which result and evidence.
    pub(crate) done: Option<(&'static str, &'static str, &'static str)>,
    /// How far it has come.
    pub(crate) progress: &'static str,
}

impl Problem {
    /// Nothing, for what a problem does not name.
    pub(crate) const NONE: Problem = Problem {
        items: &[],
        problem: "",
        cause: "",
        goal: "",
        measures: &[],
        responsible: "",
        due: "2012-06-30",
        refer_up: None,
        done: None,
        progress: "",
    };

    /// The problem as an item of the plan.
    fn planned(&self, id: &str) -> Value {
        let sources: Vec<&str> = self.items.iter().map(|(item, _)| *item).collect();
        let first = sources.first().copied().unwrap_or_default();
        let dimension = Procedure::built_in().dimension_of(first).map(|it| it.id.clone());
        let mut item = json!({
            "id": id, "sources": sources, "category": dimension, "problem": self.problem,
            "cause": self.cause, "goal": self.goal, "measures": self.measures,
            "responsible": self.responsible, "due": self.due, "progress": self.progress,
        });
        if let Some((to, matter)) = self.refer_up {
            item["refer_up"] = json!({ "to": to, "matter": matter });
        }
        if let Some((day, result, evidence)) = self.done {
            item["status"] = "done".into();
            (item["done_on"], item["result"]) = (day.into(), result.into());
            item["evidence"] = evidence.into();
        } else if !self.progress.is_empty() {
            item["status"] = "in_progress".into();
        }
        without_blanks(item)
    }
}

/// A branch's name, unit and problems.
pub(crate) struct Profile {
    pub(crate) id: &'static str,
    pub(crate) sector: &'static str,
    pub(crate) name: &'static str,
    pub(crate) superior: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) problems: &'static [Problem],
}

/// A document through all four steps, submitted on 30 June 2012.
pub(crate) fn complete(profile: &Profile) -> Value {
    let mut document = json!({
        "schema": "hangji.assessment/1",
        "id": profile.id,
        "revision": 0,
        "procedure": reference(),
        "step": "excellence",
        "updated_at": "2012-06-30T16:20:00+08:00",
        "branch": {
            "name": profile.name, "superior": profile.superior, "sector": profile.sector,
            "city": "4406", "unit_name": profile.unit, "established": "1985-07-01",
            "members": { "full": 30, "probationary": 2, "female": 9, "migrant": 4 },
            "secretary": "支部书记", "secretary_since": "2011-03", "contact": "上级组织委员",
        },
        "survey": { "date": "2012-03-12" },
        "standards": {
            "G1": { "rating": "good" }, "G2": { "rating": "fairly_good" },
            "G3": { "rating": "fair", "note": "有的制度没有坚持执行" },
            "G4": { "rating": "fairly_good" }, "G5": { "rating": "fairly_good" },
        },
        "grade": {
            "self": "average", "date": "2012-03-26", "reason": "班子和队伍较好，制度执行还有差距",
            "target": "advanced",
        },
        "coverage": { "applicable": false },
        "plan": { "date": "2012-04-10" },
        "excellence": {
            "pledged": 6, "kept": 5, "activities": "举办学先进报告会2场，26名党员参加",
            "lasting_policies": "《党员联系户制度》", "experience": "每名党员联系3户群众，每月走访1次",
            "satisfied": 72, "asked": 80, "report_date": "2012-06-29",
        },
    });
    answer(&mut document, profile.problems);
    plan(&mut document, profile.problems);
    document
}

/// The procedure that a document follows today.
pub(crate) fn reference() -> Value {
    let procedure = Procedure::built_in();
    json!({ "id": procedure.id, "version": procedure.version })
}

/// Answers every item that the branch is asked with yes, but for its problems; an item that has
/// an answer keeps it.
pub(crate) fn answer(document: &mut Value, problems: &[Problem]) {
    let assessment = Assessment::from_value(document.clone()).unwrap();
    let procedure = Procedure::built_in();
    let items: Vec<&str> = procedure.items_for(&assessment).map(|it| it.id.as_str()).collect();
    let answers = &mut document["survey"]["answers"];
    for item in items {
        if answers[item].is_null() {
            answers[item] = json!({ "answer": "yes" });
            if item == "C7" {
                answers[item]["policy"] = json!({
                    "name": "《党员联系户制度》", "kind": "public_service", "date": "2011-09-01",
                });
            }
        }
    }
    for problem in problems {
        for (item, answer) in problem.items {
            answers[*item] = json!({ "answer": answer, "problem": problem.problem });
        }
    }
}

/// Puts an item for each problem into the plan.
pub(crate) fn plan(document: &mut Value, problems: &[Problem]) {
    let planned = problems.iter().enumerate();
    let items = planned.map(|(nth, it)| it.planned(&format!("p{}", nth + 1)));
    document["plan"]["items"] = items.collect();
}

/// An object without the members that say nothing: a document leaves them out.
fn without_blanks(mut object: Value) -> Value {
    let members = object.as_object_mut().unwrap();
    members.retain(|_, it| !it.is_null() && *it != json!("") && *it != json!([]));
    object
}
