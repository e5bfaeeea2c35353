use super::plain::{Range, number_in, out_of_range};
use crate::document::{self, Decimal, Fault, Pointer};
use crate::number::Exact;
use crate::procurement::LowPriceScreen;

/// When a price is so low that the tenderer is asked to explain it.
pub(super) fn screens(
    screens: &[document::LowPriceScreen],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<LowPriceScreen> {
    screens.iter().enumerate().map(|(index, one)| screen(one, &at.item(index), faults)).collect()
}

fn screen(screen: &document::LowPriceScreen, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> LowPriceScreen {
    let mut share = |stated: &Decimal| {
        let at = at.member("share");
        let share = number_in(stated, Range::AboveZero, &at, faults);
        if share >= Exact::ONE {
            out_of_range(&share, "> 0, < 1", &at, faults);
        }
        share
    };
    match screen {
        document::LowPriceScreen::NextPrice { share: stated } => {
            LowPriceScreen::BelowNext { share: share(stated) }
        }
        document::LowPriceScreen::MeanOfOthers { share: stated } => {
            LowPriceScreen::BelowMean { share: share(stated) }
        }
        document::LowPriceScreen::Estimate { estimate, share: stated } => {
            let share = share(stated);
            let estimate = number_in(estimate, Range::AboveZero, &at.member("estimate"), faults);
            LowPriceScreen::BelowEstimate { estimate, share }
        }
    }
}
