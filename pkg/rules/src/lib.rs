//! Språng's rules for JavaScript: text in, text out, everything else in `sprang::boundary`.

mod exports;

pub use exports::*;
