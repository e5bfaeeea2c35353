use super::plain::{Range, number, number_in};
use crate::document::{
    self, Criterion, CriterionOutline, Decimal, Fault, FaultCode, LotOutline, Part, Pointer,
};
use crate::number::{Exact, Tally};
use crate::procurement::{AwardModel, Formula, Weight};

/// The weight of a criterion, if its kind is one that the award model can use.
pub(super) fn weight(
    weight: &document::Weight,
    award: &AwardModel,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Weight {
    let usable = usable_kinds(award);
    if !usable.contains(&weight.word()) {
        faults.push(
            Fault::new(FaultCode::WeightOfWrongKind, at)
                .with("found", weight.word())
                .with("model", award.id())
                .with("known", usable.join(", ")),
        );
    }
    match weight {
        document::Weight::Exact { points } => {
            Weight::Exact(number_in(points, Range::NotNegative, &at.member("points"), faults))
        }
        document::Weight::Range { least, most, fixed } => {
            let most_at = at.member("most");
            let least = number_in(least, Range::NotNegative, &at.member("least"), faults);
            let most = number_in(most, Range::NotNegative, &most_at, faults);
            if most <= least {
                super::plain::out_of_order(&most, &least, &most_at, faults);
            }
            let fixed_at = at.member("fixed");
            let fixed = fixed.as_ref().and_then(|fixed| number(fixed, &fixed_at, faults));
            if let Some(fixed) = fixed.as_ref().filter(|&fixed| *fixed < least || *fixed > most) {
                faults.push(
                    Fault::new(FaultCode::WeightOutsideRange, &fixed_at)
                        .with("found", fixed.to_string())
                        .with("least", least.to_string())
                        .with("most", most.to_string()),
                );
            }
            Weight::Range { least, most, fixed }
        }
        document::Weight::Order { place, fixed } => {
            let place_at = at.member("place");
            let place = number_in(place, Range::WholeFromOne, &place_at, faults);
            Weight::Order {
                place: place.to_string().parse().unwrap_or(u32::MAX),
                fixed: super::plain::optional_number_in(
                    fixed.as_ref(),
                    Range::NotNegative,
                    &at.member("fixed"),
                    faults,
                ),
            }
        }
        document::Weight::Deduction { amount } => {
            Weight::Deduction(number_in(amount, Range::NotNegative, &at.member("amount"), faults))
        }
        document::Weight::DeductionPerPoint { amount } => {
            Weight::DeductionPerPoint(number_in(amount, Range::NotNegative, &at.member("amount"), faults))
        }
    }
}

fn usable_kinds(award: &AwardModel) -> &'static [&'static str] {
    if matches!(award.formula(), Some(Formula::Lexicographic { .. })) {
        &["order"]
    } else if award.weights_are_money() {
        &["deduction", "deduction-per-point"]
    } else {
        &["exact", "range", "order"]
    }
}

/// What the weights of a lot add up to, as far as they can be read: for showing while someone
/// edits, also where the document is not sound yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightSum {
    /// The sum of all weights that are fixed.
    pub sum: Tally,
    /// What they should add up to; `None` where the award model has no total, or it is no number.
    pub total: Option<Tally>,
    /// How many weights are not fixed or are no numbers.
    pub open: usize,
}

impl WeightSum {
    /// What is missing to the total; negative where there is too much.
    #[must_use]
    pub fn missing(&self) -> Option<Tally> {
        self.total.map(|total| total.minus(self.sum))
    }

    fn add(&mut self, criteria: &[CriterionOutline]) {
        for criterion in criteria {
            let weight = match &criterion.part {
                Part::Quality { weight, .. } | Part::Price { weight: Some(weight), .. } => weight,
                Part::Price { weight: None, .. } => continue,
                Part::Group { criteria } => {
                    self.add(criteria);
                    continue;
                }
            };
            match stated_text(weight).and_then(|text| text.tally().ok()) {
                Some(number) => self.sum = self.sum.plus(number),
                None => self.open += 1,
            }
        }
    }
}

/// Adds up the weights of a lot, for a page that shows the sum while someone types. For deductions
/// this is the sum of the highest deductions that can be read.
#[must_use]
pub fn weight_sum(lot: &LotOutline) -> WeightSum {
    WeightSum {
        total: lot.total.as_ref().and_then(|total| total.tally().ok()),
        ..weight_sum_of(&lot.criteria)
    }
}

