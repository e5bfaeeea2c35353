//! Points by comparing the admitted offers with each other in pairs, where a criterion says so.

mod consistency;
mod preferences;
mod priorities;

pub use consistency::Consistency;
pub(super) use preferences::DECLARATION as PAIRWISE_COMPARISON;
pub(super) use priorities::DECLARATION as PRIORITIES;

use std::collections::BTreeSet;

use super::evaluation::{Candidate, sum_group};
use super::listener::{At, Draft, Figure, Listener, Subject};
use super::model::Model;
use super::outcome::{Contribution, Obstacle};
use super::plan::Plan;
use super::rounding;
use super::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{Answer, Bid, Comparing, Preference, Quality, Scale};

/// An admitted offer and what assessors preferred it to.
struct Compared<'a> {
    offer: &'a str,
    preferences: &'a [Preference],
}

/// How one assessor prefers the offers: in row and column the grade with which one is preferred to the
/// other; `None` where the other is preferred, and on the diagonal.
struct Pairs<'a> {
    assessor: &'a str,
    offers: Vec<&'a str>,
    grades: Vec<Vec<Option<&'a Exact>>>,
}

/// Gives points to every admitted offer for the criteria on which offers are compared in pairs, and says
/// how consistent the assessors were.
///
/// All thresholds were held before this, so a rejected offer is compared with nobody.
///
/// # Errors
/// What people have to compare first, and priorities so near where their rounding turns that they cannot be told.
pub(super) fn compare<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    bids: &[&Bid],
    candidates: &mut [Candidate<L::Step>],
    listener: &mut L,
) -> Result<Vec<Consistency<L::Step>>, Vec<Obstacle>> {
    let mut obstacles = Vec::new();
    let mut consistencies = Vec::new();
    let mut compared_any = false;
    for (index, (quality, weighing, _)) in plan.qualities.iter().enumerate() {
        let Scale::Compared { most, method } = &quality.scale else { continue };
        compared_any = true;
        let found = {
            let compared = admitted(index, bids, candidates);
            points(quality, (most, *method), &compared, &mut consistencies, listener)
        };
        let mut points = match found {
            Ok(points) => points.into_iter(),
            Err(found) => {
                obstacles.extend(found);
                continue;
            }
        };
        let policy = plan.lot.award.rounding();
        for candidate in candidates.iter_mut() {
            let offer = candidate.scored.offer.clone();
            let at = At::offer(Subject::Offer(&offer)).criterion(&quality.id);
            let own = if candidate.is_admitted() { points.next() } else { None };
            let Some(points) = own else { continue };
            let points = rounding::round(points, policy.points, InputMeaning::Points, at, listener);
            let Some(weighted) = weighing.weigh(&points, most, at, listener) else { continue };
            let meaning = plan.model.contribution();
            let weighted = rounding::round(weighted, policy.weighted, meaning, at, listener);
            let given = Contribution { criterion: quality.id.clone(), points, weighted };
            // An admitted offer has given something on all criteria before this one.
            let all = &mut candidate.scored.contributions;
            all.insert(index.min(all.len()), given);
        }
    }
    if !obstacles.is_empty() {
        return Err(obstacles);
    }
    if compared_any {
        sum_groups(plan, candidates, listener);
    }
    Ok(consistencies)
}

fn sum_groups<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidates: &mut [Candidate<L::Step>],
    listener: &mut L,
) {
    for candidate in candidates.iter_mut().filter(|candidate| candidate.is_admitted()) {
        let offer = candidate.scored.offer.clone();
        let at = At::offer(Subject::Offer(&offer));
        let groups = plan.groups.iter().filter(|group| !group.members.is_empty());
        candidate.scored.groups =
            groups.map(|group| sum_group(plan, group, &candidate.scored, at, listener)).collect();
    }
}

fn admitted<'a, S>(criterion: usize, bids: &[&'a Bid], candidates: &'a [Candidate<S>]) -> Vec<Compared<'a>> {
    let pairs = bids.iter().zip(candidates).filter(|(_, candidate)| candidate.is_admitted());
    pairs
        .map(|(bid, candidate)| Compared {
            offer: &candidate.scored.offer,
            preferences: match bid.answers.get(criterion).and_then(Option::as_ref) {
                Some(Answer::Compared(preferences)) => preferences,
                _ => &[],
            },
        })
        .collect()
}

