use std::fmt;

use super::answer::{FaultReport, FaultyFile, ObstacleReport, both};
use super::picture::{self, PictureReport};
use super::{context, obstacles, reports};
use crate::document::wire::{Decimal, wire_choice, wire_object};
use crate::document::{self, OffersFormat, pretty};
use crate::language::{Language, Localised};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers, Procurement};
use crate::robustness::{
    self as analysis, Certainty, Expectations, Question, Statement, analyse_only, before_publication,
    pictures, pictures_before, statements, statements_before,
};
use crate::validate;

wire_choice! {
    /// What asking for the robustness of an award answers.
    RobustnessAnswer by "outcome" {
        /// Every lot was looked at.
        "analysed" Analysed {
            /// The procurement's id.
            "procurement" procurement: String,
            /// The procurement's fingerprint.
            "fingerprint" fingerprint: String,
            /// The lots, in the order of the document.
            "lots" lots: Vec<RobustnessLot>,
        }
        /// A file has faults, and nothing was analysed.
        "faulty" Faulty {
            /// Which file.
            "file" file: FaultyFile,
            /// All of its faults.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_choice! {
    /// What became of a lot.
    RobustnessLot by "outcome" {
        /// It was analysed.
        "statements" Statements {
            /// The lot.
            "lot" lot: String,
            /// Who stands first alone, where there are offers and no tie.
            "winner" winner: Option<String>,
            /// All that was found.
            "statements" statements: Vec<StatementReport>,
            /// Pictures of it, those first that say most.
            "pictures" pictures: Vec<PictureReport>,
        }
        /// A person has to decide something first.
        "open" Open {
            /// The lot.
            "lot" lot: String,
            /// All that stands in the way.
            "obstacles" obstacles: Vec<ObstacleReport>,
        }
        /// Nothing can be said before publication without an estimated price: the document names none.
        "no-estimate" NoEstimate {
            /// The lot.
            "lot" lot: String,
        }
    }
}

wire_object! {
    /// One answer.
    StatementReport {
        /// What it answers, as a stable id.
        "question" question: String,
        /// The question in words.
        "asked" asked: Localised,
        /// How sure it is: `exact`, `searched` or `sampled`.
        "certainty" certainty: String,
        /// The sentence.
        "text" text: Localised,
        /// Its numbers, in the order of the sentence.
        "numbers" numbers: Vec<NumberReport>,
        /// An offers file that shows it: evaluate it, and see.
        "witness" witness: Option<document::Offers>,
    }
}

wire_object! {
    /// A number of an answer.
    NumberReport {
        /// What it is.
        "name" name: String,
        /// The number, exact: a decimal or a fraction.
        "value" value: String,
    }
}

/// What would change the winner or, without offers, what the model really weighs. The estimate is
/// a price around which bids are expected, as text; without it the document's own prices are taken.
#[must_use]
pub fn robustness(procurement: &str, offers: Option<&str>, estimate: Option<&str>) -> RobustnessAnswer {
    answered(procurement, offers, estimate, &Wanted::ALL)
}

/// The same without the offers files that show it.
#[must_use]
pub fn robustness_without_witnesses(
    procurement: &str,
    offers: Option<&str>,
    estimate: Option<&str>,
) -> RobustnessAnswer {
    answered(procurement, offers, estimate, &Wanted { witnesses: false, ..Wanted::ALL })
}

/// Single questions, by their ids with blanks between, without the offers files that show the answers: for whoever
/// follows a slider, and asks all when it stops. What is answered is what the whole analysis answers to them.
///
/// # Errors
/// The first id that no question has.
///
/// ```
/// use sprang::boundary::robustness_only;
/// let example = sprang::guide::example("P-INV").expect("an example");
/// assert!(robustness_only(&example.procurement_text, &example.offers_text, "margin weights").is_ok());
/// let unknown = robustness_only(&example.procurement_text, &example.offers_text, "margins").unwrap_err();
/// assert!(unknown.to_string().contains("margin"));
/// ```
pub fn robustness_only(
    procurement: &str,
    offers: &str,
    questions: &str,
) -> Result<RobustnessAnswer, UnknownQuestion> {
    let questions = &asked(questions)?;
    Ok(answered(procurement, Some(offers), None, &Wanted { witnesses: false, questions }))
}

/// An id that no question has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownQuestion(pub String);

impl fmt::Display for UnknownQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = Question::ALL.map(Question::id).join(", ");
        write!(f, "There is no question \"{}\". Ask one of these: {ids}.", self.0)
    }
}

