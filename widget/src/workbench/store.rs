use std::cell::RefCell;
use std::rc::Rc;

use sprang::language::Language;
use yew::Callback;

use super::Shows;
use crate::draft::{Keeper, keep_profile, keeper};
use crate::rules::{Answer, Call, Rules};
use crate::state::{Editor, Profile, Told, told};

/// Everything one element knows, held outside Yew so that the host can read it at any time.
pub struct Store {
    /// What the element shows of the document.
    pub shows: Shows,
    /// The document, once there is one.
    pub editor: Option<Rc<RefCell<Editor>>>,
    /// The page's language.
    pub language: Language,
    /// Whether nothing can be changed.
    pub disabled: bool,
    /// Keeps the draft, where one is wanted.
    pub keeper: Option<Keeper>,
    /// The profile of the buyer's organisation, as JSON text: what it adds is honoured everywhere.
    pub profile: Option<String>,
    /// Whether the host handed the profile in, so that the user cannot choose another.
    pub profile_of_host: bool,
    /// What is asked of the rules.
    pub rules: Rules,
    /// Tells the host: a kind of event, and its words.
    pub tell: Callback<(&'static str, String)>,
}

impl Store {
    /// Opens another document that is kept on this computer; one of that name is begun where there is none.
    pub fn open(&mut self, name: &str) {
        // What is still to be written of the one before is written when its keeper goes.
        self.keeper = None;
        let keeper = keeper("criteria", Some(name.to_owned()), &self.tell);
        let kept = keeper.as_ref().and_then(Keeper::load);
        let editor = kept.as_deref().map_or_else(Editor::begun, Editor::new);
        if let Some(mut editor) = editor {
            editor.text_language = self.language;
            self.editor = Some(Rc::new(RefCell::new(editor)));
        }
        self.keeper = keeper;
    }

    /// Takes the profile that the user has opened, or none, and keeps it on this computer.
    pub fn choose_profile(&mut self, text: Option<String>) {
        keep_profile(text.as_deref());
        self.profile = text;
    }

    /// The profile as the rules read it: its name where it is sound, otherwise what is wrong.
    #[must_use]
    pub fn honoured(&self) -> Option<Rc<Profile>> {
        let text = self.profile.as_ref()?;
        let answer = self.rules.ask("profile", Call::Profile, &[text]);
        Some(Rc::new(Profile::read(text, answer.node()?, self.profile_of_host, self.language)))
    }

    /// The faults that the rules have named, and whether they are those of the document as it now is.
    #[must_use]
    pub fn faults(&self) -> (Vec<Told>, bool) {
        let Some(editor) = &self.editor else { return (Vec::new(), false) };
        let editor = editor.borrow();
        let answer = self.rules.ask("faults", Call::Check, &[editor.text()]);
        let faults = answer.node().map(|node| told(node, editor.node(), self.language));
        (faults.unwrap_or_default(), matches!(answer, Answer::Now(_)))
    }
}
