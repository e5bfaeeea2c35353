//! Reading of running text: seen through, cut into words and sentences, searched for phrases.
//!
//! Every word of every text passes here. What is sent to a browser is built to be small; this crate is built for
//! speed, and knows nothing of what the phrases mean.
#![forbid(unsafe_code)]

mod begin;
mod clean;
mod dead;
mod form;
mod found;
mod letters;
mod lexicon;
mod list;
mod matching;
mod number;
mod phrase;
mod remembered;
mod sketch;
mod stem;
#[cfg(test)]
mod tests;
mod token;

pub use clean::utf16_length;
pub use dead::dead;
pub use form::Form;
pub use found::{Found, Hit};
pub use list::{List, Lists};
pub use number::ONE;
pub use phrase::Sign;
pub use remembered::{Remembered, is_among};
pub use token::{Token, TokenKind, tokens};

/// The language of a text and of the phrases that are looked for in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Swedish.
    Swedish,
    /// English.
    English,
}
