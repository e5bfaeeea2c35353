//! Words, numbers and marks, with the sentence that each stands in.

use std::ops::{Range, RangeInclusive};
use std::rc::Rc;

use super::clean::Meant;
use super::form::{Form, Forms};
use super::letters::{character_at, is_digit, is_letter, past_letters_and_digits};
use super::list::Lists;
use crate::Language;

/// A word, a number or a mark.
#[derive(Clone, Debug)]
pub struct Token {
    /// Where it begins in the written text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The number of its sentence.
    pub sentence: usize,
    /// Whether it is joined to the one before by a hyphen.
    pub joined: bool,
    /// The word itself, and what it can be part of.
    pub form: Rc<Form>,
}

impl Token {
    /// The word in lower case.
    #[must_use]
    pub fn word(&self) -> &str {
        &self.form.word
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> TokenKind {
        self.form.kind
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Digits, with their decimals.
    Number,
    /// Anything else that is seen.
    Mark,
}

/// Abbreviations that are written with full stops, without them.
const ABBREVIATIONS: [&str; 34] = [
    "t.ex", "m.m", "m.fl", "o.s.v", "o.d", "d.v.s", "bl.a", "s.k", "f.n", "f.d", "p.g.a", "e.d", "m.a.o",
    "t.o.m", "fr.o.m", "i.e", "e.g", "o.dyl", "dvs", "osv", "etc", "ca", "resp", "st", "max", "min", "kl",
    "nr", "ggr", "inkl", "exkl", "incl", "approx", "pcs",
];

/// The tokens of a text.
#[must_use]
pub fn tokens(written: &str, language: Language, lists: Lists) -> Vec<Token> {
    let meant = Meant::of(written);
    let found = Vec::with_capacity(written.len() / 5);
    Forms::with(language, lists, |forms| {
        let mut reader = Reader { meant: &meant, text: &meant.text, found, forms, sentence: 0 };
        reader.read();
        reader.found
    })
}

/// Reads the meant text from its beginning to its end.
struct Reader<'t, 'f> {
    meant: &'t Meant<'t>,
    text: &'t str,
    found: Vec<Token>,
    forms: &'f mut Forms,
    sentence: usize,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        let text = self.text;
        let mut joined = false;
        let mut at = 0;
        while let Some(character) = character_at(text, at) {
            let next = at + character.len_utf8();
            if character == '\n' {
                // A heading, a list item or a table cell is a sentence of its own.
                if next_line_begins_anew(text, next) || is_closed(text, at) {
                    self.sentence += 1;
                }
                at = next;
            } else if character.is_whitespace() {
                at = next;
            } else if is_letter(text, at) {
                let spaced = end_of_abbreviation(text, at);
                let end = spaced.unwrap_or_else(|| end_of_word(text, at));
                self.push(at..end, TokenKind::Word, joined, spaced.is_some());
                joined = false;
                at = end;
            } else if character.is_ascii_digit() {
                let end = end_of_number(text, at);
                let spaced = text.as_bytes().get(at..end).is_some_and(|number| number.contains(&b' '));
                self.push(at..end, TokenKind::Number, joined, spaced);
                joined = false;
                at = end;
            } else if character == '-' && between_words(text, at) {
                joined = true;
                at = next;
            } else {
                self.push(at..next, TokenKind::Mark, false, false);
                if ends_sentence(text, at, self.found.iter().rev().nth(1)) {
                    self.sentence += 1;
                }
                at = next;
            }
        }
    }

    /// Keeps a token, which may have been written with spaces inside: `5 000` is one number, and `t. ex` one word.
    fn push(&mut self, range: Range<usize>, kind: TokenKind, joined: bool, spaced: bool) {
        let (start, end) = (self.meant.start(range.start), self.meant.end(range.end));
        let piece = self.text.get(range).unwrap_or_default();
        let form =
            if spaced { self.forms.of(&piece.replace(' ', ""), kind) } else { self.forms.of(piece, kind) };
        self.found.push(Token { start, end, sentence: self.sentence, joined, form });
    }
}

fn end_of_word(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        end = past_letters_and_digits(text, end);
        // Abbreviations such as `t.ex.` and words such as `buyer's` are one word each.
        let goes_on = match text.as_bytes().get(end) {
            Some(b'.') => is_letter(text, end + 1) && is_known_abbreviation(text, start..=end),
            Some(b'\'') => is_letter(text, end + 1),
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end += 1;
    }
}

/// The end of an abbreviation that is written with spaces after its full stops: `t. ex`.
fn end_of_abbreviation(text: &str, start: usize) -> Option<usize> {
    let stop = |letters: &usize| text.as_bytes().get(start + letters) == Some(&b'.');
    let first = (1..=LONGEST_LETTERS).find(stop)?;
    let spaced = text.get(start + first..)?.starts_with(". ");
    let mut known = ABBREVIATIONS.iter().filter(|known| spaced && known.contains('.'));
    known.find_map(|known| {
        let mut end = start;
        for (index, part) in known.split('.').enumerate() {
            if index > 0 {
                end += text.get(end..)?.starts_with(". ").then_some(2)?;
            }
            let written = text.get(end..end + part.len())?;
            end += written.eq_ignore_ascii_case(part).then_some(part.len())?;
        }
        (!is_letter(text, end)).then_some(end)
    })
}

/// So many letters stand before the first full stop of an abbreviation: `bl.a`.
const LONGEST_LETTERS: usize = 2;

/// Whether this is how an abbreviation with full stops inside begins.
fn is_known_abbreviation(text: &str, so_far: RangeInclusive<usize>) -> bool {
    let so_far = text.get(so_far).unwrap_or_default().to_lowercase();
    ABBREVIATIONS.iter().any(|known| known.starts_with(&so_far))
}

fn end_of_number(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        while is_digit(text, end) {
            end += 1;
        }
        match text.as_bytes().get(end) {
            Some(b',' | b'.') if is_digit(text, end + 1) => end += 1,
            // `5 000`: a space before exactly three digits.
            Some(b' ') if (1..=3).all(|digit| is_digit(text, end + digit)) && !is_digit(text, end + 4) => {
                end += 1;
            }
            _ => return end,
        }
    }
}

