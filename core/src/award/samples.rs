//! Small lots and offers for the tests of this folder, made by hand since tests need no document.

use super::listener::{At, Recorder};
use super::price::{self, Compared, Field};
use super::step::Origin;
use crate::language::Localised;
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;

pub(crate) const fn whole(n: i64) -> Exact {
    Exact::integer(n)
}

pub(crate) fn hundredths(n: i64) -> Exact {
    Exact::ratio(n, 100).expect("not zero")
}

pub(crate) fn named(name: &str) -> Localised {
    Localised { sv: Some(name.to_owned()), en: Some(name.to_owned()) }
}

pub(crate) fn levels(points: &[i64]) -> Vec<Level> {
    points
        .iter()
        .map(|&n| Level { id: format!("level-{n}"), points: whole(n), text: named(&format!("Level {n}")) })
        .collect()
}

pub(crate) fn point(value: i64, points: i64) -> Point {
    Point { value: whole(value), points: whole(points) }
}

pub(crate) fn scale_steps(steps: &[(i64, i64)]) -> Vec<ScaleStep> {
    steps.iter().map(|&(value, points)| ScaleStep { value: whole(value), points: whole(points) }).collect()
}

pub(crate) fn assessments(grades: &[i64]) -> Vec<Assessment> {
    let one = |(number, &grade): (usize, &i64)| Assessment {
        assessor: format!("Assessor {}", number + 1),
        points: whole(grade),
        reason: None,
    };
    grades.iter().enumerate().map(one).collect()
}

pub(crate) fn judged_scale(most: i64) -> Scale {
    Scale::Judged {
        least: whole(0),
        most: whole(most),
        step: Exact::ratio(1, 10).expect("not zero"),
        anchors: Vec::new(),
        consolidation: Consolidation::Consensus,
        reasons_required: false,
    }
}

pub(crate) const fn six_places() -> Rounding {
    Rounding { places: 6, mode: RoundingMode::HalfUp }
}

pub(crate) const fn lowest_over_price(most: i64) -> PriceRule {
    PriceRule::LowestOverPrice { most: whole(most), zero_price: ZeroPrice::Stop }
}

fn squared() -> PricePower {
    PricePower { exponent: whole(2), rounding: None }
}

/// One of each price rule.
pub(crate) fn price_rules() -> Vec<PriceRule> {
    vec![
        lowest_over_price(100),
        PriceRule::BetweenLowestAndHighest { most: whole(100), equal_prices: EqualPrices::Full },
        PriceRule::BetweenFixedPrices {
            most: whole(100),
            full_at: whole(90),
            zero_at: whole(190),
            below: BelowBounds::Continue,
            above: AboveBounds::Continue,
        },
        PriceRule::ReferenceOverPrice {
            most: whole(100),
            reference: whole(90),
            capped: false,
            zero_price: ZeroPrice::Stop,
        },
        PriceRule::LinearFromLowest {
            most: whole(100),
            span: whole(1),
            below_zero: BelowZero::Allowed,
            zero_price: ZeroPrice::Stop,
        },
        PriceRule::MultipleOfLowest {
            most: whole(100),
            multiple: whole(3),
            below_zero: BelowZero::Allowed,
            zero_price: ZeroPrice::Stop,
        },
        PriceRule::PercentFromMean {
            most: whole(100),
            middle: MiddlePrice::Mean,
            at_mean: whole(50),
            per_percent: whole(1),
            clipped: false,
            zero_price: ZeroPrice::Stop,
        },
        PriceRule::MeanOverPrice { most: whole(100), capped: false, zero_price: ZeroPrice::Stop },
        PriceRule::ShareBelowCeiling { most: whole(100), ceiling: whole(250) },
        PriceRule::DiscountOverHighest {
            most: whole(100),
            ceiling: whole(250),
            at_ceiling: EqualPrices::Full,
        },
        PriceRule::BentAtMeanDiscount {
            most: whole(100),
            ceiling: whole(250),
            share: hundredths(85),
            equal: EqualDiscounts::Full,
        },
        PriceRule::DiscountOverSaturation {
            most: whole(100),
            ceiling: whole(250),
            saturation: hundredths(20),
        },
        PriceRule::BentAtLowerPrice { most: whole(100), ceiling: whole(200), lower: whole(90) },
        PriceRule::PowerOfDiscount {
            most: whole(100),
            ceiling: whole(250),
            power: squared(),
            at_ceiling: EqualPrices::Full,
        },
        PriceRule::PowerBelowCeiling { most: whole(100), ceiling: whole(250), power: squared() },
        PriceRule::PowerOfLowest { most: whole(100), power: squared(), zero_price: ZeroPrice::Stop },
        PriceRule::LogarithmOverLowest {
            most: whole(100),
            base: whole(3),
            rounding: Rounding { places: 0, mode: RoundingMode::HalfUp },
            below_zero: BelowZero::Allowed,
            zero_price: ZeroPrice::Stop,
        },
        PriceRule::RankAmongPrices { most: whole(100), points: RankPoints::Share, ties: EqualRanks::Best },
        PriceRule::PriceBands {
            most: whole(100),
            bands: vec![
                PriceBand { up_to: whole(100), points: whole(100) },
                PriceBand { up_to: whole(150), points: whole(40) },
            ],
            limit: BandLimit::Included,
            beyond: whole(0),
        },
    ]
}

