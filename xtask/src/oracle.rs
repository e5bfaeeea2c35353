//! The second evaluator, in Python and from the published formulas: it redoes thousands of generated
//! evaluations, and must notice when a formula is altered.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::process::{find, program, run_quietly};
use crate::{Outcome, browser, root, tools};

/// Evaluations of each award model and price rule.
const OF_EACH: &str = "110";

/// Formulas that are altered to see whether it is noticed: one of each kind.
const BROKEN: [&str; 6] = ["P-INV", "R-UI", "M-DED", "M-LCC", "TOPSIS", "eigenvector"];

pub(crate) fn compare() -> Outcome {
    let python = python()?;
    let lines = tools::log("oracle-cases")?;
    let file = File::create(&lines).map_err(|error| format!("{}: {error}", lines.display()))?;
    println!("… generating evaluations of every award model and price rule");
    let status = program("cargo")
        // With the feature that every other step has, so that the rules are compiled once for all.
        .args(["run", "--quiet", "-p", "sprang-tests", "--features", "sprang/cli"])
        .args(["--bin", "oracle_cases", "--", OF_EACH])
        .current_dir(root())
        .stdout(file)
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err("generating the evaluations failed".to_owned());
    }
    evaluator(&python, &lines, &[])?;
    for broken in BROKEN {
        if evaluator(&python, &lines, &["--break", broken]).is_ok() {
            return Err(format!("the second evaluator did not notice that {broken} was altered"));
        }
        println!("  an altered {broken} is noticed, as it should be");
    }
    Ok(())
}

fn evaluator(python: &Path, lines: &Path, options: &[&str]) -> Outcome {
    let input = File::open(lines).map_err(|error| format!("{}: {error}", lines.display()))?;
    let output = program(python)
        .arg(root().join("tests/reference/evaluate.py"))
        .args(options)
        // No compiled files are left beside the sources.
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(input)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{}: {error}", python.display()))?;
    let said = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        println!("{said}");
        return Ok(());
    }
    Err(format!("the second evaluator disagrees:\n{said}"))
}

/// A Python, installed from Debian where that can be done without asking.
fn python() -> Outcome<PathBuf> {
    let present = || ["python3", "python"].into_iter().find_map(find);
    if let Some(found) = present() {
        return Ok(found);
    }
    if browser::can_install() {
        let log = tools::log("python")?;
        for arguments in
            [&["update"][..], &["install", "-y", "--no-install-recommends", "python3-minimal", "python3"]]
        {
            let mut apt = program("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
            run_quietly(&mut apt, "installing Debian's python3, once", &log)?;
        }
        if let Some(found) = present() {
            return Ok(found);
        }
    }
    Err("This needs Python 3.9 or newer, and there is none: see https://www.python.org.".to_owned())
}
