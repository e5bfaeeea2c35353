//! Robustness: what would change the winner, and by how much.
//!
//! Every answer rests on the evaluation itself, done again with something changed, so that it holds
//! for every award model; each has a witness that anyone can evaluate. Where an outcome turns, the
//! point is worked out exactly wherever totals are quotients of straight lines, and believed only
//! where the evaluation gives equal totals there ([`TurningPoint`]).

mod acceptability;
mod additive;
mod assessors;
mod before;
#[cfg(test)]
mod closed_forms;
mod desk;
mod dominance;
mod enough;
mod far_bids;
mod flip;
mod ladder;
mod ledger;
mod level_worth;
mod losing_offer;
mod margin;
mod pair;
mod picture;
mod places;
mod plane;
mod polygon;
mod price_weight;
mod reduced;
mod rounding;
mod sampling;
mod say;
mod say_before;
mod say_edges;
mod say_grades;
mod say_offers;
mod say_pair;
mod say_weights;
mod spread;
mod statement;
mod statements;
mod steps;
mod swing;
#[cfg(test)]
mod tests;
mod thresholds;
mod turning;
mod weights;
mod witness;

pub use acceptability::{Acceptability, Method, acceptability};
pub use assessors::{Agreement, DecidingAssessor, DecidingGrade, Disagreement, Grades};
pub use before::{
    BeforePublication, Contests, EstimateFrom, Expectations, before_publication, published_price,
};
pub use dominance::Dominance;
pub use enough::{CannotDecide, EnoughAlready, OneOfTwo};
pub use far_bids::FarBid;
pub use flip::{Flip, FlipMove};
pub use level_worth::LevelWorth;
pub use losing_offer::{Change, LosingOffer, LosingOffers};
pub use margin::{EnoughLevels, EnoughPrice, FewestLevels, Margin};
pub use pair::{Pair, made_up, pair, points_from};
pub use picture::{
    Along, Axis, AxisMark, BarRole, LineRole, Picture, PictureBar, PictureKind, PictureLine, PicturePoint,
    PictureRow, pictures, pictures_before,
};
pub use plane::{EqualScore, Plane, PlaneOffer};
pub use price_weight::{PriceWeight, WeightCurve};
pub use rounding::{OtherRounding, RoundedAt, RoundingSweep};
pub use say_before::statements_before;
pub use say_pair::pair_sentence;
pub use spread::Spread;
pub use statement::{Certainty, Question, Statement};
pub use statements::statements;
pub use swing::{Swing, Swung};
pub use thresholds::{CeilingLeft, Cliff, Edge, NextBand};
pub use turning::TurningPoint;
pub use weights::{NearestWeights, WeightEnd, WeightInterval, WeightStudy};
pub use witness::Witness;

use crate::award::{Award, Best, CannotEvaluate, Nobody, Tie, evaluate_with, given_by_answers};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{Answer, Lot, Offers, Quality};
use acceptability::acceptability_of;
use additive::has_group_threshold;
use desk::Desk;
use ledger::Ledger;
use places::Places;
use steps::{Step, Steps};
use turning::Search;

