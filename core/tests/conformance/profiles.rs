//! The fictional branches of the complete documents, one for each sector.

use crate::base::{Problem, Profile};

/// 农村
pub(crate) const RURAL: Profile = Profile {
    id: "valid-rural",
    sector: "rural",
    name: "演示县样例镇样例二村党支部",
    superior: "演示县样例镇党委",
    unit: "样例二村村民委员会",
    problems: &[
        Problem {
            items: &[("C4", "partly")],
            problem: "党务公开栏两个月没有更新内容",
            cause: "没有指定专人负责",
            goal: "公开栏每月10日前更新1次",
            measures: &["指定宣传委员每月10日前更新公开栏，拍照存档"],
            responsible: "宣传委员",
            due: "2012-05-31",
            done: Some(("2012-05-10", "公开栏连续2个月按时更新", "公开栏照片2张")),
            ..Problem::NONE
        },
        Problem {
            items: &[("NC9", "partly")],
            problem: "两个农民专业合作社有党员7名，没有人负责党建工作",
            cause: "合作社成立时间短，没有明确联系人",
            goal: "6月底前两个合作社各明确1名党建联络人",
            measures: &["支部委员分头到两个合作社走访，各商定1名联络人"],
            responsible: "组织委员",
            progress: "已有1个合作社明确了联络人，另一个正在商定",
            ..Problem::NONE
        },
    ],
};

/// 社区
pub(crate) const COMMUNITY: Profile = Profile {
    id: "valid-community",
    sector: "community",
    name: "演示县样例街道甲社区党支部",
    superior: "演示县样例街道党工委",
    unit: "样例街道甲社区居民委员会",
    problems: &[
        Problem {
            items: &[("E3", "partly")],
            problem: "联系居民没有固定做法，去年只走访过1次",
            cause: "没有划分联系范围",
            goal: "每名支委和党员骨干联系1个网格，每月走访1次",
            measures: &["把8个网格分给支委和党员骨干，每月走访并记录"],
            responsible: "支部副书记",
            due: "2012-05-31",
            done: Some(("2012-05-28", "8个网格都有了联系人，5月全部走访1遍", "走访记录8份")),
            ..Problem::NONE
        },
        Problem {
            items: &[("SC2", "partly")],
            problem: "驻区单位10家，参加共建的只有4家",
            cause: "没有定期会商",
            goal: "参加共建的驻区单位增加到7家",
            measures: &["书记带队走访没有参加的6家单位，逐家商定共建事项"],
            responsible: "支部书记",
            due: "2012-09-30",
            progress: "已走访4家，其中2家签订了共建协议",
            ..Problem::NONE
        },
    ],
};

/// “两新”组织
pub(crate) const EMERGING: Profile = Profile {
    id: "valid-emerging",
    sector: "emerging",
    name: "演示县样例科技园联合党支部",
    superior: "演示县样例科技园党委",
    unit: "演示县样例科技园",
    problems: &[Problem {
        items: &[("A1", "partly"), ("LX1", "partly")],
        problem: "有党员的8家单位中，样例电子公司没有建立党组织",
        cause: "只有2名正式党员，没有合适的组建办法",
        goal: "6月底前样例电子公司纳入联合党支部",
        measures: &["与样例电子公司负责人商定联建办法，报园区党委审批"],
        responsible: "组织委员",
        progress: "已与公司负责人商定联建办法，待园区党委审批",
        ..Problem::NONE
    }],
};

/// 机关
pub(crate) const GOVERNMENT: Profile = Profile {
    id: "valid-government",
    sector: "government",
    name: "演示县样例局机关党支部",
    superior: "演示县直属机关党工委",
    unit: "演示县样例局",
    problems: &[Problem {
        items: &[("JG5", "partly")],
        problem: "12名干部中有5名上半年没有下过基层",
        cause: "没有排定下基层的时间和联系点",
        goal: "12名干部每季度各下基层1次",
        measures: &["为每名干部确定1个联系点，按季度公布下基层情况"],
        responsible: "支部书记",
        done: Some(("2012-06-25", "12名干部二季度都到了联系点", "下基层登记表")),
        ..Problem::NONE
    }],
};

