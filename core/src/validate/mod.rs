//! From a document to sound types: [`document::Procurement`] to
//! [`procurement::Procurement`](crate::procurement::Procurement), every [`Fault`] at once.

mod answers;
mod award_model;
mod costs;
mod criteria;
mod draws;
mod formula;
mod goals;
mod journey;
mod lot_limits;
mod low_price;
mod plain;
mod price_rule;
mod problem;
mod profile;
mod scale;
#[cfg(test)]
mod tests;
mod weights;

use std::sync::Arc;

use crate::document::{self, Fault, FaultCode, Pointer, without_echoes};
use crate::number::Exact;
use crate::procurement::{
    Accepted, Answer, Fingerprint, Lot, Offers, Procedure, Procurement, Quality, Source,
};

pub(crate) use plain::is_id;
pub use profile::{profile, profile_text};
pub use weights::{WeightSum, weight_sum, weight_sum_of};

/// Checks that a document is a sound procurement.
///
/// # Errors
/// Every [`Fault`] of the document, each with its place.
///
/// ```
/// use sprang::{document::read_procurement, validate};
/// let read = read_procurement(r#"{"format": "sprang-procurement/1", "id": "Not an id"}"#);
/// let faults = validate::procurement(&read.document.unwrap()).unwrap_err();
/// assert!(faults.iter().any(|fault| fault.code.code() == "bad-id" && fault.at == "/id"));
/// ```
pub fn procurement(document: &document::Procurement) -> Result<Procurement, Vec<Fault>> {
    sound(document, &|| Arc::new(document.clone()))
}

/// The procurement that a document is; `keep` gives the document to hold on to, where it is sound.
fn sound(
    document: &document::Procurement,
    keep: &dyn Fn() -> Arc<document::Procurement>,
) -> Result<Procurement, Vec<Fault>> {
    let mut faults = Vec::new();
    let root = Pointer::Root;
    let lots_at = root.member("lots");
    plain::id(&document.id, &root.member("id"), &mut faults);
    plain::code(&document.currency, 3, "SEK", &root.member("currency"), &mut faults);
    plain::text(&document.title, &root.member("title"), &mut faults);
    let buyer = problem::buyer(&document.buyer, &root.member("buyer"), &mut faults);
    let source = document.source.as_ref().map(|source| {
        let at = root.member("source");
        plain::words(&source.reference, &at.member("reference"), &mut faults);
        plain::optional_text(source.note.as_ref(), &at.member("note"), &mut faults);
        Source {
            reference: source.reference.clone(),
            address: source.address.clone(),
            note: source.note.clone(),
        }
    });
    let problem = problem::problem(&document.problem, &root.member("problem"), &mut faults);
    plain::at_least(document.lots.len(), 1, &lots_at, &mut faults);
    plain::unique(document.lots.iter().map(|lot| lot.id.as_str()), &lots_at, &mut faults);
    let measures: Vec<&str> = problem.measures.iter().map(|measure| measure.id.as_str()).collect();
    let lots: Vec<Lot> = document
        .lots
        .iter()
        .enumerate()
        .map(|(i, lot)| self::lot(lot, &measures, &lots_at.item(i), &mut faults))
        .collect();
    let lot_limits = document
        .lot_limits
        .as_ref()
        .map(|limits| lot_limits::lot_limits(limits, &lots, &root.member("lotLimits"), &mut faults));
    let accepted_at = root.member("accepted");
    let accepted = document.accepted.iter().flatten().enumerate().map(|(index, accepted)| {
        let at = accepted_at.item(index);
        plain::words(&accepted.rule, &at.member("rule"), &mut faults);
        plain::text(&accepted.because, &at.member("because"), &mut faults);
        Accepted {
            rule: accepted.rule.clone(),
            at: accepted.at.clone().unwrap_or_default(),
            because: accepted.because.clone(),
        }
    });
    let accepted = accepted.collect();
    let journey =
        journey::journey(document.journey.as_ref(), &measures, &root.member("journey"), &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Procurement {
        id: document.id.clone(),
        buyer,
        title: document.title.clone(),
        currency: document.currency.clone(),
        procedure: document.procedure.map(procedure),
        source,
        example: document.example.unwrap_or(false),
        problem,
        lots,
        lot_limits,
        accepted,
        journey,
        fingerprint: Fingerprint::later({
            let document = keep();
            move || document.fingerprint()
        }),
    })
}

fn procedure(written: document::Procedure) -> Procedure {
    match written {
        document::Procedure::Open => Procedure::Open,
        document::Procedure::Negotiated => Procedure::Negotiated,
        document::Procedure::InnovationPartnership => Procedure::InnovationPartnership,
        document::Procedure::BelowThreshold => Procedure::BelowThreshold,
        document::Procedure::FreedomOfChoice => Procedure::FreedomOfChoice,
    }
}

