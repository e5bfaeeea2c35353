//! The steps of `cargo xtask test`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::slice;
use std::time::Duration;

use crate::process::{program, run, run_within};
use crate::{Outcome, browser, guide, oracle, packages, root, server, tools, wasm};

/// What a step mostly works with; one step of each lane runs at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Builds and tests by cargo, and what needs one core.
    Cargo,
    /// WebAssembly, and what runs it: in Node, in a Chromium.
    Page,
    /// Either, whichever comes to it first.
    Either,
}

impl Lane {
    pub(crate) fn takes(self, step: &Step) -> bool {
        step.lane == self || step.lane == Self::Either
    }
}

pub(crate) const LANES: [Lane; 2] = [Lane::Cargo, Lane::Page];

/// One step: what it holds the project to, and which steps must have passed before.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    pub(crate) lane: Lane,
    pub(crate) needs: &'static [&'static str],
    pub(crate) run: fn() -> Outcome,
}

const fn step(
    lane: Lane,
    name: &'static str,
    what: &'static str,
    needs: &'static [&'static str],
    run: fn() -> Outcome,
) -> Step {
    Step { name, what, lane, needs, run }
}

pub(crate) const STEPS: [Step; 11] = [
    step(Lane::Cargo, "format", "the code is formatted", &[], format),
    step(Lane::Cargo, "guide", "the guide's pages", &[], guide::build),
    step(Lane::Cargo, "clippy", "clippy has nothing to say", &[], clippy),
    step(Lane::Cargo, "rust", "unit, property and doc tests", &[], rust),
    step(Lane::Cargo, "oracle", "a second evaluator in Python agrees", &[], oracle::compare),
    step(Lane::Cargo, "docs", "the documentation builds without a warning", &[], docs),
    step(Lane::Page, "wasm", "the WebAssembly builds", &[], || wasm::build(wasm::Purpose::Trying)),
    step(Lane::Page, "node", "the package's rules in Node", &["wasm"], node),
    step(Lane::Page, "browser", "the pages in a real Chromium", &["wasm", "guide"], in_browser),
    step(Lane::Page, "packaging", "the packed package in real consumers", &["wasm"], packaging),
    step(
        Lane::Either,
        "everywhere",
        "the same bytes natively, in Node and in Chromium",
        &["wasm"],
        everywhere,
    ),
];

/// A script that waits for what never comes is stopped, so that the other steps still run.
const LIMIT: Duration = Duration::from_mins(15);

fn cargo() -> Command {
    let mut cargo = program("cargo");
    cargo.current_dir(root());
    cargo
}

fn format() -> Outcome {
    tools::component("rustfmt", "fmt")?;
    run(cargo().args(["fmt", "--all", "--check"]), "cargo fmt --check")
}

