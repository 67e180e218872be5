//! The inventory: every clause of the notice, its words and what becomes of it.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::NOTICE;

/// The notice as an inventory of its clauses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notice {
    /// 发文字号
    pub(super) number: String,
    /// 成文日期, as `2012-02-20`
    pub(super) date: String,
    /// In the notice's own order.
    pub(super) clauses: Vec<Clause>,
}

/// One clause: the smallest part of the notice that something can rest on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clause {
    /// Such as `S2.3-b`: chapter, paragraph, clause.
    pub(super) id: String,
    /// Chapter and paragraph, as officials cite it.
    pub(super) at: String,
    /// The notice's own words; `……` stands for what was left out between two of them.
    pub(super) quote: String,
    /// What it says, in English; the widget shows it, the table does not.
    #[serde(rename = "en")]
    _en: String,
    /// Who acts.
    pub(super) who: Vec<Who>,
    /// The entries of the assessment that it stands behind, as JSON pointers; `*` is any part.
    #[serde(default)]
    pub(super) fields: Vec<String>,
    /// Whether it is there to be read only, with nothing to enter and nothing checked.
    #[serde(default)]
    pub(super) guidance: bool,
    /// Why the product deliberately does without it.
    pub(super) not_used: Option<Reason>,
}

/// A reason in both languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    /// 中文
    pub(super) zh: String,
    #[serde(rename = "en")]
    _en: String,
}

/// Who acts under a clause.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Who {
    All,
    Branch,
    Members,
    Superior,
    PartyCommittee,
    OrganisationDepartment,
    Treasury,
    Registration,
    Media,
    Localities,
    City,
    Province,
    Central,
    Recipients,
}

impl Who {
    /// As officials say it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::All => "各级党组织和党员",
            Self::Branch => "党支部",
            Self::Members => "党员",
            Self::Superior => "上级党组织",
            Self::PartyCommittee => "各级党委",
            Self::OrganisationDepartment => "组织部门",
            Self::Treasury => "各级财政",
            Self::Registration => "登记管理部门",
            Self::Media => "新闻媒体",
            Self::Localities => "各地",
            Self::City => "市级",
            Self::Province => "省级",
            Self::Central => "中央",
            Self::Recipients => "收文单位",
        }
    }
}

impl Notice {
    /// Reads the inventory.
    pub(super) fn read(json: &str) -> Result<Self> {
        serde_json::from_str(json).with_context(|| format!("{NOTICE} is not an inventory"))
    }
}
