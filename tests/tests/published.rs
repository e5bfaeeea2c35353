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
