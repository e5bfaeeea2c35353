use std::cell::Cell;

use sprang::language::{Language, Wording};

static NONE: Wording = Wording::new("", "");

thread_local! {
    static TEXTS: Cell<[&'static str; 2]> = const { Cell::new(["", ""]) };
    static WORDING: Cell<&'static Wording> = const { Cell::new(&NONE) };
}

/// The words that have come.
pub(super) fn wording() -> &'static Wording {
    WORDING.get()
}

/// Takes the words of a language. They stay for as long as the page does, so nothing is freed.
pub(crate) fn take(language: Language, text: String) {
    let [swedish, english] = TEXTS.get();
    let text: &'static str = text.leak();
    let texts = match language {
        Language::Swedish => [text, english],
        Language::English => [swedish, text],
    };
    TEXTS.set(texts);
    WORDING.set(Box::leak(Box::new(Wording::new(texts[0], texts[1]))));
}
