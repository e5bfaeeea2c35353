use super::{
    Acceptability, BeforePublication, Certainty as C, Change, Contests, EstimateFrom, Grades, LevelWorth,
    LosingOffer, LosingOffers, Margin, Method, Question as Q, Robustness, RoundedAt, TurningPoint,
    WeightInterval, WeightStudy,
};
use crate::explain::Context;
use crate::language::{Language, Wording};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::Offers;

static WORDING: Wording = Wording::new(
    include_str!("../../texts/robustness.sv.txt"),
    include_str!("../../texts/robustness.en.txt"),
);

/// One answer, as a sentence with its numbers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Statement {
    /// What it answers.
    pub question: Question,
    /// How sure it is.
    pub certainty: Certainty,
    /// The sentence.
    pub text: String,
    /// Its numbers, by name.
    pub numbers: Vec<(&'static str, Exact)>,
    /// Offers that show it: evaluate them, and see.
    pub witness: Option<Offers>,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Can a losing offer, come or gone, change the order of others?
    LosingOffer,
    /// How far is each offer from winning?
    Margin,
    /// What is one more level worth in money?
    LevelWorth,
    /// Between which weights does the winner stay?
    Weights,
    /// Which are the nearest weights with another winner?
    NearestWeights,
    /// How often does each offer win over all allowed weights?
    Acceptability,
    /// What did each criterion really count for?
    Spread,
    /// Does a single grade or assessor decide?
    Grades,
    /// What does a bid far below or above all others do?
    FarBid,
    /// Does an offer stand on the edge of a threshold?
    Threshold,
    /// Is an offer better in everything, and ranked below?
    Dominance,
    /// Does rounding decide?
    Rounding,
    /// What does the model really weigh, before publication?
    BeforePublication,
}

impl Question {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LosingOffer => "losing-offer",
            Self::Margin => "margin",
            Self::LevelWorth => "level-worth",
            Self::Weights => "weights",
            Self::NearestWeights => "nearest-weights",
            Self::Acceptability => "acceptability",
            Self::Spread => "spread",
            Self::Grades => "grades",
            Self::FarBid => "far-bid",
            Self::Threshold => "threshold",
            Self::Dominance => "dominance",
            Self::Rounding => "rounding",
            Self::BeforePublication => "before-publication",
        }
    }

    /// The question in words.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        WORDING.text(language, &format!("question.{}", self.id()), &[])
    }
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Worked out exactly, or shown by a witness.
    Exact,
    /// Tried on a grid: between its points something may lie hidden.
    Searched,
    /// Drawn, with the error that the sentence states.
    Sampled,
}

impl Certainty {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Searched => "searched",
            Self::Sampled => "sampled",
        }
    }

    /// In words.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        WORDING.text(language, &format!("certainty.{}", self.id()), &[])
    }
}

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
        let key = match (far.wins, far.winner_changes) {
            (true, _) => "far.wins",
            (false, true) => "far.changes",
            (false, false) => "far.shifts",
        };
        if far.wins || far.winner_changes || far.before != far.after {
            let numbers = vec![
                ("price", far.price.clone()),
                ("before", far.before.clone()),
                ("after", far.after.clone()),
            ];
            let values = [
                ("price", context.money(&far.price)),
                ("before", say.percent(&far.before)),
                ("after", say.percent(&far.after)),
                ("winner", say.winner(far.winner.as_deref())),
            ];
            say.add(Q::FarBid, C::Exact, key, &values, numbers, Some(&far.witness));
        }
    }
    for edge in &found.edges {
        let key = if edge.winner_changes { "edge.winner" } else { "edge" };
        let values =
            [("offer", context.offer(&edge.offer)), ("criterion", context.criterion(&edge.criterion))];
        say.add(Q::Threshold, C::Exact, key, &values, Vec::new(), Some(&edge.witness));
    }
    for pair in found.dominance.iter().filter(|pair| pair.violated) {
        let values = [("better", context.offer(&pair.better)), ("worse", context.offer(&pair.worse))];
        say.add(Q::Dominance, C::Exact, "dominance", &values, Vec::new(), None);
    }
    say.rounding(found);
    say.all
}

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