/// A cost that is added: so much for each, or a sum where `each` is nothing.
pub(crate) fn cost(id: &str, each: Option<i64>, when: Option<CostTime>) -> Cost {
    let counts = match each {
        Some(each) => CostCounts::Each { unit: named("unit"), price: whole(each) },
        None => CostCounts::Sum,
    };
    Cost { id: id.to_owned(), name: named(id), description: None, counts, effect: CostEffect::Adds, when }
}

/// One of each model.
pub(crate) fn models() -> Vec<AwardModel> {
    let formulas = formulas().into_iter().map(|formula| Build::formula(formula, whole(1)).lot().award);
    [
        Build::weighted(PointsBasis::AsGiven).lot().award,
        Build::deduction(NegativeComparison::Allowed).lot().award,
    ]
    .into_iter()
    .chain(formulas)
    .collect()
}

/// One of each model that is a formula of quality and price.
pub(crate) fn formulas() -> Vec<Formula> {
    let zero_price = ZeroPrice::Stop;
    let least_quality = whole(1);
    vec![
        Formula::QualityOverPrice {
            scale: whole(1000),
            least_quality: whole(0),
            zero_price: zero_price.clone(),
        },
        Formula::EvaluationValue {
            scale: whole(1000),
            least_quality: whole(0),
            zero_price: zero_price.clone(),
        },
        Formula::AdjustedScore { reference: whole(100), least_quality: whole(0), zero_price },
        Formula::PricePerPoint { least_quality: least_quality.clone() },
        Formula::AdjustedBid { least_quality: least_quality.clone() },
        Formula::FeaturePrice { least_quality: whole(0) },
        Formula::ShareOfOwnPrice { whole: whole(100), least_quality: whole(0) },
        Formula::ShareAdded { price_weight: whole(60) },
        Formula::WillingnessToPay { each: whole(2), negative: NegativeComparison::Allowed },
        Formula::PenaltyAdded { each: whole(2) },
        Formula::QualityPremium { estimate: whole(120), price_weight: whole(40) },
        Formula::RelativeValue { least_quality: whole(0) },
        Formula::UtilityIndex {
            ratio: whole(1),
            negative: NegativeComparison::Zero,
            zero_price: ZeroPrice::Stop,
        },
        Formula::BestThroughBest {
            price_weight: whole(40),
            least_quality: whole(1),
            zero_price: ZeroPrice::Stop,
        },
        Formula::AgainstReference {
            reference: ReferenceOffer::Median,
            price_weight: whole(40),
            least_quality: whole(1),
            zero_price: ZeroPrice::Stop,
        },
        Formula::CostsAdded,
        Formula::TimePriced,
        Formula::LifeCycleCost,
        Formula::ExtendedRatio {
            scale: whole(1000),
            margin: hundredths(50),
            decides: Deciding::Quality,
            least_quality: whole(0),
            zero_price: ZeroPrice::Stop,
        },
        Formula::Lexicographic { order: vec!["quality".into(), "price".into()] },
        Formula::NearestToIdeal { price_weight: whole(40), nearness: six_places() },
        Formula::Outranking {
            price_weight: whole(40),
            concordance: hundredths(60),
            discordance: hundredths(50),
        },
        Formula::LeastCost { least_quality },
        Formula::LowestAcceptable,
        Formula::FixedBudget,
        Formula::QualityFirst,
        Formula::FixedPrice,
    ]
}