/// Whether the hyphen at `at` joins words.
fn between_words(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = character_at(text, at + 1);
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    // `20-30 min` is a span of numbers.
    before.is_some_and(char::is_alphanumeric)
        && after.is_some_and(char::is_alphanumeric)
        && !(is_digit(before) && is_digit(after))
}

/// Whether the mark at `at` ends a sentence.
fn ends_sentence(text: &str, at: usize, before: Option<&Token>) -> bool {
    match character_at(text, at) {
        Some('!' | '?' | '•') => true,
        Some('.') => {
            let shortened = before.is_some_and(|token| ABBREVIATIONS.contains(&token.word()));
            let next = text.get(at + 1..).unwrap_or_default();
            let follows = next.chars().find(|character| !character.is_whitespace());
            // After an abbreviation only a capital begins a new sentence.
            if shortened { follows.is_none_or(char::is_uppercase) } else { follows != Some('.') }
        }
        _ => false,
    }
}

/// Whether a line that ends here is closed: it ends with a colon, or is a row of a table.
fn is_closed(text: &str, end: usize) -> bool {
    let line = text.get(..end).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    line.contains(['\t', '|']) || line.trim_end().ends_with(':')
}

/// Whether a line begins something new: an empty line, a bullet, a capital or a digit.
fn next_line_begins_anew(text: &str, start: usize) -> bool {
    let mut line = text.get(start..).unwrap_or_default().chars();
    line.find(|character| *character != ' ').is_some_and(|character| !character.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text, Language::Swedish, Vec::new).iter().map(|token| token.word().to_owned()).collect()
    }

    #[test]
    fn numbers_abbreviations_and_hyphens() {
        assert_eq!(words("5 000,50 kr/st"), ["5000,50", "kr", "/", "st"]);
        assert_eq!(words("ekologisk m.m. eller"), ["ekologisk", "m.m", ".", "eller"]);
        assert_eq!(
            words("ekologisk m. m. eller t. ex. mat"),
            ["ekologisk", "m.m", ".", "eller", "t.ex", ".", "mat"]
        );
        assert_eq!(words("Linje t. Expo"), ["linje", "t", ".", "expo"]);
        assert_eq!(words("Scania-motor"), ["scania", "motor"]);
        assert_eq!(words("EN 301 549"), ["en", "301549"]);
        assert_eq!(words("12 345"), ["12345"]);
        assert_eq!(words("dB(A)"), ["db", "(", "a", ")"]);
    }

    #[test]
    fn sentences_are_told_apart() {
        let sentences = |text: &str| {
            tokens(text, Language::Swedish, Vec::new)
                .iter()
                .map(|token| token.sentence)
                .max()
                .unwrap_or_default()
        };
        assert_eq!(sentences("Tid, t.ex. minuter, mäts."), 0);
        assert_eq!(sentences("Ett. Två. Tre."), 2);
        assert_eq!(sentences("1 poäng: ett moment\n2 poäng: två moment"), 1);
        assert_eq!(sentences("en rad som\nfortsätter"), 0);
    }

    #[test]
    fn places_are_those_of_the_written_text() {
        let text = "Lo\u{308}sningen ska vara anva\u{308}n\u{ad}darva\u{308}nlig.";
        let all = tokens(text, Language::Swedish, Vec::new);
        let found = all.iter().find(|token| token.word() == "användarvänlig").expect("seen through");
        assert_eq!(text.get(found.start..found.end), Some("anva\u{308}n\u{ad}darva\u{308}nlig"));
    }
}
