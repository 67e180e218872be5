//! Writing one typed entry at its place.

use super::{Assessment, Count, Day, ReferUp, Status, Step, Unit, UnitKind};
use crate::assessment::{ItemAnswer, PlanItem, Policy};
use crate::finding::segments;

/// An entry that takes what a person typed or chose.
trait Entry {
    fn enter(&mut self, text: &str);
}

impl Entry for String {
    fn enter(&mut self, text: &str) {
        text.clone_into(self);
    }
}

impl Entry for Count {
    fn enter(&mut self, text: &str) {
        self.0.enter(text);
    }
}

impl Entry for Day {
    fn enter(&mut self, text: &str) {
        self.0.enter(text);
    }
}

impl Entry for bool {
    fn enter(&mut self, text: &str) {
        *self = text == "true";
    }
}

impl Entry for Option<bool> {
    fn enter(&mut self, text: &str) {
        *self = text.parse().ok();
    }
}

impl Entry for Option<Status> {
    fn enter(&mut self, text: &str) {
        *self = Status::from_code(text);
    }
}

impl Entry for Option<Step> {
    fn enter(&mut self, text: &str) {
        *self = Step::from_code(text);
    }
}

impl Entry for UnitKind {
    fn enter(&mut self, text: &str) {
        *self = UnitKind::from_code(text).unwrap_or(*self);
    }
}

impl Assessment {
    /// Writes a text at its JSON pointer, exactly as typed.
    ///
    /// Gives whether there is such an entry. A rating, an answer's text or an explanation comes
    /// into being when it is first written; a unit or a plan item does not.
    pub fn write(&mut self, place: &str, text: &str) -> bool {
        let path = segments(place);
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match self.entry(&path) {
            Some(entry) => {
                entry.enter(text);
                true
            }
            None => false,
        }
    }

    fn entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        let (part, rest) = path.split_first()?;
        match *part {
            "step" => rest.is_empty().then_some(&mut self.step as _),
            "branch" => self.branch_entry(rest),
            "survey" => self.survey_entry(rest),
            "standards" => self.standard_entry(rest),
            "grade" => self.grade_entry(rest),
            "coverage" => self.coverage_entry(rest),
            "plan" => self.plan_entry(rest),
            "excellence" => self.excellence_entry(rest),
            "explanations" => match rest {
                [key] => Some(self.explanations.entry((*key).to_owned()).or_default()),
                _ => None,
            },
            _ => None,
        }
    }

    fn branch_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        let it = &mut self.branch;
        Some(match path {
            ["name"] => &mut it.name,
            ["superior"] => &mut it.superior,
            ["sector"] => &mut it.sector,
            ["service_window"] => &mut it.service_window,
            ["city"] => &mut it.city,
            ["unit_name"] => &mut it.unit_name,
            ["unit_code"] => &mut it.unit_code,
            ["established"] => &mut it.established,
            ["members", "full"] => &mut it.members.full,
            ["members", "probationary"] => &mut it.members.probationary,
            ["members", "female"] => &mut it.members.female,
            ["members", "migrant"] => &mut it.members.migrant,
            ["employees"] => &mut it.employees,
            ["secretary"] => &mut it.secretary,
            ["secretary_since"] => &mut it.secretary_since,
            ["contact"] => &mut it.contact,
            ["phone"] => &mut it.phone,
            _ => return None,
        })
    }

    fn survey_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        match path {
            ["date"] => Some(&mut self.survey.date),
            ["answers", id, rest @ ..] if is_answer_entry(rest) => {
                let answer = self.survey.answers.entry((*id).to_owned()).or_default();
                answer_entry(answer, rest)
            }
            _ => None,
        }
    }

    fn standard_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        let [id, field @ ("rating" | "note")] = path else { return None };
        let it = self.standards.entry((*id).to_owned()).or_default();
        Some(if *field == "rating" { &mut it.rating } else { &mut it.note })
    }

    fn grade_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        let it = &mut self.grade;
        Some(match path {
            ["self"] => &mut it.own,
            ["date"] => &mut it.date,
            ["reason"] => &mut it.reason,
            ["target"] => &mut it.target,
            _ => return None,
        })
    }

    fn coverage_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        let it = &mut self.coverage;
        Some(match path {
            ["applicable"] => &mut it.applicable,
            ["counts", "units"] => &mut it.counts.units,
            ["counts", "with_members"] => &mut it.counts.with_members,
            ["counts", "organised"] => &mut it.counts.organised,
            ["counts", "large"] => &mut it.counts.large,
            ["counts", "large_with_members"] => &mut it.counts.large_with_members,
            ["affiliation", "clear"] => &mut it.affiliation.clear,
            ["affiliation", "proposed"] => &mut it.affiliation.proposed,
            ["units", index, rest @ ..] => return unit_entry(at(&mut it.units, index)?, rest),
            _ => return None,
        })
    }

    fn plan_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        match path {
            ["date"] => Some(&mut self.plan.date),
            ["items", index, rest @ ..] => plan_item_entry(at(&mut self.plan.items, index)?, rest),
            _ => None,
        }
    }

    fn excellence_entry(&mut self, path: &[&str]) -> Option<&mut dyn Entry> {
        let it = &mut self.excellence;
        Some(match path {
            ["pledged"] => &mut it.pledged,
            ["kept"] => &mut it.kept,
            ["activities"] => &mut it.activities,
            ["lasting_policies"] => &mut it.lasting_policies,
            ["experience"] => &mut it.experience,
            ["satisfied"] => &mut it.satisfied,
            ["asked"] => &mut it.asked,
            ["report_date"] => &mut it.report_date,
            _ => return None,
        })
    }
}

