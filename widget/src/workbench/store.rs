use std::cell::RefCell;
use std::rc::Rc;

use sprang::document::Node;
use sprang::language::Language;
use yew::Callback;

use super::Shows;
use crate::draft::{Keeper, keep_profile};
#[cfg(feature = "workbench")]
use crate::draft::{begun_here, documents, keeper};
use crate::rules::{Answer, Call, Rules};
use crate::state::{Editor, Profile, Told, told};

/// An answer about faults, put into the words of a language.
pub struct InWords {
    of: Rc<Node>,
    language: Language,
    told: Rc<Vec<Told>>,
}

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
    /// The last answer about faults, in words: an answer is put into words once.
    pub told: RefCell<Option<InWords>>,
    /// Documents that were open before, by the name of their drafts, with what can be undone of them.
    pub others: Vec<(String, Rc<RefCell<Editor>>)>,
    /// Tells the host: a kind of event, and its words.
    pub tell: Callback<(&'static str, String)>,
}

impl Store {
    /// Shows what was last written of what a person began here, if anything was.
    #[cfg(feature = "workbench")]
    pub fn open_last(&mut self) {
        let last = documents("criteria").into_iter().next().filter(|last| begun_here(&last.name));
        if let Some(last) = last.filter(|_| self.keeper.is_some()) {
            self.open(&last.name);
        }
    }

    /// Opens another document that is kept on this computer; one of that name is begun where there is none.
    /// One that was open before comes back with what can be undone of it, unless another tab has changed it meanwhile.
    #[cfg(feature = "workbench")]
    pub fn open(&mut self, name: &str) {
        if let (Some(keeper), Some(editor)) = (&self.keeper, &self.editor) {
            self.others.push((keeper.name(), editor.clone()));
        }
        self.rules.forget();
        // What is still to be written of the one before is written when its keeper goes.
        self.keeper = None;
        let keeper = keeper("criteria", Some(name.to_owned()), &self.tell);
        let kept = keeper.as_ref().and_then(Keeper::load);
        let before = self.others.iter().rposition(|(known, _)| known == name);
        let before = before.map(|place| self.others.remove(place).1);
        let same = |editor: &Rc<RefCell<Editor>>| {
            kept.as_deref().is_none_or(|kept| {
                Editor::new(kept).is_some_and(|kept| kept.node() == editor.borrow().node())
            })
        };
        if let Some(editor) = before.filter(same) {
            self.editor = Some(editor);
        } else if let Some(mut editor) = kept.as_deref().map_or_else(Editor::begun, Editor::new) {
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
    pub fn faults(&self) -> (Rc<Vec<Told>>, bool) {
        let Some(editor) = &self.editor else { return Default::default() };
        let editor = editor.borrow();
        let answer = self.rules.ask("faults", Call::Check, &[editor.text()]);
        let (Answer::Now(node) | Answer::Earlier(node)) = &answer else { return Default::default() };
        let mut read = self.told.borrow_mut();
        let is_of = |read: &InWords| Rc::ptr_eq(&read.of, node) && read.language == self.language;
        if !read.as_ref().is_some_and(is_of) {
            let told = Rc::new(told(node, editor.node(), self.language));
            *read = Some(InWords { of: node.clone(), language: self.language, told });
        }
        let told = read.as_ref().map(|read| read.told.clone());
        (told.unwrap_or_default(), matches!(answer, Answer::Now(_)))
    }
}
