//! Språng's rules for JavaScript: text in, text out, everything else in `sprang::boundary`.

mod exports;

pub use exports::{
    CompiledLot, PreparedOffers, acceptability, check, check_offers, evaluate, findings, robustness, rules,
    text_findings, version,
};
