use crate::language::{Language, Localised};

/// HTML that is written piece by piece. Whatever comes from a document goes through [`say`](Self::say), which
/// escapes it; names of tags, classes and attributes are the program's own.
pub(in crate::exchange) struct Writer {
    html: String,
    /// The language of the page: a text in another one is marked.
    language: Language,
    /// Whether pictures are drawn.
    pictures: bool,
}

impl Writer {
    pub(in crate::exchange) fn new(language: Language) -> Self {
        Self { html: String::new(), language, pictures: true }
    }

    /// One for where pictures are lost, such as the clipboard.
    pub(in crate::exchange) fn without_pictures(language: Language) -> Self {
        Self { pictures: false, ..Self::new(language) }
    }

    pub(in crate::exchange) const fn draws_pictures(&self) -> bool {
        self.pictures
    }

    pub(in crate::exchange) const fn language(&self) -> Language {
        self.language
    }

    pub(in crate::exchange) fn finish(self) -> String {
        self.html
    }

    /// A tag and what stands in it.
    pub(in crate::exchange) fn tag(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.tag_with(name, &[], inside);
    }

    /// A tag with attributes and what stands in it.
    pub(in crate::exchange) fn tag_with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.opening(name, attributes);
        inside(self);
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    /// A tag that holds nothing.
    pub(in crate::exchange) fn void(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.opening(name, attributes);
    }

    fn opening(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.html.push('<');
        self.html.push_str(name);
        for (attribute, value) in attributes {
            self.html.push(' ');
            self.html.push_str(attribute);
            self.html.push_str("=\"");
            self.say(value);
            self.html.push('"');
        }
        self.html.push('>');
    }

    /// The program's own markup. Never anything of a document.
    pub(in crate::exchange) fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// A tag with the program's own text in it, such as a style, which HTML reads without escapes.
    pub(in crate::exchange) fn raw_text(&mut self, name: &str, text: &str) {
        self.tag(name, |writer| writer.raw(text));
    }

    /// A tag with a text in it.
    pub(in crate::exchange) fn line(&mut self, name: &str, text: &str) {
        self.tag(name, |writer| writer.say(text));
    }

    /// A text, escaped.
    pub(in crate::exchange) fn say(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                '\'' => self.html.push_str("&#39;"),
                other => self.html.push(other),
            }
        }
    }

    /// A text of a document in a tag of its own, its language marked where it is not that of the page.
    pub(in crate::exchange) fn words(&mut self, name: &str, text: &Localised) {
        let shown = text.text(self.language);
        let other = Language::ALL.into_iter().find(|other| {
            *other != self.language
                && text.only(*other) == Some(shown)
                && text.only(self.language) != Some(shown)
        });
        match other {
            Some(other) => self.tag_with(name, &[("lang", other.code())], |writer| writer.say(shown)),
            None => self.line(name, shown),
        }
    }

    /// A text of a document as paragraphs: a blank line begins a new one.
    pub(in crate::exchange) fn paragraphs(&mut self, text: &Localised) {
        let parts = |text: &Option<String>| -> Vec<String> {
            text.as_deref().unwrap_or_default().split("\n\n").map(|part| part.trim().to_owned()).collect()
        };
        let (sv, en) = (parts(&text.sv), parts(&text.en));
        for index in 0..sv.len().max(en.len()) {
            let part = Localised { sv: sv.get(index).cloned(), en: en.get(index).cloned() };
            // A paragraph that only the other language has is no part of a text that this one has.
            let missing = text.only(self.language).is_some_and(|text| !text.trim().is_empty())
                && part.only(self.language).is_none_or(str::is_empty);
            if !missing && !part.is_empty() {
                self.words("p", &part);
            }
        }
    }

    /// Texts of a document as a list.
    pub(in crate::exchange) fn list(&mut self, texts: &[Localised]) {
        self.tag("ul", |writer| {
            for text in texts {
                writer.words("li", text);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_document_becomes_markup() {
        let mut writer = Writer::new(Language::Swedish);
        writer.tag_with("p", &[("title", "\"><script>")], |writer| {
            writer.say("</p><script>alert('1')</script>&");
        });
        assert_eq!(
            writer.finish(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>"
        );
    }

    #[test]
    fn a_text_in_another_language_says_so() {
        let mut writer = Writer::new(Language::English);
        writer.words("p", &Localised { sv: Some("Pris".into()), en: None });
        writer.words("p", &Localised { sv: Some("Pris".into()), en: Some("Price".into()) });
        writer.words("p", &Localised { sv: Some("ISO".into()), en: Some("ISO".into()) });
        assert_eq!(writer.finish(), "<p lang=\"sv\">Pris</p><p>Price</p><p>ISO</p>");
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        let mut writer = Writer::new(Language::Swedish);
        writer.paragraphs(&Localised {
            sv: Some("Ett.\n\nTvå.".into()),
            en: Some("One.\n\nTwo.\n\nThree.".into()),
        });
        assert_eq!(writer.finish(), "<p>Ett.</p><p>Två.</p>");
    }
}
