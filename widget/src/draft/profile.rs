use super::browser::{Browser, Lifetime};
use super::storage::Storage;

const KEY: &str = "sprang:profile";

/// The profile that was last opened on this computer.
#[must_use]
pub fn kept_profile() -> Option<String> {
    Browser::of(Lifetime::Lasting).get(KEY).ok()?
}

/// Keeps a profile on this computer, or none. Where nothing can be kept it holds for as long as the page is open.
pub fn keep_profile(text: Option<&str>) {
    let storage = Browser::of(Lifetime::Lasting);
    let _ = match text {
        Some(text) => storage.set(KEY, text),
        None => storage.remove(KEY),
    };
}
