use super::context::Context;
use super::lots::consistency;
use super::refusal::rejection;
use super::sentence::sentence;
use crate::award::{Award, Best, LowPrice, Ranked, Scored, Tie};
use crate::language::Language;
use crate::number::Exact;
use crate::procurement::{Lot, PriceUse, Procurement, TieBreak, written_time};

/// An award as a table for people: every cell is a text, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Headings: rank, offer, tenderer, price, each criterion that gives something, total.
    pub columns: Vec<String>,
    /// The admitted offers, best first.
    pub rows: Vec<RankedRow>,
    /// The heading of the rejected offers.
    pub rejected_heading: String,
    /// The rejected offers.
    pub rejected: Vec<RejectedRow>,
    /// What there is to say of ties.
    pub notes: Vec<String>,
}

/// An admitted offer in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedRow {
    /// Its id.
    pub offer: String,
    /// Its cells, one for each heading.
    pub cells: Vec<String>,
}

/// A rejected offer in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedRow {
    /// Its id.
    pub offer: String,
    /// Its tenderer.
    pub tenderer: String,
    /// Every reason, in a sentence each.
    pub reasons: Vec<String>,
}

/// The award as a table; `None` where the procurement has no such lot.
#[must_use]
pub fn table(award: &Award, procurement: &Procurement, language: Language) -> Option<Table> {
    let context = Context::of(procurement, &award.lot, language)?;
    Some(in_context(award, &context))
}

fn in_context(award: &Award, context: &Context<'_>) -> Table {
    let criteria = criteria(context.lot);
    let heading = |key| context.text(key, &[]);
    let total = match award.best {
        Best::MostPoints => heading("table.points"),
        Best::LowestPrice => heading("table.comparison"),
    };
    let columns = ["table.rank", "table.offer", "table.tenderer", "table.price"].map(heading).into_iter();
    let rejected = award.rejected.iter().map(|rejected| RejectedRow {
        offer: rejected.scored.offer.clone(),
        tenderer: rejected.scored.tenderer.clone(),
        reasons: rejected.reasons.iter().map(|reason| rejection(reason, context)).collect(),
    });
    Table {
        columns: columns.chain(criteria.iter().map(|id| context.criterion(id))).chain([total]).collect(),
        rows: award.ranked.iter().map(|ranked| row(ranked, &criteria, award.best, context)).collect(),
        rejected_heading: heading("table.rejected"),
        rejected: rejected.collect(),
        notes: award
            .ties
            .iter()
            .flat_map(|equal| tie(equal, award.best, context))
            .chain(award.low_prices.iter().map(|low| low_price(low, context)))
            .chain(award.consistencies.iter().map(|found| consistency(found, context)))
            .collect(),
    }
}

/// The criteria that give something: the price does where it gives points.
fn criteria(lot: &Lot) -> Vec<&str> {
    let gives_points = lot.award.price_use() == PriceUse::Points;
    let price = lot.price().filter(|_| gives_points).map(|price| price.id.as_str());
    lot.qualities().into_iter().map(|quality| quality.id.as_str()).chain(price).collect()
}

fn row(ranked: &Ranked, criteria: &[&str], best: Best, context: &Context<'_>) -> RankedRow {
    let scored: &Scored = &ranked.scored;
    let contribution = |id: &&str| {
        let figure = scored.contribution(id).map(|contribution| &contribution.weighted.value);
        let shown = |value| {
            if context.lot.award.weights_are_money() { context.money(value) } else { context.number(value) }
        };
        figure.map(shown).unwrap_or_default()
    };
    let price = scored.price.as_ref().map(|price| context.money(price)).unwrap_or_default();
    let first = [ranked.rank.to_string(), scored.offer.clone(), scored.tenderer.clone(), price];
    let last = total(&ranked.shown.value, best, context);
    let cells = first.into_iter().chain(criteria.iter().map(contribution)).chain([last]).collect();
    RankedRow { offer: scored.offer.clone(), cells }
}

fn total(value: &Exact, best: Best, context: &Context<'_>) -> String {
    match best {
        Best::MostPoints => context.number(value),
        Best::LowestPrice => context.money(value),
    }
}

