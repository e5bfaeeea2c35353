//! Published results, worked out again from the files of `cases/good`.

use std::path::Path;

use sprang::award::evaluate;
use sprang::validate::{offers_text, procurement_text};

fn totals(case: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/good").join(case);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the case has the file");
    let procurement = procurement_text(&read("procurement.json")).expect("sound");
    let offers = offers_text(&procurement, &read("offers.json")).expect("sound");
    let award = evaluate(&procurement.lots()[0], &offers).expect("evaluated");
    award.ranked.iter().map(|ranked| (ranked.scored.offer.clone(), ranked.total.value.to_text())).collect()
}

/// Ottander, Riksantikvarieämbetet 2012, p. 93: 4.100, 4.075 and 3.118 (printed with three decimals).
#[test]
fn archaeology_2012_comes_out_as_published() {
    let expected = [("f2", "4.1"), ("f3", "4.075"), ("f1", "3.1175")];
    assert_eq!(totals("raa-2012-archaeology"), expected.map(|(offer, total)| (offer.into(), total.into())));
}

/// Worked out by hand. Almen: 9 450 000 less 1 000 000 (15 of 18 percentage points), 266 667 (2 of 3 points),
/// 400 000, 230 000 (2 300 of 3 000 litres), 218 750 (10 of 16 mm), 225 000 (3 of 4 days), 120 000, 150 000
/// and 360 000 (4.5 of 5 points). Björk: 8 700 000 less 533 333 (8 of 18), 133 333, 240 000, 110 000, 87 500,
/// 300 000, 40 000, 150 000 and 240 000. Linden: 8 250 000 less 112 500, 120 000 and 120 000.
#[test]
fn street_trees_come_out_as_worked_out_by_hand() {
    let expected = [("alm", "6479583"), ("bjork", "6865834"), ("lind", "7897500")];
    assert_eq!(totals("street-trees"), expected.map(|(offer, total)| (offer.into(), total.into())));
}

/// Worked out by hand. Ek: 10.8 + 6 + 5 + 8.75 + 7.5 + 8 + 36/7 + 3 and price 40 × 54 % = 21.6. Hassel:
/// 7.2 + 4 + 3 + 7 + 35/6 + 16/3 + 30/7 + 3 and 25.1. Rön: 3.6 + 2 + 0 + 5 + 2.5 + 8/3 + 18/7 + 0 and 28.8.
#[test]
fn dementia_care_comes_out_as_worked_out_by_hand() {
    let ratio = |n, d| sprang::number::Exact::ratio(n, d).expect("not zero").to_text();
    let expected = [("ek", ratio(10_611, 140)), ("hassel", ratio(6_799, 105)), ("ron", ratio(9_899, 210))];
    assert_eq!(totals("dementia-care"), expected.map(|(offer, total)| (offer.into(), total)));
}
