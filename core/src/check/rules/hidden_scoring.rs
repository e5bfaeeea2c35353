//! Wishes of which nobody can say whether they count.

use crate::check::finding::Finding;
use crate::check::limits::is_compared;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{comparison_without_reference, weights_left_open};
use crate::check::text::{Hit, List, Sign, Token, list};

/// Wishes of which nobody can say whether they count.
pub(super) static RULE: Rule = Rule {
    code: "SPR201",
    name: "hidden-scoring",
    severity: Severity::Error,
    problem: "hidden_scoring",
    message: Words {
        sv: "Det framgår inte om eller hur ”{words}” påverkar poängen.",
        en: "It is not stated whether or how “{words}” affects the score.",
    },
    why: Words {
        sv: "Alla ska före anbudet se vad som räknas och hur mycket.",
        en: "Everyone must see before tendering what counts and how much.",
    },
    help: Words {
        sv: "Gör det till ett krav, till ett kriterium med poäng, eller stryk det.",
        en: "Make it a requirement, a criterion with points, or strike it.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.5; mål C-532/06 Lianakis; mål C-331/04 ATI EAC.",
        en: "Directive 2014/24/EU art. 67(5); case C-532/06 Lianakis; case C-331/04 ATI EAC.",
    },
    flagged: Words {
        sv: "Det är meriterande om systemet har stöd för tal.",
        en: "It is an advantage if the system supports speech.",
    },
    mended: Words {
        sv: "Stöd för tal ger 2 poäng, annars 0 poäng. Det visas vid demonstration.",
        en: "Support for speech gives 2 points, otherwise 0 points, shown by demonstration.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("hidden_scoring");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let most = reading.unless_sound(rule);
    let is_whole = reading.kind == TextKind::Criterion;
    let told = |hit: &&Hit| {
        let known = hit.sign != Sign::Guess || (is_whole && !reading.facts.scoring);
        // That the weights are open is the graver fault of the same words.
        known
            && !tells_of_a_comparison(reading, hit)
            && !tells_a_share(reading, hit)
            && !weights_left_open::in_sentence(reading, hit.range.start)
    };
    findings.extend(reading.found(&WORDS).iter().filter(told).map(|hit| {
        // Where the same sentence tells the points, they are not hidden; and nothing but a wish counts in a requirement.
        let open = !reading.gives_points(hit.range.start)
            && (reading.kind != TextKind::Requirement || wishes(reading, hit));
        let most = if open { most } else { Severity::Advice };
        reading.finding_about(rule, hit).at_most(most)
    }));
}

/// Whether a phrase wishes for something that need not be: `bör`, `gärna`.
fn wishes(reading: &Reading<'_>, hit: &Hit) -> bool {
    const WISHES: [&str; 24] = [
        "bör",
        "gärna",
        "helst",
        "hellre",
        "önskvärd",
        "önskvärt",
        "önskvärda",
        "önskas",
        "önskat",
        "önskemål",
        "meriterande",
        "merit",
        "fördel",
        "premieras",
        "should",
        "preferably",
        "preferred",
        "preferable",
        "desirable",
        "advantage",
        "advantageous",
        "ideally",
        "welcome",
        "welcomed",
    ];
    hit.range.clone().any(|at| reading.tokens.get(at).is_some_and(|token| WISHES.contains(&token.word())))
}

/// Whether how much it counts stands right after it: `counts for 40 per cent`.
fn tells_a_share(reading: &Reading<'_>, hit: &Hit) -> bool {
    const SHARE: [&str; 4] = ["%", "per", "percent", "procent"];
    let is_number = reading.tokens.get(hit.range.end).is_some_and(|token| token.form.number.is_some());
    let unit = reading.tokens.get(hit.range.end + 1).map_or("", Token::word);
    is_number && SHARE.contains(&unit)
}

/// Whether it is only the prize of a comparison: `kortast tid får flest poäng` hides nothing but what is compared.
fn tells_of_a_comparison(reading: &Reading<'_>, hit: &Hit) -> bool {
    const MOST: [&str; 10] =
        ["flest", "mest", "högst", "högre", "fler", "most", "highest", "higher", "more", "top"];
    let most =
        hit.range.clone().any(|at| reading.tokens.get(at).is_some_and(|token| MOST.contains(&token.word())));
    let of_comparison = reading.says_in_sentence(&comparison_without_reference::WORDS, hit.range.start)
        || begins_with_a_comparison(reading, hit.range.start);
    most && of_comparison
}

/// Whether the sentence of a token begins with what is compared: `längre garanti ger fler poäng`.
fn begins_with_a_comparison(reading: &Reading<'_>, at: usize) -> bool {
    const ARTICLES: [&str; 5] = ["en", "ett", "a", "an", "the"];
    let sentence = reading.tokens.get(at).map(|token| token.sentence);
    let of_sentence = reading.tokens.iter().filter(|token| Some(token.sentence) == sentence);
    let mut words = of_sentence.map(Token::word).skip_while(|word| ARTICLES.contains(word));
    words.next().is_some_and(is_compared)
}
