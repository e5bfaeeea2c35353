//! How wire types are declared: one declaration gives the struct, its strict reading with every
//! fault, its writing, and its shape for the JSON Schema and the TypeScript types.

use super::fault::{Fault, FaultCode, Pointer};
use super::node::Node;
use super::shape::{Shape, Shapes};
use crate::language::Localised;
use crate::number::{Exact, NumberFault, Tally, read_decimal};

/// A type that stands in documents.
///
/// Reading never stops: what cannot be read is reported and replaced by an empty value, so that
/// the rest of the file is looked at too. A document with faults is never used for anything else
/// than being shown and mended.
pub(crate) trait Wire: Sized + Default {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self;

    /// What to do where the member is not there.
    fn absent(at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        let name = at.to_string();
        let name = name.rsplit('/').next().unwrap_or_default();
        faults.push(Fault::new(FaultCode::MissingField, at).with("name", name));
        Self::default()
    }

    /// Reads a member of an object, there or not. One function for each type, however many fields
    /// have it: what a browser loads stays small.
    #[inline(never)]
    fn member(object: &Node, name: &str, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        let at = at.member(name);
        match object.member(name) {
            Some(value) => Self::read(value, &at, faults),
            None => Self::absent(&at, faults),
        }
    }

    /// `None` where the member is left out.
    fn write(&self) -> Option<Node>;

    /// Writes this as a member of an object, unless it is left out.
    #[inline(never)]
    fn write_member(&self, name: &str, members: &mut Vec<(String, Node)>) {
        if let Some(value) = self.write() {
            put(members, name, value);
        }
    }

    fn shape(shapes: &mut Shapes) -> Shape;
}

#[inline(never)]
pub(crate) fn put(members: &mut Vec<(String, Node)>, name: &str, value: Node) {
    members.push((name.to_owned(), value));
}

/// The members of what should be an object, after a look at doubled and unknown ones.
#[inline(never)]
pub(crate) fn is_object(node: &Node, known: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> bool {
    let Node::Object(members) = node else {
        wrong_type::<()>("{…}", node, at, faults);
        return false;
    };
    doubled(members, at, faults);
    unknown(members, known, at, faults);
    true
}

/// The word by which the cases of a choice are told apart.
#[inline(never)]
pub(crate) fn case_word<'a>(
    node: &'a Node,
    tag: &'static str,
    words: &[&str],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<&'a str> {
    let Node::Object(_) = node else { return wrong_type("{…}", node, at, faults) };
    let tag_at = at.member(tag);
    match node.member(tag) {
        Some(Node::Text(word)) if words.contains(&word.as_str()) => Some(word),
        Some(Node::Text(word)) => {
            faults.push(
                Fault::new(FaultCode::UnknownWord, &tag_at)
                    .with("found", word)
                    .with("known", words.join(", "))
                    .with("within", at.to_string()),
            );
            None
        }
        Some(other) => wrong_type("\"…\"", other, &tag_at, faults),
        None => {
            let fault = Fault::new(FaultCode::MissingField, &tag_at);
            faults.push(fault.with("name", tag).with("within", at.to_string()));
            None
        }
    }
}

/// The place of a word among those that the format knows; the first where it is none of them.
#[inline(never)]
pub(crate) fn word_index(node: &Node, words: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> usize {
    let Node::Text(word) = node else { return wrong_type("\"…\"", node, at, faults) };
    words.iter().position(|known| known == word).unwrap_or_else(|| {
        faults
            .push(Fault::new(FaultCode::UnknownWord, at).with("found", word).with("known", words.join(", ")));
        0
    })
}

pub(crate) fn wrong_type<T: Default>(
    wanted: &'static str,
    found: &Node,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> T {
    let found = match found {
        Node::Null => "null",
        Node::Bool(_) => "true/false",
        Node::Number(_) => "123",
        Node::Text(_) => "\"…\"",
        Node::List(_) => "[…]",
        Node::Object(_) => "{…}",
    };
    faults.push(Fault::new(FaultCode::WrongType, at).with("wanted", wanted).with("found", found));
    T::default()
}

impl Wire for String {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        match node {
            Node::Text(text) => text.clone(),
            _ => wrong_type("\"…\"", node, at, faults),
        }
    }

    fn write(&self) -> Option<Node> {
        Some(Node::text(self))
    }

    fn shape(_: &mut Shapes) -> Shape {
        Shape::Text
    }
}

impl Wire for bool {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        match node {
            Node::Bool(value) => *value,
            _ => wrong_type("true/false", node, at, faults),
        }
    }

    fn write(&self) -> Option<Node> {
        Some(Node::Bool(*self))
    }

    fn shape(_: &mut Shapes) -> Shape {
        Shape::Bool
    }
}

