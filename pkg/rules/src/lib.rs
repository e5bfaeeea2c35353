//! Språng's rules for JavaScript: text in, text out, everything else in `sprang::boundary`.

mod exports;

pub use exports::{
    CompiledLot, PreparedOffers, acceptability, award_report, catalogue, catalogue_criterion, check,
    check_offers, choose_model, decide, evaluate, findings, intentions, made_up_offers, part_findings,
    robustness, rules, text_findings, version,
};
