//! The WebAssembly builds: wasm-pack into `pkg/dist`, then wasm-opt.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::process::{output, program, run_quietly};
use crate::short_names::ShortNames;
use crate::{Outcome, packages, root, tools};

/// One module of the package.
struct Module {
    krate: &'static str,
    /// What of the crate is in it; all of it where none is named.
    feature: Option<&'static str>,
    name: &'static str,
    folder: &'static str,
    /// What cargo is told of the profile for it alone.
    settings: &'static [&'static str],
}

const MODULES: [Module; 5] = [
    Module {
        krate: "widget",
        feature: Some("editing"),
        name: "sprang_editing",
        folder: "editing",
        settings: &[],
    },
    Module {
        krate: "widget",
        feature: Some("workbench"),
        name: "sprang_workbench",
        folder: "workbench",
        settings: &[],
    },
    Module {
        krate: "widget",
        feature: Some("evaluating"),
        name: "sprang_evaluating",
        folder: "evaluating",
        settings: &[],
    },
    Module {
        krate: "widget",
        feature: Some("showing"),
        name: "sprang_showing",
        folder: "showing",
        settings: &[],
    },
    Module { krate: "pkg/rules", feature: None, name: "sprang_rules", folder: "rules", settings: &FASTER },
];

/// No first screen waits for the rules by themselves, and an editor asks them at every pause of someone who types. With
/// "s" a procurement of 60 criteria is checked in 6.9 ms instead of 8.2, for 103 KiB of brotli; with 2 in 6.1, and each
/// KiB more would give half as much.
const FASTER: [&str; 1] = ["profile.web.package.sprang.opt-level=\"s\""];

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

/// What modules are built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To look at and to test.
    Trying,
    /// To be sent to browsers: with a standard library of their own, and nothing said by a panic. Nobody hears it in a page,
    /// where it stops the module either way, and the texts weigh. Takes minutes more the first time.
    Shipping,
}

/// Beside the digest of what was built to be shipped; it is as good to try.
const SHIPPED: &str = " shipped";

