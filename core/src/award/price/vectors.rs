//! The reference's constructed bid set, read from the file where it is at hand. Its numbers stand in
//! the test of each rule as well, so that nothing depends on the file.

use std::path::Path;

use serde_json::Value;

use crate::award::samples::{hundredths, lowest_over_price, price_points, whole};
use crate::number::{Exact, read_decimal};
use crate::procurement::*;

fn squared() -> PricePower {
    PricePower { exponent: whole(2), rounding: None }
}

/// The rule behind each entry of the file.
fn rule(entry: &str) -> Option<PriceRule> {
    let (most, zero_price) = (whole(100), ZeroPrice::Stop);
    Some(match entry {
        "P-INV" => lowest_over_price(100),
        "P-INVREF" => PriceRule::ReferenceOverPrice { most, reference: whole(90), capped: false, zero_price },
        "P-LINLOW span=1 no floor" => {
            PriceRule::LinearFromLowest { most, span: whole(1), below_zero: BelowZero::Allowed, zero_price }
        }
        "P-LINLOW span=1 floor 0" => {
            PriceRule::LinearFromLowest { most, span: whole(1), below_zero: BelowZero::Zero, zero_price }
        }
        "P-FRN n=3" => PriceRule::MultipleOfLowest {
            most,
            multiple: whole(3),
            below_zero: BelowZero::Allowed,
            zero_price,
        },
        "P-MINMAX" => PriceRule::BetweenLowestAndHighest { most, equal_prices: EqualPrices::Full },
        "P-MEANPCT slope 1 point per percent of the mean, 50 at the mean, no clip" => {
            PriceRule::PercentFromMean {
                most,
                middle: MiddlePrice::Mean,
                at_mean: whole(50),
                per_percent: whole(1),
                clipped: false,
                zero_price,
            }
        }
        "P-MEANINV (Pmean/P)" => PriceRule::MeanOverPrice { most, capped: false, zero_price },
        "P-BOUNDS full=90 zero=190 clip" => PriceRule::BetweenFixedPrices {
            most,
            full_at: whole(90),
            zero_at: whole(190),
            below: BelowBounds::Clip,
            above: AboveBounds::Clip,
        },
        "P-CEIL ceiling=250" => PriceRule::ShareBelowCeiling { most, ceiling: whole(250) },
        "P-RMAX base=250" => {
            PriceRule::DiscountOverHighest { most, ceiling: whole(250), at_ceiling: EqualPrices::Full }
        }
        "P-BILIN base=250 X=0.85" => PriceRule::BentAtMeanDiscount {
            most,
            ceiling: whole(250),
            share: hundredths(85),
            equal: EqualDiscounts::Full,
        },
        "P-ARAGON base=250 Bs=0.20 (20 %)" => {
            PriceRule::DiscountOverSaturation { most, ceiling: whole(250), saturation: hundredths(20) }
        }
        "P-JPKINK L=90 EP=200 X=0" => {
            PriceRule::BentAtLowerPrice { most, ceiling: whole(200), lower: whole(90) }
        }
        "P-RMAXPOW base=250 a=2" => PriceRule::PowerOfDiscount {
            most,
            ceiling: whole(250),
            power: squared(),
            at_ceiling: EqualPrices::Full,
        },
        "P-CONCAVE base=250 n=2" => {
            PriceRule::PowerBelowCeiling { most, ceiling: whole(250), power: squared() }
        }
        "P-INVPOW n=2" => PriceRule::PowerOfLowest { most, power: squared(), zero_price },
        "P-RANK M*(n-rank+1)/n, ties share the best rank" => {
            PriceRule::RankAmongPrices { most, points: RankPoints::Share, ties: EqualRanks::Best }
        }
        _ => return None,
    })
}

/// Decimals or a fraction.
fn fraction(text: &str) -> Exact {
    let part = |text: &str| read_decimal(text).expect("a number");
    match text.split_once('/') {
        Some((above, below)) => part(above).divided_by(&part(below)).expect("not zero"),
        None => part(text),
    }
}

#[test]
fn the_references_file_is_met_exactly() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/formulas/vectors/rules.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: reference data not here");
        return;
    };
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let ids = ["A", "B", "C", "D", "E"];
    let prices = ids.map(|id| file["prices"][id].as_i64().expect("a whole price"));
    let mut met = 0;
    for (entry, expected) in file["rules"].as_object().expect("rules") {
        let Some(rule) = rule(entry) else {
            let id = entry.split(' ').next().unwrap_or_default();
            // The file holds models too, which are tried elsewhere.
            assert!(!id.starts_with("P-") || crate::award::declaration(id).is_none(), "{entry} is not tried");
            continue;
        };
        let found = price_points(&rule, &prices);
        for (id, found) in ids.iter().zip(&found) {
            assert_eq!(fraction(found), fraction(expected[id].as_str().expect("a text")), "{entry} {id}");
        }
        met += 1;
    }
    assert_eq!(met, 18, "rules of the file");
}
