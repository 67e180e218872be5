//! One assessment, complete and read-only.

use super::parts::{ZH, date, entries, facts, moment, named, remark, step, table, text};
use super::{coverage, frame, plan, survey};
use crate::judge::brought_up_to;
use crate::store::Kept;
use hangji_core::assessment::{Answer, Excellence, ProcedureRef, Return, Step};
use hangji_core::document::Named;
use hangji_core::words::{answer, label, method, whereabouts};
use hangji_core::{Assessment, Procedure};
use maud::{Markup, html};

/// One assessment: the receipt as it was sent, the entries as this procedure has them.
pub(crate) fn single(procedure: &Procedure, kept: &Kept, sent: &Assessment) -> Markup {
    let seen = brought_up_to(procedure, sent);
    let it = seen.as_ref();
    let content = html! {
        (receipt(procedure, kept, sent))
        (section("branch", "支部概况", &branch(procedure, it)))
        (section("survey", &step(procedure, Step::Survey.code()), &survey::survey(procedure, it)))
        (section("coverage", &step(procedure, Step::Coverage.code()), &coverage::coverage(it)))
        (section("plan", &step(procedure, Step::Rectification.code()), &plan::plan(procedure, it)))
        (section("excellence", &step(procedure, Step::Excellence.code()), &excellence(&it.excellence)))
        @if !it.explanations.is_empty() {
            (section("explanations", "对提醒的说明", &explanations(&it.explanations)))
        }
        @if !it.returns.is_empty() { (section("returns", "上级退回意见", &returns(&it.returns))) }
        p { a href={ "/?id=" (it.id) } { "继续填写这份自查" } }
        p { a href={ "/api/assessments/" (it.id) } { "查看原始数据（JSON）" } }
    };
    frame::page(procedure, &it.branch.name, &content)
}

fn section(id: &str, title: &str, content: &Markup) -> Markup {
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (title) }
            (content)
        }
    }
}

fn receipt(procedure: &Procedure, kept: &Kept, it: &Assessment) -> Markup {
    let step = it.step.map(|it| step(procedure, it.code())).unwrap_or_default();
    let basis = basis(&it.procedure);
    facts(&[
        ("回执号", html! { (kept.receipt) }),
        ("接收时间", html! { time datetime=(kept.received_at) { (moment(&kept.received_at)) } }),
        ("版本", html! { "第 " (kept.revision) " 版" }),
        ("报送到", text(&step)),
        ("编号", html! { (it.id) }),
        ("填报依据", text(&basis)),
        (
            "最后修改（填报机器的时间）",
            if it.updated_at.is_empty() {
                html! { "未注明" }
            } else {
                html! { (moment(&it.updated_at)) }
            },
        ),
    ])
}

/// Which procedure the branch went by, and which local additions to it.
fn basis(it: &ProcedureRef) -> String {
    let addendum = if it.addendum.is_empty() {
        String::new()
    } else {
        format!("，补充规定 {}", it.addendum)
    };
    if it.id.is_empty() {
        addendum
    } else {
        format!("{}，第 {} 版{addendum}", it.id, it.version)
    }
}

fn branch(procedure: &Procedure, it: &Assessment) -> Markup {
    let it = &it.branch;
    entries(&[
        ("/branch/name", text(&it.name)),
        ("/branch/superior", text(&it.superior)),
        ("/branch/sector", text(&named(&procedure.sectors, &it.sector))),
        ("/branch/service_window", html! { (yes_or_no(it.service_window)) }),
        ("/branch/look_back", html! { (yes_or_no(it.look_back)) }),
        ("/branch/prominent", html! { (yes_or_no(it.prominent)) }),
        ("/branch/work_team", remark(&it.work_team)),
        ("/branch/city", text(&named(&procedure.cities, &it.city))),
        ("/branch/unit_name", text(&it.unit_name)),
        ("/branch/unit_code", text(&it.unit_code)),
        ("/branch/form", text(it.form.map_or("", |it| method(it, ZH)))),
        ("/branch/established", date(&it.established.0)),
        ("/branch/members/full", text(&it.members.full.0)),
        ("/branch/members/probationary", text(&it.members.probationary.0)),
        ("/branch/members/female", text(&it.members.female.0)),
        ("/branch/members/migrant", text(&it.members.migrant.0)),
        ("/branch/employees", text(&it.employees.0)),
        ("/branch/secretary", text(&it.secretary)),
        ("/branch/secretary_since", date(&it.secretary_since.0)),
        ("/branch/contact", text(&it.contact)),
        ("/branch/phone", text(&it.phone)),
    ])
}

fn yes_or_no(it: bool) -> &'static str {
    answer(if it { Answer::Yes } else { Answer::No }, ZH)
}

fn excellence(it: &Excellence) -> Markup {
    entries(&[
        ("/excellence/pledged", text(&it.pledged.0)),
        ("/excellence/kept", text(&it.kept.0)),
        ("/excellence/activities", text(&it.activities)),
        ("/excellence/lasting_policies", text(&it.lasting_policies)),
        ("/excellence/experience", text(&it.experience)),
        ("/excellence/satisfied", text(&it.satisfied.0)),
        ("/excellence/asked", text(&it.asked.0)),
        ("/excellence/report_date", date(&it.report_date.0)),
    ])
}

fn explanations(list: &Named<String>) -> Markup {
    let row = |(key, words): (&String, &String)| {
        let (rule, place) = key.split_once(' ').unwrap_or((key, ""));
        vec![html! { (entry(place)) }, html! { (rule) }, text(words)]
    };
    let rows: Vec<_> = list.iter().map(row).collect();
    table("对提醒的说明", &["填报内容", "规则", "说明"], &rows)
}

fn returns(list: &[Return]) -> Markup {
    let row = |it: &Return| {
        let settled = if it.settled { "已解决" } else { "待修改" };
        let by = text(&it.by);
        vec![html! { (entry(&it.at)) }, text(&it.comment), by, date(&it.on.0), html! { (settled) }]
    };
    let rows: Vec<_> = list.iter().map(row).collect();
    table("上级退回意见", &["填报内容", "意见", "提出人", "日期", "状态"], &rows)
}

/// What a place is called, and which of several alike it is: 第 2 项 完成时限.
fn entry(place: &str) -> String {
    match whereabouts(place, ZH) {
        Some(which) => format!("{which} {}", label(place, ZH)),
        None => label(place, ZH).to_owned(),
    }
}
