use super::formula;
use super::plain::{Range, doubled, number, number_in, out_of_range};
use crate::document::{self, Fault, FaultCode, Pointer};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{AwardModel, Criterion, Formula, PointsBasis, RankBy, RoundingPolicy, TieBreak};

pub(super) fn award_model(
    model: &document::AwardModel,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> AwardModel {
    let rounding = policy(model.rounding(), &at.member("rounding"), faults);
    let ties = model.ties().iter().map(tie_break).collect();
    match model {
        document::AwardModel::WeightedSum { total, points, .. } => AwardModel::WeightedSum {
            total: number_in(total, Range::AboveZero, &at.member("total"), faults),
            points: match points {
                document::PointsBasis::ShareOfHighest => PointsBasis::ShareOfHighest,
                document::PointsBasis::AsGiven => PointsBasis::AsGiven,
            },
            rounding,
            ties,
        },
        document::AwardModel::PriceMinusValue { negative, .. } => {
            AwardModel::PriceMinusValue { negative: formula::negative(*negative), rounding, ties }
        }
        other => {
            // Where nothing is added up, there is no total.
            let total = other
                .total()
                .map_or(Exact::ZERO, |total| number_in(total, Range::AboveZero, &at.member("total"), faults));
            let formula = formula::formula(other, &total, at, faults);
            AwardModel::QualityAndPrice { formula, total, rounding, ties }
        }
    }
}

fn tie_break(tie: &document::TieBreak) -> TieBreak {
    match tie {
        document::TieBreak::LowestPrice {} => TieBreak::LowestPrice,
        document::TieBreak::Criterion { id } => TieBreak::Criterion(id.clone()),
        document::TieBreak::EarliestReceived {} => TieBreak::EarliestReceived,
        document::TieBreak::DrawLots {} => TieBreak::DrawLots,
    }
}

fn policy(policy: &document::RoundingPolicy, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> RoundingPolicy {
    let mut one = |name: &str, declared: Option<&document::Rounding>| {
        declared.and_then(|declared| rounding(declared, &at.member(name), faults))
    };
    RoundingPolicy {
        points: one("points", policy.points.as_ref()),
        weighted: one("weighted", policy.weighted.as_ref()),
        total: one("total", policy.total.as_ref()),
        rank_by: match policy.rank_by {
            document::RankBy::Unrounded => RankBy::Unrounded,
            document::RankBy::Rounded => RankBy::Rounded,
        },
    }
}

const MOST_PLACES: u8 = 20;

pub(super) fn rounding(
    declared: &document::Rounding,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Rounding> {
    let at = at.member("places");
    let stated = number(&declared.places, &at, faults)?;
    let Some(places) = (0..=MOST_PLACES).find(|&places| stated == Exact::integer(i64::from(places))) else {
        out_of_range(&stated, "0, 1, 2 … 20", &at, faults);
        return None;
    };
    let mode = match declared.mode {
        document::RoundingMode::HalfUp => RoundingMode::HalfUp,
        document::RoundingMode::HalfEven => RoundingMode::HalfEven,
        document::RoundingMode::Down => RoundingMode::Down,
        document::RoundingMode::Up => RoundingMode::Up,
    };
    Some(Rounding { places, mode })
}

/// Ties can only be broken by what is there, and an order can only name what is there.
pub(super) fn tie_breaks(
    award: &AwardModel,
    criteria: &[Criterion],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    let mut known = Vec::new();
    ids(criteria, &mut known);
    let has_price = criteria_have_price(criteria);
    if let Some(Formula::Lexicographic { order }) = award.formula() {
        let order_at = at.member("order");
        for (index, id) in order.iter().enumerate() {
            let own = order_at.item(index);
            if !known.contains(&id.as_str()) {
                faults.push(
                    Fault::new(FaultCode::UnknownId, &own).with("found", id).with("known", known.join(", ")),
                );
            } else if order.iter().take(index).any(|earlier| earlier == id) {
                doubled(id, &own, faults);
            }
        }
    }
    let ties_at = at.member("ties");
    for (index, tie) in award.ties().iter().enumerate() {
        let own = ties_at.item(index);
        match tie {
            TieBreak::Criterion(id) if !known.contains(&id.as_str()) => faults.push(
                Fault::new(FaultCode::UnknownId, &own.member("id"))
                    .with("found", id)
                    .with("known", known.join(", ")),
            ),
            TieBreak::LowestPrice if !has_price => faults.push(
                Fault::new(FaultCode::ModelNeeds, &own).with("model", award.id()).with("name", "price"),
            ),
            _ => {}
        }
    }
}

fn ids<'a>(criteria: &'a [Criterion], known: &mut Vec<&'a str>) {
    for criterion in criteria {
        known.push(criterion.id());
        if let Criterion::Group(group) = criterion {
            ids(&group.criteria, known);
        }
    }
}

fn criteria_have_price(criteria: &[Criterion]) -> bool {
    criteria.iter().any(|criterion| match criterion {
        Criterion::Price(_) => true,
        Criterion::Group(group) => criteria_have_price(&group.criteria),
        Criterion::Quality(_) => false,
    })
}
