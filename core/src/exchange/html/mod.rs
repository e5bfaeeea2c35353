//! A procurement as a page of its own: it reads without script, prints, and carries the document, so that
//! it can be opened again.

mod accepted;
mod asked;
mod award_model;
mod criteria;
mod deduction;
mod embedded;
mod lot_limits;
mod problem;
mod scale;
pub(super) mod writer;

pub use embedded::embedded;

use writer::Writer;

use asked::Asked;

use super::words::{say, say_with};
use crate::award::best_of;
use crate::document::{self, Fault};
use crate::language::Language;
use crate::procurement::Procurement;
use crate::profile::Profile;
use crate::validate;

/// The style of the page: everything in it stands below the class `publication`, so that a host that shows
/// the same text can use it too.
pub const STYLE: &str = include_str!("style.css");

/// The page of a document that can be published, as it stands on its own in a file. Where a profile is honoured
/// the page says what in it the organisation has asked for.
///
/// What happens on the way ([`Journey`](document::Journey)) is no part of what is published, and stands
/// neither in the text nor in the document that the page carries.
///
/// ```
/// # let text = include_str!("../../../../tests/cases/good/raa-2012-archaeology/procurement.json");
/// use sprang::{document::read_procurement, exchange::html, language::Language};
/// let document = read_procurement(text).document.expect("read");
/// let page = html::page(&document, Language::Swedish, None).expect("sound");
/// let carried = read_procurement(html::embedded(&page).expect("carried")).document.expect("read");
/// assert_eq!(carried.fingerprint(), document.fingerprint());
/// ```
///
/// # Errors
/// All faults, where the document is not sound: what is published can be evaluated.
pub fn page(
    document: &document::Procurement,
    language: Language,
    profile: Option<&Profile>,
) -> Result<String, Vec<Fault>> {
    let sound = validate::procurement(document)?;
    let asked = profile.map(|profile| Asked::new(profile, &sound));
    let title = document.title.text(language).to_owned();
    let mut writer = Writer::new(language);
    writer.tag_with("html", &[("lang", language.code())], |writer| {
        writer.tag("head", |writer| {
            writer.void("meta", &[("charset", "utf-8")]);
            writer.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            writer.void("meta", &[("name", "generator"), ("content", "Språng")]);
            writer.line("title", &format!("{title} – {}", document.buyer.name.text(language)));
            writer.raw_text("style", &format!("{STYLE}{PAGE_STYLE}"));
        });
        writer.tag("body", |writer| {
            writer.tag("main", |writer| {
                content(writer, document, Some(&sound), asked.as_ref(), 1);
            });
            let carried = document::Procurement { journey: None, ..document.clone() };
            embedded::embed(writer, &carried);
        });
    });
    Ok(format!("<!doctype html>\n{}\n", writer.finish()))
}

/// What stands in the page, without its frame, for a host that shows it in its own page. The first heading
/// is of the level that is given, 1 to 3. Also of a document that is not sound yet: then without a
/// fingerprint, and marked as a draft.
#[must_use]
pub fn body(
    document: &document::Procurement,
    language: Language,
    profile: Option<&Profile>,
    first_heading: u8,
) -> String {
    let sound = validate::procurement(document).ok();
    let asked = profile.zip(sound.as_ref()).map(|(profile, sound)| Asked::new(profile, sound));
    let mut writer = Writer::new(language);
    content(&mut writer, document, sound.as_ref(), asked.as_ref(), first_heading);
    writer.finish()
}

/// The description of the need as it stands in the page, for a host that shows it in its own.
#[must_use]
pub fn need(document: &document::Procurement, language: Language, first_heading: u8) -> String {
    let mut writer = Writer::new(language);
    writer.tag_with("article", &[("class", "publication")], |writer| {
        problem::problem(writer, &document.problem, Level(first_heading.clamp(1, 3)));
    });
    writer.finish()
}

/// Every lot: its criteria and how its winner is chosen.
pub(super) fn lots(
    writer: &mut Writer,
    document: &document::Procurement,
    sound: Option<&Procurement>,
    first_heading: u8,
) {
    for (index, lot) in document.lots.iter().enumerate() {
        let best = sound.and_then(|sound| sound.lots.get(index)).map(best_of);
        criteria::lot(writer, document, lot, best, None, Level(first_heading));
    }
}

/// How the page looks outside its text, where it is a file of its own.
const PAGE_STYLE: &str = "body{margin:0;background:#fff;color:#1b1b1b}@page{margin:20mm 18mm}";

fn content(
    writer: &mut Writer,
    document: &document::Procurement,
    sound: Option<&Procurement>,
    asked: Option<&Asked<'_>>,
    first_heading: u8,
) {
    let language = writer.language();
    let level = Level(first_heading.clamp(1, 3));
    writer.tag_with("article", &[("class", "publication")], |writer| {
        writer.tag("header", |writer| {
            let mut buyer = document.buyer.name.text(language).to_owned();
            if let Some(number) = &document.buyer.registration {
                buyer = format!("{buyer} ({number})");
            }
            writer.tag_with("p", &[("class", "buyer")], |writer| writer.say(&buyer));
            writer.words(level.tag(0), &document.title);
            if let Some(procedure) = document.procedure {
                let key = format!("procedure.{}", procedure.word());
                let kind = say(language, &key);
                writer.line("p", &say_with(language, "procedure", &[("kind", kind)]));
            }
            if document.example == Some(true) {
                writer.tag_with("p", &[("class", "mark")], |writer| writer.say(say(language, "example")));
            }
            if sound.is_none() {
                writer.tag_with("p", &[("class", "mark")], |writer| writer.say(say(language, "draft")));
            }
        });
        problem::problem(writer, &document.problem, level);
        for (index, lot) in document.lots.iter().enumerate() {
            let best = sound.and_then(|sound| sound.lots.get(index)).map(best_of);
            criteria::lot(writer, document, lot, best, asked, level);
        }
        if let Some(limits) = &document.lot_limits {
            lot_limits::lot_limits(writer, document, limits, level);
        }
        accepted::accepted(writer, document, level);
        writer.tag("footer", |writer| {
            if let Some(asked) = asked {
                asked.shaped(writer, document, level);
            }
            if let Some(fingerprint) = sound.map(Procurement::fingerprint) {
                writer.line(level.tag(1), say(language, "fingerprint"));
                writer.tag("p", |writer| writer.line("code", fingerprint));
                writer.line("p", say(language, "fingerprint.why"));
            }
        });
    });
}

/// The level of the first heading, from which the others follow.
#[derive(Clone, Copy)]
struct Level(u8);

impl Level {
    /// The tag of a heading so many levels below the first.
    fn tag(self, below: u8) -> &'static str {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let index = usize::from(self.0 + below).saturating_sub(1);
        TAGS.get(index).copied().unwrap_or("h6")
    }
}

#[cfg(test)]
mod tests;
