use super::Writer;
use crate::document::{Decimal, Scale, Weight};
use crate::exchange::words::{say, say_with};
use crate::language::Language;
use crate::number::Exact;
use crate::validate::scale_of;

/// What a criterion's points take off the price: so that whoever reads its scale knows what each level is worth.
pub(super) struct Deduction<'a> {
    amount: Exact,
    /// The points of the whole amount; nothing where each point takes it off.
    most: Option<Exact>,
    currency: &'a str,
}

impl<'a> Deduction<'a> {
    /// Nothing where the weight is no deduction, or where points are given anew against the best offer.
    pub(super) fn of(
        weight: &Weight,
        scale: &Scale,
        best_gets: Option<&Decimal>,
        currency: &'a str,
    ) -> Option<Self> {
        let (amount, most) = match weight {
            Weight::Deduction { amount } => (amount, Some(scale_of(scale).most())),
            Weight::DeductionPerPoint { amount } => (amount, None),
            _ => return None,
        };
        let amount = amount.number().ok()?;
        best_gets.is_none().then_some(Self { amount, most, currency })
    }

    /// In a sentence, where points are shares of the whole amount.
    pub(super) fn how(&self, writer: &mut Writer) {
        let Some(most) = &self.most else { return };
        let language = writer.language();
        let mark = language.decimal_mark();
        let amount = format!("{} {}", self.amount.written(mark), self.currency);
        let values = [("amount", amount.as_str()), ("most", &most.written(mark))];
        writer.line("p", &say_with(language, "deduction.how", &values));
    }

    /// The heading of its column.
    pub(super) fn heading(language: Language) -> &'static str {
        say(language, "deduction")
    }

    /// What so many points take off, to two decimals; marked where that is not exact.
    pub(super) fn at(&self, points: &Decimal, language: Language) -> String {
        let at = || {
            let product = &self.amount * &points.number().ok()?;
            match &self.most {
                Some(most) => product.divided_by(most),
                None => Some(product),
            }
        };
        at().map(|money| format!("{} {}", money.shown(2, language.decimal_mark()), self.currency))
            .unwrap_or_default()
    }
}
