use super::pair::Pair;
use super::say::Say;
use crate::explain::Context;
use crate::procurement::PriceUse;

/// What the model does with the pair, in a sentence or two.
#[must_use]
pub fn pair_sentence(pair: &Pair, context: &Context<'_>) -> String {
    let say = Say { context, all: Vec::new() };
    let turn = pair.turns_at.as_ref().map(|turn| say.about_money(&turn.value()));
    let outcome = match (pair.winner.as_deref(), &turn) {
        _ if context.lot.award.price_use() == PriceUse::None => "pair.no-price",
        (None, _) => "pair.nobody",
        (Some("B"), Some(_)) => "pair.better",
        (Some("B"), None) => "pair.better.always",
        (Some(_), Some(_)) => "pair.cheaper",
        (Some(_), None) => "pair.cheaper.always",
    };
    let mut sentences = vec![super::statement::WORDING.text(
        context.language,
        outcome,
        &[("turn", turn.as_deref().unwrap_or_default())],
    )];
    for offer in &pair.rejected {
        sentences.push(super::statement::WORDING.text(
            context.language,
            "pair.rejected",
            &[("offer", offer)],
        ));
    }
    sentences.join(" ")
}
