use std::fmt::Write;

use crate::award::consolidation;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{Assessment, Consolidation};

/// Why the grades do not become one.
pub(in crate::award) enum NoGrade {
    /// Assessors who must agree do not.
    NoConsensus,
    /// Too few for the highest and the lowest to be left out.
    TooFew,
}

/// The first assessor who gives no reason.
pub(super) fn without_reason(assessments: &[Assessment]) -> Option<String> {
    let silent = |one: &&Assessment| one.reason.as_ref().is_none_or(|reason| reason.trim().is_empty());
    assessments.iter().find(silent).map(|one| one.assessor.clone())
}

/// The assessors' grades as one; `None` where nobody judged, which a sound answer never says.
pub(in crate::award) fn points<L: Listener>(
    consolidation: Consolidation,
    assessments: &[Assessment],
    at: At<'_>,
    listener: &mut L,
) -> Result<Option<Figure<L::Step>>, NoGrade> {
    let grades = || assessments.iter().map(|assessment| &assessment.points);
    let Some(first) = grades().next() else { return Ok(None) };
    let (rule, value) = match consolidation {
        // A supplier's own guess stands for what all assessors together find.
        _ if assessments.len() == 1 && (consolidation != Consolidation::TrimmedMean || at.is_own()) => {
            (StepRule::JudgedByOne, first.clone())
        }
        Consolidation::Consensus => {
            let agreed = consolidation::consensus(grades()).ok_or(NoGrade::NoConsensus)?;
            (StepRule::JudgedConsensus, agreed.clone())
        }
        Consolidation::Mean => (StepRule::JudgedMean, consolidation::mean(grades())),
        Consolidation::Median => (StepRule::JudgedMedian, consolidation::median(grades())),
        Consolidation::TrimmedMean => {
            let value = consolidation::trimmed_mean(grades()).ok_or(NoGrade::TooFew)?;
            (StepRule::JudgedTrimmedMean, value)
        }
    };
    let step = listener.step(|| describe(rule, assessments, &value, at));
    Ok(Some(Figure { value, step }))
}

fn describe<S>(rule: StepRule, assessments: &[Assessment], value: &Exact, at: At<'_>) -> Draft<S> {
    let count = assessments.len();
    let listed = |between: &str| {
        let mut text = String::new();
        for number in 1..=count {
            // Writing to a String cannot fail.
            let _ = write!(text, "{}g{number}", if number == 1 { "" } else { between });
        }
        text
    };
    let formula = match rule {
        StepRule::JudgedMean => format!("({}) ÷ {count}", listed(" + ")),
        StepRule::JudgedMedian => format!("median({})", listed(", ")),
        StepRule::JudgedTrimmedMean => format!(
            "({} − min({}) − max({})) ÷ {}",
            listed(" + "),
            listed(", "),
            listed(", "),
            count.saturating_sub(2)
        ),
        _ => "g1".to_owned(),
    };
    let mut draft = Draft::new(rule, at, formula, value, Unit::Points);
    for (number, assessment) in (1..).zip(assessments) {
        draft = draft
            .input(format!("g{number}"), InputMeaning::Grade, &assessment.points)
            .from(Origin::Assessor(assessment.assessor.clone()));
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::{assessments, whole};

    fn value(consolidation: Consolidation, grades: &[i64]) -> Option<Exact> {
        let figure: Option<Figure> =
            points(consolidation, &assessments(grades), At::ALL, &mut Recorder).ok()?;
        figure.map(|figure| figure.value)
    }

    #[test]
    fn grades_become_one() {
        assert_eq!(value(Consolidation::Mean, &[2, 3, 3]), Exact::ratio(8, 3));
        assert_eq!(value(Consolidation::Median, &[5, 1, 2]), Some(whole(2)));
        assert_eq!(value(Consolidation::TrimmedMean, &[5, 1, 2, 2]), Some(whole(2)));
        assert_eq!(value(Consolidation::TrimmedMean, &[5, 5, 0]), Some(whole(5)));
        assert_eq!(value(Consolidation::TrimmedMean, &[5, 1]), None);
        assert_eq!(value(Consolidation::Consensus, &[4, 4]), Some(whole(4)));
        assert_eq!(value(Consolidation::Consensus, &[4, 5]), None);
        assert_eq!(value(Consolidation::Consensus, &[4]), Some(whole(4)));
    }
}
