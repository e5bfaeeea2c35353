//! Reading of running text: seen through, cut into words and sentences, searched for phrases.

mod clean;
mod pattern;
mod stem;
mod token;

pub(crate) use pattern::Phrases;
pub(crate) use token::{Token, TokenKind, tokens};
