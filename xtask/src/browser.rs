//! Chromium: found, or installed where that can be done without asking.

use std::path::{Path, PathBuf};

use crate::process::{find, output, program, run_quietly};
use crate::{Outcome, tools};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where installers put it without a name on the PATH. Edge is a Chromium, and Windows has it.
const PLACES: [&str; 7] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/// A Chromium to test with.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        let named = PathBuf::from(named);
        return if named.is_file() {
            Ok(named)
        } else {
            Err(format!("CHROMIUM names {}, where there is no file", named.display()))
        };
    }
    if let Some(found) = present() {
        return Ok(found);
    }
    if can_install() {
        let log = tools::log("chromium")?;
        let apt = || {
            let mut apt = program("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        run_quietly(apt().arg("update"), "reading Debian's package lists", &log)?;
        run_quietly(
            apt().args(["install", "-y", "--no-install-recommends", "chromium"]),
            "installing Debian's chromium, once (about a minute)",
            &log,
        )?;
        if let Some(found) = present() {
            return Ok(found);
        }
    }
    Err("This needs Chromium, and there is none. Install it (Debian, Ubuntu: `sudo apt-get install \
         chromium`; Fedora: `sudo dnf install chromium`; macOS: `brew install --cask chromium`; Windows: \
         `winget install Google.Chrome`), or name one with the variable CHROMIUM."
        .to_owned())
}

fn present() -> Option<PathBuf> {
    let on_path = NAMES.into_iter().filter_map(find);
    // An installation for one user of Windows.
    let of_the_user = std::env::var_os("LOCALAPPDATA")
        .map(|folder| PathBuf::from(folder).join("Google\\Chrome\\Application\\chrome.exe"));
    let places = PLACES.map(PathBuf::from).into_iter().chain(of_the_user).filter(|place| place.is_file());
    on_path.chain(places).find(|browser| answers(browser))
}

/// Ubuntu has a `chromium-browser` that only says where to get one. On Windows the question for the version
/// would open a window, and there is no such thing.
fn answers(browser: &Path) -> bool {
    cfg!(windows)
        || output(program(browser).arg("--version"))
            .is_some_and(|said| ["Chrom", "Edge"].iter().any(|name| said.contains(name)))
}

/// Whether Debian's packages can be installed without asking anyone.
pub(crate) fn can_install() -> bool {
    find("apt-get").is_some() && output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
