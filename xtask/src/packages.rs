//! The npm packages that builds and tests use; the shipped package itself needs none.

use std::path::PathBuf;

use crate::process::{program, run_quietly};
use crate::{Outcome, root, tools};

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
    std::fs::create_dir_all(tools::folder()).map_err(|error| error.to_string())?;
    run_quietly(
        program("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder),
        "installing the npm packages of builds and tests (about 20 seconds)",
        &tools::folder().join("npm.log"),
    )?;
    std::fs::write(&stamp, lock).map_err(|error| error.to_string())?;
    Ok(modules)
}
