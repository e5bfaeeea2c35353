//! What the rules with a power share.

use std::borrow::Cow;

use crate::award::rounding::around;
use crate::number::{Exact, Exponent, Interval, Power, rounded};
use crate::procurement::PricePower;

/// What of the points a power gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// Its share of them.
    Share,
    /// What it leaves.
    Rest,
}

/// `most` × `share` to the power, or `most` × (1 − that), rounded as the documents declare.
///
/// `None` where the share is below zero, or where the power is irrational and no rounding is
/// declared: a sound rule rules both out.
pub(super) fn points(most: &Exact, share: &Exact, power: &PricePower, gives: Gives) -> Option<Exact> {
    match Power::new(share, Exponent::new(&power.exponent)?)? {
        Power::Rational(raised) => {
            let points = match gives {
                Gives::Share => most * &raised,
                Gives::Rest => most * &(&Exact::ONE - &raised),
            };
            // ROUNDING: as the price rule declares.
            Some(power.rounding.map_or_else(|| points.clone(), |rounding| points.rounded(rounding)))
        }
        Power::Irrational(root) => Some(rounded(power.rounding?, |bits| {
            let raised: Interval = root.enclosed(bits);
            match gives {
                Gives::Share => raised.times(most),
                Gives::Rest => raised.subtracted_from(&Exact::ONE).times(most),
            }
        })),
    }
}

/// The formula as it is printed, inside the rounding that is declared.
pub(super) fn printed(formula: &'static str, power: &PricePower) -> Cow<'static, str> {
    power.rounding.map_or(Cow::Borrowed(formula), |rounding| around(formula, rounding).into())
}

/// The decimals of the rounding that is declared.
pub(super) fn decimals(power: &PricePower) -> Option<Exact> {
    power.rounding.map(|rounding| Exact::integer(rounding.places.into()))
}
