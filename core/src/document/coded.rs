//! Entries with a fixed list of values, each with its spelling in JSON.

/// Declares an enum whose values are written in JSON as the given codes.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every value, in the order in which a person is offered them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            const EXPECTED: &'static str = concat!("one of:", $(" ", $code),+);

            /// The code in JSON.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The value of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::document::Entry for $name {
            fn read(&mut self, value: serde_json::Value, misfits: &mut $crate::document::Misfits) {
                match value.as_str().and_then($name::from_code) {
                    Some(it) => *self = it,
                    None if value.is_null() => {}
                    None => misfits.expected($name::EXPECTED),
                }
            }

            fn content(&self) -> $crate::document::Content<'_> {
                $crate::document::Content::Text(self.code())
            }

            fn enter(&mut self, text: &str) -> bool {
                *self = $name::from_code(text).unwrap_or(*self);
                true
            }
        }

        impl $crate::document::Entry for Option<$name> {
            fn read(&mut self, value: serde_json::Value, misfits: &mut $crate::document::Misfits) {
                if value.is_null() {
                    *self = None;
                } else {
                    self.get_or_insert_default().read(value, misfits);
                }
            }

            fn content(&self) -> $crate::document::Content<'_> {
                self.map_or($crate::document::Content::Nothing, |it| {
                    $crate::document::Content::Text(it.code())
                })
            }

            fn enter(&mut self, text: &str) -> bool {
                *self = $name::from_code(text);
                true
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl $crate::document::Described for $name {
            fn schema(schemas: &mut $crate::document::Schemas) -> serde_json::Value {
                schemas.codes(
                    stringify!($name),
                    concat!($(stringify!($doc), "\n\n"),*),
                    &[$(($code, concat!($(stringify!($variant_doc), "\n\n"),*)),)+],
                )
            }
        }

        impl $crate::document::Described for Option<$name> {
            fn schema(schemas: &mut $crate::document::Schemas) -> serde_json::Value {
                <$name as $crate::document::Described>::schema(schemas)
            }
        }
    };
}
