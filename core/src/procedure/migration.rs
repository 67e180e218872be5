//! An assessment begun with an older version of the procedure goes on with this one.

use super::Procedure;
use crate::assessment::{Assessment, SetAside};
use crate::document::Named;
use crate::finding::escape;

document! {
    /// What became of the items of one version in the next.
    Migration {
        /// The version that it leads from; it leads to the one after.
        from: u64,
        /// The items that moved or went.
        items: Vec<Moved>,
    }
}

document! {
    /// What became of one item.
    Moved {
        /// Its id before.
        was: String,
        /// Its id from now on; blank where it is asked no more.
        now: String,
        /// What it asked, so that an answer kept aside can be understood.
        text: String,
    }
}

impl Procedure {
    /// Brings an assessment of an older version of this procedure up to this one. Answers follow
    /// their items; an answer that fits nowhere is set aside with its question, never dropped.
    ///
    /// | the assessment's procedure | the assessment |
    /// |---|---|
    /// | another notice's, or blank | as it was |
    /// | this version or a newer one | as it was |
    /// | an older version | moved through every migration from there on |
    pub fn migrate(&self, assessment: &mut Assessment) {
        let begun = assessment.procedure.version;
        if assessment.procedure.id != self.id || begun == 0 || begun >= self.version {
            return;
        }
        let mut steps: Vec<&Migration> = self
            .migrations
            .iter()
            .filter(|it| it.from >= begun && it.from < self.version)
            .collect();
        steps.sort_by_key(|it| it.from);
        for step in steps {
            move_answers(assessment, step);
        }
        assessment.procedure.version = self.version;
    }
}

/// All answers of one version at once, so that two items can change places.
fn move_answers(assessment: &mut Assessment, step: &Migration) {
    let moved_to = |id: &str| step.items.iter().find(|it| it.was == id);
    let answers = std::mem::take(&mut assessment.survey.answers);
    let (moving, staying): (Vec<_>, Vec<_>) =
        answers.into_iter().partition(|(id, _)| moved_to(id).is_some());
    let mut answers: Named<_> = staying.into_iter().collect();
    for (id, answer) in moving {
        let Some(to) = moved_to(&id) else { continue };
        if to.now.is_empty() || answers.get(&to.now).is_some() {
            let (question, version) = (to.text.clone(), step.from);
            let answer = Some(Box::new(answer));
            let aside = SetAside { item: id, question, version, answer, ..SetAside::default() };
            assessment.survey.set_aside.push(aside);
        } else {
            answers.insert(to.now.clone(), answer);
        }
    }
    assessment.survey.answers = answers;
    move_places(assessment, step);
    for item in &mut assessment.plan.items {
        for source in &mut item.sources {
            if let Some(it) = moved_to(source).filter(|it| !it.now.is_empty()) {
                source.clone_from(&it.now);
            }
        }
    }
}

/// What was said of an answer goes where the answer went: explanations, and what a reviewer sent
/// back. Where it was set aside, they stay as they are; their words name the old item.
fn move_places(assessment: &mut Assessment, step: &Migration) {
    let aside = &assessment.survey.set_aside;
    let is_aside = |id: &str| aside.iter().any(|it| it.version == step.from && it.item == id);
    let moved = |place: &str| {
        let rest = place.strip_prefix(ANSWERS)?;
        let (id, below) = rest.find('/').map_or((rest, ""), |it| rest.split_at(it));
        let to = step.items.iter().find(|it| escape(&it.was) == id && !it.now.is_empty())?;
        (!is_aside(&to.was)).then(|| format!("{ANSWERS}{}{below}", escape(&to.now)))
    };
    let new_key = |key: &str| {
        let (rule, place) = key.split_once(' ')?;
        Some(format!("{rule} {}", moved(place)?))
    };
    for (key, text) in std::mem::take(&mut assessment.explanations) {
        let to = new_key(&key).unwrap_or(key);
        // Two entries that became one are explained by both texts.
        match assessment.explanations.at(&to) {
            Some(said) if !said.is_empty() => said.extend(["\n", text.as_str()]),
            Some(said) => *said = text,
            None => {}
        }
    }
    for it in &mut assessment.returns {
        if let Some(to) = moved(&it.at) {
            it.at = to;
        }
    }
}

/// What stands before the id of an item in the place of its answer.
const ANSWERS: &str = "/survey/answers/";
