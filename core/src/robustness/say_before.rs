use super::say::Say;
use super::statement::{Certainty as C, Question as Q};
use super::{BeforePublication, Contests, EstimateFrom, Statement};
use crate::explain::Context;
use crate::number::Exact;

/// What the model will really do, a sentence each.
#[must_use]
pub fn statements_before(found: &BeforePublication, context: &Context<'_>) -> Vec<Statement> {
    let mut say = Say { context, all: Vec::new() };
    let estimate = ("estimate", context.money(&found.estimate));
    for (criterion, levels) in &found.levels_for_a_tenth {
        let name = ("criterion", context.criterion(criterion));
        match levels {
            Some(levels) => say.add(
                Q::BeforePublication,
                C::Exact,
                "before.tenth",
                &[name, ("levels", say.rounded(levels)), estimate.clone()],
                vec![("levels", levels.clone())],
                None,
            ),
            None => say.add(Q::BeforePublication, C::Exact, "before.tenth.never", &[name], Vec::new(), None),
        }
    }
    if let Some(contests) = &found.contests {
        say.contests(contests, found, estimate);
    }
    say.all
}

impl Say<'_, '_> {
    fn contests(&mut self, contests: &Contests, found: &BeforePublication, estimate: (&str, String)) {
        let assumed = [
            estimate,
            ("number", contests.number.to_string()),
            ("bids", contests.bids.to_string()),
            ("spread", self.percent(&found.spread)),
            ("seed", contests.seed.to_string()),
            ("error", self.percent(&contests.error)),
        ];
        let from = match found.estimate_from {
            EstimateFrom::Stated => "before.contests.stated",
            EstimateFrom::Document => "before.contests.document",
        };
        self.add(Q::BeforePublication, C::Sampled, from, &assumed, Vec::new(), None);
        let share = |name: &'static str, share: &Exact| {
            (vec![("share", self.percent(share))], vec![(name, share.clone())])
        };
        let (values, numbers) = share("lowestPriceWins", &contests.lowest_price_wins);
        let (quality, quality_number) = share("bestQualityWins", &contests.best_quality_wins);
        let (loser, loser_number) = share("loserDecides", &contests.loser_decides);
        self.add(Q::BeforePublication, C::Sampled, "before.lowest", &values, numbers, None);
        self.add(Q::BeforePublication, C::Sampled, "before.quality", &quality, quality_number, None);
        if let Some(real) = &contests.real_price_weight {
            let mut values = vec![("real", self.percent(real))];
            let mut numbers = vec![("realPriceWeight", real.clone())];
            let key = match &contests.published_price_weight {
                Some(published) => {
                    values.push(("published", self.percent(published)));
                    numbers.push(("publishedPriceWeight", published.clone()));
                    "before.weight"
                }
                None => "before.weight.unpublished",
            };
            self.add(Q::BeforePublication, C::Sampled, key, &values, numbers, None);
        }
        let safe = super::losing_offer::is_safe(self.context.lot);
        if safe {
            self.add(Q::BeforePublication, C::Exact, "before.loser.impossible", &[], Vec::new(), None);
        } else {
            self.add(Q::BeforePublication, C::Sampled, "before.loser", &loser, loser_number, None);
        }
    }
}
