use super::answer::both;
use super::context;
use crate::award::{NotApplied, Step, Whose};
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
        /// The calculations behind the numbers put in.
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
    }
}

pub(super) fn report(step: &Step, procurement: &Procurement, lot: &Lot) -> StepReport {
    let left_out: Vec<String> = step
        .not_applied
        .iter()
        .filter_map(|what| match what {
            NotApplied::Rejected { offer, .. } => Some(offer.clone()),
            NotApplied::Beyond { .. } => None,
        })
        .collect();
    StepReport {
        rule: step.rule.id().to_owned(),
        offer: match &step.about.offer {
            Whose::Offer(id) => Some(id.clone()),
            Whose::Own | Whose::All => None,
        },
        criterion: step.about.criterion.clone(),
        formula: step.formula.clone().into_owned(),
        inputs: step
            .inputs
            .iter()
            .map(|input| InputReport {
                symbol: input.symbol.clone().into_owned(),
                value: Decimal(input.value.to_text()),
                part: input.part.map(|part| Decimal(part.to_string())),
            })
            .collect(),
        output: Decimal(step.output.to_text()),
        sentence: both(|language| explain::sentence(step, &context(procurement, lot, language))),
        left_out: (!left_out.is_empty()).then_some(left_out),
        parts: step.parts.iter().map(|part| report(part, procurement, lot)).collect(),
    }
}
