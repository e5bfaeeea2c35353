use std::fmt::Write as _;

use super::schema::plain;
use super::shape::{Definition, Field, Shape, Shapes};

/// The TypeScript types of these shapes.
pub(crate) fn typescript_of(shapes: &Shapes) -> String {
    let mut text = String::from(
        "/** An exact number as text: digits, a point, no grouping, no exponent, such as \"0.25\". */\n\
         export type Decimal = string;\n\n\
         /** A text in Swedish, English, or both. */\n\
         export interface Localised { sv?: string; en?: string }\n",
    );
    for (name, definition) in shapes.defined() {
        text.push('\n');
        write_definition(&mut text, name, definition);
    }
    text
}

fn write_definition(text: &mut String, name: &str, definition: &Definition) {
    match definition {
        Definition::Object { doc, fields } => {
            let _ = writeln!(text, "/** {} */\nexport interface {name} {{", plain(doc));
            write_fields(text, "  ", fields);
            text.push_str("}\n");
        }
        Definition::Choice { doc, tag, cases } => {
            let _ = writeln!(text, "/** {} */\nexport type {name} =", plain(doc));
            for case in cases {
                let _ = writeln!(text, "  /** {} */\n  | {{\n    {tag}: {:?};", plain(case.doc), case.word);
                write_fields(text, "    ", &case.fields);
                text.push_str("  }\n");
            }
            text.push_str(";\n");
        }
        Definition::Words { doc, words } => {
            let _ = writeln!(text, "/** {} */\nexport type {name} =", plain(doc));
            for (word, doc) in words {
                let _ = writeln!(text, "  /** {} */\n  | {word:?}", plain(doc));
            }
            text.push_str(";\n");
        }
    }
}

fn write_fields(text: &mut String, indent: &str, fields: &[Field]) {
    for field in fields {
        let optional = if matches!(field.shape, Shape::Optional(_)) { "?" } else { "" };
        let _ = writeln!(
            text,
            "{indent}/** {} */\n{indent}{}{optional}: {};",
            plain(field.doc),
            field.name,
            type_name(&field.shape)
        );
    }
}

fn type_name(shape: &Shape) -> String {
    match shape {
        Shape::Text => "string".into(),
        Shape::Decimal => "Decimal".into(),
        Shape::Bool => "boolean".into(),
        Shape::Count => "number".into(),
        Shape::Localised => "Localised".into(),
        Shape::Optional(inner) => type_name(inner),
        Shape::List(inner) => format!("{}[]", type_name(inner)),
        Shape::ById(inner) => format!("{{ [id: string]: {} }}", type_name(inner)),
        Shape::Named(name) => (*name).into(),
    }
}
