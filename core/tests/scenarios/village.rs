//! The village branch: filled in with five mistakes, each found at its place and mended.

use crate::client::Form;
use hangji_core::assessment::Answer::{No, Partly, Yes};
use hangji_core::assessment::Step;
use hangji_core::finding::{Part, Reason};
use hangji_core::session::Progress;
use hangji_core::words::Lang;
use hangji_core::{Change, Finding};

/// The form of the village branch of the training material, mistakes included.
pub(crate) fn filled_in() -> Form {
    let mut form = Form::blank();
    basics(&mut form);
    survey(&mut form);
    form.write("/coverage/applicable", "false");
    plan(&mut form);
    form
}

fn basics(form: &mut Form) {
    form.write_all(&[
        ("/branch/name", "演示县样例镇样例一村党支部"),
        ("/branch/superior", "演示县样例镇党委"),
        ("/branch/sector", "rural"),
        ("/branch/members/full", "45"),
        ("/branch/members/probationary", "1"),
        ("/branch/members/migrant", "17"),
        ("/branch/secretary", "样例甲"),
        ("/branch/contact", "镇组织委员"),
    ]);
}

fn survey(form: &mut Form) {
    form.write("/survey/date", "2012年3月12日").answer_all(Yes);
    for (item, answer, problem) in [
        ("A6", Partly, "17名流动党员仅9名有联系方式"),
        ("B1", No, "组织委员空缺9个月"),
        ("B3", Partly, "班子半年没有开过组织生活会"),
        ("C1", No, "半年仅开1次党员大会"),
        ("C4", Partly, "党务公开栏3个月没有更新"),
        ("C7", No, "没有建立一项务实管用的制度"),
        ("D3", Partly, "活动场所每月只用1次"),
        ("E3", No, "没有固定的联系群众做法"),
        ("E4", Partly, "水渠清淤诉求未答复"),
    ] {
        form.answer(item, answer).write_problem(item, problem);
    }
    for standard in ["G1", "G2", "G3", "G4", "G5"] {
        form.write(&format!("/standards/{standard}/rating"), "fair");
    }
    form.write_all(&[
        ("/grade/self", "lagging"),
        ("/grade/date", "2012年3月26日"),
        ("/grade/reason", "班子不齐，制度不健全"),
    ]);
}

fn plan(form: &mut Form) {
    form.write_all(&[("/plan/date", "2012年4月10日"), ("/grade/target", "lagging")]);
    for (item, goal, measure, due) in [
        ("A6", "17名流动党员全部有联系人", "逐户走访，建立流动党员台账", "2012年5月31日"),
        ("B3", "每季度开一次组织生活会", "排出全年组织生活会日程并公布", "2012年5月15日"),
        ("C1", "每季度召开1次党员大会", "加强学习", "2012年6月30日"),
        ("C4", "党务公开栏每月更新", "每月5日前张贴上月党务事项", "2012年5月5日"),
        ("D3", "活动场所每周开放2次", "排定值班表，周三周六开放", "2012年5月31日"),
        ("E3", "每名党员联系3户群众", "印发联系卡，每月入户1次", "2012年6月30日"),
        ("E4", "水渠清淤开工", "20日前答复村民，落实施工队", "2012年6月20日"),
    ] {
        form.plan_item(item).goal(goal).measure(measure).responsible("支部书记").due(due);
    }
    let item = form.plan_item("B1").goal("4月30日前补选组织委员").responsible("全体党员");
    item.measure("酝酿人选，报镇党委，召开党员大会").due("2012年3月1日");
    form.plan_item("E4").refer_up("样例镇政府", "水渠清淤经费");
    form.plan_item("C7").remove();
}

type Mend = fn(&mut Form);