/// What would change the winner of a lot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Robustness {
    /// Who stands first alone; `None` where it is a tie, and where nobody is admitted.
    pub winner: Option<String>,
    /// Who stands first, alone or not; `None` where nobody is admitted.
    pub leader: Option<String>,
    /// The leader's lead over its nearest rival: points, or money where the lowest price wins.
    pub lead: Option<Exact>,
    /// Whether totals are comparison prices, of which the lowest is best.
    pub best_is_lowest: bool,
    /// What a little more or less of one thing does to the lead, the widest first.
    pub swings: Vec<Swing>,
    /// The offers by price and quality; `None` where the model does not add quality up, or price counts
    /// for nothing.
    pub plane: Option<Plane>,
    /// What the price really weighs, by how far prices lie apart; `None` where the two do not add up.
    pub price_weight: Option<PriceWeight>,
    /// Losing offers that come or go.
    pub losing_offers: LosingOffers,
    /// How far the others are from winning.
    pub margins: Vec<Margin>,
    /// What one more level is worth to the leading offer.
    pub level_worth: Vec<LevelWorth>,
    /// What the weights decide.
    pub weights: WeightStudy,
    /// How often each offer is first over all allowed weights; `None` where the model is not a plain
    /// weighted sum.
    pub acceptability: Option<Acceptability>,
    /// How much each criterion told the offers apart.
    pub spreads: Vec<Spread>,
    /// What hangs on single grades and assessors.
    pub grades: Grades,
    /// What bids far below or above would do.
    pub far_bids: Vec<FarBid>,
    /// Thresholds on whose edge an offer stands.
    pub edges: Vec<Edge>,
    /// How much is left to the highest admitted price, offer by offer.
    pub ceilings: Vec<CeilingLeft>,
    /// Single steps of a scale that count for more than all others together.
    pub cliffs: Vec<Cliff>,
    /// The next lower band of prices, offer by offer, where points are given in bands.
    pub next_bands: Vec<NextBand>,
    /// From which level on each criterion no longer matters to the winner.
    pub enough_already: Vec<EnoughAlready>,
    /// Whether price, or quality, could have changed who stands first at all.
    pub cannot_decide: Vec<CannotDecide>,
    /// The fewest single steps that change who stands first; `None` where totals are no sums.
    pub flip: Option<Flip>,
    /// Equal totals, and what parted them.
    pub ties: Vec<Tie>,
    /// Offers that are equal only as the published total is rounded.
    pub equal_as_shown: Vec<Vec<String>>,
    /// Offers that are better than another in everything.
    pub dominance: Vec<Dominance>,
    /// What other roundings would do.
    pub rounding: RoundingSweep,
}

/// Looks for all that would change the outcome of a lot. The seed is for what is drawn, where it is.
///
/// # Errors
/// [`CannotEvaluate`] where a person has to decide something before the lot can be evaluated.
///
/// ```
/// use sprang::robustness::analyse;
/// let example = sprang::guide::example("P-INV").expect("an example");
/// let found = analyse(&example.procurement.lots()[0], &example.offers, 1).expect("an award");
/// assert!(!found.losing_offers.impossible);
/// ```
pub fn analyse(lot: &Lot, offers: &Offers, seed: u64) -> Result<Robustness, CannotEvaluate> {
    let award = evaluate_with(lot, offers, &mut Nobody)?;
    let places = Places::of_award(&award);
    let desk = Desk::with_sums(lot, offers, places.best, Ledger::of(lot, &award));
    let scene = Scene { lot, offers, award, places, desk, steps: Steps::of(lot) };
    let (lead, swings) = swing::study(&scene).unzip();
    Ok(Robustness {
        winner: scene.places.winner().map(str::to_owned),
        leader: scene.places.all.first().map(|place| place.offer.to_string()),
        lead,
        best_is_lowest: scene.places.best == Best::LowestPrice,
        swings: swings.unwrap_or_default(),
        plane: plane::study(lot, &scene.award),
        price_weight: price_weight::study(lot, &scene.award),
        losing_offers: losing_offer::study(&scene),
        margins: margin::study(&scene),
        level_worth: level_worth::study(&scene),
        weights: weights::study(&scene),
        acceptability: acceptability_of(lot, &scene.award, acceptability::SAMPLES, seed),
        spreads: spread::study(&scene),
        grades: assessors::study(&scene),
        far_bids: far_bids::study(&scene),
        edges: thresholds::study(&scene),
        ceilings: thresholds::ceilings(&scene),
        cliffs: thresholds::cliffs(&scene),
        next_bands: thresholds::next_bands(&scene),
        enough_already: enough::study(&scene),
        cannot_decide: enough::cannot_decide(&scene),
        flip: flip::study(&scene),
        equal_as_shown: equal_as_shown(&scene.award),
        dominance: dominance::study(&scene),
        rounding: rounding::study(&scene),
        ties: scene.award.ties,
    })
}

