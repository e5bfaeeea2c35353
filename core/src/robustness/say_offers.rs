use super::say::Say;
use super::statement::{Certainty as C, Question as Q, WORDING};
use super::{Change, LevelWorth, LosingOffer, LosingOffers, Margin, TurningPoint};
use crate::number::Exact;

impl Say<'_, '_> {
    pub(super) fn losing_offers(&mut self, found: &LosingOffers, winner: Option<&str>) {
        if found.impossible {
            return self.add(Q::LosingOffer, C::Exact, "loser.impossible", &[], Vec::new(), None);
        }
        if found.found.is_empty() {
            return self.add(Q::LosingOffer, C::Searched, "loser.none", &[], Vec::new(), None);
        }
        for one in &found.found {
            self.losing_offer(one, winner);
        }
    }

    pub(super) fn losing_offer(&mut self, found: &LosingOffer, winner: Option<&str>) {
        let mut values = vec![
            ("gains", self.offer(&found.gains)),
            ("passed", self.offer(&found.passed)),
            ("winner", self.winner(winner)),
        ];
        let mut numbers = Vec::new();
        let key = match &found.change {
            Change::Leaves { offer } => {
                values.push(("offer", self.offer(offer)));
                if found.winner_changes { "loser.leaves.winner" } else { "loser.leaves" }
            }
            Change::Comes { price, of_lowest, least_quality, turns_at, .. } => {
                numbers.push(("ofLowest", of_lowest.clone()));
                values.push(("price", self.context.money(price)));
                values.push((
                    "quality",
                    self.word(if *least_quality { "quality.least" } else { "quality.most" }),
                ));
                numbers.push(("price", price.clone()));
                numbers.push(("turnsAt", turns_at.value()));
                if found.winner_changes { "loser.comes.winner" } else { "loser.comes" }
            }
        };
        self.add(Q::LosingOffer, C::Exact, key, &values, numbers, Some(&found.witness));
    }

    pub(super) fn margin(&mut self, margin: &Margin) {
        let money = self.context.lot.award.weights_are_money();
        let behind = if money { self.money(&margin.behind) } else { self.rounded(&margin.behind) };
        let offer = ("offer", self.offer(&margin.offer));
        let behind_key = if money { "margin.behind.money" } else { "margin.behind" };
        let numbers = vec![("behind", margin.behind.clone())];
        self.add(Q::Margin, C::Exact, behind_key, &[offer.clone(), ("behind", behind)], numbers, None);
        match &margin.price {
            Some(enough) => {
                let values = [offer.clone(), ("price", self.context.money(&enough.price))];
                let numbers = vec![("price", enough.price.clone()), ("turnsAt", enough.turns_at.value())];
                self.add(Q::Margin, C::Exact, "margin.price", &values, numbers, Some(&enough.witness));
            }
            None if self.context.lot.price().is_some() => {
                self.add(
                    Q::Margin,
                    C::Searched,
                    "margin.price.none",
                    std::slice::from_ref(&offer),
                    Vec::new(),
                    None,
                );
            }
            None => {}
        }
        if let Some(enough) = margin.one_criterion.first() {
            let count = self.levels(enough.levels);
            let values =
                [offer.clone(), ("criterion", self.context.criterion(&enough.criterion)), ("levels", count)];
            let numbers = vec![("levels", whole(enough.levels))];
            self.add(Q::Margin, C::Exact, "margin.levels", &values, numbers, Some(&enough.witness));
        }
        let single = margin.one_criterion.first().map(|enough| enough.levels);
        match &margin.levels {
            Some(found) if single.is_none_or(|single| found.levels < single) => {
                let of = found.of.iter().map(|(criterion, count)| {
                    let values =
                        [("levels", self.levels(*count)), ("criterion", self.context.criterion(criterion))];
                    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                    WORDING.text(self.context.language, "margin.levels.of", &values)
                });
                let of: Vec<String> = of.collect();
                let values = [offer, ("levels", self.levels(found.levels)), ("of", self.context.list(&of))];
                let numbers = vec![("levels", whole(found.levels))];
                let (certainty, key) = if found.proved {
                    (C::Exact, "margin.levels.fewest")
                } else {
                    (C::Searched, "margin.levels.several")
                };
                self.add(Q::Margin, certainty, key, &values, numbers, Some(&found.witness));
            }
            None if single.is_none() => {
                self.add(Q::Margin, C::Searched, "margin.levels.none", &[offer], Vec::new(), None);
            }
            _ => {}
        }
    }

    pub(super) fn levels(&self, number: usize) -> String {
        let key = if number == 1 { "levels.one" } else { "levels.many" };
        WORDING.text(self.context.language, key, &[("number", &number.to_string())])
    }

    pub(super) fn level_worth(&mut self, worth: &LevelWorth) {
        let mut known = Vec::new();
        let mut numbers = Vec::new();
        let mut exact = true;
        for (price, amount) in &worth.at {
            let Some(amount) = amount else { continue };
            exact &= matches!(amount, TurningPoint::Exactly(_));
            let values =
                [("price", self.context.money(price)), ("amount", self.about_money(&amount.value()))];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            known.push(WORDING.text(self.context.language, "worth.at", &values));
            numbers.push(("atPrice", price.clone()));
            numbers.push(("worth", amount.value()));
        }
        let certainty = if exact { C::Exact } else { C::Searched };
        let values = [
            ("criterion", self.context.criterion(&worth.criterion)),
            ("offer", self.offer(&worth.offer)),
            ("amounts", self.context.list(&known)),
        ];
        let key = if known.is_empty() { "worth.beyond" } else { "worth" };
        self.add(Q::LevelWorth, certainty, key, &values, numbers, None);
    }
}

pub(super) fn whole(number: usize) -> Exact {
    i64::try_from(number).map_or(Exact::ZERO, Exact::integer)
}
