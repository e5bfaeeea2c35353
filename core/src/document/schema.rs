use super::node::Node;
use super::shape::{Case, Definition, Field, Shape, Shapes};
use super::wire::Wire;
use super::{Offers, Procurement, Profile};

/// The JSON Schema (2020-12) of a procurement, generated from the wire types.
#[must_use]
pub fn procurement_schema() -> String {
    schema::<Procurement>("sprang-procurement/1")
}

/// The JSON Schema (2020-12) of an offers file, generated from the wire types.
#[must_use]
pub fn offers_schema() -> String {
    schema::<Offers>("sprang-offers/1")
}

/// The JSON Schema (2020-12) of an organisation's profile, generated from the wire types.
#[must_use]
pub fn profile_schema() -> String {
    schema::<Profile>("sprang-profile/1")
}

fn schema<T: Wire>(id: &str) -> String {
    let mut shapes = Shapes::default();
    let root = T::shape(&mut shapes);
    let mut definitions: Vec<(String, Node)> =
        shapes.defined().map(|(name, definition)| (name.to_owned(), definition_schema(definition))).collect();
    definitions.push(("Decimal".into(), Node::object([
        ("type", Node::text("string")),
        ("description", Node::text("An exact number: digits, a point, no grouping, no exponent; at most 30 digits on each side of the point.")),
        ("pattern", Node::text("^-?[0-9]{1,30}(\\.[0-9]{1,30})?$")),
    ])));
    definitions.push((
        "Localised".into(),
        Node::object([
            ("type", Node::text("object")),
            ("description", Node::text("A text in Swedish, English, or both.")),
            (
                "properties",
                Node::object([
                    ("sv", Node::object([("type", Node::text("string"))])),
                    ("en", Node::object([("type", Node::text("string"))])),
                ]),
            ),
            ("additionalProperties", Node::Bool(false)),
            ("minProperties", Node::Number(1.into())),
        ]),
    ));
    let mut members = vec![
        ("$schema".to_owned(), Node::text("https://json-schema.org/draft/2020-12/schema")),
        ("$id".to_owned(), Node::text(format!("urn:sprang:{id}"))),
    ];
    if let Node::Object(root) = shape_schema(&root) {
        members.extend(root);
    }
    members.push(("$defs".to_owned(), Node::Object(definitions)));
    let mut text = serde_json::to_string_pretty(&Node::Object(members)).unwrap_or_default();
    text.push('\n');
    text
}

fn described(doc: &str, mut members: Vec<(String, Node)>) -> Node {
    members.insert(0, ("description".into(), Node::text(plain(doc))));
    Node::Object(members)
}

/// A doc comment as one line.
pub(super) fn plain(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shape_schema(shape: &Shape) -> Node {
    let reference = |name: &str| Node::object([("$ref", Node::text(format!("#/$defs/{name}")))]);
    match shape {
        Shape::Text => Node::object([("type", Node::text("string"))]),
        Shape::Decimal => reference("Decimal"),
        Shape::Bool => Node::object([("type", Node::text("boolean"))]),
        Shape::Count => Node::object([("type", Node::text("integer")), ("minimum", Node::Number(0.into()))]),
        Shape::Localised => reference("Localised"),
        Shape::Optional(inner) => shape_schema(inner),
        Shape::List(inner) => Node::object([("type", Node::text("array")), ("items", shape_schema(inner))]),
        Shape::ById(inner) => {
            Node::object([("type", Node::text("object")), ("additionalProperties", shape_schema(inner))])
        }
        Shape::Named(name) => reference(name),
    }
}

fn object_schema(fields: &[Field], tag: Option<(&str, &str)>) -> Vec<(String, Node)> {
    let tagged = tag.map(|(name, word)| (name.to_owned(), Node::object([("const", Node::text(word))])));
    let properties = fields.iter().map(|field| {
        let mut members = match shape_schema(&field.shape) {
            Node::Object(members) => members,
            _ => Vec::new(),
        };
        members.insert(0, ("description".into(), Node::text(plain(field.doc))));
        (field.name.to_owned(), Node::Object(members))
    });
    let needed = fields.iter().filter(|field| !matches!(field.shape, Shape::Optional(_)));
    let required =
        tag.map(|(name, _)| Node::text(name)).into_iter().chain(needed.map(|field| Node::text(field.name)));
    vec![
        ("type".into(), Node::text("object")),
        ("required".into(), Node::List(required.collect())),
        ("properties".into(), Node::Object(tagged.into_iter().chain(properties).collect())),
        ("additionalProperties".into(), Node::Bool(false)),
    ]
}

fn definition_schema(definition: &Definition) -> Node {
    match definition {
        Definition::Object { doc, fields } => described(doc, object_schema(fields, None)),
        Definition::Choice { doc, tag, cases } => {
            let case_schema =
                |case: &Case| described(case.doc, object_schema(&case.fields, Some((tag, case.word))));
            described(doc, vec![("oneOf".into(), Node::List(cases.iter().map(case_schema).collect()))])
        }
        Definition::Words { doc, words } => {
            let word_schema =
                |(word, doc): &(&str, &str)| described(doc, vec![("const".into(), Node::text(*word))]);
            described(doc, vec![("oneOf".into(), Node::List(words.iter().map(word_schema).collect()))])
        }
    }
}
