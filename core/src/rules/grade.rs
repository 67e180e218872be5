//! V20–V27: the self grade against the answers, the target against it, the superior's word above.

use super::{Asked, Found};
use crate::assessment::{Answer, Assessment};
use crate::finding::Reason;

pub(super) fn check(found: &mut Found<'_>) {
    own(found);
    target(found);
    assigned(found);
}

/// V26 on a document that no host has taken in yet, V27 on one that a superior has graded.
///
/// | revision | assigned | self grade | finding |
/// |---|---|---|---|
/// | any | blank | any | none |
/// | 0 | any | any | superior's entry: only a host brings one |
/// | 1 or more | average | average | none |
/// | 1 or more | lagging | average | grade differs (hint) |
fn assigned(found: &mut Found<'_>) {
    let grade = &found.assessment.grade;
    let (assigned, own) = (grade.assigned.trim(), grade.own.trim());
    if assigned.is_empty() {
        return;
    }
    if found.assessment.revision == 0 {
        found.raise(Reason::SuperiorsEntry, "/grade/assigned");
    }
    if !own.is_empty() && own != assigned {
        let params = [("now", own), ("target", assigned)];
        found.raise_with(Reason::GradeDiffers, "/grade/assigned", &params);
    }
}

/// V10, V24, V25 on the self grade.
///
/// | self grade | answers | finding |
/// |---|---|---|
/// | blank, or not on the scale | any | grade missing |
/// | any | some item unanswered, those of the look-back aside | grade before survey |
/// | best | a core item is no | best despite no (warning) |
/// | worst | all yes | worst despite yes (warning) |
fn own(found: &mut Found<'_>) {
    let procedure = found.procedure;
    let own = found.assessment.grade.own.trim();
    if procedure.rank(own).is_none() {
        return found.raise(Reason::GradeMissing, "/grade/self");
    }
    if before_survey(found, "/grade/self") {
        return;
    }
    let asked = found.asked;
    let no = |it: &&Asked<'_>| it.item.core && it.answer() == Some(Answer::No);
    let worst = procedure.grades.len().saturating_sub(1);
    match procedure.rank(own) {
        Some(0) => {
            if let Some(Asked { item, .. }) = asked.iter().find(no) {
                found.raise_with(Reason::BestDespiteNo, "/grade/self", &[("item", &item.id)]);
            }
        }
        Some(rank) if rank == worst && asked.iter().all(|it| it.answer() == Some(Answer::Yes)) => {
            found.raise(Reason::WorstDespiteYes, "/grade/self");
        }
        _ => {}
    }
}

/// V25 on a grade that was chosen: whether some item is not answered yet. What the look-back asks
/// may stay open, see V46.
fn before_survey(found: &mut Found<'_>, place: &str) -> bool {
    let open = |it: &&Asked<'_>| it.answer().is_none() && !it.is_look_back();
    let unanswered = found.asked.iter().filter(open).count();
    if unanswered > 0 {
        let count = unanswered.to_string();
        found.raise_with(Reason::GradeBeforeSurvey, place, &[("count", &count)]);
    }
    unanswered > 0
}

/// V20–V23 and V25 on the target grade.
///
/// | grade now | target | finding |
/// |---|---|---|
/// | any | blank, or not on the scale | target missing |
/// | any | on the scale, and some item unanswered | grade before survey, and nothing else yet |
/// | blank, or not on the scale | any | none here |
/// | any | lower | target lower |
/// | lowest | the same | target not raised |
/// | in between | the same | target unchanged (warning) |
/// | best | best, and the plan is empty | nothing to improve (warning) |
fn target(found: &mut Found<'_>) {
    let (procedure, assessment) = (found.procedure, found.assessment);
    let (now, target) = (current(assessment), assessment.grade.target.trim());
    let Some(target_rank) = procedure.rank(target) else {
        return found.raise(Reason::TargetMissing, "/grade/target");
    };
    if before_survey(found, "/grade/target") {
        return;
    }
    let Some(now_rank) = procedure.rank(now) else { return };
    let params = [("now", now), ("target", target)];
    let lowest = procedure.grades.len().saturating_sub(1);
    if target_rank > now_rank {
        found.raise_with(Reason::TargetLower, "/grade/target", &params);
    } else if target_rank == now_rank && now_rank == lowest {
        found.raise_with(Reason::TargetNotRaised, "/grade/target", &params);
    } else if target_rank == now_rank && now_rank > 0 {
        found.raise_with(Reason::TargetUnchanged, "/grade/target", &params);
    } else if now_rank == 0 && assessment.plan.items.is_empty() {
        found.raise_with(Reason::NothingToImprove, "/grade/target", &params);
    }
}

/// The grade that counts: the superior's, else the branch's own.
pub(super) fn current(assessment: &Assessment) -> &str {
    let grade = &assessment.grade;
    if grade.assigned.trim().is_empty() { grade.own.trim() } else { grade.assigned.trim() }
}
