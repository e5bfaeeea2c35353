use super::say::Say;
use super::say_offers::whole;
use super::statement::{Certainty as C, Question as Q, WORDING};
use super::{OneOfTwo, Robustness};

impl Say<'_, '_> {
    /// Single levels, or a tenth of the price, of the leading offer that change who stands first.
    pub(super) fn swings(&mut self, found: &Robustness) {
        let Some(leader) = found.leader.as_deref().filter(|_| found.winner.is_some()) else { return };
        let mut decides = false;
        for swing in &found.swings {
            let keys = if swing.is_price {
                ["swing.dearer", "swing.cheaper"]
            } else {
                ["swing.worse", "swing.better"]
            };
            for (key, end) in keys.into_iter().zip([&swing.worse, &swing.better]) {
                let Some(end) = end.as_ref().filter(|end| end.winner_changes) else { continue };
                decides = true;
                let values = [
                    ("offer", self.offer(leader)),
                    ("criterion", self.context.criterion(&swing.criterion)),
                    ("winner", self.winner(end.winner.as_deref())),
                ];
                let numbers = end.lead.iter().map(|lead| ("lead", lead.clone())).collect();
                self.add(Q::Swing, C::Exact, key, &values, numbers, Some(&end.witness));
            }
        }
        if !decides && !found.swings.is_empty() {
            let values = [("offer", self.offer(leader))];
            let with_price = found.swings.iter().any(|swing| swing.is_price);
            let key = if with_price { "swing.none" } else { "swing.none.levels" };
            self.add(Q::Swing, C::Exact, key, &values, Vec::new(), None);
        }
    }

    pub(super) fn flip(&mut self, found: &Robustness) {
        let Some(flip) = &found.flip else { return };
        let moves = flip.moves.iter().map(|one| {
            let values = [
                ("levels", self.levels(one.steps)),
                ("criterion", self.context.criterion(&one.criterion)),
                ("offer", self.offer(&one.offer)),
            ];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            WORDING.text(self.context.language, if one.up { "flip.up" } else { "flip.down" }, &values)
        });
        let moves: Vec<String> = moves.collect();
        let values = [
            ("levels", self.levels(flip.steps)),
            ("moves", self.context.list(&moves)),
            ("winner", self.winner(flip.winner.as_deref())),
        ];
        let numbers = vec![("steps", whole(flip.steps))];
        let (certainty, key) = if flip.proved { (C::Exact, "flip") } else { (C::Searched, "flip.searched") };
        self.add(Q::FewestSteps, certainty, key, &values, numbers, Some(&flip.witness));
    }

    pub(super) fn enough_already(&mut self, found: &Robustness) {
        let Some(winner) = found.winner.as_deref() else { return };
        let (any, some): (Vec<_>, Vec<_>) =
            found.enough_already.iter().partition(|one| one.down_to_the_lowest);
        if !any.is_empty() {
            let names: Vec<String> = any.iter().map(|one| self.context.criterion(&one.criterion)).collect();
            let values = [("offer", self.offer(winner)), ("criteria", self.context.list(&names))];
            self.add(Q::EnoughAlready, C::Exact, "enough.any", &values, Vec::new(), None);
        }
        for one in some {
            let values = [
                ("offer", self.offer(winner)),
                ("criterion", self.context.criterion(&one.criterion)),
                ("levels", self.levels(one.to_spare)),
            ];
            let key = if one.to_spare == 0 { "enough.none" } else { "enough.some" };
            let numbers = vec![("levels", whole(one.to_spare))];
            self.add(Q::EnoughAlready, C::Exact, key, &values, numbers, None);
        }
    }

    pub(super) fn cannot_decide(&mut self, found: &Robustness) {
        for one in &found.cannot_decide {
            let key = match one.what {
                OneOfTwo::Price => "cannot.price",
                OneOfTwo::Quality => "cannot.quality",
            };
            let values = [("offer", self.offer(&one.offer))];
            self.add(Q::CannotDecide, C::Exact, key, &values, Vec::new(), Some(&one.witness));
        }
    }

    /// The published order of tie-breaks, step by step, and offers that only rounding makes equal.
    pub(super) fn ties(&mut self, found: &Robustness) {
        let best = if found.best_is_lowest {
            crate::award::Best::LowestPrice
        } else {
            crate::award::Best::MostPoints
        };
        for tie in &found.ties {
            let words = crate::explain::tie(tie, best, self.context).join(" ");
            self.add(Q::Tie, C::Exact, "tie", &[("words", words)], vec![("total", tie.total.clone())], None);
        }
        for alike in &found.equal_as_shown {
            let names: Vec<String> = alike.iter().map(|offer| self.offer(offer)).collect();
            let values = [("offers", self.context.list(&names))];
            self.add(Q::Tie, C::Exact, "tie.as-shown", &values, Vec::new(), None);
        }
    }

    pub(super) fn edges(&mut self, found: &Robustness) {
        for edge in &found.edges {
            let key = if edge.winner_changes { "edge.winner" } else { "edge" };
            let values = [
                ("offer", self.offer(&edge.offer)),
                ("criterion", self.context.criterion(&edge.criterion)),
                ("levels", self.levels(edge.levels)),
            ];
            let numbers = vec![("levels", whole(edge.levels))];
            self.add(Q::Threshold, C::Exact, key, &values, numbers, Some(&edge.witness));
        }
        for one in &found.ceilings {
            let values = [
                ("offer", self.offer(&one.offer)),
                ("left", self.money(&one.left)),
                ("ceiling", self.context.money(&one.ceiling)),
            ];
            let numbers = vec![("left", one.left.clone())];
            self.add(Q::Threshold, C::Exact, "edge.ceiling", &values, numbers, None);
        }
        for one in &found.next_bands {
            let values = [
                ("offer", self.offer(&one.offer)),
                ("lower", self.money(&one.lower)),
                ("price", self.context.money(&one.price)),
            ];
            let numbers = vec![("lower", one.lower.clone())];
            self.add(Q::Threshold, C::Exact, "edge.band", &values, numbers, None);
        }
        for one in &found.cliffs {
            let values = [
                ("criterion", self.context.criterion(&one.criterion)),
                ("step", one.step.to_string()),
                ("steps", one.steps.to_string()),
                ("share", self.percent(&one.share)),
            ];
            let numbers = vec![("share", one.share.clone())];
            self.add(Q::Threshold, C::Exact, "edge.cliff", &values, numbers, None);
        }
    }
}
