//! Reading of running text: seen through, cut into words and sentences, searched for phrases.

mod clean;
mod lexicon;
mod phrase;
mod stem;
mod token;

pub(crate) use lexicon::{Found, Hit, List, list};
pub(crate) use phrase::Sign;
pub(crate) use token::{Token, TokenKind, tokens};
