//! How an answer becomes points: one file for each scale.

mod count;
mod judged;
mod levels;
mod linear;
mod steps;
mod yes_no;

pub(in crate::award) use judged::points as consolidated;

use super::listener::{At, Figure, Listener};
use super::outcome::{Obstacle, Rejection};
use crate::procurement::{Answer, Quality, Scale};

/// Why an answer has no points.
pub(super) enum NoPoints<S> {
    /// The scale does not accept it.
    Rejected(Rejection<S>),
    /// The evaluation as a whole has to stop.
    Stop(Obstacle),
}

/// The points of an answer, before any rounding.
pub(super) fn points<L: Listener>(
    quality: &Quality,
    answer: &Answer,
    at: At<'_>,
    listener: &mut L,
) -> Result<Figure<L::Step>, NoPoints<L::Step>> {
    let at = at.criterion(&quality.id);
    let stop = |make: fn(String, String) -> Obstacle| NoPoints::Stop(make(at.offer.id(), quality.id.clone()));
    let found = match (&quality.scale, answer) {
        (Scale::Levels(levels), Answer::Level(index)) => levels::points(levels, *index, at, listener),
        (Scale::Linear { worst, best, outside, .. }, Answer::Value(value)) => {
            linear::admitted(worst, best, *outside, value, at, listener).map_err(|limit| {
                NoPoints::Rejected(Rejection::WorseThanAccepted { criterion: quality.id.clone(), limit })
            })?;
            linear::points(worst, best, value, at, listener)
        }
        (Scale::Steps { lower_is_better, below, steps, .. }, Answer::Value(value)) => {
            Some(steps::points(*lower_is_better, below, steps, value, at, listener))
        }
        (Scale::YesNo { yes, no }, Answer::YesNo(answer)) => {
            Some(yes_no::points(yes, no, *answer, at, listener))
        }
        (Scale::Count { each, most, .. }, Answer::Value(number)) => {
            Some(count::points(each, most, number, at, listener))
        }
        (Scale::Judged { reasons_required: true, .. }, Answer::Judged(assessments))
            if !at.is_own() && judged::without_reason(assessments).is_some() =>
        {
            let assessor = judged::without_reason(assessments).unwrap_or_default();
            let (offer, criterion) = (at.offer.id(), quality.id.clone());
            return Err(NoPoints::Stop(Obstacle::NoReason { offer, criterion, assessor }));
        }
        (Scale::Judged { consolidation, .. }, Answer::Judged(assessments)) => {
            judged::points(*consolidation, assessments, at, listener).map_err(|reason| match reason {
                judged::NoGrade::NoConsensus => {
                    stop(|offer, criterion| Obstacle::NoConsensus { offer, criterion })
                }
                judged::NoGrade::TooFew => {
                    stop(|offer, criterion| Obstacle::TooFewAssessors { offer, criterion })
                }
            })?
        }
        _ => None,
    };
    found.ok_or_else(|| stop(|offer, criterion| Obstacle::AnswerOfOtherKind { offer, criterion }))
}
