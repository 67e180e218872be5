//! What can be wrong: every reason with its code, in the order of the rules.

/// Declares the reasons with their codes once, in the order of the rules.
macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)+) => {
        /// What can be wrong. Each belongs to one rule, see the procedure file.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Reason {
            $($(#[$doc])* $variant,)+
            /// A reason of a newer version or of a host's own; the finding brings its words along.
            #[default]
            Other,
        }

        impl Reason {
            /// Every reason of our own.
            pub const ALL: &'static [Reason] = &[$(Reason::$variant),+];

            /// Its code in JSON.
            pub fn code(self) -> &'static str {
                match self { $(Reason::$variant => $code,)+ Reason::Other => "other" }
            }

            /// The reason of a code.
            pub fn from_code(code: &str) -> Reason {
                match code { $($code => Reason::$variant,)+ _ => Reason::Other }
            }
        }
    };
}

reasons! {
    /// V01: a required entry is blank.
    Missing = "missing",
    /// V01: the name does not end like a Party organisation's.
    NameEnding = "name_ending",
    /// V02: not a whole number.
    NotACount = "not_a_count",
    /// V02: a part is larger than its whole.
    MoreThanWhole = "more_than_whole",
    /// V03: fewer than three full members in a branch of its own.
    TooFewMembers = "too_few_members",
    /// V03: more than fifty members.
    TooManyMembers = "too_many_members",
    /// V04: not a unified social credit code.
    CodeFormat = "code_format",
    /// V04: a unified social credit code whose check digit is wrong.
    CodeCheck = "code_check",
    /// V05: not a date.
    NotADate = "not_a_date",
    /// V05: the date of a stage is blank.
    DateMissing = "date_missing",
    /// V05: earlier than the stage before.
    DateTooEarly = "date_too_early",
    /// V05: something done in the future.
    DateInFuture = "date_in_future",
    /// V06: due more than twelve months after the plan.
    DueFar = "due_far",
    /// V10: an item without an answer.
    Unanswered = "unanswered",
    /// V10: no self grade.
    GradeMissing = "grade_missing",
    /// V10: step 2 is neither filled in nor marked not applicable.
    ApplicabilityMissing = "applicability_missing",
    /// V11: the problem is not described.
    ProblemMissing = "problem_missing",
    /// V11: fewer than six characters.
    ProblemTooShort = "problem_too_short",
    /// V11: a set phrase instead of a problem.
    ProblemIsCliche = "problem_is_cliche",
    /// V12: no plan item for a problem.
    NotInPlan = "not_in_plan",
    /// V13: a core item does not apply, and nobody says why.
    ReasonMissing = "reason_missing",
    /// V13: more than 40 % do not apply.
    MostlyNotApplicable = "mostly_not_applicable",
    /// V14: no goal.
    GoalMissing = "goal_missing",
    /// V14: no measure.
    MeasuresMissing = "measures_missing",
    /// V14: nobody responsible.
    ResponsibleMissing = "responsible_missing",
    /// V15: no due date.
    DueMissing = "due_missing",
    /// V16: everybody is responsible, so nobody is.
    NobodyInParticular = "nobody_in_particular",
    /// V17: a measure that names no action.
    MeasureWithoutAction = "measure_without_action",
    /// V17: word for word a measure of another item.
    MeasureRepeated = "measure_repeated",
    /// V17: a suggestion that was not made concrete.
    MeasureAsSuggested = "measure_as_suggested",
    /// V18: a goal of which nobody can say when it is reached.
    GoalNotCheckable = "goal_not_checkable",
    /// V19: done, but no date.
    DoneWithoutDate = "done_without_date",
    /// V19: done, but no result.
    DoneWithoutResult = "done_without_result",
    /// V20: no target grade.
    TargetMissing = "target_missing",
    /// V20: the target is lower than the grade.
    TargetLower = "target_lower",
    /// V21: lowest grade, and the target is no higher.
    TargetNotRaised = "target_not_raised",
    /// V22: a grade in between, and the target is the same.
    TargetUnchanged = "target_unchanged",
    /// V23: best grade, and nothing to improve.
    NothingToImprove = "nothing_to_improve",
    /// V24: best grade despite a no at a core item.
    BestDespiteNo = "best_despite_no",
    /// V24: worst grade although every answer is yes.
    WorstDespiteYes = "worst_despite_yes",
    /// V25: a grade before the survey is finished.
    GradeBeforeSurvey = "grade_before_survey",
    /// V26: an entry of the superior's was written by a branch.
    SuperiorsEntry = "superiors_entry",
    /// V27: the superior assigned another grade than the branch gave itself.
    GradeDiffers = "grade_differs",
    /// V30: more units of a kind than of the kind that holds them.
    CountsContradict = "counts_contradict",
    /// V31: the units without an organisation are not those listed.
    UnitsNotListed = "units_not_listed",
    /// V31: nobody says how a unit gets its organisation.
    RouteMissing = "route_missing",
    /// V31: otherwise, but nobody says how.
    OtherRouteMissing = "other_route_missing",
    /// V31: nobody is responsible for a unit.
    UnitResponsibleMissing = "unit_responsible_missing",
    /// V32: nobody says how a unit without an organisation is reached.
    ReachMissing = "reach_missing",
    /// V32: reached otherwise, but nobody says how.
    OtherReachMissing = "other_reach_missing",
    /// V33: a unit that is both due and not ready.
    UnitOfBothKinds = "unit_of_both_kinds",
    /// V33: not ready, yet with three full members.
    UnitIsReady = "unit_is_ready",
    /// V34: fifty employees and no member.
    LargeWithoutMembers = "large_without_members",
    /// V35: a rate given elsewhere is not the one that the counts give.
    RateDiffers = "rate_differs",
    /// V35: not a percentage.
    NotARate = "not_a_rate",
    /// V36: two units of one name.
    UnitNamedTwice = "unit_named_twice",
    /// V36: two units of one code.
    UnitCodedTwice = "unit_coded_twice",
    /// V36: a joint organisation without a unit that leads it.
    LeadUnitMissing = "lead_unit_missing",
    /// V40: the affiliation is not in order, and no managing body is proposed.
    ManagingBodyMissing = "managing_body_missing",
    /// V40: a matter of affiliation that is not referred up.
    ReferralMissing = "referral_missing",
    /// V41: no policy, and none planned.
    NoPolicy = "no_policy",
    /// V41: the policy that was claimed is not named, classed or dated.
    PolicyMissing = "policy_missing",
    /// V42: a policy whose name says nothing.
    PolicyVague = "policy_vague",
    /// V43: community workers are paid less than people of the place earn.
    PayBelow = "pay_below",
    /// V44: funds that are not in the local budget.
    NotBudgeted = "not_budgeted",
    /// V45: no source of funds.
    FundingMissing = "funding_missing",
    /// V46: an item of the look-back without an answer.
    LookBackBlank = "look_back_blank",
    /// V47: a village with serious problems, and no work team.
    WorkTeamMissing = "work_team_missing",
    /// V48: no contact from the superior.
    ContactMissing = "contact_missing",
    /// V50: a national ID number.
    NationalId = "national_id",
    /// V50: a bank card number.
    BankCard = "bank_card",
    /// V50: a secrecy mark.
    SecrecyMark = "secrecy_mark",
    /// V51: a placeholder that was left standing.
    Placeholder = "placeholder",
    /// V51: a character that nobody sees.
    InvisibleCharacter = "invisible_character",
    /// V51: a sign that stands in nobody's name.
    SignInName = "sign_in_name",
    /// V51: a telephone number that nobody could dial from outside.
    PhoneNotWhole = "phone_not_whole",
    /// V52: a plan item that mends no problem of the survey.
    NoProblemLinked = "no_problem_linked",
    /// V53: referred up, and the branch itself does nothing.
    FollowUpMissing = "follow_up_missing",
    /// V54: step 4 before every plan item is done or accounted for.
    SummaryTooEarly = "summary_too_early",
    /// V55: experience, and nobody says whether it became a policy.
    NotMadeLasting = "not_made_lasting",
    /// V56: a plan item for what is no longer a problem.
    NoLongerAProblem = "no_longer_a_problem",
    /// V56: a problem described where there is none any more.
    ProblemLeft = "problem_left",
    /// V57: an answer to an item that this branch is not asked.
    NotAsked = "not_asked",
    /// V57: an answer that the procedure asks no more.
    SetAside = "set_aside",
}

impl crate::document::Entry for Reason {
    fn read(&mut self, value: serde_json::Value, _: &mut crate::document::Misfits) {
        *self = value.as_str().map_or(Reason::Other, Reason::from_code);
    }

    fn content(&self) -> crate::document::Content<'_> {
        crate::document::Content::Text(self.code())
    }
}

impl crate::document::Described for Reason {
    fn schema(_: &mut crate::document::Schemas) -> serde_json::Value {
        // A host's own reasons, and those of a newer version, are read too.
        let known = Reason::ALL.iter().map(|it| serde_json::Value::from(it.code()));
        serde_json::json!({ "examples": known.collect::<Vec<_>>() })
    }
}