/// The points of the compared offers, in their order.
fn points<L: Listener>(
    quality: &Quality,
    (most, method): (&Exact, Comparing),
    compared: &[Compared<'_>],
    consistencies: &mut Vec<Consistency<L::Step>>,
    listener: &mut L,
) -> Result<Vec<Figure<L::Step>>, Vec<Obstacle>> {
    let id = quality.id.as_str();
    if let [alone] = compared {
        let at = At::offer(Subject::Offer(alone.offer)).criterion(id);
        let step = listener.step(|| {
            Draft::new(StepRule::ComparedAlone, at, "m", most, Unit::Points).input(
                "m",
                InputMeaning::MostPoints,
                most,
            )
        });
        return Ok(vec![Figure { value: most.clone(), step }]);
    }
    if compared.is_empty() {
        return Ok(Vec::new());
    }
    let all = pairs(id, compared)?;
    let offers: Vec<&str> = compared.iter().map(|one| one.offer).collect();
    let strengths = match method {
        Comparing::SumsTogether => preferences::together(id, &all, listener),
        Comparing::SumsEach => {
            let each: Vec<_> = all.iter().map(|pairs| preferences::shares(id, pairs, listener)).collect();
            means(id, &offers, &all, &each, listener)
        }
        Comparing::Eigenvector { rounding } => {
            let mut each = Vec::with_capacity(all.len());
            let mut undecided = Vec::new();
            for pairs in &all {
                let matrix = priorities::matrix(pairs);
                // Grades are above zero, so there is one.
                let Some(principal) = priorities::principal(&matrix) else { continue };
                match priorities::of(id, pairs, (&matrix, &principal), rounding, listener) {
                    Ok(found) => each.push(found),
                    Err(obstacle) => undecided.push(obstacle),
                }
                consistencies.extend(consistency::of(id, pairs, &principal, listener));
            }
            if !undecided.is_empty() {
                return Err(undecided);
            }
            means(id, &offers, &all, &each, listener)
        }
    };
    Ok(in_proportion(id, &offers, most, &strengths, listener))
}

/// Each assessor's comparison of each offer with each.
fn pairs<'a>(criterion: &str, compared: &[Compared<'a>]) -> Result<Vec<Pairs<'a>>, Vec<Obstacle>> {
    let all = compared.iter().flat_map(|one| one.preferences);
    let admitted = |id: &str| compared.iter().any(|one| one.offer == id);
    let assessors: BTreeSet<&str> =
        all.filter(|one| admitted(&one.over)).map(|one| one.assessor.as_str()).collect();
    if assessors.is_empty() {
        return Err(vec![Obstacle::NotCompared {
            criterion: criterion.to_owned(),
            assessor: None,
            offers: compared.iter().map(|one| one.offer.to_owned()).collect(),
        }]);
    }
    let mut obstacles = Vec::new();
    let mut found = Vec::with_capacity(assessors.len());
    for assessor in assessors {
        let over = |one: &Compared<'a>, other: &Compared<'a>| {
            let mut own = one.preferences.iter();
            own.find(|one| one.assessor == assessor && one.over == other.offer).map(|one| &one.grade)
        };
        let grade = |(row, one): (usize, &Compared<'a>), (column, other): (usize, &Compared<'a>)| {
            if row == column {
                return None;
            }
            // Alike stands at either, and counts for both.
            over(one, other).or_else(|| over(other, one).filter(|grade| **grade == Exact::ONE))
        };
        let grades: Vec<Vec<Option<&Exact>>> = compared
            .iter()
            .enumerate()
            .map(|one| compared.iter().enumerate().map(|other| grade(one, other)).collect())
            .collect();
        for (row, one) in compared.iter().enumerate() {
            for (column, other) in compared.iter().enumerate().skip(row + 1) {
                let stated = |row: usize, column: usize| {
                    grades.get(row).and_then(|row| row.get(column)).is_some_and(Option::is_some)
                };
                if !stated(row, column) && !stated(column, row) {
                    obstacles.push(Obstacle::NotCompared {
                        criterion: criterion.to_owned(),
                        assessor: Some(assessor.to_owned()),
                        offers: vec![one.offer.to_owned(), other.offer.to_owned()],
                    });
                }
            }
        }
        found.push(Pairs { assessor, offers: compared.iter().map(|one| one.offer).collect(), grades });
    }
    if obstacles.is_empty() { Ok(found) } else { Err(obstacles) }
}

