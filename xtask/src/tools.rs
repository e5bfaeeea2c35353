//! The build tools: found, or installed once into a folder of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{find, output, program, run_quietly};
use crate::{Outcome, root};

const WASM_PACK: &str = "0.15.1";

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Settings for this workspace's own builds, which must not reach the builds of tools.
const OF_THE_WORKSPACE: [&str; 6] = [
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTFLAGS",
];

/// Where tools are installed: outside `target`, so that `cargo clean` does not cost ten minutes.
pub(crate) fn folder() -> PathBuf {
    std::env::var_os("SPRANG_TOOLS")
        .and_then(|named| std::path::absolute(named).ok())
        .unwrap_or_else(|| root().join(".tools"))
}

fn build_folder() -> PathBuf {
    folder().join("build")
}

/// A file for what an installation says, in a folder that is there.
pub(crate) fn log(name: &str) -> Outcome<PathBuf> {
    let folder = folder();
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder.join(format!("{name}.log")))
}

/// The tools that wasm builds need, as a PATH that finds them first.
pub(crate) struct WasmTools {
    pub(crate) wasm_pack: PathBuf,
    pub(crate) path: std::ffi::OsString,
}

pub(crate) fn wasm_tools() -> Outcome<WasmTools> {
    wasm_target()?;
    let version = bindgen_version()?;
    let bindgen =
        installed("wasm-bindgen", "wasm-bindgen-cli", &version, Optimised::Somewhat, "about 3 minutes")?;
    let wasm_pack = installed("wasm-pack", "wasm-pack", WASM_PACK, Optimised::No, "about 3 minutes")?;
    // Only an installation that was interrupted needs what it had built; it is three quarters of a gigabyte.
    if build_folder().is_dir() {
        let _ = std::fs::remove_dir_all(build_folder());
    }
    let mut folders: Vec<PathBuf> =
        [&bindgen, &wasm_pack].into_iter().filter_map(|tool| tool.parent().map(Path::to_path_buf)).collect();
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path = std::env::join_paths(folders).map_err(|error| format!("the PATH cannot be set: {error}"))?;
    Ok(WasmTools { wasm_pack, path })
}

/// The standard library's source, where it can be had; without it modules are somewhat larger, and do the same.
pub(crate) fn standard_library() -> bool {
    let there = || {
        output(program("rustc").args(["--print", "sysroot"]).current_dir(root())).is_some_and(|folder| {
            Path::new(folder.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
        })
    };
    if there() {
        return true;
    }
    let added = log("rust-src").and_then(|log| {
        run_quietly(
            program("rustup").args(["component", "add", "rust-src"]).current_dir(root()),
            "adding the standard library's source to the Rust toolchain (about 10 seconds)",
            &log,
        )
    });
    if let Err(error) = &added {
        println!("  the modules will be larger than they could be: {error}");
    }
    added.is_ok() && there()
}

/// rustup may be told not to install by itself, so the target is asked for by name. A toolchain without
/// rustup may have it all the same.
fn wasm_target() -> Outcome {
    let sysroot = output(program("rustc").args(["--print", "sysroot"]).current_dir(root()));
    if sysroot.is_some_and(|folder| {
        Path::new(folder.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir()
    }) {
        return Ok(());
    }
    run_quietly(
        program("rustup").args(["target", "add", WASM_TARGET]).current_dir(root()),
        "adding the Rust target for WebAssembly (about 10 seconds)",
        &log("target")?,
    )
}

/// The parts of the toolchain that a step calls; a minimal toolchain may lack them.
pub(crate) fn component(name: &str, command: &str) -> Outcome {
    if output(program("cargo").args([command, "--version"]).current_dir(root())).is_some() {
        return Ok(());
    }
    run_quietly(
        program("rustup").args(["component", "add", name]).current_dir(root()),
        &format!("adding {name} to the Rust toolchain (about 10 seconds)"),
        &log(name)?,
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
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

/// Whether a program, asked for its version, names this one.
fn names_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word.strip_prefix('v').unwrap_or(word) == version)
}

fn has_version(tool: &Path, version: &str) -> bool {
    output(Command::new(tool).arg("--version")).is_some_and(|said| names_version(&said, version))
}

/// How far a tool is optimised: what waits most of its time is built in half the time without.
#[derive(Clone, Copy)]
enum Optimised {
    No,
    Somewhat,
}

impl Optimised {
    const fn level(self) -> &'static str {
        match self {
            Self::No => "0",
            Self::Somewhat => "1",
        }
    }
}

fn installed(
    name: &str,
    package: &str,
    version: &str,
    optimised: Optimised,
    usual: &str,
) -> Outcome<PathBuf> {
    let own = folder().join("bin").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if own.is_file() && has_version(&own, version) {
        return Ok(own);
    }
    if let Some(found) = find(name).filter(|found| has_version(found, version)) {
        return Ok(found);
    }
    let doing = format!("installing {package} {version}, once ({usual})");
    let log = log(package)?;
    let install = |locked: bool| {
        let mut cargo = program("cargo");
        // The workspace's toolchain is the one that is surely there. What is built is kept until it is all
        // done, so that an interrupted installation goes on where it was.
        cargo.args(["install", package, "--version", version, "--force", "--root"]).arg(folder());
        cargo.arg("--target-dir").arg(build_folder()).current_dir(root());
        for setting in OF_THE_WORKSPACE {
            cargo.env_remove(setting);
        }
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimised.level());
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        if locked {
            cargo.arg("--locked");
        }
        run_quietly(&mut cargo, &doing, &log)
    };
    // The lock file of a tool may name a version that the registry at hand does not have.
    install(true).or_else(|_| {
        println!("  not with its own lock file; once more with the versions at hand");
        install(false)
    })?;
    Ok(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_and_no_other() {
        for end in ["\n", "\r\n"] {
            let lock = [
                "[[package]]",
                "name = \"wasm-bindgen-macro\"",
                "version = \"9.9.9\"",
                "",
                "[[package]]",
                "name = \"wasm-bindgen\"",
                "version = \"0.2.130\"",
                "source = \"x\"",
                "",
            ]
            .join(end);
            assert_eq!(locked_version(&lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
            assert_eq!(locked_version(&lock, "yew"), None);
        }
    }

    #[test]
    fn only_the_very_version_will_do() {
        assert!(names_version("wasm-bindgen 0.2.130\n", "0.2.130"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132"));
        assert!(names_version("v20.20.2", "20.20.2"));
        assert!(!names_version("wasm-bindgen 0.2.13\n", "0.2.130"));
        assert!(!names_version("wasm-bindgen 10.2.130\n", "0.2.130"));
        assert!(!names_version("", "0.2.130"));
    }

    #[test]
    fn the_lock_file_of_this_workspace_names_the_bindings() {
        let version = bindgen_version().expect("named");
        assert_eq!(version.split('.').count(), 3, "{version}");
    }
}
