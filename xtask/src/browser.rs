//! Chromium: found, or installed where that can be done without asking.

use std::path::PathBuf;

use crate::process::{find, output, program, run_quietly};
use crate::{Outcome, tools};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const PLACES: [&str; 5] = [
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
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
        std::fs::create_dir_all(tools::folder()).map_err(|error| error.to_string())?;
        let log = tools::folder().join("chromium.log");
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
    Err("The browser tests need Chromium, and there is none. Install it (Debian, Ubuntu: `sudo apt-get install \
         chromium`; Fedora: `sudo dnf install chromium`; macOS: `brew install --cask chromium`; Windows: \
         `winget install Google.Chrome`), or name one with the variable CHROMIUM."
        .to_owned())
}

fn present() -> Option<PathBuf> {
    NAMES
        .into_iter()
        .find_map(find)
        .or_else(|| PLACES.map(PathBuf::from).into_iter().find(|place| place.is_file()))
}

fn can_install() -> bool {
    find("apt-get").is_some() && output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
