use std::collections::{BTreeMap, BTreeSet};

use super::places::Places;
use super::scene::Scene;
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Quality, Scale};

/// How much hangs on single grades and single assessors.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Grades {
    /// Assessors without whom another offer stands first.
    pub assessors: Vec<DecidingAssessor>,
    /// Whether some answer was judged by several.
    pub judged_by_several: bool,
    /// Single grades that, one step up or down, let another offer stand first.
    pub single: Vec<DecidingGrade>,
    /// Grades of one answer that lie two steps or more apart: to be talked over before the award.
    pub apart: Vec<Disagreement>,
    /// How well the assessors agree, criterion by criterion. Only where all judged all, and two offers or
    /// more.
    pub agreement: Vec<Agreement>,
}

/// How well assessors agree on one criterion: statistics that describe, and decide nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Agreement {
    /// The criterion.
    pub criterion: String,
    /// On the order of the offers: Kendall's W with its correction for ties, 0 not at all, 1 wholly.
    pub kendall: Exact,
    /// On the grades themselves: the intraclass correlation ICC(2,1) of Shrout and Fleiss (1979), for single
    /// grades of assessors taken as drawn from many. 1 wholly; about 0, or below, not at all. `None` where
    /// all grades are one and the same.
    pub intraclass: Option<Exact>,
}

/// An assessor without whom the outcome is another.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DecidingAssessor {
    /// Who.
    pub assessor: String,
    /// Who then stands first; `None` where it is a tie.
    pub winner: Option<String>,
    /// The offers without that assessor's grades.
    pub witness: Witness,
}

/// A single grade that decides.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DecidingGrade {
    /// The offer.
    pub offer: String,
    /// The criterion.
    pub criterion: String,
    /// Who gave it.
    pub assessor: String,
    /// The grade as given.
    pub given: Exact,
    /// One step up or down.
    pub tried: Exact,
    /// Who then stands first; `None` where it is a tie.
    pub winner: Option<String>,
    /// The offers with that grade.
    pub witness: Witness,
}

/// Grades that lie apart.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Disagreement {
    /// The offer.
    pub offer: String,
    /// The criterion.
    pub criterion: String,
    /// The lowest grade.
    pub lowest: Exact,
    /// The highest grade.
    pub highest: Exact,
    /// So many steps of the scale lie between them.
    pub steps: Exact,
    /// The standard deviation of the grades (of a sample: divided by one less than their number), rounded
    /// half up to four decimals, since a root is seldom a fraction.
    pub deviation: Exact,
}

pub(super) fn study(scene: &Scene<'_>) -> Grades {
    let mut grades = Grades { assessors: assessors(scene), ..Grades::default() };
    for (index, quality) in scene.lot.qualities().into_iter().enumerate() {
        let Scale::Judged { least, most, step, .. } = &quality.scale else { continue };
        for place in &scene.places.all {
            let Some(Answer::Judged(all)) = scene.answer(&place.offer, index) else { continue };
            grades.judged_by_several |= all.len() > 1;
            grades.apart.extend(apart(&place.offer, quality, &all, step));
            for (number, given) in all.iter().enumerate() {
                let tries = [&given.points + step, &given.points - step];
                for tried in tries.into_iter().filter(|tried| tried >= least && tried <= most) {
                    let found = one_step(scene, (&place.offer, index, quality), (number, given), tried);
                    grades.single.extend(found);
                }
            }
        }
        grades.agreement.extend(agreement(scene, index, &quality.id));
    }
    grades
}

fn one_step(
    scene: &Scene<'_>,
    (offer, index, quality): (&str, usize, &Quality),
    (number, given): (usize, &Assessment),
    tried: Exact,
) -> Option<DecidingGrade> {
    let Some(Answer::Judged(mut all)) = scene.answer(offer, index) else { return None };
    all.get_mut(number)?.points = tried.clone();
    let answer = Answer::Judged(all);
    let then = scene.with_answer(offer, index, quality, &answer)?;
    scene.winner_changes(&then).then(|| DecidingGrade {
        offer: offer.to_owned(),
        criterion: quality.id.clone(),
        assessor: given.assessor.clone(),
        given: given.points.clone(),
        tried,
        winner: then.winner().map(str::to_owned),
        witness: Witness::answer(offer, index, &answer),
    })
}

