use super::plain::{Range, at_least, doubled, id, known, number_in, out_of_range, words};
use crate::document::{self, Fault, FaultCode, Pointer};
use crate::number::Exact;
use crate::procurement::{
    Answer, Assessment, Bid, Comparing, Cost, CostCounts, Lot, LotRule, Offer, Preference, Procurement,
    Quality, Scale, read_time,
};

pub(super) fn offer(
    offer: &document::Offer,
    procurement: &Procurement,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Offer {
    id(&offer.id, &at.member("id"), faults);
    words(&offer.tenderer, &at.member("tenderer"), faults);
    let bids_at = at.member("bids");
    let mut bids: Vec<Bid> = Vec::new();
    for (index, bid) in offer.bids.iter().enumerate() {
        let at = bids_at.item(index);
        let lot_at = at.member("lot");
        if bids.iter().any(|earlier| earlier.lot == bid.lot) {
            doubled(&bid.lot, &lot_at, faults);
        }
        let Some(lot) = procurement.lot(&bid.lot) else {
            let known: Vec<&str> = procurement.lots().iter().map(|lot| lot.id.as_str()).collect();
            faults.push(
                Fault::new(FaultCode::UnknownId, &lot_at)
                    .with("found", &bid.lot)
                    .with("known", known.join(", ")),
            );
            continue;
        };
        bids.push(self::bid(bid, lot, &at, faults));
    }
    let lot_order = lot_order(offer, procurement, at, faults);
    let received = offer.received.as_ref().and_then(|text| {
        let time = read_time(text);
        if time.is_none() {
            let fault = Fault::new(FaultCode::BadCode, &at.member("received")).with("found", text);
            faults.push(fault.with("wanted", "2026-03-02T11:58:30+01:00"));
        }
        time
    });
    Offer { id: offer.id.clone(), tenderer: offer.tenderer.clone(), received, lot_order, bids }
}

/// The order in which the tenderer would rather win lots. It names all that it has bids for, where that decides.
fn lot_order(
    offer: &document::Offer,
    procurement: &Procurement,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<String> {
    let decides = procurement.lot_limits().is_some_and(|limits| limits.rule == LotRule::OwnOrder);
    let Some(order) = &offer.lot_order else {
        if decides && offer.bids.len() > 1 {
            faults.push(Fault::new(FaultCode::MissingField, at).with("name", "lotOrder"));
        }
        return Vec::new();
    };
    let at = at.member("lotOrder");
    let lots: Vec<&str> = offer.bids.iter().map(|bid| bid.lot.as_str()).collect();
    for (index, id) in order.iter().enumerate() {
        known(id, &lots, &at.item(index), faults);
        if order.iter().take(index).any(|before| before == id) {
            doubled(id, &at.item(index), faults);
        }
    }
    if decides {
        at_least(order.len(), lots.len(), &at, faults);
    }
    order.clone()
}

fn bid(bid: &document::Bid, lot: &Lot, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Bid {
    let qualities = lot.qualities();
    let answers_at = at.member("answers");
    let known = || {
        let of_qualities = qualities.iter().map(|quality| quality.id.as_str());
        of_qualities.chain(lot.costs().iter().map(|cost| cost.id.as_str()))
    };
    for (answered, _) in &bid.answers.0 {
        if !known().any(|id| id == answered) {
            let known: Vec<&str> = known().collect();
            faults.push(
                Fault::new(FaultCode::UnknownId, &answers_at.member(answered))
                    .with("found", answered)
                    .with("known", known.join(", ")),
            );
        }
    }
    Bid {
        lot: bid.lot.clone(),
        price: bid
            .price
            .as_ref()
            .map(|price| number_in(price, Range::NotNegative, &at.member("price"), faults)),
        answers: qualities
            .iter()
            .map(|quality| {
                let Some(answer) = bid.answers.get(&quality.id) else {
                    // Whoever was preferred to nobody has nothing to state.
                    return quality.scale.compares_offers().then(|| Answer::Compared(Vec::new()));
                };
                self::answer(answer, quality, &answers_at.member(&quality.id), faults)
            })
            .collect(),
        costs: lot
            .costs()
            .iter()
            .map(|cost| {
                let answer = bid.answers.get(&cost.id)?;
                self::cost(answer, cost, &answers_at.member(&cost.id), faults)
            })
            .collect(),
    }
}

fn cost(answer: &document::Answer, cost: &Cost, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Option<Answer> {
    match (answer, &cost.counts) {
        (
            document::Answer::Value { value },
            CostCounts::Sum | CostCounts::Each { .. } | CostCounts::UnitPrice { .. },
        ) => Some(Answer::Value(number_in(value, Range::NotNegative, &at.member("value"), faults))),
        (document::Answer::YesNo { yes }, CostCounts::Share { .. }) => Some(Answer::YesNo(*yes)),
        (other, counts) => {
            let wanted = if matches!(counts, CostCounts::Share { .. }) { "yes-no" } else { "value" };
            wrong_kind(other, wanted, at, faults);
            None
        }
    }
}

fn wrong_kind(found: &document::Answer, wanted: &'static str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    faults.push(
        Fault::new(FaultCode::AnswerOfWrongKind, at).with("found", found.word()).with("wanted", wanted),
    );
}

pub(super) fn answer(
    answer: &document::Answer,
    quality: &Quality,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Answer> {
    match (answer, &quality.scale) {
        (document::Answer::Level { level }, Scale::Levels(levels)) => {
            let found = levels.iter().position(|known| known.id == *level);
            if found.is_none() {
                let known: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
                faults.push(
                    Fault::new(FaultCode::UnknownId, &at.member("level"))
                        .with("found", level)
                        .with("known", known.join(", ")),
                );
            }
            found.map(Answer::Level)
        }
        (document::Answer::Value { value }, Scale::Linear { .. } | Scale::Steps { .. }) => {
            Some(Answer::Value(number_in(value, Range::AnyNumber, &at.member("value"), faults)))
        }
        (document::Answer::Value { value }, Scale::Count { .. }) => {
            Some(Answer::Value(number_in(value, Range::WholeNotNegative, &at.member("value"), faults)))
        }
        (document::Answer::YesNo { yes }, Scale::YesNo { .. }) => Some(Answer::YesNo(*yes)),
        (document::Answer::Judged { assessments }, Scale::Judged { .. }) => {
            Some(judged(assessments, &quality.scale, &at.member("assessments"), faults))
        }
        (document::Answer::Compared { preferences }, Scale::Compared { method, .. }) => {
            Some(preferred(preferences, *method, &at.member("preferences"), faults))
        }
        (other, scale) => {
            let wanted = match scale {
                Scale::Levels(_) => "level",
                Scale::Linear { .. } | Scale::Steps { .. } | Scale::Count { .. } => "value",
                Scale::YesNo { .. } => "yes-no",
                Scale::Judged { .. } => "judged",
                Scale::Compared { .. } => "compared",
            };
            wrong_kind(other, wanted, at, faults);
            None
        }
    }
}

fn judged(
    assessments: &[document::Assessment],
    scale: &Scale,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Answer {
    at_least(assessments.len(), 1, at, faults);
    let mut sound: Vec<Assessment> = Vec::new();
    for (index, one) in assessments.iter().enumerate() {
        let at = at.item(index);
        let assessor_at = at.member("assessor");
        words(&one.assessor, &assessor_at, faults);
        if sound.iter().any(|earlier| earlier.assessor == one.assessor) {
            doubled(&one.assessor, &assessor_at, faults);
        }
        let points_at = at.member("points");
        let points = number_in(&one.points, Range::AnyNumber, &points_at, faults);
        if let Scale::Judged { least, most, step, .. } = scale {
            let off_step = (&points - least).divided_by(step).is_some_and(|steps| !steps.is_whole());
            if points < *least || points > *most {
                out_of_range(&points, format!("{least}–{most}"), &points_at, faults);
            } else if off_step {
                faults.push(
                    Fault::new(FaultCode::OffStep, &points_at)
                        .with("found", points.to_string())
                        .with("least", least.to_string())
                        .with("most", most.to_string())
                        .with("step", step.to_string()),
                );
            }
        }
        sound.push(Assessment { assessor: one.assessor.clone(), points, reason: one.reason.clone() });
    }
    Answer::Judged(sound)
}

fn preferred(
    preferences: &[document::Preference],
    method: Comparing,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Answer {
    let mut sound: Vec<Preference> = Vec::new();
    for (index, one) in preferences.iter().enumerate() {
        let at = at.item(index);
        words(&one.assessor, &at.member("assessor"), faults);
        let grade_at = at.member("grade");
        let grade = number_in(&one.grade, Range::AboveZero, &grade_at, faults);
        if grade.is_positive() && (grade < Exact::ONE || grade > method.strongest()) {
            out_of_range(&grade, format!("1–{}", method.strongest()), &grade_at, faults);
        }
        let (assessor, over, reason) = (one.assessor.clone(), one.over.clone(), one.reason.clone());
        sound.push(Preference { assessor, over, grade, reason });
    }
    Answer::Compared(sound)
}

/// What only all offers together show: that each preference is over another offer on the lot, and that an
/// assessor compares two of them once.
pub(super) fn pairs(
    offers: &[Offer],
    procurement: &Procurement,
    list: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    for lot in procurement.lots() {
        for (index, quality) in lot.qualities().iter().enumerate() {
            if quality.scale.compares_offers() {
                pairs_on(offers, lot, (index, quality), list, faults);
            }
        }
    }
}

fn pairs_on(
    offers: &[Offer],
    lot: &Lot,
    (criterion, quality): (usize, &Quality),
    list: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    let on_lot = |offer: &Offer| offer.bids.iter().any(|bid| bid.lot == lot.id);
    let known: Vec<&str> =
        offers.iter().filter(|offer| on_lot(offer)).map(|offer| offer.id.as_str()).collect();
    let mut compared: Vec<(&str, [&str; 2])> = Vec::new();
    for (place, offer) in offers.iter().enumerate() {
        let own = offer.bids.iter().enumerate().filter(|(_, bid)| bid.lot == lot.id);
        for (bid_place, bid) in own {
            let Some(Some(Answer::Compared(preferences))) = bid.answers.get(criterion) else { continue };
            let offer_at = list.item(place);
            let list = offer_at.member("bids");
            let own = list.item(bid_place);
            let answers = own.member("answers");
            let on_criterion = answers.member(&quality.id);
            let preferences_at = on_criterion.member("preferences");
            for (number, one) in preferences.iter().enumerate() {
                let at = preferences_at.item(number);
                let over_at = at.member("over");
                let (own, other) = (offer.id.as_str(), one.over.as_str());
                if own == other || !known.contains(&other) {
                    let others: Vec<&str> = known.iter().copied().filter(|id| *id != own).collect();
                    faults.push(
                        Fault::new(FaultCode::UnknownId, &over_at)
                            .with("found", other)
                            .with("known", others.join(", ")),
                    );
                    continue;
                }
                let pair = (one.assessor.as_str(), if own < other { [own, other] } else { [other, own] });
                if compared.contains(&pair) {
                    doubled(other, &over_at, faults);
                }
                compared.push(pair);
            }
        }
    }
}
