use std::sync::Arc;

use super::context::Context;
use super::sentence::sentence;
use crate::award::{CannotEvaluate, Missing, Obstacle, Rejection, Step};

/// Why an offer is rejected, in a sentence.
#[must_use]
pub fn rejection(reason: &Rejection<Arc<Step>>, context: &Context<'_>) -> String {
    match reason {
        Rejection::Incomplete { missing: lacks } => {
            context.text("rejection.incomplete", &[("missing", &missing(lacks, context))])
        }
        Rejection::BelowThreshold { limit, .. }
        | Rejection::GroupBelowThreshold { limit, .. }
        | Rejection::QualityBelowLeast { limit }
        | Rejection::WorseThanAccepted { limit, .. }
        | Rejection::NotAmongBest { limit, .. }
        | Rejection::BelowMargin { limit }
        | Rejection::AboveCeiling { limit }
        | Rejection::AboveZeroAt { limit } => sentence(&limit.step, context),
    }
}

/// What is missing, as a list.
#[must_use]
pub fn missing(missing: &[Missing], context: &Context<'_>) -> String {
    let words = missing.iter().map(|what| match what {
        Missing::Answer(id) => context.text("missing.answer", &[("criterion", &context.criterion(id))]),
        Missing::Price => context.text("missing.price", &[]),
    });
    context.list(&words.collect::<Vec<_>>())
}

/// Why a lot cannot be evaluated, a sentence or two for each obstacle, with what to do.
#[must_use]
pub fn cannot_evaluate(reasons: &CannotEvaluate, context: &Context<'_>) -> Vec<String> {
    reasons.obstacles.iter().map(|reason| obstacle(reason, context)).collect()
}

/// One obstacle, with what to do.
#[must_use]
pub fn obstacle(obstacle: &Obstacle, context: &Context<'_>) -> String {
    let (key, offer, criterion) = match obstacle {
        Obstacle::WeightNotFixed { criterion } => ("obstacle.weight-not-fixed", None, Some(criterion)),
        Obstacle::WeightOfOtherKind { criterion } => ("obstacle.weight-of-other-kind", None, Some(criterion)),
        Obstacle::NoPriceRule { criterion } => ("obstacle.no-price-rule", None, Some(criterion)),
        Obstacle::NoConsensus { offer, criterion } => ("obstacle.no-consensus", Some(offer), Some(criterion)),
        Obstacle::TooFewAssessors { offer, criterion } => {
            ("obstacle.too-few-assessors", Some(offer), Some(criterion))
        }
        Obstacle::NoReason { offer, criterion, assessor } => {
            let (offer, criterion) = (context.offer(offer), context.criterion(criterion));
            let values = [("offer", offer.as_str()), ("criterion", &criterion), ("assessor", assessor)];
            return context.text("obstacle.no-reason", &values);
        }
        Obstacle::NotCompared { criterion, assessor, offers } => {
            let (criterion, who) = (context.criterion(criterion), assessor.as_deref());
            let offers: Vec<String> = offers.iter().map(|offer| context.offer(offer)).collect();
            let offers = context.list(&offers);
            let key = if who.is_some() { "obstacle.not-compared" } else { "obstacle.nobody-compared" };
            let values = [
                ("criterion", criterion.as_str()),
                ("assessor", who.unwrap_or_default()),
                ("offers", &offers),
            ];
            return context.text(key, &values);
        }
        Obstacle::Undecided { criterion, assessor, offer, digits } => {
            let (offer, criterion) = (context.offer(offer), context.criterion(criterion));
            let digits = digits.to_string();
            let values = [
                ("offer", offer.as_str()),
                ("criterion", &criterion),
                ("assessor", assessor),
                ("digits", &digits),
            ];
            return context.text("obstacle.undecided", &values);
        }
        Obstacle::ZeroPrice { offer } => ("obstacle.zero-price", Some(offer), None),
        Obstacle::PriceBelowZero { offer } => ("obstacle.price-below-zero", Some(offer), None),
        Obstacle::AssumedZeroPrice => ("obstacle.assumed-zero-price", None, None),
        Obstacle::AnswerOfOtherKind { offer, criterion } => {
            ("obstacle.answer-of-other-kind", Some(offer), Some(criterion))
        }
    };
    let offer = offer.map(|id| context.offer(id)).unwrap_or_default();
    let criterion = criterion.map(|id| context.criterion(id)).unwrap_or_default();
    context.text(key, &[("offer", &offer), ("criterion", &criterion)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::evaluate;
    use crate::award::samples::{self, Build, whole};
    use crate::language::Language;
    use crate::procurement::{PointsBasis, Weight};

    #[test]
    fn says_what_was_reached_and_what_is_required() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 5)
            .least(3)
            .judged("staff", 1, 5)
            .price(1, samples::lowest_over_price(1))
            .ceiling(100)
            .lot();
        let award = evaluate(&lot, &samples::offers(&[("A", 101, &[2])])).expect("an award");
        let context = Context { lot: &lot, language: Language::Swedish, currency: "SEK" };
        let words: Vec<String> =
            award.rejected[0].reasons.iter().map(|reason| rejection(reason, &context)).collect();
        let plain: Vec<String> = words.iter().map(|text| text.replace('\u{a0}', " ")).collect();
        assert_eq!(
            plain,
            [
                "Anbudet är ofullständigt. Det saknas: svar i staff.",
                "Anbud A når 2 poäng i plan. Det krävs minst 3.",
                "Priset 101 kr är över takpriset 100 kr.",
            ]
        );
    }

    #[test]
    fn an_obstacle_says_what_to_do() {
        let range = Weight::Range { least: whole(10), most: whole(20), fixed: None };
        let lot =
            Build::weighted(PointsBasis::AsGiven).quality("plan", range, samples::judged_scale(5)).lot();
        let reasons = evaluate(&lot, &samples::offers(&[])).expect_err("not fixed");
        let context = Context { lot: &lot, language: Language::English, currency: "SEK" };
        assert_eq!(
            cannot_evaluate(&reasons, &context),
            ["The weight of plan is not fixed. Decide it before offers are opened."]
        );
    }
}
