//! `cargo xtask bench`: figures, never a verdict.

use std::path::{Path, PathBuf};

use crate::arguments::Arguments;
use crate::process::{program, run};
use crate::{Outcome, browser, packages, root, server, wasm};

/// One measurement that fails does not cost the others.
pub(crate) fn run_all(_: &Arguments) -> Outcome {
    packages::installed()?;
    wasm::build(wasm::Purpose::Shipping)?;
    let chromium = browser::chromium()?;
    let compressed = std::env::temp_dir().join(format!("sprang-bench-{}", std::process::id()));
    let port = server::start_with(0, Some(compressed.clone()))?;
    let script = |name: &str, doing: &str| {
        run(
            program("node")
                .arg(root().join("tests/bench").join(name))
                .env("SPRANG_CHROMIUM", &chromium)
                .env("SPRANG_URL", format!("http://127.0.0.1:{port}/"))
                .env("SPRANG_COMPRESSED", &compressed)
                .current_dir(root()),
            doing,
        )
    };
    let outcomes = [
        engines(),
        robustness(port, &chromium),
        script("checks.mjs", "checking 60 criteria of 300 words (seconds)"),
        script("throughput.mjs", "evaluating in Node (less than a minute)"),
        // Writes the compressed files that the page is then served with, as a host would serve it.
        script("payload.mjs", "weighing what the first screen loads"),
        script("page.mjs", "loading the page again and again (about 2 minutes)"),
        script("editor.mjs", "editing 8 and 60 criteria (about 2 minutes)"),
        form_libraries(port, &chromium),
    ];
    let _ = std::fs::remove_dir_all(&compressed);
    let failures: Vec<String> = outcomes.into_iter().filter_map(Result::err).collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// The editor beside form libraries, in one run of the harness that measures them, where that is at hand.
fn form_libraries(port: u16, chromium: &Path) -> Outcome {
    let harness = root().join("../shared/peers");
    if !harness.join("run.sh").is_file() {
        println!("form libraries: skipped: reference data not here");
        return Ok(());
    }
    // It installs what it compares, which must not happen in the reference data.
    let copy = root().join("target/peers");
    if !copy.is_dir() {
        run(program("cp").arg("-r").arg(&harness).arg(&copy), "copying the harness")?;
    }
    let pages = copy.join("ours.json");
    let page = format!(
        r#"[{{"name": "ours", "url": "http://127.0.0.1:{port}/bench/", "edit": {{"selector": ".row-weight input", "to": "5", "expect": "\\b12 av 8\\b"}}}}]"#
    );
    std::fs::write(&pages, page).map_err(|error| format!("{}: {error}", pages.display()))?;
    run(
        program("bash")
            .arg(copy.join("run.sh"))
            .args(["forms", "--loads", "5", "--extra-json"])
            .arg(&pages)
            .env("CHROME", chromium),
        "the editor beside form libraries (about 6 minutes)",
    )
}

/// The analysis of robustness, natively and in wasm, beside numpy where it is at hand.
fn robustness(port: u16, chromium: &Path) -> Outcome {
    let native = example("robustness")?;
    run(
        program("node")
            .arg(root().join("tests/bench/robustness.mjs"))
            .env("SPRANG_NATIVE", native)
            .env("SPRANG_CHROMIUM", chromium)
            .env("SPRANG_URL", format!("http://127.0.0.1:{port}/"))
            .current_dir(root()),
        "what would change the winner (less than a minute)",
    )
}

/// Builds an example of the rules for measuring, and says where it lies.
fn example(name: &str) -> Outcome<PathBuf> {
    run(
        program("cargo")
            .args(["build", "--quiet", "--release", "--package", "sprang", "--example", name])
            .current_dir(root()),
        "building for the measurement natively (about half a minute)",
    )?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(root().join(target).join("release/examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// The same task for Språng, natively and in wasm, and for what a developer would pick instead.
fn engines() -> Outcome {
    packages::compared()?;
    let native = example("throughput")?;
    run(
        program("node")
            .arg(root().join("tests/bench/engines.mjs"))
            .env("SPRANG_NATIVE", native)
            .current_dir(root()),
        "one task, many engines (about 2 minutes)",
    )
}
