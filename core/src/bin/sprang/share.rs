use sprang::boundary;
use sprang::share::{Extent, clipboard_text, link, open as opened};

use crate::Ending;
use crate::arguments::Wanted;

/// Prints a link that carries a document, or a text for the clipboard where no address is named.
pub(crate) fn run(text: &str, wanted: &Wanted, output: &mut String) -> Ending {
    let extent = if wanted.way.published { Extent::Published } else { Extent::All };
    if wanted.json {
        output.push_str(&match &wanted.way.link {
            Some(address) => boundary::share_link(text, address, wanted.way.published),
            None => boundary::share_text(text, wanted.language, wanted.way.published),
        });
        return Ending::Fine;
    }
    let shared = match &wanted.way.link {
        Some(address) => link(text, address, extent).map(|link| link + "\n"),
        None => clipboard_text(text, wanted.language, extent),
    };
    match shared {
        Ok(shared) => {
            output.push_str(&shared);
            Ending::Fine
        }
        Err(fault) => {
            output.push_str(&fault.message(wanted.language));
            output.push('\n');
            Ending::Findings
        }
    }
}

/// Prints the document that a link or a pasted text carries, as it stands in a file.
pub(crate) fn open(pasted: &str, wanted: &Wanted, output: &mut String) -> Ending {
    if wanted.json {
        output.push_str(&boundary::open_shared(pasted));
        return Ending::Fine;
    }
    match opened(pasted) {
        Ok(found) => {
            let node: sprang::document::Node = serde_json::from_str(&found.text).unwrap_or_default();
            output.push_str(&serde_json::to_string_pretty(&node).unwrap_or_default());
            output.push('\n');
            Ending::Fine
        }
        Err(fault) => {
            output.push_str(&fault.message(wanted.language));
            output.push('\n');
            Ending::Findings
        }
    }
}
