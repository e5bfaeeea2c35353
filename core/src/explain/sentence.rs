use super::context::Context;
use crate::award::{Input, NotApplied, Origin, Step, StepRule};

/// The step in one sentence: `Anbud B får 34,29 pristal: lägsta pris 1 200 000 kr delat med …`.
#[must_use]
pub fn sentence(step: &Step, context: &Context<'_>) -> String {
    let place = step.about.criterion.as_deref();
    let mut values: Vec<(&str, String)> = vec![
        ("offer", context.whose(&step.about.offer)),
        ("criterion", place.map(|id| context.criterion(id)).unwrap_or_default()),
        ("result", context.value(&step.output, step.unit, place)),
        ("terms", terms(step, context)),
    ];
    values.extend(extras(step, context));
    values.extend(
        step.inputs
            .iter()
            .map(|input| (input.symbol.as_ref(), context.value(&input.value, input.meaning.unit(), place))),
    );
    let borrowed: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    context.text(&format!("step.{}", step.rule.id()), &borrowed)
}

/// What one rule's sentence says besides its numbers.
fn extras(step: &Step, context: &Context<'_>) -> Vec<(&'static str, String)> {
    match step.rule {
        StepRule::Round => {
            let mode = step.formula.split('(').next().unwrap_or_default();
            vec![("mode", context.text(&format!("mode.{mode}"), &[])), ("decimals", decimals(step, context))]
        }
        StepRule::ScaleYesNo => {
            let yes = step.inputs.iter().any(|input| input.symbol == "x" && !input.value.is_zero());
            vec![("answer", context.text(if yes { "answer.yes" } else { "answer.no" }, &[]))]
        }
        StepRule::ScaleLevels => {
            let level = step.inputs.iter().find_map(|input| match &input.from {
                Some(Origin::Level(id)) => {
                    Some(context.level(step.about.criterion.as_deref().unwrap_or_default(), id))
                }
                _ => None,
            });
            vec![("level", level.unwrap_or_default())]
        }
        _ => Vec::new(),
    }
}

fn decimals(step: &Step, context: &Context<'_>) -> String {
    let count = step.inputs.iter().find(|input| input.symbol == "n");
    let count = count.map(|input| context.number(&input.value)).unwrap_or_default();
    match count.as_str() {
        "0" => context.text("decimals.none", &[]),
        "1" => context.text("decimals.one", &[]),
        many => context.text("decimals.many", &[("n", many)]),
    }
}

/// The inputs that come from somewhere named, each with its value: `Kvalitet 48 och Pris 34,29`.
fn terms(step: &Step, context: &Context<'_>) -> String {
    let place = step.about.criterion.as_deref();
    let term = |input: &Input| {
        let origin = context.origin(input.from.as_ref()?, place);
        Some(format!("{origin} {}", context.value(&input.value, input.meaning.unit(), place)))
    };
    let terms: Vec<String> = step.inputs.iter().filter_map(term).collect();
    if terms.is_empty() { context.number(&step.output) } else { context.list(&terms) }
}

/// What did not count in a step, and why.
#[must_use]
pub fn not_applied(step: &Step, context: &Context<'_>) -> Vec<String> {
    let place = step.about.criterion.as_deref();
    let words = |what: &NotApplied| match what {
        NotApplied::Rejected { offer, .. } => context.text("not-applied.rejected", &[("offer", offer)]),
        NotApplied::Beyond { value, counted, unit } => {
            let [value, counted] = [value, counted].map(|number| context.value(number, *unit, place));
            context.text("not-applied.beyond", &[("value", &value), ("counted", &counted)])
        }
    };
    step.not_applied.iter().map(words).collect()
}
