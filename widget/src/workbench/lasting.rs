use sprang::document::Node;

use super::{Shows, View};
use crate::pages::json;

/// What of a view lasts until the page is opened again, as JSON text: what someone chose or has seen, not where they were.
pub(super) fn lasting(view: &View) -> String {
    let text = |text: &str| Node::Text(text.to_owned());
    json(&Node::Object(vec![
        ("form".to_owned(), text(&view.form)),
        ("oneByOne".to_owned(), Node::Bool(view.one_by_one)),
        ("modelSeen".to_owned(), Node::Bool(view.model_seen)),
        ("estimate".to_owned(), text(&view.estimate)),
    ]))
}

/// Puts what lasted in the place of what a view begins with; what cannot be read is as it begins.
pub(super) fn recall(view: &mut View, kept: Option<&str>) {
    let begun = View::new(Shows::Workbench);
    let node: Node = kept.and_then(Node::from_json).unwrap_or_default();
    let text = |name: &str| node.member(name).and_then(Node::as_text).map(str::to_owned);
    let is = |name: &str| node.member(name) == Some(&Node::Bool(true));
    view.form = text("form").filter(|form| !form.is_empty()).unwrap_or(begun.form);
    view.estimate = text("estimate").unwrap_or_default();
    view.one_by_one = is("oneByOne");
    view.model_seen = is("modelSeen");
}

#[cfg(test)]
mod tests {
    use super::super::{Place, Turn};
    use super::*;

    #[test]
    fn what_was_chosen_lasts_and_what_cannot_be_read_is_as_it_begins() {
        let mut view = View::new(Shows::Workbench);
        for turn in [
            Turn::Form("pilot".into()),
            Turn::OneByOne(true),
            Turn::To(Place::Model),
            Turn::Estimate("18000000".into()),
            Turn::To(Place::Tasks),
        ] {
            view.turn(turn);
        }
        let mut again = View::new(Shows::Workbench);
        recall(&mut again, Some(&lasting(&view)));
        assert_eq!(again, view);
        for broken in [None, Some(""), Some("[1]"), Some(r#"{"form": 3, "oneByOne": "ja"}"#)] {
            recall(&mut again, broken);
            assert_eq!(again, View::new(Shows::Workbench), "{broken:?}");
        }
    }
}
