use super::{Difference, Kind};
use crate::document::Node;
use crate::language::{Language, Wording};
use crate::number::read_decimal;

/// What the members of documents are called, and the sentences about what happened to them.
pub(super) static WORDING: Wording = Wording::new(
    include_str!("../../texts/difference.sv.txt"),
    include_str!("../../texts/difference.en.txt"),
);

/// Longer values are shown by their beginning.
const LONGEST: usize = 160;

/// A place of a document as people name it: `”Trygg vardag”, skala, nivå 2, text`.
#[must_use]
pub fn place(document: &Node, at: &str, language: Language) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut now = String::new();
    let mut above = "";
    for part in at.split('/').skip(1) {
        now = format!("{now}/{part}");
        let is_item = part.parse::<usize>().ok();
        match is_item {
            Some(index) => {
                // The list's own name is said by its item.
                names.pop();
                names.push(item(document, &now, above, index, language));
            }
            None if is_only_language(document, &now, part) => {}
            None => {
                let name = label(above, part, language);
                if names.last() != Some(&name) {
                    names.push(name);
                }
            }
        }
        if is_item.is_none() {
            above = part;
        }
    }
    if names.is_empty() {
        return WORDING.raw(language, "document").to_owned();
    }
    // Whoever reads of a level knows that it is in the scale of its criterion, and in which lot where there is one.
    let only_lot = matches!(document.at("/lots"), Some(Node::List(lots)) if lots.len() < 2);
    if only_lot && at.starts_with("/lots/") && names.len() > 1 {
        names.remove(0);
    }
    names.join(", ")
}

/// Whether a text is given in one language only: then it need not be said in which.
fn is_only_language(document: &Node, at: &str, part: &str) -> bool {
    let parent = at.rsplit_once('/').and_then(|(parent, _)| document.at(parent));
    let only = matches!(parent, Some(Node::Object(members)) if members.len() == 1);
    only && Language::ALL.iter().any(|language| language.code() == part)
}

/// An item of a list: by its name where it has one, and otherwise by its number.
fn item(document: &Node, at: &str, list: &str, index: usize, language: Language) -> String {
    let named = ["name", "title", "what"].into_iter().find_map(|member| {
        let text = |language: Language| {
            document.at(&format!("{at}/{member}/{}", language.code())).and_then(Node::as_text)
        };
        text(language)
            .or_else(|| Language::ALL.into_iter().find_map(text))
            .filter(|text| !text.trim().is_empty())
    });
    if let Some(name) = named {
        return WORDING.text(language, "quoted", &[("words", name)]);
    }
    let key = format!("item.{list}");
    let key = if WORDING.has(language, &key) { key } else { "item".to_owned() };
    let list = label("", list, language);
    WORDING.text(language, &key, &[("number", &(index + 1).to_string()), ("list", &list)])
}

/// What a member is called: where it stands in one of a few others, by both.
fn label(above: &str, name: &str, language: Language) -> String {
    let within = format!("member.{above}/{name}");
    let alone = format!("member.{name}");
    [within, alone].into_iter().find(|key| WORDING.has(language, key)).map_or_else(
        || WORDING.text(language, "quoted", &[("words", name)]),
        |key| WORDING.raw(language, &key).to_owned(),
    )
}

/// What happened, in a sentence.
#[must_use]
pub fn sentence(difference: &Difference, before: &Node, after: &Node, language: Language) -> String {
    let (document, at) = match difference.kind {
        Kind::Removed => (before, &difference.before_at),
        _ => (after, &difference.after_at),
    };
    let place = place(document, at, language);
    let shown = |value: &Option<Node>| value.as_ref().and_then(|value| value_words(value, at, language));
    let (was, is) = (shown(&difference.before), shown(&difference.after));
    let say = |key: &str, values: &[(&str, &str)]| {
        let place = [("place", place.as_str())];
        let sentence = WORDING.text(language, key, &[&place, values].concat());
        capital(&sentence)
    };
    match (difference.kind, was, is) {
        (Kind::Changed, Some(was), Some(is)) => say("changed", &[("before", &was), ("after", &is)]),
        (Kind::Changed, _, _) => say("changed-much", &[]),
        (Kind::Added, _, Some(is)) => say("added-value", &[("after", &is)]),
        (Kind::Added, _, None) => say("added", &[]),
        (Kind::Removed, Some(was), _) => say("removed-value", &[("before", &was)]),
        (Kind::Removed, None, _) => say("removed", &[]),
        (Kind::Moved, _, _) => say("moved", &[]),
    }
}

/// A value in a line; `None` for what is more than one value.
fn value_words(value: &Node, at: &str, language: Language) -> Option<String> {
    match value {
        Node::Bool(yes) => Some(WORDING.raw(language, if *yes { "yes" } else { "no" }).to_owned()),
        Node::Number(number) => Some(number.to_string()),
        Node::Text(text) => {
            let last = at.rsplit('/').next().unwrap_or_default();
            let is_name = ["id", "version", "registration", "format", "date"].contains(&last);
            let number = read_decimal(text).ok().filter(|_| !is_name);
            Some(match number {
                Some(number) => number.written(language.decimal_mark()),
                None => WORDING.text(language, "quoted", &[("words", &short(text))]),
            })
        }
        Node::Object(_) => {
            let text = |language: Language| value.member(language.code()).and_then(Node::as_text);
            let text = text(language).or_else(|| Language::ALL.into_iter().find_map(text))?;
            Some(WORDING.text(language, "quoted", &[("words", &short(text))]))
        }
        Node::Null | Node::List(_) => None,
    }
}

fn short(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn capital(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