/// A place or count that is no measure: a JSON number, as programs count.
impl Wire for u32 {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        match node {
            Node::Number(number) => number.as_u64().and_then(|number| Self::try_from(number).ok()),
            _ => None,
        }
        .unwrap_or_else(|| wrong_type("123", node, at, faults))
    }

    fn write(&self) -> Option<Node> {
        Some(Node::Number((*self).into()))
    }

    fn shape(_: &mut Shapes) -> Shape {
        Shape::Count
    }
}

/// A number as documents write it: a text with digits and a point, such as `"0.25"`, so that no
/// program on the way can turn it into a binary fraction.
///
/// While someone types, it may hold anything; reading and validating say what is not a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal(pub String);

impl Decimal {
    /// The number, if the text is one.
    ///
    /// # Errors
    /// [`NumberFault`] where it is not.
    pub fn number(&self) -> Result<Exact, NumberFault> {
        read_decimal(&self.0)
    }

    /// The number, if the text is one, to be added up with others.
    ///
    /// # Errors
    /// [`NumberFault`] where it is not.
    pub fn tally(&self) -> Result<Tally, NumberFault> {
        Tally::read(&self.0)
    }
}

impl From<&str> for Decimal {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Wire for Decimal {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        match node {
            Node::Text(text) => {
                if Tally::read(text).is_err() {
                    faults.push(Fault::new(FaultCode::NumberNotExact, at).with("found", text));
                }
                Self(text.clone())
            }
            Node::Number(number) => {
                let text = number.to_string();
                faults.push(Fault::new(FaultCode::NumberNotText, at).with("found", &text));
                Self(text)
            }
            _ => wrong_type("\"123.45\"", node, at, faults),
        }
    }

    fn write(&self) -> Option<Node> {
        Some(Node::text(&self.0))
    }

    fn shape(_: &mut Shapes) -> Shape {
        Shape::Decimal
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        Some(T::read(node, at, faults))
    }

    fn absent(_: &Pointer<'_>, _: &mut Vec<Fault>) -> Self {
        None
    }

    fn write(&self) -> Option<Node> {
        self.as_ref().and_then(T::write)
    }

    fn shape(shapes: &mut Shapes) -> Shape {
        Shape::Optional(Box::new(T::shape(shapes)))
    }
}

/// A list that is there even when it is empty.
impl<T: Wire> Wire for Vec<T> {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        match node {
            Node::List(items) => {
                items.iter().enumerate().map(|(i, item)| T::read(item, &at.item(i), faults)).collect()
            }
            _ => wrong_type("[…]", node, at, faults),
        }
    }

    fn write(&self) -> Option<Node> {
        Some(Node::List(self.iter().filter_map(T::write).collect()))
    }

    fn shape(shapes: &mut Shapes) -> Shape {
        Shape::List(Box::new(T::shape(shapes)))
    }
}

/// Values by id, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T>(pub Vec<(String, T)>);

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ById<T> {
    /// The value of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, value)| value)
    }

    /// Puts a value in for this id, or removes it.
    pub fn put(&mut self, id: &str, value: Option<T>) {
        let found = self.0.iter().position(|(known, _)| known == id);
        match (found, value) {
            (Some(index), Some(value)) => self.0[index].1 = value,
            (Some(index), None) => drop(self.0.remove(index)),
            (None, Some(value)) => self.0.push((id.to_owned(), value)),
            (None, None) => {}
        }
    }
}

