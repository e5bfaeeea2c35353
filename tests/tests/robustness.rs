//! What the guide's page on robustness says by hand of a published case is what the analysis finds.

use std::path::Path;

use sprang::number::Exact;
use sprang::robustness::{TurningPoint, analyse};
use sprang::validate::{offers_text, procurement_text};

#[test]
fn the_published_case_of_the_guide_is_as_worked_out_by_hand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/good/swiss-price-span");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file");
    let procurement = procurement_text(&read("procurement.json")).expect("sound");
    let offers = offers_text(&procurement, &read("offers.json")).expect("sound");
    let found = analyse(&procurement.lots()[0], &offers, 1).expect("an award");
    let exactly = |top, under| TurningPoint::Exactly(Exact::ratio(top, under).expect("not zero"));

    assert_eq!(found.winner.as_deref(), Some("3"));
    let behind: Vec<_> = found.margins.iter().map(|margin| margin.behind.to_text()).collect();
    assert_eq!(behind, ["10/3", "20/3"]);
    let prices: Vec<_> =
        found.margins.iter().map(|margin| margin.price.as_ref().expect("a price").turns_at.clone()).collect();
    assert_eq!(prices, [exactly(1_050_000, 1), exactly(12_000_000, 13)]);
    for worth in &found.level_worth {
        assert!(worth.at.iter().all(|(_, worth)| *worth == Some(exactly(15_000, 1))));
    }
    let price = found.weights.intervals.iter().find(|interval| interval.criterion == "price").expect("price");
    let above = price.above.as_ref().expect("an end");
    assert_eq!((&above.at, above.winner.as_deref()), (&exactly(60, 1), Some("1")));
    let low = &found.far_bids[0];
    assert_eq!((low.price.clone(), low.after.clone()), (Exact::integer(10_000), Some(Exact::ZERO)));
}
