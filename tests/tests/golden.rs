//! Published worked examples, and our own in the same form.

use std::path::{Path, PathBuf};

use sprang_tests::golden::{files, run};

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn our_own_examples_come_out_as_worked_out_by_hand() {
    let files = files(&folder("published")).expect("a folder");
    assert!(files.len() >= 7, "{}", files.len());
    for file in files {
        for outcome in run(&file) {
            assert!(outcome.problems.is_empty() && outcome.met > 0, "{outcome:?}");
        }
    }
}

/// A runner that cannot fail proves nothing.
#[test]
fn what_is_wrong_fails() {
    let files = files(&folder("published/failing")).expect("a folder");
    assert!(files.len() >= 3);
    for file in files {
        for outcome in run(&file) {
            assert!(!outcome.problems.is_empty(), "{outcome:?}");
        }
    }
}

/// Every published example, and every rule of the constructed set.
#[test]
fn the_references_examples_come_out_as_printed() {
    for (path, least) in [("../../shared/golden", 28), ("../../shared/formulas/vectors", 27)] {
        let Ok(files) = files(&folder(path)) else {
            println!("skipped: reference data not here");
            return;
        };
        let outcomes: Vec<_> = files.iter().flat_map(|file| run(file)).collect();
        assert!(outcomes.len() >= least, "{path}: {}", outcomes.len());
        for outcome in outcomes {
            assert!(outcome.problems.is_empty() && outcome.met > 0, "{outcome:?}");
        }
    }
}

/// Every rule of the reference's tables is offered, or listed as not offered with the reason.
#[test]
fn every_rule_of_the_reference_is_offered_or_said_not_to_be() {
    let path = folder("../../shared/formulas/README.md");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: reference data not here");
        return;
    };
    let ids: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_whitespace().next())
        .filter(|id| ["P-", "M-", "R-"].iter().any(|kind| id.starts_with(kind)))
        .collect();
    assert_eq!(ids.len(), 41, "20 price rules, 10 of money and 11 ratios: {ids:?}");
    // Those without an id in a table: sequential ones, and those of several criteria.
    let others = [
        "LCS",
        "FBS",
        "QBS",
        "LPTA",
        "fixed-price",
        "weighted-sum",
        "pairwise-comparison",
        "AHP",
        "TOPSIS",
        "ELECTRE",
    ];
    let not_offered = sprang::explain::not_offered(sprang::language::Language::English);
    for id in ids.into_iter().chain(others) {
        let refused = not_offered.iter().any(|(other, reason)| *other == id && !reason.is_empty());
        assert!(sprang::award::declaration(id).is_some() != refused, "{id}");
    }
}
