use super::context::Context;
use super::refusal::missing;
use super::sentence::sentence;
use crate::award::{Needed, NextLevel, Preview, PreviewEnd, PreviewTotal, TotalRange};

/// What the supplier must know to read a preview rightly: what is missing, what is assumed, what is needed.
#[must_use]
pub fn preview(preview: &Preview, context: &Context<'_>) -> Vec<String> {
    let mut words = Vec::new();
    if !preview.missing.is_empty() {
        words.push(context.text("preview.missing", &[("missing", &missing(&preview.missing, context))]));
    }
    for id in &preview.assumed_grades {
        words.push(context.text("preview.assumed-grade", &[("criterion", &context.criterion(id))]));
    }
    match &preview.total {
        PreviewTotal::Known(_) => {}
        PreviewTotal::Range(range) => words.extend(price_range(range, context)),
        PreviewTotal::Open { needs, .. } => words.extend(needs.iter().map(|need| {
            let key = match need {
                Needed::Price => "preview.needs-price",
                Needed::LowestOfOthers => "preview.needs-lowest",
                Needed::HighestOfOthers => "preview.needs-highest",
                Needed::OtherOffers => "preview.needs-others",
                Needed::PricesOfOthers => "preview.needs-prices",
            };
            context.text(key, &[])
        })),
    }
    words
}

/// What the assumptions lead to, at each end, and where the own price is the lowest.
#[must_use]
pub fn price_range(range: &TotalRange, context: &Context<'_>) -> Vec<String> {
    let mut words = Vec::new();
    let mut say = |key: &str, end: &PreviewEnd| {
        let lowest = context.money(&end.lowest_of_others);
        let (price, total) =
            (context.number(&end.price.weighted.value), context.number(&end.total.shown.value));
        let mut text = context.text(key, &[("lowest", &lowest), ("price", &price), ("total", &total)]);
        if let Some(highest) = &end.highest_of_others {
            text.push(' ');
            text.push_str(&context.text("range.highest", &[("highest", &context.money(highest))]));
        }
        words.push(text);
    };
    say("range.assumed", &range.least);
    if range.most != range.least {
        say("range.assumed", &range.most);
    }
    say("range.own", &range.own_is_lowest);
    words
}

/// What one more level is worth, in points and, where it can be told, in money.
#[must_use]
pub fn next_level(next: &NextLevel, context: &Context<'_>) -> String {
    let gain = sentence(&next.gain.step, context);
    match &next.money {
        // Where the gain is money already, one sentence says it all.
        Some(money) if money != &next.gain => format!("{gain} {}", sentence(&money.step, context)),
        _ => gain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples::{self, Build, whole};
    use crate::award::{Assumptions, Between};
    use crate::language::Language;
    use crate::procurement::PointsBasis;

    #[test]
    fn a_range_is_told_end_by_end() {
        let lot = Build::weighted(PointsBasis::ShareOfHighest)
            .judged("quality", 60, 5)
            .price(40, samples::lowest_over_price(40))
            .lot();
        let offers = samples::offers(&[("A", 100, &[4])]);
        let between = Between { from: whole(80), to: whole(95) };
        let assumptions = Assumptions { lowest_of_others: Some(between), ..Assumptions::default() };
        let found =
            crate::award::preview(&lot, &offers.offers()[0].bids[0], &assumptions).expect("a preview");
        let context = Context { lot: &lot, language: Language::Swedish, currency: "SEK" };
        let words: Vec<String> =
            preview(&found, &context).iter().map(|text| text.replace('\u{a0}', " ")).collect();
        assert_eq!(
            words,
            [
                "Betyget i quality är ditt eget antagande. Det är bedömarna som sätter det.",
                "Om lägsta pris bland övriga anbud är 80 kr får du 32 för priset och totalt 80.",
                "Om lägsta pris bland övriga anbud är 95 kr får du 38 för priset och totalt 86.",
                "Om inget annat anbud är lägre än ditt får du 40 för priset och totalt 88.",
            ]
        );
    }

    #[test]
    fn a_level_is_worth_points_and_money() {
        let lot = Build::deduction(crate::procurement::NegativeComparison::Allowed)
            .deducted_per_point("plan", 1000, 5)
            .lot();
        let bid = &samples::offers(&[("A", 9000, &[4])]).offers()[0].bids[0].clone();
        let found = crate::award::preview(&lot, bid, &Assumptions::default()).expect("a preview");
        let context = Context { lot: &lot, language: Language::Swedish, currency: "SEK" };
        assert_eq!(
            next_level(&found.next_levels[0], &context).replace(['\u{a0}', '\u{202f}'], " "),
            "En nivå till i plan är värd 100 kr: avdraget går från 4 000 kr till 4 100 kr."
        );
    }
}