/// What there is to ask of a price that looks abnormally low.
#[must_use]
pub fn low_price(low: &LowPrice, context: &Context<'_>) -> String {
    let offer = context.offer(&low.offer);
    context.text("low-price", &[("offer", &offer), ("why", &sentence(&low.limit.step, context))])
}

/// A tie: who is equal, what was tried to part them, and who still shares a rank.
#[must_use]
pub fn tie(tie: &Tie, best: Best, context: &Context<'_>) -> Vec<String> {
    let names = |ids: &[String]| context.list(&ids.iter().map(|id| context.offer(id)).collect::<Vec<_>>());
    let mut words =
        vec![context.text(
            "tie.equal",
            &[("offers", &names(&tie.offers)), ("total", &total(&tie.total, best, context))],
        )];
    for tried in &tie.breaks {
        let by = tie_break(&tried.by, context);
        let values = tried.values.iter().map(|(offer, value)| {
            let value = value.as_ref().map(|value| match &tried.by {
                TieBreak::LowestPrice => context.money(value),
                TieBreak::Criterion(id) if is_money(id, context.lot) => context.money(value),
                TieBreak::EarliestReceived => format!("{} UTC", time_in_words(value)),
                TieBreak::Criterion(_) | TieBreak::DrawLots => context.number(value),
            });
            format!("{} {}", context.offer(offer), value.unwrap_or_else(|| "–".to_owned()))
        });
        let values = context.list(&values.collect::<Vec<_>>());
        let key = if tried.parted { "tie.parted" } else { "tie.not-parted" };
        words.push(context.text(key, &[("by", &by), ("values", &values)]));
    }
    for open in &tie.open {
        let key = if open.by_lot { "tie.open-by-lot" } else { "tie.open" };
        let rank = open.rank.to_string();
        words.push(context.text(key, &[("offers", &names(&open.offers)), ("rank", &rank)]));
    }
    words
}

/// Whether what a criterion gives is counted in money: a deduction, or a price that gives no points.
fn is_money(criterion: &str, lot: &Lot) -> bool {
    let is_price = lot.price().is_some_and(|price| price.id == criterion);
    lot.award.weights_are_money() || is_price && lot.award.price_use() != PriceUse::Points
}

/// A point of time as people read it.
fn time_in_words(seconds: &Exact) -> String {
    written_time(seconds).trim_end_matches('Z').replace('T', " ")
}

fn tie_break(by: &TieBreak, context: &Context<'_>) -> String {
    match by {
        TieBreak::LowestPrice => context.text("tie.by-price", &[]),
        TieBreak::Criterion(id) => context.text("tie.by-criterion", &[("criterion", &context.criterion(id))]),
        TieBreak::EarliestReceived => context.text("tie.by-time", &[]),
        TieBreak::DrawLots => context.text("tie.by-lot", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::evaluate;
    use crate::award::samples::{self, Build};
    use crate::procurement::PointsBasis;

    #[test]
    fn a_table_with_a_tie_and_a_rejection() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 10, 5)
            .price(0, samples::lowest_over_price(40))
            .ties(&[TieBreak::Criterion("plan".into()), TieBreak::DrawLots])
            .lot();
        let offers = samples::offers(&[("A", 8, &[4]), ("B", 4, &[4]), ("C", 1, &[])]);
        let award = evaluate(&lot, &offers).expect("an award");
        let found = in_context(&award, &Context { lot: &lot, language: Language::Swedish, currency: "SEK" });
        assert_eq!(found.columns, ["Plats", "Anbud", "Anbudsgivare", "Pris", "plan", "price", "Totalt"]);
        assert_eq!(found.rows[1].cells, ["1", "B", "B", "4\u{a0}kr", "40", "0", "40"]);
        assert_eq!(found.rejected[0].offer, "C");
        assert_eq!(
            found.notes,
            [
                "Anbud A och Anbud B har samma resultat, 40.",
                "Mest i plan skiljer dem inte åt: Anbud A 40 och Anbud B 40.",
                "Anbud A och Anbud B delar plats 1: lottning avgör, som underlaget anger.",
            ]
        );
    }
}
