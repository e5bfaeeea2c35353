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
        let outcome = run(&file);
        assert!(outcome.problems.is_empty() && outcome.met > 0, "{outcome:?}");
    }
}

/// A runner that cannot fail proves nothing.
#[test]
fn what_is_wrong_fails() {
    let files = files(&folder("published/failing")).expect("a folder");
    assert!(files.len() >= 3);
    for file in files {
        let outcome = run(&file);
        assert!(!outcome.problems.is_empty(), "{outcome:?}");
    }
}

/// Every published example that an award model is there for; those that wait for one are named.
#[test]
fn the_references_examples_come_out_as_printed() {
    const WAITING: [&str; 1] = ["adb-evaluated-bid-price"];
    let Ok(files) = files(&folder("../../shared/golden")) else {
        println!("skipped: reference data not here");
        return;
    };
    for file in files {
        let outcome = run(&file);
        let waits = WAITING.contains(&outcome.name.as_str());
        assert_eq!(outcome.problems.is_empty(), !waits, "{outcome:?}");
    }
}
