use gloo::storage::{LocalStorage, SessionStorage, Storage as _};

use super::storage::{Refused, Storage};

/// How long a draft lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lifetime {
    /// Until someone throws it away.
    #[default]
    Lasting,
    /// As long as the tab is open: for computers that others use too.
    ThisTab,
}

/// One of the two storages of a browser, which may be forbidden.
pub(super) struct Browser(Option<web_sys::Storage>);

impl Browser {
    pub(super) fn of(lifetime: Lifetime) -> Self {
        // Asking first: where storage is forbidden, asking throws.
        let window = web_sys::window();
        let allowed = window.is_some_and(|window| {
            let storage = match lifetime {
                Lifetime::Lasting => window.local_storage(),
                Lifetime::ThisTab => window.session_storage(),
            };
            storage.is_ok_and(|storage| storage.is_some())
        });
        Self(allowed.then(|| match lifetime {
            Lifetime::Lasting => LocalStorage::raw(),
            Lifetime::ThisTab => SessionStorage::raw(),
        }))
    }

    fn allowed(&self) -> Result<&web_sys::Storage, Refused> {
        self.0.as_ref().ok_or(Refused::Forbidden)
    }
}

impl Storage for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        self.allowed()?.get_item(key).map_err(|_| Refused::Forbidden)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        // Browsers name a full storage differently; what can be read and not be written is full.
        self.allowed()?.set_item(key, text).map_err(|_| Refused::Full)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.allowed()?.remove_item(key).map_err(|_| Refused::Forbidden)
    }

    fn keys(&self) -> Vec<String> {
        let Ok(storage) = self.allowed() else { return Vec::new() };
        let count = storage.length().unwrap_or(0);
        (0..count).filter_map(|index| storage.key(index).ok()?).collect()
    }
}
