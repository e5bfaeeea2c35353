use super::axis::Axis;
use super::words::{Words, percent};
use super::{BarRole, Picture, PictureBar, PictureKind, PictureRow};
use crate::number::Exact;
use crate::robustness::statement::{Certainty, WORDING};
use crate::robustness::{Method, Robustness};

/// How often each offer takes each place: a bar of shares for each.
pub(super) fn picture(found: &Robustness, words: &Words<'_>) -> Option<Picture> {
    let study = found.acceptability.as_ref()?;
    let across = Axis::across(words.text("picture.share", &[]), [&Exact::ZERO, &Exact::ONE], |share| {
        words.percent(share)
    });
    let row = |(offer, shares): &(String, Vec<Exact>)| {
        let mut bars = Vec::new();
        let mut from = Exact::ZERO;
        for (place, share) in (1..).zip(shares).filter(|(_, share)| !share.is_zero()) {
            let to = &from + share;
            let label = words.text(
                "picture.place",
                &[("place", &|_| place.to_string()), ("share", &|context| percent(context, share))],
            );
            let bar = PictureBar::new(BarRole::Place(place), &across, &from, &to, label);
            bars.push(PictureBar { offer: Some(offer.clone()), ..bar });
            from = to;
        }
        let first = shares.first().cloned().unwrap_or(Exact::ZERO);
        PictureRow {
            id: offer.clone(),
            label: words.offer(offer),
            text: words.text(
                "picture.first",
                &[("offer", &|context| context.offer(offer)), ("share", &|context| percent(context, &first))],
            ),
            bars,
            now: None,
        }
    };
    let rows = study.shares.iter().map(row).collect();
    let certainty = match &study.method {
        Method::Exact => Certainty::Exact,
        Method::Sampled { .. } => Certainty::Sampled,
    };
    let text = words.both(|context| {
        let key =
            if study.published_ranges { "picture.acceptability.ranges" } else { "picture.acceptability.all" };
        let plain = WORDING.text(context.language, key, &[]);
        match &study.method {
            Method::Exact => plain,
            Method::Sampled { samples, error, .. } => {
                let values = [("samples", samples.to_string()), ("error", percent(context, error))];
                let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                format!("{plain} {}", WORDING.text(context.language, "picture.sampled", &values))
            }
        }
    });
    Some(Picture {
        kind: PictureKind::Acceptability,
        certainty,
        title: words.text("picture.acceptability", &[]),
        text,
        across: across.clone(),
        up: None,
        points: Vec::new(),
        lines: Vec::new(),
        rows,
    })
}
