use super::axis::Axis;
use super::words::{Words, percent};
use super::{LineRole, Picture, PictureKind, PictureLine};
use crate::number::Exact;
use crate::robustness::PriceWeight;
use crate::robustness::statement::Certainty;

/// What the price really weighs, by how far prices lie apart.
pub(super) fn picture(study: &PriceWeight, words: &Words<'_>) -> Option<Picture> {
    let apart = study.curves.iter().flat_map(|curve| &curve.points).map(|(apart, _)| apart);
    let most = apart.max()?;
    let share = |share: &Exact| words.percent(share);
    let across = Axis::across(words.text("picture.apart", &[]), [&Exact::ZERO, most], share);
    let up = Axis::up(words.text("picture.weight.real", &[]), [&Exact::ZERO, &Exact::ONE], share);
    let straight = |role, ends: [(&Exact, &Exact); 2], label| PictureLine {
        role,
        offer: None,
        label,
        points: ends.map(|(x, y)| (across.along(x), up.along(y))).into(),
    };
    let mut lines: Vec<PictureLine> = Vec::new();
    if let Some(published) = &study.published {
        let label =
            words.text("picture.weight.published", &[("share", &|context| percent(context, published))]);
        lines.push(straight(LineRole::Published, [(&Exact::ZERO, published), (most, published)], label));
    }
    if let Some(now) = &study.now {
        let label = words.text("picture.apart.now", &[("share", &|context| percent(context, now))]);
        lines.push(straight(LineRole::Now, [(now, &Exact::ZERO), (now, &Exact::ONE)], label));
    }
    for curve in &study.curves {
        let label = match &curve.quality_used {
            None => words.text("picture.weight.real", &[]),
            Some(used) => words.text("picture.weight.used", &[("share", &|context| percent(context, used))]),
        };
        let points = curve.points.iter().map(|(x, y)| (across.along(x), up.along(y))).collect();
        lines.push(PictureLine { role: LineRole::Real, offer: None, label, points });
    }
    let key = if study.now.is_some() { "picture.effective.text" } else { "picture.effective.before" };
    Some(Picture {
        kind: PictureKind::EffectiveWeight,
        certainty: Certainty::Exact,
        title: words.text("picture.effective", &[]),
        text: words.text(key, &[]),
        across,
        up: Some(up),
        points: Vec::new(),
        lines,
        rows: Vec::new(),
    })
}
