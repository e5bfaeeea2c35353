use sprang::document::Node;
use sprang::language::Language;

use super::browser::{Browser, Lifetime};
use super::shelf;
use super::storage::Storage;

/// A document that is kept on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What tells its draft from others: what stands in the attribute `draft`.
    pub name: String,
    /// Its title in each language; empty where it has none.
    pub title: Vec<(Language, String)>,
    /// When it was last written: an ISO 8601 instant.
    pub saved: String,
    /// Whether it goes when the tab is closed.
    pub lifetime: Lifetime,
}

/// The documents of a kind that are kept on this computer, the last written first.
#[must_use]
pub fn documents(kind: &str) -> Vec<Listed> {
    let mut found = Vec::new();
    for lifetime in [Lifetime::ThisTab, Lifetime::Lasting] {
        found.extend(listed(&Browser::of(lifetime), kind, lifetime));
    }
    found.sort_by(|a, b| b.saved.cmp(&a.saved));
    found
}

fn listed(storage: &impl Storage, kind: &str, lifetime: Lifetime) -> Vec<Listed> {
    let beginning = format!("sprang:{kind}:");
    let one = |key: String| {
        let draft = shelf::read(storage, &key).ok()?.draft?;
        let node: Node = Node::from_json(&draft.text)?;
        let title = Language::ALL.into_iter().filter_map(|language| {
            let title = node.at(&format!("/title/{}", language.code())).and_then(Node::as_text)?;
            (!title.trim().is_empty()).then(|| (language, title.to_owned()))
        });
        let name = key.strip_prefix(&beginning)?.to_owned();
        Some(Listed { name, title: title.collect(), saved: draft.saved, lifetime })
    };
    shelf::drafts(storage, &beginning).into_iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::super::envelope::Draft;
    use super::super::storage::memory::Memory;
    use super::*;

    #[test]
    fn each_document_is_listed_once_by_its_title() {
        let memory = Memory::default();
        let draft =
            |text: &str| Draft { sequence: 0, writer: "w".into(), saved: "2026".into(), text: text.into() };
        let key = "sprang:criteria:a";
        let known = shelf::write(&&memory, key, 0, &draft(r#"{"title": {"sv": "Träd"}}"#)).expect("written");
        shelf::write(&&memory, key, known, &draft(r#"{"title": {"sv": "Träd i stan"}}"#)).expect("written");
        memory.texts.borrow_mut().insert("sprang:criteria:a!version-1".into(), "x".into());
        memory.texts.borrow_mut().insert("sprang:criteria:broken".into(), "x".into());
        memory.texts.borrow_mut().insert("another".into(), "x".into());
        let found = listed(&&memory, "criteria", Lifetime::Lasting);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].name.as_str(), found[0].title[0].1.as_str()), ("a", "Träd i stan"));
    }
}
