use super::WORDING;
use crate::award::{Origin, Unit, Whose};
use crate::language::Language;
use crate::number::Exact;
use crate::procurement::{Cost, CostCounts, Criterion, Lot, Procurement, Quality, Scale};

/// Most decimals that are shown to people; what is longer is marked as shortened.
const DECIMALS_SHOWN: u8 = 4;

/// A space at which no line breaks.
const NO_BREAK: char = '\u{a0}';

/// What an explanation needs besides the figures: the names, the language and the currency.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The lot, for the names and units of its criteria.
    pub lot: &'a Lot,
    /// The language to explain in.
    pub language: Language,
    /// ISO 4217 code of the currency of all prices.
    pub currency: &'a str,
}

impl<'a> Context<'a> {
    /// The context of a lot of `procurement`; `None` where it has no such lot.
    #[must_use]
    pub fn of(procurement: &'a Procurement, lot: &str, language: Language) -> Option<Self> {
        Some(Self { lot: procurement.lot(lot)?, language, currency: procurement.currency() })
    }

    pub(super) fn text(&self, key: &str, values: &[(&str, &str)]) -> String {
        WORDING.text(self.language, key, values)
    }

    /// The name of a criterion, group or cost; its id where it has none.
    pub(crate) fn criterion(&self, id: &str) -> String {
        let cost = || self.cost(id).map(|cost| &cost.name);
        let name = find(&self.lot.criteria, id).map(Criterion::name).or_else(cost);
        let name = name.map_or("", |name| name.text(self.language));
        if name.is_empty() { id.to_owned() } else { name.to_owned() }
    }

    fn cost(&self, id: &str) -> Option<&'a Cost> {
        self.lot.costs().iter().find(|cost| cost.id == id)
    }

    fn quality(&self, id: &str) -> Option<&'a Quality> {
        match find(&self.lot.criteria, id)? {
            Criterion::Quality(quality) => Some(quality),
            Criterion::Group(_) | Criterion::Price(_) => None,
        }
    }

    /// The words of a level, or of the level's id where there are none.
    pub(super) fn level(&self, criterion: &str, level: &str) -> String {
        let levels = self.quality(criterion).map(|quality| &quality.scale);
        let words = match levels {
            Some(Scale::Levels(levels)) => levels.iter().find(|known| known.id == level),
            _ => None,
        };
        words.map_or("", |level| level.text.text(self.language)).to_owned()
    }

    /// `Anbud B`. An offer without id is the supplier's own.
    pub(crate) fn offer(&self, id: &str) -> String {
        if id.is_empty() { self.text("offer.own", &[]) } else { self.text("offer.named", &[("id", id)]) }
    }

    pub(super) fn whose(&self, whose: &Whose) -> String {
        match whose {
            Whose::Offer(id) => self.offer(id),
            Whose::Own => self.text("offer.own", &[]),
            Whose::All => self.text("offer.all", &[]),
        }
    }

    /// Where a number comes from, in a few words.
    pub(super) fn origin(&self, origin: &Origin, criterion: Option<&str>) -> String {
        match origin {
            Origin::Offer(id) => self.offer(id),
            Origin::Own => self.text("from.own", &[]),
            Origin::Assumed => self.text("from.assumed", &[]),
            Origin::Criterion(id) => self.criterion(id),
            Origin::Level(id) => self.level(criterion.unwrap_or_default(), id),
            Origin::Assessor(name) => name.clone(),
        }
    }

    /// The number as people read it, with its unit.
    pub(super) fn value(&self, value: &Exact, unit: Unit, criterion: Option<&str>) -> String {
        match unit {
            Unit::Money => self.money(value),
            Unit::Measured => {
                let number = self.number(value);
                match self.unit(criterion.unwrap_or_default()) {
                    Some(unit) => format!("{number}{NO_BREAK}{unit}"),
                    None => number,
                }
            }
            Unit::Points | Unit::Plain => self.number(value),
        }
    }

    pub(crate) fn number(&self, value: &Exact) -> String {
        value.shown(DECIMALS_SHOWN, self.language.decimal_mark())
    }

    /// `1 200 000 kr` in Swedish, `SEK 1,200,000` in English.
    pub(crate) fn money(&self, value: &Exact) -> String {
        let number = self.number(value);
        match (self.language, self.currency) {
            (Language::Swedish, "SEK") => format!("{number}{NO_BREAK}kr"),
            (Language::Swedish, code) => format!("{number}{NO_BREAK}{code}"),
            (Language::English, code) => format!("{code}{NO_BREAK}{number}"),
        }
    }

    pub(crate) fn unit(&self, criterion: &str) -> Option<&'a str> {
        if let Some(CostCounts::Each { unit, .. } | CostCounts::UnitPrice { unit, .. }) =
            self.cost(criterion).map(|cost| &cost.counts)
        {
            let unit = unit.text(self.language);
            return (!unit.is_empty()).then_some(unit);
        }
        let unit = match &self.quality(criterion)?.scale {
            Scale::Linear { unit, .. } | Scale::Steps { unit, .. } | Scale::Count { unit, .. } => {
                unit.text(self.language)
            }
            Scale::Levels(_) | Scale::YesNo { .. } | Scale::Judged { .. } | Scale::Compared { .. } => "",
        };
        (!unit.is_empty()).then_some(unit)
    }

    /// `A, B och C`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                format!("{} {} {last}", first.join(", "), self.text("list.and", &[]))
            }
        }
    }
}

fn find<'a>(criteria: &'a [Criterion], id: &str) -> Option<&'a Criterion> {
    criteria.iter().find_map(|criterion| match criterion {
        found if found.id() == id => Some(found),
        Criterion::Group(group) => find(&group.criteria, id),
        Criterion::Quality(_) | Criterion::Price(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples::{Build, whole};
    use crate::procurement::PointsBasis;

    #[test]
    fn money_as_each_language_writes_it() {
        let lot = Build::weighted(PointsBasis::AsGiven).lot();
        let money = |language, currency| Context { lot: &lot, language, currency }.money(&whole(1_200_000));
        assert_eq!(money(Language::Swedish, "SEK"), "1\u{202f}200\u{202f}000\u{a0}kr");
        assert_eq!(money(Language::Swedish, "EUR"), "1\u{202f}200\u{202f}000\u{a0}EUR");
        assert_eq!(money(Language::English, "SEK"), "SEK\u{a0}1,200,000");
    }

    #[test]
    fn names_are_found_inside_groups() {
        let lot = Build::weighted(PointsBasis::AsGiven).judged("staff", 1, 5).grouped("quality", None).lot();
        let context = Context { lot: &lot, language: Language::Swedish, currency: "SEK" };
        assert_eq!(context.criterion("staff"), "staff");
        assert!(context.quality("staff").is_some());
        assert_eq!(context.criterion("unknown"), "unknown");
    }
}
