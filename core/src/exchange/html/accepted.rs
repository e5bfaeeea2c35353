use super::{Level, Writer};
use crate::document::{Criterion, Procurement};
use crate::exchange::words::say;
use crate::language::Localised;

/// What the buyer knows that the checks remark on and lets stand, and why: the document says it, and so does the page.
pub(super) fn accepted(writer: &mut Writer, document: &Procurement, level: Level) {
    let Some(all) = document.accepted.as_deref().filter(|all| !all.is_empty()) else { return };
    let language = writer.language();
    writer.tag("section", |writer| {
        writer.line(level.tag(1), say(language, "accepted"));
        writer.line("p", say(language, "accepted.hint"));
        writer.tag("dl", |writer| {
            for one in all {
                match one.at.as_deref().and_then(|at| criterion_at(document, at)) {
                    Some(name) => writer.words("dt", name),
                    None => writer.line("dt", say(language, "accepted.whole")),
                }
                writer.tag("dd", |writer| writer.paragraphs(&one.because));
            }
        });
    });
}

/// The name of the innermost criterion that a place is in.
fn criterion_at<'d>(document: &'d Procurement, at: &str) -> Option<&'d Localised> {
    let mut parts = at.strip_prefix("/lots/")?.split('/');
    let mut list = &document.lots.get(parts.next()?.parse::<usize>().ok()?)?.criteria;
    let mut found = None;
    while parts.next() == Some("criteria") {
        let criterion = list.get(parts.next()?.parse::<usize>().ok()?)?;
        match criterion {
            Criterion::Group { name, criteria, .. } => {
                found = Some(name);
                list = criteria;
            }
            Criterion::Quality { name, .. } | Criterion::Price { name, .. } => return Some(name),
        }
    }
    found
}
