use super::{Answer, AwardModel, Cost, LowPriceScreen, PriceRule, Scale, Weight};
use crate::language::Localised;
use crate::number::Exact;

/// What is awarded together (anbudsområde): its criteria and one award model.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lot {
    /// The lot's id.
    pub id: String,
    /// What the lot covers.
    pub title: Localised,
    /// The criteria, as published: groups and criteria in order.
    pub criteria: Vec<Criterion>,
    /// How quality and price become one ranking.
    pub award: AwardModel,
}

impl Lot {
    /// All quality criteria, in the order of the document, wherever in the tree they stand.
    /// A [`Bid`](super::Bid)'s answers stand in this order.
    #[must_use]
    pub fn qualities(&self) -> Vec<&Quality> {
        let mut found = Vec::new();
        collect(&self.criteria, &mut |criterion| {
            if let Criterion::Quality(quality) = criterion {
                found.push(quality.as_ref());
            }
        });
        found
    }

    /// Whether an answer's points, or whether they suffice, depend on the other offers' answers.
    #[must_use]
    pub fn compares_answers(&self) -> bool {
        let compared = |quality: &&Quality| quality.best_gets.is_some() || quality.scale.compares_offers();
        self.qualities().iter().any(compared) || self.has_shortlist()
    }

    /// Whether only so many of the best on a criterion or group pass.
    #[must_use]
    pub fn has_shortlist(&self) -> bool {
        let mut found = false;
        collect(&self.criteria, &mut |criterion| {
            found |= match criterion {
                Criterion::Quality(quality) => quality.most_pass.is_some(),
                Criterion::Group(group) => group.most_pass.is_some(),
                Criterion::Price(_) => false,
            };
        });
        found
    }

    /// What counts as a cost beside the stated price. A [`Bid`](super::Bid)'s costs stand in this order.
    #[must_use]
    pub fn costs(&self) -> &[Cost] {
        self.price().map_or(&[], |price| &price.costs)
    }

    /// What an offer states to whom no cost applies.
    #[must_use]
    pub fn no_costs(&self) -> Vec<Option<Answer>> {
        self.costs().iter().map(|cost| Some(cost.nothing())).collect()
    }

    /// The price criterion, if price counts in this lot. There is at most one.
    #[must_use]
    pub fn price(&self) -> Option<&Price> {
        let mut found = None;
        collect(&self.criteria, &mut |criterion| {
            if let Criterion::Price(price) = criterion {
                found = Some(price.as_ref());
            }
        });
        found
    }
}

fn collect<'a>(criteria: &'a [Criterion], visit: &mut impl FnMut(&'a Criterion)) {
    for criterion in criteria {
        visit(criterion);
        if let Criterion::Group(group) = criterion {
            collect(&group.criteria, visit);
        }
    }
}

/// A node of the tree of award criteria (tilldelningskriterier).
#[derive(Clone, Debug, PartialEq)]
pub enum Criterion {
    /// Criteria that are published under one heading.
    Group(Group),
    /// Something other than price that is rewarded.
    Quality(Box<Quality>),
    /// The price, or the cost.
    Price(Box<Price>),
}

impl Criterion {
    /// The criterion's id, unique in its lot.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Group(group) => &group.id,
            Self::Quality(quality) => &quality.id,
            Self::Price(price) => &price.id,
        }
    }

    /// The criterion's name.
    #[must_use]
    pub fn name(&self) -> &Localised {
        match self {
            Self::Group(group) => &group.name,
            Self::Quality(quality) => &quality.name,
            Self::Price(price) => &price.name,
        }
    }
}

/// Criteria under one heading. Its weight is what its members' weights add up to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// The group's id.
    pub id: String,
    /// Its heading.
    pub name: Localised,
    /// What its members' exact weights add up to, where the document states it.
    pub weight: Option<Exact>,
    /// The least sum of weighted points that an offer must reach here.
    pub threshold: Option<Threshold>,
    /// How many of those with the most points here pass, where only so many do.
    pub most_pass: Option<MostPass>,
    /// Its members. Never empty.
    pub criteria: Vec<Criterion>,
}

/// Something other than price that is rewarded: measured how, proved by what, followed up how.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Quality {
    /// The criterion's id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What is rewarded, in words that all tenderers read alike.
    pub description: Option<Localised>,
    /// Ids of the problem's measures that this criterion serves.
    pub serves: Vec<String>,
    /// What the criterion counts for.
    pub weight: Weight,
    /// How an answer becomes points.
    pub scale: Scale,
    /// The least points, before weighting, that an offer must reach.
    pub threshold: Option<Threshold>,
    /// How many of those with the most points here pass, where only so many do.
    pub most_pass: Option<MostPass>,
    /// The points that the best answer among the admitted offers gets, the others in proportion;
    /// `None` where the scale's points count as they are. Relative: a losing offer can swap two
    /// others. Thresholds are held against the scale's points. INVARIANT: above zero, and only where the
    /// scale gives no points below zero, or who gets better could lift who has the least.
    pub best_gets: Option<Exact>,
    /// What the tenderer hands in as proof.
    pub evidence: Vec<Localised>,
    /// How the buyer verifies it.
    pub verification: Option<Localised>,
    /// How it is followed up after signing.
    pub follow_up: Option<FollowUp>,
    /// The criterion of a catalogue that it was made from.
    pub from: Option<Origin>,
}

/// A criterion of a catalogue, from which another was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin {
    /// Its id in the catalogue.
    pub criterion: String,
    /// Its version then.
    pub version: String,
    /// The measure of the problem from which its starting point and goal were taken.
    pub measure: Option<String>,
    /// The numbers that were filled in, by parameter.
    pub numbers: Vec<(String, Exact)>,
    /// The words that were filled in, by parameter.
    pub words: Vec<(String, Localised)>,
}

/// How a promise is followed up after signing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FollowUp {
    /// What is followed up, and how.
    pub how: Localised,
    /// When.
    pub when: Option<Localised>,
    /// Who follows it up.
    pub who: Option<Localised>,
    /// What happens where the promise is not kept.
    pub consequence: Option<Localised>,
}

/// The price, or the cost, as a criterion.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Price {
    /// The criterion's id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What the sum covers: items, quantities, years, tax.
    pub description: Option<Localised>,
    /// What price counts for; none where the model compares money.
    pub weight: Option<Weight>,
    /// How a price becomes points; none where the model compares money.
    pub rule: Option<PriceRule>,
    /// The highest price that is admitted. A dearer offer is rejected.
    pub ceiling: Option<Exact>,
    /// What counts as a cost beside the stated price.
    pub costs: Vec<Cost>,
    /// By how much a cost counts for less each year that it lies ahead, as a share; `None` where none
    /// is discounted. INVARIANT: not negative.
    pub discount_rate: Option<Exact>,
    /// When a price is so low that the tenderer is asked to explain it. Never a reason to reject.
    pub low_price_screens: Vec<LowPriceScreen>,
}

/// A lowest value that an offer must reach, or be rejected (Montte C-546/16).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Threshold {
    /// The lowest value that passes; reaching it exactly is enough.
    pub least: Exact,
}

/// How many offers pass a criterion, those with the most points first (BT-5423 in notices). Held after
/// all thresholds, among the offers that passed them, in the order of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MostPass {
    /// How many. INVARIANT: at least one.
    pub count: usize,
    /// What becomes of offers that are equal where the number is reached.
    pub tied: TiedAtLast,
}

/// What becomes of offers with equal points of which only some would pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TiedAtLast {
    /// All of them pass.
    AllPass,
    /// None of them passes, unless nobody would.
    NonePasses,
}
