use super::Robustness;
use super::say::Say;
use super::statement::{Certainty as C, Question as Q, Statement};
use crate::explain::Context;

/// Everything that was found, a sentence each.
#[must_use]
pub fn statements(found: &Robustness, context: &Context<'_>) -> Vec<Statement> {
    let mut say = Say { context, all: Vec::new() };
    say.losing_offers(&found.losing_offers, found.winner.as_deref());
    for margin in &found.margins {
        say.margin(margin);
    }
    for worth in &found.level_worth {
        say.level_worth(worth);
    }
    say.weights(&found.weights, found.winner.as_deref());
    if let Some(acceptability) = &found.acceptability {
        say.acceptability(acceptability);
    }
    say.spreads(found);
    say.grades(&found.grades);
    for far in &found.far_bids {
        say.far_bid(far);
    }
    for edge in &found.edges {
        let key = if edge.winner_changes { "edge.winner" } else { "edge" };
        let values = [("offer", say.offer(&edge.offer)), ("criterion", context.criterion(&edge.criterion))];
        say.add(Q::Threshold, C::Exact, key, &values, Vec::new(), Some(&edge.witness));
    }
    for pair in found.dominance.iter().filter(|pair| pair.violated) {
        let values = [("better", say.offer(&pair.better)), ("worse", say.offer(&pair.worse))];
        say.add(Q::Dominance, C::Exact, "dominance", &values, Vec::new(), None);
    }
    say.rounding(found);
    say.all
}
