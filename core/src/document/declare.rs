//! The macro by which a type of document is declared.

/// Declares a type of document by its entries; `as "…"` names one otherwise in JSON.
///
/// The type gets the field `extra` for what a newer version adds, and reads and writes itself
/// through `serde`.
#[macro_export]
macro_rules! document {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$entry_meta:meta])* $entry:ident $(as $key:literal)?: $ty:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[$entry_meta])* pub $entry: $ty,)+
            /// Fields of a newer version, kept as they came.
            pub extra: $crate::document::Extra,
        }

        impl $name {
            fn entries(
                &mut self,
            ) -> ($crate::document::Entries<'_>, &mut $crate::document::Extra) {
                let entries: $crate::document::Entries<'_> = vec![$((
                    $crate::document!(@name $entry $($key)?),
                    &mut self.$entry,
                ),)+];
                (entries, &mut self.extra)
            }
        }

        impl $crate::document::Entry for $name {
            fn read(
                &mut self,
                value: $crate::document::Value,
                misfits: &mut $crate::document::Misfits,
            ) {
                $crate::document::read_object(self.entries(), value, misfits);
            }

            fn content(&self) -> $crate::document::Content<'_> {
                let entries = [$((
                    $crate::document!(@name $entry $($key)?),
                    &self.$entry as &dyn $crate::document::Entry,
                ),)+];
                $crate::document::Content::Object(entries.into(), Some(&self.extra))
            }

            fn inner(&mut self, name: &str) -> Option<&mut dyn $crate::document::Entry> {
                $crate::document::inner_of(self.entries(), name)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::document::Written(self), to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = <$crate::document::Value as serde::Deserialize>::deserialize(from)?;
                $crate::document::read_whole(value)
                    .map_err(|it| $crate::document::Misfit::first(&it))
            }
        }

        impl $crate::document::Described for $name {
            fn schema(schemas: &mut $crate::document::Schemas) -> $crate::document::Value {
                schemas.object(
                    stringify!($name),
                    concat!($(stringify!($meta), "\n\n"),*),
                    &[$((
                        $crate::document!(@name $entry $($key)?),
                        concat!($(stringify!($entry_meta), "\n\n"),*),
                        <$ty as $crate::document::Described>::schema,
                    ),)+],
                )
            }
        }
    };
    (@name $entry:ident) => { stringify!($entry) };
    (@name $entry:ident $key:literal) => { $key };
}
