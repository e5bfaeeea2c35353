//! `cargo xtask test`: every test there is, the quick ones first.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::process::{program, run as execute};
use crate::{Outcome, browser, option, packages, root, server, wasm};

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome,
}

const STEPS: [Step; 9] = [
    Step { name: "format", what: "the code is formatted", run: format },
    Step { name: "clippy", what: "clippy has nothing to say", run: clippy },
    Step { name: "rust", what: "unit, property and doc tests", run: rust },
    Step { name: "docs", what: "the documentation builds without a warning", run: docs },
    Step { name: "wasm", what: "the WebAssembly builds", run: wasm::build },
    Step { name: "node", what: "the package's rules in Node", run: node },
    Step { name: "everywhere", what: "the same bytes natively, in Node and in Chromium", run: everywhere },
    Step { name: "packaging", what: "the packed package in real consumers", run: packaging },
    Step { name: "browser", what: "the pages in a real Chromium", run: in_browser },
];

fn run_steps(steps: &[&Step]) -> Outcome {
    let mut results: Vec<(&str, Duration, Outcome)> = Vec::new();
    for step in steps {
        println!("\n== {}: {} ==", step.name, step.what);
        let started = Instant::now();
        let outcome = (step.run)();
        if let Err(message) = &outcome {
            eprintln!("{message}");
        }
        results.push((step.name, started.elapsed(), outcome));
    }
    println!("\n{:<12} {:>8}  result", "step", "seconds");
    for (name, time, outcome) in &results {
        let result = if outcome.is_ok() { "passed" } else { "FAILED" };
        println!("{name:<12} {:>8.1}  {result}", time.as_secs_f32());
    }
    let failed = results.iter().filter(|(_, _, outcome)| outcome.is_err()).count();
    println!("\n{} passed, {failed} failed", results.len() - failed);
    if failed == 0 { Ok(()) } else { Err("Some steps failed; what they said stands above.".to_owned()) }
}

pub(crate) fn run(words: &[&str]) -> Outcome {
    if words.contains(&"--list") {
        for step in &STEPS {
            println!("{:<12} {}", step.name, step.what);
        }
        return Ok(());
    }
    let chosen: Vec<&Step> = match option(words, "--only") {
        None => STEPS.iter().collect(),
        Some(names) => names
            .split(',')
            .map(|name| {
                STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
                    let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
                    format!("there is no step `{name}`; the steps are {}", known.join(", "))
                })
            })
            .collect::<Result<_, _>>()?,
    };
    run_steps(&chosen)
}

fn cargo() -> Command {
    let mut cargo = program("cargo");
    cargo.current_dir(root());
    cargo
}

fn format() -> Outcome {
    execute(cargo().args(["fmt", "--all", "--check"]), "cargo fmt --check")
}

fn clippy() -> Outcome {
    execute(
        cargo().args(["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]),
        "cargo clippy",
    )
}

fn rust() -> Outcome {
    execute(cargo().args(["test", "--workspace", "--all-features"]), "cargo test")
}

fn docs() -> Outcome {
    execute(
        cargo()
            .args(["doc", "--workspace", "--all-features", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings"),
        "cargo doc",
    )
}

fn node() -> Outcome {
    packages::installed()?;
    node_tests(&root().join("pkg/test"), &mut program("node"))
}

fn everywhere() -> Outcome {
    packages::installed()?;
    let chromium = browser::chromium()?;
    execute(
        cargo()
            .args(["build", "--package", "sprang-everywhere", "--lib", "--profile", "web"])
            .args(["--target", "wasm32-unknown-unknown"]),
        "building the generated evaluations as WebAssembly",
    )?;
    execute(
        cargo().args(["build", "--package", "sprang-everywhere", "--bins", "--release"]),
        "building the generated evaluations natively",
    )?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    execute(
        program("node")
            .arg("tests/everywhere/compare.mjs")
            .arg(target)
            .env("SPRANG_CHROMIUM", chromium)
            .env("SPRANG_URL", "http://127.0.0.1/")
            .current_dir(root()),
        "comparing 10 000 generated evaluations (about a minute)",
    )
}

fn packaging() -> Outcome {
    packages::installed()?;
    let chromium = browser::chromium()?;
    execute(
        program("node").arg("tests/packaging/run.mjs").env("SPRANG_CHROMIUM", chromium).current_dir(root()),
        "packing the package and installing it into fresh projects",
    )
}

fn in_browser() -> Outcome {
    packages::installed()?;
    let chromium = browser::chromium()?;
    let port = server::start(0)?;
    let mut node = program("node");
    node.env("SPRANG_CHROMIUM", chromium)
        .env("SPRANG_URL", format!("http://127.0.0.1:{port}/"))
        .env("SPRANG_PICTURES", root().join("pictures"));
    node_tests(&root().join("tests/browser"), &mut node)
}

/// Runs the Node tests of a folder; a folder without any is a failure, never a silent pass.
fn node_tests(folder: &Path, node: &mut Command) -> Outcome {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("{} has no test files (*.test.mjs)", folder.display()));
    }
    let doing = format!("node --test, {} files of {}", files.len(), folder.display());
    execute(
        node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
            .args(&files)
            .current_dir(root()),
        &doing,
    )
}
