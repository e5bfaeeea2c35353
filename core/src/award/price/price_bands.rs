use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{BandLimit, PriceBand};

/// ## What it computes
/// The points of the price band in which the price lies, from a published table.
///
/// ## Worked example
/// Up to and including 100: 40 points; up to and including 150: 20; above that none. A price of 100
/// gets 40 points and one of 101 gets 20.
///
/// ## What to know
/// Absolute: no other offer changes an offer's points. Within a band a lower price gains nothing,
/// which is a flat piece at the low end too: the method must give advantage to the lower price
/// throughout in Sweden (HFD 2022 ref. 41). At a limit one krona decides over many points. Whether a
/// price on the limit belongs to the band below is stated in the documents.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-PROPSTEP",
    kind: Kind::PriceRule,
    formula: "cases(P ≤ b1: p1, P ≤ b2: p2, p)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Jumps,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "UHM, price intervals", status: SourceStatus::Found }],
};

pub(super) fn points<L: Listener>(
    bands: &[PriceBand],
    limit: BandLimit,
    beyond: &Exact,
    price: &Priced<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let lies_in = |band: &&PriceBand| match limit {
        BandLimit::Included => price.value <= band.up_to,
        BandLimit::Excluded => price.value < band.up_to,
    };
    let value = bands.iter().find(lies_in).map_or(beyond, |band| &band.points).clone();
    let step = listener.step(|| {
        let draft = Draft::new(StepRule::PriceBands, at, formula(bands.len(), limit), &value, Unit::Points)
            .priced("P", price);
        let draft = bands.iter().enumerate().fold(draft, |draft, (index, band)| {
            let number = index + 1;
            draft.input(format!("b{number}"), InputMeaning::BandLimit, &band.up_to).input(
                format!("p{number}"),
                InputMeaning::BandPoints,
                &band.points,
            )
        });
        draft.input("p", InputMeaning::PointsBeyond, beyond)
    });
    Figure { value, step }
}

fn formula(count: usize, limit: BandLimit) -> String {
    let mut cases: Vec<String> = match limit {
        BandLimit::Included => (1..=count).map(|band| format!("P ≤ b{band}: p{band}")).collect(),
        // From the dearest band down: below a limit is not at it and not above.
        BandLimit::Excluded => (1..=count)
            .rev()
            .map(|band| {
                let above = if band == count { "p".to_owned() } else { format!("p{}", band + 1) };
                format!("P ≥ b{band}: {above}")
            })
            .collect(),
    };
    cases.push(match limit {
        BandLimit::Included => "p".to_owned(),
        BandLimit::Excluded => "p1".to_owned(),
    });
    format!("cases({})", cases.join(", "))
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{BandLimit, PriceBand, PriceRule};

    fn rule(limit: BandLimit) -> PriceRule {
        let band = |up_to, points| PriceBand { up_to: whole(up_to), points: whole(points) };
        PriceRule::PriceBands {
            most: whole(40),
            bands: vec![band(100, 40), band(150, 20)],
            limit,
            beyond: whole(0),
        }
    }

    #[test]
    fn a_price_on_the_limit_is_where_the_documents_say() {
        let prices = [0, 99, 100, 101, 150, 151];
        assert_eq!(price_points(&rule(BandLimit::Included), &prices), ["40", "40", "40", "20", "20", "0"]);
        assert_eq!(price_points(&rule(BandLimit::Excluded), &prices), ["40", "40", "20", "20", "0", "0"]);
    }
}
