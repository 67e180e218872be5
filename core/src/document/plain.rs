//! Entries of the plain types: texts, numbers, flags, lists, and objects that may be absent.

use super::whole::whole;
use super::{Content, Entry, Misfits, Value};

impl Entry for String {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        match value {
            Value::String(text) => *self = text,
            Value::Null => {}
            _ => misfits.expected("a text"),
        }
    }

    fn content(&self) -> Content<'_> {
        Content::Text(self)
    }

    fn enter(&mut self, text: &str) -> bool {
        text.clone_into(self);
        true
    }
}

impl Entry for u64 {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        match value {
            Value::Null => {}
            Value::Number(number) if let Some(number) = whole(&number.to_string()) => {
                *self = number;
            }
            _ => misfits.expected("a whole number"),
        }
    }

    fn content(&self) -> Content<'_> {
        Content::Number(*self)
    }
}

impl Entry for bool {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        let mut read = Some(*self);
        Entry::read(&mut read, value, misfits);
        *self = read.unwrap_or_default();
    }

    fn content(&self) -> Content<'_> {
        if *self { Content::Flag(true) } else { Content::Nothing }
    }

    fn enter(&mut self, text: &str) -> bool {
        *self = text == "true";
        true
    }
}

/// Yes, no, or not answered.
impl Entry for Option<bool> {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        match value {
            Value::Null => *self = None,
            Value::Bool(flag) => *self = Some(flag),
            _ => misfits.expected("true or false"),
        }
    }

    fn content(&self) -> Content<'_> {
        self.map_or(Content::Nothing, Content::Flag)
    }

    fn enter(&mut self, text: &str) -> bool {
        *self = text.parse().ok();
        true
    }
}

/// An object that is there or not; typing into it brings it into being.
impl<T: Entry + Default> Entry for Option<Box<T>> {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        if value.is_null() {
            *self = None;
        } else {
            self.get_or_insert_default().read(value, misfits);
        }
    }

    fn content(&self) -> Content<'_> {
        self.as_deref().map_or(Content::Nothing, |it| Content::Present(it))
    }

    fn inner(&mut self, name: &str) -> Option<&mut dyn Entry> {
        self.get_or_insert_default().inner(name)
    }
}

/// A list of any entries: what all lists have in common exists once, not once for each type.
trait List {
    fn len(&self) -> usize;
    fn remove(&mut self, position: usize);
    fn add(&mut self) -> Option<&mut dyn Entry>;
    fn nth(&mut self, position: usize) -> Option<&mut dyn Entry>;
}

impl<T: Entry + Default> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn remove(&mut self, position: usize) {
        if position < self.len() {
            self.remove(position);
        }
    }

    fn add(&mut self) -> Option<&mut dyn Entry> {
        self.push(T::default());
        self.last_mut().map(|it| it as &mut dyn Entry)
    }

    fn nth(&mut self, position: usize) -> Option<&mut dyn Entry> {
        self.get_mut(position).map(|it| it as &mut dyn Entry)
    }
}

impl<T: Entry + Default> Entry for Vec<T> {
    fn read(&mut self, value: Value, misfits: &mut Misfits) {
        self.clear();
        read_list(self, value, misfits);
    }

    fn content(&self) -> Content<'_> {
        Content::List(self.iter().map(|it| it as &dyn Entry).collect())
    }

    fn inner(&mut self, name: &str) -> Option<&mut dyn Entry> {
        nth_of(self, name)
    }

    fn toggle(&mut self, code: &str) -> bool {
        toggle_in(self, code)
    }
}

fn read_list(list: &mut dyn List, value: Value, misfits: &mut Misfits) {
    let values = match value {
        Value::Array(values) => values,
        Value::Null => Vec::new(),
        _ => return misfits.expected("a list"),
    };
    for (position, value) in values.into_iter().enumerate() {
        if let Some(entry) = list.add() {
            let nothing = value.is_null();
            let depth = misfits.enter(&position.to_string());
            entry.read(value, misfits);
            misfits.leave(depth);
            // Blank is no code: a list of methods with `null` in it has one method less.
            if nothing && !entry.content().is_blank() {
                list.remove(list.len().saturating_sub(1));
            }
        }
    }
}

/// Only a list of texts and codes takes one.
fn toggle_in(list: &mut dyn List, code: &str) -> bool {
    for position in 0..list.len() {
        let text =
            list.nth(position).map(|it| matches!(it.content(), Content::Text(it) if it == code));
        if text == Some(true) {
            list.remove(position);
            return true;
        }
    }
    let entered = list.add().is_some_and(|it| {
        it.enter(code) && matches!(it.content(), Content::Text(it) if it == code)
    });
    if !entered {
        list.remove(list.len().saturating_sub(1));
    }
    entered
}

fn nth_of<'a>(list: &'a mut dyn List, name: &str) -> Option<&'a mut dyn Entry> {
    let position: usize = name.parse().ok()?;
    // `+0` and `00` are no positions of a JSON pointer.
    if position.to_string() == name { list.nth(position) } else { None }
}

/// A value of any kind, kept as it came.
impl Entry for Value {
    fn read(&mut self, value: Value, _: &mut Misfits) {
        *self = value;
    }

    fn content(&self) -> Content<'_> {
        if self.is_null() { Content::Nothing } else { Content::Any(self) }
    }
}
