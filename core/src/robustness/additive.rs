use crate::award::{Award, Best};
use crate::number::Exact;
use crate::procurement::{AwardModel, Criterion, Lot, RankBy};

/// A weighted sum without anything that bends it: totals are straight lines in each weight, so that
/// where they meet is worked out and not searched.
#[derive(Clone, Debug)]
pub(super) struct Additive {
    pub(super) criteria: Vec<String>,
    pub(super) weights: Vec<Exact>,
    /// What the weights add up to.
    pub(super) sum: Exact,
    /// The admitted offers, best first: what each unit of each weight gives them.
    pub(super) offers: Vec<(String, Vec<Exact>)>,
}

impl Additive {
    /// `None` for other models, where weighted points or totals are rounded before they rank, and
    /// where a group's threshold, or who is among its best, hangs on the weights.
    pub(super) fn of(lot: &Lot, award: &Award<()>) -> Option<Self> {
        let AwardModel::WeightedSum { rounding, .. } = &lot.award else { return None };
        let rounds_total = rounding.total.is_some() && rounding.rank_by == RankBy::Rounded;
        if rounding.weighted.is_some()
            || rounds_total
            || has_group_threshold(&lot.criteria)
            || has_group_shortlist(&lot.criteria)
        {
            return None;
        }
        debug_assert_eq!(award.best, Best::MostPoints);
        let first = award.ranked.first()?;
        let criteria: Vec<String> =
            first.scored.contributions.iter().map(|contribution| contribution.criterion.clone()).collect();
        let weights: Vec<Exact> =
            criteria.iter().map(|id| weight(&lot.criteria, id)).collect::<Option<_>>()?;
        let mut rows = Vec::new();
        for ranked in &award.ranked {
            let each = ranked.scored.contributions.iter().zip(&weights);
            // A weight of zero hides what a unit of it would give.
            let row = each.map(|(one, weight)| one.weighted.value.divided_by(weight));
            rows.push((ranked.scored.offer.clone(), row.collect::<Option<_>>()?));
        }
        Some(Self { criteria, sum: Exact::sum(&weights), weights, offers: rows })
    }

    /// What all criteria together give an offer.
    pub(super) fn total(&self, row: &[Exact]) -> Exact {
        let terms: Vec<Exact> = self.weights.iter().zip(row).map(|(weight, each)| weight * each).collect();
        Exact::sum(&terms)
    }

    /// What the others give an offer of this total for each unit of their weights, with one criterion left out.
    pub(super) fn others(&self, (row, total): (&[Exact], &Exact), left_out: usize) -> Option<Exact> {
        let (weight, each) = (self.weights.get(left_out)?, row.get(left_out)?);
        (total - &(weight * each)).divided_by(&(&self.sum - weight))
    }
}

pub(super) fn has_group_threshold(criteria: &[Criterion]) -> bool {
    criteria.iter().any(|criterion| match criterion {
        Criterion::Group(group) => group.threshold.is_some() || has_group_threshold(&group.criteria),
        Criterion::Quality(_) | Criterion::Price(_) => false,
    })
}

/// Whether only so many pass by what a group gives together, which hangs on the weights.
pub(super) fn has_group_shortlist(criteria: &[Criterion]) -> bool {
    criteria.iter().any(|criterion| match criterion {
        Criterion::Group(group) => group.most_pass.is_some() || has_group_shortlist(&group.criteria),
        Criterion::Quality(_) | Criterion::Price(_) => false,
    })
}

fn weight(criteria: &[Criterion], id: &str) -> Option<Exact> {
    criteria.iter().find_map(|criterion| match criterion {
        Criterion::Group(group) => weight(&group.criteria, id),
        Criterion::Quality(quality) if quality.id == id => quality.weight.fixed_points().cloned(),
        Criterion::Price(price) if price.id == id => price.weight.as_ref()?.fixed_points().cloned(),
        Criterion::Quality(_) | Criterion::Price(_) => None,
    })
}
