use super::formula::Reference;
use super::listener::{At, Figure, Listener};
use super::model::{Model, Multiple, Unweighable, Weighing, sum};
use super::outcome::{Best, Contribution, Limit};
use super::price::Priced;
use super::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use super::step::{InputMeaning, StepRule};
use super::thresholds;
use crate::number::Exact;
use crate::procurement::{PointsBasis, PriceUse, Weight};

/// ## What it computes
/// Points for quality and price, weighted and added; the most points win.
///
/// ## Worked example
/// Quality counts for 60 and gets 4 of 5 points: 60 × 4 ÷ 5 = 48. Price counts for 40 and gets 34.29
/// of 40: 34.29. Together 82.29.
///
/// ## What to know
/// As relative as its price rule: by itself it looks at one offer at a time.
pub(super) const DECLARATION: Declaration = Declaration {
    id: "weighted-sum",
    kind: Kind::Model,
    formula: "c1 + c2 + …",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::PriceRule,
    edges: Edges {
        zero_price: Edge::ByPriceRule,
        one_offer: Edge::ByPriceRule,
        equal_offers: Edge::ByPriceRule,
        outside: Edge::ByPriceRule,
    },
    sources: &[
        Source { what: "Directive 2014/24/EU art. 67(5)", status: SourceStatus::Recalled },
        Source { what: "UHM, Utvärdering av anbud", status: SourceStatus::Found },
    ],
};

/// The model with what a weight multiplies in it.
pub(super) struct WeightedSum {
    pub(super) points: PointsBasis,
}

impl Model for WeightedSum {
    fn best(&self) -> Best {
        Best::MostPoints
    }

    fn contribution(&self) -> InputMeaning {
        InputMeaning::WeightedPoints
    }

    fn total_meaning(&self) -> InputMeaning {
        InputMeaning::Total
    }

    fn price_use(&self) -> PriceUse {
        PriceUse::Points
    }

    fn weight<'w>(&self, weight: &'w Weight) -> Result<Weighing<'w>, Unweighable> {
        let of = match self.points {
            PointsBasis::ShareOfHighest => Multiple::ShareOfHighest,
            PointsBasis::AsGiven => Multiple::Points,
        };
        in_points(weight, of)
    }

    fn total<L: Listener>(
        &self,
        _price: Option<&Priced<L::Step>>,
        contributions: &[Contribution<L::Step>],
        _reference: &Reference<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Figure<L::Step>> {
        Some(sum(StepRule::Sum, self.contribution(), contributions.iter(), at, listener))
    }

    fn compare_group<L: Listener>(
        sum: &Figure<L::Step>,
        least: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        thresholds::GROUP_POINTS.hold_figure(sum, least, at, listener)
    }
}

/// A weight in points, as every model uses it whose quality is counted in points.
pub(super) fn in_points(weight: &Weight, of: Multiple) -> Result<Weighing<'_>, Unweighable> {
    match weight {
        Weight::Exact(weight)
        | Weight::Range { fixed: Some(weight), .. }
        | Weight::Order { fixed: Some(weight), .. } => {
            Ok(Weighing { weight, of, meaning: InputMeaning::Weight })
        }
        Weight::Range { fixed: None, .. } | Weight::Order { fixed: None, .. } => Err(Unweighable::NotFixed),
        Weight::Deduction(_) | Weight::DeductionPerPoint(_) => Err(Unweighable::OtherKind),
    }
}

#[cfg(test)]
mod tests {
    use crate::award::evaluate;
    use crate::award::samples::{self, Build, whole};
    use crate::number::{Exact, Rounding, RoundingMode};
    use crate::procurement::{PointsBasis, RankBy};

    /// Quality 60, five points at most; price 40 by lowest over price.
    /// A: 3 of 5 and 1 200 000: 36 + 40 = 76. B: 5 of 5 and 1 400 000: 60 + 240/7 = 660/7.
    #[test]
    fn by_hand() {
        let lot = Build::weighted(PointsBasis::ShareOfHighest)
            .judged("quality", 60, 5)
            .price(40, samples::lowest_over_price(40))
            .lot();
        let offers = samples::offers(&[("A", 1_200_000, &[3]), ("B", 1_400_000, &[5])]);
        let award = evaluate(&lot, &offers).expect("an award");
        let totals: Vec<_> =
            award.ranked.iter().map(|ranked| (ranked.scored.offer.as_str(), &ranked.total.value)).collect();
        let seventh = Exact::ratio(660, 7).expect("not zero");
        assert_eq!(totals, [("B", &seventh), ("A", &whole(76))]);
        assert_eq!(award.lowest_price.expect("relative").value, whole(1_200_000));
    }

    /// The published case of three archaeology firms: grades 1 to 5, weights 0.20, 0.10, 0.45 and
    /// 0.25 as they are, price grade 5 times lowest over price rounded to two decimals.
    /// Source: Ottander, Riksantikvarieämbetet 2012, p. 93.
    #[test]
    fn three_real_firms_whose_lead_depends_on_one_rounding() {
        let two_decimals = Rounding { places: 2, mode: RoundingMode::HalfUp };
        let build = || {
            Build::weighted(PointsBasis::AsGiven)
                .total(1)
                .judged_hundredths("staff", 20, 5)
                .judged_hundredths("firm", 10, 5)
                .judged_hundredths("method", 45, 5)
                .price_hundredths(25, samples::lowest_over_price(5))
        };
        let offers = samples::offers_in_tenths(&[
            ("F1", 1_781_400, &[38, 38, 27]),
            ("F2", 2_367_850, &[48, 45, 47]),
            ("F3", 1_087_400, &[41, 43, 35]),
        ]);
        let totals = |lot| {
            let award = evaluate(&lot, &offers).expect("an award");
            let three_decimals = Rounding { places: 3, mode: RoundingMode::HalfUp };
            award
                .ranked
                .iter()
                .map(|ranked| {
                    (ranked.scored.offer.clone(), ranked.total.value.rounded(three_decimals).to_string())
                })
                .collect::<Vec<_>>()
        };
        let expected =
            |all: [(&str, &str); 3]| all.map(|(offer, total)| (offer.to_owned(), total.to_owned())).to_vec();
        // Printed with three decimals: 4.100, 4.075 and 3.118 (3.1175 exactly, for the price grade is 3.05).
        assert_eq!(
            totals(build().round_points(two_decimals).lot()),
            expected([("F2", "4.1"), ("F3", "4.075"), ("F1", "3.118")])
        );
        assert_eq!(totals(build().lot())[0], ("F2".to_owned(), "4.099".to_owned()));
    }

    #[test]
    fn the_rounded_total_ranks_only_where_the_model_says_so() {
        let whole_points = Rounding { places: 0, mode: RoundingMode::HalfUp };
        let rank_of_last = |rank_by| {
            let lot = Build::weighted(PointsBasis::AsGiven)
                .judged_hundredths("quality", 10, 50)
                .round_total(whole_points, rank_by)
                .lot();
            // 0.10 × 41 = 4.1 and 0.10 × 43 = 4.3: both 4 when rounded.
            let award =
                evaluate(&lot, &samples::offers(&[("A", 0, &[41]), ("B", 0, &[43])])).expect("an award");
            assert!(award.ranked.iter().all(|ranked| ranked.shown.value == whole(4)));
            (award.ranked[1].rank, award.ties.len())
        };
        assert_eq!(rank_of_last(RankBy::Unrounded), (2, 0));
        assert_eq!(rank_of_last(RankBy::Rounded), (1, 1));
    }
}