fn apart(offer: &str, quality: &Quality, all: &[Assessment], step: &Exact) -> Option<Disagreement> {
    let points = || all.iter().map(|one| &one.points);
    let (lowest, highest) = (points().min()?, points().max()?);
    let steps = (highest - lowest).divided_by(step)?;
    if steps < Exact::integer(2) {
        return None;
    }
    Some(Disagreement {
        offer: offer.to_owned(),
        criterion: quality.id.clone(),
        lowest: lowest.clone(),
        highest: highest.clone(),
        steps,
        deviation: deviation(&all.iter().map(|one| one.points.clone()).collect::<Vec<_>>())?,
    })
}

/// √(Σ (x − mean)² ÷ (n − 1)), in four decimals.
fn deviation(grades: &[Exact]) -> Option<Exact> {
    let number = i64::try_from(grades.len()).ok()?;
    let mean = Exact::sum(grades).divided_by(&Exact::integer(number))?;
    // ROUNDING: a root, of a figure that describes.
    squares(grades, &mean).divided_by(&Exact::integer(number - 1))?.square_root_in(4)
}

/// Σ (x − from)².
fn squares(numbers: &[Exact], from: &Exact) -> Exact {
    let square = |number: &Exact| {
        let off = number - from;
        &off * &off
    };
    Exact::sum(&numbers.iter().map(square).collect::<Vec<_>>())
}

fn assessors(scene: &Scene<'_>) -> Vec<DecidingAssessor> {
    let bids = scene.offers.on_lot(&scene.lot.id);
    let answers = bids.iter().flat_map(|(_, bid)| bid.answers.iter().flatten());
    let judged = answers.filter_map(|answer| match answer {
        Answer::Judged(all) => Some(all),
        _ => None,
    });
    let all: BTreeSet<&str> = judged.flatten().map(|one| one.assessor.as_str()).collect();
    // Where somebody is the only one to judge, there is nothing to go by without.
    let alone = |assessor: &str| {
        bids.iter().flat_map(|(_, bid)| bid.answers.iter().flatten()).any(
            |answer| matches!(answer, Answer::Judged(all) if all.iter().all(|one| one.assessor == assessor)),
        )
    };
    all.into_iter()
        .filter_map(|assessor| {
            if alone(assessor) {
                return None;
            }
            let witness = Witness::without_assessor(assessor);
            let then = Places::of(scene.lot, &witness.offers(&scene.lot.id, scene.offers))?;
            scene.winner_changes(&then).then(|| DecidingAssessor {
                assessor: assessor.to_owned(),
                winner: then.winner().map(str::to_owned),
                witness,
            })
        })
        .collect()
}

/// The grades of all assessors on one criterion, offer by offer; `None` unless all judged all.
fn agreement(scene: &Scene<'_>, index: usize, criterion: &str) -> Option<Agreement> {
    let mut grades: BTreeMap<String, Vec<Exact>> = BTreeMap::new();
    for place in &scene.places.all {
        let Some(Answer::Judged(all)) = scene.answer(&place.offer, index) else { return None };
        for one in all {
            grades.entry(one.assessor).or_default().push(one.points);
        }
    }
    let offers = scene.places.all.len();
    let grades: Vec<Vec<Exact>> = grades.into_values().collect();
    if offers < 2 || grades.len() < 2 || grades.iter().any(|given| given.len() != offers) {
        return None;
    }
    Some(Agreement {
        criterion: criterion.to_owned(),
        kendall: kendall(&grades)?,
        intraclass: intraclass(&grades),
    })
}

