//! The pen, which builds Yew's nodes from the inside of a `draw!` on.

use super::content::Value;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText,
};
use yew::{Html, NodeRef};

/// An element as its source has it, once for the whole run.
pub(crate) struct Tag {
    /// Its name.
    pub(crate) name: &'static str,
    /// The names of its attributes and properties.
    pub(crate) keys: &'static [&'static str],
    /// Their values, in the same order; none where a call gives it.
    pub(crate) fixed: &'static [Option<&'static str>],
}

/// Draws from the outside to the inside: what is opened last is closed first.
#[derive(Default)]
pub(crate) struct Pen {
    /// What is not closed yet, but for the outermost list.
    open: Vec<Open>,
    /// What has been closed of the outermost list.
    nodes: Vec<VNode>,
}

/// An element or, without a tag, a list that is not closed yet.
#[derive(Default)]
struct Open {
    tag: Option<(&'static Tag, VTag)>,
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    /// What stands around it and is already closed.
    before: Vec<VNode>,
}

impl Pen {
    /// Begins an element.
    pub(crate) fn open(&mut self, tag: &'static Tag) {
        let values = tag.fixed.iter().map_while(|it| it.map(AttributeOrProperty::Static));
        let values = values.map(Some).collect();
        let tag = Some((tag, VTag::new(tag.name)));
        let before = std::mem::take(&mut self.nodes);
        self.open.push(Open { tag, values, before, ..Open::default() });
    }

    /// Begins a list.
    pub(crate) fn list(&mut self) {
        let before = std::mem::take(&mut self.nodes);
        self.open.push(Open { before, ..Open::default() });
    }

    /// Ends the innermost element or list.
    pub(crate) fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let inside = std::mem::replace(&mut self.nodes, open.before);
        let children = VNode::from(VList::from(inside));
        let Some((it, mut tag)) = open.tag else { return self.nodes.push(children) };
        tag.attributes = Attributes::Dynamic { keys: it.keys, values: open.values.into() };
        if !open.listeners.is_empty() {
            tag.set_listeners(open.listeners.into());
        }
        if let Some(place) = tag.children_mut() {
            *place = children;
        }
        self.nodes.push(tag.into());
    }

    /// What was drawn.
    pub(crate) fn finish(mut self) -> Html {
        match self.nodes.pop() {
            Some(only) if self.nodes.is_empty() => only,
            last => {
                self.nodes.extend(last);
                VList::from(self.nodes).into()
            }
        }
    }

    /// Adds a node.
    pub(crate) fn node(&mut self, node: VNode) {
        self.nodes.push(node);
    }

    /// Adds a text.
    pub(crate) fn text(&mut self, text: AttrValue) {
        self.nodes.push(VText::new(text).into());
    }

    /// Gives the next attribute that is not fixed.
    pub(crate) fn attribute(&mut self, value: impl Value) {
        let name = self.next_name();
        self.give(value.value(name).map(AttributeOrProperty::Attribute));
    }

    /// The same for names of classes; without one there is no attribute.
    pub(crate) fn class(&mut self, names: impl Value) {
        let names = names.value("class").filter(|it| !it.is_empty());
        self.give(names.map(AttributeOrProperty::Attribute));
    }

    /// The same for a property.
    pub(crate) fn property(&mut self, value: impl Into<JsValue>) {
        self.give(Some(AttributeOrProperty::Property(value.into())));
    }

    /// Whether a box is ticked.
    pub(crate) fn checked(&mut self, on: bool) {
        if let Some((_, tag)) = self.tag() {
            tag.set_checked(on);
        }
    }

    /// Tells the element from its neighbours.
    pub(crate) fn key(&mut self, key: impl Into<Key>) {
        let key = key.into();
        if let Some((_, tag)) = self.tag() {
            tag.key = Some(key);
        }
    }

    /// Lets others reach the element.
    pub(crate) fn bind(&mut self, node: NodeRef) {
        if let Some((_, tag)) = self.tag() {
            tag.node_ref = node;
        }
    }

    /// Listens to the element.
    pub(crate) fn listen(&mut self, listener: Rc<dyn Listener>) {
        if let Some(open) = self.open.last_mut() {
            open.listeners.push(Some(listener));
        }
    }

    fn tag(&mut self) -> Option<&mut (&'static Tag, VTag)> {
        self.open.last_mut()?.tag.as_mut()
    }

    fn next_name(&self) -> &'static str {
        let open = self.open.last();
        let named = open.and_then(|it| it.tag.as_ref()?.0.keys.get(it.values.len()));
        named.copied().unwrap_or_default()
    }

    /// Puts a value at the next place that has none, and what is fixed after it.
    fn give(&mut self, value: Option<AttributeOrProperty>) {
        let Some(Open { tag: Some((tag, _)), values, .. }) = self.open.last_mut() else { return };
        values.push(value);
        let fixed = tag.fixed.iter().skip(values.len());
        values.extend(fixed.map_while(|it| it.map(AttributeOrProperty::Static)).map(Some));
    }
}
