use sprang::boundary::{CheckAnswer, check, check_json};
use sprang::document::read_procurement;
use sprang::exchange::html;
use sprang::profile::Profile;

use crate::Ending;
use crate::arguments::Wanted;
use crate::check::write_faults;

/// The page of a procurement: it reads without script, prints, and carries the procurement.
pub(crate) fn run(text: &str, profile: Option<&Profile>, wanted: &Wanted, output: &mut String) -> Ending {
    let document = read_procurement(text).document;
    let page = document.and_then(|document| html::page(&document, wanted.language, profile).ok());
    match (check(text), page) {
        (CheckAnswer::Sound { .. }, Some(page)) => {
            output.push_str(&page);
            return Ending::Fine;
        }
        (answer, _) if wanted.json => output.push_str(&check_json(&answer)),
        (CheckAnswer::Faulty { faults }, _) => write_faults(&faults, wanted, output),
        _ => {}
    }
    Ending::Findings
}
