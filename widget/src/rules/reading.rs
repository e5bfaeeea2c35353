use sprang::document::Node;
use sprang::language::Language;

/// How answers of the rules are read: what is not there is empty, so that a view can be drawn of whatever came.
pub trait Reading {
    /// The text of a member.
    fn words(&self, name: &str) -> &str;
    /// The text of a member in a language; in the other where it is only there.
    fn localised(&self, name: &str, language: Language) -> &str;
    /// This text in a language; in the other where it is only there.
    fn in_language(&self, language: Language) -> &str;
    /// The items of a member.
    fn items(&self, name: &str) -> &[Node];
    /// A member that is there and not `null`.
    fn given(&self, name: &str) -> Option<&Node>;
    /// Whether a member is `true`.
    fn is(&self, name: &str) -> bool;
}

impl Reading for Node {
    fn words(&self, name: &str) -> &str {
        self.member(name).and_then(Self::as_text).unwrap_or_default()
    }

    fn localised(&self, name: &str, language: Language) -> &str {
        self.member(name).map_or("", |text| text.in_language(language))
    }

    fn in_language(&self, language: Language) -> &str {
        let own = self.words(language.code());
        if !own.is_empty() {
            return own;
        }
        Language::ALL
            .iter()
            .map(|other| self.words(other.code()))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    fn items(&self, name: &str) -> &[Node] {
        match self.member(name) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }

    fn given(&self, name: &str) -> Option<&Node> {
        self.member(name).filter(|node| **node != Self::Null)
    }

    fn is(&self, name: &str) -> bool {
        self.member(name) == Some(&Self::Bool(true))
    }
}
