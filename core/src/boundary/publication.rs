//! What is published, for callers outside Rust.

use super::answer::FaultReport;
use super::profile::Honoured;
use super::reports;
use crate::document::wire::{wire_choice, wire_object};
use crate::document::{pretty, read_procurement};
use crate::exchange::{clipboard, html};
use crate::language::Language;
use crate::validate;

wire_choice! {
    /// What a procurement looks like to those who read it.
    PublicationAnswer by "outcome" {
        /// The file is sound and can be published.
        "sound" Sound {
            /// The procurement's fingerprint.
            "fingerprint" fingerprint: String,
            /// A page of its own, as a file: it reads without script and carries the procurement.
            "page" page: String,
            /// What stands in the page, as HTML for a host's own page, its first heading an `h2`.
            "body" body: String,
            /// The description of the need alone, its first heading below an `h3`.
            "need" need: String,
            /// The criteria, for the clipboard.
            "table" table: TableReport,
            /// What is wrong with the profile, which then was not honoured; left out where nothing is.
            "profileFaults" profile_faults: Option<Vec<FaultReport>>,
        }
        /// The file has faults: it can be shown as a draft.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
            /// What stands in the page so far; nothing where the file is of another kind.
            "body" body: String,
            /// The description of the need alone, its first heading below an `h3`.
            "need" need: String,
            /// The criteria, for the clipboard, as far as they go.
            "table" table: TableReport,
            /// What is wrong with the profile, which then was not honoured; left out where nothing is.
            "profileFaults" profile_faults: Option<Vec<FaultReport>>,
        }
    }
}

wire_object! {
    /// The criteria with all that is said of them, for the clipboard.
    TableReport {
        /// In HTML, its looks written out.
        "html" html: String,
        /// As text, its cells parted by tabs.
        "plain" plain: String,
    }
}

/// What the text of a procurement looks like to those who read it, in a language. With the profile of the
/// buyer's organisation it says what that has asked for.
///
/// ```
/// use sprang::boundary::{PublicationAnswer, publication};
/// use sprang::language::Language;
/// assert!(matches!(publication("{}", Language::Swedish, None), PublicationAnswer::Faulty { .. }));
/// ```
#[must_use]
pub fn publication(procurement: &str, language: Language, profile: Option<&str>) -> PublicationAnswer {
    let honoured = Honoured::read(profile);
    let read = read_procurement(procurement);
    let Some(document) = &read.document else {
        let faults = validate::procurement_text(procurement).err().unwrap_or_default();
        let table = TableReport { html: String::new(), plain: String::new() };
        return PublicationAnswer::Faulty {
            faults: reports(&faults),
            body: String::new(),
            need: String::new(),
            table,
            profile_faults: honoured.faults,
        };
    };
    let body = html::body(document, language, honoured.sound(), 2);
    let need = html::need(document, language, 3);
    let sound = validate::procurement_text(procurement);
    let checked = sound.as_ref().ok();
    let table = TableReport {
        html: clipboard::html(document, checked, language),
        plain: clipboard::plain(document, checked, language),
    };
    match sound.and_then(|sound| Ok((sound, html::page(document, language, honoured.sound())?))) {
        Ok((sound, page)) => {
            let fingerprint = sound.fingerprint().to_owned();
            PublicationAnswer::Sound { fingerprint, page, body, need, table, profile_faults: honoured.faults }
        }
        Err(faults) => {
            let (faults, profile_faults) = (reports(&faults), honoured.faults);
            PublicationAnswer::Faulty { faults, body, need, table, profile_faults }
        }
    }
}

/// The JSON text of an answer.
#[must_use]
pub fn publication_json(answer: &PublicationAnswer) -> String {
    pretty(answer)
}
