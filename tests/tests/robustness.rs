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

    let ratio = |top, under| Exact::ratio(top, under).expect("not zero");
    let nearest = found.weights.nearest.as_ref().expect("weights");
    assert_eq!(nearest.moved, ratio(10, 1));
    let acceptability = found.acceptability.as_ref().expect("shares");
    let of = |all: &[(String, Vec<Exact>)], id: &str| {
        all.iter().find(|(offer, _)| offer == id).map(|(_, found)| found.clone()).expect("an offer")
    };
    let first = |id| of(&acceptability.shares, id)[0].clone();
    assert_eq!([first("1"), first("2"), first("3")], [ratio(4, 25), ratio(0, 1), ratio(21, 25)]);
    assert_eq!(of(&acceptability.central, "1"), [ratio(40, 3), ratio(40, 3), ratio(220, 3)]);
    assert_eq!(of(&acceptability.central, "3")[2], ratio(180, 7));
    let spreads: Vec<_> = found.spreads.iter().map(|spread| spread.effective.clone()).collect();
    assert_eq!(spreads, [ratio(3, 10), ratio(3, 10), ratio(2, 5)]);
    let flip = found.flip.as_ref().expect("steps");
    assert_eq!((flip.steps, flip.winner.as_deref(), flip.proved), (4, Some("2"), true));
    assert!(found.enough_already.iter().all(|one| one.to_spare == 3 && !one.down_to_the_lowest));
    let price = found.swings.iter().find(|swing| swing.is_price).expect("the price");
    let dearer = price.worse.as_ref().expect("dearer");
    assert_eq!((dearer.winner.as_deref(), dearer.lead.clone()), (Some("2"), Some(ratio(-14, 3))));
    assert!(found.rounding.changes.is_empty());
}
