//! Entries by id, in the order of their ids.

use super::{Content, Entry, Misfits, Value, members};

/// Entries by id: a sorted list, which at some dozens of entries is as quick as any map and adds
/// far less to what a page loads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Named(Vec::new())
    }
}

impl<T> Named<T> {
    /// The entry of an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.position(id).ok().and_then(|it| self.0.get(it)).map(|(_, entry)| entry)
    }

    /// Every entry with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(id, entry)| (id, entry))
    }

    /// Every id.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(id, _)| id)
    }

    /// Every entry.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, entry)| entry)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts an entry in, in the place of one with the same id.
    pub fn insert(&mut self, id: String, entry: T) {
        match self.position(&id) {
            Ok(at) => {
                if let Some(slot) = self.0.get_mut(at) {
                    slot.1 = entry;
                }
            }
            Err(at) => self.0.insert(at, (id, entry)),
        }
    }

    /// Takes the entry of an id out.
    pub fn remove(&mut self, id: &str) {
        if let Ok(at) = self.position(id) {
            self.0.remove(at);
        }
    }

    fn position(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(it, _)| it.as_str().cmp(id))
    }
}

impl<T: Default> Named<T> {
    /// The entry of an id, which comes into being if there is none.
    pub fn at(&mut self, id: &str) -> Option<&mut T> {
        let at = match self.position(id) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (id.to_owned(), T::default()));
                at
            }
        };
        self.0.get_mut(at).map(|(_, entry)| entry)
    }
}

impl<T: Entry + Default> Entry for Named<T> {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        for (id, value) in members(value, misfits) {
            let mut entry = T::default();
            let depth = misfits.enter(&id);
            entry.read(value, misfits);
            misfits.leave(depth);
            self.insert(id, entry);
        }
    }

    fn content(&self) -> Content<'_> {
        let entries = self.0.iter().map(|(id, it)| (id.as_str(), it as &dyn Entry));
        Content::Object(entries.collect(), None)
    }

    fn inner(&mut self, name: &str) -> Option<&mut dyn Entry> {
        self.at(name).map(|it| it as &mut dyn Entry)
    }
}

impl<T> IntoIterator for Named<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> FromIterator<(String, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut named = Named::default();
        entries.into_iter().for_each(|(id, entry)| named.insert(id, entry));
        named
    }
}

impl<T, const N: usize> From<[(String, T); N]> for Named<T> {
    fn from(entries: [(String, T); N]) -> Self {
        entries.into_iter().collect()
    }
}