impl std::error::Error for UnknownQuestion {}

fn asked(ids: &str) -> Result<Vec<Question>, UnknownQuestion> {
    let one = |id: &str| Question::from_id(id).ok_or_else(|| UnknownQuestion(id.to_owned()));
    ids.split_whitespace().map(one).collect()
}

/// What is to be answered.
struct Wanted<'a> {
    questions: &'a [Question],
    /// Whether offers files that show it are wanted.
    witnesses: bool,
}

impl Wanted<'_> {
    const ALL: Wanted<'static> = Wanted { questions: &Question::ALL, witnesses: true };
}

/// Single questions about a lot that is read already, without offers files.
pub(super) fn lot_only(
    procurement: &Procurement,
    lot: &Lot,
    offers: &Offers,
    questions: &str,
) -> Result<RobustnessLot, UnknownQuestion> {
    let questions = &asked(questions)?;
    let wanted = Wanted { witnesses: false, questions };
    Ok(with_offers(procurement, lot, offers, (Expectations::default().seed, &wanted)))
}

fn answered(
    procurement: &str,
    offers: Option<&str>,
    estimate: Option<&str>,
    wanted: &Wanted<'_>,
) -> RobustnessAnswer {
    let refuse =
        |file, faults: &[document::Fault]| RobustnessAnswer::Faulty { file, faults: reports(faults) };
    let sound = match validate::procurement_text(procurement) {
        Ok(sound) => sound,
        Err(faults) => return refuse(FaultyFile::Procurement, &faults),
    };
    let mut expected = Expectations::default();
    if let Some(text) = estimate {
        match validate::price_text(text) {
            Ok(price) => expected.estimate = Some(price),
            Err(faults) => return refuse(FaultyFile::Offers, &faults),
        }
    }
    let offers = match offers.map(|text| validate::offers_text(&sound, text)).transpose() {
        Ok(offers) => offers,
        Err(faults) => return refuse(FaultyFile::Offers, &faults),
    };
    let lots = sound.lots().iter().map(|lot| match &offers {
        Some(offers) => with_offers(&sound, lot, offers, (expected.seed, wanted)),
        None => without_offers(&sound, lot, &expected),
    });
    RobustnessAnswer::Analysed {
        lots: lots.collect(),
        procurement: sound.id().to_owned(),
        fingerprint: sound.fingerprint().to_owned(),
    }
}

