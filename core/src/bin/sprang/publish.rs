use sprang::boundary::{CheckAnswer, check, check_json};
use sprang::check::{Finding, Severity, check_with};
use sprang::document::read_procurement;
use sprang::exchange::html;
use sprang::profile::Profile;
use sprang::validate;

use crate::arguments::Wanted;
use crate::check::write_faults;
use crate::{Ending, WORDING};

/// Says beside the page that errors stand in it for which nobody has given a reason.
fn told_errors(text: &str, profile: Option<&Profile>, wanted: &Wanted) {
    let Ok(sound) = validate::procurement_text(text) else { return };
    let found = check_with(&sound, profile);
    let open = |finding: &&Finding| finding.severity == Severity::Error && finding.accepted.is_none();
    let count = found.iter().filter(open).count();
    if count > 0 {
        eprintln!("{}", WORDING.text(wanted.language, "publish.errors", &[("count", &count.to_string())]));
    }
}

/// The page of a procurement: it reads without script, prints, and carries the procurement.
pub(crate) fn run(text: &str, profile: Option<&Profile>, wanted: &Wanted, output: &mut String) -> Ending {
    let document = read_procurement(text).document;
    let page = document.and_then(|document| html::page(&document, wanted.language, profile).ok());
    match (check(text), page) {
        (CheckAnswer::Sound { .. }, Some(page)) => {
            output.push_str(&page);
            told_errors(text, profile, wanted);
            return Ending::Fine;
        }
        (answer, _) if wanted.json => output.push_str(&check_json(&answer)),
        (CheckAnswer::Faulty { faults }, _) => write_faults(&faults, wanted, output),
        _ => {}
    }
    Ending::Findings
}