/// Offers whose totals differ, and whose published totals do not.
fn equal_as_shown(award: &Award<()>) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for alike in award.ranked.chunk_by(|one, other| one.shown.value == other.shown.value) {
        let differ = alike.windows(2).any(|pair| match pair {
            [one, other] => one.total.value != other.total.value,
            _ => false,
        });
        if differ {
            found.push(alike.iter().map(|ranked| ranked.scored.offer.clone()).collect());
        }
    }
    found
}

/// A lot, its offers, and how they stand.
struct Scene<'a> {
    lot: &'a Lot,
    offers: &'a Offers,
    award: Award<()>,
    places: Places,
    desk: Desk<'a>,
    steps: Steps,
}

impl Scene<'_> {
    /// The answer of an offer to the criterion at a place.
    fn answer(&self, offer: &str, criterion: usize) -> Option<Answer> {
        self.desk.answer(offer, criterion)
    }

    /// What an admitted offer's answer to a criterion gives, weighted.
    fn given(&self, offer: &str, criterion: &str) -> Option<&Exact> {
        let ranked = self.award.ranked.iter().find(|ranked| ranked.scored.offer == offer)?;
        ranked.scored.contribution(criterion).map(|one| &one.weighted.value)
    }

    /// Whether a better answer adds its gain to the total and moves nobody else.
    fn answers_add(&self) -> bool {
        self.desk.sums().is_some() && !has_group_threshold(&self.lot.criteria)
    }

    /// The places with one answer changed.
    fn with_answer(
        &self,
        offer: &str,
        criterion: usize,
        quality: &Quality,
        answer: &Answer,
    ) -> Option<Places> {
        let given = || given_by_answers(self.lot, quality, std::slice::from_ref(answer)).pop().flatten();
        let given = if self.answers_add() { given() } else { None };
        self.with_given(offer, criterion, quality, answer, given.as_ref())
    }

    /// The places with one step taken.
    fn with_step(&self, offer: &str, criterion: usize, quality: &Quality, step: &Step) -> Option<Places> {
        let answer = step.answer(&self.answer(offer, criterion)?);
        self.with_given(offer, criterion, quality, &answer, step.given.as_ref())
    }

    fn with_given(
        &self,
        offer: &str,
        criterion: usize,
        quality: &Quality,
        answer: &Answer,
        given: Option<&Exact>,
    ) -> Option<Places> {
        let by_sums = || {
            let (sums, now) = (self.desk.sums()?, self.given(offer, &quality.id)?);
            let all = sums.quality(offer)? + &(given? - now);
            sums.places(offer, None, Some(&all))
        };
        let quick = if self.answers_add() { by_sums() } else { None };
        quick.or_else(|| self.desk.with_answer(offer, criterion, answer))
    }

    /// Whether another offer, or none, now stands first alone.
    fn winner_changes(&self, then: &Places) -> bool {
        then.winner() != self.places.winner()
    }
}

/// A price in whole hundredths just beyond a turning point, on the way to `to`, at which what was
/// looked for holds.
fn beyond(turn: &TurningPoint, to: &Exact, search: &Search<'_>) -> Option<Exact> {
    let at = match turn {
        TurningPoint::Exactly(at) | TurningPoint::Between(_, at) => at,
    };
    let up = to > at;
    let mode = if up { RoundingMode::Up } else { RoundingMode::Down };
    let cent = Exact::ratio(if up { 1 } else { -1 }, 100)?;
    let rounded = at.rounded(Rounding { places: 2, mode });
    let steps = [Exact::ZERO, cent.clone(), &cent * &Exact::integer(100), &cent * &Exact::integer(10_000)];
    steps.iter().map(|step| &rounded + step).find(|price| price.is_positive() && search.holds_at(price))
}
