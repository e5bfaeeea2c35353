//! What stands after a command: only what the command knows, so that a slip of the pen is told.

/// The options that were given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    flags: Vec<String>,
    values: Vec<(String, String)>,
    words: Vec<String>,
}

/// Among the options with a value: the command takes words too.
pub(crate) const WORDS: &str = "…";

impl Arguments {
    /// Reads the words after a command that knows these options, without and with a value.
    pub(crate) fn read(words: &[String], flags: &[&str], valued: &[&str]) -> Result<Self, String> {
        let mut read = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, joined) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            if flags.contains(&name) && joined.is_none() {
                read.flags.push(name.to_owned());
            } else if valued.contains(&name) {
                let value = joined
                    .or_else(|| words.next().cloned())
                    .filter(|value| !value.is_empty() && !value.starts_with("--"))
                    .ok_or_else(|| format!("`{name}` needs a value"))?;
                read.values.push((name.to_owned(), value));
            } else if valued.contains(&WORDS) && !word.starts_with('-') {
                read.words.push(word.clone());
            } else {
                return Err(format!("`{word}` is not known here"));
            }
        }
        Ok(read)
    }

    /// What is no option, in order.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|given| given == flag)
    }

    /// The value of an option; the last one counts.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Arguments::read(&words, &["--no-open"], &["--port"])
    }

    #[test]
    fn options_are_read_in_both_ways_of_writing() {
        for words in [&["--port", "9000", "--no-open"][..], &["--no-open", "--port=9000"]] {
            let read = read(words).expect("known");
            assert_eq!((read.value("--port"), read.has("--no-open")), (Some("9000"), true));
        }
        assert_eq!(read(&[]), Ok(Arguments::default()));
        assert_eq!(read(&["--port", "1", "--port", "2"]).expect("known").value("--port"), Some("2"));
    }

    #[test]
    fn what_is_not_known_is_told() {
        for words in [&["--prot", "9000"][..], &["9000"], &["--no-open=yes"], &["--port", "1", "x"]] {
            assert!(read(words).is_err_and(|message| message.contains("not known")), "{words:?}");
        }
        for words in [&["--port"][..], &["--port="], &["--port", "--no-open"]] {
            assert!(read(words).is_err_and(|message| message.contains("needs a value")), "{words:?}");
        }
    }

    #[test]
    fn words_are_taken_only_where_they_are_asked_for() {
        let words = ["golden".to_owned(), "one/folder".to_owned()];
        assert!(Arguments::read(&words, &[], &[]).is_err());
        assert_eq!(Arguments::read(&words, &[], &[WORDS]).expect("known").words(), words);
        assert!(Arguments::read(&["--gold".to_owned()], &[], &[WORDS]).is_err());
    }
}