/// The price points of each price, all admitted.
pub(crate) fn price_points(rule: &PriceRule, prices: &[i64]) -> Vec<String> {
    let compared: Vec<_> = prices
        .iter()
        .map(|&price| Compared {
            whose: Origin::Assumed,
            price: price::counted(Some(rule), &whole(price), At::ALL, &mut Recorder).expect("no question"),
        })
        .collect();
    let field = Field::new(Some(rule), &compared, &[], &mut Recorder);
    compared
        .iter()
        .map(|compared| price::points(rule, &compared.price, &field, At::ALL, &mut Recorder))
        .map(|figure| figure.expect("points").value.to_string())
        .collect()
}

/// Offers whose every answer is a grade that one assessor gave: id (which is the tenderer's name too), price, grades.
pub(crate) fn offers(all: &[(&str, i64, &[i64])]) -> Offers {
    graded(all, whole)
}

/// The same, with grades in tenths.
pub(crate) fn offers_in_tenths(all: &[(&str, i64, &[i64])]) -> Offers {
    graded(all, |n| Exact::ratio(n, 10).expect("not zero"))
}

fn graded(all: &[(&str, i64, &[i64])], read: impl Fn(i64) -> Exact) -> Offers {
    let grade = |&n: &i64| {
        Some(Answer::Judged(vec![Assessment { assessor: "One".into(), points: read(n), reason: None }]))
    };
    let offers = all
        .iter()
        .map(|(id, price, grades)| offer(id, Some(whole(*price)), grades.iter().map(grade).collect()))
        .collect();
    Offers::of(offers)
}

pub(crate) fn offer(id: &str, price: Option<Exact>, answers: Vec<Option<Answer>>) -> Offer {
    Offer::named(id, vec![Bid { lot: "lot".into(), price, answers, costs: Vec::new() }])
}

