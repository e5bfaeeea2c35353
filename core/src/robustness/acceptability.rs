use super::additive::Additive;
use super::polygon::Polygon;
use super::sampling::sampled;
use crate::award::{Award, Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Criterion, Lot, Offers, Weight};

/// How often each offer takes each place over all weights that are allowed (rank acceptability,
/// after Lahdelma and Salminen 2001). The weights are those of the document's top level; within a
/// group they keep their proportions.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Acceptability {
    /// The criteria and groups whose weights vary, each from the least to the most that is allowed.
    pub groups: Vec<(String, Exact, Exact)>,
    /// Whether these limits are ranges that the document publishes; otherwise all weights were taken.
    pub published_ranges: bool,
    /// For each offer, best first as evaluated: the share of all weights with which it is first,
    /// second, and so on.
    pub shares: Vec<(String, Vec<Exact>)>,
    /// For each offer, in the same order: the mean of the weights with which it is first (its central
    /// weights); none where it never is.
    pub central: Vec<(String, Vec<Exact>)>,
    /// How it was found.
    pub method: Method,
}

/// What is found, in the order of the offers.
pub(super) struct Shares {
    /// The share of each place.
    pub(super) places: Vec<Vec<Exact>>,
    /// The weights with which it is first, each times its share.
    pub(super) central: Vec<Vec<Exact>>,
}

impl Shares {
    fn new(offers: usize, weights: usize) -> Self {
        Self {
            places: vec![vec![Exact::ZERO; offers]; offers],
            central: vec![vec![Exact::ZERO; weights]; offers],
        }
    }

    /// Adds a share to the place of each offer; offers that are equal take the better place each.
    fn add(&mut self, ranks: &[usize], share: &Exact, weights: &[Exact]) {
        for ((row, central), rank) in self.places.iter_mut().zip(&mut self.central).zip(ranks) {
            if let Some(place) = row.get_mut(*rank) {
                *place = &*place + share;
            }
            if *rank == 0 {
                for (sum, weight) in central.iter_mut().zip(weights) {
                    *sum = &*sum + &(weight * share);
                }
            }
        }
    }
}

/// How shares were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// As lengths or areas, exactly.
    Exact,
    /// By drawing weights.
    Sampled {
        /// So many.
        samples: u32,
        /// From this seed: the same seed gives the same shares everywhere.
        seed: u64,
        /// With 95 % probability each share is no further off than this: 0.98 ÷ √n, rounded up.
        error: Exact,
    },
}

/// A weight that varies.
pub(super) struct Part {
    pub(super) id: String,
    pub(super) least: Exact,
    pub(super) most: Exact,
}

/// How often each offer takes each place over all allowed weights; drawn so many times where it cannot
/// be worked out. `None` where the model is not a plain weighted sum.
#[must_use]
pub fn acceptability(lot: &Lot, offers: &Offers, samples: u32, seed: u64) -> Option<Acceptability> {
    acceptability_of(lot, &evaluate_with(lot, offers, &mut Nobody).ok()?, samples, seed)
}

/// The same of offers that are evaluated already.
pub(super) fn acceptability_of(
    lot: &Lot,
    award: &Award<()>,
    samples: u32,
    seed: u64,
) -> Option<Acceptability> {
    shares_of(lot, award, (samples, seed), true)
}

/// The same by drawing, even where it can be worked out.
#[cfg(test)]
pub(super) fn drawn(lot: &Lot, award: &Award<()>, samples: u32, seed: u64) -> Option<Acceptability> {
    shares_of(lot, award, (samples, seed), false)
}

