use super::plain::{Range, doubled, number_in, out_of_range};
use crate::document::{self, Decimal, Fault, FaultCode, Pointer};
use crate::procurement::{Lot, LotLimits, LotRule};

/// How many lots one tenderer may win. The order names every lot once.
pub(super) fn lot_limits(
    limits: &document::LotLimits,
    lots: &[Lot],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> LotLimits {
    let mut count = |stated: &Decimal, name: &str| {
        let count = number_in(stated, Range::WholeFromOne, &at.member(name), faults);
        count.to_string().parse().unwrap_or(usize::MAX)
    };
    let most_won = count(&limits.most_won, "mostWon");
    let most_offered = limits.most_offered.as_ref().map(|stated| count(stated, "mostOffered"));
    if let Some(offered) = most_offered.filter(|offered| *offered < most_won) {
        let found = crate::number::Exact::integer(i64::try_from(offered).unwrap_or(i64::MAX));
        out_of_range(&found, format!("≥ {most_won}"), &at.member("mostOffered"), faults);
    }
    let order_at = at.member("order");
    let known = || lots.iter().map(|lot| lot.id.as_str());
    let mut order: Vec<usize> = Vec::new();
    for (index, id) in limits.order.iter().enumerate() {
        let at = order_at.item(index);
        match known().position(|lot| lot == id) {
            Some(place) if order.contains(&place) => doubled(id, &at, faults),
            Some(place) => order.push(place),
            None => faults.push(
                Fault::new(FaultCode::UnknownId, &at)
                    .with("found", id)
                    .with("known", known().collect::<Vec<_>>().join(", ")),
            ),
        }
    }
    super::plain::at_least(order.len(), lots.len(), &order_at, faults);
    let rule = match limits.rule {
        None | Some(document::LotRule::PublishedOrder) => LotRule::PublishedOrder,
        Some(document::LotRule::OwnOrder) => LotRule::OwnOrder,
        Some(document::LotRule::BestSum) => LotRule::BestSum,
    };
    LotLimits { most_won, most_offered, rule, order }
}
