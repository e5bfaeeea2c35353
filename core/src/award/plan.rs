use super::model::{Model, Unweighable, Weighing};
use super::outcome::Obstacle;
use crate::number::Exact;
use crate::procurement::{Criterion, Formula, Group, Lot, Price, PriceRule, PriceUse, Quality, TieBreak};

/// A lot made ready for any number of offers: weights looked up once, groups resolved once.
pub(super) struct Plan<'a, M> {
    pub(super) lot: &'a Lot,
    pub(super) model: &'a M,
    /// The quality criteria in the order of the document, which is that of a bid's answers.
    pub(super) qualities: Vec<Asked<'a>>,
    pub(super) groups: Vec<GroupPlan<'a>>,
    pub(super) price: Option<&'a Price>,
    /// How price gives points, where it does.
    pub(super) price_points: Option<(&'a PriceRule, Weighing<'a>)>,
    /// How ties are broken: in a lexicographic order first by all that stands after the first criterion.
    pub(super) ties: Vec<TieBreak>,
}

/// A quality criterion, how it is weighed, and the most points that its scale gives.
pub(super) type Asked<'a> = (&'a Quality, Weighing<'a>, Exact);

/// A group and the places of its quality criteria, wherever below it they stand.
pub(super) struct GroupPlan<'a> {
    pub(super) group: &'a Group,
    pub(super) members: std::ops::Range<usize>,
}

impl<'a, M: Model> Plan<'a, M> {
    /// Everything that keeps the lot from being evaluated, whatever the offers, is found here.
    pub(super) fn new(lot: &'a Lot, model: &'a M) -> Result<Self, Vec<Obstacle>> {
        let mut obstacles = Vec::new();
        let mut qualities = Vec::new();
        for quality in lot.qualities() {
            match model.weight(&quality.weight) {
                Ok(weighing) => qualities.push((quality, weighing, quality.scale.most())),
                Err(reason) => obstacles.push(obstacle(reason, &quality.id)),
            }
        }
        let price = lot.price();
        let price_points = price.and_then(|price| match price_points(price, model) {
            Ok(found) => found,
            Err(obstacle) => {
                obstacles.push(obstacle);
                None
            }
        });
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        let mut groups = Vec::new();
        find_groups(&lot.criteria, 0, &mut groups);
        Ok(Self { lot, model, qualities, groups, price, price_points, ties: ties(lot) })
    }

    pub(super) fn price_rule(&self) -> Option<&'a PriceRule> {
        self.price_points.map(|(rule, _)| rule)
    }
}

fn ties(lot: &Lot) -> Vec<TieBreak> {
    let next = match lot.award.formula() {
        Some(Formula::Lexicographic { order }) => order.get(1..).unwrap_or_default(),
        _ => &[],
    };
    next.iter().cloned().map(TieBreak::Criterion).chain(lot.award.ties().iter().cloned()).collect()
}

/// How price gives points, where it does.
pub(super) fn price_points<'a, M: Model>(
    price: &'a Price,
    model: &M,
) -> Result<Option<(&'a PriceRule, Weighing<'a>)>, Obstacle> {
    match (&price.weight, &price.rule) {
        (Some(weight), Some(rule)) => match model.weight(weight) {
            Ok(weighing) => Ok(Some((rule, weighing))),
            Err(reason) => Err(obstacle(reason, &price.id)),
        },
        // Where the model compares money, the price itself is the base and gives no points.
        _ if model.price_use() != PriceUse::Points => Ok(None),
        _ => Err(Obstacle::NoPriceRule { criterion: price.id.clone() }),
    }
}

fn obstacle(reason: Unweighable, criterion: &str) -> Obstacle {
    let criterion = criterion.to_owned();
    match reason {
        Unweighable::NotFixed => Obstacle::WeightNotFixed { criterion },
        Unweighable::OtherKind => Obstacle::WeightOfOtherKind { criterion },
    }
}

/// Finds the groups in the order of the document; returns how many quality criteria came before.
fn find_groups<'a>(criteria: &'a [Criterion], first: usize, groups: &mut Vec<GroupPlan<'a>>) -> usize {
    let mut next = first;
    for criterion in criteria {
        match criterion {
            Criterion::Quality(_) => next += 1,
            Criterion::Price(_) => {}
            Criterion::Group(group) => {
                let place = groups.len();
                groups.push(GroupPlan { group, members: next..next });
                let end = find_groups(&group.criteria, next, groups);
                if let Some(plan) = groups.get_mut(place) {
                    plan.members.end = end;
                }
                next = end;
            }
        }
    }
    next
}
