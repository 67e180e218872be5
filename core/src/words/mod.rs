//! Findings and places in plain words, Chinese and English side by side.

mod clauses;
mod findings;
mod misfits;
mod places;
pub(crate) mod prints;
mod values;

pub use clauses::{clause_at, clauses_at};
pub use findings::say;
pub use misfits::expected;
pub use places::{label, whereabouts};
pub use values::{answer, method, period, status, unit_kind, value};

use crate::assessment::{Date, Day};
use crate::procedure::Words;

/// A language that people are addressed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// 中文
    #[default]
    Zh,
    /// English
    En,
}

impl Lang {
    /// From a language tag such as `zh-CN` or `en`; everything else is Chinese.
    pub fn from_tag(tag: &str) -> Lang {
        if tag.to_ascii_lowercase().starts_with("en") { Lang::En } else { Lang::Zh }
    }

    /// The tag for a `lang` attribute.
    pub fn tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }

    /// The one of two that is in this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// A text of the procedure in this language; an addendum may have it in Chinese only.
    pub fn of(self, words: &Words) -> &str {
        let chosen = self.pick(&words.zh, &words.en);
        if chosen.is_empty() { &words.zh } else { chosen }
    }

    /// A typed date as people write it: 2012年2月20日; what cannot be read stays as typed.
    pub fn date(self, typed: &str) -> String {
        match Day(typed.to_owned()).read().value() {
            Some(Date { year, month, day: Some(day) }) => self
                .pick(format!("{year}年{month}月{day}日"), format!("{year}-{month:02}-{day:02}")),
            Some(Date { year, month, day: None }) => {
                self.pick(format!("{year}年{month}月"), format!("{year}-{month:02}"))
            }
            None => typed.to_owned(),
        }
    }
}
