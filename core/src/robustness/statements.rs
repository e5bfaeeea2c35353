use super::Robustness;
use super::say::Say;
use super::statement::{Certainty as C, Question as Q, Statement};
use crate::explain::Context;

/// Everything that was found of what was asked, a sentence each.
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
    say.swings(found);
    say.flip(found);
    say.enough_already(found);
    say.cannot_decide(found);
    say.ties(found);
    say.grades(&found.grades);
    for far in &found.far_bids {
        say.far_bid(far);
    }
    say.price_list(&found.price_list, found.winner.as_deref());
    say.edges(found);
    for one in &found.rejected {
        say.rejected(one);
    }
    for pair in found.dominance.iter().filter(|pair| pair.violated) {
        let values = [("better", say.offer(&pair.better)), ("worse", say.offer(&pair.worse))];
        say.add(Q::Dominance, C::Exact, "dominance", &values, Vec::new(), None);
    }
    say.rounding(found);
    // Of what nobody asked about nothing was looked for, so that nothing is said.
    say.all.retain(|statement| found.asked.contains(&statement.question));
    say.all
}