/// The mean of what each assessor finds, offer by offer.
fn means<L: Listener>(
    criterion: &str,
    offers: &[&str],
    all: &[Pairs<'_>],
    each: &[Vec<Figure<L::Step>>],
    listener: &mut L,
) -> Vec<Figure<L::Step>> {
    let assessors = Exact::integer(i64::try_from(all.len()).unwrap_or(i64::MAX));
    let mean = |(place, offer): (usize, &&str)| {
        let own: Vec<&Figure<L::Step>> = each.iter().filter_map(|found| found.get(place)).collect();
        let sum = Exact::sum(own.iter().map(|figure| &figure.value));
        let value = sum.divided_by(&assessors).unwrap_or(sum);
        let step = listener.step(|| {
            let terms: Vec<String> = (1..=own.len()).map(|number| format!("k{number}")).collect();
            let at = At::offer(Subject::Offer(offer)).criterion(criterion);
            let formula = format!("({}) ÷ {}", terms.join(" + "), own.len());
            let draft = Draft::new(StepRule::PreferenceMean, at, formula, &value, Unit::Plain);
            terms.into_iter().zip(&own).zip(all).fold(draft, |draft, ((symbol, figure), pairs)| {
                draft
                    .figure(symbol, InputMeaning::PreferenceShare, figure)
                    .from(Origin::Assessor(pairs.assessor.to_owned()))
            })
        });
        Figure { value, step }
    };
    offers.iter().enumerate().map(mean).collect()
}

/// The largest of all, which the others are put in proportion to.
fn largest<L: Listener>(
    criterion: &str,
    offers: &[&str],
    strengths: &[Figure<L::Step>],
    listener: &mut L,
) -> Figure<L::Step> {
    let value = strengths.iter().map(|one| &one.value).max().cloned().unwrap_or(Exact::ZERO);
    let step = listener.step(|| {
        let symbols: Vec<String> = (1..=strengths.len()).map(|number| format!("s{number}")).collect();
        let formula = format!("max({})", symbols.join(", "));
        let at = At::ALL.criterion(criterion);
        let draft = Draft::new(StepRule::MostPreferred, at, formula, &value, Unit::Plain);
        symbols.into_iter().zip(strengths).zip(offers).fold(draft, |draft, ((symbol, one), offer)| {
            draft.figure(symbol, InputMeaning::Preference, one).from(Origin::Offer((*offer).to_owned()))
        })
    });
    Figure { value, step }
}

/// The largest gets the most points, the others in proportion.
fn in_proportion<L: Listener>(
    criterion: &str,
    offers: &[&str],
    most: &Exact,
    strengths: &[Figure<L::Step>],
    listener: &mut L,
) -> Vec<Figure<L::Step>> {
    let best = largest(criterion, offers, strengths, listener);
    let points = |(offer, own): (&&str, &Figure<L::Step>)| {
        // Two that are alike have one each, so the largest is above zero; a priority rounded to zero is not the largest.
        let value = (most * &own.value).divided_by(&best.value);
        let formula = if value.is_some() { "m × s ÷ smax" } else { "0 × m" };
        let value = value.unwrap_or(Exact::ZERO);
        let step = listener.step(|| {
            let at = At::offer(Subject::Offer(offer)).criterion(criterion);
            Draft::new(StepRule::ComparedPoints, at, formula, &value, Unit::Points)
                .input("m", InputMeaning::MostPoints, most)
                .figure("s", InputMeaning::Preference, own)
                .figure("smax", InputMeaning::MostPreferred, &best)
        });
        Figure { value, step }
    };
    offers.iter().zip(strengths).map(points).collect()
}

#[cfg(test)]
mod tests;
