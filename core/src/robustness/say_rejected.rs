use super::say::Say;
use super::say_offers::whole;
use super::statement::{Certainty as C, Question as Q};
use super::{FromPassing, Lack};
use crate::number::Exact;

impl Say<'_, '_> {
    /// What a rejected offer lacks, and what it would be with it.
    pub(super) fn rejected(&mut self, found: &FromPassing) {
        let offer = ("offer", self.offer(&found.offer));
        for lack in &found.lacks {
            let (key, values, numbers) = self.lack(lack);
            let values: Vec<(&str, String)> = values.into_iter().chain([offer.clone()]).collect();
            self.add(Q::Rejected, C::Exact, key, &values, numbers, None);
        }
        if let Some(then) = &found.then {
            let key = if then.wins { "rejected.then.wins" } else { "rejected.then" };
            let values = [offer, ("rank", then.rank.to_string())];
            self.add(
                Q::Rejected,
                C::Exact,
                key,
                &values,
                vec![("rank", whole(then.rank))],
                Some(&then.witness),
            );
        }
    }

    #[expect(clippy::type_complexity, reason = "a key, its values, and its numbers")]
    fn lack(&self, lack: &Lack) -> (&'static str, Vec<(&'static str, String)>, Vec<(&'static str, Exact)>) {
        let numbers = |by: &Exact, levels: &Option<usize>| {
            let levels = levels.map(|levels| ("levels", whole(levels)));
            [("by", by.clone())].into_iter().chain(levels).collect()
        };
        let up = |levels: &Option<usize>| levels.map(|levels| ("levels", self.levels(levels)));
        let named = |id: &str| ("criterion", self.context.criterion(id));
        let money = self.context.lot.award.weights_are_money();
        match lack {
            Lack::Points { criterion, by, levels } => {
                let values = [named(criterion), ("by", self.rounded(by))];
                let key = if levels.is_some() { "rejected.points.levels" } else { "rejected.points" };
                (key, values.into_iter().chain(up(levels)).collect(), numbers(by, levels))
            }
            Lack::Sum { group, by, levels } => {
                let by_text = if money { self.money(by) } else { self.rounded(by) };
                let name = match group {
                    Some(group) => named(group),
                    None => ("criterion", self.word("quality.all")),
                };
                let key = match (money, levels.is_some()) {
                    (false, false) => "rejected.points",
                    (false, true) => "rejected.sum.levels",
                    (true, false) => "rejected.deduction",
                    (true, true) => "rejected.deduction.levels",
                };
                let values = [name, ("by", by_text)];
                (key, values.into_iter().chain(up(levels)).collect(), numbers(by, levels))
            }
            Lack::Measured { criterion, by } => {
                let unit = self.context.unit(criterion).unwrap_or_default();
                let by_text = format!("{} {unit}", self.rounded(by)).trim_end().to_owned();
                ("rejected.measured", vec![named(criterion), ("by", by_text)], vec![("by", by.clone())])
            }
            Lack::Price { by } => ("rejected.price", vec![("by", self.money(by))], vec![("by", by.clone())]),
            Lack::Places { criterion, by } => (
                "rejected.places",
                vec![named(criterion), ("by", self.rounded(by))],
                vec![("by", by.clone())],
            ),
            Lack::Margin { by } => {
                ("rejected.margin", vec![("by", self.rounded(by))], vec![("by", by.clone())])
            }
            Lack::Answers { missing } => {
                let number = whole(*missing);
                ("rejected.answers", vec![("missing", missing.to_string())], vec![("missing", number)])
            }
        }
    }
}
