use super::evaluation::{AskedPrice, Candidate, give_points};
use super::listener::{At, Nobody, Subject};
use super::model::Model;
use super::plan::price_points;
use super::price::{Field, Priced};
use super::with_model;
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Quality};

/// What each answer to a quality criterion gives by itself: weighted, and rounded as declared. `None` for an
/// answer that is rejected or has to be asked about. Where answers are compared with each other, what they
/// then give is another thing.
pub(crate) fn given_by_answers(lot: &Lot, quality: &Quality, answers: &[Answer]) -> Vec<Option<Exact>> {
    with_model!(lot, model => {
        let Ok(weighing) = model.weight(&quality.weight) else { return vec![None; answers.len()] };
        let asked = (quality, weighing, quality.scale.most());
        let rounding = (*lot.award.rounding(), model.contribution());
        let one = |answer: &Answer| {
            let mut candidate = Candidate::new(String::new(), None, 1);
            let at = At::offer(Subject::Own);
            let stop = give_points(&asked, rounding, answer, &mut candidate, at, &mut Nobody);
            if stop.is_some() || !candidate.is_admitted() {
                return None;
            }
            candidate.scored.contributions.pop().map(|term| term.weighted.value)
        };
        answers.iter().map(one).collect()
    })
}

/// What each of these prices gives where they are compared with each other and no others: weighted, and
/// rounded as declared. `None` where price gives no points.
pub(crate) fn given_by_prices(lot: &Lot, prices: &[Exact]) -> Option<Vec<Exact>> {
    with_model!(lot, model => {
        let (rule, weighing) = price_points(lot.price()?, &model).ok()??;
        let policy = *lot.award.rounding();
        let asked = AskedPrice { rule, weighing, policy, meaning: model.contribution() };
        let field = Field::of_prices(rule, prices);
        let one = |price: &Exact| {
            let counted = Priced { value: price.clone(), step: None };
            asked.gives(&counted, &field, At::ALL, &mut Nobody).map(|(_, weighted)| weighted.value)
        };
        prices.iter().map(one).collect()
    })
}
