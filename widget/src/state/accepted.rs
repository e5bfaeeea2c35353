use sprang::document::Node;
use sprang::language::Language;

/// A finding that the buyer lets stand, as documents have it.
#[must_use]
pub fn accepted(rule: &str, at: &str, language: Language, because: &str) -> Node {
    let text = |text: &str| Node::Text(text.to_owned());
    let mut members = vec![("rule".to_owned(), text(rule))];
    if !at.is_empty() {
        members.push(("at".to_owned(), text(at)));
    }
    members.push(("because".to_owned(), Node::Object(vec![(language.code().to_owned(), text(because))])));
    Node::Object(members)
}
