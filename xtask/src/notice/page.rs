//! The table of clauses that people read.

use std::collections::{BTreeMap, HashSet};

use super::clauses::{Clause, Notice};
use super::uses::{Use, kind_label, kind_rank};

/// The notice's parts, by how the ids of their clauses begin.
const CHAPTERS: [(&str, &str); 7] = [
    ("H", "文头和引言"),
    ("P", "文头和引言"),
    ("S1", "一、明确目标要求"),
    ("S2", "二、把握方法步骤"),
    ("S3", "三、实行分类指导"),
    ("S4", "四、突出工作重点"),
    ("S5", "五、加强组织领导"),
];

/// The whole page.
pub(super) fn write(notice: &Notice, uses: &[Use]) -> String {
    let mut page = head(notice);
    let chapter = |clause: &Clause| chapter_of(&clause.id);
    for clauses in notice.clauses.chunk_by(|one, next| chapter(one) == chapter(next)) {
        let title = clauses.first().map_or("", chapter);
        page.push_str(&format!(
            "\n## {title}\n\n| 条款 | 原文 | 谁来做 | 用在哪里，或不用的理由 |\n|---|---|---|---|\n"
        ));
        for clause in clauses {
            page.push_str(&row(clause, uses));
        }
    }
    page
}

fn head(notice: &Notice) -> String {
    let count = |wanted: fn(&Clause) -> bool| notice.clauses.iter().filter(|it| wanted(it)).count();
    format!(
        include_str!("head.md"),
        all = notice.clauses.len(),
        guidance = count(|it| it.guidance),
        left_out = count(|it| it.not_used.is_some()),
        number = notice.number,
        date = spelled_out(&notice.date),
    )
}

/// `2012-02-20` as documents write it: `2012年2月20日`.
fn spelled_out(date: &str) -> String {
    let parts = date.split('-').map(|part| part.trim_start_matches('0'));
    parts.zip(["年", "月", "日"]).map(|(part, unit)| format!("{part}{unit}")).collect()
}

fn chapter_of(id: &str) -> &'static str {
    let start = id.split(['-', '.']).next().unwrap_or_default();
    CHAPTERS.iter().find(|(prefix, _)| *prefix == start).map_or("其他", |(_, title)| title)
}

fn row(clause: &Clause, uses: &[Use]) -> String {
    let who: Vec<_> = clause.who.iter().map(|it| it.label()).collect();
    let cells = [
        format!("`{}` {}", clause.id, clause.at),
        clause.quote.clone(),
        who.join("、"),
        account(clause, uses),
    ];
    // A bar would end the cell.
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}

/// What becomes of a clause: its uses kind by kind, or the reason why it has none.
fn account(clause: &Clause, uses: &[Use]) -> String {
    let mut kinds: BTreeMap<(usize, &str), Vec<&str>> = BTreeMap::new();
    for it in uses.iter().filter(|it| it.clause == clause.id) {
        kinds.entry((kind_rank(&it.kind), &it.kind)).or_default().push(&it.name);
    }
    let mut parts: Vec<_> = kinds
        .into_iter()
        .map(|((_, kind), names)| told(kind_label(kind), in_counting_order(names)))
        .collect();
    if !clause.fields.is_empty() {
        parts.push(told("填报项", clause.fields.iter().map(|it| format!("`{it}`"))));
    }
    if clause.guidance {
        parts.push("指引".to_owned());
    }
    parts.extend(clause.not_used.iter().map(|reason| format!("不用：{}", reason.zh)));
    parts.join("；")
}

/// Each name once: `A-2` before `A-10`, and names in words as the procedure has them.
fn in_counting_order(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_by_cached_key(|name| {
        let (start, number) = name.rsplit_once('-').unwrap_or((name, ""));
        (!name.starts_with('“')).then(|| format!("{start}-{number:0>4}"))
    });
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(*name));
    names
}

fn told<T: AsRef<str>>(kind: &str, names: impl IntoIterator<Item = T>) -> String {
    let mut text = kind.to_owned();
    for (position, name) in names.into_iter().enumerate() {
        let name = name.as_ref();
        let gap = match (position, name.starts_with('“')) {
            // Quotation marks keep words apart by themselves.
            (_, true) => "",
            (0, false) => " ",
            (_, false) => "、",
        };
        text.push_str(gap);
        text.push_str(name);
    }
    text
}
