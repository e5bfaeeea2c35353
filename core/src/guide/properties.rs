use super::example::{Example, example};
use crate::award::{Best, Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Bid, Lot, Offer, Offers, Preference, PriceUse, Scale};

/// What trying a model or price rule shows, on the lot of its [`example`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Properties {
    /// Whether an offer's figure changes when another offer comes or goes.
    pub relative: bool,
    /// Three offers of which the losing one, left out, lets the others swap places; `None` where a
    /// search over a grid finds none, which for a rule that is not relative is certain beforehand.
    pub witness: Option<Witness>,
    /// Whether a lower price always gains on every other offer; `None` where price does not count.
    pub strictly_decreasing: Option<bool>,
    /// Where a lower price gains nothing on any other offer.
    pub flat: Vec<Flat>,
}

/// Where a lower price gains nothing on any other offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flat {
    /// From the lowest prices tried up.
    LowEnd,
    /// Up to the highest prices tried.
    HighEnd,
    /// Between limits.
    Between,
    /// At all prices.
    Everywhere,
}

/// Three offers of which the last can swap the others.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Witness {
    /// Price and grade of the offers.
    pub offers: [(Exact, Exact); 3],
}

/// The properties of a model or price rule; `None` for an id that is neither.
///
/// ```
/// use sprang::guide::properties;
/// let found = properties("P-INV").expect("a price rule");
/// assert!(found.relative && found.witness.is_some());
/// ```
#[must_use]
pub fn properties(id: &str) -> Option<Properties> {
    let example = example(id)?;
    let lot = example.procurement.lots().first()?;
    let relative = is_relative(lot, &example);
    let (strictly_decreasing, flat) = effects(lot);
    Some(Properties {
        relative,
        witness: if relative { witness(lot) } else { None },
        strictly_decreasing,
        flat,
    })
}

/// Whether a lower price always gains, and where it gains nothing.
pub(super) fn price_effects(id: &str) -> Option<(Option<bool>, Vec<Flat>)> {
    Some(effects(example(id)?.procurement.lots().first()?))
}

fn effects(lot: &Lot) -> (Option<bool>, Vec<Flat>) {
    let (always_gains, flat) = by_price(lot);
    ((lot.award.price_use() != PriceUse::None).then_some(always_gains), flat)
}

fn offer(lot: &Lot, id: &str, price: &Exact, grade: &Exact) -> Offer {
    let assessment = Assessment { assessor: "1".to_owned(), points: grade.clone(), reason: None };
    let answers = vec![Some(Answer::Judged(vec![assessment]))];
    let bid = Bid { lot: "lot".to_owned(), price: Some(price.clone()), answers, costs: lot.no_costs() };
    Offer::named(id, vec![bid])
}

/// The offers as the lot asks for them. Where offers are compared in pairs, each is preferred to those with
/// lower grades, by one more than they are apart.
fn told(lot: &Lot, offers: Vec<Offer>) -> Offers {
    let method = lot.qualities().first().and_then(|quality| match quality.scale {
        Scale::Compared { method, .. } => Some(method),
        _ => None,
    });
    let Some(method) = method else { return Offers::of(offers) };
    let grade = |offer: &Offer| match offer.bids.first().and_then(|bid| bid.answers.first()) {
        Some(Some(Answer::Judged(grades))) => grades.first().map(|one| one.points.clone()),
        _ => None,
    };
    let grades: Vec<(String, Option<Exact>)> =
        offers.iter().map(|offer| (offer.id.clone(), grade(offer))).collect();
    let mut told = offers;
    for (place, offer) in told.iter_mut().enumerate() {
        let Some((_, Some(own))) = grades.get(place) else { continue };
        let over = |(other, (id, grade)): (usize, &(String, Option<Exact>))| {
            let apart = own - grade.as_ref()?;
            // Alike stands at the one that comes first.
            let stated = apart.is_positive() || apart.is_zero() && other > place;
            let grade = (&apart + &Exact::ONE).min(method.strongest());
            stated.then(|| Preference { assessor: "1".to_owned(), over: id.clone(), grade, reason: None })
        };
        let preferences: Vec<Preference> = grades.iter().enumerate().filter_map(over).collect();
        for bid in &mut offer.bids {
            bid.answers = vec![Some(Answer::Compared(preferences.clone()))];
        }
    }
    Offers::of(told)
}

/// Rank keys of the admitted offers: id and total, best first.
fn ranking(lot: &Lot, offers: Vec<Offer>) -> Option<(Best, Vec<(String, Exact)>)> {
    let award = evaluate_with(lot, &told(lot, offers), &mut Nobody).ok()?;
    let ranked = award.ranked.into_iter().map(|ranked| (ranked.scored.offer, ranked.total.value));
    Some((award.best, ranked.collect()))
}

fn is_relative(lot: &Lot, example: &Example) -> bool {
    let all = example.offers.offers();
    let Some((_, with_all)) = ranking(lot, all.to_vec()) else { return false };
    all.iter().any(|left_out| {
        let rest = all.iter().filter(|offer| offer.id != left_out.id).cloned().collect();
        let without = ranking(lot, rest).map(|(_, ranked)| ranked).unwrap_or_default();
        without.iter().any(|one| !with_all.contains(one))
    })
}

/// Prices from 700 000 to 1 500 000, in steps of 50 000.
fn prices() -> Vec<Exact> {
    (14..=30).map(|step| Exact::integer(step * 50_000)).collect()
}

