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
    /// What of the crate is in it; all of it where none is named.
    feature: Option<&'static str>,
    name: &'static str,
    folder: &'static str,
}

const MODULES: [Module; 5] = [
    Module { krate: "widget", feature: Some("editing"), name: "sprang_editing", folder: "editing" },
    Module { krate: "widget", feature: Some("workbench"), name: "sprang_workbench", folder: "workbench" },
    Module { krate: "widget", feature: Some("evaluating"), name: "sprang_evaluating", folder: "evaluating" },
    Module { krate: "widget", feature: Some("showing"), name: "sprang_showing", folder: "showing" },
    Module { krate: "pkg/rules", feature: None, name: "sprang_rules", folder: "rules" },
];

/// Beside what was built: the digest of what it was built from.
const STAMP: &str = ".built-from";

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
    let mut stale = Vec::new();
    for module in &MODULES {
        let sources = fingerprint(&root(), module)?;
        if fs::read_to_string(out(module).join(STAMP)).ok().as_deref() != Some(&sources) {
            stale.push((module, sources));
        }
    }
    words()?;
    if stale.is_empty() {
        println!("  WebAssembly is up to date");
        return Ok(());
    }
    // The packages first: without Node nothing is waited for.
    let modules = packages::installed()?;
    let tools = tools::wasm_tools()?;
    for (module, sources) in stale {
        build_one(module, &sources, &tools, &modules)?;
    }
    Ok(())
}

fn out(module: &Module) -> PathBuf {
    root().join("pkg/dist").join(module.folder)
}

/// Builds beside what is there and takes its place at the end: pages that are open meanwhile go on working.
fn build_one(module: &Module, sources: &str, tools: &tools::WasmTools, modules: &Path) -> Outcome {
    let folder = root().join("pkg/dist").join(format!(".{}-in-work", module.folder));
    remove(&folder)?;
    let mut wasm_pack = program(&tools.wasm_pack);
    wasm_pack
        .args(["build", module.krate, "--target", "web", "--mode", "no-install", "--no-opt", "--no-pack"])
        .args(["--profile", "web", "--out-name", module.name, "--out-dir"])
        .arg(&folder)
        .args(
            module
                .feature
                .into_iter()
                .flat_map(|feature| ["--", "--no-default-features", "--features", feature]),
        )
        .env("PATH", &tools.path)
        .current_dir(root());
    let doing = format!("building {} (about a minute the first time)", module.name);
    run_quietly(&mut wasm_pack, &doing, &tools::log(module.name)?)?;
    // npm would leave out what wasm-pack's own .gitignore leaves out.
    let _ = fs::remove_file(folder.join(".gitignore"));
    let wasm = folder.join(format!("{}_bg.wasm", module.name));
    let mut wasm_opt = program("node");
    wasm_opt
        .arg(modules.join("binaryen/bin/wasm-opt"))
        .arg("-O1")
        .args(["--strip-debug", "--strip-producers"])
        .args(FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm);
    // More than -O1 makes the file shorter and what is sent longer: brotli finds what it would have folded.
    run(&mut wasm_opt, &format!("optimising {} (a few seconds)", module.name))?;
    fs::write(folder.join(STAMP), sources).map_err(|error| format!("{}: {error}", folder.display()))?;
    let place = out(module);
    remove(&place)?;
    fs::rename(&folder, &place).map_err(|error| format!("{}: {error}", place.display()))
}

/// What keys begin with that only elements other than `<sprang-criteria>` say.
const NOT_OF_THE_EDITOR: [&str; 42] = [
    "amounts",
    "answer",
    "assumed",
    "award",
    "bench",
    "certainty",
    "compare",
    "currency",
    "department",
    "documents",
    "fact",
    "figure",
    "file",
    "follow-up-plan",
    "goals",
    "help",
    "indicator",
    "limit",
    "lot-limits",
    "measure",
    "measured",
    "missing",
    "model-page",
    "note",
    "open",
    "page",
    "picture",
    "preview",
    "problem",
    "profile",
    "publish",
    "question",
    "report",
    "route",
    "share",
    "stage",
    "state",
    "tasks",
    "together",
    "total",
    "versions",
    "waiting",
];

