//! A proof that can only exist once the contract runs.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{Token, TokenKind, tokens};
use crate::check::whole::Whole;
use crate::language::Language;

/// A proof that can only exist once the contract runs.
pub(super) static RULE: Rule = Rule {
    code: "SPR123",
    name: "proof-after-award",
    severity: Severity::Warning,
    problem: "no_evidence",
    message: Words {
        sv: "Beviset ”{words}” finns först när avtalet gäller och kan inte ge poäng i utvärderingen.",
        en: "The proof “{words}” exists only once the contract runs, and cannot give points in the evaluation.",
    },
    why: Words {
        sv: "Poängen sätts före tilldelningen. Det som visar sig efteråt är uppföljning av ett löfte, inte bevis för det.",
        en: "Points are given before the award. What shows afterwards follows a promise up; it does not prove it.",
    },
    help: Words {
        sv: "Be om något som går att lämna med anbudet, och lägg det som mäts under avtalet i uppföljningen.",
        en: "Ask for something that can come with the offer, and put what is measured during the contract in the follow-up.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4; mål C-448/01 EVN och Wienstrom.",
        en: "Directive 2014/24/EU art. 67(4); case C-448/01 EVN and Wienstrom.",
    },
    flagged: Words {
        sv: "Bevis: mätning av svarstiden efter avtalsstart.",
        en: "Proof: a measurement of the response time after the contract starts.",
    },
    mended: Words {
        sv: "Bevis: beräkning av bemanning per timme. Uppföljning: svarstiden mäts varje månad.",
        en: "Proof: a calculation of staff per hour. Follow-up: the response time is measured each month.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            for (index, proof) in quality.evidence.iter().enumerate() {
                for language in Language::ALL {
                    let Some(text) = proof.only(language).filter(|text| names_the_contract(text, language))
                    else {
                        continue;
                    };
                    let tokens = tokens(text, language);
                    let words: Vec<&Token> =
                        tokens.iter().filter(|token| token.kind() == TokenKind::Word).collect();
                    if let Some(span) = comes_after(&words, language)
                        && let Some(said) = text.get(span.clone())
                    {
                        let mut finding =
                            rule.at(&format!("{at}/evidence/{index}/{}", language.code()), said);
                        finding.span = Some(span);
                        findings.push(finding);
                    }
                }
            }
        }
    }
}

/// Where the words place something after the award, unless it is another contract, or a trial before it.
fn comes_after(words: &[&Token], language: Language) -> Option<std::ops::Range<usize>> {
    let (after, between, other): (&[&str], &[&str], &[&str]) = match language {
        Language::Swedish => (
            &["efter", "under", "sedan", "när"],
            &["den", "det", "ett", "en", "hela"],
            &[
                "före",
                "innan",
                "tidigare",
                "referens",
                "referensen",
                "referenser",
                "andra",
                "annan",
                "pågående",
            ],
        ),
        Language::English => (
            &["after", "during", "throughout", "once"],
            &["the", "a", "whole", "entire"],
            &[
                "before",
                "prior",
                "previous",
                "earlier",
                "past",
                "other",
                "another",
                "reference",
                "references",
                "ongoing",
            ],
        ),
    };
    if words.iter().any(|word| other.contains(&word.word())) {
        return None;
    }
    words.iter().enumerate().find_map(|(index, first)| {
        let mut rest = words.get(index + 1..)?.iter().filter(|word| !between.contains(&word.word()));
        let (next, then) = (rest.next()?, rest.next());
        (after.contains(&first.word())
            && next.sentence == first.sentence
            && is_of_the_contract(next.word(), then.map(|then| then.word()), language))
        .then_some(first.start..next.end)
    })
}

/// How words begin that name the contract, or what comes with it.
const fn contract_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Swedish => &[
            "avtals",
            "avtalet",
            "kontrakts",
            "kontraktet",
            "provperiod",
            "provtid",
            "driftsätt",
            "driftstart",
            "leveransen",
            "tilldelning",
            "pilotperiod",
            "införandet",
            "garantitid",
        ],
        Language::English => {
            &["contract", "award", "commissioning", "go-live", "implementation", "delivery", "rollout"]
        }
    }
}

/// How English words begin of which only the period comes with the contract: a trial may be held before the award.
const TRIALS: [&str; 4] = ["trial", "pilot", "test", "warranty"];

/// Whether a text has such a word at all: most have none, and need not be taken apart.
fn names_the_contract(text: &str, language: Language) -> bool {
    let text = text.to_lowercase();
    contract_words(language).iter().chain(&TRIALS).any(|word| text.contains(word))
}

/// Whether a word names the contract or what comes with it.
fn is_of_the_contract(word: &str, then: Option<&str>, language: Language) -> bool {
    let begins = |words: &[&str]| words.iter().any(|begin| word.starts_with(begin));
    let trial = || language == Language::English && begins(&TRIALS);
    begins(contract_words(language)) || (trial() && then.is_some_and(|then| then.starts_with("period")))
}
