//! The WebAssembly builds: wasm-pack into `pkg/dist`, then wasm-opt.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::process::{program, run, run_quietly};
use crate::{Outcome, packages, root, tools};

/// One module of the package.
struct Module {
    krate: &'static str,
    name: &'static str,
    folder: &'static str,
}

const MODULES: [Module; 2] = [
    Module { krate: "widget", name: "sprang_widget", folder: "widget" },
    Module { krate: "pkg/rules", name: "sprang_rules", folder: "rules" },
];

/// What wasm-opt must be told that today's rustc makes use of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds what has changed since it was last built.
pub(crate) fn build() -> Outcome {
    let sources = fingerprint(&root())?;
    let stale: Vec<&Module> = MODULES
        .iter()
        .filter(|module| fs::read_to_string(stamp(module)).ok().as_deref() != Some(&sources))
        .collect();
    if stale.is_empty() {
        println!("  WebAssembly is up to date");
        return Ok(());
    }
    let tools = tools::wasm_tools()?;
    let modules = packages::installed()?;
    for module in stale {
        build_one(module, &tools, &modules)?;
        fs::write(stamp(module), &sources).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn out(module: &Module) -> PathBuf {
    root().join("pkg/dist").join(module.folder)
}

fn stamp(module: &Module) -> PathBuf {
    out(module).join(".built-from")
}

fn build_one(module: &Module, tools: &tools::WasmTools, modules: &Path) -> Outcome {
    let folder = out(module);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut wasm_pack = program(&tools.wasm_pack);
    wasm_pack
        .args(["build", module.krate, "--target", "web", "--mode", "no-install", "--no-opt", "--no-pack"])
        .args(["--profile", "web", "--out-name", module.name, "--out-dir"])
        .arg(&folder)
        .env("PATH", &tools.path)
        .current_dir(root());
    let doing = format!("building {} (about a minute the first time)", module.name);
    run_quietly(&mut wasm_pack, &doing, &tools::folder().join(format!("{}.log", module.name)))?;
    // npm would leave out what wasm-pack's own .gitignore leaves out.
    let _ = fs::remove_file(folder.join(".gitignore"));
    let wasm = folder.join(format!("{}_bg.wasm", module.name));
    let mut wasm_opt = program("node");
    wasm_opt
        .arg(modules.join("binaryen/bin/wasm-opt"))
        .arg("-Oz")
        .args(FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm);
    run(&mut wasm_opt, &format!("optimising {}", module.name))
}

/// A digest of everything that the modules are made of.
fn fingerprint(root: &Path) -> Outcome<String> {
    let mut files = vec![root.join("Cargo.toml"), root.join("Cargo.lock"), root.join("rust-toolchain.toml")];
    for folder in ["core", "widget", "pkg/rules"] {
        collect(&root.join(folder), &mut files)?;
    }
    files.push(root.join("xtask/src/wasm.rs"));
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        file.strip_prefix(root).unwrap_or(&file).to_string_lossy().hash(&mut hasher);
        bytes.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        if path.is_dir() {
            if !path.ends_with("target") {
                collect(&path, files)?;
            }
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_source_changes_the_fingerprint() {
        let folder = std::env::temp_dir().join(format!("sprang-fingerprint-{}", std::process::id()));
        fs::create_dir_all(folder.join("core/src")).expect("a folder");
        for file in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "core/src/lib.rs"] {
            fs::write(folder.join(file), "one").expect("written");
        }
        fs::create_dir_all(folder.join("xtask/src")).expect("a folder");
        fs::write(folder.join("xtask/src/wasm.rs"), "").expect("written");
        let before = fingerprint(&folder).expect("read");
        assert_eq!(fingerprint(&folder).expect("read"), before);
        fs::write(folder.join("core/src/lib.rs"), "two").expect("written");
        assert_ne!(fingerprint(&folder).expect("read"), before);
        fs::remove_dir_all(folder).expect("removed");
    }
}
