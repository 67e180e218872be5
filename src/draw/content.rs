//! What may stand between tags, and as the value of an attribute.

use super::Pen;
use yew::Html;
use yew::virtual_dom::{AttrValue, VList};

/// What may stand between tags; always one node.
pub(crate) trait Content {
    /// Adds it to the open element.
    fn put(self, pen: &mut Pen);
}

impl Content for Html {
    fn put(self, pen: &mut Pen) {
        pen.node(self);
    }
}

impl Content for Vec<Html> {
    fn put(self, pen: &mut Pen) {
        pen.node(VList::from(self).into());
    }
}

impl Content for AttrValue {
    fn put(self, pen: &mut Pen) {
        pen.text(self);
    }
}

impl Content for &AttrValue {
    fn put(self, pen: &mut Pen) {
        pen.text(self.clone());
    }
}

impl Content for &str {
    fn put(self, pen: &mut Pen) {
        pen.text(AttrValue::Rc(self.into()));
    }
}

impl Content for &String {
    fn put(self, pen: &mut Pen) {
        self.as_str().put(pen);
    }
}

impl Content for String {
    fn put(self, pen: &mut Pen) {
        self.as_str().put(pen);
    }
}

impl Content for usize {
    fn put(self, pen: &mut Pen) {
        self.to_string().put(pen);
    }
}

impl<T: Content> Content for Option<T> {
    fn put(self, pen: &mut Pen) {
        match self {
            Some(it) => it.put(pen),
            None => pen.node(Html::default()),
        }
    }
}

/// What an attribute may have as its value; without one it is not there.
pub(crate) trait Value {
    /// The value of the attribute of this name.
    fn value(self, name: &'static str) -> Option<AttrValue>;
}

impl Value for AttrValue {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for &AttrValue {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self.clone())
    }
}

impl Value for &'static str {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(AttrValue::from(self))
    }
}

/// An attribute that is there or not.
impl Value for bool {
    fn value(self, name: &'static str) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(name))
    }
}

impl<T: Value> Value for Option<T> {
    fn value(self, name: &'static str) -> Option<AttrValue> {
        self?.value(name)
    }
}
