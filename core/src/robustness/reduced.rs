use super::ladder::{best, worst};
use crate::award::{Award, Figure, Nobody, Ranked, Scored, evaluate_with};
use crate::language::Localised;
use crate::number::Exact;
use crate::procurement::{
    Answer, AwardModel, Bid, Criterion, Formula, Lot, Offer, Offers, Outside, Point, PointsBasis, Price,
    PriceUse, Quality, RankBy, RoundingPolicy, Scale, Weight,
};

/// A lot with all its quality as one criterion, which gives as much as is stated: the model and the
/// price rule see the same as before, and quality is a number that can be moved.
#[derive(Clone, Debug)]
pub(super) struct Reduced {
    pub(super) lot: Lot,
    /// The admitted offers, with the quality that they were counted for.
    pub(super) offers: Offers,
    /// The least and the most that all criteria together can give.
    pub(super) quality: [Exact; 2],
}

impl Reduced {
    /// `None` where there is no price or no quality, where the model does not add quality up, and where
    /// a person has to decide something first.
    pub(super) fn of(lot: &Lot, award: &Award<()>) -> Option<Self> {
        let adds_up = lot.award.formula().is_none_or(Formula::is_of_sums);
        if lot.award.price_use() == PriceUse::None || !adds_up {
            return None;
        }
        let price = lot.price()?;
        let ends = [worst(lot), best(lot)].map(|answers| {
            let one = Offers::of(vec![bid(lot, "x", None, answers)]);
            let award = evaluate_with(lot, &one, &mut Nobody).ok()?;
            let scored = award.ranked.first().map(|ranked| &ranked.scored);
            scored
                .or(award.rejected.first().map(|rejected| &rejected.scored))
                .map(|one| quality(one, &price.id))
        });
        let [Some(least), Some(most)] = ends else { return None };
        let counted = |ranked: &Ranked<()>| (quality(&ranked.scored, &price.id), ranked.scored.clone());
        let counted: Vec<(Exact, Scored<()>)> = award.ranked.iter().map(counted).collect();
        // Where answers are compared, an offer may be counted for more than its scales give.
        let known = |end: Exact| counted.iter().map(|(value, _)| value.clone()).chain([end]);
        let (least, most) = (known(least).min()?, known(most).max()?);
        if most <= least || !most.is_positive() {
            return None;
        }
        // With costs that are taken off, a price may lie below zero, where there is nothing to draw.
        let below = |figure: &Figure<()>| figure.value.is_negative();
        if counted.iter().any(|(_, scored)| scored.with_costs.as_ref().is_some_and(below)) {
            return None;
        }
        let counted = counted.into_iter().map(|(value, scored)| {
            let price = scored.with_costs.map(|figure| figure.value).or(scored.price);
            let mut offer = bid(lot, &scored.offer, price, vec![Some(Answer::Value(value))]);
            // What costs there are stand in the price.
            offer.bids.iter_mut().for_each(|bid| bid.costs.clear());
            offer
        });
        let offers = Offers::of(counted.collect());
        // Beyond both ends there is room for lines to leave the picture.
        let room = &most - &least;
        let (low, high) = (&least - &room, &most + &room);
        let weight = if lot.award.weights_are_money() {
            Weight::Deduction(high.clone())
        } else {
            Weight::Exact(high.clone())
        };
        let end = |value: Exact| Point { points: value.clone(), value };
        let scale = Scale::Linear {
            unit: Localised::default(),
            worst: end(low),
            best: end(high),
            outside: Outside::NearerEnd,
        };
        let criteria = vec![
            Criterion::Quality(Box::new(all_quality(weight, scale))),
            Criterion::Price(Box::new(Price { costs: Vec::new(), ..price.clone() })),
        ];
        let reduced = Lot { criteria, award: lot.award.clone(), ..lot.clone() };
        Some(Self { lot: by_share(reduced), offers, quality: [least, most] })
    }

    /// Without any rounding on the way, so that lines are not stairs.
    pub(super) fn unrounded(mut self) -> Self {
        let none = RoundingPolicy { points: None, weighted: None, total: None, rank_by: RankBy::Unrounded };
        match &mut self.lot.award {
            AwardModel::WeightedSum { rounding, .. }
            | AwardModel::PriceMinusValue { rounding, .. }
            | AwardModel::QualityAndPrice { rounding, .. } => *rounding = none,
        }
        self
    }
}

/// With weights that multiply the share of the highest points: then the one criterion gives what is stated.
fn by_share(mut lot: Lot) -> Lot {
    if let AwardModel::WeightedSum { points, .. } = &mut lot.award {
        *points = PointsBasis::ShareOfHighest;
    }
    lot
}

/// What all criteria but the price give.
fn quality<S>(scored: &Scored<S>, price: &str) -> Exact {
    let all = scored.contributions.iter().filter(|one| one.criterion != price);
    Exact::sum(all.map(|one| &one.weighted.value))
}

pub(super) fn bid(lot: &Lot, id: &str, price: Option<Exact>, answers: Vec<Option<Answer>>) -> Offer {
    let bid = Bid { lot: lot.id.clone(), price, answers, costs: lot.no_costs() };
    Offer::named(id, vec![bid])
}

fn all_quality(weight: Weight, scale: Scale) -> Quality {
    Quality {
        id: "quality".to_owned(),
        name: Localised::default(),
        description: None,
        serves: Vec::new(),
        weight,
        scale,
        threshold: None,
        most_pass: None,
        best_gets: None,
        evidence: Vec::new(),
        verification: None,
        follow_up: None,
        from: None,
    }
}
