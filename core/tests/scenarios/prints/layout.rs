//! What holds for everything printed, whatever was typed.

use super::{elements, lines, papers};
use crate::anything;
use crate::client::Form;
use hangji_core::Procedure;
use hangji_core::assessment::Assessment;
use hangji_core::printout::{Copy, Inside, Papers, Printout};
use hangji_core::wire::Receipt;
use hangji_core::words::Lang;
use proptest::prelude::*;
use serde_json::Value;

/// Every tag that printing may use; none runs, loads, links or styles anything.
const TAGS: [&str; 16] = [
    "main", "section", "div", "p", "footer", "h1", "h2", "h3", "table", "colgroup", "col", "thead",
    "tbody", "tr", "th", "td",
];

const CLASSES: [&str; 15] = [
    "basis",
    "",
    "of",
    "hands",
    "attached",
    "signed",
    "approvals",
    "caption",
    "dense",
    "pairs",
    "number",
    "words",
    "watermark",
    "date",
    "record",
];

fn everything(papers: &Papers<'_>) -> [Printout; 4] {
    let receipt = Receipt { receipt: "<b>".into(), ..Receipt::default() };
    [papers.plan(), papers.ledger(), papers.record(), papers.receipt(&receipt, "")]
}

fn written(text: &str) -> Assessment {
    let mut assessment = Assessment::new("a-1".into(), &Procedure::built_in());
    for place in ["/branch/name", "/branch/superior", "/branch/sector", "/grade/self", "/plan/date"]
    {
        assessment.write(place, text);
    }
    for entry in ["problem", "goal", "measures/0", "responsible", "due", "evidence", "category"] {
        assessment.write(&format!("/plan/items/0/{entry}"), text);
    }
    assessment.explanations.insert(text.to_owned(), text.to_owned());
    assessment
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Tags and classes are ours alone by their type; this holds it for what travels as JSON too.
    #[test]
    fn no_typed_text_becomes_anything_but_text(
        text in prop_oneof![anything::text(), r#"[<>&"'/a-z =!\[\],\n-]{0,40}"#],
        lang in prop_oneof![Just(Lang::Zh), Just(Lang::En)],
    ) {
        let assessment = written(&text);
        let procedure = Procedure::built_in();
        let papers = Papers { procedure: &procedure, assessment: &assessment, lang, copy: Copy::Demo };
        for printout in everything(&papers) {
            for it in elements(&printout) {
                prop_assert!(TAGS.contains(&it.tag), "{}", it.tag);
                prop_assert!(CLASSES.contains(&it.class), "{}", it.class);
            }
            let sent: Value = serde_json::from_str(&serde_json::to_string(&printout)?)?;
            holds(&sent["body"])?;
        }
        let typed = text.trim();
        let plan = papers.plan();
        let said = elements(&plan);
        let found = said.iter().any(|it| matches!(&it.inside, Inside::Text(it) if it.contains(typed)));
        prop_assert!(found, "{typed:?} is not printed as it was typed");
    }
}

/// A node as the element's script builds it: tag, class, then texts and nodes.
fn holds(node: &Value) -> Result<(), TestCaseError> {
    let parts = node.as_array().map(Vec::as_slice).unwrap_or_default();
    let [tag, class, inside @ ..] = parts else { return Err(TestCaseError::fail("no node")) };
    prop_assert!(tag.as_str().is_some_and(|it| TAGS.contains(&it)), "{tag}");
    prop_assert!(class.as_str().is_some_and(|it| CLASSES.contains(&it)), "{class}");
    inside.iter().filter(|it| !it.is_string()).try_for_each(holds)
}

#[test]
fn a_demonstration_says_so_on_every_paper_and_a_real_one_does_not() {
    let form = Form::blank();
    let real = papers(&form);
    let demo = Papers { copy: Copy::Demo, ..real };
    for (real, demo) in everything(&real).iter().zip(&everything(&demo)) {
        assert_eq!(lines(demo)[0], "演示数据，不得报送");
        assert_eq!(lines(demo)[1..], lines(real));
    }
}

#[test]
fn the_notice_and_its_age_stand_on_everything() {
    let form = Form::blank();
    for printout in everything(&papers(&form)) {
        let lines = lines(&printout);
        let basis = "依据：粤创先组发〔2012〕4号。本程序依据2012年文件";
        assert!(lines.iter().any(|it| it.starts_with(basis)), "{lines:?}");
    }
}
