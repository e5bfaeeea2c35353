use super::say::Say;
use super::statement::{Certainty as C, Question as Q, WORDING};
use super::{Acceptability, Method, Robustness, WeightInterval, WeightStudy};
use crate::number::Exact;

impl Say<'_, '_> {
    pub(super) fn weights(&mut self, study: &WeightStudy, winner: Option<&str>) {
        for interval in &study.intervals {
            self.interval(interval, winner);
        }
        if let Some(nearest) = &study.nearest {
            let moves: Vec<String> = nearest
                .moves
                .iter()
                .map(|(from, to, amount)| {
                    let values = [
                        ("amount", self.rounded(amount)),
                        ("from", self.context.criterion(from)),
                        ("to", self.context.criterion(to)),
                    ];
                    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                    WORDING.text(self.context.language, "nearest.move", &values)
                })
                .collect();
            let values = [("offer", self.offer(&nearest.offer)), ("moves", self.context.list(&moves))];
            let numbers = vec![("moved", nearest.moved.clone())];
            self.add(Q::NearestWeights, C::Exact, "nearest", &values, numbers, None);
        }
    }

    pub(super) fn interval(&mut self, interval: &WeightInterval, winner: Option<&str>) {
        let mut numbers = vec![("weight", interval.weight.clone())];
        let mut values = vec![
            ("criterion", self.context.criterion(&interval.criterion)),
            ("weight", self.rounded(&interval.weight)),
            ("winner", self.winner(winner)),
        ];
        let ends = [("below", "belowWinner", &interval.below), ("above", "aboveWinner", &interval.above)];
        for (name, who, end) in ends {
            if let Some(end) = end {
                numbers.push((name, end.at.value()));
                values.push((name, self.rounded(&end.at.value())));
                values.push((who, self.winner(end.winner.as_deref())));
            }
        }
        let key = match (&interval.below, &interval.above) {
            (None, None) => "weight.any",
            (Some(_), None) => "weight.below",
            (None, Some(_)) => "weight.above",
            (Some(_), Some(_)) => "weight.both",
        };
        let certainty = if interval.proved { C::Exact } else { C::Searched };
        self.add(Q::Weights, certainty, key, &values, numbers, None);
    }

    pub(super) fn acceptability(&mut self, found: &Acceptability) {
        let (certainty, error) = match &found.method {
            Method::Exact => (C::Exact, None),
            Method::Sampled { error, samples, .. } => (C::Sampled, Some((error.clone(), *samples))),
        };
        let mut numbers = Vec::new();
        let mut parts = Vec::new();
        for (offer, shares) in &found.shares {
            let Some(first) = shares.first() else { continue };
            numbers.push(("first", first.clone()));
            if !first.is_zero() {
                let values = [("offer", self.offer(offer)), ("share", self.percent(first))];
                let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                parts.push(WORDING.text(self.context.language, "acceptability.one", &values));
            }
        }
        let mut values = vec![("offers", self.context.list(&parts))];
        let key = match (&error, found.published_ranges) {
            (None, true) => "acceptability.ranges",
            (None, false) => "acceptability.all",
            (Some(_), true) => "acceptability.ranges.sampled",
            (Some(_), false) => "acceptability.all.sampled",
        };
        if let Some((error, samples)) = error {
            values.push(("error", self.percent(&error)));
            values.push(("samples", samples.to_string()));
            numbers.push(("error", error));
        }
        self.add(Q::Acceptability, certainty, key, &values, numbers, None);
        self.central(found, certainty);
    }

    /// The mean of the weights with which each offer is first, where they are few enough to read.
    fn central(&mut self, found: &Acceptability, certainty: C) {
        if found.groups.len() < 2 || found.groups.len() > 5 {
            return;
        }
        for (offer, weights) in found.central.iter().filter(|(_, weights)| !weights.is_empty()) {
            let each =
                found.groups.iter().zip(weights).map(|((id, ..), weight)| {
                    format!("{} {}", self.context.criterion(id), self.rounded(weight))
                });
            let each: Vec<String> = each.collect();
            let values = [("offer", self.offer(offer)), ("weights", self.context.list(&each))];
            let numbers = weights.iter().map(|weight| ("weight", weight.clone())).collect();
            self.add(Q::Acceptability, certainty, "acceptability.central", &values, numbers, None);
        }
    }

    pub(super) fn spreads(&mut self, found: &Robustness) {
        let total: Exact = Exact::sum(found.spreads.iter().filter_map(|spread| spread.weight.as_ref()));
        for spread in &found.spreads {
            let published = spread.weight.as_ref().and_then(|weight| weight.divided_by(&total));
            let mut numbers =
                vec![("spread", spread.spread.clone()), ("effective", spread.effective.clone())];
            let mut values = vec![
                ("criterion", self.context.criterion(&spread.criterion)),
                ("effective", self.percent(&spread.effective)),
            ];
            let money = self.context.lot.award.weights_are_money();
            let key = match &published {
                Some(published) if !money => {
                    values.push(("published", self.percent(published)));
                    numbers.push(("published", published.clone()));
                    "spread"
                }
                _ => "spread.unweighted",
            };
            self.add(Q::Spread, C::Exact, key, &values, numbers, None);
            let name = [("criterion", self.context.criterion(&spread.criterion))];
            if spread.never_decides == Some(true) {
                self.add(Q::Spread, C::Searched, "spread.never", &name, Vec::new(), None);
            } else if spread.decides == Some(true) {
                self.add(Q::Spread, C::Exact, "spread.decides", &name, Vec::new(), None);
            }
        }
    }
}