impl<T: Wire> Wire for ById<T> {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        let Node::Object(members) = node else { return wrong_type("{…}", node, at, faults) };
        doubled(members, at, faults);
        Self(members.iter().map(|(id, value)| (id.clone(), T::read(value, &at.member(id), faults))).collect())
    }

    fn write(&self) -> Option<Node> {
        Some(Node::Object(
            self.0.iter().filter_map(|(id, value)| Some((id.clone(), value.write()?))).collect(),
        ))
    }

    fn shape(shapes: &mut Shapes) -> Shape {
        Shape::ById(Box::new(T::shape(shapes)))
    }
}

impl Wire for Localised {
    fn read(node: &Node, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Self {
        match node {
            Node::Object(members) => {
                doubled(members, at, faults);
                unknown(members, &["sv", "en"], at, faults);
                let text = |name: &str, faults: &mut Vec<Fault>| {
                    node.member(name).map(|text| String::read(text, &at.member(name), faults))
                };
                Self { sv: text("sv", faults), en: text("en", faults) }
            }
            Node::Text(text) => {
                wrong_type::<()>("{\"sv\": \"…\", \"en\": \"…\"}", node, at, faults);
                Self { sv: Some(text.clone()), en: None }
            }
            _ => wrong_type("{\"sv\": \"…\", \"en\": \"…\"}", node, at, faults),
        }
    }

    fn write(&self) -> Option<Node> {
        let texts = [("sv", &self.sv), ("en", &self.en)];
        Some(Node::Object(
            texts
                .into_iter()
                .filter_map(|(name, text)| Some((name.to_owned(), Node::text(text.as_deref()?))))
                .collect(),
        ))
    }

    fn shape(_: &mut Shapes) -> Shape {
        Shape::Localised
    }
}

/// Reports members that stand twice.
pub(crate) fn doubled(members: &[(String, Node)], at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    for (index, (name, _)) in members.iter().enumerate() {
        if members.iter().take(index).any(|(earlier, _)| earlier == name) {
            faults.push(Fault::new(FaultCode::DoubledField, &at.member(name)).with("name", name));
        }
    }
}

/// Reports members that the format does not have.
pub(crate) fn unknown(members: &[(String, Node)], known: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    for (name, _) in members {
        if !known.contains(&name.as_str()) {
            faults.push(
                Fault::new(FaultCode::UnknownField, &at.member(name))
                    .with("name", name)
                    .with("known", known.join(", ")),
            );
        }
    }
}

/// Declares a wire object.
macro_rules! wire_object {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $($(#[doc = $field_doc:literal])* $key:literal $field:ident: $type:ty,)* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        impl $crate::document::wire::Wire for $name {
            fn read(
                node: &$crate::document::Node,
                at: &$crate::document::Pointer<'_>,
                faults: &mut Vec<$crate::document::Fault>,
            ) -> Self {
                if !$crate::document::wire::is_object(node, &[$($key),*], at, faults) {
                    return Self::default();
                }
                Self { $($field: $crate::document::wire::Wire::member(node, $key, at, faults),)* }
            }

            fn write(&self) -> Option<$crate::document::Node> {
                let mut members = Vec::new();
                $(self.$field.write_member($key, &mut members);)*
                Some($crate::document::Node::Object(members))
            }

            fn shape(shapes: &mut $crate::document::shape::Shapes) -> $crate::document::shape::Shape {
                shapes.define(stringify!($name), |shapes| $crate::document::shape::Definition::Object {
                    doc: concat!($($doc, "\n",)*),
                    fields: vec![$($crate::document::shape::Field {
                        name: $key,
                        doc: concat!($($field_doc, "\n",)*),
                        shape: <$type>::shape(shapes),
                    },)*],
                })
            }
        }
    };
}
pub(crate) use wire_object;

/// Declares a choice between wire objects, told apart by one member.
macro_rules! wire_choice {
    (
        $(#[doc = $doc:literal])*
        $name:ident by $tag:literal {
            $($(#[doc = $case_doc:literal])* $word:literal $case:ident {
                $($(#[doc = $field_doc:literal])* $key:literal $field:ident: $type:ty,)*
            })*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "documents are small, and a box in each would be in the way of editing")]
        pub enum $name {
            $($(#[doc = $case_doc])* $case { $($(#[doc = $field_doc])* $field: $type,)* },)*
        }

        impl $name {
            /// All words that tell the cases apart, in the order of the format.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The word that tells this case from the others.
            #[must_use]
            pub fn word(&self) -> &'static str {
                match self {
                    $(Self::$case { .. } => $word,)*
                }
            }
        }

        impl Default for $name {
            #[allow(unreachable_code, reason = "the first case is the empty value; the others follow it")]
            fn default() -> Self {
                $(return Self::$case { $($field: <$type>::default(),)* };)*
            }
        }

        impl $crate::document::wire::Wire for $name {
            fn read(
                node: &$crate::document::Node,
                at: &$crate::document::Pointer<'_>,
                faults: &mut Vec<$crate::document::Fault>,
            ) -> Self {
                match $crate::document::wire::case_word(node, $tag, Self::WORDS, at, faults) {
                    $(Some($word) => {
                        $crate::document::wire::is_object(node, &[$tag, $($key),*], at, faults);
                        Self::$case {
                            $($field: $crate::document::wire::Wire::member(node, $key, at, faults),)*
                        }
                    })*
                    _ => Self::default(),
                }
            }

            fn write(&self) -> Option<$crate::document::Node> {
                let mut members = Vec::new();
                $crate::document::wire::put(&mut members, $tag, $crate::document::Node::text(self.word()));
                match self {
                    $(Self::$case { $($field,)* } => {
                        $($field.write_member($key, &mut members);)*
                    })*
                }
                Some($crate::document::Node::Object(members))
            }

            fn shape(shapes: &mut $crate::document::shape::Shapes) -> $crate::document::shape::Shape {
                #[allow(unused_variables, reason = "a case may have no members of its own")]
                shapes.define(stringify!($name), |shapes| $crate::document::shape::Definition::Choice {
                    doc: concat!($($doc, "\n",)*),
                    tag: $tag,
                    cases: vec![$($crate::document::shape::Case {
                        word: $word,
                        doc: concat!($($case_doc, "\n",)*),
                        fields: vec![$($crate::document::shape::Field {
                            name: $key,
                            doc: concat!($($field_doc, "\n",)*),
                            shape: <$type>::shape(shapes),
                        },)*],
                    },)*],
                })
            }
        }
    };
}
pub(crate) use wire_choice;

/// Declares a closed set of words.
macro_rules! wire_words {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $($(#[doc = $case_doc:literal])* $word:literal $case:ident,)* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[doc = $case_doc])* $case,)*
        }

        impl $name {
            /// All cases, in the order of the format.
            pub const ALL: &'static [Self] = &[$(Self::$case,)*];

            const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The word that stands in documents.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$case => $word,)*
                }
            }

            /// The case of this word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.word() == word)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::document::wire::Wire for $name {
            fn read(
                node: &$crate::document::Node,
                at: &$crate::document::Pointer<'_>,
                faults: &mut Vec<$crate::document::Fault>,
            ) -> Self {
                let index = $crate::document::wire::word_index(node, Self::WORDS, at, faults);
                Self::ALL.get(index).copied().unwrap_or_default()
            }

            fn write(&self) -> Option<$crate::document::Node> {
                Some($crate::document::Node::text(self.word()))
            }

            fn shape(shapes: &mut $crate::document::shape::Shapes) -> $crate::document::shape::Shape {
                shapes.define(stringify!($name), |_| $crate::document::shape::Definition::Words {
                    doc: concat!($($doc, "\n",)*),
                    words: vec![$(($word, concat!($($case_doc, "\n",)*)),)*],
                })
            }
        }
    };
}
pub(crate) use wire_words;
