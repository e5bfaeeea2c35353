/// Why storage did not take something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no storage here, or the browser forbids it.
    Forbidden,
    /// There is no room left.
    Full,
}

/// Where drafts lie: texts under keys, as a browser keeps them. What is set replaces what was there, whole or not at all.
pub(super) trait Storage {
    /// The text under a key.
    ///
    /// # Errors
    /// Where storage cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, Refused>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where storage is forbidden or full; then what was there is still there.
    fn set(&self, key: &str, text: &str) -> Result<(), Refused>;

    /// Takes a text away.
    ///
    /// # Errors
    /// Where storage is forbidden.
    fn remove(&self, key: &str) -> Result<(), Refused>;

    /// All keys, in no order.
    fn keys(&self) -> Vec<String>;
}

#[cfg(test)]
pub(super) mod memory {
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    use super::{Refused, Storage};

    /// Storage in memory that can be told to fail.
    #[derive(Default)]
    pub(crate) struct Memory {
        pub(crate) texts: RefCell<BTreeMap<String, String>>,
        /// How many more writes there is room for; without a number, any.
        pub(crate) room: Cell<Option<usize>>,
        pub(crate) forbidden: Cell<bool>,
        pub(crate) writes: Cell<usize>,
    }

    impl Storage for &Memory {
        fn get(&self, key: &str) -> Result<Option<String>, Refused> {
            if self.forbidden.get() {
                return Err(Refused::Forbidden);
            }
            Ok(self.texts.borrow().get(key).cloned())
        }

        fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
            if self.forbidden.get() {
                return Err(Refused::Forbidden);
            }
            match self.room.get() {
                Some(0) => return Err(Refused::Full),
                room => self.room.set(room.map(|room| room - 1)),
            }
            self.writes.set(self.writes.get() + 1);
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) -> Result<(), Refused> {
            self.texts.borrow_mut().remove(key);
            Ok(())
        }

        fn keys(&self) -> Vec<String> {
            self.texts.borrow().keys().cloned().collect()
        }
    }
}