/// Whether a lower price always gains on every other offer, and where it gains on none.
fn by_price(lot: &Lot) -> (bool, Vec<Flat>) {
    let grade = Exact::integer(4);
    let prices = prices();
    // What the own offer has on each of the others, the more the better.
    let advantages = |price: &Exact| {
        let low = offer(lot, "low", &Exact::integer(900_000), &Exact::integer(3));
        let high = offer(lot, "high", &Exact::integer(1_150_000), &grade);
        let (best, ranked) = ranking(lot, vec![low, high, offer(lot, "own", price, &grade)])?;
        let total = |id: &str| Some(&ranked.iter().find(|(offer, _)| offer == id)?.1);
        let own = total("own")?;
        let on = |other: &Exact| if best == Best::MostPoints { own - other } else { other - own };
        Some([on(total("low")?), on(total("high")?)])
    };
    let advantages: Vec<_> = prices.iter().filter_map(advantages).collect();
    let gains = |pair: &[[Exact; 2]]| match pair {
        [cheaper, dearer] => cheaper.iter().zip(dearer).filter(|(cheaper, dearer)| cheaper > dearer).count(),
        _ => 0,
    };
    let gains: Vec<usize> = advantages.windows(2).map(gains).collect();
    let always_gains = !gains.is_empty() && gains.iter().all(|gains| *gains == 2);
    let still: Vec<bool> = gains.iter().map(|gains| *gains == 0).collect();
    let mut found = Vec::new();
    if still.iter().all(|still| *still) {
        let everywhere = if still.is_empty() { found } else { vec![Flat::Everywhere] };
        return (always_gains, everywhere);
    }
    if still.first() == Some(&true) {
        found.push(Flat::LowEnd);
    }
    if still.last() == Some(&true) {
        found.push(Flat::HighEnd);
    }
    let inside = still.iter().skip_while(|still| **still);
    let inside: Vec<bool> = inside.copied().collect();
    let trimmed = inside.iter().rev().skip_while(|still| **still);
    if trimmed.into_iter().any(|still| *still) {
        found.push(Flat::Between);
    }
    (always_gains, found)
}

/// Two offers in the order of their ranks, where both are admitted and do not share one.
fn parted(lot: &Lot, offers: Vec<Offer>) -> Option<[String; 2]> {
    let award = evaluate_with(lot, &told(lot, offers), &mut Nobody).ok()?;
    match award.ranked.as_slice() {
        [one, two] if one.rank < two.rank => Some([one.scored.offer.clone(), two.scored.offer.clone()]),
        _ => None,
    }
}

/// Looks for two offers that a third, which loses, makes swap places.
fn witness(lot: &Lot) -> Option<Witness> {
    let prices: Vec<Exact> =
        [750, 900, 1000, 1040, 1100, 1300].map(|thousands| Exact::integer(thousands * 1000)).to_vec();
    let grades: Vec<Exact> =
        [20, 50, 60, 69, 75, 100].iter().filter_map(|twentieths| Exact::ratio(*twentieths, 20)).collect();
    let all: Vec<(Exact, Exact)> = prices
        .iter()
        .flat_map(|price| grades.iter().map(move |grade| (price.clone(), grade.clone())))
        .collect();
    for first in &all {
        for second in all.iter().filter(|second| second.0 > first.0 && second.1 > first.1) {
            let two = vec![offer(lot, "A", &first.0, &first.1), offer(lot, "B", &second.0, &second.1)];
            let Some(before) = parted(lot, two.clone()) else { continue };
            for third in &all {
                let mut three = two.clone();
                three.push(offer(lot, "C", &third.0, &third.1));
                let Some((_, after)) = ranking(lot, three) else { continue };
                let (Some(one), Some(last)) = (after.first(), after.last()) else { continue };
                let apart = after.windows(2).all(|pair| matches!(pair, [one, two] if one.1 != two.1));
                // Who was first is behind the other now, or is out.
                let swapped = before[1] == one.0;
                if last.0 == "C" && apart && swapped {
                    return Some(Witness { offers: [first.clone(), second.clone(), third.clone()] });
                }
            }
        }
    }
    None
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::award::{DECLARATIONS, Declaration};

    /// All models and rules with what trying them shows, tried once for all tests.
    pub(in crate::guide) static TRIED: LazyLock<Vec<(&Declaration, Properties)>> = LazyLock::new(|| {
        DECLARATIONS.iter().map(|declared| (declared, properties(declared.id).expect("an example"))).collect()
    });

    /// What is declared is what trying shows.
    #[test]
    fn declarations_say_what_trying_shows() {
        for (declared, found) in TRIED.iter() {
            assert_eq!(found.relative, declared.relative, "{} relative", declared.id);
            assert_eq!(
                found.witness.is_some(),
                declared.losing_offer_can_swap_others,
                "{} {:?}",
                declared.id,
                found.witness
            );
        }
    }

    #[test]
    fn flat_pieces_are_found_where_the_parameters_make_them() {
        let flat = |id| properties(id).expect("an example").flat;
        assert_eq!(flat("P-INV"), []);
        assert_eq!(flat("M-DED"), []);
        assert_eq!(flat("P-LINLOW"), []);
        assert_eq!(flat("FBS"), [Flat::Everywhere]);
        assert!(flat("P-PROPSTEP").contains(&Flat::LowEnd));
        let always = |id| properties(id).expect("an example").strictly_decreasing;
        assert_eq!(always("P-BOUNDS"), Some(true));
        // Below the mean all prices count alike.
        assert_eq!(always("P-MEANINV"), Some(false));
        assert_eq!(always("fixed-price"), None);
    }
}
