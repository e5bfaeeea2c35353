//! Sharing without a server: a description, a criterion or a profile as a link that carries it, or as
//! text that can be pasted into a letter and read back.
//!
//! The document is compressed (zlib) and written in letters that links may hold (base64url). What is
//! opened may come from anyone: its size is bounded before it is unpacked, a changed letter is noticed
//! by the checksum, and what comes out is read as strictly as any file.

mod as_text;
#[cfg(test)]
mod tests;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::document::Node;
use crate::language::{Language, Wording};

pub use as_text::clipboard_text;

/// What is said about sharing.
static WORDING: Wording =
    Wording::new(include_str!("../../texts/share.sv.txt"), include_str!("../../texts/share.en.txt"));

/// What stands before the letters that carry a document, with the version of the way in which they do.
const MARK: &str = "sprang1=";

/// The most letters that a link may carry. Browsers take more; mail programs and chats cut long links.
pub const LONGEST_CODE: usize = 32_000;

/// The most bytes that a shared document may have when it is unpacked.
pub const MOST_BYTES: usize = 1024 * 1024;

/// How hard to compress: the most that the format gives.
const LEVEL: u8 = 10;

/// The kind of what is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole description: a procurement.
    Procurement,
    /// One criterion.
    Criterion,
    /// The profile of an organisation.
    Profile,
}

impl Kind {
    /// All kinds, with what the format of each begins with.
    const ALL: [(Self, &'static str); 3] = [
        (Self::Procurement, "sprang-procurement/"),
        (Self::Criterion, "sprang-criterion/"),
        (Self::Profile, "sprang-profile/"),
    ];

    fn of(node: &Node) -> Option<Self> {
        let format = node.member("format").and_then(Node::as_text)?;
        Self::ALL.iter().find(|(_, start)| format.starts_with(start)).map(|(kind, _)| *kind)
    }

    /// Its stable word: `procurement`, `criterion` or `profile`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Procurement => "procurement",
            Self::Criterion => "criterion",
            Self::Profile => "profile",
        }
    }
}

/// Something shared, taken out of a link or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Opened {
    /// Its kind.
    pub kind: Kind,
    /// Its JSON text. Whether it is sound is for [`validate`](crate::validate) to say.
    pub text: String,
}

/// Why something cannot be shared or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShareFault {
    /// The text is no file of a kind that is shared.
    NotADocument,
    /// A link cannot carry so much.
    TooLongForALink {
        /// How many letters it would take.
        letters: usize,
    },
    /// The document is larger than what is shared or opened.
    TooLarge,
    /// The text holds nothing shared.
    NothingShared,
    /// Letters are missing or changed.
    Damaged,
}

impl ShareFault {
    /// Its stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotADocument => "not-a-document",
            Self::TooLongForALink { .. } => "too-long-for-a-link",
            Self::TooLarge => "too-large",
            Self::NothingShared => "nothing-shared",
            Self::Damaged => "damaged",
        }
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let letters = match self {
            Self::TooLongForALink { letters } => letters.to_string(),
            _ => String::new(),
        };
        let (most, bytes) = (LONGEST_CODE.to_string(), MOST_BYTES.to_string());
        WORDING.text(language, self.code(), &[("letters", &letters), ("most", &most), ("bytes", &bytes)])
    }
}

/// What of a procurement is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Extent {
    /// All of it, with what has happened on the way: for a colleague.
    #[default]
    All,
    /// Only what is published: for everyone.
    Published,
}

/// The link at `address` that carries the JSON text of a document in its fragment, which browsers send to
/// no one.
///
/// # Errors
/// Where the text is no document, or a link cannot carry it.
///
/// ```
/// use sprang::share::{Extent, link, open};
/// let text = r#"{"format":"sprang-criterion/1"}"#;
/// let link = link(text, "https://example.org/criteria", Extent::All).expect("short");
/// assert!(link.starts_with("https://example.org/criteria#sprang1="));
/// assert_eq!(open(&link).expect("the same").text, text);
/// ```
pub fn link(text: &str, address: &str, extent: Extent) -> Result<String, ShareFault> {
    let code = code(text, extent)?;
    if code.len() > LONGEST_CODE {
        return Err(ShareFault::TooLongForALink { letters: code.len() });
    }
    let address = address.split('#').next().unwrap_or_default();
    Ok(format!("{address}#{MARK}{code}"))
}

/// The letters that carry a document.
fn code(text: &str, extent: Extent) -> Result<String, ShareFault> {
    if text.len() > crate::document::MOST_BYTES {
        return Err(ShareFault::TooLarge);
    }
    let mut node: Node =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| ShareFault::NotADocument)?;
    Kind::of(&node).ok_or(ShareFault::NotADocument)?;
    if let (Node::Object(members), Extent::Published) = (&mut node, extent) {
        members.retain(|(name, _)| name != "journey");
    }
    let short = serde_json::to_string(&node).map_err(|_| ShareFault::NotADocument)?;
    if short.len() > MOST_BYTES {
        return Err(ShareFault::TooLarge);
    }
    Ok(Base64UrlUnpadded::encode_string(&compress_to_vec_zlib(short.as_bytes(), LEVEL)))
}

/// What a link, or a text that was pasted, carries. In a text the letters stand in brackets, and may be
/// broken into lines and marked as quoted.
///
/// # Errors
/// Where nothing is carried, or letters are missing or changed, or it is larger than what is opened.
pub fn open(pasted: &str) -> Result<Opened, ShareFault> {
    let (before, after) = pasted.split_once(MARK).ok_or(ShareFault::NothingShared)?;
    let letters: String = if before.ends_with('[') {
        let (within, _) = after.split_once(']').ok_or(ShareFault::Damaged)?;
        within.chars().filter(|letter| !letter.is_whitespace() && *letter != '>').collect()
    } else {
        after.chars().take_while(|letter| is_letter(*letter)).collect()
    };
    // Nothing that is shared here is longer packed than it may be unpacked.
    if letters.len() > MOST_BYTES {
        return Err(ShareFault::TooLarge);
    }
    let packed = Base64UrlUnpadded::decode_vec(&letters).map_err(|_| ShareFault::Damaged)?;
    let bytes = decompress_to_vec_zlib_with_limit(&packed, MOST_BYTES).map_err(|error| {
        let too_large = error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
        if too_large { ShareFault::TooLarge } else { ShareFault::Damaged }
    })?;
    let text = String::from_utf8(bytes).map_err(|_| ShareFault::Damaged)?;
    let node: Node = serde_json::from_str(&text).map_err(|_| ShareFault::NotADocument)?;
    let kind = Kind::of(&node).ok_or(ShareFault::NotADocument)?;
    Ok(Opened { kind, text })
}

const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}
