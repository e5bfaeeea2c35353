use sprang::boundary;
use sprang::document::{Criterion, CriterionFile, read_procurement};
use sprang::draft::WORDING as DRAFT;
use sprang::share::{Extent, clipboard_text, link, open as opened};

use crate::Ending;
use crate::arguments::Wanted;

/// Prints a link that carries a document, or a text for the clipboard where no address is named.
pub(crate) fn run(text: &str, wanted: &Wanted, output: &mut String) -> Ending {
    let one = wanted.way.criterion.as_ref().map(|id| (id, one_criterion(text, id)));
    let text = match &one {
        None => text,
        Some((_, Some(criterion))) => criterion.as_str(),
        Some((id, None)) => {
            output.push_str(&DRAFT.text(wanted.language, "no-such-shared", &[("what", id)]));
            output.push('\n');
            return Ending::Findings;
        }
    };
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

/// One criterion of a document, as a file of its own.
fn one_criterion(text: &str, id: &str) -> Option<String> {
    fn find(criteria: &[Criterion], wanted: &str) -> Option<Criterion> {
        criteria.iter().find_map(|one| match one {
            Criterion::Quality { id, .. } if id == wanted => Some(one.clone()),
            Criterion::Group { criteria, .. } => find(criteria, wanted),
            _ => None,
        })
    }
    let document = read_procurement(text).document?;
    let found = document.lots.iter().find_map(|lot| find(&lot.criteria, id))?;
    Some(CriterionFile::new(found).to_json())
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
