use super::DraftFault;
use super::insert::{Insert, Inserted, insert, weigh};
use crate::catalogue::entry;
use crate::document;
use crate::language::Localised;
use crate::need::share_of_whole;
use crate::number::Exact;
use crate::procurement::Procurement;
use crate::profile::{Mandatory, Profile};
use crate::validate;

/// What became of a criterion that the organisation asks for, in one lot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AskedFor {
    /// The lot.
    pub lot: String,
    /// Its id in the catalogue.
    pub criterion: String,
    /// Its name.
    pub name: Localised,
    /// What was done.
    pub done: Done,
}

impl AskedFor {
    /// Whether something is still lacking.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.done, Done::Lacking(_))
    }
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Done {
    /// It was put in.
    Inserted(Inserted),
    /// It stood there, and weighs now what the organisation asks for.
    Weighed(Inserted),
    /// Nothing, since something is lacking that only the buyer knows.
    Lacking(DraftFault),
}

/// Puts in every criterion that the organisation asks for and that does not stand, and gives those that stand
/// the weight that it asks for. What needed nothing is not told.
///
/// # Errors
/// Where the draft has faults: what stands in it cannot be told then.
pub fn insert_mandatory(
    draft: &mut document::Procurement,
    profile: &Profile,
) -> Result<Vec<AskedFor>, DraftFault> {
    let sound = validate::procurement(draft).map_err(|_| DraftFault::said("faulty", &[]))?;
    let mut told = Vec::new();
    for mandatory in profile.mandatory_in(&sound) {
        for lot in sound.lots() {
            let Some(done) = put_right(draft, &sound, &lot.id, mandatory, profile) else { continue };
            told.push(AskedFor {
                lot: lot.id.clone(),
                criterion: mandatory.criterion.clone(),
                name: entry(&mandatory.criterion).map(|entry| entry.name.clone()).unwrap_or_default(),
                done,
            });
        }
    }
    Ok(told)
}

fn put_right(
    draft: &mut document::Procurement,
    sound: &Procurement,
    lot: &str,
    mandatory: &Mandatory,
    profile: &Profile,
) -> Option<Done> {
    let found = sound.lots().iter().find(|one| one.id == lot)?;
    let is_from = |from: &str| from == mandatory.criterion;
    let mut own = found.qualities().into_iter();
    let own = own.find(|quality| quality.from.as_ref().is_some_and(|from| is_from(&from.criterion)));
    let Some(own) = own else {
        let with = Insert { lot: Some(lot), ..Insert::default() };
        let inserted = insert(draft, &mandatory.criterion, &with, Some(profile));
        return Some(inserted.map_or_else(Done::Lacking, Done::Inserted));
    };
    let share = share_of_whole(found, own, sound)?;
    let wanted = mandatory.within(&share)?;
    let weight = format!("{}%", (&wanted * &Exact::integer(100)).to_text());
    let weighed = weigh(draft, lot, &own.id, &weight)?;
    Some(weighed.map_or_else(Done::Lacking, Done::Weighed))
}
