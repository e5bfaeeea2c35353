use std::sync::Arc;

use super::answer::both;
use super::context;
use crate::award::{Input, NotApplied, Step, Whose};
use crate::document::Decimal;
use crate::document::wire::wire_object;
use crate::explain;
use crate::language::Localised;
use crate::procurement::{Lot, Procurement};

wire_object! {
    /// A calculation, as it was made: it can be redone with `formula` and `inputs` alone.
    StepReport {
        /// The rule.
        "rule" rule: String,
        /// The offer whose figure it is; left out where it concerns all offers.
        "offer" offer: Option<String>,
        /// The criterion or group that it concerns.
        "criterion" criterion: Option<String>,
        /// The formula, in the symbols of the inputs.
        "formula" formula: String,
        /// The numbers put in.
        "inputs" inputs: Vec<InputReport>,
        /// What came out: an exact decimal, or a fraction such as 240/7.
        "output" output: Decimal,
        /// The calculation in a sentence.
        "sentence" sentence: Localised,
        /// Offers whose price did not count, because they are rejected.
        "leftOut" left_out: Option<Vec<String>>,
        /// The calculations behind the numbers put in, but for those that are shared.
        "parts" parts: Vec<StepReport>,
    }
}

wire_object! {
    /// A number put into a calculation.
    InputReport {
        /// Its symbol in the formula.
        "symbol" symbol: String,
        /// Its exact value.
        "value" value: Decimal,
        /// The part whose output it is, counted from 0.
        "part" part: Option<Decimal>,
        /// The calculation among the `shared` ones of the award whose output it is, counted from 0.
        "shared" shared: Option<Decimal>,
    }
}

/// Makes the reports of an award's steps. What concerns all offers, such as the search for the lowest
/// price, is the same step for each of them: it is reported once, or the answer would grow with the
/// square of their number.
pub(super) struct Steps<'a> {
    procurement: &'a Procurement,
    lot: &'a Lot,
    shared: Vec<(Arc<Step>, StepReport)>,
}

/// Where a part of a step is reported.
enum Place {
    Own(usize),
    Shared(usize),
}

impl<'a> Steps<'a> {
    pub(super) const fn new(procurement: &'a Procurement, lot: &'a Lot) -> Self {
        Self { procurement, lot, shared: Vec::new() }
    }

    pub(super) fn report(&mut self, step: &Step) -> StepReport {
        let left_out: Vec<String> = step
            .not_applied
            .iter()
            .filter_map(|what| match what {
                NotApplied::Rejected { offer, .. } => Some(offer.clone()),
                NotApplied::Beyond { .. } => None,
            })
            .collect();
        let mut parts = Vec::new();
        let places: Vec<Place> = step.parts.iter().map(|part| self.place(part, &mut parts)).collect();
        let input = |input: &Input| {
            let place = input.part.and_then(|part| places.get(part));
            let number = |index: &usize| Decimal(index.to_string());
            InputReport {
                symbol: input.symbol.clone().into_owned(),
                value: Decimal(input.value.to_text()),
                part: if let Some(Place::Own(index)) = place { Some(number(index)) } else { None },
                shared: if let Some(Place::Shared(index)) = place { Some(number(index)) } else { None },
            }
        };
        StepReport {
            rule: step.rule.id().to_owned(),
            offer: match &step.about.offer {
                Whose::Offer(id) => Some(id.clone()),
                Whose::Own | Whose::All => None,
            },
            criterion: step.about.criterion.clone(),
            formula: step.formula.clone().into_owned(),
            inputs: step.inputs.iter().map(input).collect(),
            output: Decimal(step.output.to_text()),
            sentence: both(|language| {
                explain::sentence(step, &context(self.procurement, self.lot, language))
            }),
            left_out: (!left_out.is_empty()).then_some(left_out),
            parts,
        }
    }

    /// The shared steps that the reports so far refer to.
    pub(super) fn shared(self) -> Vec<StepReport> {
        self.shared.into_iter().map(|(_, report)| report).collect()
    }

    fn place(&mut self, part: &Arc<Step>, parts: &mut Vec<StepReport>) -> Place {
        if part.about.offer != Whose::All {
            parts.push(self.report(part));
            return Place::Own(parts.len() - 1);
        }
        if let Some(index) = self.shared.iter().position(|(known, _)| Arc::ptr_eq(known, part)) {
            return Place::Shared(index);
        }
        let report = self.report(part);
        self.shared.push((Arc::clone(part), report));
        Place::Shared(self.shared.len() - 1)
    }
}
