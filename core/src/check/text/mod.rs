//! Reading of running text: seen through, cut into words and sentences, searched for phrases.

mod clean;
mod form;
mod lexicon;
mod list;
mod matching;
mod number;
mod phrase;
mod stem;
#[cfg(test)]
mod tests;
mod token;

pub(crate) use lexicon::{Found, Hit};
pub(crate) use list::{List, list};
pub(crate) use number::ONE;
pub(crate) use phrase::Sign;
pub(crate) use token::{Token, TokenKind, tokens};
