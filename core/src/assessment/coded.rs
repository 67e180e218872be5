//! Entries with a fixed list of values, each with its spelling in JSON.

coded! {
    /// One of the four steps of the procedure (S2-t).
    Step {
        /// 调查摸底，分类定级
        #[default]
        Survey = "survey",
        /// 健全组织，扩大覆盖
        Coverage = "coverage",
        /// 整改提高，晋位升级
        Rectification = "rectification",
        /// 学习先进，创先争优
        Excellence = "excellence",
    }
}

coded! {
    /// The answer to a survey item. Every item is put so that yes is the good answer.
    Answer {
        /// 是
        #[default]
        Yes = "yes",
        /// 部分
        Partly = "partly",
        /// 否
        No = "no",
        /// 不适用
        NotApplicable = "not_applicable",
    }
}

impl Answer {
    /// Whether the answer says that there is a problem.
    pub fn is_problem(self) -> bool {
        matches!(self, Answer::Partly | Answer::No)
    }
}

coded! {
    /// Whether a unit should have an organisation now or cannot yet (S2.2-a, S2.2-b).
    UnitKind {
        /// 应建未建
        #[default]
        Due = "due",
        /// 暂不具备条件
        NotReady = "not_ready",
    }
}

coded! {
    /// How a unit is reached: by an organisation of its own (S2.2-a) or otherwise (S2.2-b).
    Method {
        /// 单独组建
        #[default]
        Standalone = "standalone",
        /// 区域联建
        AreaJoint = "area_joint",
        /// 行业统建
        IndustryUnified = "industry_unified",
        /// 指导员
        Instructor = "instructor",
        /// 联络员
        Liaison = "liaison",
        /// 工会
        Union = "union",
        /// 共青团
        YouthLeague = "youth_league",
        /// 其他
        Other = "other",
    }
}

impl Method {
    /// The methods that suit a kind of unit.
    pub fn of(kind: UnitKind) -> &'static [Method] {
        match kind {
            UnitKind::Due => {
                &[Method::Standalone, Method::AreaJoint, Method::IndustryUnified, Method::Other]
            }
            UnitKind::NotReady => &[
                Method::Instructor,
                Method::Liaison,
                Method::Union,
                Method::YouthLeague,
                Method::Other,
            ],
        }
    }
}

coded! {
    /// How far a plan item has come (S2.3-c).
    Status {
        /// 未启动
        #[default]
        NotStarted = "not_started",
        /// 进行中
        InProgress = "in_progress",
        /// 已完成
        Done = "done",
    }
}
