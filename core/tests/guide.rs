//! The examples of docs/procedure.md do what the page says.

use hangji_core::Procedure;
use hangji_core::assessment::Unread;
use hangji_core::words::{Lang, expected};

const GUIDE: &str = include_str!("../../docs/procedure.md");

/// The fenced blocks of the guide that begin with a line.
fn blocks(head: &str) -> Vec<&'static str> {
    let fence = format!("```{head}\n");
    GUIDE.split(fence.as_str()).skip(1).filter_map(|it| it.split("\n```").next()).collect()
}

#[test]
fn every_worked_example_is_taken() {
    let examples = blocks("json");
    assert_eq!(examples.len(), 3);
    for example in examples {
        if let Err(error) = Procedure::adapted(example) {
            panic!("{error}");
        }
    }
}

#[test]
fn the_broken_example_names_every_mistake_that_the_page_lists() {
    let [broken] = blocks("json broken")[..] else { panic!("one broken example") };
    let [listed] = blocks("text")[..] else { panic!("one list of mistakes") };
    let Err(Unread::Misfits(misfits)) = Procedure::adapted(broken) else { panic!("it was taken") };
    let said = misfits.iter().map(|it| format!("{}: {}", it.place, expected(it, Lang::Zh)));
    assert_eq!(said.collect::<Vec<_>>().join("\n"), listed);
}
