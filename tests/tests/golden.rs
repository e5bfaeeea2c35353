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
