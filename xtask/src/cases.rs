//! `cargo xtask cases golden [FOLDER…]`: worked examples in folders, a line for each and the count.

use std::path::PathBuf;

use crate::arguments::Arguments;
use crate::process::program;
use crate::{Outcome, root};

pub(crate) fn run_all(arguments: &Arguments) -> Outcome {
    let words = arguments.words();
    let Some((kind, folders)) = words.split_first() else {
        return Err("say which cases: `cargo xtask cases golden [FOLDER…]`".to_owned());
    };
    if kind != "golden" {
        return Err(format!("there are no cases called `{kind}`; there is `golden`"));
    }
    let mut folders: Vec<PathBuf> = folders.iter().map(PathBuf::from).collect();
    if folders.is_empty() {
        let reference = root().join("../shared/golden");
        if !reference.is_dir() {
            println!("skipped: reference data not here");
            return Ok(());
        }
        folders.push(reference);
    }
    let mut cargo = program("cargo");
    cargo.args(["run", "--quiet", "-p", "sprang-tests", "--bin", "golden", "--manifest-path"]);
    cargo.arg(root().join("Cargo.toml")).arg("--").args(&folders);
    // The count is the last word, whatever it is.
    let status = cargo.status().map_err(|error| format!("cargo: {error}"))?;
    std::process::exit(status.code().unwrap_or(1))
}