struct Say<'a, 'c> {
    context: &'a Context<'c>,
    all: Vec<Statement>,
}

impl Say<'_, '_> {
    fn add(
        &mut self,
        question: Question,
        certainty: Certainty,
        key: &str,
        values: &[(&str, String)],
        numbers: Vec<(&'static str, Exact)>,
        witness: Option<&Offers>,
    ) {
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = WORDING.text(self.context.language, key, &values);
        self.all.push(Statement { question, certainty, text, numbers, witness: witness.cloned() });
    }

    fn word(&self, key: &str) -> String {
        WORDING.text(self.context.language, key, &[])
    }

    fn winner(&self, winner: Option<&str>) -> String {
        winner.map_or_else(|| self.word("nobody"), |winner| self.context.offer(winner))
    }

    /// Two decimals are enough to read; the exact number stands beside it.
    fn rounded(&self, number: &Exact) -> String {
        self.context.number(&number.rounded(Rounding { places: 2, mode: RoundingMode::HalfUp }))
    }

    fn percent(&self, share: &Exact) -> String {
        let percent = share * &Exact::integer(100);
        self.context.number(&percent.rounded(Rounding { places: 1, mode: RoundingMode::HalfUp }))
    }

    fn money(&self, amount: &Exact) -> String {
        self.context.money(&amount.rounded(Rounding { places: 2, mode: RoundingMode::HalfUp }))
    }

    fn losing_offers(&mut self, found: &LosingOffers, winner: Option<&str>) {
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

    fn losing_offer(&mut self, found: &LosingOffer, winner: Option<&str>) {
        let mut values = vec![
            ("gains", self.context.offer(&found.gains)),
            ("passed", self.context.offer(&found.passed)),
            ("winner", self.winner(winner)),
        ];
        let mut numbers = Vec::new();
        let key = match &found.change {
            Change::Leaves { offer } => {
                values.push(("offer", self.context.offer(offer)));
                if found.winner_changes { "loser.leaves.winner" } else { "loser.leaves" }
            }
            Change::Comes { price, least_quality, turns_at, .. } => {
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

    fn margin(&mut self, margin: &Margin) {
        let money = matches!(self.context.lot.award.weights_are_money(), true);
        let behind = if money { self.money(&margin.behind) } else { self.rounded(&margin.behind) };
        let offer = ("offer", self.context.offer(&margin.offer));
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
                self.add(Q::Margin, C::Searched, "margin.price.none", &[offer.clone()], Vec::new(), None);
            }
            None => {}
        }
        match (margin.one_criterion.first(), margin.levels) {
            (Some(enough), levels) => {
                let count = self.levels(enough.levels);
                let values =
                    [offer, ("criterion", self.context.criterion(&enough.criterion)), ("levels", count)];
                let numbers = levels.and_then(|levels| i64::try_from(levels).ok());
                let numbers = numbers.map(|levels| ("levels", Exact::integer(levels))).into_iter().collect();
                self.add(Q::Margin, C::Exact, "margin.levels", &values, numbers, Some(&enough.witness));
            }
            (None, Some(levels)) => {
                let values = [offer, ("levels", self.levels(levels))];
                self.add(Q::Margin, C::Searched, "margin.levels.several", &values, Vec::new(), None);
            }
            (None, None) => {
                self.add(Q::Margin, C::Searched, "margin.levels.none", &[offer], Vec::new(), None)
            }
        }
    }

    fn levels(&self, number: usize) -> String {
        let key = if number == 1 { "levels.one" } else { "levels.many" };
        WORDING.text(self.context.language, key, &[("number", &number.to_string())])
    }

    fn level_worth(&mut self, worth: &LevelWorth) {
        let mut known = Vec::new();
        let mut numbers = Vec::new();
        let mut exact = true;
        for (price, amount) in &worth.at {
            let Some(amount) = amount else { continue };
            exact &= matches!(amount, TurningPoint::Exactly(_));
            let values = [("price", self.context.money(price)), ("amount", self.money(&amount.value()))];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            known.push(WORDING.text(self.context.language, "worth.at", &values));
            numbers.push(("atPrice", price.clone()));
            numbers.push(("worth", amount.value()));
        }
        let certainty = if exact { C::Exact } else { C::Searched };
        let values = [
            ("criterion", self.context.criterion(&worth.criterion)),
            ("offer", self.context.offer(&worth.offer)),
            ("amounts", self.context.list(&known)),
        ];
        let key = if known.is_empty() { "worth.beyond" } else { "worth" };
        self.add(Q::LevelWorth, certainty, key, &values, numbers, None);
    }

    fn weights(&mut self, study: &WeightStudy, winner: Option<&str>) {
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
            let values =
                [("offer", self.context.offer(&nearest.offer)), ("moves", self.context.list(&moves))];
            let numbers = vec![("moved", nearest.moved.clone())];
            self.add(Q::NearestWeights, C::Exact, "nearest", &values, numbers, None);
        }
    }

    fn interval(&mut self, interval: &WeightInterval, winner: Option<&str>) {
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

    fn acceptability(&mut self, found: &Acceptability) {
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
                let values = [("offer", self.context.offer(offer)), ("share", self.percent(first))];
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
    }

    fn spreads(&mut self, found: &Robustness) {
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

    fn grades(&mut self, grades: &Grades) {
        for one in &grades.assessors {
            let values = [("assessor", one.assessor.clone()), ("winner", self.winner(one.winner.as_deref()))];
            self.add(Q::Grades, C::Exact, "grade.assessor", &values, Vec::new(), Some(&one.witness));
        }
        for one in &grades.single {
            let values = [
                ("assessor", one.assessor.clone()),
                ("offer", self.context.offer(&one.offer)),
                ("criterion", self.context.criterion(&one.criterion)),
                ("given", self.context.number(&one.given)),
                ("tried", self.context.number(&one.tried)),
                ("winner", self.winner(one.winner.as_deref())),
            ];
            let numbers = vec![("given", one.given.clone()), ("tried", one.tried.clone())];
            self.add(Q::Grades, C::Exact, "grade.single", &values, numbers, Some(&one.witness));
        }
        for one in &grades.apart {
            let values = [
                ("offer", self.context.offer(&one.offer)),
                ("criterion", self.context.criterion(&one.criterion)),
                ("lowest", self.context.number(&one.lowest)),
                ("highest", self.context.number(&one.highest)),
                ("steps", self.context.number(&one.steps)),
            ];
            let numbers = vec![("steps", one.steps.clone())];
            self.add(Q::Grades, C::Exact, "grade.apart", &values, numbers, None);
        }
        for (criterion, agreement) in &grades.agreement {
            let values =
                [("criterion", self.context.criterion(criterion)), ("agreement", self.rounded(agreement))];
            let numbers = vec![("agreement", agreement.clone())];
            self.add(Q::Grades, C::Exact, "grade.agreement", &values, numbers, None);
        }
    }

    fn rounding(&mut self, found: &Robustness) {
        let sweep = &found.rounding;
        let tried = ("tried", sweep.tried.to_string());
        if sweep.changes.is_empty() {
            return self.add(Q::Rounding, C::Exact, "rounding.none", &[tried], Vec::new(), None);
        }
        for change in &sweep.changes {
            let at = match change.at {
                RoundedAt::Points => "rounding.points",
                RoundedAt::Weighted => "rounding.weighted",
                RoundedAt::Total => "rounding.total",
            };
            let mode = match change.rounding.mode {
                RoundingMode::HalfUp => "mode.half-up",
                RoundingMode::HalfEven => "mode.half-even",
                RoundingMode::Down => "mode.down",
                RoundingMode::Up => "mode.up",
            };
            let values = [
                ("at", self.word(at)),
                ("mode", self.word(mode)),
                ("places", change.rounding.places.to_string()),
                ("winner", self.winner(change.winner.as_deref())),
            ];
            let numbers = vec![("places", Exact::integer(change.rounding.places.into()))];
            self.add(Q::Rounding, C::Exact, "rounding.changes", &values, numbers, None);
        }
    }

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
            self.add(Q::BeforePublication, C::Exact, "loser.impossible", &[], Vec::new(), None);
        } else {
            self.add(Q::BeforePublication, C::Sampled, "before.loser", &loser, loser_number, None);
        }
    }
}