pub(crate) fn quality(id: &str, weight: Weight, scale: Scale) -> Quality {
    Quality {
        id: id.to_owned(),
        name: named(id),
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

/// Puts a lot together.
pub(crate) struct Build {
    pub(crate) lot: Lot,
}

impl Build {
    fn new(award: AwardModel) -> Self {
        Self { lot: Lot { id: "lot".into(), title: named("Lot"), criteria: Vec::new(), award } }
    }

    pub(crate) fn weighted(points: PointsBasis) -> Self {
        let total = whole(100);
        Self::new(AwardModel::WeightedSum { total, points, rounding: no_rounding(), ties: Vec::new() })
    }

    /// With the price criterion, which gives no points, at the end.
    pub(crate) fn deduction(negative: NegativeComparison) -> Self {
        let build =
            Self::new(AwardModel::PriceMinusValue { negative, rounding: no_rounding(), ties: Vec::new() });
        build.bare_price()
    }

    /// With the price criterion, which gives no points, where the formula uses the price.
    pub(crate) fn formula(formula: Formula, total: Exact) -> Self {
        let compares = formula.price_use() == PriceUse::Compared;
        let rounding = no_rounding();
        let build = Self::new(AwardModel::QualityAndPrice { formula, total, rounding, ties: Vec::new() });
        if compares { build.bare_price() } else { build }
    }

    fn bare_price(self) -> Self {
        self.add(Criterion::Price(Box::new(Price {
            id: "price".into(),
            name: named("price"),
            description: None,
            weight: None,
            rule: None,
            ceiling: None,
            costs: Vec::new(),
            discount_rate: None,
            low_price_screens: Vec::new(),
        })))
    }

    pub(crate) fn add(mut self, criterion: Criterion) -> Self {
        self.lot.criteria.push(criterion);
        self
    }

    pub(crate) fn quality(self, id: &str, weight: Weight, scale: Scale) -> Self {
        self.add(Criterion::Quality(Box::new(quality(id, weight, scale))))
    }

    pub(crate) fn judged(self, id: &str, weight: i64, most: i64) -> Self {
        self.quality(id, Weight::Exact(whole(weight)), judged_scale(most))
    }

    pub(crate) fn judged_hundredths(self, id: &str, weight: i64, most: i64) -> Self {
        self.quality(id, Weight::Exact(hundredths(weight)), judged_scale(most))
    }

    pub(crate) fn deducted(self, id: &str, amount: i64, most: i64) -> Self {
        self.quality(id, Weight::Deduction(whole(amount)), judged_scale(most))
    }

    pub(crate) fn deducted_per_point(self, id: &str, amount: i64, most: i64) -> Self {
        self.quality(id, Weight::DeductionPerPoint(whole(amount)), judged_scale(most))
    }

    pub(crate) fn price(self, weight: i64, rule: PriceRule) -> Self {
        self.priced(whole(weight), rule)
    }

    pub(crate) fn price_hundredths(self, weight: i64, rule: PriceRule) -> Self {
        self.priced(hundredths(weight), rule)
    }

    fn priced(self, weight: Exact, rule: PriceRule) -> Self {
        self.add(Criterion::Price(Box::new(Price {
            id: "price".into(),
            name: named("price"),
            description: None,
            weight: Some(Weight::Exact(weight)),
            rule: Some(rule),
            ceiling: None,
            costs: Vec::new(),
            discount_rate: None,
            low_price_screens: Vec::new(),
        })))
    }

    pub(crate) fn ceiling(self, ceiling: i64) -> Self {
        self.change_price(|price| price.ceiling = Some(whole(ceiling)))
    }

    fn change_price(mut self, change: impl Fn(&mut Price)) -> Self {
        for criterion in &mut self.lot.criteria {
            if let Criterion::Price(price) = criterion {
                change(price);
            }
        }
        self
    }

    /// Sets what counts as a cost beside the price.
    pub(crate) fn costs(self, rate: Option<&Exact>, costs: &[Cost]) -> Self {
        self.change_price(|price| {
            price.discount_rate = rate.cloned();
            price.costs = costs.to_vec();
        })
    }

    /// Sets when a price is asked about.
    pub(crate) fn low_prices(self, screens: &[LowPriceScreen]) -> Self {
        self.change_price(|price| price.low_price_screens = screens.to_vec())
    }

    /// Sets how many pass the last quality criterion.
    pub(crate) fn most_pass(mut self, count: usize, tied: TiedAtLast) -> Self {
        if let Some(Criterion::Quality(quality)) = self.lot.criteria.last_mut() {
            quality.most_pass = Some(MostPass { count, tied });
        }
        self
    }

    /// Sets the threshold of the last quality criterion.
    pub(crate) fn least(mut self, least: i64) -> Self {
        if let Some(Criterion::Quality(quality)) = self.lot.criteria.last_mut() {
            quality.threshold = Some(Threshold { least: whole(least) });
        }
        self
    }

    /// Sets what the best answer to the last quality criterion gets.
    pub(crate) fn best_gets(mut self, points: i64) -> Self {
        if let Some(Criterion::Quality(quality)) = self.lot.criteria.last_mut() {
            quality.best_gets = Some(whole(points));
        }
        self
    }

    /// Puts everything so far into one group.
    pub(crate) fn grouped(mut self, id: &str, least: Option<i64>) -> Self {
        let criteria = std::mem::take(&mut self.lot.criteria);
        let threshold = least.map(|least| Threshold { least: whole(least) });
        self.add(Criterion::Group(Group {
            id: id.into(),
            name: named(id),
            weight: None,
            threshold,
            most_pass: None,
            criteria,
        }))
    }

    pub(crate) fn total(mut self, most: i64) -> Self {
        if let AwardModel::WeightedSum { total, .. } = &mut self.lot.award {
            *total = whole(most);
        }
        self
    }

    pub(crate) fn ties(mut self, order: &[TieBreak]) -> Self {
        match &mut self.lot.award {
            AwardModel::WeightedSum { ties, .. }
            | AwardModel::PriceMinusValue { ties, .. }
            | AwardModel::QualityAndPrice { ties, .. } => {
                *ties = order.to_vec();
            }
        }
        self
    }

    pub(crate) fn rounding(mut self, policy: RoundingPolicy) -> Self {
        match &mut self.lot.award {
            AwardModel::WeightedSum { rounding, .. }
            | AwardModel::PriceMinusValue { rounding, .. }
            | AwardModel::QualityAndPrice { rounding, .. } => {
                *rounding = policy;
            }
        }
        self
    }

    pub(crate) fn round_points(self, rounding: Rounding) -> Self {
        self.rounding(RoundingPolicy { points: Some(rounding), ..no_rounding() })
    }

    pub(crate) fn round_total(self, rounding: Rounding, rank_by: RankBy) -> Self {
        self.rounding(RoundingPolicy { total: Some(rounding), rank_by, ..no_rounding() })
    }

    pub(crate) fn lot(self) -> Lot {
        self.lot
    }
}

pub(crate) const fn no_rounding() -> RoundingPolicy {
    RoundingPolicy { points: None, weighted: None, total: None, rank_by: RankBy::Unrounded }
}