/// What the weights of some criteria add up to, such as those of a group; without a total, which a lot has.
#[must_use]
pub fn weight_sum_of(criteria: &[CriterionOutline]) -> WeightSum {
    let mut added = WeightSum { sum: Tally::ZERO, total: None, open: 0 };
    added.add(criteria);
    added
}

/// The number that a weight counts for, once fixed.
fn stated(weight: &document::Weight) -> Option<Exact> {
    stated_text(weight)?.number().ok()
}

fn stated_text(weight: &document::Weight) -> Option<&Decimal> {
    match weight {
        document::Weight::Exact { points } => Some(points),
        document::Weight::Range { fixed, .. } | document::Weight::Order { fixed, .. } => fixed.as_ref(),
        document::Weight::Deduction { amount } => Some(amount),
        document::Weight::DeductionPerPoint { .. } => None,
    }
}

fn all_weights(criteria: &[Criterion]) -> Vec<&document::Weight> {
    fn collect<'a>(criteria: &'a [Criterion], found: &mut Vec<&'a document::Weight>) {
        for criterion in criteria {
            match criterion {
                Criterion::Quality { weight, .. } => found.push(weight),
                Criterion::Price { weight, .. } => found.extend(weight),
                Criterion::Group { criteria, .. } => collect(criteria, found),
            }
        }
    }
    let mut found = Vec::new();
    collect(criteria, &mut found);
    found
}

fn weights_with_ids(criteria: &[Criterion]) -> Vec<(&str, &document::Weight)> {
    criteria
        .iter()
        .flat_map(|criterion| match criterion {
            Criterion::Quality { id, weight, .. } => vec![(id.as_str(), weight)],
            Criterion::Price { id, weight, .. } => {
                weight.iter().map(|weight| (id.as_str(), weight)).collect()
            }
            Criterion::Group { criteria, .. } => weights_with_ids(criteria),
        })
        .collect()
}

/// Weights in points add up to the total that the model states, ranges can, and groups state what their members
/// add up to.
pub(super) fn add_up(lot: &document::Lot, award: &AwardModel, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    let criteria_at = at.member("criteria");
    group_weights(&lot.criteria, &criteria_at, faults);
    let Some(total) = award.total() else { return };
    if !total.is_positive() {
        return;
    }
    let weights = weights_with_ids(&lot.criteria);
    let Some(bounds) = weights.iter().map(|(_, weight)| reach(weight)).collect::<Option<Vec<_>>>() else {
        return;
    };
    let least = Exact::sum(bounds.iter().map(|(least, _)| least));
    let most = Exact::sum(bounds.iter().map(|(_, most)| most));
    if *total < least || *total > most {
        let sum = if least == most { least.to_string() } else { format!("{least}–{most}") };
        let listed: Vec<String> = weights
            .iter()
            .zip(&bounds)
            .map(
                |((id, _), (least, most))| {
                    if least == most { format!("{id} {least}") } else { format!("{id} {least}–{most}") }
                },
            )
            .collect();
        faults.push(
            Fault::new(FaultCode::WeightsDoNotAddUp, &criteria_at)
                .with("sum", sum)
                .with("total", total.to_string())
                .with("weights", listed.join(", ")),
        );
    }
}

/// The least and the most that a weight can count for; `None` where nothing can be said yet.
fn reach(weight: &document::Weight) -> Option<(Exact, Exact)> {
    if let Some(fixed) = stated(weight) {
        return Some((fixed.clone(), fixed));
    }
    match weight {
        document::Weight::Range { least, most, fixed: None } => {
            Some((least.number().ok()?, most.number().ok()?))
        }
        _ => None,
    }
}

fn group_weights(criteria: &[Criterion], at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    for (index, criterion) in criteria.iter().enumerate() {
        let at = at.item(index);
        let Criterion::Group { weight, criteria, .. } = criterion else { continue };
        group_weights(criteria, &at.member("criteria"), faults);
        let Some(Ok(stated_weight)) = weight.as_ref().map(Decimal::number) else { continue };
        let members: Option<Vec<Exact>> = all_weights(criteria).into_iter().map(stated).collect();
        let Some(sum) = members.map(|members| Exact::sum(&members)) else { continue };
        if sum != stated_weight {
            faults.push(
                Fault::new(FaultCode::GroupWeightDiffers, &at.member("weight"))
                    .with("stated", stated_weight.to_string())
                    .with("sum", sum.to_string()),
            );
        }
    }
}
