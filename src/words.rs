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
    LANGUAGE: "语言", "Language";
    LANGUAGE_NAME: "中文", "English";
    STEPS: "步骤", "Steps";
    NEXT: "完成本步，下一步", "Finish this step and go on";
    BACK: "上一步", "Back";
    GO_ON_ANYWAY: "先跳过，继续下一步", "Skip for now and go on";
    STEP_NUMBER: "第{n}步 ", "Step {n}: ";
    OVERVIEW: "填写情况", "Overview";
    OPTIONAL: "（选填）", " (optional)";
    SOURCE: "依据：{number}", "Source: {number}";
    CLAUSE: "依据：{at}", "Source: {at}";
    MEANING: "：{text}（{source}）", ": {text} ({source})";
    REST: "其他需要处理的内容", "Other entries to look at";

    // Save state
    NOT_SAVED_YET: "填写后自动保存在本机", "Will be saved on this computer as you type";
    SAVING: "正在保存……", "Saving …";
    SAVED_AT: "已保存在本机 {time}", "Saved on this computer {time}";
    ONLY_HERE: "未能保存到本机，填写的内容只在本窗口中。请在关闭窗口前下载草稿文件。", "Could not be saved on this computer; your entries are in this window only. Download the draft before you close it.";
    ELSEWHERE: "这份自查正在另一个窗口中填写，本窗口的内容没有保存。请回到那个窗口继续填写，或改为保存本窗口的内容。", "Another window has this assessment open, so what is here is not saved. Go back to that window, or save this one instead.";
    TAKE_OVER: "改为保存本窗口的内容", "Save this one instead";
    UNREADABLE: "本机保存的草稿无法读取，已原样另存，没有丢失。请在“支部概况”页下载后交门户管理员。", "A draft on this computer cannot be read. It was put aside as it is: download it on the page “The branch” for the portal's administrator.";
    NOT_FOUND: "未能取得这份自查记录。请核对网址后刷新页面；现在填写的内容将作为一份新的记录。", "This assessment could not be fetched. Check the address and reload; what you enter now becomes a new one.";
    SIGNED_OUT: "登录已过期，未能取得这份自查记录。请重新登录门户，再刷新本页；现在填写的内容将作为一份新的记录。", "Your sign-in has expired, and this assessment could not be fetched. Sign in again and reload this page; what you enter now becomes a new one.";
    LATE_STORED: "这份自查在接收系统里已有记录（第 {n} 版），取到时您已开始填写，因此没有替换。改用系统里的那一份时，现在填写的内容会另存，可在“支部概况”页找回。", "The receiving system has this assessment (revision {n}). It came when you had begun to fill in, so nothing was replaced. If you use it, what you entered is put aside and listed on the page “The branch”.";
    ACCEPTED_MEANWHILE: "报送成功，回执在“核对报送”页。", "Submitted; the receipt is on the page “Check and submit”.";
    SEE_ANSWER: "转到“核对报送”", "Go to “Check and submit”";
    MIGRATED: "这份自查是按旧版检查项（第 {from} 版）填写的，已转为现行的第 {to} 版。已填内容全部保留，不再要求填写的列在第一步末尾。", "This assessment was begun with version {from} of the items and now follows version {to}. Everything entered is still here; what is no longer asked is listed at the end of step 1.";
    UNADAPTED: "本地区的补充规定未生效，目前仍按内置的检查项填写，已填内容全部保留。请将以下信息告知门户管理员：", "The local supplement is not in force; the built-in items still apply, and everything entered is still here. Tell the portal's administrator:";
    NOT_FETCHED: "未能取得 {at}（状态码 {status}）。", "{at} could not be fetched (status {status}).";
    NOT_JSON: "第 {line} 行第 {column} 列：不是有效的 JSON。", "Line {line}, column {column}: not valid JSON.";
    UNDO: "撤销", "Undo";
    DOWNLOAD: "下载草稿文件", "Download the draft";

    // Printing and saving to a file
    PRINT_PLAN: "打印整改方案", "Print the plan";
    PRINT_LEDGER: "打印台账", "Print the ledger";
    SAVE_LEDGER: "导出台账（电子表格）", "Save the ledger as a spreadsheet";
    PRINT_RECORD: "打印全部内容", "Print everything";
    UNPRINTED: "浏览器没有打开打印窗口：所在网页可能不允许弹出窗口，或者本机停用了打印。请在单独的浏览器窗口中打开本页后再打印；整改台账也可以先导出为电子表格，在表格软件中打印。", "The browser opened no window for printing: the page around this one may forbid dialogs, or printing is switched off here. Open this page in a window of its own and print there; or save the ledger as a spreadsheet and print that.";
    PRINT_RECEIPT: "打印回执", "Print the receipt";

    NOT_KEPT: "演示中的修改不保存", "Changes in the demonstration are not saved";

    // Demonstration
    DEMO: "演示数据，不得报送", "Sample data, not to be submitted";
    DEMO_MARK: "演示数据", "Sample data";
    DEMO_LEAD: "下面的支部、人员和数字都是虚构的。", "The branch, its people and its numbers are invented.";
    SAMPLE: "示例", "Sample";
    SAMPLE_RURAL: "农村·后进", "Rural, lagging";
    SAMPLE_COMMUNITY: "社区·一般", "Community, average";
    SAMPLE_EMERGING: "两新·未全覆盖", "Emerging, partly covered";
    STAGE: "演示内容", "What to show";
    STAGE_STANDS: "恢复示例", "Reset the sample";
    STAGE_MISTAKEN: "加入常见错误", "Add common mistakes";
    STAGE_MENDED: "查看整改后的情况", "See it after rectification";
    STAGED_STANDS: "已恢复为原来的示例。", "The sample is as it was.";
    STAGED_MISTAKEN: "已加入常见错误，列在下面；点击其中一条，可转到出错的位置。", "Common mistakes were added. They are listed below; each leads to its entry.";
    STAGED_MENDED: "已切换为整改后的情况：整改项大多已完成，第四步也已填写。", "This is how it stood on 30 June 2012, after rectification: most of the plan is done, and step 4 is filled in.";
    NO_SAMPLE: "未能取得示例。请把 hangji.demo.js 放在 hangji.js 所在的目录，再刷新页面。", "The sample could not be loaded. Put hangji.demo.js beside hangji.js and reload the page.";
    DEMO_SEND: "模拟报送（不实际发送）", "Try submitting (nothing is sent)";
    DEMO_NOT_SENT: "演示数据不会发送到任何系统。点击“模拟报送”，可查看还有哪些内容需要补正或说明。", "Sample data goes nowhere. Try submitting to see what is still missing.";
    DEMO_CHECKED: "检查通过。演示到此结束，数据没有发送", "Nothing is missing. The demonstration ends here; nothing was sent";
    DEMO_CHECKED_MORE: "正式填报时，这一步将报送上级党组织，并返回回执号。", "With a real assessment this step submits it and gives the number of a receipt.";

    // States of steps
    STEP_OF: "第 {n} 页，共 {of} 页", "Page {n} of {of}";
    ALL_STEPS: "全部步骤", "All steps";
    NOT_STARTED: "未开始", "Not started";
    IN_PROGRESS: "填写中", "In progress";
    COMPLETE: "已完成", "Complete";
    NOT_APPLICABLE_STEP: "不适用", "Not applicable";
    ANSWERED: "已答 {n} / {of}", "{n} of {of} answered";

    // Start
    START: "支部概况", "The branch";
    START_LEAD: "先填写支部的基本情况，再按四个步骤逐项自查。可随时暂停，下次打开继续填写。", "Begin with the branch itself, then go through the four steps. Stop whenever you like and go on later.";
    AT_HAND: "填写前请准备", "What to have at hand";
    AT_HAND_1: "党员名册（正式党员、预备党员、女党员、流动党员的人数）", "The register of members: how many full, probationary, women, migrant";
    AT_HAND_2: "“三会一课”、民主评议党员、党务公开的记录", "Records of meetings, reviews and publications";
    AT_HAND_3: "制度、经费、活动场所的有关材料", "Papers on policies, funds and premises";
    AT_HAND_4: "群众反映的问题和答复、办理情况", "What people raised, and the answers";
    AT_HAND_TIME: "全部填写约需一至三小时，可以分次完成。", "It takes one to three hours in all, in one sitting or several.";
    PRIVACY: "不要填写涉密内容、身份证号和银行卡号；困难党员、受访群众只写人数。", "Leave out secrets, identity numbers and bank cards; give numbers of people, not names.";
    RESUMED: "已载入上次保存的内容（{time}）。", "Went on from what was saved ({time}).";
    EARLIER: "本机另存有以前填写的内容（{n} 份）", "Earlier entries are kept on this computer: {n}";
    EARLIER_LEAD: "打开或导入另一份自查、改为保存别的窗口的内容时，原来的内容另存在这里，不会随本次报送。", "They made way when another assessment was opened, or when another window's entries were saved. They are not submitted.";
    EARLIER_OF: "{branch}，{time} 保存", "{branch}, saved {time}";
    EARLIER_UNREADABLE: "本程序无法读取的内容，{time} 另存。请下载后交门户管理员。", "Something that cannot be read here, put aside {time}. Download it for the portal's administrator.";
    EARLIER_NAMELESS: "未填支部名称", "Branch not named";
    EARLIER_GO_ON: "接着填写", "Go on with it";
    EARLIER_REMOVE: "清除", "Delete";
    BASICS: "基本情况", "Basics";
    MEMBERS: "党员人数", "Members";
    MEMBERS_TOTAL: "党员总数（正式加预备）：{n}", "Members in all (full and probationary): {n}";
    PEOPLE: "书记和联系人", "Secretary and contact";
    CHOOSE: "请选择", "Choose";
    LOOK_BACK_ALWAYS: "农村党支部都参加换届后“回头看”，第一步有相应的检查项。", "Every village branch takes part in the look-back after the election; step 1 asks for it.";
    LOOK_BACK_HINT: "（村改社区，或者上级有要求的，请勾选）", " (tick for former villages, or where the superior asks for it)";
    WORK_TEAM_HINT: "写明派出单位和进驻时间", "Who sent it and since when";
    DATE_HINT: "例如2012年4月30日或2012-4-30", "For example 2012-04-30";
    POST_HINT: "填姓名或职务", "Name or post";
    NAME_HINT: "写全称", "The full official name";
    CLEAR_DRAFT: "清除本机草稿，重新开始", "Delete the draft on this computer and start again";
    CLEAR_SURE: "清除后不能恢复。确定清除吗？", "This cannot be undone. Delete it?";
    CLEAR_YES: "确定清除", "Delete";
    CLEAR_NO: "不清除", "Keep";

    // Survey
    SURVEY_LEAD: "对照五个方面逐项自查。选“部分”或“否”的，请写明具体问题，问题会自动列入整改方案。", "Answer item by item. Where the answer is Partly or No, say what the problem is; the plan takes it up by itself.";
    CORE: "核心题", "Core item";
    PROBLEM_HINT: "写明具体情况、数量和起始时间；不要填写身份证号等个人信息。", "Say what, how much, since when. No personal data such as identity numbers.";
    IN_PLAN: "已列入整改方案第 {n} 项", "Item {n} of the plan";
    TO_PLAN: "填写整改目标和措施", "Fill in goal and measures";
    PROBLEMS_FOUND: "发现 {n} 个问题", "problems: {n}";
    NEXT_UNANSWERED: "转到下一个未答项", "Next unanswered item";
    LEFT_TO_ANSWER: "还有 {n} 项未答", "{n} unanswered";
    KEYS: "用键盘作答：光标在选项上时，按 1 选“是”、2 选“部分”、3 选“否”、4 选“不适用”，也可用方向键；按 Tab 键转到下一处。", "By keyboard: on an answer, press 1 for Yes, 2 for Partly, 3 for No, 4 for Not applicable, or use the arrow keys; Tab goes on.";
    OPEN: "未答", "Unanswered";
    NEXT_HERE: "继续作答 {item}", "Go on with {item}";
    CONCERNS_NOT: "本组有不涉及本支部的检查项？", "Does some of this not concern the branch?";
    CONCERNS_NOT_LEAD: "确实不涉及的，写明原因后可以一次标为“不适用”。已作答的不会改动。", "What truly does not concern it can be marked as not applicable at once, with the reason. What is answered stays as it is.";
    WHY_NOT: "不适用的原因", "Why it does not apply";
    WHY_NOT_MISSING: "请先写明不适用的原因。", "First say why it does not apply.";
    MARK_REST: "将未答的 {n} 项标为“不适用”", "Mark {n} unanswered as not applicable";
    MARKED: "已将 {n} 项标为“不适用”。", "Marked as not applicable: {n}.";
    STANDARDS: "五好标准自评", "The five standards";
    STANDARDS_LEAD: "对照参考指标评价本支部。自评供上级党组织定级参考。", "Rate the branch by each standard. The rating helps the superior organisation to grade it.";
    INDICATORS: "参考指标", "What to look at";
    ANSWERS_SAY: "作答情况：相关的 {n} 项中，{counts}。", "Of the {n} items on this: {counts}.";
    FROM_ANSWERS: "作答情况（含附加检查项）", "What the answers say, added items included";
    CORE_SAYS: "核心题 {n} 项：{counts}。", "Core items ({n}): {counts}.";
    RATED_BEST_DESPITE: "自评为“{claimed}”，但 {items} 的答案是“部分”或“否”。请再核对。", "Rated “{claimed}”, while {items} are answered Partly or No. Look at both again.";
    RATED_WORST_DESPITE: "自评为“{claimed}”，但相关各项都没有答“部分”或“否”。请再核对。", "Rated “{claimed}”, while none of the items is answered Partly or No. Look at both again.";
    GRADED_BEST_DESPITE: "自评“{claimed}”，但核心题 {items} 的答案是“部分”或“否”。请再核对；情况属实的，在自评理由中写明，由上级党组织判断。", "Self grade “{claimed}”, while the core items {items} are answered Partly or No. Look at both again; if it is so, say why below, for the superior organisation to judge.";
    GRADED_WORST_DESPITE: "自评“{claimed}”，但各题都没有答“部分”或“否”。请再核对；情况属实的，在自评理由中写明，由上级党组织判断。", "Self grade “{claimed}”, while nothing is answered Partly or No. Look at both again; if it is so, say why below, for the superior organisation to judge.";
    SUPPORT: "经费与报酬", "Funds and pay";
    SUPPORT_LEAD: "经费和报酬由财政和上级保障，如实填写；没有落实的，在整改方案中提请上级解决。", "Treasury and superiors provide funds and pay. Say how it is; refer up in the plan what is not in place.";
    FUNDING_LEAD: "党建工作经费可由财政拨款、党费支持、党员捐助等多渠道解决，请如实填写；没有落实的，在整改方案中写明办法，或提请上级解决。", "Funds may come from the treasury, Party dues, members’ gifts and elsewhere. Say how it is; where none are in place, put a measure in the plan or refer it up.";
    MONTHLY: "每月", "By the month";
    YEARLY: "每年", "By the year";
    ASIDES: "不再适用的内容", "No longer asked";
    NOT_ASKED: "按现在选择的领域，以下内容不再要求填写。已填内容保留在草稿中，不随报送提交；改回原来的领域后可继续使用。", "With the sector as it is now, these are not asked. They are kept in the draft and not sent; go back to the sector before to use them again.";
    SET_ASIDE: "检查项有调整，以下内容不再要求填写。原来的答案另行保留，供参考。", "The items have changed, and these are asked no more. The answers are kept for reference.";
    GRADE: "自评等级", "Self grade";
    GRADE_LEAD: "支部只作自评，正式等级由上级党组织确定（见文件第二部分第1点）。", "The branch only proposes; the superior organisation decides the grade (part 2, point 1).";

    // Coverage
    COVERAGE_LEAD: "负责联系其他单位，或者隶属关系尚未理顺的支部填写本步；两项都没有的，选“没有”。", "For branches responsible for other units, or whose own affiliation is not in order; otherwise choose “No”.";
    HAS_TASK: "有", "Yes";
    NO_TASK: "没有，本步不适用", "No, this step does not apply";
    COUNTS: "单位数", "Units";
    RATE_NONE: "不适用（没有这类单位）", "Not applicable (no such unit)";
    RATE_TARGET: "目标 {n}%", "Target {n}%";
    RATE_STRIVE: "力争 {n}%", "Strive for {n}%";
    RATE_UNKNOWN: "填写单位数后自动计算", "Computed from the numbers above";
    RATE_REACHED: "已达到", "Reached";
    RATE_MISSING: "还差 {n} 家", "{n} more to go";
    STATED_HINT: "已在其他材料中上报过覆盖率的，照原数填写，例如77.77%", "Where a rate was given elsewhere, for example 77.77%";
    ROUTES: "各种方式的含义", "What each way means";
    UNITS: "还没有党组织的单位", "Units without an organisation";
    UNITS_LEAD: "应建未建的写明组建方式；暂不具备条件的写明工作覆盖方式。", "For a unit whose organisation is to be formed, say how; for one that is not ready, how it is reached.";
    ADD_DUE: "增加应建未建单位", "Add a unit to be organised";
    ADD_NOT_READY: "增加暂不具备条件的单位", "Add a unit that is not ready";
    UNIT_N: "第 {n} 个单位", "Unit {n}";
    REMOVE_UNIT: "删除第 {n} 个单位", "Remove unit {n}";
    PASTE: "从表格粘贴", "Paste from a spreadsheet";
    PASTE_HERE: "粘贴到这里", "Paste here";
    PASTE_HINT: "在电子表格中选中有关各行（最好连同表头），复制后粘贴到下面。先显示识别结果，确认后才加入清单。", "Copy the rows from the spreadsheet, best with their heading, and paste them below. You see what was understood before anything is added.";
    PASTE_KIND: "表中没有注明情况的单位，列为", "Count units without a state as";
    PASTE_ALL: "识别出 {n} 个单位。", "Units understood: {n}.";
    PASTE_UNDERSTOOD: "识别出 {n} 个单位，另有 {left} 行不加入。", "Units understood: {n}. Lines not added: {left}.";
    PASTE_NOTHING: "没有识别到内容。请在电子表格中选中单位所在的各行，重新复制。", "Nothing was found. Select the rows with the units in the spreadsheet and copy them again.";
    PASTE_SEPARATED: "各列似以逗号、分号或空格分隔，无法确定每一列的内容。请用表格软件打开，选中单元格后重新复制。", "The columns are not set apart by tabs but, it seems, by commas, semicolons or spaces. Open the table in a spreadsheet, select the cells, and copy them here.";
    PASTE_ADD: "加入这 {n} 个单位", "Add units: {n}";
    PASTE_PREVIEW: "将要加入的单位", "Units to be added";
    UNITS_ADDED: "已加入 {n} 个单位，排在清单末尾。请逐个核对补充。", "Units added at the end of the list: {n}. Check and complete each.";
    BY_HEADING: "按表头识别：{columns}。", "By the heading: {columns}.";
    BY_CONTENT: "没有表头，按内容识别为：{columns}。识别有误的，请加上表头重新粘贴。", "Without a heading, by what they hold: {columns}. If that is wrong, add a heading and paste again.";
    UNUSED_COLUMNS: "没有采用的列：{columns}。", "Columns not used: {columns}.";
    COLUMN_N: "第 {n} 列", "column {n}";
    LINE: "行", "Line";
    LINES: "第 {lines} 行：", "Line {lines}: ";
    MORE_ROWS: "另有 {n} 行，一并加入。", "And {n} more, added as well.";
    FAULT_ABOVE: "在表头以上，按标题处理。", "Above the heading, taken for a title.";
    FAULT_NO_UNIT: "是表头或合计，不是单位。", "A heading or a sum, not a unit.";
    FAULT_NAMELESS: "缺少单位名称。请补充名称，或在这一列加上表头“单位名称”。", "No name of a unit. Add the name, or put “Name” above its column.";
    FAULT_ORGANISED: "已建党组织的单位不列入这个清单。", "A unit that has an organisation does not belong in this list.";
    FAULT_KIND: "无法识别“{what}”。请写“应建未建”或“暂不具备条件”。", "“{what}” is not understood. Write “To be formed” or “Not ready”.";
    FAULT_LISTED: "“{what}”（同名或同代码）已在清单中，没有重复加入。", "“{what}”, by its name or code, is in the list already and is not added again.";
    FAULT_WIDE: "内容多于表头的列数，各列可能错位。请对齐后重新粘贴。", "It has more cells than the heading. Line them up and paste again.";
    FAULT_MANY: "一次最多加入 {most} 个单位。请先加入以上单位，再粘贴其余部分。", "At most {most} units are added at once. Add those above, then paste the rest.";
    AFFILIATION: "隶属关系", "Affiliation";
    CLEAR: "已理顺", "In order";
    UNCLEAR: "未理顺", "Not in order";

    // Plan
    PLAN_LEAD: "每个问题都要明确整改目标、责任人、措施和完成时限；需要上级解决的，写明提请事项。", "For each problem: goal, measures, who is responsible and when it is due. Refer up what the superior has to solve.";
    PROMOTION: "晋位升级", "Moving up a grade";
    NO_PROBLEMS: "还没有整改项。调查摸底中答“部分”或“否”的检查项会自动列在这里。", "No plan items yet. Survey items answered Partly or No are listed here by themselves.";
    PLAN_ITEM: "第 {n} 项", "Item {n}";
    FROM_ITEM: "来自 {item}", "From {item}";
    OWN_ITEM: "自行增加", "Added by hand";
    MEASURE_N: "整改措施 {n}", "Measure {n}";
    ADD_MEASURE: "增加一条措施", "Add a measure";
    REMOVE_MEASURE: "删除措施 {n}", "Remove measure {n}";
    SUGGESTIONS: "参考措施（选用后请结合实际改写）", "Suggested measures (adapt them to the branch)";
    GOAL_HINT: "写明改进到什么程度、以什么为完成标准", "What will be reached, and how it can be seen";
    RESPONSIBLE_HINT: "写到具体的人或职务", "A name or a post";
    REFER_UP: "需要提请上级解决", "Has to be referred up";
    REMOVE_ITEM: "删除第 {n} 项", "Remove item {n}";
    ADD_ITEM: "增加整改项", "Add a plan item";
    ADD_FOR: "为 {item} 增加整改项", "Add a plan item for {item}";
    ITEM_JOINED: "第 {n} 项已并入第 {into} 项。", "Item {n} was merged into item {into}.";
    UNDO_MORE: "撤销（还可撤销 {n} 步）", "Undo ({n} more can be undone)";
    NO_PROBLEM_YET: "（尚未写明问题）", "(the problem is not written yet)";
    TO_MEND: "有 {n} 处需处理", "{n} to mend";
    UNFINISHED: "待完善", "To be completed";
    FILLED: "已填全", "Filled in";
    CLOSED: "已完成", "Done";
    LATE: "（已逾期）", " (overdue)";
    PLAN_FORM: "查看方式", "How to look at the plan";
    PLAN_AS_LIST: "逐项填写", "Item by item";
    OPEN_ITEM: "打开第 {n} 项", "Open item {n}";
    PAGES: "翻页", "Pages";
    PAGE_OF: "第 {from}～{to} 项，共 {of} 项", "{from}–{to} of {of}";
    PREVIOUS_PAGE: "上一页", "Previous page";
    NEXT_PAGE: "下一页", "Next page";
    SEEK: "转到第几项", "Go to item";
    GO_THERE: "转到", "Go";
    NO_SUCH_ITEM: "没有这一项。现有 {n} 项，请重新输入序号。", "No such item. There are items 1 to {n}.";
    OPEN_PAGE: "全部展开", "Expand all";
    CLOSE_PAGE: "全部收起", "Collapse all";
    FOUND: "找到 {n} 项，共 {of} 项。", "{n} of {of} items found.";
    NOTHING_FOUND: "没有符合条件的整改项。请换个条件，或点“显示全部”。", "No item is like that. Choose something else, or show all.";
    SHOW_ALL: "显示全部", "Show all";
    ORDER: "排列", "Order";
    BY_SURVEY: "按调查顺序", "As in the survey";
    BY_DUE: "按完成时限", "By due date";
    BY_STANDING: "需处理的优先", "What needs attention first";
    BY_DIMENSION: "按问题类别", "By category";
    STANDING: "状态", "State";
    ANY_STANDING: "全部", "All";
    ONLY_OPEN: "未填全", "Not complete yet";
    CATEGORY: "问题类别", "Category";
    ANY_CATEGORY: "全部", "All";
    SEARCH: "查找问题、目标、措施、责任人", "Search the items";
    DUE_STRIP: "完成时限分布", "When items are due";
    DUE_COUNT: "{n} 项", "{n}";
    LATE_COUNT: "逾期 {n}", "{n} overdue";
    DUE_LATE: "已逾期 {n} 项", "{n} overdue";
    DUE_BLANK: "未填时限 {n} 项", "{n} without a due date";
    DUE_UNREADABLE: "时限无法识别 {n} 项", "{n} with a due date that cannot be read";
    JOIN: "将第 {n} 项并入另一项", "Merge item {n} into another";
    JOIN_INTO: "并入哪一项", "Merge it into";
    JOIN_HINT: "两项的问题、目标、措施和责任人合并保留，内容不会丢失；完成时限不同的，两个都保留，请再选定一个。并入后可以撤销。", "Problems, goals, measures and responsible of both are put together, and no word is lost. Of two different due dates both stay: choose one. This can be undone.";
    JOIN_NOW: "并入", "Merge";
    JOIN_NOT: "取消并入", "Do not merge";
    SPLIT: "把 {item} 单独列为一项", "Give {item} an item of its own";
    OWN_PART: "提请上级解决的事项，支部也要跟踪落实，并写入上面的整改措施。可从下面选用一条，再结合实际改写：", "The branch follows up what it refers up. Write how among the measures above; you may begin with one of these and make it concrete:";
    FOLLOW_UP_1: "明确专人跟踪提请事项，每月了解一次办理情况，并向党员群众通报", "Name somebody to follow the matter up, ask every month how it stands, and tell members and residents";
    FOLLOW_UP_2: "办结前由支部采取临时措施，尽量减少对群众的影响", "Until it is settled, take interim measures so that people are affected less";
    MORE_FINDINGS: "另有 {n} 处，处理完以上各处后继续列出。", "{n} more will be listed once these are dealt with.";
    ITEM_REMOVED: "已删除第 {n} 项。", "Item {n} removed.";

    // Excellence
    EXCELLENCE_LEAD: "整改推进一段时间后填写：开展了哪些工作，取得了什么成效，哪些做法形成了制度。", "To be filled in later: what was done, what it achieved, what has become settled practice.";
    PROGRESS: "整改进展", "Progress of the plan";
    GOAL_IS: "整改目标：{goal}", "Goal: {goal}";
    PROGRESS_NONE: "整改方案中还没有整改项。", "The plan has no items yet.";
    EVALUATION: "成效和经验", "Results and experience";
    COMPLETION: "整改项完成：{n} / {of}", "Plan items done: {n} of {of}";

    // Check and submit
    SUBMIT: "核对报送", "Check and submit";
    SUBMIT_LEAD: "核对无误后报送上级党组织。报送前内容只保存在本机。", "Check everything, then submit to the superior organisation. Until then it stays on this computer.";
    STOPS_LEFT: "还有 {what}", "Left to do: {what}";
    TO_CORRECT: "{n} 处需补正", "{n} to correct";
    TO_EXPLAIN: "{n} 处需说明", "{n} to explain";
    NOTHING_WRONG: "没有需要补正或说明的内容，可以报送。", "Nothing is missing. You can submit.";
    CHECKED: "核对结果", "What the check found";
    HINTS: "提示（不影响报送）", "Hints (you can submit all the same)";
    WARNINGS: "需要核对或说明", "To be checked or explained";
    EXPLAIN: "对“{what}”的说明", "Explanation of “{what}”";
    EXPLAINED: "已说明", "Explained";
    EXPLAIN_HINT: "情况属实的，写明原因后可以报送。", "If it is correct, explain why; you can then submit.";
    SEND: "报送", "Submit";
    SENDING: "正在报送……", "Submitting …";
    VIEW_ONLY: "只供查看，这里不能修改。", "To be read only; nothing can be changed here.";
    NO_ENDPOINT: "这个页面没有设置接收地址，不能报送。请下载草稿文件，或联系门户管理员设置 endpoint。", "This page names no receiver. Download the draft, or ask the portal's administrator to set endpoint.";
    BY_FORM: "核对无误后，请用本页面上的“保存”“提交”等按钮提交，本次自查随页面表单一并发送。", "Check everything, then submit with the page's own button: the assessment goes along with the page's form.";
    SEND_AGAIN: "再次报送", "Submit again";
    SEE_DOCUMENT: "查看将要报送的数据（JSON）", "See the data to be submitted (JSON)";
    SEE_ENTRIES: "核对全部内容", "Everything on one page";

    // Trouble
    TROUBLE: "报送没有成功，填写的内容全部保留", "Not submitted; everything you entered is still here";
    TROUBLE_REFUSED: "接收系统发现 {n} 处问题，已在下面标出。请修改后再次报送。", "The receiving system found problems ({n}), marked below. Mend them and submit again.";
    TROUBLE_CONFLICT: "接收系统里有较新的版本（第 {n} 版），可能在别处报送过。请先下载本机这一份，再决定以哪一份为准。", "The receiving system has a newer version (revision {n}). Download yours, then decide which one to keep.";
    KEEP_MINE: "以本机这一份为准，再次报送", "Keep mine and submit it again";
    TAKE_THEIRS: "改用接收系统里的那一份", "Use the one in the system";
    TROUBLE_SIGN_IN: "登录已过期。请在新窗口中重新登录门户，再回到这里点击“再次报送”。", "Your sign-in has expired. Sign in again in another window, then submit again.";
    TROUBLE_SILENCE: "没有收到接收系统的答复，不能确定是否已经送达。请再次报送，不会重复登记。", "The receiving system did not answer, so whether it has it is not known. Submitting again will not register it twice.";
    TROUBLE_LATER: "接收系统暂时不能接收（状态码 {status}）。请稍后再次报送。", "The receiving system cannot take it now (status {status}). Submit again later.";
    TROUBLE_FAILED: "接收系统不接受这次报送（状态码 {status}）。请将本提示告知门户管理员。", "The receiving system does not accept it (status {status}). Tell the portal's administrator.";
    THEY_SAY: "接收系统的说明：{detail}", "It says: {detail}";

    // Receipt
    RECEIVED: "报送成功", "Submitted";
    SUBMITTED: "已报送", "Submitted";
    RECEIPT_NUMBER: "回执号", "Receipt number";
    RECEIPT_TIME: "接收时间", "Received at";
    RECEIPT_REVISION: "版本", "Revision";
    RECEIPT_NOTE: "请记下回执号。整改有进展后，可以继续填写第四步，再次报送。", "Write down the receipt number. When the rectification has progressed, go on with step 4 and submit again.";
    GO_ON: "继续填写", "Continue with step 4";

    // Overview
    DIMENSIONS: "五个方面", "The five dimensions";
    RADAR_SAYS: "图中为已答且适用的各项中“是”的占比，“部分”按一半计；不是得分。", "Of the items answered and applicable, the share of Yes, with Partly as half. It is not a score.";
    RADAR_LATER: "检查项作答后，这里以图显示五个方面的情况。", "Once items are answered, the five dimensions are drawn here.";
    UNKNOWN_SHARE: "尚无可统计的答案", "nothing to go by yet";
    GRADES: "等级", "Grades";
    NOW: "自评", "Self";
    ASSIGNED: "定级", "Assigned";
    TARGET: "目标", "Target";
    DONE: "已完成", "Done";
    UNDER_WAY: "进行中", "Under way";
    OVERDUE: "已逾期", "Overdue";
    TO_BEGIN: "未启动", "Not started";
    OPEN_PROBLEMS: "发现问题", "Problems";
    PLAN_ITEMS: "整改项", "Plan items";
    REFERRED: "提请上级", "Referred up";
    SELF_GRADE: "自评等级", "Self grade";
    TARGET_GRADE: "目标等级", "Target grade";
    ASSIGNED_GRADE: "上级定级", "Assigned grade";
    BY_SUPERIOR: "由上级党组织确定", "Set by the superior";
    BLANK: "未填", "Blank";
}
