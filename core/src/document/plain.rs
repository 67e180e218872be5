//! Entries of the plain types: texts, numbers, flags, lists, and objects that may be absent.

use super::{Content, Entry, Misfit, Value};

impl Entry for String {
    fn read(&mut self, value: Value) -> Result<(), Misfit> {
        match value {
            Value::String(text) => *self = text,
            Value::Null => {}
            _ => return Err(Misfit::expected("a text")),
        }
        Ok(())
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
    fn read(&mut self, value: Value) -> Result<(), Misfit> {
        if !value.is_null() {
            *self = value.as_u64().ok_or(Misfit::expected("a whole number"))?;
        }
        Ok(())
    }

    fn content(&self) -> Content<'_> {
        Content::Number(*self)
    }
}

impl Entry for bool {
    fn read(&mut self, value: Value) -> Result<(), Misfit> {
        if !value.is_null() {
            *self = value.as_bool().ok_or(Misfit::expected("true or false"))?;
        }
        Ok(())
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
    fn read(&mut self, value: Value) -> Result<(), Misfit> {
        *self = match value {
            Value::Null => None,
            value => Some(value.as_bool().ok_or(Misfit::expected("true or false"))?),
        };
        Ok(())
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
    fn read(&mut self, value: Value) -> Result<(), Misfit> {
        if value.is_null() {
            *self = None;
            return Ok(());
        }
        self.get_or_insert_default().read(value)
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
    fn add(&mut self) -> Option<&mut dyn Entry>;
    fn nth(&mut self, position: usize) -> Option<&mut dyn Entry>;
}

impl<T: Entry + Default> List for Vec<T> {
    fn add(&mut self) -> Option<&mut dyn Entry> {
        self.push(T::default());
        self.last_mut().map(|it| it as &mut dyn Entry)
    }

    fn nth(&mut self, position: usize) -> Option<&mut dyn Entry> {
        self.get_mut(position).map(|it| it as &mut dyn Entry)
    }
}

impl<T: Entry + Default> Entry for Vec<T> {
    fn read(&mut self, value: Value) -> Result<(), Misfit> {
        self.clear();
        read_list(self, value)
    }

    fn content(&self) -> Content<'_> {
        Content::List(self.iter().map(|it| it as &dyn Entry).collect())
    }

    fn inner(&mut self, name: &str) -> Option<&mut dyn Entry> {
        nth_of(self, name)
    }
}

fn read_list(list: &mut dyn List, value: Value) -> Result<(), Misfit> {
    let values = match value {
        Value::Array(values) => values,
        Value::Null => Vec::new(),
        _ => return Err(Misfit::expected("a list")),
    };
    for (position, value) in values.into_iter().enumerate() {
        if let Some(entry) = list.add() {
            entry.read(value).map_err(|it| it.under(&position.to_string()))?;
        }
    }
    Ok(())
}

fn nth_of<'a>(list: &'a mut dyn List, name: &str) -> Option<&'a mut dyn Entry> {
    let position: usize = name.parse().ok()?;
    // `+0` and `00` are no positions of a JSON pointer.
    if position.to_string() == name { list.nth(position) } else { None }
}
