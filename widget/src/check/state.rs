use std::rc::Rc;

use sprang::check::{Finding, Fix, TextKind, check_pasted};
use sprang::language::Language;
use yew::Callback;

/// Everything one element knows, held outside Yew so that the host can read it at any time.
pub struct CheckStore {
    text: String,
    given: String,
    /// What stood there before each mending, for undoing.
    before: Vec<String>,
    findings: Rc<Vec<Finding>>,
    kind: TextKind,
    /// The page's language.
    pub language: Language,
    /// Whether nothing can be changed.
    pub disabled: bool,
    /// Where the pages of the rules stand, if the host has them.
    pub rules: Option<String>,
    /// Tells the host: a kind of event, and its words.
    pub tell: Callback<(&'static str, String)>,
}

impl CheckStore {
    /// A store with nothing in it.
    #[must_use]
    pub fn new(language: Language, tell: Callback<(&'static str, String)>) -> Self {
        Self {
            text: String::new(),
            given: String::new(),
            before: Vec::new(),
            findings: Rc::default(),
            kind: TextKind::default(),
            language,
            disabled: false,
            rules: None,
            tell,
        }
    }

    /// Takes a text from the host. The same again leaves alone what the user has written.
    pub fn give(&mut self, text: &str) {
        if text != self.given {
            text.clone_into(&mut self.given);
            self.before.clear();
            self.write(text.to_owned());
        }
    }

    /// Goes back to what the host handed in.
    pub fn reset(&mut self) {
        self.before.clear();
        self.write(self.given.clone());
    }

    /// Puts another text in place.
    pub fn write(&mut self, text: String) {
        self.findings = Rc::new(check_pasted(&text, self.language, self.kind));
        self.text = text;
    }

    /// Takes the text for another kind of text. False where it is taken for that already.
    pub fn take_for(&mut self, kind: TextKind) -> bool {
        let changed = kind != self.kind;
        if changed {
            self.kind = kind;
            let text = std::mem::take(&mut self.text);
            self.write(text);
        }
        changed
    }

    /// What the text is taken for.
    #[must_use]
    pub const fn kind(&self) -> TextKind {
        self.kind
    }

    /// Mends something. False where the text is no longer what the fix was made for.
    pub fn mend(&mut self, fix: &Fix) -> bool {
        if self.text.get(fix.span.clone()) != Some(fix.original.as_str()) {
            return false;
        }
        let mut mended = self.text.clone();
        mended.replace_range(fix.span.clone(), &fix.replacement);
        self.before.push(std::mem::take(&mut self.text));
        self.write(mended);
        true
    }

    /// Undoes the last mending.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.before.pop() else { return false };
        self.write(before);
        true
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is to be said of it.
    #[must_use]
    pub fn findings(&self) -> &Rc<Vec<Finding>> {
        &self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_text_is_decides_what_is_said_of_it_and_outlasts_the_text() {
        let mut store = CheckStore::new(Language::Swedish, Callback::noop());
        let rules = |store: &CheckStore| store.findings().iter().map(|one| one.rule.name).collect::<Vec<_>>();
        store.write("Sågen ska vara en STIHL MS 500i. Det visas med produktblad.".into());
        assert!(rules(&store).contains(&"no-scoring"));
        assert!(store.take_for(TextKind::Requirement) && !store.take_for(TextKind::Requirement));
        assert!(!rules(&store).contains(&"no-scoring") && !rules(&store).is_empty());
        let before = rules(&store);
        store.write(format!("{} ", store.text()));
        assert_eq!((store.kind(), rules(&store)), (TextKind::Requirement, before));
    }

    #[test]
    fn a_mending_can_be_undone_and_never_hits_another_text() {
        let mut store = CheckStore::new(Language::Swedish, Callback::noop());
        store.give("Bullret mäts enligt SS-EN ISO 3744. Lägst värde ger 5 poäng, övriga 0 poäng.");
        let start = store.text().to_owned();
        let fix = store.findings().iter().find_map(|finding| finding.fixes.first().cloned()).expect("a fix");
        assert!(store.mend(&fix) && store.text() != start && store.can_undo());
        // What the same fix was made for is gone, or it can be made again without harm.
        let once = store.text().to_owned();
        if !store.mend(&fix) {
            assert_eq!(store.text(), once);
        }
        while store.undo() {}
        assert_eq!(store.text(), start);
        store.write("annat".into());
        assert!(!store.mend(&fix));
        store.give(&start);
        assert_eq!(store.text(), "annat", "the same from the host leaves the user's text alone");
        store.reset();
        assert_eq!(store.text(), start);
    }
}
