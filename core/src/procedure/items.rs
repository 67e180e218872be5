//! What is asked: items in groups, and the five standards.

use super::Words;
use crate::assessment::{Assessment, Branch};

document! {
    /// A group of items: one of the five dimensions, or what some branches are asked in addition.
    Group {
        /// `A` to `E`, or the name of an addition.
        id: String,
        /// As a question or a heading.
        title: Words,
        /// In two to four characters.
        short: Words,
        /// The sectors that are always asked; of a dimension, empty, which means all.
        sectors: Vec<String>,
        /// What else a branch can be, so that it is asked whatever its sector.
        overlay: Option<Overlay>,
        /// The sectors in which the overlay can be; empty means all.
        overlay_sectors: Vec<String>,
        /// Its clauses.
        clause: Vec<String>,
        /// Its items.
        items: Vec<Item>,
        /// Measures to start from; a branch rewrites them.
        measures: Vec<Suggestion>,
    }
}

coded! {
    /// What a branch can be besides its sector.
    Overlay {
        /// 窗口单位和服务行业 (S3.4-a)
        #[default]
        ServiceWindow = "service_window",
        /// 换届后“回头看” (S3.1-e)
        LookBack = "look_back",
    }
}

document! {
    /// One item of the survey.
    Item {
        /// Such as `A2`.
        id: String,
        /// The dimension it counts towards, where its group is none.
        dimension: String,
        /// The question; yes is the good answer.
        text: Words,
        /// Whom it is for, where it is not for all; the others choose not applicable.
        when: Option<Box<Words>>,
        /// What else to know while answering.
        hint: Option<Box<Words>>,
        /// A core item (★): not applicable needs a reason.
        core: bool,
        /// What an answer asks for in addition.
        asks: Option<Asks>,
        /// Who answers it.
        asked_of: AskedOf,
        /// The sectors it is for; empty means all of its group.
        sectors: Vec<String>,
        /// Its clauses.
        clause: Vec<String>,
    }
}

coded! {
    /// What the answer to an item asks for in addition.
    Asks {
        /// Yes asks which policy was established (S4.5-a).
        #[default]
        Policy = "policy",
        /// Partly and no ask which body should manage the branch (S2.2-c).
        ManagingBody = "managing_body",
    }
}

coded! {
    /// Who answers an item.
    AskedOf {
        /// The branch itself.
        #[default]
        Branch = "branch",
        /// The superior organisation, when it reviews.
        Superior = "superior",
    }
}

document! {
    /// One of the five standards with what it looks at.
    Standard {
        /// `G1` to `G5`.
        id: String,
        /// Its name in the notice.
        title: Words,
        /// Its clauses.
        clause: Vec<String>,
        /// What to look at.
        indicators: Vec<Suggestion>,
    }
}

document! {
    /// A text with its clauses: an indicator or a measure to start from.
    Suggestion {
        /// Such as `G1-2` or `rural-3`.
        id: String,
        /// The text.
        text: Words,
        /// What else to know.
        hint: Option<Box<Words>>,
        /// The key task it belongs to (S4-t).
        task: String,
        /// Its clauses.
        clause: Vec<String>,
    }
}

impl Group {
    /// Whether the branch is asked this group.
    pub fn is_for(&self, branch: &Branch) -> bool {
        let among = |sectors: &[String]| sectors.contains(&branch.sector);
        let anyone = self.sectors.is_empty() && self.overlay.is_none();
        let also = || {
            let sectors = &self.overlay_sectors;
            self.overlay.is_some_and(|it| it.is_of(branch))
                && (sectors.is_empty() || among(sectors))
        };
        anyone || among(&self.sectors) || also()
    }

    /// Whether an item of this group concerns the branch, whoever answers it: D5 only concerns
    /// villages and communities.
    pub fn concerns(&self, item: &Item, branch: &Branch) -> bool {
        self.is_for(branch) && item.is_of(branch)
    }

    /// The items of this group that the branch answers, in order; B2 is the superior's.
    pub fn items_for<'a>(&'a self, assessment: &'a Assessment) -> impl Iterator<Item = &'a Item> {
        let branch = &assessment.branch;
        let asked = self.is_for(branch);
        let of_branch = |it: &&Item| it.asked_of == AskedOf::Branch;
        self.items.iter().filter(of_branch).filter(move |it| asked && it.is_of(branch))
    }
}

impl Overlay {
    /// Whether the branch says that it is this as well.
    pub fn is_of(self, branch: &Branch) -> bool {
        match self {
            Overlay::ServiceWindow => branch.service_window,
            Overlay::LookBack => branch.look_back,
        }
    }
}

impl Item {
    fn is_of(&self, branch: &Branch) -> bool {
        self.sectors.is_empty() || self.sectors.contains(&branch.sector)
    }
}
