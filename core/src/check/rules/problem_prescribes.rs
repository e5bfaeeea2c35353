//! A need that names its solution.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{TokenKind, tokens};
use crate::check::whole::Whole;
use crate::language::Language;

/// A need that names its solution.
pub(super) static RULE: Rule = Rule {
    code: "SPR706",
    name: "problem-prescribes",
    severity: Severity::Warning,
    problem: "solution_as_problem",
    message: Words {
        sv: "Behovet nämner redan en lösning: ”{words}”.",
        en: "The need names a solution already: “{words}”.",
    },
    why: Words {
        sv: "Den som har en bättre lösning läser inte vidare.",
        en: "Whoever has a better one reads no further.",
    },
    help: Words {
        sv: "Skriv vad som inte fungerar och för vem. Låt lösningen stå i anbuden.",
        en: "Write what does not work and for whom. Let the solution stand in the offers.",
    },
    source: Words {
        sv: "Strategins vägledning om behov; direktiv 2014/24/EU artikel 40 och 42.1.",
        en: "Guidance on needs; Directive 2014/24/EU art. 40 and 42(1).",
    },
    flagged: Words {
        sv: "”Vi behöver upphandla ett nytt IT-system för larm.”",
        en: "“We need to procure a new IT system for alarms.”",
    },
    mended: Words {
        sv: "”Nattpersonalen märker fall för sent.”",
        en: "“Night staff notice falls too late.”",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let summary = &whole.procurement.problem().summary;
    for language in Language::ALL {
        let Some(text) = summary.only(language) else { continue };
        let tokens = tokens(text, language);
        let words: Vec<_> = tokens.iter().filter(|token| token.kind() == TokenKind::Word).collect();
        let wish = words.windows(2).find(|pair| match pair {
            [first, second] => is_wish(first.word(), second.word(), language),
            _ => false,
        });
        let Some([first, second]) = wish else { continue };
        // A wish for a thing, and after it in the same sentence a thing that is bought.
        let wished =
            words.iter().filter(|token| token.start > second.start && token.sentence == first.sentence);
        if let Some(thing) = wished.into_iter().find(|token| is_thing(token.word())) {
            let span = first.start..thing.end;
            let mut finding = rule.at(
                &format!("/problem/summary/{}", language.code()),
                text.get(span.clone()).unwrap_or_default(),
            );
            finding.span = Some(span);
            findings.push(finding);
        }
    }
}

fn is_wish(first: &str, second: &str, language: Language) -> bool {
    let buys =
        ["upphandla", "köpa", "införa", "anskaffa", "procure", "buy", "introduce", "acquire", "purchase"];
    match language {
        Language::Swedish => {
            first == "behöver"
                && (buys.contains(&second)
                    || second == "ett"
                    || second == "en"
                    || second == "nytt"
                    || second == "ny")
                || (first == "ska" && buys.contains(&second))
        }
        Language::English => {
            (first == "to" && buys.contains(&second))
                || (first == "need" && (second == "a" || second == "an" || second == "new"))
        }
    }
}

fn is_thing(word: &str) -> bool {
    const THINGS: [&str; 10] = [
        "system",
        "plattform",
        "app",
        "modul",
        "verktyg",
        "sensorer",
        "platform",
        "module",
        "tool",
        "sensors",
    ];
    THINGS.iter().any(|thing| {
        word.ends_with(thing) || word.strip_suffix("et").is_some_and(|word| word.ends_with(thing))
    })
}
