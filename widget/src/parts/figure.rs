use sprang::document::Decimal;
use sprang::language::Language;

/// A number of a document as people read it; as it stands where it is no number.
#[must_use]
pub fn number(decimal: &Decimal, language: Language) -> String {
    match decimal.tally() {
        Ok(number) => number.written(language.decimal_mark()),
        Err(_) => decimal.0.trim().to_owned(),
    }
}
