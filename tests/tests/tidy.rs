//! Tests about the code base itself.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if !["target", "node_modules", "dist", ".git", ".tools"].iter().any(|left_out| name == *left_out)
            {
                files(&path, ending, found);
            }
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&root().join(folder), "rs", &mut found);
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a text"))).collect()
}

/// Whether a file holds nothing but tests: they may look at everything.
fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "laws")
}

/// The part of a file before its tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

#[test]
fn modules_of_core_import_only_what_they_may() {
    let never: [(&str, &[&str]); 6] = [
        ("number", &["document", "procurement", "validate", "award", "explain", "boundary", "language"]),
        ("language", &["document", "procurement", "validate", "award", "explain", "boundary"]),
        ("document", &["procurement", "validate", "award", "explain", "boundary"]),
        ("procurement", &["document", "award", "explain", "boundary"]),
        ("validate", &["award", "explain", "boundary"]),
        ("award", &["document", "validate", "explain", "boundary"]),
    ];
    let mut looked_at = 0;
    for (module, forbidden) in never {
        for (path, text) in sources(&format!("core/src/{module}")) {
            if is_test(&path) {
                continue;
            }
            looked_at += 1;
            for line in code(&text).lines().filter(|line| !line.trim_start().starts_with("//")) {
                for other in forbidden {
                    assert!(
                        !line.contains(&format!("crate::{other}::"))
                            && !line.contains(&format!("crate::{{{other}"))
                            && !line.contains(&format!("use crate::{other};")),
                        "{}: `{module}` must not use `{other}`: {line}",
                        path.display()
                    );
                }
            }
        }
    }
    assert!(looked_at > 20, "only {looked_at} files were looked at");
}

#[test]
fn only_the_export_files_know_wasm_bindgen() {
    for folder in ["widget/src", "pkg/rules/src"] {
        for (path, text) in sources(folder) {
            let is_export = path.parent().is_some_and(|folder| folder.ends_with("exports"));
            assert!(is_export || !text.contains("#[wasm_bindgen"), "{}", path.display());
        }
    }
}

#[test]
fn no_file_is_named_for_what_fits_nowhere() {
    for folder in ["core", "widget", "pkg", "tests", "xtask", "www"] {
        for ending in ["rs", "js", "mjs", "css"] {
            let mut found = Vec::new();
            files(&root().join(folder), ending, &mut found);
            for path in found {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                assert!(
                    !["utils", "util", "helpers", "helper", "common", "misc"].contains(&name.as_str()),
                    "{}",
                    path.display()
                );
            }
        }
    }
}
