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
mod critical_weights;
mod curves;
mod desk;
mod dominance;
#[cfg(test)]
mod drawn_shares;
mod enough;
mod far_bids;
mod flip;
mod flip_by_trying;
mod ladder;
#[cfg(test)]
mod laws;
mod ledger;
mod level_worth;
mod line;
mod losing_offer;
mod margin;
mod pair;
mod picture;
mod places;
mod plane;
mod polygon;
mod price_list;
mod price_weight;
mod quotient;
mod reduced;
mod rejected;
#[cfg(test)]
mod reversals;
mod reweighted;
mod rounding;
mod sampling;
mod say;
mod say_before;
mod say_edges;
mod say_grades;
mod say_offers;
mod say_pair;
mod say_price_list;
mod say_rejected;
mod say_weights;
mod scene;
mod spread;
mod stairs;
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
pub(crate) use enough::give_all_the_same;
pub use enough::{CannotDecide, EnoughAlready, OneOfTwo};
pub use far_bids::FarBid;
pub use flip::{Flip, FlipMove};
pub use level_worth::LevelWorth;
pub use losing_offer::{Change, LosingOffer, LosingOffers};
pub use margin::{EnoughLevels, EnoughPrice, FewestLevels, Margin};
pub use pair::{Pair, made_up, pair, points_from};
pub use picture::{
    Along, Axis, AxisMark, BarRole, LineRole, NameSide, Picture, PictureBar, PictureKind, PictureLine,
    PicturePoint, PictureRow, pictures, pictures_before,
};
pub use plane::{EqualScore, Plane, PlaneOffer};
pub use price_list::{PriceList, QuantityCrossing, SymbolicPrice, UnbalancedPrice};
pub use price_weight::{PriceWeight, WeightCurve};
pub use rejected::{FromPassing, Lack, ThenAdmitted};
pub use rounding::{OtherRounding, RoundedAt, RoundingSweep};
pub use say_before::statements_before;
pub use say_pair::pair_sentence;
pub use spread::Spread;
pub use statement::{Certainty, Question, Statement};
pub use statements::statements;
pub use swing::{Swing, Swung};
pub use thresholds::{CeilingLeft, Cliff, Edge, NextBand, cliffs};
pub use turning::TurningPoint;
pub use weights::{NearestWeights, WeightEnd, WeightInterval, WeightStudy};
pub use witness::Witness;

use crate::award::{Award, Best, CannotEvaluate, Tie};
use crate::number::Exact;
use crate::procurement::{Lot, Offers};
use acceptability::acceptability_of;
use scene::Scene;

/// What would change the winner of a lot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Robustness {
    /// What was asked. Of anything else nothing was looked for: its place is empty, and no sentence is about it.
    pub asked: Vec<Question>,
    /// Who stands first alone; `None` where it is a tie, and where nobody is admitted.
    pub winner: Option<String>,
    /// Who stands first, alone or not; `None` where nobody is admitted.
    pub leader: Option<String>,
    /// The leader's lead over its nearest rival: points, or money where the lowest price wins. `None` where swings were
    /// not asked for.
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
    /// The fewest single steps that change who stands first; `None` where none were found.
    pub flip: Option<Flip>,
    /// What the single lines of a price list can do.
    pub price_list: PriceList,
    /// How far rejected offers are from being admitted.
    pub rejected: Vec<FromPassing>,
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
    analyse_only(lot, offers, seed, &Question::ALL)
}

/// Looks for what is asked, and no more: for whoever follows a slider, and asks all when it stops.
///
/// The price really weighs what the question of spreads says, and the plane of price and quality shows what a level
/// is worth.
///
/// # Errors
/// [`CannotEvaluate`] where a person has to decide something before the lot can be evaluated.
///
/// ```
/// use sprang::robustness::{Question, analyse_only};
/// let example = sprang::guide::example("P-INV").expect("an example");
/// let lot = &example.procurement.lots()[0];
/// let found = analyse_only(lot, &example.offers, 1, &[Question::Margin]).expect("an award");
/// assert!(!found.margins.is_empty() && found.weights.intervals.is_empty());
/// ```
pub fn analyse_only(
    lot: &Lot,
    offers: &Offers,
    seed: u64,
    asked: &[Question],
) -> Result<Robustness, CannotEvaluate> {
    let scene = Scene::of(lot, offers)?;
    let when = Asked(asked);
    let (lead, swings) = when.any(&[Question::Swing], || swing::study(&scene)).unzip();
    let rejected = when.any(&[Question::Rejected, Question::FewestSteps], || rejected::study(&scene));
    Ok(Robustness {
        asked: asked.to_vec(),
        winner: scene.places.winner().map(str::to_owned),
        leader: scene.places.all.first().map(|place| place.offer.to_string()),
        lead,
        best_is_lowest: scene.places.best == Best::LowestPrice,
        swings: swings.unwrap_or_default(),
        plane: when.any(&[Question::LevelWorth], || plane::study(lot, &scene.award)),
        price_weight: when.any(&[Question::Spread], || price_weight::study(lot, &scene.award)),
        losing_offers: when.any(&[Question::LosingOffer], || losing_offer::study(&scene)),
        margins: when.any(&[Question::Margin], || margin::study(&scene)),
        level_worth: when.any(&[Question::LevelWorth], || level_worth::study(&scene)),
        weights: WeightStudy {
            intervals: when.any(&[Question::Weights], || weights::intervals(&scene)),
            nearest: when.any(&[Question::NearestWeights], || weights::nearest_winner(&scene)),
        },
        acceptability: when.any(&[Question::Acceptability], || {
            acceptability_of(lot, &scene.award, acceptability::SAMPLES, seed)
        }),
        spreads: when.any(&[Question::Spread], || spread::study(&scene)),
        grades: when.any(&[Question::Grades], || assessors::study(&scene)),
        far_bids: when.any(&[Question::FarBid], || far_bids::study(&scene)),
        edges: when.any(&[Question::Threshold], || thresholds::study(&scene)),
        ceilings: when.any(&[Question::Threshold], || thresholds::ceilings(&scene)),
        cliffs: when.any(&[Question::Threshold], || thresholds::cliffs_of(lot, &scene.steps)),
        next_bands: when.any(&[Question::Threshold], || thresholds::next_bands(&scene)),
        enough_already: when.any(&[Question::EnoughAlready], || enough::study(&scene)),
        cannot_decide: when.any(&[Question::CannotDecide], || enough::cannot_decide(&scene)),
        flip: when.any(&[Question::FewestSteps], || flip::study(&scene, &rejected)),
        price_list: when.any(&[Question::PriceList], || price_list::study(&scene)),
        rejected: when.any(&[Question::Rejected], || rejected),
        equal_as_shown: equal_as_shown(&scene.award),
        dominance: when.any(&[Question::Dominance], || dominance::study(&scene)),
        rounding: when.any(&[Question::Rounding], || rounding::study(&scene)),
        ties: scene.award.ties,
    })
}

/// What is looked for.
struct Asked<'a>(&'a [Question]);

impl Asked<'_> {
    /// What is found where one of the questions is asked, and otherwise nothing.
    fn any<T: Default>(&self, questions: &[Question], study: impl FnOnce() -> T) -> T {
        if questions.iter().any(|question| self.0.contains(question)) { study() } else { T::default() }
    }
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
