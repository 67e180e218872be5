//! Which column holds what: by its heading in any usual spelling, else by what stands in it.

use super::cells;
use super::grid::Record;
use crate::assessment::{Count, Date, Reading};
use crate::formats::{characters, half_width};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// 单位名称
    Name,
    /// 统一社会信用代码
    Code,
    /// 应建未建 or 暂不具备条件
    Kind,
    /// 从业人员
    Employees,
    /// 正式党员
    FullMembers,
    /// 组建方式 or 工作覆盖方式
    Methods,
    /// 其他方式说明
    OtherMethod,
    /// 牵头单位或依托组织
    LeadUnit,
    /// 责任人
    Responsible,
    /// 完成时限
    Due,
}

/// Each column with the entry of a unit that it fills, and its headings in lower case, without
/// spaces and without what stands in brackets.
const COLUMNS: [(Column, &str, &str); 10] = [
    (
        Column::Name,
        "name",
        "单位名称 单位 名称 企业名称 企业 公司名称 公司 组织名称 社会组织名称 机构名称 单位全称 nameoftheunit name unit",
    ),
    (
        Column::Code,
        "code",
        "统一社会信用代码 社会信用代码 信用代码 统一代码 代码 unifiedsocialcreditcode creditcode code",
    ),
    (
        Column::Kind,
        "kind",
        "情况 类别 类型 状态 单位情况 单位类别 组建情况 组建条件 党组织组建情况 state kind",
    ),
    (
        Column::Employees,
        "employees",
        "从业人员 从业人员数 从业人数 从业人员人数 职工人数 职工数 员工人数 员工数 人数 employees",
    ),
    (
        Column::FullMembers,
        "full_members",
        "正式党员 正式党员数 正式党员人数 党员 党员数 党员人数 fullmembers members",
    ),
    (
        Column::Methods,
        "methods",
        "采取的方式 采取方式 方式 组建方式 拟组建方式 组建形式 工作覆盖方式 覆盖方式 拟采取方式 methods method",
    ),
    (Column::OtherMethod, "other_method", "其他方式 其他方式说明 方式说明 othermethod"),
    (
        Column::LeadUnit,
        "lead_unit",
        "牵头单位或依托组织 牵头或依托单位 牵头单位 依托单位 牵头依托单位 牵头党组织 依托党组织 依托组织 leadunit",
    ),
    (
        Column::Responsible,
        "responsible",
        "责任人 责任领导 责任人员 组建责任人 包联责任人 responsible",
    ),
    (Column::Due, "due", "完成时限 时限 完成时间 完成日期 计划完成时间 拟完成时间 组建时限 due"),
];

/// How far down a heading is looked for: tables have titles.
const TITLES: usize = 5;

/// As long as the name or post of somebody responsible usually is.
const SHORT: usize = 6;

impl Column {
    /// The entry of a unit that it fills.
    pub fn entry(self) -> &'static str {
        COLUMNS.iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }

    fn of(heading: &str) -> Option<Column> {
        let heading = half_width(heading);
        let mut bare = String::new();
        let mut depth = 0_usize;
        for c in heading.chars().filter(|it| !it.is_whitespace()) {
            match c {
                '(' | '[' | '〔' | '【' => depth += 1,
                ')' | ']' | '〕' | '】' => depth = depth.saturating_sub(1),
                c if depth == 0 => bare.push(c.to_ascii_lowercase()),
                _ => {}
            }
        }
        let bare = bare.trim_matches([':', '*']);
        let known = COLUMNS.iter().find(|it| it.2.split(' ').any(|it| it == bare));
        known.map(|it| it.0)
    }
}

/// Where what stands.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The position of the heading among the records.
    pub(super) heading: Option<usize>,
    /// What each column holds; none for those that are not taken along.
    pub(super) columns: Vec<Option<Column>>,
    /// How many columns there are.
    pub(super) width: usize,
}

impl Layout {
    /// The columns that are not taken along although something stands in them.
    pub(super) fn unused(&self, records: &[Record]) -> Vec<(usize, String)> {
        let heading = self.heading.and_then(|it| records.get(it));
        let text = |at: usize| heading.and_then(|it| it.cells.get(at)).cloned();
        let filled = |at: &usize| {
            records.iter().any(|it| it.cells.get(*at).is_some_and(|it| !it.is_empty()))
        };
        let columns = self.columns.iter().enumerate().filter(|(_, it)| it.is_none());
        let unused = columns.map(|(at, _)| at).filter(filled);
        unused.map(|at| (at, text(at).unwrap_or_default())).collect()
    }
}

/// Whether a row names columns: the one of the units' names, or two others.
pub(super) fn is_heading(record: &Record) -> bool {
    let known: Vec<Column> = record.cells.iter().filter_map(|it| Column::of(it)).collect();
    known.contains(&Column::Name) || known.len() > 1
}

/// Where what stands in a table.
pub(super) fn layout(records: &[Record]) -> Layout {
    let heading = records.iter().take(TITLES).position(is_heading);
    let columns = match heading.and_then(|it| records.get(it)) {
        Some(heading) => by_heading(heading),
        None => by_content(records),
    };
    let columns = each_once(columns);
    Layout { heading, width: columns.len(), columns }
}

fn by_heading(heading: &Record) -> Vec<Option<Column>> {
    heading.cells.iter().map(|it| Column::of(it)).collect()
}

/// Without a heading only what can hardly be anything else is recognised.
fn by_content(records: &[Record]) -> Vec<Option<Column>> {
    let width = records.iter().map(|it| it.cells.len()).max().unwrap_or_default();
    let mut columns: Vec<Option<Column>> = Vec::new();
    for at in 0..width {
        let cells = records.iter().filter_map(|it| it.cells.get(at)).map(String::as_str);
        let cells: Vec<&str> = cells.filter(|it| !it.is_empty()).collect();
        let column = guess(&cells, at, &columns);
        columns.push(column);
    }
    columns
}

fn guess(cells: &[&str], at: usize, before: &[Option<Column>]) -> Option<Column> {
    let all = |is: &dyn Fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|it| is(it));
    let is_code = |it: &str| it.len() == 18 && it.bytes().all(|it| it.is_ascii_alphanumeric());
    let has = |column| before.contains(&Some(column));
    let numbered = cells.iter().zip(1_usize..).all(|(it, at)| *it == at.to_string());
    if all(&|it| cells::kind_of(it).is_some()) {
        Some(Column::Kind)
    } else if all(&is_code) {
        Some(Column::Code)
    } else if all(&|it| Date::parse(it).is_some()) {
        Some(Column::Due)
    } else if all(&|it| matches!(Count(cells::count(it)).read(), Reading::Value(_))) {
        let count = if has(Column::Employees) { Column::FullMembers } else { Column::Employees };
        (at > 0 || !numbered).then_some(count)
    } else if all(&cells::are_methods) {
        Some(Column::Methods)
    } else if !has(Column::Name) {
        (!cells.is_empty()).then_some(Column::Name)
    } else {
        all(&|it| characters(it) <= SHORT).then_some(Column::Responsible)
    }
}

/// Of two columns that would hold the same, the first does.
fn each_once(columns: Vec<Option<Column>>) -> Vec<Option<Column>> {
    let mut once: Vec<Option<Column>> = Vec::with_capacity(columns.len());
    for column in columns {
        let taken = column.is_some() && once.contains(&column);
        once.push(column.filter(|_| !taken));
    }
    once
}
