use crate::explain::Context;
use crate::language::{Language, Localised};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::Lot;
use crate::robustness::statement::WORDING;

/// What is put into a text, in the language of the context.
type Made<'a> = &'a dyn Fn(&Context<'_>) -> String;

/// Both languages at once.
pub(super) struct Words<'a> {
    swedish: Context<'a>,
    english: Context<'a>,
}

impl<'a> Words<'a> {
    pub(super) const fn new(lot: &'a Lot, currency: &'a str) -> Self {
        Self {
            swedish: Context { lot, language: Language::Swedish, currency },
            english: Context { lot, language: Language::English, currency },
        }
    }

    pub(super) fn lot(&self) -> &'a Lot {
        self.swedish.lot
    }

    pub(super) fn both(&self, words: impl Fn(&Context<'_>) -> String) -> Localised {
        Localised { sv: Some(words(&self.swedish)), en: Some(words(&self.english)) }
    }

    /// A text with what is put into it, which is made language by language.
    pub(super) fn text(&self, key: &str, values: &[(&str, Made<'_>)]) -> Localised {
        self.both(|context| {
            let values: Vec<(&str, String)> =
                values.iter().map(|(name, value)| (*name, value(context))).collect();
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            WORDING.text(context.language, key, &values)
        })
    }

    pub(super) fn criterion(&self, id: &str) -> Localised {
        self.both(|context| context.criterion(id))
    }

    pub(super) fn offer(&self, id: &str) -> Localised {
        self.both(|context| context.offer(id))
    }

    pub(super) fn money(&self, amount: &Exact) -> Localised {
        self.both(|context| money(context, amount))
    }

    pub(super) fn number(&self, number: &Exact) -> Localised {
        self.both(|context| short(context, number))
    }

    pub(super) fn percent(&self, share: &Exact) -> Localised {
        self.both(|context| percent(context, share))
    }
}

/// Money without decimals where it is much, with two where it is little.
pub(super) fn money(context: &Context<'_>, amount: &Exact) -> String {
    let places = if amount.magnitude() < Exact::integer(1000) { 2 } else { 0 };
    context.money(&amount.rounded(Rounding { places, mode: RoundingMode::HalfUp }))
}

pub(super) fn short(context: &Context<'_>, number: &Exact) -> String {
    context.number(&number.rounded(Rounding { places: 2, mode: RoundingMode::HalfUp }))
}

/// `34,5 %` in Swedish, `34.5%` in English.
pub(super) fn percent(context: &Context<'_>, share: &Exact) -> String {
    let percent = share * &Exact::integer(100);
    let number = context.number(&percent.rounded(Rounding { places: 1, mode: RoundingMode::HalfUp }));
    WORDING.text(context.language, "picture.percent", &[("number", &number)])
}