fn shares_of(lot: &Lot, award: &Award<()>, drawing: (u32, u64), exactly: bool) -> Option<Acceptability> {
    let additive = Additive::of(lot, award)?;
    let (parts, published_ranges) = parts(lot, &additive);
    let rows = rows(lot, &additive);
    if parts.is_empty() || rows.len() > MOST_OFFERS {
        return None;
    }
    let count = rows.len();
    let mut shares = Shares::new(count, parts.len());
    let method = match parts.as_slice() {
        [_] if exactly => {
            let all = std::slice::from_ref(&additive.sum);
            shares.add(&order(&rows, all), &Exact::ONE, all);
            Method::Exact
        }
        [one, other] if exactly => {
            lengths(&mut shares, &rows, &additive.sum, one, other)?;
            Method::Exact
        }
        [one, two, three] if exactly && count <= MOST_FOR_AREAS => {
            areas(&mut shares, &rows, &additive.sum, [one, two, three])?;
            Method::Exact
        }
        _ => sampled(&mut shares, &rows, &additive.sum, &parts, drawing)?,
    };
    let names = additive.offers.iter().map(|(id, _)| id.clone());
    let central = names.clone().zip(shares.places.iter().zip(&shares.central)).map(|(id, (places, sums))| {
        let first = places.first().filter(|first| !first.is_zero());
        let mean = |first: &Exact| sums.iter().filter_map(|sum| sum.divided_by(first)).collect();
        (id, first.map(mean).unwrap_or_default())
    });
    Some(Acceptability {
        central: central.collect(),
        groups: parts.into_iter().map(|part| (part.id, part.least, part.most)).collect(),
        published_ranges,
        shares: names.zip(shares.places).collect(),
        method,
    })
}

pub(super) const SAMPLES: u32 = 10_000;
const MOST_OFFERS: usize = 60;
/// Beyond it the lines between offers cut the triangle into too many pieces to be quick.
const MOST_FOR_AREAS: usize = 12;

fn parts(lot: &Lot, additive: &Additive) -> (Vec<Part>, bool) {
    let mut published = false;
    let parts = lot.criteria.iter().filter_map(|criterion| {
        let range = match criterion {
            Criterion::Quality(quality) => Some(&quality.weight),
            Criterion::Price(price) => price.weight.as_ref(),
            Criterion::Group(_) => None,
        };
        let (least, most) = match range {
            Some(Weight::Range { least, most, .. }) => {
                published = true;
                (least.clone(), most.clone())
            }
            _ => (Exact::ZERO, additive.sum.clone()),
        };
        let counts = !members(criterion, additive).is_empty();
        counts.then(|| Part { id: criterion.id().to_owned(), least, most })
    });
    let mut parts: Vec<Part> = parts.collect();
    if published {
        // Beside published ranges a weight without one stays as it is.
        for part in &mut parts {
            let whole = part.least.is_zero() && part.most == additive.sum;
            let criterion = lot.criteria.iter().find(|criterion| criterion.id() == part.id);
            if let (true, Some(criterion)) = (whole, criterion) {
                let weight = weight_of(criterion, additive);
                (part.least, part.most) = (weight.clone(), weight);
            }
        }
    }
    (parts, published)
}

/// The places of a top-level criterion's weights in the additive sum.
fn members(criterion: &Criterion, additive: &Additive) -> Vec<usize> {
    match criterion {
        Criterion::Group(group) => group.criteria.iter().flat_map(|inner| members(inner, additive)).collect(),
        _ => additive.criteria.iter().position(|id| id == criterion.id()).into_iter().collect(),
    }
}

fn weight_of(criterion: &Criterion, additive: &Additive) -> Exact {
    let members = members(criterion, additive);
    Exact::sum(members.iter().filter_map(|index| additive.weights.get(*index)))
}

/// What a unit of each top-level weight gives each offer.
fn rows(lot: &Lot, additive: &Additive) -> Vec<Vec<Exact>> {
    let groups: Vec<Vec<usize>> = lot
        .criteria
        .iter()
        .map(|criterion| members(criterion, additive))
        .filter(|members| !members.is_empty())
        .collect();
    let each = |row: &[Exact], members: &[usize]| {
        let mut weight = Exact::ZERO;
        let mut points = Exact::ZERO;
        for index in members {
            if let (Some(one), Some(each)) = (additive.weights.get(*index), row.get(*index)) {
                weight = &weight + one;
                points = &points + &(one * each);
            }
        }
        points.divided_by(&weight).unwrap_or(Exact::ZERO)
    };
    additive.offers.iter().map(|(_, row)| groups.iter().map(|members| each(row, members)).collect()).collect()
}

