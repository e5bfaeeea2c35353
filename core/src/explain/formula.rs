use crate::award::{Input, Step};
use crate::language::Language;
use crate::number::Exact;

/// The formula with the numbers in place of their symbols, exact, so that it can be redone:
/// `40 × 1 200 000 ÷ 1 400 000`.
pub(super) fn substituted(step: &Step, language: Language) -> String {
    let mut written = String::new();
    let mut rest = step.formula.as_ref();
    while let Some(first) = rest.chars().next() {
        let length = word_length(rest);
        let (token, tail) = rest.split_at(length.max(first.len_utf8()));
        match step.inputs.iter().find(|input| input.symbol == token) {
            Some(input) => written.push_str(&number(input, language)),
            // A comma parts arguments in one language and decimals in the other.
            None if token == "," && language == Language::Swedish => written.push(';'),
            None => written.push_str(token),
        }
        rest = tail;
    }
    written
}

/// How many bytes of a symbol or of a function's name stand first; none where something else does.
fn word_length(text: &str) -> usize {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(text.len());
    if starts { end } else { 0 }
}

fn number(input: &Input, language: Language) -> String {
    let written = input.value.written(language.decimal_mark());
    let is_fraction = written.contains('/');
    if is_fraction || input.value < Exact::ZERO { format!("({written})") } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::{InputMeaning, Place, StepRule, Unit, Whose};

    fn step(formula: &'static str, inputs: &[(&'static str, Exact)]) -> Step {
        let input = |(symbol, value): &(&'static str, Exact)| Input {
            symbol: (*symbol).into(),
            value: value.clone(),
            meaning: InputMeaning::Points,
            from: None,
            part: None,
        };
        Step {
            rule: StepRule::Round,
            about: Place { offer: Whose::All, criterion: None },
            formula: formula.into(),
            inputs: inputs.iter().map(input).collect(),
            output: Exact::ZERO,
            unit: Unit::Points,
            parts: Vec::new(),
            not_applied: Vec::new(),
        }
    }

    #[test]
    fn symbols_become_numbers_and_nothing_else_changes() {
        let million = |n: i64| Exact::integer(n * 100_000);
        let share =
            step("M × Pmin ÷ P", &[("M", Exact::integer(40)), ("Pmin", million(12)), ("P", million(14))]);
        assert_eq!(
            substituted(&share, Language::Swedish),
            "40 × 1\u{202f}200\u{202f}000 ÷ 1\u{202f}400\u{202f}000"
        );
        let third = Exact::ratio(-1, 3).expect("not zero");
        let half = Exact::ratio(1, 2).expect("not zero");
        let rounding = step("round-half-up(x, n)", &[("x", third), ("n", half)]);
        assert_eq!(substituted(&rounding, Language::Swedish), "round-half-up((\u{2212}1/3); 0,5)");
        assert_eq!(substituted(&rounding, Language::English), "round-half-up((\u{2212}1/3), 0.5)");
    }
}