fn clippy() -> Outcome {
    tools::component("clippy", "clippy")?;
    run(
        cargo().args(["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]),
        "cargo clippy (some minutes the first time)",
    )
}

fn rust() -> Outcome {
    run(
        cargo().args(["test", "--workspace", "--all-features", "--no-fail-fast"]),
        "cargo test (some minutes the first time)",
    )
}

fn docs() -> Outcome {
    run(
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
    run(
        cargo()
            .args(["build", "--package", "sprang-everywhere", "--lib", "--profile", "web"])
            .args(["--target", "wasm32-unknown-unknown"]),
        "building the generated evaluations as WebAssembly",
    )?;
    run(
        // With the feature that every other step has, so that the rules are compiled once for all.
        cargo().args(["build", "--package", "sprang-everywhere", "--bins", "--features", "sprang/cli"]),
        "building the generated evaluations natively",
    )?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    run_within(
        LIMIT,
        program("node")
            .arg("tests/everywhere/compare.mjs")
            .arg(std::path::absolute(target).map_err(|error| error.to_string())?)
            .env("SPRANG_CHROMIUM", chromium)
            .env("SPRANG_URL", "http://127.0.0.1/")
            .current_dir(root()),
        "comparing 10 000 generated evaluations (about two minutes)",
    )
}

fn packaging() -> Outcome {
    packages::installed()?;
    let chromium = browser::chromium()?;
    run_within(
        LIMIT,
        program("node").arg("tests/packaging/run.mjs").env("SPRANG_CHROMIUM", chromium).current_dir(root()),
        "packing the package and installing it into fresh projects",
    )
}

fn in_browser() -> Outcome {
    packages::installed()?;
    let chromium = browser::chromium()?;
    let port = server::start(0)?;
    let node = || {
        let mut node = program("node");
        node.env("SPRANG_CHROMIUM", &chromium)
            .env("SPRANG_URL", format!("http://127.0.0.1:{port}/"))
            .env("SPRANG_PICTURES", root().join("pictures"));
        node
    };
    each_file(&test_files(&root().join("tests/browser"))?, |file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        node_test(slice::from_ref(file), &mut node(), &format!("browser: {name}"))
    })
}

/// Tries each file, and those that failed once more at the end: beside another step Chromium now and then lets go
/// of what is dragged or typed, which never happens twice in a row, while a fault of a page fails both times.
/// What passed only then is told.
fn each_file(files: &[PathBuf], mut tried: impl FnMut(&PathBuf) -> Outcome) -> Outcome {
    let failed: Vec<&PathBuf> = files.iter().filter(|file| tried(file).is_err()).collect();
    let mut twice = Vec::new();
    for file in failed {
        match tried(file) {
            Ok(()) => eprintln!("passed only the second time: {}", file.display()),
            Err(message) => twice.push(message),
        }
    }
    if twice.is_empty() { Ok(()) } else { Err(twice.join("\n")) }
}

/// Runs the Node tests of a folder, one after the other: two cores do not carry more than one Chromium.
fn node_tests(folder: &Path, node: &mut Command) -> Outcome {
    let files = test_files(folder)?;
    node_test(&files, node, &format!("node --test, {} files of {}", files.len(), folder.display()))
}

fn node_test(files: &[PathBuf], node: &mut Command, doing: &str) -> Outcome {
    run_within(
        LIMIT,
        node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(files).current_dir(root()),
        doing,
    )
}

/// The Node tests of a folder; a folder without any is a failure, never a silent pass.
fn test_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let none = || format!("there are no tests (*.test.mjs) in {}", folder.display());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|_| none())?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() { Err(none()) } else { Ok(files) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_is_tried_once_more_after_the_others_and_no_oftener() {
        let files: Vec<PathBuf> = ["sound", "shaky", "broken"].map(PathBuf::from).into();
        let mut runs: Vec<PathBuf> = Vec::new();
        let outcome = each_file(&files, |file| {
            runs.push(file.clone());
            let before = runs.iter().filter(|run| *run == file).count();
            let passes = file == &files[0] || file == &files[1] && before == 2;
            if passes { Ok(()) } else { Err(file.display().to_string()) }
        });
        assert_eq!(outcome, Err("broken".to_owned()));
        assert_eq!(runs, [0, 1, 2, 1, 2].map(|index| files[index].clone()));
    }

    #[test]
    fn a_folder_without_tests_is_a_failure() {
        let folder = std::env::temp_dir().join(format!("sprang-no-tests-{}", std::process::id()));
        assert!(test_files(&folder).is_err_and(|message| message.contains("no tests")));
        std::fs::create_dir_all(&folder).expect("made");
        std::fs::write(folder.join("harness.mjs"), "").expect("written");
        assert!(test_files(&folder).is_err_and(|message| message.contains("no tests")));
        std::fs::write(folder.join("b.test.mjs"), "").expect("written");
        std::fs::write(folder.join("a.test.mjs"), "").expect("written");
        assert_eq!(
            test_files(&folder).expect("found"),
            [folder.join("a.test.mjs"), folder.join("b.test.mjs")]
        );
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
