//! The guide's pages, made by the rules themselves into `www/guide`.

use std::fs;

use crate::process::{program, run};
use crate::{Outcome, root, wasm};

/// Beside what was made: the digest of what it was made from.
const STAMP: &str = ".made-from";

/// Makes the pages anew where something that they are made of has changed.
pub(crate) fn build() -> Outcome {
    let folder = root().join("www/guide");
    let sources = wasm::fingerprint_of_core(&root())?;
    if fs::read_to_string(folder.join(STAMP)).ok().as_deref() == Some(&sources) {
        println!("  the guide is up to date");
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut cargo = program("cargo");
    cargo
        // With the feature that every other step has, so that the rules are compiled once for all.
        .args(["run", "--quiet", "-p", "sprang", "--features", "cli", "--example", "guide", "--"])
        .arg(&folder)
        .current_dir(root());
    run(&mut cargo, "making the guide's pages (about half a minute)")?;
    fs::write(folder.join(STAMP), sources).map_err(|error| format!("{}: {error}", folder.display()))
}
