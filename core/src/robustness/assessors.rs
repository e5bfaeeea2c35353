use std::collections::{BTreeMap, BTreeSet};

use super::Scene;
use super::places::Places;
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Quality, Scale};

/// How much hangs on single grades and single assessors.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Grades {
    /// Assessors without whom another offer stands first.
    pub assessors: Vec<DecidingAssessor>,
    /// Single grades that, one step up or down, let another offer stand first.
    pub single: Vec<DecidingGrade>,
    /// Grades of one answer that lie two steps or more apart: to be talked over before the award.
    pub apart: Vec<Disagreement>,
    /// How well the assessors agree on the order of the offers, criterion by criterion: Kendall's W,
    /// 0 not at all, 1 wholly. Only where all judged all, and two offers or more.
    pub agreement: Vec<(String, Exact)>,
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
}

pub(super) fn study(scene: &Scene<'_>) -> Grades {
    let mut grades = Grades { assessors: assessors(scene), ..Grades::default() };
    for (index, quality) in scene.lot.qualities().into_iter().enumerate() {
        let Scale::Judged { least, most, step, .. } = &quality.scale else { continue };
        for place in &scene.places.all {
            let Some(Answer::Judged(all)) = scene.answer(&place.offer, index) else { continue };
            grades.apart.extend(apart(&place.offer, quality, &all, step));
            for (number, given) in all.iter().enumerate() {
                let tries = [&given.points + step, &given.points - step];
                for tried in tries.into_iter().filter(|tried| tried >= least && tried <= most) {
                    let found = one_step(scene, (&place.offer, index, quality), (number, given), tried);
                    grades.single.extend(found);
                }
            }
        }
        grades.agreement.extend(agreement(scene, index).map(|found| (quality.id.clone(), found)));
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
    (steps >= Exact::integer(2)).then(|| Disagreement {
        offer: offer.to_owned(),
        criterion: quality.id.clone(),
        lowest: lowest.clone(),
        highest: highest.clone(),
        steps,
    })
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

/// Kendall's W with its correction for ties: 12 S ÷ (m² (n³ − n) − m ΣT), with S the squared
/// distances of the rank sums from their mean, m assessors, n offers, T = Σ(t³ − t) over ties.
fn agreement(scene: &Scene<'_>, index: usize) -> Option<Exact> {
    let offers: Vec<&str> = scene.places.all.iter().map(|place| &*place.offer).collect();
    let mut grades: BTreeMap<String, Vec<Exact>> = BTreeMap::new();
    for offer in &offers {
        let Some(Answer::Judged(all)) = scene.answer(offer, index) else { return None };
        for one in all {
            grades.entry(one.assessor).or_default().push(one.points);
        }
    }
    let (n, m) = (i64::try_from(offers.len()).ok()?, i64::try_from(grades.len()).ok()?);
    if n < 2 || m < 2 || grades.values().any(|given| given.len() != offers.len()) {
        return None;
    }
    let mut sums = vec![Exact::ZERO; offers.len()];
    let mut ties = 0;
    for given in grades.values() {
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
    let squares: Vec<Exact> = sums
        .iter()
        .map(|sum| {
            let off = sum - &mean;
            &off * &off
        })
        .collect();
    let under = m * m * (n * n * n - n) - m * ties;
    (&Exact::integer(12) * &Exact::sum(&squares)).divided_by(&Exact::integer(under))
}
