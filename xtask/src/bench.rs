//! `cargo xtask bench`: figures, never a verdict.

use crate::process::{program, run};
use crate::{Outcome, browser, packages, root, server, wasm};

pub(crate) fn run_all() -> Outcome {
    packages::installed()?;
    wasm::build()?;
    run(
        program("cargo")
            .args(["run", "--quiet", "--release", "--package", "sprang", "--example", "throughput"])
            .current_dir(root()),
        "offers per second, natively",
    )?;
    let chromium = browser::chromium()?;
    let port = server::start(0)?;
    for script in ["payload.mjs", "throughput.mjs", "page.mjs"] {
        run(
            program("node")
                .arg(root().join("tests/bench").join(script))
                .env("SPRANG_CHROMIUM", &chromium)
                .env("SPRANG_URL", format!("http://127.0.0.1:{port}/"))
                .current_dir(root()),
            script,
        )?;
    }
    Ok(())
}
