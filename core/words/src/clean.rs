//! Text as it was meant: what word processors and web pages leave behind is seen through, and every
//! character knows where it stands in the text that the person wrote.

use std::borrow::Cow;

/// The meant text, and where its parts stand in the written one.
pub(super) struct Meant<'w> {
    /// What is meant.
    pub(super) text: Cow<'w, str>,
    /// Where each byte of it was written; nothing where both are the same.
    places: Vec<Place>,
}

/// A character of the meant text, and the bytes of the written text that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Character {
    meant: char,
    place: Place,
}

/// Bytes of the written text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    start: usize,
    end: usize,
}

impl<'w> Meant<'w> {
    /// The text that is meant: soft hyphens and other invisible marks are left out, decomposed
    /// letters are put together, all kinds of spaces and hyphens become one, HTML entities are read,
    /// and a word that was broken at the end of a line is whole again.
    pub(super) fn of(written: &'w str) -> Self {
        if is_meant(written) {
            return Self { text: Cow::Borrowed(written), places: Vec::new() };
        }
        let characters = characters(written);
        let mut text = String::with_capacity(written.len());
        let mut places = Vec::with_capacity(written.len());
        for character in characters {
            text.push(character.meant);
            places.resize(text.len(), character.place);
        }
        Self { text: Cow::Owned(text), places }
    }

    /// Where the character that begins at `at` begins in the written text.
    pub(super) fn start(&self, at: usize) -> usize {
        self.places.get(at).map_or(at, |place| place.start)
    }

    /// Where the character that ends at `end` ends in the written text.
    pub(super) fn end(&self, end: usize) -> usize {
        end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(end, |place| place.end)
    }
}

/// How long a text is in UTF-16 code units, as JavaScript counts.
#[must_use]
pub fn utf16_length(text: &str) -> usize {
    // A character begins at every byte that does not go on with one; those of four bytes are two units.
    let units = text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0));
    units.sum()
}

/// Whether a text is written as it is meant, as most are: nothing in it stands for something else.
fn is_meant(written: &str) -> bool {
    let bytes = written.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'&' if written.get(at..).and_then(entity).is_some() => return false,
            b'-' if bytes.get(at + 1) == Some(&b'\n') => return false,
            b' '..=b'~' | b'\n' => 1,
            // From `À` to `ÿ`.
            0xc3 => 2,
            _ => match written.get(at..).and_then(|rest| rest.chars().next()) {
                Some(character) if stands_for_itself(character) => character.len_utf8(),
                _ => return false,
            },
        };
    }
    true
}

fn stands_for_itself(character: char) -> bool {
    !is_unseen(character) && !is_combining(character) && plain(character) == character
}

/// Soft hyphen, zero-width marks, joiners, byte order mark: seen by nobody.
const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A mark that belongs to the letter before it.
const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn characters(written: &str) -> Vec<Character> {
    let mut found: Vec<Character> = Vec::with_capacity(written.len());
    let mut at = 0;
    while let Some(rest) = written.get(at..).filter(|rest| !rest.is_empty()) {
        let (character, length) = entity(rest).unwrap_or_else(|| {
            let character = rest.chars().next().unwrap_or(' ');
            (character, character.len_utf8())
        });
        let end = at + length;
        if is_unseen(character) {
            if let Some(last) = found.last_mut() {
                last.place.end = end;
            }
        } else if is_combining(character) {
            if let Some(last) = found.last_mut() {
                last.meant = composed(last.meant, character).unwrap_or(last.meant);
                last.place.end = end;
            }
        } else {
            found.push(Character { meant: plain(character), place: Place { start: at, end } });
        }
        at = end;
    }
    let broken =
        found.windows(2).any(|pair| matches!(pair, [one, two] if (one.meant, two.meant) == ('-', '\n')));
    if broken { joined(&found) } else { found }
}

/// One kind of space, hyphen, dash, quote and bullet.
const fn plain(character: char) -> char {
    match character {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2012}'..='\u{2015}' | '\u{2212}' => '–',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' => '"',
        // Symbol fonts put bullets into the area for private use.
        '\u{2022}' | '\u{25cf}' | '\u{25aa}' | '\u{b7}' | '\u{e000}'..='\u{f8ff}' => '•',
        '\r' => '\n',
        other => other,
    }
}

