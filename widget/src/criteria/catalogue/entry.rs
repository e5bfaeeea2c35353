use sprang::document::Node;
use sprang::language::{Language, fill};
use yew::prelude::*;

use super::given::number_words;
use crate::pages::words_of;
use crate::parts::Page;
use crate::rules::Reading as _;

/// A criterion among those that were found: its name, what it measures, and what it should weigh.
pub(super) fn found_entry(page: &Page, entry: &Node, chosen: &UseStateHandle<Option<String>>) -> Html {
    let id = entry.words("id").to_owned();
    let onclick = {
        let (chosen, id) = (chosen.clone(), id.clone());
        Callback::from(move |_: MouseEvent| chosen.set(Some(id.clone())))
    };
    let language = page.language;
    html! {
        <li key={id.clone()}>
            <button type="button" class="link" data-action="choose-entry" data-entry={id.clone()} {onclick}>{ words_of(entry.member("name"), language) }</button>
            <p>{ first_sentence(&described(entry, language, |_| None)) }</p>
            <p class="hint">{ weight_words(page, entry) }</p>
        </li>
    }
}

/// What a criterion measures, as it will read: with what is filled in, and what is not yet as its example.
pub(super) fn described(
    entry: &Node,
    language: Language,
    filled: impl Fn(&str) -> Option<String>,
) -> Vec<Piece> {
    let parameters = entry.items("parameters");
    let values: Vec<(String, String)> = parameters
        .iter()
        .map(|parameter| {
            let id = parameter.words("id");
            let shown =
                filled(id).unwrap_or_else(|| format!("{BEGINS}{}{ENDS}", example(parameter, language)));
            (id.to_owned(), shown)
        })
        .collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
    let text = fill(&words_of(entry.at("/criterion/description"), language), &values);
    let mut pieces = Vec::new();
    for part in text.split(BEGINS) {
        match part.split_once(ENDS) {
            Some((example, rest)) => {
                pieces.push(Piece::Example(example.to_owned()));
                pieces.push(Piece::Words(rest.to_owned()));
            }
            None => pieces.push(Piece::Words(part.to_owned())),
        }
    }
    pieces
}

/// Marks where an example begins and ends, until the text is cut there: signs that no text holds.
const BEGINS: char = '\u{e000}';
const ENDS: char = '\u{e001}';

/// A piece of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words that stand there.
    Words(String),
    /// An example, where nothing is filled in.
    Example(String),
}

impl Piece {
    /// As it is shown: an example is told from what stands there.
    pub(super) fn shown(&self) -> Html {
        match self {
            Self::Words(words) => html! { <>{ words.clone() }</> },
            Self::Example(words) => html! { <span class="gap">{ words.clone() }</span> },
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Words(words) | Self::Example(words) => words,
        }
    }
}

/// The first sentence of a description.
fn first_sentence(pieces: &[Piece]) -> String {
    let text: String = pieces.iter().map(Piece::text).collect();
    match text.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => text,
    }
}

/// The example of what is filled in, as people write it.
pub(super) fn example(parameter: &Node, language: Language) -> String {
    match parameter.member("example") {
        Some(Node::Text(example)) => number_words(example, language),
        other => words_of(other, language),
    }
}

/// What a criterion should weigh, in a sentence.
pub(super) fn weight_words(page: &Page, entry: &Node) -> String {
    let (least, most) = (weight(entry, "least"), weight(entry, "most"));
    page.say_with("catalogue.weight", &[("least", &least), ("most", &most)])
}

/// The least or the most that a criterion should weigh, in per cent.
pub(super) fn weight(entry: &Node, end: &str) -> String {
    entry.at(&format!("/weight/{end}")).and_then(Node::as_text).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Node {
        let text = r#"{"parameters": [{"id": "what", "example": {"sv": "väntetiden"}}, {"id": "goal", "example": "1.5"}],
            "criterion": {"description": {"sv": "Värdet på {what} efter ett år. Målet är {goal} dagar."}}}"#;
        serde_json::from_str(text).expect("json")
    }

    #[test]
    fn a_description_reads_as_it_will_and_shows_what_is_only_an_example() {
        let swedish = Language::Swedish;
        let none = described(&entry(), swedish, |_| None);
        assert!(none.contains(&Piece::Example("väntetiden".into())), "{none:?}");
        assert!(none.contains(&Piece::Example("1,5".into())), "{none:?}");
        assert_eq!(first_sentence(&none), "Värdet på väntetiden efter ett år.");
        let both = described(&entry(), swedish, |id| Some(if id == "what" { "kön" } else { "2" }.to_owned()));
        assert_eq!(both, [Piece::Words("Värdet på kön efter ett år. Målet är 2 dagar.".into())]);
    }
}
