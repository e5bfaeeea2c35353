use super::plain::{at_least, date, doubled, words};
use crate::document::{self, Fault, FaultCode, Pointer};
use crate::procurement::{Draw, Offer};

/// What people drew, held against the offers that there are.
pub(super) fn draws(
    draws: &[document::Draw],
    offers: &[Offer],
    list: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Draw> {
    let mut sound: Vec<Draw> = Vec::new();
    for (index, draw) in draws.iter().enumerate() {
        let at = list.item(index);
        if sound.iter().any(|earlier| earlier.lot == draw.lot) {
            doubled(&draw.lot, &at.member("lot"), faults);
        }
        date(&draw.date, &at.member("date"), faults);
        words(&draw.by, &at.member("by"), faults);
        let order_at = at.member("order");
        at_least(draw.order.len(), 2, &order_at, faults);
        let known: Vec<&str> = offers
            .iter()
            .filter(|offer| offer.bids.iter().any(|bid| bid.lot == draw.lot))
            .map(|offer| offer.id.as_str())
            .collect();
        for (place, id) in draw.order.iter().enumerate() {
            let at = order_at.item(place);
            if !known.contains(&id.as_str()) {
                faults.push(
                    Fault::new(FaultCode::UnknownId, &at).with("found", id).with("known", known.join(", ")),
                );
            } else if draw.order.iter().take(place).any(|earlier| earlier == id) {
                doubled(id, &at, faults);
            }
        }
        sound.push(Draw {
            lot: draw.lot.clone(),
            order: draw.order.clone(),
            date: draw.date.clone(),
            by: draw.by.clone(),
        });
    }
    sound
}
