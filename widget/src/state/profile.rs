use sprang::document::Node;
use sprang::language::Language;

use super::{Told, told};
use crate::rules::Reading as _;

/// The profile of the buyer's organisation: what it adds to what everybody has.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// As JSON text, as the rules take it.
    pub text: String,
    /// As JSON, to read what it says.
    pub node: Node,
    /// Its name, with version and date; empty where it has faults.
    pub name: String,
    /// What is wrong with it. Where anything is, nothing in it is honoured.
    pub faults: Vec<Told>,
    /// Whether the page handed it in.
    pub of_host: bool,
}

impl Profile {
    /// A profile as the rules have read it.
    #[must_use]
    pub fn read(text: &str, answer: &Node, of_host: bool, language: Language) -> Self {
        let node: Node = Node::from_json(text).unwrap_or_default();
        let faults = told(answer, &node, language);
        let name = answer.localised("name", language).to_owned();
        Self { text: text.to_owned(), node, name, faults, of_host }
    }

    /// Whether it is honoured.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.name.is_empty()
    }

    /// What it says of a question of the template.
    #[must_use]
    pub fn guidance(&self, question: &str, language: Language) -> Option<&str> {
        let guidance = self.node.member("guidance")?.localised(question, language);
        (self.is_sound() && !guidance.is_empty()).then_some(guidance)
    }

    /// Items of one of its lists; none where it is not honoured.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Node] {
        if self.is_sound() { self.node.items(name) } else { &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Call, Rules};

    #[test]
    fn only_a_sound_profile_is_honoured() {
        let sound = r#"{"format": "sprang-profile/1", "organisation": {"sv": "Exempelstad"}, "version": "2",
            "date": "2026-01-01", "guidance": {"summary": {"sv": "Skriv kort."}}}"#;
        let read = |text: &str| {
            let answer = Rules::default().ask("profile", Call::Profile, &[text]);
            Profile::read(text, answer.node().expect("answered at once"), false, Language::Swedish)
        };
        let profile = read(sound);
        assert!(profile.is_sound() && profile.name.contains("Exempelstad"), "{profile:?}");
        assert_eq!(profile.guidance("summary", Language::Swedish), Some("Skriv kort."));
        let faulty = read(&sound.replace("2026-01-01", "i år"));
        assert!(!faulty.is_sound() && !faulty.faults.is_empty());
        assert_eq!(faulty.guidance("summary", Language::Swedish), None);
    }
}
