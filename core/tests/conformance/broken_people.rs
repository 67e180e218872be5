//! Broken in one place: the branch and its people, dates, funds, and what no text may hold.

use crate::broken::{Broken, broken, remove, set};
use crate::fixture::Fixture;
use crate::valid::{community, emerging, pay, rural};
use serde_json::{Value, json};

pub(crate) fn all() -> Vec<Fixture> {
    let all = branch().into_iter().chain(dates()).chain(support()).chain(content());
    all.map(Broken::fixture).collect()
}

/// V01 to V04, V47, V48.
fn branch() -> Vec<Broken> {
    let one = |name, reason, place, change: fn(&mut Value)| {
        broken(name, rural(), &[(reason, place)], change)
    };
    vec![
        one("V01-missing", "missing", "/branch/superior", |it| remove(it, "/branch/superior")),
        one("V01-name-ending", "name_ending", "/branch/name", |it| {
            set(it, "/branch/name", "演示县样例镇样例二村");
        }),
        one("V02-not-a-count", "not_a_count", "/branch/employees", |it| {
            it["branch"]["employees"] = "12x".into();
        }),
        one("V02-more-than-whole", "more_than_whole", "/branch/members/migrant", |it| {
            set(it, "/branch/members/migrant", 33);
        }),
        one("V03-too-few-members", "too_few_members", "/branch/form", |it| {
            it["branch"]["form"] = "standalone".into();
            it["branch"]["members"] = json!({ "full": 2, "probationary": 1, "female": 1 });
        }),
        one("V03-too-many-members", "too_many_members", "/branch/members/full", |it| {
            set(it, "/branch/members/full", 49);
        }),
        one("V04-code-format", "code_format", "/branch/unit_code", |it| {
            it["branch"]["unit_code"] = "91350100M000100Y4Z".into();
        }),
        one("V04-code-check", "code_check", "/branch/unit_code", |it| {
            it["branch"]["unit_code"] = "91350100M000100Y44".into();
        }),
        one("V47-work-team-missing", "work_team_missing", "/branch/work_team", |it| {
            it["branch"]["prominent"] = true.into();
        }),
        one("V48-contact-missing", "contact_missing", "/branch/contact", |it| {
            remove(it, "/branch/contact");
        }),
    ]
}

/// V05 and V06.
fn dates() -> Vec<Broken> {
    let one = |name, reason, place, change: fn(&mut Value)| {
        broken(name, rural(), &[(reason, place)], change)
    };
    vec![
        one("V05-not-a-date", "not_a_date", "/survey/date", |it| {
            set(it, "/survey/date", "3月12日");
        }),
        one("V05-date-missing", "date_missing", "/grade/date", |it| remove(it, "/grade/date")),
        one("V05-date-too-early", "date_too_early", "/plan/items/0/due", |it| {
            set(it, "/plan/items/0/due", "2012-03-01");
        }),
        one("V05-date-in-future", "date_in_future", "/plan/items/0/done_on", |it| {
            set(it, "/plan/items/0/done_on", "2012-07-02");
            // Or it would be summed up before it was done (V54).
            remove(it, "/excellence/report_date");
        }),
        one("V06-due-far", "due_far", "/plan/items/1/due", |it| {
            set(it, "/plan/items/1/due", "2013-04-11");
        }),
    ]
}

/// V43 to V45.
fn support() -> Vec<Broken> {
    vec![
        broken("V43-pay-below", community(), &[("pay_below", "/support/pay/amount")], |it| {
            it["support"]["pay"] = pay(2650);
        }),
        broken("V44-not-budgeted", rural(), &[("not_budgeted", "/support/budgeted")], |it| {
            set(it, "/support/budgeted", false);
        }),
        broken(
            "V45-funding-missing",
            emerging(),
            &[("funding_missing", "/support/funding")],
            |it| {
                remove(it, "/support");
            },
        ),
    ]
}

/// V50 and V51. A credit code of digits alone is neither a person's number nor a card's.
fn content() -> Vec<Broken> {
    let (cause, evidence) = ("/plan/items/0/cause", "/plan/items/0/evidence");
    let one = |name, reason, place: &'static str, text: &'static str| {
        broken(name, rural(), &[(reason, place)], |it| set(it, place, text))
    };
    let also = "；合作社信用代码914403001922038216";
    let national_id: &'static str = Box::leak(format!("经办人证号11010519491231002X{also}").into());
    let bank_card: &'static str = Box::leak(format!("慰问金打入6222021001123456789{also}").into());
    vec![
        one("V50-national-id", "national_id", evidence, national_id),
        one("V50-bank-card", "bank_card", evidence, bank_card),
        one("V50-secrecy-mark", "secrecy_mark", evidence, "会议记录（机密★1年）"),
        one("V51-placeholder", "placeholder", cause, "示例：没有指定专人负责"),
        one("V51-placeholder-crosses", "placeholder", evidence, "××同志拍摄的公开栏照片"),
        one("V51-invisible-character", "invisible_character", cause, "没有指定\u{200b}专人负责"),
        one("V51-sign-in-name", "sign_in_name", "/plan/items/0/responsible", "<b>书记"),
        broken("V51-phone-not-whole", rural(), &[("phone_not_whole", "/branch/phone")], |it| {
            it["branch"]["phone"] = "内线6012".into();
        }),
        one("V51-nul", "invisible_character", cause, "没有指定\u{0}专人负责"),
    ]
}
