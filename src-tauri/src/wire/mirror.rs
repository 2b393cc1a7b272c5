//! Types that are the desk's views field by field, declared once.

/// Declares types that cross the wire, each made from the desk's view of the same name. A field says how it is turned:
/// `it` stays, `into` one view, `each` of many, `maybe` one, `code` of a state.
macro_rules! mirror {
    (@it $from:expr) => { $from };
    (@into $from:expr) => { $from.into() };
    (@each $from:expr) => { $crate::wire::many($from) };
    (@maybe $from:expr) => { $from.map(Into::into) };
    (@code $from:expr) => { $from.code() };
    ($($(#[$doc:meta])* $name:ident { $($(#[$on:meta])* $field:ident: $type:ty = $how:ident,)* })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub(crate) struct $name { $($(#[$on])* pub(crate) $field: $type,)* }

        impl From<tell_first_desk::views::$name> for $name {
            fn from(view: tell_first_desk::views::$name) -> Self {
                Self { $($field: mirror!(@$how view.$field),)* }
            }
        }
    )+};
}

pub(crate) use mirror;
