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
            fn read(&mut self, value: serde_json::Value) -> Result<(), $crate::document::Misfit> {
                if !value.is_null() {
                    let code = value.as_str().and_then($name::from_code);
                    *self = code.ok_or($crate::document::Misfit::expected($name::EXPECTED))?;
                }
                Ok(())
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
            fn read(&mut self, value: serde_json::Value) -> Result<(), $crate::document::Misfit> {
                if value.is_null() {
                    *self = None;
                    return Ok(());
                }
                self.get_or_insert_default().read(value)
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

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code = <String as serde::Deserialize>::deserialize(from)?;
                let misfit = $crate::document::Misfit::expected($name::EXPECTED);
                $name::from_code(&code).ok_or_else(|| serde::de::Error::custom(misfit))
            }
        }
    };
}
