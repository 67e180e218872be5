//! Where it comes from: the notice, its clauses, its shorthand, and what lies outside it.

use crate::assessment::Step;

document! {
    /// One text in both languages.
    Words {
        /// 中文
        zh: String,
        /// English
        en: String,
    }
}

document! {
    /// The notice itself.
    Source {
        /// 发文字号
        number: String,
        /// 成文日期
        date: String,
        /// What to keep in mind about its age.
        caution: Words,
    }
}

document! {
    /// A step and its title (S2-t).
    StepText {
        /// Which step.
        id: Step,
        /// Its title in the notice.
        title: Words,
        /// Its clauses.
        clause: Vec<String>,
    }
}

document! {
    /// A clause of the notice.
    Clause {
        /// Such as `S2.3-b`.
        id: String,
        /// Chapter and paragraph, as officials cite it.
        at: String,
        /// Its own words.
        quote: String,
        /// What it says, in English.
        en: String,
    }
}

document! {
    /// A piece of the notice's shorthand.
    Term {
        /// Its name.
        id: String,
        /// How it is spelled.
        terms: Vec<String>,
        /// Whether what it stands for may be shown.
        expand: Expand,
        /// Whether the notice itself says what it stands for: yes, partly, no.
        given: String,
        /// What it stands for.
        text: Words,
        /// Where that comes from.
        source: Words,
        /// Its clauses.
        clause: Vec<String>,
    }
}

coded! {
    /// Whether what a piece of shorthand stands for may be shown. Where the notice does not say
    /// and sources differ, showing one of them would put words into the notice's mouth.
    Expand {
        /// Shown.
        Yes = "yes",
        /// Not shown, unless an addendum says so.
        Configurable = "configurable",
        /// Never shown.
        #[default]
        No = "no",
    }
}

document! {
    /// A fact from outside the notice, for reference only.
    Outside {
        /// Its name.
        id: String,
        /// What it says.
        text: Words,
        /// Where it comes from.
        source: String,
    }
}
