//! What a run comes to: how many documents of each kind, and so the exit status.

use hangji_core::words::Lang;

/// How a document, and in the end the whole run, is off; its number is the exit status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing worse than hints, or warnings with an explanation.
    #[default]
    Ready = 0,
    /// A warning without an explanation.
    Unexplained = 1,
    /// An error.
    Wrong = 2,
    /// It could not be read as an assessment.
    Unread = 3,
}

/// How many documents there were of each status.
#[derive(Debug, Default)]
pub(super) struct Tally([usize; 4]);

impl Tally {
    /// Counts one document.
    pub(super) fn count(&mut self, status: Status) {
        if let Some(count) = self.0.get_mut(status as usize) {
            *count += 1;
        }
    }

    /// The worst status that was counted.
    pub(super) fn worst(&self) -> Status {
        let statuses = [Status::Unread, Status::Wrong, Status::Unexplained];
        let counted = |it: &Status| self.0.get(*it as usize).is_some_and(|count| *count > 0);
        statuses.into_iter().find(counted).unwrap_or_default()
    }

    /// The counts in one sentence.
    pub(super) fn say(&self, lang: Lang) -> String {
        let [ready, unexplained, wrong, unread] = self.0;
        let all = ready + unexplained + wrong + unread;
        lang.pick(
            format!("共检查 {all} 份：{ready} 份可以报送，{unexplained} 份有提醒尚未说明，{wrong} 份有错误，{unread} 份不能读取。"),
            format!("Checked {all}: {ready} can be submitted, {unexplained} have unexplained warnings, {wrong} have errors, {unread} could not be read."),
        )
    }
}
