//! Drawing by calls: `draw!` reads like Yew's `html!` and compiles to less.
//!
//! Yew's macro builds each element in place, attribute by attribute. Here an element is one call
//! with a table of its fixed attributes, and the rest is done once, in [`Pen`]; with some five
//! hundred elements that takes a twentieth off what a page loads.

mod content;
mod pen;

pub(crate) use content::Content;
pub(crate) use pen::{Pen, Tag};

use std::rc::Rc;
use yew::virtual_dom::{Key, VComp};
use yew::{BaseComponent, Html};

/// A component with its properties; the key tells it from its neighbours.
pub(crate) fn component<C: BaseComponent>(key: impl Into<Key>, props: C::Properties) -> Html {
    VComp::new::<C>(Rc::new(props), Some(key.into())).into()
}

/// HTML as in Yew's `html!`, but for these:
///
/// - What stands between braces is always one node: a text or an element that comes and goes leaves
///   its neighbours alone, where Yew's macro may replace them, and the text being typed with them.
/// - The value of a fixed attribute is a literal, every other one stands between braces; those of
///   `ref`, `key`, `checked`, listeners and `~property` always do.
/// - Components are not known; they are made by [`component`].
macro_rules! draw {
    (@in $pen:ident) => {};
    (@in $pen:ident </ $($name:ident)? > $($rest:tt)*) => {
        $pen.close();
        draw!(@in $pen $($rest)*);
    };
    (@in $pen:ident < > $($rest:tt)*) => {
        $pen.list();
        draw!(@in $pen $($rest)*);
    };
    (@in $pen:ident < $name:ident $($rest:tt)*) => {
        draw!(@tag $pen $name [] [] [] $($rest)*);
    };
    (@in $pen:ident if $($rest:tt)*) => {
        draw!(@if $pen [] [] $($rest)*);
    };
    (@in $pen:ident for $($rest:tt)*) => {
        draw!(@for $pen [] $($rest)*);
    };
    (@in $pen:ident { $($inside:tt)* } $($rest:tt)*) => {
        $crate::draw::Content::put({ $($inside)* }, &mut $pen);
        draw!(@in $pen $($rest)*);
    };

    // An element's attributes: names, values that never change, and what sets the others.
    (@tag $pen:ident $name:ident [$($key:expr,)*] [$($fixed:expr,)*] [$($set:tt)*] / > $($rest:tt)*) => {
        draw!(@tag $pen $name [$($key,)*] [$($fixed,)*] [$($set)*] > < / > $($rest)*);
    };
    (@tag $pen:ident $name:ident [$($key:expr,)*] [$($fixed:expr,)*] [$($set:tt)*] > $($rest:tt)*) => {
        $pen.open(&$crate::draw::Tag {
            name: stringify!($name),
            keys: &[$($key),*],
            fixed: &[$($fixed),*],
        });
        $($set)*
        draw!(@in $pen $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt $set:tt { $short:ident } $($rest:tt)*) => {
        draw!(@tag $pen $name $keys $fixed $set $short = { $short } $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt [$($set:tt)*] key = { $($value:tt)* } $($rest:tt)*) => {
        draw!(@tag $pen $name $keys $fixed [$($set)* $pen.key({ $($value)* });] $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt [$($set:tt)*] ref = { $($value:tt)* } $($rest:tt)*) => {
        draw!(@tag $pen $name $keys $fixed [$($set)* $pen.bind({ $($value)* });] $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt [$($set:tt)*] checked = { $($value:tt)* } $($rest:tt)*) => {
        draw!(@tag $pen $name $keys $fixed [$($set)* $pen.checked({ $($value)* });] $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt $set:tt onblur = $value:tt $($rest:tt)*) => {
        draw!(@on $pen $name $keys $fixed $set onblur $value $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt $set:tt onchange = $value:tt $($rest:tt)*) => {
        draw!(@on $pen $name $keys $fixed $set onchange $value $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt $set:tt onclick = $value:tt $($rest:tt)*) => {
        draw!(@on $pen $name $keys $fixed $set onclick $value $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt $set:tt oninput = $value:tt $($rest:tt)*) => {
        draw!(@on $pen $name $keys $fixed $set oninput $value $($rest)*);
    };
    (@tag $pen:ident $name:ident $keys:tt $fixed:tt $set:tt onkeydown = $value:tt $($rest:tt)*) => {
        draw!(@on $pen $name $keys $fixed $set onkeydown $value $($rest)*);
    };
    (@tag $pen:ident $name:ident [$($key:expr,)*] [$($fixed:expr,)*] [$($set:tt)*]
        ~ $property:ident = { $($value:tt)* } $($rest:tt)*) => {
        draw!(@tag $pen $name [$($key,)* stringify!($property),] [$($fixed,)* None,]
            [$($set)* $pen.property({ $($value)* });] $($rest)*);
    };
    (@tag $pen:ident $name:ident [$($key:expr,)*] [$($fixed:expr,)*] [$($set:tt)*]
        class = { $($value:tt)* } $($rest:tt)*) => {
        draw!(@tag $pen $name [$($key,)* "class",] [$($fixed,)* None,]
            [$($set)* $pen.class({ $($value)* });] $($rest)*);
    };
    (@tag $pen:ident $name:ident [$($key:expr,)*] [$($fixed:expr,)*] [$($set:tt)*]
        $first:ident $(- $more:ident)* = { $($value:tt)* } $($rest:tt)*) => {
        draw!(@tag $pen $name
            [$($key,)* concat!(stringify!($first) $(, "-", stringify!($more))*),] [$($fixed,)* None,]
            [$($set)* $pen.attribute({ $($value)* });] $($rest)*);
    };
    (@tag $pen:ident $name:ident [$($key:expr,)*] [$($fixed:expr,)*] [$($set:tt)*]
        $first:ident $(- $more:ident)* = $value:literal $($rest:tt)*) => {
        draw!(@tag $pen $name
            [$($key,)* concat!(stringify!($first) $(, "-", stringify!($more))*),]
            [$($fixed,)* Some($value),] [$($set)*] $($rest)*);
    };
    (@on $pen:ident $name:ident $keys:tt $fixed:tt [$($set:tt)*] $event:ident $value:tt $($rest:tt)*) => {
        draw!(@tag $pen $name $keys $fixed
            [$($set)* $pen.listen(::std::rc::Rc::new(::yew::html::$event::Wrapper::new($value)));] $($rest)*);
    };

    // The condition, or the head of a loop, is everything before the first braces.
    (@if $pen:ident [$($done:tt)*] [$($condition:tt)*] { $($then:tt)* } else if $($rest:tt)*) => {
        draw!(@if $pen [$($done)* if $($condition)* { draw!(@list $pen $($then)*); } else] [] $($rest)*);
    };
    (@if $pen:ident [$($done:tt)*] [$($condition:tt)*] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $($done)* if $($condition)* { draw!(@list $pen $($then)*); } else { draw!(@list $pen $($other)*); }
        draw!(@in $pen $($rest)*);
    };
    (@if $pen:ident [$($done:tt)*] [$($condition:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        $($done)* if $($condition)* { draw!(@list $pen $($then)*); } else { draw!(@list $pen); }
        draw!(@in $pen $($rest)*);
    };
    (@if $pen:ident $done:tt [$($condition:tt)*] $next:tt $($rest:tt)*) => {
        draw!(@if $pen $done [$($condition)* $next] $($rest)*);
    };
    (@for $pen:ident [$($head:tt)*] { $($inside:tt)* } $($rest:tt)*) => {
        $pen.list();
        for $($head)* { draw!(@in $pen $($inside)*); }
        $pen.close();
        draw!(@in $pen $($rest)*);
    };
    (@for $pen:ident [$($head:tt)*] $next:tt $($rest:tt)*) => {
        draw!(@for $pen [$($head)* $next] $($rest)*);
    };
    (@list $pen:ident $($inside:tt)*) => {
        $pen.list();
        draw!(@in $pen $($inside)*);
        $pen.close();
    };

    (@ $($unknown:tt)*) => {
        compile_error!(concat!("draw! cannot read: ", stringify!($($unknown)*)))
    };
    ($($all:tt)*) => {{
        #[allow(unused_mut, reason = "a fragment of nothing draws nothing")]
        let mut pen = $crate::draw::Pen::default();
        draw!(@in pen $($all)*);
        pen.finish()
    }};
}

#[cfg(test)]
mod tests {
    use yew::Html;
    use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VNode, VTag};

    fn element(drawn: &Html) -> &VTag {
        match drawn {
            VNode::VTag(tag) => tag,
            other => panic!("no element: {other:?}"),
        }
    }

    fn children(tag: &VTag) -> &[VNode] {
        match tag.children() {
            Some(VNode::VList(list)) => list,
            other => panic!("no list: {other:?}"),
        }
    }

    #[test]
    fn attributes_keep_their_order_whether_they_are_fixed_or_not() {
        let (id, none, class) = ("b", None::<&str>, String::new());
        let drawn =
            draw! { <p data-first="a" {id} title={none} {class} hidden={true} lang="zh" /> };
        let fixed = |it| Some(AttributeOrProperty::Static(it));
        let given = |it| Some(AttributeOrProperty::Attribute(AttrValue::Static(it)));
        let expected = Attributes::Dynamic {
            keys: &["data-first", "id", "title", "class", "hidden", "lang"],
            values: Box::new([fixed("a"), given("b"), None, None, given("hidden"), fixed("zh")]),
        };
        assert_eq!(element(&drawn).attributes, expected);
    }

    #[test]
    fn what_comes_and_goes_is_one_node_beside_its_neighbours() {
        let drawn = |text: Option<&str>, many: usize, more: bool| {
            draw! {
                <div>
                    { text }
                    if more { <b>{ "1" }</b><b>{ "2" }</b> } else if many > 9 { { "3" } }
                    for at in 0..many { <i key={at} /> }
                    <input type="text" />
                </div>
            }
        };
        for (text, many, more) in [(None, 0, false), (Some("字"), 3, true), (None, 10, false)] {
            let drawn = drawn(text, many, more);
            let [first, choice, list, input] = children(element(&drawn)) else {
                panic!("{drawn:?}");
            };
            assert_eq!(matches!(first, VNode::VText(_)), text.is_some());
            let inside = |it: &VNode| match it {
                VNode::VList(list) => list.len(),
                other => panic!("no list: {other:?}"),
            };
            assert_eq!(inside(choice), if more { 2 } else { usize::from(many > 9) });
            assert_eq!(inside(list), many);
            assert_eq!(element(input).tag(), "input");
        }
    }

    #[test]
    fn what_stands_alone_is_itself_and_several_are_a_list() {
        assert_eq!(element(&draw! { <p /> }).tag(), "p");
        assert!(matches!(draw! { <p /> <p /> }, VNode::VList(list) if list.len() == 2));
        assert!(matches!(draw! {}, VNode::VList(list) if list.is_empty()));
    }
}