/// Asked before an answer or a policy is made for it: a place that is none makes nothing.
fn is_answer_entry(path: &[&str]) -> bool {
    matches!(path, ["problem" | "note"] | ["policy", "name" | "kind" | "date"])
}

fn answer_entry<'a>(it: &'a mut ItemAnswer, path: &[&str]) -> Option<&'a mut dyn Entry> {
    Some(match path {
        ["problem"] => &mut it.problem,
        ["note"] => &mut it.note,
        ["policy", field] => {
            let policy = it.policy.get_or_insert_with(Policy::default);
            match *field {
                "name" => &mut policy.name,
                "kind" => &mut policy.kind,
                "date" => &mut policy.date,
                _ => return None,
            }
        }
        _ => return None,
    })
}

fn unit_entry<'a>(it: &'a mut Unit, path: &[&str]) -> Option<&'a mut dyn Entry> {
    Some(match path {
        ["name"] => &mut it.name,
        ["kind"] => &mut it.kind,
        ["employees"] => &mut it.employees,
        ["full_members"] => &mut it.full_members,
        ["other_method"] => &mut it.other_method,
        ["lead_unit"] => &mut it.lead_unit,
        ["responsible"] => &mut it.responsible,
        ["due"] => &mut it.due,
        _ => return None,
    })
}

fn plan_item_entry<'a>(it: &'a mut PlanItem, path: &[&str]) -> Option<&'a mut dyn Entry> {
    Some(match path {
        ["category"] => &mut it.category,
        ["problem"] => &mut it.problem,
        ["cause"] => &mut it.cause,
        ["goal"] => &mut it.goal,
        ["measures", index] => {
            let index = position(index)?;
            // The form always offers one measure more than there are.
            if index == it.measures.len() {
                it.measures.push(String::new());
            }
            it.measures.get_mut(index)?
        }
        ["responsible"] => &mut it.responsible,
        ["due"] => &mut it.due,
        ["refer_up", "to"] => &mut it.refer_up.get_or_insert_with(ReferUp::default).to,
        ["refer_up", "matter"] => &mut it.refer_up.get_or_insert_with(ReferUp::default).matter,
        ["status"] => &mut it.status,
        ["progress"] => &mut it.progress,
        ["done_on"] => &mut it.done_on,
        ["result"] => &mut it.result,
        ["evidence"] => &mut it.evidence,
        _ => return None,
    })
}

fn at<'a, T>(list: &'a mut [T], index: &str) -> Option<&'a mut T> {
    list.get_mut(position(index)?)
}

/// A position in a list; `+1` and `01` are none in a JSON pointer.
fn position(index: &str) -> Option<usize> {
    index.parse().ok().filter(|it: &usize| it.to_string() == index)
}
