//! The pages for people.

use crate::support::Host;
use crate::village::{village, village_json};
use hangji_core::assessment::{
    Answer, Count, ItemAnswer, Method, Return, SetAside, Step, Unit, UnitKind,
};
use serde_json::json;

#[tokio::test]
async fn the_list_shows_branch_grade_problems_and_receipt() {
    let host = Host::start();
    assert!(host.get("/assessments").await.text.contains("还没有收到自查记录"));
    host.post("key-1", village("a-1").to_json()).await;
    let page = host.get("/assessments").await.text;
    for words in [
        "样例一村党支部",
        "样例镇党委",
        "农村",
        "第三步 整改提高，晋位升级",
        "一般",
        "1 / 1",
        "第 1 版",
        "HJ-20121010-0001",
        "2012年10月10日",
        "href=\"/assessments/a-1\"",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

/// Entries that take any text while only step 1 is checked.
const TEXTS: &str = "/branch/name /branch/superior /branch/unit_name \
    /branch/work_team /branch/secretary /branch/contact /survey/answers/A6/problem \
    /survey/answers/A6/note /survey/answers/C7/policy/name /survey/answers/X9/note \
    /standards/G1/note /standards/G5/rating /grade/reason /grade/target \
    /support/other_funding /support/pay/year /support/pay/region /coverage/stated/organised \
    /coverage/stated/large /coverage/units/0/code \
    /coverage/counts/units /coverage/counts/with_members /coverage/counts/organised \
    /coverage/counts/large /coverage/counts/large_with_members /coverage/affiliation/proposed \
    /coverage/units/0/name /coverage/units/0/employees /coverage/units/0/full_members \
    /coverage/units/0/other_method /coverage/units/0/lead_unit /coverage/units/0/responsible \
    /coverage/units/0/due /plan/date /plan/items/0/category /plan/items/0/problem \
    /plan/items/0/cause /plan/items/0/goal /plan/items/0/measures/0 /plan/items/0/measures/1 \
    /plan/items/0/responsible /plan/items/0/due /plan/items/0/refer_up/to \
    /plan/items/0/refer_up/matter /plan/items/0/progress /plan/items/0/done_on \
    /plan/items/0/result /plan/items/0/evidence /excellence/pledged /excellence/kept \
    /excellence/activities /excellence/lasting_policies /excellence/experience \
    /excellence/satisfied /excellence/asked /excellence/report_date /explanations/V99";

/// Entries that must be sound, with how the page shows them.
const SOUND: &[(&str, &str, &str)] = &[
    ("/branch/sector", "community", "社区"),
    ("/branch/look_back", "true", "参加换届后“回头看”"),
    ("/branch/form", "area_joint", "区域联建"),
    ("/branch/unit_code", "91350100M000100Y43", "91350100M000100Y43"),
    ("/branch/city", "4451", "潮州市"),
    ("/branch/phone", "0768-2288123", "0768-2288123"),
    ("/branch/established", "1987-7", "1987年7月"),
    ("/branch/members/full", "3001", "3001"),
    ("/branch/members/probationary", "3002", "3002"),
    ("/branch/members/female", "3003", "3003"),
    ("/branch/members/migrant", "3004", "3004"),
    ("/branch/employees", "3005", "3005"),
    ("/branch/secretary_since", "2011.9.1", "2011年9月1日"),
    ("/survey/date", "2012/3/11", "2012年3月11日"),
    ("/survey/answers/C7/policy/kind", "leadership_duty", "领导责任"),
    ("/survey/answers/C7/policy/date", "2012-01-09", "2012年1月9日"),
    ("/support/budgeted", "false", "工作经费和人员经费是否纳入财政预算"),
    ("/support/pay/amount", "4001", "4001"),
    ("/support/pay/reference", "3999", "3999"),
    ("/support/pay/period", "month", "按月"),
    ("/standards/G2/rating", "fairly_good", "较好"),
    ("/grade/date", "2012-03-27", "2012年3月27日"),
];

#[tokio::test]
async fn everything_that_was_entered_stands_on_the_page() {
    let host = Host::start();
    let mut it = village("a-1");
    it.coverage.units = vec![Unit::new(UnitKind::NotReady)];
    it.coverage.units[0].methods = vec![Method::YouthLeague];
    it.coverage.applicable = Some(true);
    it.step = Some(Step::Survey);
    let mut expected = vec!["暂不具备条件".to_owned(), "建立共青团组织".to_owned()];
    for item in ["SC1", "SC2", "SC3", "SC4", "SC5", "SC6"] {
        it.survey.answers.at(item).unwrap().answer = Some(Answer::Yes);
    }
    it.survey.set_aside = vec![an_answer_set_aside()];
    it.support.funding = vec!["party_fees".into(), "donations".into()];
    let words =
        ["社区附加题", "换届后“回头看”（三看两查）", "党费支持；党员捐助", "另行保留的答案"];
    expected.extend(words.map(str::to_owned));
    expected.extend(["以前问过的题（第 1 版）", "以前答的问题"].map(str::to_owned));
    for (place, typed, shown) in SOUND {
        assert!(it.write(place, typed), "{place}");
        expected.push((*shown).to_owned());
    }
    for place in TEXTS.split_whitespace() {
        let mark = format!("记号{place}号");
        assert!(it.write(place, &mark), "{place}");
        expected.push(mark);
    }
    let told = host.post("key-1", it.to_json()).await;
    assert_eq!(told.status, 201, "{}", told.text);
    let page = host.get("/assessments/a-1").await.text;
    let lost: Vec<_> = expected.iter().filter(|it| !page.contains(it.as_str())).collect();
    assert!(lost.is_empty(), "{lost:?}\n{page}");
}

fn an_answer_set_aside() -> SetAside {
    let problem = "以前答的问题".to_owned();
    let answer = ItemAnswer { answer: Some(Answer::No), problem, ..ItemAnswer::default() };
    let (item, question) = ("A0".to_owned(), "以前问过的题".to_owned());
    SetAside { item, question, version: 1, answer: Some(answer.into()), ..SetAside::default() }
}

#[tokio::test]
async fn a_rate_just_below_all_is_not_said_to_be_all() {
    let host = Host::start();
    let mut it = village("a-1");
    it.step = Some(Step::Survey);
    it.coverage.applicable = Some(true);
    it.coverage.counts.with_members = Count("30000".into());
    it.coverage.counts.organised = Count("29999".into());
    it.coverage.counts.large = Count("0".into());
    it.coverage.counts.large_with_members = Count("0".into());
    assert_eq!(host.post("key-1", it.to_json()).await.status, 201);
    let page = host.get("/assessments/a-1").await.text;
    assert!(page.contains("99.99%（29999/30000）") && page.contains("没有这类单位"), "{page}");
}

#[tokio::test]
async fn what_the_superior_sent_back_stands_on_the_page() {
    let host = Host::start();
    host.post("key-1", village("a-1").to_json()).await;
    let (at, comment) = ("/plan/items/0/goal".to_owned(), "目标写具体".to_owned());
    host.superior_writes("a-1", |it| {
        it.returns = vec![Return { at, comment, by: "镇组织办".into(), ..Return::default() }];
    });
    let page = host.get("/assessments/a-1").await.text;
    for words in ["上级退回意见", "第 1 项 整改目标", "目标写具体", "镇组织办", "待修改"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[tokio::test]
async fn what_looks_like_markup_is_shown_as_text() {
    let host = Host::start();
    let mut body = village_json("a-1");
    body["branch"]["name"] = json!("<script>alert(1)</script>\"'&党支部");
    body["plan"]["items"][0]["goal"] = json!("<img src=x onerror=alert(1)>全部登记");
    host.post("key-1", body.to_string()).await;
    for path in ["/assessments", "/assessments/a-1"] {
        let page = host.get(path).await.text;
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    }
}

#[tokio::test]
async fn the_pages_can_be_read_by_machines_that_read_aloud() {
    let host = Host::start();
    host.post("key-1", village("a-1").to_json()).await;
    let page = host.get("/assessments/a-1").await.text;
    for markup in ["<html lang=\"zh-CN\">", "<main", "scope=\"col\"", "<caption>整改台账</caption>"]
    {
        assert!(page.contains(markup), "{markup}: {page}");
    }
    assert_eq!(page.matches("<h1>").count(), 1);
    assert!(host.get("/assessments.css").await.header("content-type").starts_with("text/css"));
}
