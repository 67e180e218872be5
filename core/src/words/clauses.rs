//! How a place in the notice is cited.

use super::Lang;

/// Its parts, as it numbers them.
const PARTS: [&str; 5] = ["一", "二", "三", "四", "五"];

/// Several places in the notice; points of one part name it once: 第二部分第1点、第2点.
pub fn clauses_at(places: &[&str], lang: Lang) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut last = None;
    for at in places {
        let part = at.split_once('·').filter(|(_, within)| is_point(within)).map(|(it, _)| it);
        let whole = clause_at(at, lang);
        let named = part.filter(|_| part == last).map(|it| clause_at(it, lang));
        let rest = named.and_then(|it| whole.strip_prefix(&it));
        said.push(rest.map_or(&*whole, |it| it.trim_start_matches([',', ' '])).to_owned());
        last = part;
    }
    said.join(lang.pick("、", ", "))
}

/// A place in the notice, such as `二·1` or `三·农村`, as people cite it: 第二部分第1点.
pub fn clause_at(at: &str, lang: Lang) -> String {
    let (part, within) = at.split_once('·').unwrap_or((at, ""));
    let Some(number) = PARTS.iter().position(|it| *it == part) else {
        return lang.pick(at, outside(at)).to_owned();
    };
    match (lang, within) {
        (Lang::Zh, "") => format!("第{part}部分"),
        (Lang::Zh, _) if is_point(within) => format!("第{part}部分第{within}点"),
        (Lang::Zh, _) => format!("第{part}部分（{within}）"),
        (Lang::En, "") => format!("part {}", number + 1),
        (Lang::En, _) if is_point(within) => format!("part {}, point {within}", number + 1),
        (Lang::En, _) => format!("part {} ({})", number + 1, field(within)),
    }
}

/// Whether it is a numbered point of a part.
fn is_point(within: &str) -> bool {
    within.chars().all(|it| it.is_ascii_digit())
}

/// What stands before the numbered parts.
fn outside(at: &str) -> &str {
    match at {
        "文头" => "heading",
        "印发通知" => "covering letter",
        "主送" => "addressees",
        "引言" => "introduction",
        _ => at,
    }
}

/// Whom a passage of the third part is about.
fn field(of: &str) -> &str {
    match of {
        "农村" => "rural",
        "社区" => "communities",
        "“两新”" => "emerging organisations",
        "其他领域" => "other fields",
        _ => of,
    }
}
