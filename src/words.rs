//! Every text of the interface, Chinese and English side by side.
//!
//! Findings and the names of entries are in `hangji_core::words`; what the notice asks is in the
//! procedure file.

use hangji_core::words::Lang;

/// One text in both languages; `{…}` is filled in by [`Text::with`].
pub(crate) struct Text {
    zh: &'static str,
    en: &'static str,
}

impl Text {
    /// The text in a language.
    pub(crate) fn to(&self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }

    /// The text in a language, with its braces filled in.
    pub(crate) fn with(&self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut text = self.to(lang).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

macro_rules! words {
    ($($name:ident: $zh:literal, $en:literal;)+) => {
        $(pub(crate) const $name: Text = Text { zh: $zh, en: $en };)+
    };
}

words! {
    // Frame
    STEPS: "步骤", "Steps";
    NEXT: "完成本步，下一步", "Finish this step and go on";
    BACK: "上一步", "Back";
    GO_ON_ANYWAY: "先跳过，继续下一步", "Skip for now and go on";
    STEP_NUMBER: "第{n}步", "Step {n}";
    OVERVIEW: "填写情况", "Overview";
    OPTIONAL: "（选填）", " (optional)";
    SOURCE: "依据：{number}", "Source: {number}";
    CLAUSE: "依据 {at}", "Clause {at}";
    MEANING: "：{text}（{source}）", ": {text} ({source})";
    REST: "其他需要处理的内容", "Other entries to look at";

    // Save state
    NOT_SAVED_YET: "填写后自动保存在本机", "Saved on this computer as you type";
    SAVING: "正在保存……", "Saving …";
    SAVED_AT: "已保存在本机 {time}", "Saved on this computer {time}";
    ONLY_HERE: "没能保存在本机，内容只在这个窗口里。关闭前请下载一份。", "Could not be saved on this computer; your entries are in this window only. Download a copy before you close it.";
    ELSEWHERE: "另一个窗口也在填写这份自查，这里的内容没有保存。请回到那个窗口，或改为保存这里的。", "Another window has this assessment open, so what is here is not saved. Go back to that window, or save this one instead.";
    TAKE_OVER: "改为保存这里的", "Save this one instead";
    UNREADABLE: "本机上有一份草稿读不出来，已原样另存，没有丢失。请告诉门户管理员。", "A draft on this computer cannot be read. It was put aside as it is; tell the portal's administrator.";
    NOT_FOUND: "没有取到这份自查记录。请核对地址后刷新；现在填写的会成为新的一份。", "This assessment could not be fetched. Check the address and reload; what you enter now becomes a new one.";
    MIGRATED: "这份自查是按旧版检查项（第 {from} 版）填写的，已转到现行的第 {to} 版。填写的内容都还在；不再提问的列在第一步末尾。", "This assessment was begun with version {from} of the items and now follows version {to}. Everything entered is still here; what is no longer asked is listed at the end of step 1.";
    UNADAPTED: "本地的补充规定没有生效，仍按内置的检查项填写，已填内容都还在。请把下面的话告诉门户管理员：", "What your place adds to the procedure is not in force; the built-in items go on, and everything entered is still here. Tell the portal's administrator:";
    NOT_FETCHED: "没有取到 {at}（状态 {status}）。", "{at} could not be fetched (status {status}).";
    NOT_JSON: "第 {line} 行第 {column} 列：不是 JSON。", "Line {line}, column {column}: not JSON.";
    UNDO: "撤销", "Undo";
    DOWNLOAD: "下载草稿文件", "Download the draft";

    // States of steps
    NOT_STARTED: "未开始", "Not started";
    IN_PROGRESS: "填写中", "In progress";
    NEEDS_ATTENTION: "有 {n} 处需要补充", "{n} to complete";
    COMPLETE: "已完成", "Complete";
    NOT_APPLICABLE_STEP: "不适用", "Not applicable";
    ANSWERED: "已答 {n} / {of}", "{n} of {of} answered";

    // Start
    START: "支部概况", "The branch";
    START_LEAD: "先填支部的基本情况，再按四个步骤逐项自查。可以随时停下，下次打开接着填。", "Begin with the branch itself, then go through the four steps. Stop whenever you like and go on later.";
    AT_HAND: "填写前请备好", "What to have at hand";
    AT_HAND_1: "党员名册：正式、预备、女、流动党员各多少人", "The register of members: how many full, probationary, women, migrant";
    AT_HAND_2: "“三会一课”、民主评议、党务公开的记录", "Records of meetings, reviews and publications";
    AT_HAND_3: "制度、经费、活动场所的有关材料", "Papers on policies, funds and premises";
    AT_HAND_4: "群众意见和答复情况", "What people raised, and the answers";
    AT_HAND_TIME: "全部填完约需一至三小时，可以分几次填。", "It takes one to three hours in all, in one sitting or several.";
    PRIVACY: "不要填写涉密内容、身份证号和银行卡号；困难党员、受访群众只写人数。", "Leave out secrets, identity numbers and bank cards; give numbers of people, not names.";
    RESUMED: "已接着上次保存的内容（{time}）。", "Went on from what was saved ({time}).";
    BASICS: "基本情况", "Basics";
    MEMBERS: "党员人数", "Members";
    MEMBERS_TOTAL: "党员总数（正式加预备）：{n}", "Members in all (full and probationary): {n}";
    PEOPLE: "书记和联系人", "Secretary and contact";
    CHOOSE: "请选择", "Choose";
    LOOK_BACK_ALWAYS: "农村党支部都参加换届后“回头看”，第一步有相应的检查项。", "Every village branch takes part in the look-back after the election; step 1 asks for it.";
    LOOK_BACK_HINT: "（村改社区或上级要求的填）", " (former villages, or where the superior asks for it)";
    WORK_TEAM_HINT: "写明由谁派出、何时进驻；还没有的可以不填", "Who sent it and since when; leave it blank where there is none";
    DATE_HINT: "例如 2012年4月30日 或 2012-4-30", "Such as 2012-04-30";
    NAME_HINT: "写全称", "In full";
    CLEAR_DRAFT: "清除本机草稿，重新开始", "Delete the draft on this computer and start again";
    CLEAR_SURE: "清除后不能恢复。确定清除吗？", "This cannot be undone. Delete it?";
    CLEAR_YES: "确定清除", "Delete";
    CLEAR_NO: "不清除", "Keep";

    // Survey
    SURVEY_LEAD: "对照五个方面逐项自查。选“部分”或“否”的，写清具体问题，整改方案会自动带出。", "Answer item by item. Where the answer is Partly or No, say what the problem is; the plan takes it up by itself.";
    CORE: "核心题", "Core item";
    PROBLEM_HINT: "写清是什么、多少、从何时起。不要写身份证号等个人信息。", "Say what, how much, since when. No personal data such as identity numbers.";
    IN_PLAN: "已列入整改方案第 {n} 项", "Item {n} of the plan";
    TO_PLAN: "去填写目标和措施", "Fill in goal and measures";
    PROBLEMS_FOUND: "{n} 个问题", "{n} problems";
    NEXT_UNANSWERED: "跳到下一个未答项", "Next unanswered item";
    LEFT_TO_ANSWER: "还有 {n} 项未答", "{n} not answered";
    STANDARDS: "五好标准自评", "The five standards";
    STANDARDS_LEAD: "对照参考指标评价本支部。自评供上级党组织定级参考。", "Rate the branch by each standard. The rating helps the superior organisation to grade it.";
    INDICATORS: "参考指标", "What to look at";
    SUPPORT: "经费与报酬", "Funds and pay";
    SUPPORT_LEAD: "经费和报酬由财政和上级保障，如实填写；没有落实的，在整改方案中提请上级解决。", "Treasury and superiors provide funds and pay. Say how it is; refer up in the plan what is not in place.";
    MONTHLY: "每月", "By the month";
    YEARLY: "每年", "By the year";
    ASIDES: "不再适用的内容", "No longer asked";
    NOT_ASKED: "按现在填的领域，下面的内容不再提问。已保留在草稿中，报送时不带上；改回原来的领域即可继续使用。", "With the sector as it is now, these are not asked. They are kept in the draft and not sent; go back to the sector before to use them again.";
    SET_ASIDE: "检查项有调整，下面的内容不再提问。原来的答案另行保留，可供参考。", "The items have changed, and these are asked no more. The answers are kept for reference.";
    GRADE: "自评等级", "Self grade";
    GRADE_LEAD: "支部只作自评，正式等级由上级党组织确定（二·1）。", "The branch only proposes; the superior organisation decides the grade (2·1).";

    // Coverage
    COVERAGE_LEAD: "负责联系其他单位的支部填写本步；没有这项任务的，选“没有”。", "For branches that are responsible for other units; otherwise choose “No”.";
    HAS_TASK: "有", "Yes";
    NO_TASK: "没有，本步不适用", "No, this step does not apply";
    COUNTS: "单位数", "Units";
    RATE_NONE: "不适用（没有这类单位）", "Not applicable (no such unit)";
    RATE_TARGET: "目标 {n}%", "Target {n} %";
    RATE_STRIVE: "力争 {n}%", "Strive for {n} %";
    STATED_HINT: "在其他材料上报过覆盖率的填写，例如 77.78%", "Where a rate was given elsewhere, such as 77.78%";
    ROUTES: "各种方式是指什么", "What each way means";
    UNITS: "还没有党组织的单位", "Units without an organisation";
    UNITS_LEAD: "应建未建的写明组建方式；暂不具备条件的写明工作覆盖方式。", "For those due, say how it will be formed; for the others, how they are reached.";
    ADD_DUE: "增加应建未建单位", "Add a unit that is due";
    ADD_NOT_READY: "增加暂不具备条件的单位", "Add a unit that is not ready";
    UNIT_N: "第 {n} 个单位", "Unit {n}";
    REMOVE_UNIT: "删除第 {n} 个单位", "Remove unit {n}";
    AFFILIATION: "隶属关系", "Affiliation";
    CLEAR: "已理顺", "In order";
    UNCLEAR: "未理顺", "Not in order";

    // Plan
    PLAN_LEAD: "每个问题定清目标、责任和措施。需要上级解决的，写明提请事项。", "For each problem: goal, responsibility and measures. What the superior has to solve is referred up.";
    PROMOTION: "晋位升级", "Promotion";
    NO_PROBLEMS: "调查中还没有发现问题。回答“部分”或“否”的检查项会自动列在这里。", "The survey has found no problem yet. Items answered Partly or No appear here by themselves.";
    PLAN_ITEM: "第 {n} 项", "Item {n}";
    FROM_ITEM: "来自 {item}", "From {item}";
    OWN_ITEM: "自行增加", "Added by hand";
    MEASURE_N: "整改措施 {n}", "Measure {n}";
    ADD_MEASURE: "再加一条措施", "Add a measure";
    REMOVE_MEASURE: "删除措施 {n}", "Remove measure {n}";
    SUGGESTIONS: "可参考（点选后请改写成具体动作）", "To start from (rewrite it as an action)";
    GOAL_HINT: "改到什么程度，怎样算完成", "What will be reached, and how it can be seen";
    RESPONSIBLE_HINT: "写到具体的人或职务", "A name or a post";
    REFER_UP: "需要提请上级解决", "Has to be referred up";
    REMOVE_ITEM: "删除第 {n} 项", "Remove item {n}";
    ADD_ITEM: "增加整改项", "Add a plan item";
    ADD_FOR: "为 {item} 增加整改项", "Add a plan item for {item}";
    ITEM_REMOVED: "已删除第 {n} 项。", "Item {n} removed.";

    // Excellence
    EXCELLENCE_LEAD: "整改推进一段时间后填写：做了什么，效果如何，哪些做法固定了下来。", "To be filled in later: what was done, what it achieved, what has become settled practice.";
    PROGRESS: "整改进展", "Progress of the plan";
    PROGRESS_NONE: "整改方案中还没有整改项。", "The plan has no items yet.";
    EVALUATION: "成效和经验", "Results and experience";
    COMPLETION: "整改项完成：{n} / {of}", "Plan items done: {n} of {of}";

    // Check and submit
    SUBMIT: "核对报送", "Check and submit";
    SUBMIT_LEAD: "核对无误后报送给上级。报送前内容只保存在本机。", "Check everything, then submit. Until then it stays on this computer.";
    PROBLEM_SUMMARY: "还有 {n} 处需要处理", "{n} to be dealt with";
    NOTHING_WRONG: "没有需要补充的内容，可以报送。", "Nothing is missing. You can submit.";
    HINTS: "提示（不影响报送）", "Hints (they do not stop you)";
    WARNINGS: "需要核对或说明", "To be checked or explained";
    EXPLAIN: "说明原因：{what}", "Explanation: {what}";
    EXPLAINED: "已说明", "Explained";
    EXPLAIN_HINT: "情况属实的，写明原因后可以报送。", "If it is so, say why, and it can be submitted.";
    SEND: "报送", "Submit";
    SENDING: "正在报送……", "Submitting …";
    NO_ENDPOINT: "这个页面没有设置接收地址，不能报送。请下载文件，或联系门户管理员设置 endpoint。", "This page names no receiver. Download the file, or ask the portal's administrator to set endpoint.";
    SEND_AGAIN: "再次报送", "Submit again";
    SEE_DOCUMENT: "查看将要报送的数据（JSON）", "See the data to be submitted (JSON)";
    SEE_ENTRIES: "核对全部内容", "Everything on one page";

    // Trouble
    TROUBLE: "没有报送成功，填写的内容都还在", "Not submitted; everything you entered is still here";
    TROUBLE_REFUSED: "接收系统发现 {n} 处问题，已标在下面。改好后再次报送。", "The receiving system found {n} problems, marked below. Mend them and submit again.";
    TROUBLE_CONFLICT: "接收系统里有更新的版本（第 {n} 版），可能在别处报送过。请先下载本机这一份，再决定以哪一份为准。", "The receiving system has a newer version (revision {n}). Download yours, then decide which one to keep.";
    KEEP_MINE: "以本机这一份为准，再次报送", "Keep mine and submit it again";
    TAKE_THEIRS: "改用接收系统里的那一份", "Use the one in the system";
    TROUBLE_SIGN_IN: "登录已经过期。请在新窗口重新登录门户，再回到这里点“再次报送”。", "Your sign-in has expired. Sign in again in another window, then submit again.";
    TROUBLE_SILENCE: "没有收到接收系统的回复，不知道对方是否已经收到。再次报送不会重复登记。", "The receiving system did not answer, so whether it has it is not known. Submitting again will not register it twice.";
    TROUBLE_LATER: "接收系统暂时不能接收（状态 {status}）。请稍后再次报送。", "The receiving system cannot take it now (status {status}). Submit again later.";
    TROUBLE_FAILED: "接收系统不接受这次报送（状态 {status}）。请把这个提示告诉门户管理员。", "The receiving system does not accept it (status {status}). Tell the portal's administrator.";
    THEY_SAY: "对方说明：{detail}", "It says: {detail}";

    // Receipt
    RECEIVED: "报送成功", "Submitted";
    RECEIPT_NUMBER: "回执号", "Receipt";
    RECEIPT_TIME: "接收时间", "Received at";
    RECEIPT_REVISION: "版本", "Revision";
    RECEIPT_NOTE: "请记下回执号。整改有进展后，可以继续填写第四步，再次报送。", "Note the receipt's number. When the rectification has progressed, go on with step 4 and submit again.";
    GO_ON: "继续填写", "Go on filling in";

    // Overview
    OPEN_PROBLEMS: "发现问题", "Problems";
    PLAN_ITEMS: "整改项", "Plan items";
    REFERRED: "提请上级", "Referred up";
    SELF_GRADE: "自评等级", "Self grade";
    TARGET_GRADE: "目标等级", "Target grade";
    ASSIGNED_GRADE: "上级定级", "Assigned grade";
    BY_SUPERIOR: "由上级党组织确定", "Decided by the superior";
    BLANK: "未填", "Blank";
}