/// The elements' words lie beside the modules: a page fetches those of its language, and the editor alone
/// only what it says.
fn words() -> Outcome {
    let folder = root().join("pkg/dist/texts");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    for language in ["sv", "en"] {
        let texts = root().join("widget/texts").join(format!("{language}.txt"));
        let texts = fs::read_to_string(texts).map_err(failed)?;
        let of_the_editor: String =
            texts.lines().filter(|line| is_of_the_editor(line)).flat_map(|line| [line, "\n"]).collect();
        fs::write(folder.join(format!("{language}.txt")), texts).map_err(failed)?;
        fs::write(folder.join(format!("editing.{language}.txt")), of_the_editor).map_err(failed)?;
    }
    Ok(())
}

fn is_of_the_editor(line: &str) -> bool {
    let beginning = line.split(['.', ' ']).next().unwrap_or_default();
    !line.starts_with('#') && !NOT_OF_THE_EDITOR.contains(&beginning)
}

fn remove(folder: &Path) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// A digest of everything that a module is made of.
fn fingerprint(root: &Path, module: &Module) -> Outcome<String> {
    fingerprint_of(root, &["core", module.krate])
}

/// A digest of everything that the rules are made of.
pub(crate) fn fingerprint_of_core(root: &Path) -> Outcome<String> {
    fingerprint_of(root, &["core"])
}

fn fingerprint_of(root: &Path, folders: &[&str]) -> Outcome<String> {
    let mut files = vec![root.join("Cargo.toml"), root.join("Cargo.lock"), root.join("rust-toolchain.toml")];
    for folder in folders {
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
        // What editors and file managers leave behind is no source.
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
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

    /// A key that is not sent would be shown as a key.
    #[test]
    fn the_editor_says_nothing_that_is_not_sent_with_it() {
        let mut sources = Vec::new();
        for folder in ["criteria", "parts", "state"] {
            collect(&root().join("widget/src").join(folder), &mut sources).expect("read");
        }
        assert!(sources.len() > 20);
        for source in sources {
            let text = fs::read_to_string(&source).expect("a text");
            for beginning in NOT_OF_THE_EDITOR {
                assert!(!text.contains(&format!("say(\"{beginning}.")), "{}: {beginning}", source.display());
                assert!(
                    !text.contains(&format!("say_with(\"{beginning}.")),
                    "{}: {beginning}",
                    source.display()
                );
            }
        }
    }

    #[test]
    fn a_changed_source_changes_the_fingerprint() {
        let folder = std::env::temp_dir().join(format!("sprang-fingerprint-{}", std::process::id()));
        fs::create_dir_all(folder.join("core/src")).expect("a folder");
        fs::create_dir_all(folder.join("widget")).expect("a folder");
        fs::create_dir_all(folder.join("xtask/src")).expect("a folder");
        let sources = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "core/src/lib.rs", "widget/lib.rs"];
        for file in sources.into_iter().chain(["xtask/src/wasm.rs"]) {
            fs::write(folder.join(file), "one").expect("written");
        }
        let [widget, .., rules] = MODULES;
        let digest = |module| fingerprint(&folder, module).expect("read");
        let mut before = digest(&widget);
        assert_eq!(digest(&widget), before);
        let rules_before = digest(&rules);
        fs::write(folder.join("widget/lib.rs"), "two").expect("written");
        assert_eq!(digest(&rules), rules_before, "the widget is no part of the rules");
        for file in sources {
            fs::write(folder.join(file), "three").expect("written");
            assert_ne!(digest(&widget), before, "{file}");
            before = digest(&widget);
        }
        fs::write(folder.join("core/src/.lib.rs.swp"), "").expect("written");
        assert_eq!(digest(&widget), before, "an editor's own file");
        fs::rename(folder.join("core/src/lib.rs"), folder.join("core/src/main.rs")).expect("renamed");
        assert_ne!(digest(&widget), before, "a name counts too");
        fs::remove_dir_all(folder).expect("removed");
    }
}
