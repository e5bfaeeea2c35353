use super::statement::{Certainty, Question, Statement, WORDING};
use super::witness::Witness;
use crate::explain::Context;
use crate::number::{Exact, Rounding, RoundingMode};

/// Puts statements together, in one language.
pub(super) struct Say<'a, 'c> {
    pub(super) context: &'a Context<'c>,
    pub(super) all: Vec<Statement>,
}

impl Say<'_, '_> {
    pub(super) fn add(
        &mut self,
        question: Question,
        certainty: Certainty,
        key: &str,
        values: &[(&str, String)],
        numbers: Vec<(&'static str, Exact)>,
        witness: Option<&Witness>,
    ) {
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = capitalised(&WORDING.text(self.context.language, key, &values));
        self.all.push(Statement { question, certainty, text, numbers, witness: witness.cloned() });
    }

    pub(super) fn word(&self, key: &str) -> String {
        WORDING.text(self.context.language, key, &[])
    }

    /// `anbud B`, as it stands within a sentence.
    pub(super) fn offer(&self, id: &str) -> String {
        WORDING.text(self.context.language, "offer", &[("id", id)])
    }

    pub(super) fn winner(&self, winner: Option<&str>) -> String {
        winner.map_or_else(|| self.word("nobody"), |winner| self.offer(winner))
    }

    /// Two decimals are enough to read, and four below one; the exact number stands beside it.
    pub(super) fn rounded(&self, number: &Exact) -> String {
        let places = if number.magnitude() < Exact::ONE { 4 } else { 2 };
        self.context.number(&number.rounded(Rounding { places, mode: RoundingMode::HalfUp }))
    }

    pub(super) fn percent(&self, share: &Exact) -> String {
        let percent = share * &Exact::integer(100);
        self.context.number(&percent.rounded(Rounding { places: 1, mode: RoundingMode::HalfUp }))
    }

    /// Money as one speaks of it: to four figures, and said to be so where that leaves anything out.
    pub(super) fn about_money(&self, amount: &Exact) -> String {
        let (ten, most) = (Exact::integer(10), Exact::integer(10_000));
        let mut step = Exact::ONE;
        while amount.magnitude() >= &step * &most {
            step = &step * &ten;
        }
        let whole = Rounding { places: 0, mode: RoundingMode::HalfUp };
        let rounded =
            amount.divided_by(&step).map_or_else(|| amount.clone(), |steps| &steps.rounded(whole) * &step);
        let shown = self.context.money(&rounded);
        // A part of a krona is nothing that one speaks of.
        if rounded == amount.rounded(whole) {
            return shown;
        }
        super::statement::WORDING.text(self.context.language, "about", &[("amount", &shown)])
    }

    pub(super) fn money(&self, amount: &Exact) -> String {
        self.context.money(&amount.rounded(Rounding { places: 2, mode: RoundingMode::HalfUp }))
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