/// The letter of a base and a combining mark, for the marks that European alphabets use.
fn composed(base: char, mark: char) -> Option<char> {
    const MARKS: [(char, &str, &str); 6] = [
        ('\u{308}', "aouieAOUIEyY", "äöüïëÄÖÜÏËÿŸ"),
        ('\u{30a}', "aAuU", "åÅůŮ"),
        ('\u{301}', "eEaAoOuUiI", "éÉáÁóÓúÚíÍ"),
        ('\u{300}', "eEaAoOuUiI", "èÈàÀòÒùÙìÌ"),
        ('\u{302}', "eEaAoOuUiI", "êÊâÂôÔûÛîÎ"),
        ('\u{303}', "nNaAoO", "ñÑãÃõÕ"),
    ];
    let (_, bases, letters) = MARKS.iter().find(|(known, _, _)| *known == mark)?;
    let place = bases.chars().position(|known| known == base)?;
    letters.chars().nth(place)
}

/// An HTML entity at the beginning of the text: its character and its length in bytes.
fn entity(rest: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let inner = rest.strip_prefix('&')?;
    let length = inner.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = inner.get(..length)?;
    let character = match name {
        "nbsp" => ' ',
        "shy" => '\u{ad}',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "ndash" | "mdash" => '–',
        "aring" => 'å',
        "Aring" => 'Å',
        "auml" => 'ä',
        "Auml" => 'Ä',
        "ouml" => 'ö',
        "Ouml" => 'Ö',
        "eacute" => 'é',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|character| !character.is_control())?
        }
    };
    Some((character, length + 2))
}

/// Puts words together again that were broken at the end of a line: `kvali-⏎tet`.
fn joined(characters: &[Character]) -> Vec<Character> {
    let mut whole: Vec<Character> = Vec::with_capacity(characters.len());
    let mut index = 0;
    while let Some(now) = characters.get(index) {
        let after = |offset: usize| characters.get(index + offset).map(|next| next.meant);
        let in_word = whole.last().is_some_and(|last| last.meant.is_lowercase());
        let broken = now.meant == '-' && after(1) == Some('\n') && in_word;
        if broken && after(2).is_some_and(char::is_lowercase) {
            if let (Some(last), Some(line_end)) = (whole.last_mut(), characters.get(index + 1)) {
                last.place.end = line_end.place.end;
            }
            index += 2;
        } else {
            whole.push(*now);
            index += 1;
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: &str) -> String {
        Meant::of(written).text.into_owned()
    }

    #[test]
    fn what_word_leaves_behind_is_seen_through() {
        assert_eq!(text("kva\u{ad}li\u{ad}tet"), "kvalitet");
        assert_eq!(text("la\u{308}ttanva\u{308}nd pa\u{30a}"), "lättanvänd på");
        assert_eq!(text("5\u{a0}000 kr"), "5 000 kr");
        assert_eq!(text("icke\u{2011}mätbar"), "icke-mätbar");
        assert_eq!(text("h&ouml;g&nbsp;kvalitet &#228; &#xe5;"), "hög kvalitet ä å");
        assert_eq!(text("anv\u{e4}ndar-\nv\u{e4}nlig"), "användarvänlig");
        assert_eq!(text("\u{f0b7} punkt"), "• punkt");
        assert_eq!(text("F&U & mer; &okänd;"), "F&U & mer; &okänd;");
    }

    #[test]
    fn every_character_knows_where_it_was_written() {
        let written = "kva\u{ad}lite\u{301}t h&ouml;g";
        let meant = Meant::of(written);
        assert_eq!(meant.text, "kvalitét hög");
        for (at, character) in meant.text.char_indices() {
            let end = at + character.len_utf8();
            assert!(written.get(meant.start(at)..meant.end(end)).is_some(), "{character}");
        }
        assert_eq!(meant.end(meant.text.len()), written.len());
    }

    #[test]
    fn a_text_that_is_written_as_it_is_meant_is_told_from_one_that_is_not() {
        for written in [
            "",
            "Två – ”tre”.\r\n",
            "5\u{a0}kr",
            "a\u{308}",
            "a\u{ad}b",
            "&auml;",
            "ord-\nled",
            "F&U",
            "År 2-3: ½ °C",
        ] {
            let characters: String = characters(written).iter().map(|character| character.meant).collect();
            assert_eq!(is_meant(written), characters == written, "{written:?}");
            assert_eq!(text(written), characters);
        }
    }

    #[test]
    fn code_units_are_counted_as_javascript_counts() {
        for text in ["", "abc", "å ä ö – €", "🌳 träd 🌳"] {
            assert_eq!(utf16_length(text), text.encode_utf16().count(), "{text}");
        }
    }

    #[test]
    fn a_hyphen_before_a_capital_at_the_end_of_a_line_stays() {
        assert_eq!(text("Scania-\nMotor"), "Scania-\nMotor");
        assert_eq!(text("punkt\n- punkt"), "punkt\n- punkt");
    }
}