/// 国有企业
pub(crate) const STATE_OWNED: Profile = Profile {
    id: "valid-state-owned",
    sector: "state_owned",
    name: "演示县样例供水公司第一党支部",
    superior: "演示县样例供水公司党委",
    unit: "演示县样例供水公司",
    problems: &[Problem {
        items: &[("GQ4", "partly"), ("E4", "partly")],
        problem: "职工反映的3件事超过3个月没有答复",
        cause: "没有明确由谁答复",
        goal: "5月底前3件事全部答复职工",
        measures: &["每件事指定1名支委负责，办理情况贴在班组公告栏"],
        responsible: "支部书记",
        due: "2012-05-31",
        done: Some(("2012-05-30", "3件事都已答复，其中2件已经办结", "答复记录3份")),
        ..Problem::NONE
    }],
};

/// 学校、高校
pub(crate) const SCHOOL: Profile = Profile {
    id: "valid-school",
    sector: "school",
    name: "演示县样例中学党支部",
    superior: "演示县样例教育系统党委",
    unit: "演示县样例中学",
    problems: &[Problem {
        items: &[("XX3", "partly")],
        problem: "35岁以下教师21名，与骨干教师结对的只有9名",
        cause: "结对只在高三年级试行",
        goal: "21名青年教师都有结对的骨干教师",
        measures: &["各年级组报送结对名单，每月听课谈心1次并记录"],
        responsible: "支部副书记",
        done: Some(("2012-06-20", "21名青年教师全部结对", "结对名单和听课记录")),
        ..Problem::NONE
    }],
};

/// 医院
pub(crate) const HOSPITAL: Profile = Profile {
    id: "valid-hospital",
    sector: "hospital",
    name: "演示县样例医院门诊党支部",
    superior: "演示县样例医院党委",
    unit: "演示县样例医院",
    problems: &[Problem {
        items: &[("YY5", "partly")],
        problem: "一季度门诊投诉11件，有4件超过7天才答复",
        cause: "投诉要经两个科室转办",
        goal: "门诊投诉7天内全部答复",
        measures: &["门诊大厅设党员接待岗，当天受理并跟踪到答复"],
        responsible: "门诊党小组组长",
        done: Some(("2012-06-28", "二季度投诉9件，都在7天内答复", "接待登记表")),
        ..Problem::NONE
    }],
};

/// 其他事业单位、社会组织
pub(crate) const INSTITUTION: Profile = Profile {
    id: "valid-institution",
    sector: "institution",
    name: "演示县样例文化馆党支部",
    superior: "演示县样例文化系统党委",
    unit: "演示县样例文化馆",
    problems: &[Problem {
        items: &[("B6", "no"), ("SY1", "no")],
        problem: "今年没有形成年度工作计划和工作思路",
        cause: "年初班子调整，计划没有接上",
        goal: "4月底前印发年度工作计划",
        measures: &["支委会研究年度重点3项，征求党员意见后印发"],
        responsible: "支部书记",
        due: "2012-04-30",
        done: Some(("2012-04-27", "年度工作计划已经印发，重点3项都有责任人", "年度工作计划")),
        ..Problem::NONE
    }],
};

/// 机关，同时是窗口单位
pub(crate) const SERVICE_WINDOW: Profile = Profile {
    id: "valid-service-window",
    sector: "government",
    name: "演示县政务服务中心样例大厅党支部",
    superior: "演示县直属机关党工委",
    unit: "演示县政务服务中心",
    problems: &[Problem {
        items: &[("CK3", "partly")],
        problem: "群众评议只做过1次，结果没有张贴",
        cause: "评议表要人工统计，没有人手",
        goal: "每月评议1次，次月5日前张贴结果",
        measures: &["每个窗口放评议器，由值班党员每月统计并张贴"],
        responsible: "组织委员",
        done: Some(("2012-06-05", "5月、6月的评议结果都按时张贴", "张贴照片")),
        ..Problem::NONE
    }],
};

/// 社区，参加换届后“回头看”
pub(crate) const LOOK_BACK: Profile = Profile {
    id: "valid-community-look-back",
    sector: "community",
    name: "演示县样例街道丙社区党支部",
    superior: "演示县样例街道党工委",
    unit: "样例街道丙社区居民委员会",
    problems: &[Problem {
        items: &[("NC7", "partly")],
        problem: "换届时宣誓承诺6项，落实4项",
        cause: "两项要与街道协调，没有专人跟进",
        goal: "6月底前其余2项承诺全部兑现",
        measures: &["两名支委各跟进1项，每半月向支委会报告进度"],
        responsible: "支部书记",
        refer_up: Some(("样例街道办事处", "协调社区小广场用地")),
        done: Some(("2012-06-26", "6项承诺全部兑现", "承诺事项公示")),
        ..Problem::NONE
    }],
};