/// 12 S ÷ (m² (n³ − n) − m ΣT), with S the squared distances of the rank sums from their mean, m assessors,
/// n offers, T = Σ(t³ − t) over ties.
fn kendall(grades: &[Vec<Exact>]) -> Option<Exact> {
    let offers = grades.first()?.len();
    let (n, m) = (i64::try_from(offers).ok()?, i64::try_from(grades.len()).ok()?);
    let mut sums = vec![Exact::ZERO; offers];
    let mut ties = 0;
    for given in grades {
        for (sum, grade) in sums.iter_mut().zip(given) {
            let below = i64::try_from(given.iter().filter(|other| *other < grade).count()).ok()?;
            let equal = i64::try_from(given.iter().filter(|other| *other == grade).count()).ok()?;
            // The mean of the ranks that equal grades share; t equal grades add t² − 1 each, which
            // is t³ − t in all.
            *sum = &*sum + &Exact::ratio(2 * below + equal + 1, 2)?;
            ties += equal * equal - 1;
        }
    }
    let mean = Exact::ratio(m * (n + 1), 2)?;
    let under = m * m * (n * n * n - n) - m * ties;
    (&Exact::integer(12) * &squares(&sums, &mean)).divided_by(&Exact::integer(under))
}

/// (R − E) ÷ (R + (m − 1) E + m (C − E) ÷ n), with R, C and E the mean squares of the offers, of the assessors
/// and of what is left, m assessors, n offers.
fn intraclass(grades: &[Vec<Exact>]) -> Option<Exact> {
    let offers = grades.first()?.len();
    let whole = |number: usize| i64::try_from(number).ok().map(Exact::integer);
    let (n, m) = (whole(offers)?, whole(grades.len())?);
    let all: Vec<Exact> = grades.iter().flatten().cloned().collect();
    let mean = Exact::sum(&all).divided_by(&(&n * &m))?;
    let of_offer =
        |offer: usize| Exact::sum(grades.iter().filter_map(|given| given.get(offer))).divided_by(&m);
    let of_offers: Vec<Exact> = (0..offers).map(of_offer).collect::<Option<_>>()?;
    let of_assessors: Vec<Exact> =
        grades.iter().map(|given| Exact::sum(given).divided_by(&n)).collect::<Option<_>>()?;
    let (rows, columns) = (&squares(&of_offers, &mean) * &m, &squares(&of_assessors, &mean) * &n);
    let left = &(&squares(&all, &mean) - &rows) - &columns;
    let (fewer_offers, fewer_assessors) = (&n - &Exact::ONE, &m - &Exact::ONE);
    let row = rows.divided_by(&fewer_offers)?;
    let column = columns.divided_by(&fewer_assessors)?;
    let error = left.divided_by(&(&fewer_offers * &fewer_assessors))?;
    let between = (&m * &(&column - &error)).divided_by(&n)?;
    (&row - &error).divided_by(&(&(&row + &(&fewer_assessors * &error)) + &between))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grades(rows: &[&[i64]]) -> Vec<Vec<Exact>> {
        rows.iter().map(|row| row.iter().copied().map(Exact::integer).collect()).collect()
    }

    /// The worked example of Shrout and Fleiss (1979): six targets, four judges, ICC(2,1) = .29.
    #[test]
    fn the_published_example_of_the_intraclass_correlation_is_met() {
        let judges =
            grades(&[&[9, 6, 8, 7, 10, 6], &[2, 1, 4, 1, 5, 2], &[5, 3, 6, 2, 6, 4], &[8, 2, 8, 6, 9, 7]]);
        let found = intraclass(&judges).expect("a number");
        let rounding = crate::number::Rounding { places: 2, mode: crate::number::RoundingMode::HalfUp };
        assert_eq!(found.rounded(rounding).to_text(), "0.29");
    }

    #[test]
    fn assessors_who_give_the_same_agree_wholly() {
        let same = grades(&[&[1, 2, 3], &[1, 2, 3]]);
        assert_eq!((kendall(&same), intraclass(&same)), (Some(Exact::ONE), Some(Exact::ONE)));
        assert_eq!(intraclass(&grades(&[&[2, 2], &[2, 2]])), None);
    }

    #[test]
    fn a_deviation_is_rounded_half_up() {
        // 2, 4: the variance is 2, its root 1.41421…
        let found = deviation(&grades(&[&[2, 4]])[0]).expect("a number");
        assert_eq!(found.to_text(), "1.4142");
    }
}
