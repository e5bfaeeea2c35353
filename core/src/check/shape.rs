use std::ops::Range;

use super::facts::{IN_UNIT, OBLIGATION, OPEN_ANSWER, POINTS_AT_WILL, SCORING, STATED};
use super::praise::AFTER;
use super::reading::{Reading, TextKind};
use super::rules::{
    change_without_baseline, company_wide, comparison_without_reference, degree_without_limit,
    direction_missing, favours_place, free_discretion, heading_only, hidden_scoring, loophole, open_list,
    promise_without_check, requirement_as_criterion, selection_as_award, unnamed_norm, vague_word,
};
use super::scale::Anchor;
use super::text::{Hit, List, Sign};

/// What a text in place of a criterion amounts to. Exactly one is said of a text, the gravest:
/// without a measure it is idle to ask how points follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// It measures something and says what that gives; or it is not meant as a criterion.
    Criterion,
    /// Nothing in it can be measured.
    Unmeasured,
    /// Something is wished for, compared or promised, and nothing says what it gives.
    Unscored,
    /// It is met or not.
    Requirement,
    /// It is met or not, and gives points.
    YesOrNo,
}

impl Shape {
    /// What the text amounts to.
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let facts = reading.facts;
        if reading.kind != TextKind::Criterion || reading.tokens.is_empty() {
            return Self::Criterion;
        }
        if heading_only::is_there(reading) {
            return Self::Unmeasured;
        }
        let says = |list: &List| reading.says(list);
        let measured = facts.measure || facts.definition;
        let vague = || {
            says(&vague_word::WORDS)
                || says(&comparison_without_reference::WORDS)
                || says(&free_discretion::WORDS)
                || says(&degree_without_limit::WORDS)
                || says(&loophole::WORDS)
                || says(&open_list::WORDS)
                || !reading.qualities().is_empty()
        };
        let loose = [
            &vague_word::WORDS,
            &comparison_without_reference::WORDS,
            &free_discretion::WORDS,
            &degree_without_limit::WORDS,
            &loophole::WORDS,
            &open_list::WORDS,
            &promise_without_check::WORDS,
            &unnamed_norm::WORDS,
            &OPEN_ANSWER,
            &POINTS_AT_WILL,
        ];
        let plainly = |list: &&List| reading.found(list).iter().any(|hit| hit.sign == Sign::Plain);
        // Met or not, where nobody can say which: that it is measured somehow does not help.
        let loosely_met =
            || !facts.measure && requirement_as_criterion::is_yes_or_no(reading) && loose.iter().any(plainly);
        if facts.scoring {
            if measured && !loosely_met() {
                // Points are spoken of, and nothing says how many are given for what.
                let open = gives_points_at_will(reading);
                return if open { Self::Unscored } else { Self::Criterion };
            }
            // What is met or not is checked for itself: a word beside it that may be loose takes nothing from that.
            if requirement_as_criterion::is_yes_or_no(reading) && !loose.iter().any(plainly) {
                return Self::YesOrNo;
            }
            let open = vague()
                || says(&promise_without_check::WORDS)
                || says(&unnamed_norm::WORDS)
                || says(&OPEN_ANSWER)
                || says(&POINTS_AT_WILL);
            return if open { Self::Unmeasured } else { Self::YesOrNo };
        }
        let loose = || {
            vague()
                || says(&unnamed_norm::WORDS)
                || says(&selection_as_award::WORDS)
                || says(&favours_place::WORDS)
                || says(&company_wide::WORDS)
                || says(&change_without_baseline::CHANGE) && !reading.states_a_number()
        };
        if !measured && (loose() || !says(&OBLIGATION)) {
            return Self::Unmeasured;
        }
        // Something is wished for, and nothing tells more of it from less.
        let compared = compares(reading) || reading.states_a_number();
        if !measured && !compared && says(&hidden_scoring::WORDS) {
            return Self::Unmeasured;
        }
        let wished = says(&hidden_scoring::WORDS)
            || says(&comparison_without_reference::WORDS)
            || says(&promise_without_check::WORDS)
            || says(&change_without_baseline::CHANGE);
        // A value that is asked for, and that nothing is made of.
        let asked =
            says(&IN_UNIT) && (says(&STATED) || reading.speaks_of_points() || reading.states_a_weight());
        if wished || asked { Self::Unscored } else { Self::Requirement }
    }
}

/// Whether amounts are compared: not those of points, nor how much somebody knows or likes, `kan mest om`.
fn compares(reading: &Reading<'_>) -> bool {
    const MOST: [&str; 4] = ["mest", "mer", "most", "more"];
    let prize = |hit: &Hit| reading.overlaps(&hidden_scoring::WORDS, &hit.range);
    let of_nothing = |hit: &Hit| {
        let words = reading.tokens.get(hit.range.clone()).unwrap_or_default();
        words.iter().all(|token| MOST.contains(&token.word())) && reading.stands_in(&AFTER, hit.range.end)
    };
    let mut hits = reading.found(&direction_missing::WORDS).iter();
    hits.any(|hit| hit.sign != Sign::Guess && !prize(hit) && !of_nothing(hit))
}

/// Whether all points that are given are somebody's to give: a most, a span, a mark. What breaking a promise costs gives
/// none.
fn gives_points_at_will(reading: &Reading<'_>) -> bool {
    let at_will = |range: &Range<usize>| {
        let all = reading.found(&POINTS_AT_WILL).iter();
        all.map(|hit| &hit.range).any(|over| over.start < range.end && range.start < over.end)
    };
    let given = reading.found(&SCORING).iter().map(|hit| &hit.range);
    let of_heading = |range: &Range<usize>| {
        reading
            .anchors()
            .iter()
            .any(|anchor| anchor.points.contains(&range.start) && in_heading(reading, anchor))
    };
    let mut given = given.filter(|range| !reading.breaks_a_promise(range.start) && !of_heading(range));
    !reading.facts.each
        && !reading.has_formula()
        && reading.anchors().iter().all(|anchor| {
            at_will(&anchor.points)
                || reading.breaks_a_promise(anchor.points.start)
                || in_heading(reading, anchor)
        })
        && given.all(at_will)
}

/// Whether points stand in brackets at the end of a heading, where they tell how many there can be: `Restid (12 poäng)`.
fn in_heading(reading: &Reading<'_>, anchor: &Anchor) -> bool {
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    let closes = reading.tokens.get(anchor.points.end).is_some_and(|token| token.word() == ")");
    let ends =
        [1, 2].into_iter().any(|after| sentence(anchor.points.end + after) != sentence(anchor.points.start));
    let goes_on = sentence(anchor.points.end + 2).is_some();
    sentence(anchor.points.start) == Some(0) && closes && ends && goes_on && reading.anchors().len() == 1
}
