//! The npm packages that builds and tests use; the shipped package itself needs none.

use std::path::PathBuf;

use crate::process::{output, program, run_quietly};
use crate::{Outcome, root, tools};

const OLDEST_NODE: u32 = 20;

/// The `node_modules` of `tests`, installed from its lock file when that has changed.
pub(crate) fn installed() -> Outcome<PathBuf> {
    let folder = root().join("tests");
    let modules = folder.join("node_modules");
    let stamp = modules.join(".sprang-lock");
    let lock = std::fs::read_to_string(folder.join("package-lock.json"))
        .map_err(|error| format!("tests/package-lock.json: {error}"))?;
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(modules);
    }
    check_node()?;
    run_quietly(
        program("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder),
        "installing the npm packages of builds and tests (about 20 seconds)",
        &tools::log("npm")?,
    )?;
    std::fs::write(&stamp, lock).map_err(|error| error.to_string())?;
    Ok(modules)
}

/// The engines that figures are compared with: of use to the benchmark alone. Without a lock file, since
/// one of them lists packages for platforms that not every registry holds.
pub(crate) fn compared() -> Outcome {
    let folder = root().join("tests/bench");
    let stamp = folder.join("node_modules/.sprang-package");
    let wanted = std::fs::read_to_string(folder.join("package.json"))
        .map_err(|error| format!("tests/bench/package.json: {error}"))?;
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    check_node()?;
    run_quietly(
        program("npm")
            .args(["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(&folder),
        "installing the engines to compare with (about 20 seconds)",
        &tools::log("npm-bench")?,
    )?;
    std::fs::write(&stamp, wanted).map_err(|error| error.to_string())
}

fn check_node() -> Outcome {
    let said = output(program("node").arg("--version")).unwrap_or_default();
    match major(&said) {
        Some(version) if version >= OLDEST_NODE => Ok(()),
        Some(_) => Err(format!(
            "Node {OLDEST_NODE} or newer is needed, and this is {}. See https://nodejs.org.",
            said.trim()
        )),
        None => {
            Err(format!("Node {OLDEST_NODE} or newer is needed, and there is none: see https://nodejs.org."))
        }
    }
}

/// The first number of a version such as `v20.11.1`.
fn major(said: &str) -> Option<u32> {
    said.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_version_counts() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("v100.1.0-nightly"), Some(100));
        assert_eq!(major(""), None);
        assert_eq!(major("node: not found"), None);
    }

    #[test]
    fn the_lock_file_names_no_registry() {
        let lock = std::fs::read_to_string(root().join("tests/package-lock.json")).expect("there");
        assert!(lock.contains("\"integrity\""), "a lock file");
        assert!(!lock.contains("\"resolved\": \"http"), "whoever installs chooses the registry");
    }
}
