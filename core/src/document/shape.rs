//! What documents look like, as data: the source of the JSON Schema and the TypeScript types.

use std::collections::BTreeMap;

pub(crate) enum Shape {
    Text,
    Decimal,
    Bool,
    Count,
    Localised,
    Optional(Box<Shape>),
    List(Box<Shape>),
    ById(Box<Shape>),
    Named(&'static str),
}

pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) shape: Shape,
}

pub(crate) struct Case {
    pub(crate) word: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) fields: Vec<Field>,
}

pub(crate) enum Definition {
    Object { doc: &'static str, fields: Vec<Field> },
    Choice { doc: &'static str, tag: &'static str, cases: Vec<Case> },
    Words { doc: &'static str, words: Vec<(&'static str, &'static str)> },
}

/// The named definitions, each once.
#[derive(Default)]
pub(crate) struct Shapes {
    pub(crate) definitions: BTreeMap<&'static str, Option<Definition>>,
}

impl Shapes {
    /// Defines a name unless it is, or is being, defined: shapes may refer to themselves.
    pub(crate) fn define(
        &mut self,
        name: &'static str,
        definition: impl FnOnce(&mut Self) -> Definition,
    ) -> Shape {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name, None);
            let definition = definition(self);
            self.definitions.insert(name, Some(definition));
        }
        Shape::Named(name)
    }

    pub(crate) fn defined(&self) -> impl Iterator<Item = (&'static str, &Definition)> {
        self.definitions.iter().filter_map(|(name, definition)| Some((*name, definition.as_ref()?)))
    }
}
