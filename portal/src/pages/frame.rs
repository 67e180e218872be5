//! The frame of every page: head, way around, source.

use hangji_core::Procedure;
use maud::{DOCTYPE, Markup, html};

/// A page with its title and content.
pub(super) fn page(procedure: &Procedure, title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="zh-CN" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="renderer" content="webkit";
                meta http-equiv="X-UA-Compatible" content="IE=edge";
                title { (title) " - 演示县党建门户" }
                link rel="icon" href="/icon.svg";
                link rel="stylesheet" href="/portal.css";
                link rel="stylesheet" href="/assessments.css";
            }
            body.received {
                a.received-skip href="#content" { "跳到正文" }
                header.received-head {
                    p.received-name { "演示县党建门户" }
                    nav aria-label="主导航" {
                        a href="/" { "党支部自查" }
                        a href="/assessments" { "收到的自查" }
                        a href="/training.html" { "培训演示" }
                    }
                }
                main #content.received-main tabindex="-1" {
                    h1 { (title) }
                    (content)
                }
                footer.received-foot {
                    p { "依据：" (procedure.source.number) "。" (procedure.source.caution.zh) }
                }
            }
        }
    }
}

/// A page that only says something, such as that there is nothing here.
pub(crate) fn notice(title: &str, words: &str) -> Markup {
    let content = html! {
        p { (words) }
        p { a href="/assessments" { "查看收到的自查记录" } }
    };
    page(&Procedure::built_in(), title, &content)
}
