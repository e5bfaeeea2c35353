use super::parameter::{Setting, most_of};
use super::{Counted, Intention};
use crate::document::Node;
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{Lot, Quality};
use crate::weighing::apportion;

/// Why a lot cannot be set up as wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotChoose {
    /// These criteria have no weight of their own yet, only a range or a place in an order.
    WeightsOpen(Vec<String>),
    /// No price can be above zero between these two.
    PricesOutOfOrder,
}

/// The lot of a document as the intention wants it: award model, price and weights, all else as it
/// stands. `before` is what the lot's text amounts to.
///
/// # Errors
/// [`CannotChoose`] where the document leaves open what would have to be shared out.
pub fn choose(
    lot: &Node,
    before: &Lot,
    intention: &Intention,
    settings: &[Setting],
) -> Result<Node, CannotChoose> {
    let values = values(settings);
    if let [Some(full), Some(zero)] = ["full-at", "zero-at"].map(|name| named(&values, name))
        && full >= zero
    {
        return Err(CannotChoose::PricesOutOfOrder);
    }
    let weights = weights(before, intention, &values)?;
    let mut lot = lot.clone();
    let work = Work { before, intention, values: &values, weights: &weights };
    let had_price = before.price().is_some();
    if let Some(Node::List(criteria)) = member_mut(&mut lot, "criteria") {
        work.criteria(criteria);
        if let Some(price) = intention.price.as_ref().filter(|_| !had_price) {
            criteria.push(work.new_price(price));
        }
    }
    let rounding = lot.member("award").and_then(|award| award.member("rounding")).cloned();
    let rounding = rounding.unwrap_or_else(|| Node::object([("rankBy", Node::text("unrounded"))]));
    let mut award = filled(&intention.award, &values);
    put(&mut award, "rounding", Some(rounding));
    put(&mut award, "ties", Some(Node::List(ties(&lot, intention))));
    put(&mut lot, "award", Some(award));
    Ok(lot)
}

type Values = Vec<(String, Exact)>;

fn values(settings: &[Setting]) -> Values {
    let mut values: Values =
        settings.iter().map(|one| (one.parameter.id.clone(), one.value.clone())).collect();
    if let Some(price) = named(&values, "price-weight") {
        let rest = &Exact::integer(100) - price;
        values.push(("quality-weight".to_owned(), rest));
    }
    values
}

fn named<'a>(values: &'a Values, name: &str) -> Option<&'a Exact> {
    values.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// What a text such as `100` or `{budget}` stands for.
fn number(text: &str, values: &Values) -> Option<Exact> {
    match text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        Some(name) => named(values, name).cloned(),
        None => crate::number::read_decimal(text).ok(),
    }
}

/// A template with the values put in.
fn filled(template: &Node, values: &Values) -> Node {
    match template {
        Node::Text(text) if text.starts_with('{') => {
            number(text, values).map_or_else(|| template.clone(), |number| Node::Text(number.to_text()))
        }
        Node::Object(members) => {
            Node::Object(members.iter().map(|(name, node)| (name.clone(), filled(node, values))).collect())
        }
        Node::List(items) => Node::List(items.iter().map(|item| filled(item, values)).collect()),
        other => other.clone(),
    }
}

/// The new weights of the quality criteria, in proportion to the old ones.
fn weights(
    before: &Lot,
    intention: &Intention,
    values: &Values,
) -> Result<Vec<(String, Exact)>, CannotChoose> {
    let qualities = before.qualities();
    let weighed: Vec<Option<Exact>> = qualities.iter().map(|quality| most_of(quality)).collect();
    let open = |(quality, weight): (&&Quality, &Option<Exact>)| weight.is_none().then(|| quality.id.clone());
    let open: Vec<String> = qualities.iter().zip(&weighed).filter_map(open).collect();
    if !open.is_empty() {
        return Err(CannotChoose::WeightsOpen(open));
    }
    let by: Vec<Exact> = weighed.into_iter().flatten().collect();
    let sum = number(&intention.weights.sum, values).unwrap_or(Exact::ZERO);
    let step = match intention.weights.counted {
        Counted::Money if sum.is_whole() => even_step(&sum),
        _ => Exact::ratio(1, 100).unwrap_or(Exact::ONE),
    };
    let ids = qualities.iter().map(|quality| quality.id.clone());
    Ok(ids.zip(apportion(&by, &sum, &step)).collect())
}

/// How far apart amounts are that share a sum: as even as people write them, and no more than a thousandth of it.
fn even_step(sum: &Exact) -> Exact {
    let (ten, thousand) = (Exact::integer(10), Exact::integer(1000));
    let mut step = Exact::ONE;
    while &(&step * &ten) * &thousand <= *sum {
        step = &step * &ten;
    }
    step
}

/// The lot's own tie-breaks, as far as the model can use them; the intention's where none are left.
fn ties(lot: &Node, intention: &Intention) -> Vec<Node> {
    let own = match lot.member("award").and_then(|award| award.member("ties")) {
        Some(Node::List(ties)) => ties.clone(),
        _ => Vec::new(),
    };
    let by_price = |tie: &Node| tie.member("by").and_then(Node::as_text) == Some("lowest-price");
    let usable = |tie: &Node| intention.price.is_some() || !by_price(tie);
    let kept: Vec<Node> = own.into_iter().filter(usable).collect();
    if kept.is_empty() { intention.ties.clone() } else { kept }
}

