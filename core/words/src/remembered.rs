//! What is known of texts that were met before.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A memory of texts: the newest `most`, and at most as many before them. What has not been asked for since
/// is forgotten.
pub struct Remembered<T> {
    lately: Known<T>,
    before: Known<T>,
    most: usize,
}

/// By a digest of the text. Of two texts with one digest the later is kept: only time depends on it.
type Known<T> = HashMap<u64, (Text, T), BuildHasherDefault<Itself>>;

impl<T: Clone> Remembered<T> {
    /// A memory of twice `most` texts.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { lately: HashMap::default(), before: HashMap::default(), most }
    }

    /// What is known of a text.
    pub fn get(&mut self, text: &str) -> Option<T> {
        let ends = Ends::of(text);
        let digest = ends.digest(text);
        if let Some((known, said)) = self.lately.get(&digest) {
            return known.is(text, ends).then(|| said.clone());
        }
        let (known, said) = self.before.remove(&digest).filter(|(known, _)| known.is(text, ends))?;
        self.lately.insert(digest, (known, said.clone()));
        Some(said)
    }

    /// Keeps what is known of a text.
    pub fn keep(&mut self, text: &str, said: T) {
        if self.lately.len() >= self.most {
            self.before = std::mem::take(&mut self.lately);
        }
        let ends = Ends::of(text);
        let between = if ends.are_all() { "" } else { text };
        self.lately.insert(ends.digest(text), (Text { ends, whole: between.into() }, said));
    }
}

/// Whether a word is one of these. It tells what many a call of [`contains`](slice::contains) would, and sooner: the
/// lists of a few words that rules hold are asked for word after word.
#[must_use]
pub fn is_among(word: &str, words: &[&str]) -> bool {
    let ends = Ends::of(word);
    words.iter().any(|known| {
        known.len() == ends.length && Ends::of(known) == ends && (ends.are_all() || same(known, word))
    })
}

/// A text that is kept. Most words are as short as their ends, which stand here themselves.
struct Text {
    ends: Ends,
    /// The whole of a longer text.
    whole: Box<str>,
}

impl Text {
    fn is(&self, text: &str, ends: Ends) -> bool {
        self.ends == ends && (ends.are_all() || same(&self.whole, text))
    }
}

/// How long a text is, and its first and last eight bytes, which all those of a short one are among.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ends {
    length: usize,
    first: u64,
    last: u64,
}

impl Ends {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let last = last_eight(bytes);
        Self {
            length: bytes.len(),
            first: bytes.first_chunk().map_or(last, |eight| u64::from_le_bytes(*eight)),
            last,
        }
    }

    /// Whether no byte stands between them.
    const fn are_all(self) -> bool {
        self.length <= 2 * size_of::<u64>()
    }

    /// The digest of the text that they are of.
    fn digest(self, text: &str) -> u64 {
        let sum = |sum: u64, eight: u64| (sum.rotate_left(5) ^ eight).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let ends = sum(sum(self.length as u64, self.first), self.last);
        if self.are_all() {
            return mixed(ends);
        }
        // Four sums side by side wait for each other less than one would.
        let (parts, rest) = text.as_bytes().as_chunks::<32>();
        let mut sums = [ends; 4];
        for part in parts {
            for (one, eight) in sums.iter_mut().zip(part.as_chunks().0) {
                *one = sum(*one, u64::from_le_bytes(*eight));
            }
        }
        let rest = rest.as_chunks().0.iter().fold(ends, |all, eight| sum(all, u64::from_le_bytes(*eight)));
        mixed(sums.into_iter().fold(rest, sum))
    }
}

/// Digests are spread as they are.
#[derive(Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| mixed(sum ^ u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// A number whose every bit hangs on all bits before it (Steele, Lea and Flood: `SplitMix64`).
const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The last eight bytes of a text, those of a shorter one perhaps twice.
fn last_eight(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32;
    }
    bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte))
}

/// Eight bytes at a time: what the compiler has for WebAssembly compares one by one.
fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let alike = |(one, other): (&[u8; 8], &[u8; 8])| u64::from_le_bytes(*one) == u64::from_le_bytes(*other);
    one.len() == other.len()
        && last_eight(one) == last_eight(other)
        && one.as_chunks().0.iter().zip(other.as_chunks().0).all(alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(text: &str) -> u64 {
        Ends::of(text).digest(text)
    }

    #[test]
    fn what_was_kept_is_known_until_twice_as_many_others_have_come() {
        let mut known = Remembered::new(3);
        for (number, text) in ["", "a", "åtta byte", "nine bytes", "nine bytez"].iter().enumerate() {
            known.keep(text, number);
            assert_eq!(known.get(text), Some(number), "{text}");
        }
        assert_eq!(known.get("åtta byt"), None);
        assert_eq!(known.get("a"), Some(1));
        for number in 0..6 {
            known.keep(&format!("later {number}"), number);
        }
        assert_eq!(known.get("a"), None);
        assert_eq!(known.get("later 5"), Some(5));
    }

    #[test]
    fn a_word_is_among_those_that_are_written_the_same() {
        let words = ["", "m", "ger", "sätts", "tilldelas", "poängsättningens", "poängsättningsmodell"];
        for (at, word) in words.into_iter().enumerate() {
            assert!(is_among(word, &words) && !is_among(&format!("{word}s"), &words), "{word}");
            assert!(!is_among(word, words.get(..at).expect("before")), "{word}");
        }
    }

    #[test]
    fn texts_with_one_digest_are_told_apart() {
        let mut known = Remembered::new(3);
        known.keep("one", 1);
        for (one, other) in [("one", "other"), ("a text of some length", "another, as long as it")] {
            let kept = Text { ends: Ends::of(one), whole: one.into() };
            known.lately.insert(digest(other), (kept, 1));
            assert_eq!(known.get(other), None);
        }
    }

    #[test]
    fn a_text_differs_from_what_differs_in_any_byte_or_in_length() {
        let text = "Planen ska visa hur resan blir kortare.";
        for at in 0..text.len() {
            let mut other = text.as_bytes().to_vec();
            other[at] ^= 1;
            let other = String::from_utf8(other).expect("letters");
            assert!(!same(text, &other) && digest(text) != digest(&other), "{other}");
            assert!(!same(text, &text[..at]) && digest(text) != digest(&text[..at]));
        }
        assert!(same(text, &String::from(text)));
    }

    #[test]
    fn a_word_differs_from_what_differs_in_any_byte_or_in_length() {
        let word = "användarvänligare";
        for length in (0..=word.len()).filter(|length| word.is_char_boundary(*length)) {
            let mut known = Remembered::new(3);
            known.keep(&word[..length], length);
            assert_eq!(known.get(&word[..length]), Some(length));
            for at in 0..length {
                let mut other = word.as_bytes()[..length].to_vec();
                other[at] = if other[at].is_ascii() { other[at] ^ 1 } else { continue };
                let other = String::from_utf8(other).expect("letters");
                assert!(known.get(&other).is_none() && digest(&word[..length]) != digest(&other), "{other}");
            }
        }
    }
}
