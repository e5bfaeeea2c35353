//! Letters and digits by their bytes: most of what people write is told from one byte, or from two.

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// A letter or a digit.
    Letter,
    /// A character from `À` to `ÿ`.
    Latin,
    /// No letter and no digit.
    Other,
    /// A character that is looked up.
    Far,
}

const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut byte = 0_u8;
    loop {
        bytes[byte as usize] = match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Byte::Letter,
            0xc3 => Byte::Latin,
            0x80.. => Byte::Far,
            _ => Byte::Other,
        };
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    bytes
};

fn class(byte: u8) -> Byte {
    BYTES.get(usize::from(byte)).copied().unwrap_or(Byte::Far)
}

/// Of the characters from `À` to `ÿ` all but two are letters.
const fn is_latin_letter(second: u8) -> bool {
    !matches!(second, 0x97 | 0xb7)
}

/// The character that begins at a place.
pub(super) fn character_at(text: &str, at: usize) -> Option<char> {
    let byte = text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(char::from(*byte)) } else { text.get(at..)?.chars().next() }
}

/// Whether a digit stands at a place.
pub(super) fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether a letter begins at a place.
pub(super) fn is_letter(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let Some(byte) = bytes.get(at) else { return false };
    match class(*byte) {
        Byte::Letter => byte.is_ascii_alphabetic(),
        Byte::Latin => bytes.get(at + 1).is_some_and(|second| is_latin_letter(*second)),
        Byte::Other => false,
        Byte::Far => character_at(text, at).is_some_and(char::is_alphabetic),
    }
}

/// Where the letters and digits end that stand from a place on.
pub(super) fn past_letters_and_digits(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        at += match class(*byte) {
            Byte::Letter => 1,
            Byte::Latin if bytes.get(at + 1).is_some_and(|second| is_latin_letter(*second)) => 2,
            Byte::Far => match character_at(text, at).filter(|character| character.is_alphabetic()) {
                Some(letter) => letter.len_utf8(),
                None => return at,
            },
            Byte::Latin | Byte::Other => return at,
        };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for character in (0..0x3000).chain([0x1_f333, 0x2_0000]).filter_map(char::from_u32) {
            let text = format!("{character}.");
            assert_eq!(is_letter(&text, 0), character.is_alphabetic(), "{character:?}");
            let goes_on = character.is_alphabetic() || character.is_ascii_digit();
            let end = if goes_on { character.len_utf8() } else { 0 };
            assert_eq!(past_letters_and_digits(&text, 0), end, "{character:?}");
        }
    }
}