const STANDARD_LIBRARY: &str = "-Zbuild-std=std,panic_abort";
const PANIC_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// Builds what has changed since it was last built.
pub(crate) fn build(purpose: Purpose) -> Outcome {
    let mut stale = Vec::new();
    for module in &MODULES {
        let sources = fingerprint(&root(), module)?;
        let built = fs::read_to_string(out(module).join(STAMP)).unwrap_or_default();
        if !serves(&built, &sources, purpose) {
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
    // Where the standard library's source cannot be had, which is told, what is shipped is what is tried.
    let purpose = if purpose == Purpose::Shipping && tools::standard_library() {
        Purpose::Shipping
    } else {
        Purpose::Trying
    };
    for (module, sources) in stale {
        build_one(module, &sources, purpose, &tools, &modules)?;
    }
    Ok(())
}

/// Whether what was built from something serves, now that the sources are these.
fn serves(built: &str, sources: &str, purpose: Purpose) -> bool {
    match built.strip_suffix(SHIPPED) {
        Some(built) => built == sources,
        None => built == sources && purpose == Purpose::Trying,
    }
}

fn out(module: &Module) -> PathBuf {
    root().join("pkg/dist").join(module.folder)
}

/// Builds beside what is there and takes its place at the end: pages that are open meanwhile go on working.
fn build_one(
    module: &Module,
    sources: &str,
    purpose: Purpose,
    tools: &tools::WasmTools,
    modules: &Path,
) -> Outcome {
    let folder = root().join("pkg/dist").join(format!(".{}-in-work", module.folder));
    remove(&folder)?;
    let mut wasm_pack = program(&tools.wasm_pack);
    wasm_pack
        .args(["build", module.krate, "--target", "web", "--mode", "no-install", "--no-opt", "--no-pack"])
        .args(["--no-typescript", "--profile", "web", "--out-name", module.name, "--out-dir"])
        .arg(&folder)
        .arg("--")
        .args(module.feature.into_iter().flat_map(|feature| ["--no-default-features", "--features", feature]))
        .args(module.settings.iter().flat_map(|setting| ["--config", setting]))
        .env("PATH", &tools.path)
        .current_dir(root());
    if purpose == Purpose::Shipping {
        let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
        wasm_pack
            .arg(STANDARD_LIBRARY)
            // What the pinned toolchain can, it can for the standard library alone without being told so.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", format!("{flags} {PANIC_FLAGS}"));
    }
    let doing = format!("building {} (about a minute the first time)", module.name);
    run_quietly(&mut wasm_pack, &doing, &tools::log(module.name)?)?;
    // npm would leave out what wasm-pack's own .gitignore leaves out.
    let _ = fs::remove_file(folder.join(".gitignore"));
    let wasm = folder.join(format!("{}_bg.wasm", module.name));
    let mut wasm_opt = program("node");
    wasm_opt
        .arg(modules.join("binaryen/bin/wasm-opt"))
        // In the order of their names, functions of one kind stand together: 2 KiB less of what is sent.
        .args(["-O1", "--reorder-functions-by-name", "--strip-debug", "--strip-producers"])
        .arg("--minify-imports-and-exports-and-modules")
        .args(FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm)
        .stderr(std::process::Stdio::inherit());
    // More than -O1 makes the file shorter and what is sent longer: brotli finds what it would have folded.
    println!("… optimising {} (a few seconds)", module.name);
    let printed = output(&mut wasm_opt).ok_or_else(|| format!("wasm-opt failed on {}", module.name))?;
    let script = folder.join(format!("{}.js", module.name));
    let failed = |error: std::io::Error| format!("{}: {error}", script.display());
    let text = fs::read_to_string(&script).map_err(failed)?;
    fs::write(&script, ShortNames::read(&printed)?.written_into(&text)?).map_err(failed)?;
    smaller(&script, modules)?;
    let shipped = if purpose == Purpose::Shipping { SHIPPED } else { "" };
    fs::write(folder.join(STAMP), format!("{sources}{shipped}"))
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    let place = out(module);
    remove(&place)?;
    fs::rename(&folder, &place).map_err(|error| format!("{}: {error}", place.display()))
}

/// Makes the script beside a module smaller: 2 KiB less of what every first screen waits for.
fn smaller(script: &Path, modules: &Path) -> Outcome {
    let small = script.with_extension("small.js");
    let mut rolldown = program("node");
    rolldown
        .arg(modules.join("rolldown/bin/cli.mjs"))
        .arg(script)
        .args(["--minify", "--format", "esm", "--log-level", "silent", "--file"])
        .arg(&small)
        .current_dir(root());
    run_quietly(&mut rolldown, "making the script beside it smaller", &tools::log("rolldown")?)?;
    fs::rename(&small, script).map_err(|error| format!("{}: {error}", script.display()))
}

/// The elements' words lie beside the modules: a page fetches those of its language, and the editor alone
/// only what it says.
fn words() -> Outcome {
    let folder = root().join("pkg/dist/texts");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    let first = first_screen()?;
    for language in ["sv", "en"] {
        let texts = root().join("widget/texts").join(format!("{language}.txt"));
        let texts = fs::read_to_string(texts).map_err(failed)?;
        let of_the_first: String = texts
            .lines()
            .filter(|line| {
                line.split_once(" = ").is_some_and(|(key, _)| first.iter().any(|known| known == key))
            })
            .flat_map(|line| [line, "\n"])
            .collect();
        fs::write(folder.join(format!("{language}.txt")), texts).map_err(failed)?;
        fs::write(folder.join(format!("editing.{language}.txt")), of_the_first).map_err(failed)?;
    }
    Ok(())
}

/// The keys that the first screen of `<sprang-criteria>` says, from the list that lies beside the texts.
fn first_screen() -> Outcome<Vec<String>> {
    let file = root().join("widget/texts/first-screen.keys");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
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
    files.extend(["wasm.rs", "short_names.rs"].map(|file| root.join("xtask/src").join(file)));
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

    /// A key that is not sent would be shown as a key. What is said only once a row is open is listed too where it stands in
    /// the same file: better a line too many than one too few.
    #[test]
    fn the_first_screen_says_nothing_that_is_not_sent_with_it() {
        let texts = fs::read_to_string(root().join("widget/texts/sv.txt")).expect("a text");
        let keys: Vec<&str> =
            texts.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect();
        let first = first_screen().expect("a list");
        for key in &first {
            assert!(keys.contains(&key.as_str()), "{key} has no words");
        }
        let sources = [
            "criteria/rows.rs",
            "criteria/row_state.rs",
            "criteria/criterion.rs",
            "criteria/weight.rs",
            "criteria/status.rs",
            "parts/number_field.rs",
            "parts/saved.rs",
            "parts/fault_note.rs",
            "workbench/app.rs",
        ];
        for source in sources {
            let text = fs::read_to_string(root().join("widget/src").join(source)).expect("a source");
            for said in text.split('"').filter(|said| keys.contains(said)) {
                assert!(first.iter().any(|known| known == said), "{source}: {said}");
            }
        }
    }

    #[test]
    fn what_is_built_to_be_shipped_can_be_tried_and_not_the_other_way_round() {
        for purpose in [Purpose::Trying, Purpose::Shipping] {
            assert!(serves("12ab shipped", "12ab", purpose));
            assert!(!serves("34cd shipped", "12ab", purpose));
            assert!(!serves("", "12ab", purpose));
        }
        assert!(serves("12ab", "12ab", Purpose::Trying));
        assert!(!serves("12ab", "12ab", Purpose::Shipping));
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
        fs::write(folder.join("xtask/src/short_names.rs"), "one").expect("written");
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
