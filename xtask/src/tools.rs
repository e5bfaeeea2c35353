//! The build tools: found, or installed once into a folder of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{find, output, program, run_quietly};
use crate::{Outcome, root};

const WASM_PACK: &str = "0.15.1";

/// Where tools are installed: outside `target`, so that `cargo clean` does not cost ten minutes.
pub(crate) fn folder() -> PathBuf {
    std::env::var_os("SPRANG_TOOLS").map_or_else(|| root().join(".tools"), PathBuf::from)
}

/// The tools that wasm builds need, as a PATH that finds them first.
pub(crate) struct WasmTools {
    pub(crate) wasm_pack: PathBuf,
    pub(crate) path: std::ffi::OsString,
}

pub(crate) fn wasm_tools() -> Outcome<WasmTools> {
    wasm_target()?;
    let bindgen = installed("wasm-bindgen", "wasm-bindgen-cli", &bindgen_version()?, "about 3 minutes")?;
    let wasm_pack = installed("wasm-pack", "wasm-pack", WASM_PACK, "about 5 minutes")?;
    let mut folders: Vec<PathBuf> =
        [&bindgen, &wasm_pack].into_iter().filter_map(|tool| tool.parent().map(Path::to_path_buf)).collect();
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path = std::env::join_paths(folders).map_err(|error| format!("the PATH cannot be set: {error}"))?;
    Ok(WasmTools { wasm_pack, path })
}

/// rustup may be told not to install by itself, so the target is asked for by name.
fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let list = output(program("rustup").args(["target", "list", "--installed"]).current_dir(root()));
    if list.is_some_and(|list| list.lines().any(|line| line.trim() == TARGET)) {
        return Ok(());
    }
    std::fs::create_dir_all(folder()).map_err(|error| error.to_string())?;
    run_quietly(
        program("rustup").args(["target", "add", TARGET]).current_dir(root()),
        "adding the Rust target for WebAssembly",
        &folder().join("target.log"),
    )
}

/// The CLI must have the very version of the crate.
fn bindgen_version() -> Outcome<String> {
    let lock =
        std::fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| "Cargo.lock names no wasm-bindgen: run `cargo check --workspace` first".to_owned())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let after = lock.split(&format!("name = \"{package}\"\n")).nth(1)?;
    after.strip_prefix("version = \"")?.split('"').next().map(str::to_owned)
}

fn has_version(tool: &Path, version: &str) -> bool {
    output(Command::new(tool).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn installed(name: &str, package: &str, version: &str, usual: &str) -> Outcome<PathBuf> {
    let own = folder().join("bin").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if own.is_file() && has_version(&own, version) {
        return Ok(own);
    }
    if let Some(found) = find(name).filter(|found| has_version(found, version)) {
        return Ok(found);
    }
    std::fs::create_dir_all(folder()).map_err(|error| format!("{}: {error}", folder().display()))?;
    let doing = format!("installing {package} {version}, once ({usual})");
    let log = folder().join(format!("{package}.log"));
    let install = |locked: bool| {
        let mut cargo = program("cargo");
        cargo.args(["install", package, "--version", version, "--force", "--root"]).arg(folder());
        cargo.arg("--target-dir").arg(folder().join("build")).current_dir(folder());
        if locked {
            cargo.arg("--locked");
        }
        run_quietly(&mut cargo, &doing, &log)
    };
    // The lock file of a tool may name a version that the registry at hand does not have.
    install(true).or_else(|_| install(false))?;
    Ok(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_and_no_other() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
