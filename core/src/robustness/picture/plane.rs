use super::axis::Axis;
use super::words::{Words, money, short};
use super::{LineRole, NameSide, Picture, PictureKind, PictureLine, PicturePoint};
use crate::language::Localised;
use crate::number::Exact;
use crate::robustness::statement::Certainty;
use crate::robustness::{Plane, Robustness};

/// The offers by price and quality, with lines of equal score through the best.
pub(super) fn picture(found: &Robustness, words: &Words<'_>) -> Option<Picture> {
    let plane = found.plane.as_ref()?;
    let first = plane.offers.first()?.offer.clone();
    let title = words.text("picture.plane", &[]);
    let text = words.text(
        "picture.plane.text",
        &[("offer", &|context| context.offer(&first)), ("number", &|_| plane.offers.len().to_string())],
    );
    let (mut picture, across, up) = frame(plane, words, title, text);
    for (index, one) in plane.offers.iter().enumerate() {
        picture.points.push(PicturePoint {
            offer: Some(one.offer.clone()),
            first: index == 0 && found.winner.as_deref() == Some(&*one.offer),
            x: across.along(&one.price),
            y: up.along(&one.quality),
            label: words.offer(&one.offer),
            side: NameSide::RightAbove,
            text: at(words, &one.price, &one.quality),
        });
    }
    PicturePoint::put_names(&mut picture.points);
    picture.lines = lines(plane, &across, &up, &|offer| {
        words.text("picture.plane.line", &[("offer", &|context| context.offer(offer))])
    });
    Some(picture)
}

/// Before there are offers: lines through the estimate.
pub(super) fn before(plane: &Plane, words: &Words<'_>) -> Option<Picture> {
    let estimate = plane.offers.first()?.price.clone();
    let title = words.text("picture.plane", &[]);
    let text = words.text("picture.plane.before", &[("price", &|context| money(context, &estimate))]);
    let (mut picture, across, up) = frame(plane, words, title, text);
    for one in &plane.offers {
        picture.points.push(PicturePoint {
            offer: None,
            first: false,
            x: across.along(&one.price),
            y: up.along(&one.quality),
            label: words.number(&one.quality),
            side: NameSide::RightAbove,
            text: at(words, &one.price, &one.quality),
        });
    }
    PicturePoint::put_names(&mut picture.points);
    picture.lines = lines(plane, &across, &up, &|offer| {
        let quality = plane.offers.iter().find(|one| one.offer == offer).map(|one| one.quality.clone());
        let quality = quality.unwrap_or(Exact::ZERO);
        words.text("picture.plane.through", &[("quality", &|context| short(context, &quality))])
    });
    for line in &mut picture.lines {
        line.offer = None;
    }
    Some(picture)
}

fn frame(plane: &Plane, words: &Words<'_>, title: Localised, text: Localised) -> (Picture, Axis, Axis) {
    let [low, high] = &plane.prices;
    let across = Axis::across(words.text("picture.price", &[]), [low, high], |price| words.money(price));
    let [least, most] = &plane.quality;
    let in_money = words.lot().award.weights_are_money();
    let name = words.text(if in_money { "picture.quality.money" } else { "picture.quality" }, &[]);
    let up =
        Axis::up(
            name,
            [least, most],
            |quality| {
                if in_money { words.money(quality) } else { words.number(quality) }
            },
        );
    let picture = Picture {
        kind: PictureKind::Plane,
        certainty: Certainty::Exact,
        title,
        text,
        across: across.clone(),
        up: Some(up.clone()),
        points: Vec::new(),
        lines: Vec::new(),
        rows: Vec::new(),
    };
    (picture, across, up)
}

fn at(words: &Words<'_>, price: &Exact, quality: &Exact) -> Localised {
    let in_money = words.lot().award.weights_are_money();
    words.text(
        "picture.plane.at",
        &[
            ("price", &|context| money(context, price)),
            ("quality", &|context| if in_money { money(context, quality) } else { short(context, quality) }),
        ],
    )
}

fn lines(plane: &Plane, across: &Axis, up: &Axis, label: &dyn Fn(&str) -> Localised) -> Vec<PictureLine> {
    let drawn = plane.lines.iter().filter(|line| line.points.len() > 1);
    drawn
        .map(|line| PictureLine {
            role: LineRole::EqualScore,
            offer: Some(line.offer.clone()),
            label: label(&line.offer),
            points: line
                .points
                .iter()
                .map(|(price, quality)| (across.along(price), up.along(quality)))
                .collect(),
        })
        .collect()
}
