//! `cargo xtask bench`: figures, never a verdict.

use std::path::Path;

use crate::arguments::Arguments;
use crate::process::{program, run};
use crate::{Outcome, browser, packages, root, server, wasm};

/// One measurement that fails does not cost the others.
pub(crate) fn run_all(_: &Arguments) -> Outcome {
    packages::installed()?;
    wasm::build()?;
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
        natively(),
        script("throughput.mjs", "evaluating in Node (less than a minute)"),
        // Writes the compressed files that the page is then served with, as a host would serve it.
        script("payload.mjs", "weighing what the first screen loads"),
        script("page.mjs", "loading the page again and again (about 2 minutes)"),
    ];
    let _ = std::fs::remove_dir_all(&compressed);
    let failures: Vec<String> = outcomes.into_iter().filter_map(Result::err).collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

fn natively() -> Outcome {
    const EXAMPLE: &str = "core/examples/throughput.rs";
    if !Path::new(&root()).join(EXAMPLE).is_file() {
        return Err(format!("offers per second natively: {EXAMPLE} is not there"));
    }
    println!("\nEvaluating natively, 20 criteria and a price:\n");
    run(
        program("cargo")
            .args(["run", "--quiet", "--release", "--package", "sprang", "--example", "throughput"])
            .current_dir(root()),
        "evaluating natively (a minute with building)",
    )
}