/// Each mistake: its rules and place, and how the secretary mends it.
const MISTAKES: [(&str, &str, Mend); 5] = [
    ("V21 error: target_not_raised", "/grade/target", |form| {
        form.write("/grade/target", "average");
    }),
    ("V16 warning: nobody_in_particular", "/plan/items/1/responsible", |form| {
        form.plan_item("B1").responsible("支部书记");
    }),
    ("V05 error: date_too_early", "/plan/items/1/due", |form| {
        form.plan_item("B1").due("2012年4月30日");
    }),
    ("V17 hint: measure_without_action", "/plan/items/3/measures/0", |form| {
        form.plan_item("C1").write("measures/0", "排定全年三会一课日程，按季召开党员大会");
    }),
    ("V41 error: no_policy", "/plan/items", |form| {
        form.apply(Change::AddPlanItem { source: Some("C7".into()) });
        let item = form.plan_item("C7").goal("建立《党员联系户制度》并公布");
        item.measure("起草制度，党员大会讨论通过").responsible("支部书记").due("2012年5月15日");
    }),
];

/// The same with every mistake mended: ready to be submitted through step 3.
pub(crate) fn mended() -> Form {
    let mut form = filled_in();
    MISTAKES.into_iter().for_each(|(.., mend)| mend(&mut form));
    form
}

/// Whether a finding, as the client says it, is raised exactly at a place.
fn is_found(form: &Form, what: &str, place: &str) -> bool {
    form.session().findings().any(|it| it.place == place && crate::client::in_short(it) == what)
}

#[test]
fn each_mistake_of_the_village_branch_is_found_at_its_place() {
    let form = filled_in();
    for (what, place, _) in MISTAKES {
        assert!(is_found(&form, what, place), "{what} at {place}");
    }
    assert_eq!(
        form.blocks(Step::Rectification),
        [
            "V21 /grade/target",
            "V12 /plan/items",
            "V41 /plan/items",
            "V16 /plan/items/1/responsible",
            "V05 /plan/items/1/due",
        ]
    );
}

#[test]
fn each_mistake_goes_when_it_is_mended_and_the_others_stay() {
    for (index, (what, place, mend)) in MISTAKES.into_iter().enumerate() {
        let mut form = filled_in();
        mend(&mut form);
        assert!(!is_found(&form, what, place), "{what} is mended");
        let left = form.session().findings().filter(|it| it.reason != Reason::NotInPlan).count();
        assert_eq!(left, MISTAKES.len() - 1, "mistake {index} stood alone");
    }
}

#[test]
fn the_mended_village_branch_can_be_submitted() {
    assert_eq!(filled_in().session().progress(Part::Rectification), Progress::InProgress);
    let form = mended();
    assert_eq!(form.blocks(Step::Rectification), [""; 0]);
    assert_eq!(form.session().findings().map(Finding::key).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(form.session().progress(Part::Rectification), Progress::Complete);
    assert_eq!(form.plan(), "A6 B1 B3 C1 C4 C7 D3 E3 E4");
}

#[test]
fn the_village_branch_reads_what_to_mend() {
    let form = filled_in();
    for (place, zh) in [
        ("/grade/target", "目前为“后进”，目标等级应高于“后进”。"),
        ("/plan/items/1/due", "完成时限不能早于方案制定日期（2012年4月10日）。请核对两处日期。"),
        (
            "/plan/items/3/measures/0",
            "这条措施看不出具体动作。建议写明做什么、做几次、什么时候做。",
        ),
    ] {
        assert_eq!(form.words(place, Lang::Zh), [zh], "{place}");
    }
    assert_eq!(
        form.words("/grade/target", Lang::En),
        ["At present “Lagging”: the target should be higher than “Lagging”."]
    );
}

#[test]
fn the_village_branch_goes_on_later_where_it_was() {
    let form = filled_in();
    let document = serde_json::from_str(&form.session().assessment().to_json()).unwrap();
    let later = Form::read(&document);
    assert_eq!(later.session().assessment(), form.session().assessment());
    assert!(later.session().findings().eq(form.session().findings()));
}
