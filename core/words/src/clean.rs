//! Text as it was meant: what word processors and web pages leave behind is seen through, and every
//! character knows where it stands in the text that the person wrote.

/// A character of the meant text, and the bytes of the written text that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) character: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The characters that are meant: soft hyphens and other invisible marks are left out, decomposed
/// letters are put together, all kinds of spaces and hyphens become one, HTML entities are read,
/// and a word that was broken at the end of a line is whole again.
pub(super) fn meant(written: &str) -> Vec<Meant> {
    let mut found: Vec<Meant> = Vec::with_capacity(written.len());
    let mut at = 0;
    while let Some(rest) = written.get(at..).filter(|rest| !rest.is_empty()) {
        let (character, length) = entity(rest).unwrap_or_else(|| {
            let character = rest.chars().next().unwrap_or(' ');
            (character, character.len_utf8())
        });
        let end = at + length;
        match character {
            // Soft hyphen, zero-width marks, joiners, byte order mark: seen by nobody.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
                if let Some(last) = found.last_mut() {
                    last.end = end;
                }
            }
            '\u{300}'..='\u{36f}' => {
                if let Some(last) = found.last_mut() {
                    last.character = composed(last.character, character).unwrap_or(last.character);
                    last.end = end;
                }
            }
            _ => found.push(Meant { character: plain(character), start: at, end }),
        }
        at = end;
    }
    let broken = found
        .windows(2)
        .any(|pair| matches!(pair, [one, two] if (one.character, two.character) == ('-', '\n')));
    if broken { joined(&found) } else { found }
}

/// One kind of space, hyphen, dash, quote and bullet.
const fn plain(character: char) -> char {
    match character {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\t' => ' ',
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
fn joined(characters: &[Meant]) -> Vec<Meant> {
    let mut whole: Vec<Meant> = Vec::with_capacity(characters.len());
    let mut index = 0;
    while let Some(now) = characters.get(index) {
        let after = |offset: usize| characters.get(index + offset).map(|next| next.character);
        let in_word = whole.last().is_some_and(|last| last.character.is_lowercase());
        let broken = now.character == '-' && after(1) == Some('\n') && in_word;
        if broken && after(2).is_some_and(char::is_lowercase) {
            if let (Some(last), Some(line_end)) = (whole.last_mut(), characters.get(index + 1)) {
                last.end = line_end.end;
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
        meant(written).iter().map(|meant| meant.character).collect()
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
        for meant in meant(written) {
            assert!(written.get(meant.start..meant.end).is_some(), "{meant:?}");
        }
        let last = meant(written).last().map(|meant| (meant.start, meant.end));
        assert_eq!(last, Some((written.len() - 1, written.len())));
    }

    #[test]
    fn a_hyphen_before_a_capital_at_the_end_of_a_line_stays() {
        assert_eq!(text("Scania-\nMotor"), "Scania-\nMotor");
        assert_eq!(text("punkt\n- punkt"), "punkt\n- punkt");
    }
}
