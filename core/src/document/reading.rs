use super::fault::{Fault, FaultCode, Pointer};
use super::node::Node;
use super::wire::Wire;
use super::{Answer, Criterion, CriterionFile, Offers, Procurement, Profile};

/// The longest document that is read, in bytes: hundreds of times the longest that people write.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// What reading a file gave: a document, and what is wrong with its form. The document is complete
/// only where there is no fault; otherwise it holds what could be read, for showing and mending.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    /// What could be read; `None` where the file is not a document of this kind at all.
    pub document: Option<T>,
    /// What is wrong with the form, all of it.
    pub faults: Vec<Fault>,
}

/// Reads the text of a procurement strictly: every unknown, missing, doubled or mistyped member is
/// reported, with its place.
///
/// A file of a newer format gives one fault and nothing else; its text is untouched.
///
/// ```
/// let read = sprang::document::read_procurement(r#"{"format": "sprang-procurement/9"}"#);
/// assert_eq!(read.faults[0].code.code(), "newer-format");
/// ```
#[must_use]
pub fn read_procurement(text: &str) -> Read<Procurement> {
    read(text, "sprang-procurement")
}

/// The procurement that JSON holds, as far as it can be read: for showing while someone edits. What is
/// wrong with it is not said here. `None` where it is of another kind or of a newer format.
///
/// ```
/// let node = serde_json::from_str(r#"{"format": "sprang-procurement/1", "lots": 7}"#)?;
/// assert!(sprang::document::procurement_in(&node).is_some_and(|shown| shown.lots.is_empty()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn procurement_in(node: &Node) -> Option<Procurement> {
    (format_of(node, "sprang-procurement") == Format::Known)
        .then(|| Procurement::read(node, &Pointer::Root, &mut Vec::new()))
}

/// The criterion that JSON holds, as far as it can be read: what [`procurement_in`] reads in its place.
#[must_use]
pub fn criterion_in(node: &Node) -> Criterion {
    Criterion::read(node, &Pointer::Root, &mut Vec::new())
}

/// Reads the text of an offers file strictly, like [`read_procurement`].
#[must_use]
pub fn read_offers(text: &str) -> Read<Offers> {
    read(text, "sprang-offers")
}

/// Reads the text of an organisation's profile strictly, like [`read_procurement`].
#[must_use]
pub fn read_profile(text: &str) -> Read<Profile> {
    read(text, "sprang-profile")
}

/// Reads the text of a file that holds one criterion strictly, like [`read_procurement`].
#[must_use]
pub fn read_criterion_file(text: &str) -> Read<CriterionFile> {
    read(text, "sprang-criterion")
}

/// Reads the text of one answer, which has no format of its own.
pub(crate) fn read_answer(text: &str) -> Read<Answer> {
    parsed(text, |_| None)
}

/// Reads the text of one criterion, which has no format of its own.
pub(crate) fn read_criterion(text: &str) -> Read<Criterion> {
    parsed(text, |_| None)
}

fn read<T: Wire>(text: &str, kind: &'static str) -> Read<T> {
    parsed(text, |node| format_fault(node, kind))
}

fn parsed<T: Wire>(text: &str, refuse: impl Fn(&Node) -> Option<Fault>) -> Read<T> {
    let root = Pointer::Root;
    let only = |fault| Read { document: None, faults: vec![fault] };
    if text.len() > MOST_BYTES {
        return only(Fault::new(FaultCode::TooLarge, &root).with("most", MOST_BYTES.to_string()));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node: Node = match serde_json::from_str(text) {
        Ok(node) => node,
        Err(error) => {
            return only(
                Fault::new(FaultCode::NotJson, &root)
                    .with("line", error.line().to_string())
                    .with("column", error.column().to_string()),
            );
        }
    };
    if let Some(fault) = refuse(&node) {
        return only(fault);
    }
    let mut faults = Vec::new();
    let document = T::read(&node, &root, &mut faults);
    Read { document: Some(document), faults }
}

/// The format version that this program writes, and the newest that it reads.
const VERSION: u32 = 1;

/// What the format that a file names is to this program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// The one that it knows.
    Known,
    /// A later version of it.
    Newer,
    /// Anything else.
    Other,
}

pub(super) fn format_of(node: &Node, kind: &str) -> Format {
    let format = node.member("format").and_then(Node::as_text).unwrap_or_default();
    match format.split_once('/').map(|(found, version)| (found == kind, version.parse::<u32>())) {
        Some((true, Ok(VERSION))) => Format::Known,
        Some((true, Ok(newer))) if newer > VERSION => Format::Newer,
        _ => Format::Other,
    }
}

fn format_fault(node: &Node, kind: &'static str) -> Option<Fault> {
    let code = match format_of(node, kind) {
        Format::Known => return None,
        Format::Newer => FaultCode::NewerFormat,
        Format::Other => FaultCode::UnknownFormat,
    };
    let found = node.member("format").and_then(Node::as_text).unwrap_or_default();
    let fault = Fault::new(code, &Pointer::Root.member("format")).with("found", found);
    Some(fault.with("known", format!("{kind}/{VERSION}")))
}
