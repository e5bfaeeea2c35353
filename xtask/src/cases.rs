//! `cargo xtask cases golden [FOLDER…]`: worked examples in folders, a line for each and the count.
//! `cargo xtask cases checks [FOLDER…]`: labelled texts in folders, and how well the checks find what is wrong.

use std::path::PathBuf;

use crate::arguments::Arguments;
use crate::process::program;
use crate::{Outcome, root};

/// A kind of cases: its name, the program that runs them, and where the reference data lies.
const KINDS: [(&str, &str, &str); 2] = [
    ("golden", "golden", "../shared/golden"),
    ("checks", "labelled", "../shared/content/examples_criteria.json"),
];

pub(crate) fn run_all(arguments: &Arguments) -> Outcome {
    let usage = "`cargo xtask cases golden [FOLDER…]` or `cargo xtask cases checks [FOLDER…]`";
    let words = arguments.words();
    let Some((kind, folders)) = words.split_first() else {
        return Err(format!("say which cases: {usage}"));
    };
    let Some((_, binary, reference)) = KINDS.iter().find(|(name, _, _)| name == kind) else {
        return Err(format!("there are no cases called `{kind}`: {usage}"));
    };
    let mut folders: Vec<PathBuf> = folders.iter().map(PathBuf::from).collect();
    if *kind == "checks" {
        // Our own labelled texts are always measured too, unless other folders are named.
        if folders.is_empty() {
            folders.push(root().join("tests/labelled"));
            folders.extend(Some(root().join(reference)).filter(|path| path.exists()));
        }
    } else if folders.is_empty() {
        let reference = root().join(reference);
        if !reference.is_dir() {
            println!("skipped: reference data not here");
            return Ok(());
        }
        folders.push(reference);
    }
    let mut cargo = program("cargo");
    cargo.args(["run", "--quiet", "-p", "sprang-tests", "--bin", binary, "--manifest-path"]);
    cargo.arg(root().join("Cargo.toml")).arg("--").args(&folders);
    // The count is the last word, whatever it is.
    let status = cargo.status().map_err(|error| format!("cargo: {error}"))?;
    std::process::exit(status.code().unwrap_or(1))
}
