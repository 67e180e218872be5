//! Where an entry comes from: its clauses and the notice's shorthand in them, one click away.

use super::parts::details;
use crate::words;
use hangji_core::procedure::{Expand, Procedure, Term};
use hangji_core::words::{Lang, clause_at, clauses_at};
use yew::prelude::*;

/// The clauses of an entry, one click away, with what may be said of the shorthand in them and in
/// the entry's own text.
pub(super) fn clause_details(
    procedure: &Procedure,
    ids: &[String],
    text: &str,
    lang: Lang,
) -> Html {
    let clauses: Vec<_> = ids.iter().filter_map(|it| procedure.clause(it)).collect();
    let mut places: Vec<&str> = clauses.iter().map(|it| it.at.as_str()).collect();
    places.dedup();
    let mut quotes: Vec<String> = clauses
        .iter()
        .map(|it| match lang {
            Lang::Zh => format!("{}：“{}”", clause_at(&it.at, lang), within_marks(&it.quote)),
            Lang::En => {
                let at = clause_at(&it.at, lang);
                format!("{at}: {} “{}”", it.en, within_marks(&it.quote))
            }
        })
        .collect();
    quotes.dedup();
    let at = clauses_at(&places, lang);
    let occurs =
        |it: &&String| text.contains(*it) || clauses.iter().any(|at| at.quote.contains(*it));
    let terms = procedure.glossary.iter().filter(|it| it.expand == Expand::Yes);
    let terms: Vec<_> = terms.filter_map(|it| Some((it, it.terms.iter().find(occurs)?))).collect();
    let body = draw! {
        <>
            for quote in quotes {
                <p lang="zh-CN">{ quote }</p>
            }
            for (term, spelling) in terms {
                { meaning(term, spelling, lang) }
            }
        </>
    };
    details("clause", &words::CLAUSE.with(lang, &[("at", &at)]), body)
}

/// A quotation as it stands within marks (GB/T 15834-2011): its own are single.
fn within_marks(quote: &str) -> String {
    quote.replace('“', "‘").replace('”', "’")
}

/// What a piece of shorthand stands for, and who says so.
fn meaning(term: &Term, spelling: &str, lang: Lang) -> Html {
    let (text, source) = (lang.of(&term.text), lang.of(&term.source));
    draw! {
        <p class="term">
            <b lang="zh-CN">{ spelling.to_owned() }</b>
            { words::MEANING.with(lang, &[("text", text), ("source", source)]) }
        </p>
    }
}
