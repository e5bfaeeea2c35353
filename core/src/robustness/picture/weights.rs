use super::axis::Axis;
use super::words::{Words, percent};
use super::{BarRole, Picture, PictureBar, PictureKind, PictureRow};
use crate::language::Localised;
use crate::number::Exact;
use crate::robustness::say::Say;
use crate::robustness::statement::Certainty;
use crate::robustness::{Robustness, WeightEnd, WeightInterval};

/// For each weight the interval in which the winner stays, as a share of the highest that was tried.
pub(super) fn picture(found: &Robustness, words: &Words<'_>) -> Option<Picture> {
    let winner = found.winner.as_deref()?;
    let intervals = &found.weights.intervals;
    if intervals.is_empty() {
        return None;
    }
    let money = words.lot().award.weights_are_money();
    let title = words.text(if money { "picture.weights.money" } else { "picture.weights.share" }, &[]);
    let across = Axis::across(title, [&Exact::ZERO, &Exact::ONE], |share| {
        if money { words.number(&(share * &Exact::integer(5))) } else { words.percent(share) }
    });
    let proved = intervals.iter().all(|interval| interval.proved);
    Some(Picture {
        kind: PictureKind::Weights,
        certainty: if proved { Certainty::Exact } else { Certainty::Searched },
        title: words.text("picture.weights", &[]),
        text: words.text("picture.weights.text", &[("winner", &|context| context.offer(winner))]),
        rows: intervals.iter().map(|interval| row(interval, found, &across, words)).collect(),
        across,
        up: None,
        points: Vec::new(),
        lines: Vec::new(),
    })
}

fn row(interval: &WeightInterval, found: &Robustness, axis: &Axis, words: &Words<'_>) -> PictureRow {
    let share = |weight: &Exact| weight.divided_by(&interval.highest);
    let end = |end: &Option<WeightEnd>| end.as_ref().and_then(|end| share(&end.at.value()));
    let (below, above) = (end(&interval.below), end(&interval.above));
    let (from, to) = (below.clone().unwrap_or(Exact::ZERO), above.clone().unwrap_or(Exact::ONE));
    let bar = |role, offer: Option<&str>, from: &Exact, to: &Exact| {
        let label = words.both(|context| format!("{} – {}", percent(context, from), percent(context, to)));
        PictureBar { offer: offer.map(str::to_owned), ..PictureBar::new(role, axis, from, to, label) }
    };
    let other = |end: &Option<WeightEnd>| end.as_ref().and_then(|end| end.winner.clone());
    let mut bars = Vec::new();
    if below.is_some() {
        bars.push(bar(BarRole::Other, other(&interval.below).as_deref(), &Exact::ZERO, &from));
    }
    bars.push(bar(BarRole::Stays, found.winner.as_deref(), &from, &to));
    if above.is_some() {
        bars.push(bar(BarRole::Other, other(&interval.above).as_deref(), &to, &Exact::ONE));
    }
    PictureRow {
        id: interval.criterion.clone(),
        label: words.criterion(&interval.criterion),
        text: sentence(interval, found, words),
        bars,
        now: share(&interval.weight).map(|share| axis.along(&share)),
    }
}

fn sentence(interval: &WeightInterval, found: &Robustness, words: &Words<'_>) -> Localised {
    words.both(|context| {
        let mut say = Say { context, all: Vec::new() };
        say.interval(interval, found.winner.as_deref());
        say.all.pop().map(|statement| statement.text).unwrap_or_default()
    })
}