fn with_offers(
    procurement: &Procurement,
    lot: &Lot,
    offers: &Offers,
    (seed, wanted): (u64, &Wanted<'_>),
) -> RobustnessLot {
    match analyse_only(lot, offers, seed, wanted.questions) {
        Ok(found) => RobustnessLot::Statements {
            lot: lot.id.clone(),
            winner: found.winner.clone(),
            statements: statement_reports(
                procurement,
                wanted.witnesses.then_some((lot, offers)),
                |language| statements(&found, &context(procurement, lot, language)),
            ),
            pictures: picture::reports(pictures(&found, lot, procurement.currency())),
        },
        Err(cannot) => {
            RobustnessLot::Open { lot: lot.id.clone(), obstacles: obstacles(&cannot, procurement, lot) }
        }
    }
}

fn without_offers(procurement: &Procurement, lot: &Lot, expected: &Expectations) -> RobustnessLot {
    match before_publication(lot, expected) {
        Some(found) => RobustnessLot::Statements {
            lot: lot.id.clone(),
            winner: None,
            statements: statement_reports(procurement, None, |language| {
                statements_before(&found, &context(procurement, lot, language))
            }),
            pictures: picture::reports(pictures_before(&found, lot, procurement.currency())),
        },
        None => RobustnessLot::NoEstimate { lot: lot.id.clone() },
    }
}

fn statement_reports(
    procurement: &Procurement,
    of: Option<(&Lot, &Offers)>,
    say: impl Fn(Language) -> Vec<Statement>,
) -> Vec<StatementReport> {
    let english = say(Language::English);
    let pairs = say(Language::Swedish).into_iter().zip(english);
    pairs
        .map(|(swedish, english)| StatementReport {
            question: swedish.question.id().to_owned(),
            asked: both(|language| swedish.question.text(language)),
            certainty: swedish.certainty.id().to_owned(),
            text: both(|language| match language {
                Language::Swedish => swedish.text.clone(),
                Language::English => english.text.clone(),
            }),
            numbers: swedish
                .numbers
                .iter()
                .map(|(name, value)| NumberReport { name: (*name).to_owned(), value: value.to_text() })
                .collect(),
            witness: swedish.witness.as_ref().zip(of).and_then(|(witness, (lot, offers))| {
                offers_document(procurement, &witness.offers(&lot.id, offers))
            }),
        })
        .collect()
}

wire_object! {
    /// How often each offer takes each place over all allowed weights.
    AcceptabilityReport {
        /// The offers, best first as evaluated.
        "offers" offers: Vec<AcceptedReport>,
        /// How it was found: `exact` or `sampled`.
        "certainty" certainty: String,
        /// Where it was drawn, with 95 % probability no share is further off than this.
        "error" error: Option<String>,
    }
}

wire_object! {
    /// An offer's shares.
    AcceptedReport {
        /// The offer.
        "offer" offer: String,
        /// The share of all weights with which it is first, second, and so on: exact numbers.
        "shares" shares: Vec<String>,
    }
}

/// How often each offer takes each place over all allowed weights, in the first lot, drawn so many
/// times where it cannot be worked out. `None` where a file has faults, a person has to decide
/// something first, or the model is not a plain weighted sum.
#[must_use]
pub fn acceptability(
    procurement: &str,
    offers: &str,
    samples: u32,
    seed: u64,
) -> Option<AcceptabilityReport> {
    let sound = validate::procurement_text(procurement).ok()?;
    let offers = validate::offers_text(&sound, offers).ok()?;
    let found = analysis::acceptability(sound.lots().first()?, &offers, samples, seed)?;
    let one = |(offer, shares): &(String, Vec<Exact>)| AcceptedReport {
        offer: offer.clone(),
        shares: shares.iter().map(Exact::to_text).collect(),
    };
    let (certainty, error) = match &found.method {
        analysis::Method::Exact => (Certainty::Exact, None),
        analysis::Method::Sampled { error, .. } => (Certainty::Sampled, Some(error.to_text())),
    };
    Some(AcceptabilityReport {
        offers: found.shares.iter().map(one).collect(),
        certainty: certainty.id().to_owned(),
        error,
    })
}

/// The JSON text of an answer.
#[must_use]
pub fn acceptability_json(answer: &AcceptabilityReport) -> String {
    pretty(answer)
}

/// Offers as a file, such as a witness that someone is to evaluate; `None` where a number is no finite
/// decimal.
#[must_use]
pub fn offers_document(procurement: &Procurement, offers: &Offers) -> Option<document::Offers> {
    let offer = |offer: &crate::procurement::Offer| {
        Some(document::Offer {
            id: offer.id.clone(),
            tenderer: offer.tenderer.clone(),
            received: offer.received.as_ref().map(crate::procurement::written_time),
            lot_order: (!offer.lot_order.is_empty()).then(|| offer.lot_order.clone()),
            bids: offer.bids.iter().map(|bid| bid_document(procurement, bid)).collect::<Option<_>>()?,
        })
    };
    Some(document::Offers {
        format: OffersFormat::Version1,
        procurement: procurement.id().to_owned(),
        fingerprint: Some(procurement.fingerprint().to_owned()),
        offers: offers.offers().iter().map(offer).collect::<Option<_>>()?,
        draws: None,
    })
}

fn decimal(number: &Exact) -> Option<Decimal> {
    number.decimals().map(|_| Decimal(number.to_text()))
}

fn bid_document(procurement: &Procurement, bid: &crate::procurement::Bid) -> Option<document::Bid> {
    let lot = procurement.lot(&bid.lot)?;
    let mut answers = document::ById::default();
    for (quality, answer) in lot.qualities().iter().zip(&bid.answers) {
        let Some(answer) = answer else { continue };
        let written = match answer {
            Answer::Level(index) => {
                let crate::procurement::Scale::Levels(levels) = &quality.scale else { return None };
                document::Answer::Level { level: levels.get(*index)?.id.clone() }
            }
            Answer::Value(value) => document::Answer::Value { value: decimal(value)? },
            Answer::YesNo(yes) => document::Answer::YesNo { yes: *yes },
            Answer::Judged(all) => {
                let one = |one: &crate::procurement::Assessment| {
                    Some(document::Assessment {
                        assessor: one.assessor.clone(),
                        points: decimal(&one.points)?,
                        reason: one.reason.clone(),
                    })
                };
                document::Answer::Judged { assessments: all.iter().map(one).collect::<Option<_>>()? }
            }
            Answer::Compared(all) => {
                let one = |one: &crate::procurement::Preference| {
                    Some(document::Preference {
                        assessor: one.assessor.clone(),
                        over: one.over.clone(),
                        grade: decimal(&one.grade)?,
                        reason: one.reason.clone(),
                    })
                };
                document::Answer::Compared { preferences: all.iter().map(one).collect::<Option<_>>()? }
            }
        };
        answers.put(&quality.id, Some(written));
    }
    for (cost, answer) in lot.costs().iter().zip(&bid.costs) {
        let written = match answer {
            Some(Answer::Value(value)) => document::Answer::Value { value: decimal(value)? },
            Some(Answer::YesNo(yes)) => document::Answer::YesNo { yes: *yes },
            _ => continue,
        };
        answers.put(&cost.id, Some(written));
    }
    let price = match &bid.price {
        Some(price) => Some(decimal(price)?),
        None => None,
    };
    Some(document::Bid { lot: bid.lot.clone(), price, answers })
}

/// The JSON text of what was answered of a lot.
#[must_use]
pub fn robustness_lot_json(answer: &RobustnessLot) -> String {
    pretty(answer)
}

/// The JSON text of an answer.
#[must_use]
pub fn robustness_json(answer: &RobustnessAnswer) -> String {
    pretty(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boundary::{EvaluateAnswer, LotResult, evaluate};

    /// What is answered to single questions is what is answered to them among all.
    #[test]
    fn a_question_alone_has_the_same_answer_as_among_all() {
        for id in ["P-INV", "P-MINMAX", "M-DED", "R-LP", "ELECTRE"] {
            let example = crate::guide::example(id).expect("an example");
            let (text, offers) = (&example.procurement_text, &example.offers_text);
            let of = |answer: RobustnessAnswer| match answer {
                RobustnessAnswer::Analysed { mut lots, .. } => match lots.swap_remove(0) {
                    RobustnessLot::Statements { statements, winner, pictures, .. } => {
                        (statements, winner, pictures)
                    }
                    other => panic!("{id}: {other:?}"),
                },
                faulty @ RobustnessAnswer::Faulty { .. } => panic!("{id}: {faulty:?}"),
            };
            let (all, winner, pictures) = of(robustness_without_witnesses(text, Some(offers), None));
            let mut seen = 0;
            for question in Question::ALL {
                let only = robustness_only(text, offers, question.id()).expect("a question");
                let (alone, winner_alone, pictures_alone) = of(only);
                assert_eq!(winner_alone, winner);
                let among: Vec<_> = all.iter().filter(|one| one.question == question.id()).cloned().collect();
                assert_eq!(alone, among, "{id} {}", question.id());
                assert!(pictures_alone.iter().all(|picture| pictures.contains(picture)));
                seen += pictures_alone.len();
            }
            assert_eq!(seen, pictures.len(), "{id}: each picture belongs to one question");
        }
    }

    /// Every witness is an offers file that is sound and can be evaluated.
    #[test]
    fn witnesses_are_offers_files() {
        let mut seen = 0;
        for id in ["P-INV", "P-MINMAX", "M-DED"] {
            let example = crate::guide::example(id).expect("an example");
            let (text, offers) = (example.procurement_text, example.offers_text);
            let RobustnessAnswer::Analysed { lots, .. } = robustness(&text, Some(&offers), None) else {
                panic!("{id} has faults")
            };
            let RobustnessLot::Statements { statements, winner, .. } = &lots[0] else {
                panic!("{id} is open")
            };
            assert!(winner.is_some());
            for witness in statements.iter().filter_map(|statement| statement.witness.as_ref()) {
                seen += 1;
                let evaluated = evaluate(&text, &witness.to_json());
                let EvaluateAnswer::Evaluated { lots, .. } = evaluated else { panic!("{evaluated:?}") };
                assert!(matches!(lots[0], LotResult::Award { .. }));
            }
        }
        assert!(seen > 10);
    }
}