pub(super) fn order(rows: &[Vec<Exact>], weights: &[Exact]) -> Vec<usize> {
    let total = |row: &Vec<Exact>| {
        Exact::sum(&row.iter().zip(weights).map(|(each, weight)| each * weight).collect::<Vec<_>>())
    };
    let totals: Vec<Exact> = rows.iter().map(total).collect();
    totals.iter().map(|own| totals.iter().filter(|other| *other > own).count()).collect()
}

/// Two weights: one number between two limits, cut where two offers are equal.
fn lengths(shares: &mut Shares, rows: &[Vec<Exact>], sum: &Exact, one: &Part, other: &Part) -> Option<()> {
    let low = one.least.clone().max(sum - &other.most);
    let high = one.most.clone().min(sum - &other.least);
    if low > high {
        return None;
    }
    let mut add = |weight: &Exact, share: &Exact| {
        let weights = [weight.clone(), sum - weight];
        shares.add(&order(rows, &weights), share, &weights);
    };
    if low == high {
        add(&low, &Exact::ONE);
        return Some(());
    }
    let mut cuts = vec![low.clone(), high.clone()];
    for (index, first) in rows.iter().enumerate() {
        for second in rows.iter().skip(index + 1) {
            let [a, b] = [first.first()? - second.first()?, first.get(1)? - second.get(1)?];
            let cut = (&-&b * sum).divided_by(&(&a - &b));
            cuts.extend(cut.filter(|cut| *cut > low && *cut < high));
        }
    }
    cuts.sort();
    cuts.dedup();
    for pair in cuts.windows(2) {
        let [from, to] = pair else { continue };
        let share = (to - from).divided_by(&(&high - &low))?;
        add(&super::turning::halfway(from, to), &share);
    }
    Some(())
}

/// Three weights: a piece of a triangle, cut along the lines where two offers are equal.
fn areas(shares: &mut Shares, rows: &[Vec<Exact>], sum: &Exact, parts: [&Part; 3]) -> Option<()> {
    let [one, two, three] = parts;
    let mut allowed = Polygon::rectangle([&one.least, &one.most], [&two.least, &two.most]);
    // The third weight is what is left: x + y ≤ sum − least, and x + y ≥ sum − most.
    allowed = allowed.cut(&[-&Exact::ONE, -&Exact::ONE, sum - &three.least]).0?;
    allowed = allowed.cut(&[Exact::ONE, Exact::ONE, &three.most - sum]).0?;
    let whole = allowed.area();
    if whole.is_zero() {
        return None;
    }
    let mut pieces = vec![allowed];
    for (index, first) in rows.iter().enumerate() {
        for second in rows.iter().skip(index + 1) {
            let [a, b, c] = [0, 1, 2].map(|place| Some(first.get(place)? - second.get(place)?));
            let (a, b, c) = (a?, b?, c?);
            // a x + b y + c (sum − x − y)
            let line = [&a - &c, &b - &c, &c * sum];
            pieces = pieces
                .into_iter()
                .flat_map(|piece| {
                    let (positive, negative) = piece.cut(&line);
                    [positive, negative]
                })
                .flatten()
                .collect();
        }
    }
    for piece in pieces {
        let share = piece.area().divided_by(&whole)?;
        if !share.is_zero() {
            let [x, y] = piece.middle();
            let rest = &(sum - &x) - &y;
            let weights = [x, y, rest];
            shares.add(&order(rows, &weights), &share, &weights);
        }
    }
    Some(())
}