fn lot(lot: &document::Lot, measures: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Lot {
    plain::id(&lot.id, &at.member("id"), faults);
    plain::text(&lot.title, &at.member("title"), faults);
    let award_at = at.member("award");
    let award = award_model::award_model(&lot.award, &award_at, faults);
    let criteria_at = at.member("criteria");
    let criteria = criteria::criteria(&lot.criteria, &award, measures, &criteria_at, faults);
    criteria::tree(lot, &award, at, faults);
    weights::add_up(lot, &award, at, faults);
    award_model::tie_breaks(&award, &criteria, &award_at, faults);
    Lot { id: lot.id.clone(), title: lot.title.clone(), criteria, award }
}

/// Reads and checks the text of a procurement in one go.
///
/// # Errors
/// Every [`Fault`], of form and of substance, each once: what only follows from another fault is
/// left out.
pub fn procurement_text(text: &str) -> Result<Procurement, Vec<Fault>> {
    let document::Read { document, faults } = document::read_procurement(text);
    // The document is kept for its fingerprint, not copied: an editor reads it at every pause.
    let read = document::Read { document: document.map(Arc::new), faults };
    both(read, |document| sound(document, &|| Arc::clone(document)))
}

/// Reads and checks the JSON text of one answer to a criterion.
///
/// # Errors
/// Every [`Fault`] of the answer, placed within it.
pub fn answer_text(quality: &Quality, text: &str) -> Result<Answer, Vec<Fault>> {
    let read = document::read_answer(text);
    both(read, |answer| {
        let mut faults = Vec::new();
        match answers::answer(answer, quality, &Pointer::Root, &mut faults) {
            Some(answer) if faults.is_empty() => Ok(answer),
            _ => Err(faults),
        }
    })
}

/// Reads and checks a price.
///
/// # Errors
/// The [`Fault`] of the price.
pub fn price_text(text: &str) -> Result<Exact, Vec<Fault>> {
    let mut faults = Vec::new();
    let range = plain::Range::NotNegative;
    let price = plain::number_in(&document::Decimal(text.to_owned()), range, &Pointer::Root, &mut faults);
    if faults.is_empty() { Ok(price) } else { Err(faults) }
}

/// What is wrong with a scale that stands on its own.
pub(crate) fn scale_faults(scale: &document::Scale) -> Vec<Fault> {
    let mut faults = Vec::new();
    scale::scale(scale, &Pointer::Root, &mut faults);
    faults
}

/// A scale that is known to be sound.
pub(crate) fn scale_of(scale: &document::Scale) -> crate::procurement::Scale {
    scale::scale(scale, &Pointer::Root, &mut Vec::new())
}

/// Checks an offers document against its procurement.
///
/// # Errors
/// Every [`Fault`] of the offers. An answer or a price that is left out is none: the award says
/// what that leads to.
pub fn offers(procurement: &Procurement, offers: &document::Offers) -> Result<Offers, Vec<Fault>> {
    let mut faults = Vec::new();
    let root = Pointer::Root;
    let mut same = |found: &str, known: &str, member: &str| {
        if found != known {
            faults.push(
                Fault::new(FaultCode::OtherProcurement, &root.member(member))
                    .with("found", found)
                    .with("known", known),
            );
        }
    };
    same(&offers.procurement, procurement.id(), "procurement");
    if let Some(fingerprint) = &offers.fingerprint {
        same(fingerprint, procurement.fingerprint(), "fingerprint");
    }
    let offers_at = root.member("offers");
    plain::unique(offers.offers.iter().map(|offer| offer.id.as_str()), &offers_at, &mut faults);
    let sound: Vec<_> = offers
        .offers
        .iter()
        .enumerate()
        .map(|(i, offer)| answers::offer(offer, procurement, &offers_at.item(i), &mut faults))
        .collect();
    answers::pairs(&sound, procurement, &offers_at, &mut faults);
    let draws = offers.draws.as_deref().unwrap_or_default();
    let sound =
        Offers { draws: draws::draws(draws, &sound, &root.member("draws"), &mut faults), offers: sound };
    if faults.is_empty() { Ok(sound) } else { Err(faults) }
}

/// Reads and checks the text of an offers file in one go, like [`procurement_text`].
///
/// # Errors
/// Every [`Fault`] of the offers.
pub fn offers_text(procurement: &Procurement, text: &str) -> Result<Offers, Vec<Fault>> {
    both(document::read_offers(text), |document| self::offers(procurement, document))
}

fn both<D, T>(
    read: document::Read<D>,
    check: impl FnOnce(&D) -> Result<T, Vec<Fault>>,
) -> Result<T, Vec<Fault>> {
    let Some(document) = read.document else { return Err(read.faults) };
    match check(&document) {
        Ok(sound) if read.faults.is_empty() => Ok(sound),
        Ok(_) => Err(read.faults),
        Err(faults) => Err(without_echoes(read.faults, faults)),
    }
}
