use super::WORDING;
use super::context::Context;
use crate::award::{Consistency, Disagreement, LotDecision, LotWon, LotsAwarded};
use crate::language::Language;
use crate::procurement::{LotRule, Procurement};

/// Who wins each lot, a sentence or two for each, in the order in which lots are awarded; then offers for
/// more lots than one tenderer may offer for.
#[must_use]
pub fn lots_won(awarded: &LotsAwarded, procurement: &Procurement, language: Language) -> Vec<String> {
    let mut sentences: Vec<String> =
        awarded.won.iter().filter_map(|won| lot_won(won, procurement, language)).collect();
    for offer in &awarded.too_many {
        sentences.push(WORDING.text(language, "lots.too-many", &[("offer", offer)]));
    }
    sentences
}

/// Who wins one lot; `None` where the procurement has no such lot.
#[must_use]
pub fn lot_won(won: &LotWon, procurement: &Procurement, language: Language) -> Option<String> {
    let context = Context::of(procurement, &won.lot, language)?;
    let title = |id: &str| {
        let lot = procurement.lot(id);
        lot.map_or_else(|| id.to_owned(), |lot| lot.title.text(language).to_owned())
    };
    let names = |ids: &[String]| context.list(&ids.iter().map(|id| context.offer(id)).collect::<Vec<_>>());
    let lot = title(&won.lot);
    let by_sum = procurement.lot_limits().is_some_and(|limits| limits.rule == LotRule::BestSum);
    let (key, who) = match &won.decision {
        LotDecision::Won(offer) => ("lots.won", context.offer(offer)),
        LotDecision::Open(offers) => (if by_sum { "lots.open-sum" } else { "lots.open" }, names(offers)),
        LotDecision::Nobody => ("lots.nobody", String::new()),
        LotDecision::NotEvaluated => ("lots.not-evaluated", String::new()),
        LotDecision::Waits(other) => ("lots.waits", title(other)),
        LotDecision::NoSum => ("lots.no-sum", String::new()),
    };
    let mut words = context.text(key, &[("lot", &lot), ("who", &who)]);
    if !won.passed_over.is_empty() {
        words.push(' ');
        words.push_str(&context.text("lots.passed-over", &[("offers", &names(&won.passed_over))]));
    }
    Some(words)
}

/// How far an assessor who compared offers contradicts himself or herself, and what to do.
#[must_use]
pub fn consistency(found: &Consistency, context: &Context<'_>) -> String {
    let key = if found.is_doubtful() { "assessors.inconsistent" } else { "assessors.consistency" };
    let (criterion, ratio) = (context.criterion(&found.criterion), context.number(&found.ratio.value));
    let values = [("assessor", found.assessor.as_str()), ("criterion", &criterion), ("ratio", &ratio)];
    context.text(key, &values)
}

/// Where assessors are so far apart that they should talk: a sentence for each offer.
#[must_use]
pub fn disagreement(found: &Disagreement, context: &Context<'_>) -> Vec<String> {
    let criterion = context.criterion(&found.criterion);
    let wide = found.offers.iter().filter(|spread| spread.is_wide());
    wide.map(|spread| {
        let numbers = [&spread.lowest, &spread.highest, &spread.steps].map(|number| context.number(number));
        let [lowest, highest, steps] = &numbers;
        let offer = context.offer(&spread.offer);
        let values = [
            ("offer", offer.as_str()),
            ("criterion", &criterion),
            ("lowest", lowest),
            ("highest", highest),
            ("steps", steps),
        ];
        context.text("assessors.apart", &values)
    })
    .collect()
}
