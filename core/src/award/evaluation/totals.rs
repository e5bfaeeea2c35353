use super::Candidate;
use crate::award::formula::Reference;
use crate::award::listener::{At, Figure, Listener};
use crate::award::model::{Model, Weighing};
use crate::award::outcome::Contribution;
use crate::award::plan::Plan;
use crate::award::price::{self, Field, Priced};
use crate::award::rounding;
use crate::award::step::InputMeaning;
use crate::procurement::{PriceRule, RoundingPolicy};

/// Adds what the price gives. A rejected offer's price is compared with nobody's: it gets points only
/// where the rule is absolute.
pub(in crate::award) fn give_price_points<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &mut Candidate<L::Step>,
    field: &Field<L::Step>,
    at: At<'_>,
    listener: &mut L,
) {
    let (Some(criterion), Some((rule, weighing)), Some(priced)) =
        (plan.price, plan.price_points, &candidate.priced)
    else {
        return;
    };
    if rule.is_relative() && !candidate.is_admitted() {
        return;
    }
    let at = at.criterion(&criterion.id);
    let asked =
        AskedPrice { rule, weighing, policy: *plan.lot.award.rounding(), meaning: plan.model.contribution() };
    if let Some((points, weighted)) = asked.gives(priced, field, at, listener) {
        let criterion = criterion.id.clone();
        candidate.scored.contributions.push(Contribution { criterion, points, weighted });
    }
}

/// How a price gives points.
pub(in crate::award) struct AskedPrice<'a> {
    pub(in crate::award) rule: &'a PriceRule,
    pub(in crate::award) weighing: Weighing<'a>,
    pub(in crate::award) policy: RoundingPolicy,
    /// What it gives.
    pub(in crate::award) meaning: InputMeaning,
}

impl AskedPrice<'_> {
    /// Its points and what they count for, both rounded as declared.
    pub(in crate::award) fn gives<L: Listener>(
        &self,
        priced: &Priced<L::Step>,
        field: &Field<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Pair<L::Step>> {
        let points = price::points(self.rule, priced, field, at, listener)?;
        let points = rounding::round(points, self.policy.points, InputMeaning::Points, at, listener);
        let weighted = self.weighing.weigh(&points, self.rule.most(), at, listener)?;
        let weighted = rounding::round(weighted, self.policy.weighted, self.meaning, at, listener);
        Some((points, weighted))
    }
}

/// Points and what they count for, or a total before its rounding and as shown.
pub(in crate::award) type Pair<S> = (Figure<S>, Figure<S>);

/// The total, as far as there is one.
pub(in crate::award) fn finish<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &Candidate<L::Step>,
    reference: &Reference<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Pair<L::Step>> {
    let scored = &candidate.scored;
    let total =
        plan.model.total(candidate.priced.as_ref(), &scored.contributions, reference, at, listener)?;
    let declared = plan.lot.award.rounding().total;
    let shown = rounding::round(total.clone(), declared, plan.model.total_meaning(), at, listener);
    Some((total, shown))
}
