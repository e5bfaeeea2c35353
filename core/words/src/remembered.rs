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
type Known<T> = HashMap<u64, (Box<str>, T), BuildHasherDefault<Itself>>;

impl<T: Clone> Remembered<T> {
    /// A memory of twice `most` texts.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { lately: HashMap::default(), before: HashMap::default(), most }
    }

    /// What is known of a text.
    pub fn get(&mut self, text: &str) -> Option<T> {
        let digest = digest(text);
        if let Some((known, said)) = self.lately.get(&digest) {
            return same(known, text).then(|| said.clone());
        }
        let (known, said) = self.before.remove(&digest).filter(|(known, _)| same(known, text))?;
        self.lately.insert(digest, (known, said.clone()));
        Some(said)
    }

    /// Keeps what is known of a text.
    pub fn keep(&mut self, text: &str, said: T) {
        if self.lately.len() >= self.most {
            self.before = std::mem::take(&mut self.lately);
        }
        self.lately.insert(digest(text), (text.into(), said));
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

fn digest(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let sum = |sum: u64, eight: u64| (sum.rotate_left(5) ^ eight).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (eights, rest) = bytes.as_chunks::<8>();
    let begun = eights.iter().fold(bytes.len() as u64, |begun, eight| sum(begun, u64::from_le_bytes(*eight)));
    if rest.is_empty() { mixed(begun) } else { mixed(sum(begun, last_eight(bytes))) }
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
    fn texts_with_one_digest_are_told_apart() {
        let mut known = Remembered::new(3);
        known.keep("one", 1);
        known.lately.insert(digest("other"), ("one".into(), 1));
        assert_eq!(known.get("other"), None);
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
}
