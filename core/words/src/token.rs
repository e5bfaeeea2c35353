//! Words, numbers and marks, with the sentence that each stands in.

use std::rc::Rc;

use super::clean::{Meant, meant};
use super::form::{Form, form};
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
    let characters = meant(written);
    let found = Vec::with_capacity(characters.len() / 5);
    let mut reader = Reader { found, language, lists, sentence: 0, written: String::new() };
    let mut joined = false;
    let mut at = 0;
    while let Some(now) = characters.get(at) {
        let character = now.character;
        if character == '\n' {
            // A heading, a list item or a table cell is a sentence of its own.
            if next_line_begins_anew(&characters, at) {
                reader.sentence += 1;
            }
            at += 1;
        } else if character.is_whitespace() {
            at += 1;
        } else if character.is_alphabetic() {
            let end = end_of_word(&characters, at);
            reader.push(characters.get(at..end), TokenKind::Word, joined);
            joined = false;
            at = end;
        } else if character.is_ascii_digit() {
            let end = end_of_number(&characters, at);
            reader.push(characters.get(at..end), TokenKind::Number, joined);
            joined = false;
            at = end;
        } else if character == '-' && between_words(&characters, at) {
            joined = true;
            at += 1;
        } else {
            reader.push(characters.get(at..=at), TokenKind::Mark, false);
            if ends_sentence(&characters, at, reader.found.iter().rev().nth(1)) {
                reader.sentence += 1;
            }
            at += 1;
        }
    }
    reader.found
}

/// Adds what stands in a range of characters.
struct Reader {
    found: Vec<Token>,
    language: Language,
    lists: Lists,
    sentence: usize,
    /// The word at hand: one for all, so that none is allocated for a word that was met before.
    written: String,
}

impl Reader {
    fn push(&mut self, piece: Option<&[Meant]>, kind: TokenKind, joined: bool) {
        let Some((first, last)) = piece.and_then(|piece| Some((piece.first()?, piece.last()?))) else {
            return;
        };
        self.written.clear();
        let characters = piece.unwrap_or_default().iter().map(|meant| meant.character);
        self.written.extend(characters.filter(|character| *character != ' '));
        self.found.push(Token {
            start: first.start,
            end: last.end,
            sentence: self.sentence,
            joined,
            form: form(&self.written, kind, self.language, self.lists),
        });
    }
}

fn character_at(characters: &[Meant], at: usize) -> Option<char> {
    characters.get(at).map(|meant| meant.character)
}

fn end_of_word(characters: &[Meant], start: usize) -> usize {
    let is_letter = |at: usize| character_at(characters, at).is_some_and(char::is_alphabetic);
    let is_digit = |at: usize| character_at(characters, at).is_some_and(|c| c.is_ascii_digit());
    let mut end = start;
    loop {
        while is_letter(end) || (is_digit(end) && end > start) {
            end += 1;
        }
        let mark = character_at(characters, end);
        // Abbreviations such as `t.ex.` and words such as `buyer's` are one word each.
        let goes_on = match mark {
            Some('.') => is_letter(end + 1) && is_known_abbreviation(characters, start, end + 1),
            Some('\'') => is_letter(end + 1),
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end += 1;
    }
}

/// Whether what begins at `start` is an abbreviation with full stops inside.
fn is_known_abbreviation(characters: &[Meant], start: usize, dot_after: usize) -> bool {
    let so_far: String =
        characters.get(start..dot_after).unwrap_or_default().iter().map(|meant| meant.character).collect();
    let so_far = so_far.to_lowercase();
    ABBREVIATIONS.iter().any(|known| known.starts_with(&so_far))
}

fn end_of_number(characters: &[Meant], start: usize) -> usize {
    let is_digit = |at: usize| character_at(characters, at).is_some_and(|c| c.is_ascii_digit());
    let mut end = start;
    loop {
        while is_digit(end) {
            end += 1;
        }
        match character_at(characters, end) {
            Some(',' | '.') if is_digit(end + 1) => end += 1,
            // `5 000`: a space before exactly three digits.
            Some(' ')
                if is_digit(end + 1) && is_digit(end + 2) && is_digit(end + 3) && !is_digit(end + 4) =>
            {
                end += 1;
            }
            _ => return end,
        }
    }
}

fn between_words(characters: &[Meant], at: usize) -> bool {
    let character = |at: Option<usize>| at.and_then(|at| character_at(characters, at));
    let (before, after) = (character(at.checked_sub(1)), character(Some(at + 1)));
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    // `20-30 min` is a span of numbers.
    before.is_some_and(char::is_alphanumeric)
        && after.is_some_and(char::is_alphanumeric)
        && !(is_digit(before) && is_digit(after))
}

fn ends_sentence(characters: &[Meant], at: usize, before: Option<&Token>) -> bool {
    match character_at(characters, at) {
        Some('!' | '?' | '•') => true,
        Some('.') => {
            let shortened = before.is_some_and(|token| ABBREVIATIONS.contains(&token.word()));
            let next = characters.get(at + 1..).unwrap_or_default();
            let follows = next.iter().map(|meant| meant.character).find(|c| !c.is_whitespace());
            // After an abbreviation only a capital begins a new sentence.
            if shortened { follows.is_none_or(char::is_uppercase) } else { follows != Some('.') }
        }
        _ => false,
    }
}

/// Whether the line after this line's end begins something new: an empty line, a bullet, a capital or a digit.
fn next_line_begins_anew(characters: &[Meant], at: usize) -> bool {
    let next = characters.get(at + 1..).unwrap_or_default();
    match next.iter().map(|meant| meant.character).find(|character| *character != ' ') {
        Some(character) => !character.is_lowercase(),
        None => false,
    }
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
