use super::{Pairs, largest};
use crate::award::listener::{At, Draft, Figure, Listener, Subject};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Confronto a coppie: each assessor compares the offers in pairs and says which is preferred, and how
/// strongly: 2 least, 3 little, 4 medium, 5 great, 6 most, what lies between too; where both are alike, both get 1.
/// An offer's grades are added up, and the largest sum gets the most points, the others in proportion. Either all
/// assessors' grades are added up together, or each assessor's sums are put in proportion to the largest, and the
/// largest mean gets the most.
///
/// ## Worked example
/// One assessor prefers A to B by 3 and to C by 5, and holds B and C alike: sums 8, 1 and 1. Of 10 points
/// A gets 10, B and C 1.25 each.
///
/// ## What to know
/// Relative: a losing offer can swap two others, since every offer that is compared adds to the sums. A stronger
/// preference over the leading offer lowers the largest sum, and may so favour a third. Without a price there is
/// nothing that a point is worth in itself; beside one the price rule says it.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "pairwise-comparison",
    kind: Kind::Comparison,
    formula: "m × s ÷ smax",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: false,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::PriceRule,
    edges: Edges {
        zero_price: Edge::ByPriceRule,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source {
            what: "Linee guida per l’applicazione del metodo del confronto a coppie, allegato A (Gazzetta Ufficiale 2000-04-28)",
            status: SourceStatus::Found,
        },
        Source {
            what: "ANAC, linee guida n. 2 (Gazzetta Ufficiale 2016-10-11)",
            status: SourceStatus::Found,
        },
    ],
};

/// Each offer's grades of all assessors, added up.
pub(super) fn together<L: Listener>(
    criterion: &str,
    all: &[Pairs<'_>],
    listener: &mut L,
) -> Vec<Figure<L::Step>> {
    let each: Vec<Vec<Figure<L::Step>>> = all.iter().map(|pairs| sums(criterion, pairs, listener)).collect();
    let offers = all.first().map_or(&[][..], |pairs| &pairs.offers);
    let sum = |(place, offer): (usize, &&str)| {
        let own: Vec<&Figure<L::Step>> = each.iter().filter_map(|sums| sums.get(place)).collect();
        let value = Exact::sum(own.iter().map(|figure| &figure.value));
        let step = listener.step(|| {
            let symbols: Vec<String> = (1..=own.len()).map(|number| format!("s{number}")).collect();
            let at = At::offer(Subject::Offer(offer)).criterion(criterion);
            let draft =
                Draft::new(StepRule::PreferencesTogether, at, symbols.join(" + "), &value, Unit::Plain);
            symbols.into_iter().zip(&own).zip(all).fold(draft, |draft, ((symbol, figure), pairs)| {
                draft
                    .figure(symbol, InputMeaning::Preference, figure)
                    .from(Origin::Assessor(pairs.assessor.to_owned()))
            })
        });
        Figure { value, step }
    };
    offers.iter().enumerate().map(sum).collect()
}

/// Each offer's sum of one assessor, as a share of the largest.
pub(super) fn shares<L: Listener>(
    criterion: &str,
    pairs: &Pairs<'_>,
    listener: &mut L,
) -> Vec<Figure<L::Step>> {
    let sums = sums(criterion, pairs, listener);
    let best = largest(criterion, &pairs.offers, &sums, listener);
    let share = |(offer, own): (&&str, &Figure<L::Step>)| {
        // Of two that are compared, one at least has something.
        let value = own.value.divided_by(&best.value).unwrap_or(Exact::ZERO);
        let step = listener.step(|| {
            let at = At::offer(Subject::Offer(offer)).criterion(criterion);
            Draft::new(StepRule::PreferenceShare, at, "s ÷ smax", &value, Unit::Plain)
                .figure("s", InputMeaning::Preference, own)
                .from(Origin::Assessor(pairs.assessor.to_owned()))
                .figure("smax", InputMeaning::MostPreferred, &best)
        });
        Figure { value, step }
    };
    pairs.offers.iter().zip(&sums).map(share).collect()
}

/// Each offer's grades of one assessor, added up.
fn sums<L: Listener>(criterion: &str, pairs: &Pairs<'_>, listener: &mut L) -> Vec<Figure<L::Step>> {
    let sum = |(offer, grades): (&&str, &Vec<Option<&Exact>>)| {
        let own: Vec<(&str, &Exact)> = pairs
            .offers
            .iter()
            .zip(grades)
            .filter_map(|(other, grade)| grade.map(|grade| (*other, grade)))
            .collect();
        let value = Exact::sum(own.iter().map(|(_, grade)| *grade));
        let step = listener.step(|| {
            let symbols: Vec<String> = (1..=own.len()).map(|number| format!("g{number}")).collect();
            let formula = if symbols.is_empty() { "0".to_owned() } else { symbols.join(" + ") };
            let at = At::offer(Subject::Offer(offer)).criterion(criterion);
            let draft = Draft::new(StepRule::Preferences, at, formula, &value, Unit::Plain);
            symbols.into_iter().zip(&own).fold(draft, |draft, (symbol, (other, grade))| {
                draft
                    .input(symbol, InputMeaning::PreferenceGrade, grade)
                    .from(Origin::Offer((*other).to_owned()))
            })
        });
        Figure { value, step }
    };
    pairs.offers.iter().zip(&pairs.grades).map(sum).collect()
}
