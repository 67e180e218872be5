//! How the plan is looked at: which items, in which order, which of them open. The document knows
//! nothing of it: sorting moves no item there.

use super::due::Due;
use hangji_core::Session;
use hangji_core::assessment::{Assessment, PlanItem};
use hangji_core::session::Standing;

/// So many items are on one page.
pub(super) const PAGE: usize = 20;
/// Up to so many items begin open, and need no sorting.
pub(super) const FEW: usize = 10;

/// How a person looks at the plan.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Which list of the ledger is shown as a table; none for the items themselves.
    pub(super) table: Option<usize>,
    /// What was chosen of each facet, by its code.
    chosen: Vec<(Facet, String)>,
    /// The items that were found when something was chosen last. They stay while they are edited:
    /// none jumps away under the fingers.
    found: Option<Vec<String>>,
    page: usize,
    /// The number of an item to go to, as typed.
    pub(super) sought: String,
    /// Whether items begin open.
    few: bool,
    /// The items that somebody opened or closed.
    opened: Vec<(String, bool)>,
    /// The item that is about to be joined to another, and the position of that.
    pub(super) joining: Option<(String, Option<usize>)>,
}

/// By what the plan can be sorted and filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Facet {
    /// The order.
    Order,
    /// How far an item is.
    Standing,
    /// Its dimension.
    Dimension,
    /// When it is due.
    Due,
    /// What is written in it.
    Text,
}

/// Something that changes how the plan is looked at.
#[derive(Clone, Debug)]
pub(crate) enum Arrange {
    /// Chose an order or a filter, by its code.
    Choose(Facet, String),
    /// All items again, in the order of the document.
    Clear,
    /// Opened or closed some items.
    Open(Vec<String>, bool),
    /// Turned to a page.
    Turn(usize),
    /// Typed the number of an item to go to.
    Seek(String),
    /// A list of the ledger as a table, or the items themselves.
    Table(Option<usize>),
    /// Is about to join an item to another, or not after all.
    Joining(Option<(String, Option<usize>)>),
}

/// What tells a plan item apart, also where a document came without ids.
pub(crate) fn key(item: &PlanItem, index: usize) -> String {
    if item.id.is_empty() { format!("#{index}") } else { item.id.clone() }
}

impl Listing {
    /// For a document that nobody has looked at yet.
    pub(crate) fn new(assessment: &Assessment) -> Listing {
        let mut listing = Listing::default();
        listing.enter(assessment);
        listing
    }

    /// Does what was asked.
    pub(crate) fn take(&mut self, asked: Arrange, session: &Session) {
        match asked {
            Arrange::Choose(facet, code) => {
                self.chosen.retain(|(it, _)| *it != facet);
                if !code.is_empty() {
                    self.chosen.push((facet, code));
                }
                self.find(session);
            }
            Arrange::Clear => {
                self.chosen.clear();
                self.find(session);
            }
            Arrange::Open(keys, open) => {
                self.opened.retain(|(it, _)| !keys.contains(it));
                self.opened.extend(keys.into_iter().map(|it| (it, open)));
            }
            Arrange::Turn(page) => self.page = page,
            Arrange::Seek(number) => self.sought = number,
            Arrange::Table(table) => self.table = table,
            Arrange::Joining(joining) => self.joining = joining,
        }
    }

    /// Somebody comes to the plan: where it is short, everything lies open.
    pub(crate) fn enter(&mut self, assessment: &Assessment) {
        self.few = assessment.plan.items.len() <= FEW;
        self.joining = None;
    }

    /// Opens an item and turns to its page, also where a filter would leave it out.
    pub(crate) fn reveal(&mut self, index: usize, session: &Session) {
        let Some(item) = session.assessment().plan.items.get(index) else { return };
        let key = key(item, index);
        if let Some(found) = &mut self.found
            && !found.contains(&key)
        {
            found.push(key.clone());
        }
        self.table = None;
        self.joining = None;
        self.sought.clear();
        let at = self.listed(session).iter().position(|it| *it == index);
        self.page = at.unwrap_or_default() / PAGE;
        self.take(Arrange::Open(vec![key], true), session);
    }

    /// What was chosen of a facet; blank where nothing was.
    pub(super) fn chosen(&self, facet: Facet) -> &str {
        self.chosen.iter().find(|(it, _)| *it == facet).map_or("", |(_, code)| code)
    }

    /// Whether anything was chosen.
    pub(super) fn is_narrowed(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// Whether an item lies open.
    pub(super) fn is_open(&self, key: &str) -> bool {
        self.opened.iter().find(|(it, _)| it == key).map_or(self.few, |(_, open)| *open)
    }

    /// The page that is open, of so many items.
    pub(super) fn page(&self, of: usize) -> usize {
        self.page.min(of.saturating_sub(1) / PAGE)
    }

    /// The positions of the items that were found, in the order in which they are shown.
    pub(super) fn listed(&self, session: &Session) -> Vec<usize> {
        let items = session.assessment().plan.items.iter().enumerate();
        let Some(found) = &self.found else { return items.map(|(at, _)| at).collect() };
        let mut keys: Vec<_> = items.map(|(at, it)| (key(it, at), at)).collect();
        keys.sort_unstable();
        let at = |key: &String| {
            let nth = keys.binary_search_by(|(it, _)| it.cmp(key)).ok()?;
            keys.get(nth).map(|(_, at)| *at)
        };
        found.iter().filter_map(at).collect()
    }

    fn find(&mut self, session: &Session) {
        self.page = 0;
        self.found = None;
        if self.chosen.is_empty() {
            return;
        }
        let items = &session.assessment().plan.items;
        let standings = session.standings();
        let standing = |at: usize| standings.get(at).copied().unwrap_or(Standing::Unfinished);
        let mut found: Vec<_> = items
            .iter()
            .enumerate()
            .filter(|(at, it)| self.holds(it, standing(*at), session))
            .collect();
        match self.chosen(Facet::Order) {
            "due" => found.sort_by_key(|(_, it)| Due::of(it)),
            "standing" => found.sort_by_key(|(at, _)| standing(*at)),
            "dimension" => found.sort_by(|(_, one), (_, other)| one.category.cmp(&other.category)),
            _ => {}
        }
        self.found = Some(found.into_iter().map(|(at, it)| key(it, at)).collect());
    }

    fn holds(&self, item: &PlanItem, standing: Standing, session: &Session) -> bool {
        let standing = match self.chosen(Facet::Standing) {
            "open" => matches!(standing, Standing::Attention(_) | Standing::Unfinished),
            "filled" => standing == Standing::Filled,
            "done" => standing == Standing::Done,
            _ => true,
        };
        let (dimension, due) = (self.chosen(Facet::Dimension), self.chosen(Facet::Due));
        let words = self.chosen(Facet::Text).trim().to_ascii_lowercase();
        let texts = [&item.problem, &item.goal, &item.responsible];
        let mut texts = texts.into_iter().chain(&item.measures).chain(&item.sources);
        standing
            && (dimension.is_empty() || item.category == dimension)
            && (due.is_empty() || Due::of(item).is(due, item, session.today()))
            && (words.is_empty() || texts.any(|it| it.to_ascii_lowercase().contains(&words)))
    }
}
