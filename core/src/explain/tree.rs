use super::WORDING;
use super::context::Context;
use super::formula::substituted;
use super::sentence::{not_applied, sentence};
use crate::award::{Input, Step};
use crate::number::Exact;

/// A step and all that stands behind it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeNode {
    /// The rule's id.
    pub rule: &'static str,
    /// The step in a sentence.
    pub sentence: String,
    /// The formula with its symbols.
    pub formula: String,
    /// The formula with the numbers in their places, exact.
    pub substituted: String,
    /// The numbers put in.
    pub inputs: Vec<TreeInput>,
    /// What came out. For a comparison, 1 where it holds and 0 where it does not.
    pub result: Number,
    /// What did not count, and why.
    pub not_applied: Vec<String>,
    /// The steps that made some of the inputs.
    pub parts: Vec<TreeNode>,
}

/// A number put into a step, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeInput {
    /// Its symbol in the formula.
    pub symbol: String,
    /// What it is.
    pub meaning: String,
    /// Where it comes from, where the step's own place does not say so.
    pub from: Option<String>,
    /// The number.
    pub value: Number,
    /// The node of `parts`, by its place, that made it.
    pub part: Option<usize>,
}

/// A number for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Exact: a decimal where it ends, otherwise a fraction.
    pub exact: String,
    /// Exact, as the language writes it: `34,5`, `240/7`.
    pub written: String,
    /// As people read it, with its unit, marked with `≈` where it is shortened.
    pub shown: String,
}

/// A step and all that stands behind it, in words.
#[must_use]
pub fn tree(step: &Step, context: &Context<'_>) -> TreeNode {
    let place = step.about.criterion.as_deref();
    let number = |value: &Exact, unit| Number {
        exact: value.to_text(),
        written: value.written(context.language.decimal_mark()),
        shown: context.value(value, unit, place),
    };
    let input = |input: &Input| TreeInput {
        symbol: input.symbol.clone().into_owned(),
        meaning: WORDING.text(context.language, &format!("input.{}", input.meaning.id()), &[]),
        from: input.from.as_ref().map(|origin| context.origin(origin, place)),
        value: number(&input.value, input.meaning.unit()),
        part: input.part,
    };
    TreeNode {
        rule: step.rule.id(),
        sentence: sentence(step, context),
        formula: step.formula.clone().into_owned(),
        substituted: substituted(step, context.language),
        inputs: step.inputs.iter().map(input).collect(),
        result: number(&step.output, step.unit),
        not_applied: not_applied(step, context),
        parts: step.parts.iter().map(|part| tree(part, context)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::evaluate;
    use crate::award::samples::{self, Build};
    use crate::language::Language;
    use crate::procurement::PointsBasis;

    #[test]
    fn a_price_in_words_formula_and_numbers() {
        let lot = Build::weighted(PointsBasis::ShareOfHighest)
            .judged("quality", 60, 5)
            .price(40, samples::lowest_over_price(40))
            .lot();
        let offers = samples::offers(&[("A", 1_200_000, &[3]), ("B", 1_400_000, &[5]), ("C", 5, &[])]);
        let award = evaluate(&lot, &offers).expect("an award");
        let price = award.ranked[0].scored.contribution("price").expect("compared");
        let node = |language| tree(&price.points.step, &Context { lot: &lot, language, currency: "SEK" });
        let swedish = node(Language::Swedish);
        assert_eq!(
            swedish.sentence.replace(['\u{202f}', '\u{a0}'], " "),
            "Anbud B får ≈ 34,2857 pristal: lägsta pris 1 200 000 kr delat med 1 400 000 kr, gånger 40."
        );
        assert_eq!(swedish.substituted.replace('\u{202f}', " "), "40 × 1 200 000 ÷ 1 400 000");
        assert_eq!(swedish.result.exact, "240/7");
        assert_eq!(swedish.inputs[1].part, Some(0));
        assert_eq!(swedish.parts[0].not_applied, ["Anbud C räknas inte med: det är förkastat."]);
        assert_eq!(
            node(Language::English).sentence.replace('\u{a0}', " "),
            "Offer B gets a price score of ≈ 34.2857: lowest price SEK 1,200,000 divided by SEK 1,400,000, times 40."
        );
    }
}
