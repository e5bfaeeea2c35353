//! Språng's rules for JavaScript: text in, text out, everything else in `sprang::boundary`.

mod exports;

pub use exports::{
    CompiledLot, PreparedOffers, acceptability, award_report, catalogue, catalogue_criterion,
    catalogue_search, check, check_offers, choose_model, decide, decision_questions, evaluate, findings,
    intentions, made_up_offers, part_findings, publication, robustness, rules, template, text_findings,
    version,
};
