use super::day::Day;
use crate::language::Localised;
use crate::procurement::{Criterion, Measure, Procurement};
use crate::profile::{Mandatory, Profile};

/// Something to follow up.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Planned {
    /// The lot.
    pub lot: String,
    /// The criterion for which points were given.
    pub criterion: String,
    /// The criterion of the catalogue that it was made from.
    pub from: Option<String>,
    /// The criterion's name: what was promised.
    pub promise: Localised,
    /// The measures of the problem by which it is seen, with the day on which each is reported: the
    /// end of the four months in which its goal falls. Empty where the criterion serves none.
    pub measures: Vec<(Measure, Option<Day>)>,
    /// How it is followed up.
    pub how: Option<Localised>,
    /// When.
    pub when: Option<Localised>,
    /// Who follows it up.
    pub who: Option<Localised>,
    /// What happens where it is not kept.
    pub consequence: Option<Localised>,
}

/// What is to be followed up after signing, criterion by criterion.
#[must_use]
pub fn plan(procurement: &Procurement) -> Vec<Planned> {
    let mut planned = Vec::new();
    for lot in procurement.lots() {
        collect(procurement, &lot.id, &lot.criteria, &mut planned);
    }
    planned
}

/// What the organisation says of the criterion, where its profile asks that it stands in this purchase.
#[must_use]
pub fn mandatory<'p>(
    procurement: &Procurement,
    planned: &Planned,
    profile: &'p Profile,
) -> Option<&'p Mandatory> {
    let from = planned.from.as_ref()?;
    profile.mandatory_in(procurement).find(|one| one.criterion == *from)
}

fn collect(procurement: &Procurement, lot: &str, criteria: &[Criterion], planned: &mut Vec<Planned>) {
    for criterion in criteria {
        match criterion {
            Criterion::Group(group) => collect(procurement, lot, &group.criteria, planned),
            Criterion::Price(_) => {}
            Criterion::Quality(quality) => {
                let measures = procurement.problem().measures.iter();
                let served = measures.filter(|measure| quality.serves.contains(&measure.id));
                let due =
                    |measure: &Measure| Some(Day::read(&measure.target.as_ref()?.date)?.end_of_tertial());
                let follow_up = quality.follow_up.as_ref();
                planned.push(Planned {
                    lot: lot.to_owned(),
                    criterion: quality.id.clone(),
                    from: quality.from.as_ref().map(|from| from.criterion.clone()),
                    promise: quality.name.clone(),
                    measures: served.map(|measure| (measure.clone(), due(measure))).collect(),
                    how: follow_up.map(|one| one.how.clone()),
                    when: follow_up.and_then(|one| one.when.clone()),
                    who: follow_up.and_then(|one| one.who.clone()),
                    consequence: follow_up.and_then(|one| one.consequence.clone()),
                });
            }
        }
    }
}
