//! Where an entry comes from: its clauses, one click away.

use super::parts::details;
use crate::words;
use hangji_core::procedure::Procedure;
use hangji_core::words::Lang;
use yew::prelude::*;

/// Where an item comes from, in words.
#[derive(Clone, PartialEq)]
pub(super) struct Clause {
    at: AttrValue,
    quotes: Vec<AttrValue>,
}

/// The clauses of an entry, as people cite and read them.
pub(super) fn clause(procedure: &Procedure, ids: &[String], lang: Lang) -> Clause {
    let clauses: Vec<_> = ids.iter().filter_map(|it| procedure.clause(it)).collect();
    let mut places: Vec<&str> = clauses.iter().map(|it| it.at.as_str()).collect();
    places.dedup();
    let mut quotes: Vec<AttrValue> = clauses
        .iter()
        .map(|it| match lang {
            Lang::Zh => format!("{}：“{}”", it.at, it.quote).into(),
            Lang::En => format!("{}: {} “{}”", it.at, it.en, it.quote).into(),
        })
        .collect();
    quotes.dedup();
    Clause { at: places.join(lang.pick("、", ", ")).into(), quotes }
}

/// The clause, one click away.
pub(super) fn clause_details(clause: &Clause, lang: Lang) -> Html {
    let quotes = html! {
        for quote in &clause.quotes {
            <p lang="zh-CN">{ quote }</p>
        }
    };
    details("clause", &words::CLAUSE.with(lang, &[("at", &clause.at)]), quotes)
}
