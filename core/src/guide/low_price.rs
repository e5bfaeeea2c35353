use std::sync::OnceLock;

use serde::Deserialize;

use crate::language::Language;
use crate::number::{Exact, read_decimal};
use crate::procurement::LowPriceScreen;

static DATA: &str = include_str!("../../data/guide/low_price.json");

/// When a country's rules say that a price is to be asked about (Directive 2014/24/EU art. 69). A notice to ask,
/// never a reason to reject; to be checked before it is cited.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NationalScreen {
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: String,
    /// What the price is compared with.
    pub compares: ScreenedAgainst,
    /// The statute.
    pub source: String,
    /// `found` where the source was looked up, `recalled` where it was not.
    pub status: String,
    share: String,
    sv: String,
    en: String,
}

/// What a price is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScreenedAgainst {
    /// The next higher price.
    Next,
    /// The mean of the other prices.
    Mean,
    /// The buyer's estimate.
    Estimate,
}

impl NationalScreen {
    /// What it says.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        }
    }

    /// The share below which a price is asked about.
    #[must_use]
    pub fn share(&self) -> Exact {
        read_decimal(&self.share).unwrap_or(Exact::ZERO)
    }

    /// It as a lot's own screen; `None` where it compares with an estimate and there is none.
    #[must_use]
    pub fn screen(&self, estimate: Option<&Exact>) -> Option<LowPriceScreen> {
        let share = self.share();
        Some(match self.compares {
            ScreenedAgainst::Next => LowPriceScreen::BelowNext { share },
            ScreenedAgainst::Mean => LowPriceScreen::BelowMean { share },
            ScreenedAgainst::Estimate => LowPriceScreen::BelowEstimate { estimate: estimate?.clone(), share },
        })
    }
}

/// The screens of a country (ISO 3166-1 alpha-2); of all countries for `None`.
pub fn national_screens(country: Option<&str>) -> impl Iterator<Item = &'static NationalScreen> {
    static READ: OnceLock<Vec<NationalScreen>> = OnceLock::new();
    let all = READ.get_or_init(|| serde_json::from_str(DATA).unwrap_or_default());
    all.iter().filter(move |screen| country.is_none_or(|country| screen.country == country))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::evaluate;
    use crate::award::samples::{self, Build};
    use crate::procurement::PointsBasis;

    #[test]
    fn each_is_a_sound_screen_with_words_and_a_source() {
        assert!(national_screens(None).count() >= 6);
        for screen in national_screens(None) {
            assert!(screen.share().is_positive() && screen.share() < Exact::ONE, "{screen:?}");
            assert!(["found", "recalled"].contains(&screen.status.as_str()) && !screen.source.is_empty());
            assert!(!screen.text(Language::Swedish).is_empty() && !screen.text(Language::English).is_empty());
            let needs_estimate = screen.compares == ScreenedAgainst::Estimate;
            assert_eq!(screen.screen(None).is_none(), needs_estimate);
            assert_eq!(
                screen.screen(Some(&Exact::ONE)).map(|screen| screen.share().clone()),
                Some(screen.share())
            );
        }
    }

    /// The Belgian 15 per cent below the mean of the others: 85 of 100 is asked about, 86 is not.
    #[test]
    fn a_countrys_screen_finds_what_it_says() {
        let screens: Vec<_> = national_screens(Some("BE")).filter_map(|screen| screen.screen(None)).collect();
        let asked = |price: i64| {
            let lot = Build::weighted(PointsBasis::AsGiven)
                .judged("plan", 1, 5)
                .price(40, samples::lowest_over_price(1))
                .low_prices(&screens)
                .lot();
            let offers = samples::offers(&[("A", price, &[3]), ("B", 100, &[3]), ("C", 100, &[3])]);
            evaluate(&lot, &offers).expect("an award").low_prices.len()
        };
        assert_eq!((asked(85), asked(86)), (1, 0));
        assert_eq!(national_screens(Some("SE")).count(), 0);
    }
}
