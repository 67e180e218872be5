//! Names of saved files that every system takes.

use crate::assessment::{Assessment, Date};
use crate::formats::without_invisible;
use crate::words::{Lang, prints};

/// What can be saved to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The whole document, to be read again.
    Record,
    /// The ledger as a spreadsheet.
    Ledger,
}

/// More of a branch's name would leave too little room for the folders around the file.
const NAME: usize = 50;

/// What a file is called: the branch, what it is, the day, such as
/// `样例一村党支部整改台账-2012-04-10.xlsx`.
///
/// Whatever Windows does not take in a name is left out, and so are dots, which could make an
/// ending or the name of a device of what a person typed, and characters that nobody sees, which
/// could turn the ending round.
pub fn file_name(file: File, assessment: &Assessment, today: Option<Date>, lang: Lang) -> String {
    let (what, ending) = match file {
        File::Record => (prints::RECORD_FILE, "json"),
        File::Ledger => (prints::LEDGER_FILE, "xlsx"),
    };
    let name = without_invisible(&assessment.branch.name);
    let name = name.chars().filter(|it| !"\\/:*?\"<>|.".contains(*it) && !it.is_control());
    let name: String = name.take(NAME).collect();
    let day = match today {
        Some(Date { year, month, day: Some(day) }) => format!("-{year}-{month:02}-{day:02}"),
        Some(Date { year, month, day: None }) => format!("-{year}-{month:02}"),
        None => String::new(),
    };
    let title = what.with(lang, &[name.trim()]);
    format!("{}{day}.{ending}", title.trim_start_matches(['-', ' ']))
}

impl File {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            File::Record => "application/json",
            File::Ledger => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}
