use super::legal::{LegalFlag, by_price_flags};
use super::properties::{Flat, Properties, properties};
use crate::award::{Declaration, Kind, SourceStatus, Worth, declaration};
use crate::explain;
use crate::language::{Language, Wording};

static WORDING: Wording =
    Wording::new(include_str!("../../texts/guide.sv.txt"), include_str!("../../texts/guide.en.txt"));

/// Headings of the guide, by key.
#[derive(Clone, Copy, Debug)]
pub struct Labels(pub Language);

impl Labels {
    /// The heading with this key, such as `label.formula`.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        WORDING.text(self.0, key, &[])
    }

    /// The heading with values put in.
    #[must_use]
    pub fn filled(self, key: &str, values: &[(&str, &str)]) -> String {
        WORDING.text(self.0, key, values)
    }
}

/// A model or price rule in words.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry {
    /// What it declares.
    pub declaration: &'static Declaration,
    /// What trying it shows.
    pub properties: Properties,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// What it computes.
    pub what: String,
    /// What to know of it.
    pub know: String,
    /// What a point is worth.
    pub worth: String,
    /// Label and text of each edge: zero price, one offer, equal prices, outside.
    pub edges: [(String, String); 4],
    /// Its sources, with their status.
    pub sources: Vec<String>,
    /// What law and courts say of it, by country.
    pub legal: Vec<String>,
    /// Where a lower price gains nothing.
    pub flat: String,
    /// Whether a lower price always pays.
    pub decreasing: String,
}

/// What a model or price rule declares, in words; what can be said without trying it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeclaredWords {
    /// What it declares.
    pub declaration: &'static Declaration,
    /// Its name.
    pub name: String,
    /// What to know of it.
    pub know: String,
    /// What a point is worth.
    pub worth: String,
    /// Its sources, with their status.
    pub sources: Vec<String>,
    /// What law and courts say of it, by country, as its example is set.
    pub legal: Vec<String>,
}

/// What a model or price rule declares, in words; `None` for an id that is neither.
#[must_use]
pub fn declared_words(id: &str, language: Language) -> Option<DeclaredWords> {
    let declared = declaration(id)?;
    let status = |source: &crate::award::Source| {
        let status = match source.status {
            SourceStatus::Found => "status.found",
            SourceStatus::Recalled => "status.recalled",
        };
        format!("{} ({})", source.what, WORDING.text(language, status, &[]))
    };
    Some(DeclaredWords {
        declaration: declared,
        name: explain::name(id, language)?,
        know: WORDING.text(language, &format!("know.{id}"), &[]),
        worth: worth(declared.worth_of_a_point, language),
        sources: declared.sources.iter().map(status).collect(),
        legal: legal(by_price_flags(id)?.as_slice(), language),
    })
}

fn legal(flags: &[&LegalFlag], language: Language) -> Vec<String> {
    let one = |flag: &&LegalFlag| format!("{}: {} ({})", flag.country, flag.text(language), flag.source);
    flags.iter().map(one).collect()
}

/// A model or price rule in words; `None` for an id that is neither.
#[must_use]
pub fn entry(id: &str, language: Language) -> Option<Entry> {
    let words = declared_words(id, language)?;
    let declared = words.declaration;
    let properties = properties(id)?;
    let say = |key: &str| WORDING.text(language, key, &[]);
    let edge = |label: &str, edge: crate::award::Edge| (say(label), say(&format!("edge.{}", edge.id())));
    let yes_no = |yes: bool| say(if yes { "yes" } else { "no" });
    let flats: Vec<String> = properties.flat.iter().map(|flat| say(flat_key(*flat))).collect();
    Some(Entry {
        declaration: declared,
        name: words.name,
        kind: say(match declared.kind {
            Kind::Model => "kind.model",
            Kind::PriceRule => "kind.price-rule",
            Kind::Comparison => "kind.comparison",
        }),
        what: say(&format!("what.{id}")),
        know: words.know,
        worth: words.worth,
        edges: [
            edge("label.zero", declared.edges.zero_price),
            edge("label.one", declared.edges.one_offer),
            edge("label.equal", declared.edges.equal_offers),
            edge("label.outside", declared.edges.outside),
        ],
        sources: words.sources,
        legal: words.legal,
        flat: if flats.is_empty() { say("flat.none") } else { flats.join(", ") },
        decreasing: properties.strictly_decreasing.map_or_else(|| say("price.not-used"), yes_no),
        properties,
    })
}

const fn flat_key(flat: Flat) -> &'static str {
    match flat {
        Flat::LowEnd => "flat.low",
        Flat::HighEnd => "flat.high",
        Flat::Between => "flat.bands",
        Flat::Everywhere => "flat.all",
    }
}

fn worth(worth: Worth, language: Language) -> String {
    let say = |key: &str, formula: &str| WORDING.text(language, key, &[("formula", formula)]);
    match worth {
        Worth::Constant(formula) => say("worth.constant", formula),
        Worth::Function(formula) => say("worth.function", formula),
        Worth::PriceRule => say("worth.price-rule", ""),
        Worth::Bent => say("worth.bent", ""),
        Worth::Jumps => say("worth.jumps", ""),
        Worth::Others => say("worth.others", ""),
        Worth::Nothing => say("worth.nothing", ""),
        Worth::NoPrice => say("worth.no-price", ""),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::award::DECLARATIONS;
    use crate::language::Language::{English, Swedish};

    #[test]
    fn everything_declared_has_words_in_both_languages_and_no_words_are_left_over() {
        for language in [Swedish, English] {
            let of = |prefix: &'static str| {
                WORDING
                    .keys(language)
                    .filter_map(move |key| key.strip_prefix(prefix))
                    .collect::<BTreeSet<_>>()
            };
            let declared: BTreeSet<_> = DECLARATIONS.iter().map(|declared| declared.id).collect();
            assert_eq!(of("what."), declared);
            assert_eq!(of("know."), declared);
        }
        let keys = |language| WORDING.keys(language).collect::<BTreeSet<_>>();
        assert_eq!(keys(Swedish), keys(English));
    }
}