struct Work<'a> {
    before: &'a Lot,
    intention: &'a Intention,
    values: &'a Values,
    weights: &'a [(String, Exact)],
}

impl Work<'_> {
    fn criteria(&self, criteria: &mut Vec<Node>) {
        if self.intention.price.is_none() {
            criteria.retain(|criterion| kind(criterion) != "price");
        }
        for criterion in criteria {
            match kind(criterion) {
                "quality" => self.quality(criterion),
                "price" => self.price(criterion),
                "group" => self.group(criterion),
                _ => {}
            }
        }
    }

    fn quality(&self, criterion: &mut Node) {
        let id = id(criterion).to_owned();
        if let Some((_, weight)) = self.weights.iter().find(|(known, _)| *known == id) {
            let (kind, member) = match self.intention.weights.counted {
                Counted::Points => ("exact", "points"),
                Counted::Money => ("deduction", "amount"),
            };
            let weight = [("kind", Node::text(kind)), (member, Node::Text(weight.to_text()))];
            put(criterion, "weight", Some(Node::object(weight)));
        }
        if criterion.member("threshold").is_none()
            && let Some(least) = self.threshold(&id)
        {
            put(criterion, "threshold", Some(Node::Text(least.to_text())));
        }
    }

    /// The fewest points that reach the wished share of the most, on the criterion's own scale.
    fn threshold(&self, id: &str) -> Option<Exact> {
        let percent = number(self.intention.thresholds.as_ref()?, self.values)?;
        let quality = self.before.qualities().into_iter().find(|quality| quality.id == id)?;
        let least = (&quality.scale.most() * &percent).divided_by(&Exact::integer(100))?;
        crate::robustness::points_from(quality, &least)
    }

    fn price(&self, criterion: &mut Node) {
        for name in ["weight", "rule"] {
            put(criterion, name, None);
        }
        if self.intention.model() != "FBS" && self.before.award.id() == "FBS" {
            // The budget was the model's own; a ceiling of another kind is the buyer's to set anew.
            put(criterion, "ceiling", None);
        }
        if let Some(Node::Object(members)) = self.intention.price.as_ref() {
            for (name, template) in members {
                put(criterion, name, Some(filled(template, self.values)));
            }
        }
    }

    fn new_price(&self, template: &Node) -> Node {
        let taken: Vec<&str> = self.before.criteria.iter().map(crate::procurement::Criterion::id).collect();
        let id = if taken.contains(&"price") { "price-offered" } else { "price" };
        let name = Node::object([("sv", Node::text("Pris")), ("en", Node::text("Price"))]);
        let mut price = Node::object([("kind", Node::text("price")), ("id", Node::text(id)), ("name", name)]);
        if let Node::Object(members) = template {
            for (name, template) in members {
                put(&mut price, name, Some(filled(template, self.values)));
            }
        }
        price
    }

    /// A group states what its members now add up to, and its threshold keeps its share of that.
    fn group(&self, group: &mut Node) {
        let sum = |group: &Node, of: &dyn Fn(&str) -> Option<Exact>| {
            let mut ids = Vec::new();
            quality_ids(group, &mut ids);
            Exact::sum(&ids.iter().filter_map(|id| of(id)).collect::<Vec<_>>())
        };
        let qualities = self.before.qualities();
        let old =
            |id: &str| qualities.iter().find(|quality| quality.id == id).and_then(|quality| most_of(quality));
        let new =
            |id: &str| self.weights.iter().find(|(known, _)| known == id).map(|(_, weight)| weight.clone());
        let (before, now) = (sum(group, &old), sum(group, &new));
        let threshold = group.member("threshold").and_then(Node::as_text).map(crate::number::read_decimal);
        if let Some(Ok(threshold)) = threshold
            && let Some(scaled) = (&threshold * &now).divided_by(&before)
        {
            let up = Rounding { places: 2, mode: RoundingMode::Up };
            put(group, "threshold", Some(Node::Text(scaled.rounded(up).to_text())));
        }
        // Within points a price may stand in the group too, so its sum is no longer what was stated.
        put(group, "weight", None);
        if let Some(Node::List(criteria)) = member_mut(group, "criteria") {
            self.criteria(criteria);
        }
    }
}

fn quality_ids(criterion: &Node, found: &mut Vec<String>) {
    if kind(criterion) == "quality" {
        found.push(id(criterion).to_owned());
    }
    if let Some(Node::List(inner)) = criterion.member("criteria") {
        for one in inner {
            quality_ids(one, found);
        }
    }
}

fn kind(criterion: &Node) -> &str {
    criterion.member("kind").and_then(Node::as_text).unwrap_or_default()
}

fn id(criterion: &Node) -> &str {
    criterion.member("id").and_then(Node::as_text).unwrap_or_default()
}

fn member_mut<'a>(node: &'a mut Node, name: &str) -> Option<&'a mut Node> {
    match node {
        Node::Object(members) => members.iter_mut().find(|(known, _)| known == name).map(|(_, node)| node),
        _ => None,
    }
}

fn put(node: &mut Node, name: &str, value: Option<Node>) {
    let Node::Object(members) = node else { return };
    let place = members.iter().position(|(known, _)| known == name);
    match (place.and_then(|place| members.get_mut(place)), value) {
        (Some((_, old)), Some(value)) => *old = value,
        (Some(_), None) => members.retain(|(known, _)| known != name),
        (None, Some(value)) => members.push((name.to_owned(), value)),
        (None, None) => {}
    }
}
