use super::places::{Places, price_of};
use super::scene::Scene;
use super::steps::Step;
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::PriceUse;

/// What a little more or less of one thing does to the leading offer's lead over its nearest rival.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Swing {
    /// The criterion, or the price.
    pub criterion: String,
    /// Whether it is the price, which moves by a tenth; a criterion moves by one level.
    pub is_price: bool,
    /// With one level less, or a tenth dearer; `None` at the end of the scale.
    pub worse: Option<Swung>,
    /// With one level more, or a tenth cheaper; `None` at the end of the scale.
    pub better: Option<Swung>,
}

/// The lead after something moved.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Swung {
    /// The lead over the nearest rival: points, or money where the lowest price wins. Below zero where
    /// another is ahead; `None` where the offer is then rejected.
    pub lead: Option<Exact>,
    /// Whether another offer, or none alone, then stands first.
    pub winner_changes: bool,
    /// Who then stands first alone.
    pub winner: Option<String>,
    /// The offers with it.
    pub witness: Witness,
}

impl Swing {
    /// How far the lead moves from end to end.
    #[must_use]
    pub fn width(&self, lead: &Exact) -> Exact {
        let ends = [&self.worse, &self.better];
        let leads =
            ends.map(|end| end.as_ref().and_then(|end| end.lead.clone()).unwrap_or_else(|| lead.clone()));
        let [one, other] = leads;
        let (least, most) =
            (one.clone().min(other.clone()).min(lead.clone()), one.max(other).max(lead.clone()));
        &most - &least
    }
}

/// The lead, and for each criterion and the price what moves it: the widest first.
pub(super) fn study(scene: &Scene<'_>) -> Option<(Exact, Vec<Swing>)> {
    let first = scene.places.all.first()?.offer.clone();
    let lead = lead(&scene.places, &first)?;
    let mut all = Vec::new();
    for (index, quality) in scene.lot.qualities().into_iter().enumerate() {
        let Some(answer) = scene.answer(&first, index) else { continue };
        let Some(around) = scene.steps.around(quality, index, &answer) else { continue };
        let moved = |step: Option<&Step>| {
            let step = step?;
            let then = scene.with_step(&first, index, quality, step)?;
            Some(swung(scene, &first, &then, Witness::answer(&first, index, &step.answer(&answer))))
        };
        let (worse, better) = (moved(around.below.last()), moved(around.above.first()));
        if worse.is_some() || better.is_some() {
            all.push(Swing { criterion: quality.id.clone(), is_price: false, worse, better });
        }
    }
    if let (true, Some(price), Some(now)) = (
        scene.lot.award.price_use() != PriceUse::None,
        scene.lot.price(),
        price_of(scene.lot, scene.offers, &first),
    ) {
        let moved = |tenths: i64| {
            let price = &now * &Exact::ratio(tenths, 10)?;
            let then = scene.desk.with_price(&first, &price)?;
            Some(swung(scene, &first, &then, Witness::price(&first, &price)))
        };
        let (worse, better) = (moved(11), moved(9));
        all.push(Swing { criterion: price.id.clone(), is_price: true, worse, better });
    }
    all.sort_by_key(|swing| std::cmp::Reverse(swing.width(&lead)));
    Some((lead, all))
}

fn swung(scene: &Scene<'_>, offer: &str, then: &Places, witness: Witness) -> Swung {
    Swung {
        lead: lead(then, offer),
        winner_changes: scene.winner_changes(then),
        winner: then.winner().map(str::to_owned),
        witness,
    }
}

/// The lead over the nearest of the others; `None` where there are none, or the offer is out.
fn lead(places: &Places, offer: &str) -> Option<Exact> {
    let others = places.all.iter().filter(|place| *place.offer != *offer);
    others.filter_map(|other| places.lead(offer, &other.offer)).min()
}
