use super::say::Say;
use super::say_offers::whole;
use super::statement::{Certainty as C, Question as Q};
use super::{PriceList, QuantityCrossing, SymbolicPrice};

impl Say<'_, '_> {
    /// What the single lines of a price list can do.
    pub(super) fn price_list(&mut self, found: &PriceList, winner: Option<&str>) {
        if found.lines == 0 {
            return;
        }
        for one in &found.symbolic {
            self.symbolic(one);
        }
        for one in &found.unbalanced {
            let values = [
                ("offer", self.offer(&one.offer)),
                ("line", self.context.criterion(&one.line)),
                ("price", self.context.money(&one.price)),
                ("median", self.money(&one.median)),
                ("ratio", self.percent(&one.ratio)),
                ("winner", self.winner(one.winner.as_deref())),
            ];
            let numbers = vec![("ratio", one.ratio.clone()), ("median", one.median.clone())];
            let key = match (one.material, one.winner_changes) {
                (true, true) => "list.unbalanced.material.decides",
                (true, false) => "list.unbalanced.material",
                (false, true) => "list.unbalanced.decides",
                (false, false) => "list.unbalanced",
            };
            self.add(Q::PriceList, C::Exact, key, &values, numbers, Some(&one.witness));
        }
        for one in &found.quantities {
            self.quantity(one, winner);
        }
        if !found.symbolic.iter().any(|one| one.winner_changes) && found.quantities.is_empty() {
            let values = [("lines", found.lines.to_string())];
            self.add(
                Q::PriceList,
                C::Searched,
                "list.none",
                &values,
                vec![("lines", whole(found.lines))],
                None,
            );
        }
    }

    fn symbolic(&mut self, one: &SymbolicPrice) {
        let key = match (one.is_symbolic, one.winner_changes, one.worth_at_least.is_some()) {
            (true, true, _) => "list.symbolic.decides",
            (true, false, _) => "list.symbolic",
            (false, _, true) => "list.symbolic.would.least",
            (false, _, false) => "list.symbolic.would",
        };
        let mut values = vec![
            ("offer", self.offer(&one.offer)),
            ("line", self.context.criterion(&one.line)),
            ("price", self.context.money(&one.price)),
            ("tried", self.money(&one.tried)),
            ("counts", self.money(&one.counts_for)),
            ("winner", self.winner(one.winner.as_deref())),
        ];
        let mut numbers = vec![("tried", one.tried.clone()), ("countsFor", one.counts_for.clone())];
        if let Some(least) = &one.worth_at_least {
            values.push(("least", self.money(least)));
            numbers.push(("worthAtLeast", least.clone()));
        }
        self.add(Q::PriceList, C::Exact, key, &values, numbers, Some(&one.witness));
    }

    fn quantity(&mut self, one: &QuantityCrossing, winner: Option<&str>) {
        let at = one.at.value();
        let key = match (at < one.estimate, one.published_range) {
            (true, true) => "list.quantity.below.range",
            (true, false) => "list.quantity.below",
            (false, true) => "list.quantity.above.range",
            (false, false) => "list.quantity.above",
        };
        let unit = self.context.unit(&one.line).unwrap_or_default();
        let with_unit = |number: String| format!("{number} {unit}").trim_end().to_owned();
        let values = [
            ("line", self.context.criterion(&one.line)),
            ("at", with_unit(self.rounded(&at))),
            ("estimate", with_unit(self.context.number(&one.estimate))),
            ("winner", self.winner(one.winner.as_deref())),
            ("now", self.winner(winner)),
        ];
        let mut numbers = vec![("at", at), ("estimate", one.estimate.clone())];
        numbers.extend(one.shown_at.iter().map(|(quantity, _)| ("shownAt", quantity.clone())));
        let certainty = if one.proved { C::Exact } else { C::Searched };
        let witness = one.shown_at.as_ref().map(|(_, witness)| witness);
        self.add(Q::PriceList, certainty, key, &values, numbers, witness);
    }
}
