use super::additive::has_group_threshold;
use super::curves::stairs_by_price;
use super::desk::Desk;
use super::ledger::Ledger;
use super::places::Places;
use super::steps::{Step, Steps};
use crate::award::{Award, CannotEvaluate, Nobody, evaluate_with, given_by_answers};
use crate::number::Exact;
use crate::procurement::{Answer, Formula, Lot, Offers, Quality};

/// A lot, its offers, and how they stand.
pub(super) struct Scene<'a> {
    pub(super) lot: &'a Lot,
    pub(super) offers: &'a Offers,
    pub(super) award: Award<()>,
    pub(super) places: Places,
    pub(super) desk: Desk<'a>,
    pub(super) steps: Steps,
    /// Whether totals move in stairs as a price moves.
    pub(super) stairs: bool,
}

impl<'a> Scene<'a> {
    pub(super) fn of(lot: &'a Lot, offers: &'a Offers) -> Result<Self, CannotEvaluate> {
        let award = evaluate_with(lot, offers, &mut Nobody)?;
        let places = Places::of_award(&award);
        let desk = Desk::with_sums(lot, offers, places.best, Ledger::of(lot, &award));
        Ok(Self { lot, offers, award, places, desk, steps: Steps::of(lot), stairs: stairs_by_price(lot) })
    }

    /// The answer of an offer to the criterion at a place.
    pub(super) fn answer(&self, offer: &str, criterion: usize) -> Option<Answer> {
        self.desk.answer(offer, criterion)
    }

    /// What an admitted offer's answer to a criterion gives, weighted.
    pub(super) fn given(&self, offer: &str, criterion: &str) -> Option<&Exact> {
        let ranked = self.award.ranked.iter().find(|ranked| ranked.scored.offer == offer)?;
        ranked.scored.contribution(criterion).map(|one| &one.weighted.value)
    }

    /// What an offer lacks to another's total as it is told: where nearness ranks unrounded, what ranks is
    /// another number than what is told.
    pub(super) fn behind(&self, first: &str, offer: &str) -> Option<Exact> {
        if !matches!(self.lot.award.formula(), Some(Formula::NearestToIdeal { .. })) {
            return self.places.lead(first, offer);
        }
        let ranked = |id: &str| self.award.ranked.iter().find(|one| one.scored.offer == id);
        Some(&ranked(first)?.total.value - &ranked(offer)?.total.value)
    }

    /// Whether a better answer adds its gain to the total and moves nobody else.
    pub(super) fn answers_add(&self) -> bool {
        self.desk.sums().is_some() && !has_group_threshold(&self.lot.criteria)
    }

    /// The places with one answer changed.
    pub(super) fn with_answer(
        &self,
        offer: &str,
        criterion: usize,
        quality: &Quality,
        answer: &Answer,
    ) -> Option<Places> {
        let given = || given_by_answers(self.lot, quality, std::slice::from_ref(answer)).pop().flatten();
        let given = if self.answers_add() { given() } else { None };
        self.with_given(offer, criterion, quality, answer, given.as_ref())
    }

    /// The places with one step taken.
    pub(super) fn with_step(
        &self,
        offer: &str,
        criterion: usize,
        quality: &Quality,
        step: &Step,
    ) -> Option<Places> {
        let answer = step.answer(&self.answer(offer, criterion)?);
        self.with_given(offer, criterion, quality, &answer, step.given.as_ref())
    }

    fn with_given(
        &self,
        offer: &str,
        criterion: usize,
        quality: &Quality,
        answer: &Answer,
        given: Option<&Exact>,
    ) -> Option<Places> {
        let by_sums = || {
            let (sums, now) = (self.desk.sums()?, self.given(offer, &quality.id)?);
            let all = sums.quality(offer)? + &(given? - now);
            sums.places(offer, None, Some(&all))
        };
        let quick = if self.answers_add() { by_sums() } else { None };
        quick.or_else(|| self.desk.with_answer(offer, criterion, answer))
    }

    /// Whether another offer, or none, now stands first alone.
    pub(super) fn winner_changes(&self, then: &Places) -> bool {
        then.winner() != self.places.winner()
    }
}
