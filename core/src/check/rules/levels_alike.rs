//! Two levels that only a word of degree tells apart.

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::degree_without_limit;
use crate::check::text::TokenKind;
use crate::check::whole::Whole;
use crate::check::whole::level_texts;
use crate::language::Language;

/// Two levels that only a word of degree tells apart.
pub(super) static RULE: Rule = Rule {
    code: "SPR120",
    name: "levels-alike",
    severity: Severity::Error,
    problem: "levels_alike",
    message: Words {
        sv: "Nivåerna ”{words}” skiljer sig bara genom ett gradord, eller inte alls.",
        en: "The levels “{words}” differ only by a word of degree, or not at all.",
    },
    why: Words {
        sv: "Ingen kan säga vilken av dem ett svar når, så poängen blir godtycklig.",
        en: "No one can say which of them an answer reaches, so that points become arbitrary.",
    },
    help: Words {
        sv: "Skriv vad som ska finnas på den högre nivån och inte finns på den lägre: ett tal, en handling, ett bevis.",
        en: "Write what the higher level has and the lower has not: a number, an action, a proof.",
    },
    source: Words {
        sv: "Mål C-19/00 SIAC; C-331/04 ATI EAC.",
        en: "Cases C-19/00 SIAC and C-331/04 ATI EAC.",
    },
    flagged: Words {
        sv: "”Utförlig beskrivning” ger 3 poäng, ”mycket utförlig beskrivning” ger 5.",
        en: "“Thorough description” gives 3 points, “very thorough description” gives 5.",
    },
    mended: Words {
        sv: "”Planen anger ansvarig” ger 3 poäng, ”planen anger ansvarig, tidpunkt och mätetal” ger 5.",
        en: "“The plan names who is responsible” gives 3 points, “the plan names who is responsible, when and how it is measured” gives 5.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words =
    Words { sv: "Ta bort den högre av nivåerna", en: "Take the higher of the levels away" };

/// A scale keeps at least so many levels.
const FEWEST_LEVELS: usize = 2;

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            for language in Language::ALL {
                let texts = level_texts(quality, at);
                let texts: Vec<(&str, &String)> =
                    texts.iter().filter_map(|(text, at)| Some((text.only(language)?, at))).collect();
                // A language that nothing is written in says nothing of the levels.
                let texts: Vec<_> = texts.into_iter().filter(|(text, _)| !text.trim().is_empty()).collect();
                for (index, (upper, at)) in texts.iter().enumerate().skip(1) {
                    let below = texts.iter().take(index);
                    let bare_upper = bare(upper, language);
                    if let Some((lower, _)) =
                        below.rev().find(|(lower, _)| bare(lower, language) == bare_upper)
                    {
                        let at = format!("{at}/{}", language.code());
                        let finding = rule.at(&at, format!("{lower} / {upper}"));
                        let level = at.strip_suffix(language.code()).and_then(|at| at.strip_suffix("/text/"));
                        findings.push(match level.filter(|_| texts.len() > FEWEST_LEVELS) {
                            Some(level) => finding.change(level.to_owned(), None, MENDS.said()),
                            None => finding,
                        });
                    }
                }
            }
        }
    }
}

/// The stems of a text without its words of degree.
fn bare(text: &str, language: Language) -> Vec<String> {
    let reading = Reading::new(text, language, TextKind::Part);
    let degrees = reading.found(&degree_without_limit::WORDS);
    let counts = |index: usize| !degrees.iter().any(|hit| hit.range.contains(&index));
    let words = reading
        .tokens
        .iter()
        .enumerate()
        .filter(|(index, token)| token.kind() != TokenKind::Mark && counts(*index));
    let words: Vec<String> = words.map(|(_, token)| token.form.stem.clone()).collect();
    words.into_iter().filter(|word| !is_degree(word)).collect()
}

/// Adverbs that only say how much.
fn is_degree(word: &str) -> bool {
    const DEGREES: [&str; 16] = [
        "mycket",
        "myck",
        "väldigt",
        "väld",
        "särskilt",
        "särskild",
        "ytterst",
        "synnerligen",
        "ganska",
        "delvis",
        "very",
        "veri",
        "highly",
        "high",
        "fairly",
        "extremely",
    ];
    DEGREES.contains(&word)
}
