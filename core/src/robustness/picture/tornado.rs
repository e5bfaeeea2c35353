use super::axis::Axis;
use super::words::{Words, money, short};
use super::{BarRole, Picture, PictureBar, PictureKind, PictureRow};
use crate::explain::Context;
use crate::language::Localised;
use crate::number::Exact;
use crate::robustness::statement::Certainty;
use crate::robustness::{Robustness, Swing, Swung};

/// What one level, or a tenth of the price, does to the lead.
pub(super) fn picture(found: &Robustness, words: &Words<'_>) -> Option<Picture> {
    let (lead, first) = (found.lead.as_ref()?, found.leader.as_deref()?);
    let swings = &found.swings;
    let leads = swings.iter().flat_map(|swing| [&swing.worse, &swing.better]).flatten();
    let leads: Vec<&Exact> = leads.filter_map(|end| end.lead.as_ref()).chain([lead, &Exact::ZERO]).collect();
    let (least, most) = (*leads.iter().min()?, *leads.iter().max()?);
    let in_money = found.best_is_lowest;
    let shown = |context: &Context<'_>, lead: &Exact| {
        if in_money { money(context, lead) } else { short(context, lead) }
    };
    let title = words.text(if in_money { "picture.lead.money" } else { "picture.lead" }, &[]);
    let across = Axis::across(title, [least, most], |lead| words.both(|context| shown(context, lead)));
    let row = |swing: &Swing| {
        let bar = |role, end: &Option<Swung>| {
            let end = end.as_ref()?;
            let then = end.lead.as_ref()?;
            let (from, to) = if then < lead { (then, lead) } else { (lead, then) };
            let label = words.both(|context| shown(context, then));
            Some(PictureBar { offer: end.winner.clone(), ..PictureBar::new(role, &across, from, to, label) })
        };
        PictureRow {
            id: swing.criterion.clone(),
            label: words.criterion(&swing.criterion),
            text: sentence(swing, words, &shown),
            bars: [bar(BarRole::Worse, &swing.worse), bar(BarRole::Better, &swing.better)]
                .into_iter()
                .flatten()
                .collect(),
            now: Some(across.along(lead)),
        }
    };
    let rows = swings.iter().map(row).collect();
    Some(Picture {
        kind: PictureKind::Tornado,
        certainty: Certainty::Exact,
        title: words.text("picture.tornado", &[]),
        text: words.text(
            "picture.tornado.text",
            &[("offer", &|context| context.offer(first)), ("lead", &|context| shown(context, lead))],
        ),
        across: across.clone(),
        up: None,
        points: Vec::new(),
        lines: Vec::new(),
        rows,
    })
}

fn sentence(swing: &Swing, words: &Words<'_>, shown: &dyn Fn(&Context<'_>, &Exact) -> String) -> Localised {
    let keys = if swing.is_price {
        ["picture.tornado.dearer", "picture.tornado.cheaper"]
    } else {
        ["picture.tornado.worse", "picture.tornado.better"]
    };
    words.both(|context| {
        let ends = keys.iter().zip([&swing.worse, &swing.better]);
        let parts: Vec<String> = ends
            .filter_map(|(key, end)| {
                let lead = end.as_ref()?.lead.as_ref();
                let text = lead.map_or_else(
                    || {
                        crate::robustness::statement::WORDING.text(
                            context.language,
                            "picture.tornado.out",
                            &[],
                        )
                    },
                    |lead| shown(context, lead),
                );
                Some(crate::robustness::statement::WORDING.text(context.language, key, &[("lead", &text)]))
            })
            .collect();
        parts.join(" ")
    })
}
