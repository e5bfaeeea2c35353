//! Steps of a scale that overlap or leave a gap.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::scale::Anchor;
use crate::check::steps::{Step, steps};
use crate::check::text::{List, ONE, list};
use crate::language::Language;

/// Steps of a scale that overlap or leave a gap.
pub(super) static RULE: Rule = Rule {
    code: "SPR111",
    name: "steps-overlap-or-gap",
    severity: Severity::Error,
    problem: "UNEQUAL_STEPS",
    message: Words {
        sv: "Stegen ”{words}” överlappar eller lämnar ett hål mellan sig.",
        en: "The steps “{words}” overlap or leave a gap between them.",
    },
    why: Words {
        sv: "Ett svar på gränsen hör då till två steg eller till inget, och poängen kan inte avgöras.",
        en: "An answer on the limit then belongs to two steps or to none, and its points cannot be decided.",
    },
    help: Words {
        sv: "Skriv varje gräns en gång: ”minst 5 men mindre än 10”.",
        en: "Write each limit once: “at least 5 but less than 10”.",
    },
    source: Words {
        sv: "Mål C-19/00 SIAC Construction: villkor ska kunna tolkas lika av alla.",
        en: "Case C-19/00 SIAC Construction: terms must read alike to all.",
    },
    flagged: Words {
        sv: "0–5 dagar ger 5 poäng, 5–10 dagar ger 3 poäng, mer än 10 dagar ger 0 poäng. Tiden mäts.",
        en: "0–5 days gives 5 points, 5–10 days gives 3 points, more than 10 days gives 0 points. The time is measured.",
    },
    mended: Words {
        sv: "Högst 5 dagar ger 5 poäng, mer än 5 men högst 10 dagar ger 3 poäng, mer än 10 dagar ger 0 poäng. Tiden mäts.",
        en: "At most 5 days gives 5 points, more than 5 but at most 10 days gives 3 points, more than 10 days gives 0 points. The time is measured.",
    },
    look: Look::Text(&[&WHOLE, &DECIMALS], look),
};

/// That only whole numbers are stated.
static WHOLE: List = list!("facts/whole");
/// That values are rounded to so many decimals.
static DECIMALS: List = list!("facts/decimals");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    findings.extend(shared_points(reading).map(|range| reading.finding(rule, &range)));
    let all = steps(reading);
    // Where a level could not be read as a step, what looks like a hole may be filled by it.
    let numbered = |range: &Range<usize>| {
        range.clone().any(|at| reading.tokens.get(at).is_some_and(|token| token.form.number.is_some()))
    };
    let with_numbers = reading.anchors().iter().filter(|anchor| numbered(&anchor.condition)).count();
    let unread = with_numbers > all.len() && all.iter().any(|step| step.unit.is_empty());
    if unread {
        return;
    }
    let mut units: Vec<&str> = all.iter().map(|step| step.unit.as_str()).collect();
    units.retain(|unit| !unit.is_empty());
    units.sort_unstable();
    units.dedup();
    if units.len() <= 1 {
        for scale in scales_by_sentence(reading, &all) {
            look_at_one_scale(reading, scale, rule, findings);
        }
        return;
    }
    for unit in units {
        let steps: Vec<&Step> = all.iter().filter(|step| step.unit == unit).collect();
        look_at_one_scale(reading, steps, rule, findings);
    }
}

/// The steps, those of each sentence by themselves where several sentences have several: two scales in one text.
fn scales_by_sentence<'s>(reading: &Reading<'_>, all: &'s [Step]) -> Vec<Vec<&'s Step>> {
    let sentence = |step: &Step| reading.tokens.get(step.tokens.start).map(|token| token.sentence);
    let mut scales: Vec<(Option<usize>, Vec<&Step>)> = Vec::new();
    for step in all {
        match scales.last_mut().filter(|(of, _)| *of == sentence(step)) {
            Some((_, scale)) => scale.push(step),
            None => scales.push((sentence(step), vec![step])),
        }
    }
    if scales.len() > 1 && scales.iter().all(|(_, scale)| scale.len() > 1) {
        scales.into_iter().map(|(_, scale)| scale).collect()
    } else {
        vec![all.iter().collect()]
    }
}

fn look_at_one_scale(
    reading: &Reading<'_>,
    mut steps: Vec<&Step>,
    rule: &'static Rule,
    findings: &mut Vec<Finding>,
) {
    // Open to one side only: `minst 98 ger 6, minst 95 ger 3` is read as the best that is reached.
    if steps.len() < 2
        || steps.iter().all(|step| step.least.is_none())
        || steps.iter().all(|step| step.most.is_none())
    {
        return;
    }
    if is_best_reached_and_rest(&steps) {
        return;
    }
    // `över 5 ger 0, under 1 ger 10`: between them a formula tells.
    let ends = |step: &&Step| step.least.is_none() || step.most.is_none();
    if steps.len() == 2 && steps.iter().all(ends) && reading.has_formula() {
        return;
    }
    steps.sort_by_key(|step| step.least.map(|limit| (limit.value, !limit.reached)));
    let told = findings.len();
    for pair in steps.windows(2) {
        let [one, next] = pair else { continue };
        let range = one.tokens.start.min(next.tokens.start)..one.tokens.end.max(next.tokens.end);
        let meets = one.meets_exactly(next) || one.goes_on_by_a_decimal(next) && reading.says(&DECIMALS);
        if !meets {
            let finding = reading.finding(rule, &range);
            findings.push(match parted(reading, one, next) {
                Some((span, words)) => {
                    let original = reading.text.get(span.clone()).unwrap_or_default();
                    finding.fix(span, original, words)
                }
                None => finding,
            });
        } else if one.leaves_parts(next) && !reading.says(&WHOLE) {
            // `upp till 2 timmar, 3–4 timmar`: and two and a half?
            findings.push(reading.finding(rule, &range).at_most(Severity::Advice));
        }
    }
    // What is wrong between two steps is told first.
    let ends = bounded(&steps).filter(|_| findings.len() == told && !says_otherwise(reading));
    if let Some(range) = ends {
        findings.push(reading.finding(rule, &range).at_most(Severity::Advice));
    }
}

/// Two levels beside each other that both may give the points that are the limit between them: `5–10 poäng`, `0–5 poäng`.
fn shared_points(reading: &Reading<'_>) -> Option<Range<usize>> {
    let number = |at: usize| reading.tokens.get(at).and_then(|token| token.form.number);
    let joins = |at: usize| {
        reading.tokens.get(at).is_some_and(|token| ["–", "-", "till", "to"].contains(&token.word()))
    };
    let span = |anchor: &Anchor| {
        let high = anchor.points.start;
        let low = high.checked_sub(2).filter(|_| joins(high - 1))?;
        Some((low, number(low)?, number(high)?))
    };
    let anchors = reading.anchors();
    anchors.windows(2).find_map(|pair| {
        let [one, next] = pair else { return None };
        let ((first, low, high), (_, other_low, other_high)) = (span(one)?, span(next)?);
        let shared = low == other_high || high == other_low;
        shared.then_some(first..next.points.end)
    })
}

/// Whether it is said what all that is left gives.
fn says_otherwise(reading: &Reading<'_>) -> bool {
    const LEFT: [&str; 10] = [
        "annars",
        "övriga",
        "övrigt",
        "annat",
        "otherwise",
        "other",
        "others",
        "utanför",
        "outside",
        "underkänns",
    ];
    reading.tokens.iter().any(|token| LEFT.contains(&token.word()))
}

/// From the first to the last of steps that cover neither what lies below nor what lies above: `80–100 ger 4, 101–130
/// ger 7`, and otherwise?
fn bounded(steps: &[&Step]) -> Option<Range<usize>> {
    const ALL: i64 = 100 * ONE;
    let below = || steps.first().and_then(|step| step.least).is_some_and(|lowest| lowest.value > ONE);
    let (open_down, open_up) =
        (steps.iter().any(|step| step.least.is_none()), steps.iter().any(|step| step.most.is_none()));
    // `under 30 ger 5, 30–60 ger 3`: and more than 60? A share ends with all.
    let most = steps.iter().filter_map(|step| step.most).map(|limit| limit.value).max();
    let above = || most.is_some_and(|most| most != ALL);
    let bounded = match (open_down, open_up) {
        (false, false) => below(),
        (true, false) => above() && steps.iter().any(|step| step.least.is_some()),
        (false, true) => below() && steps.iter().any(|step| step.most.is_some()),
        (true, true) => false,
    };
    let places = || steps.iter().map(|step| &step.tokens);
    bounded.then_some(places().map(|place| place.start).min()?..places().map(|place| place.end).max()?)
}

/// Whether all steps but one are open to one side, which is read as the best that is reached, and one is what is left
/// below the lowest of them: `mer än 3 ger 2, mer än 6 ger 4, 3 eller färre ger 0`.
fn is_best_reached_and_rest(steps: &[&Step]) -> bool {
    let (up, down): (Vec<&Step>, Vec<&Step>) = steps.iter().partition(|step| step.most.is_none());
    if down.iter().any(|step| step.least.is_some()) {
        return false;
    }
    match (up.as_slice(), down.as_slice()) {
        ([_, _, ..], [rest]) => {
            let lowest = up.iter().min_by_key(|step| step.least.map(|limit| limit.value));
            lowest.is_some_and(|lowest| rest.meets_exactly(lowest))
        }
        ([rest], [_, _, ..]) => {
            let highest = down.iter().max_by_key(|step| step.most.map(|limit| limit.value));
            highest.is_some_and(|highest| highest.meets_exactly(rest))
        }
        _ => false,
    }
}

/// Words that part two steps that share a limit, and what they stand for: `5–10` becomes `mer än 5 men högst 10`.
fn parted(reading: &Reading<'_>, one: &Step, next: &Step) -> Option<(Range<usize>, String)> {
    let (end, start) = (one.most?, next.least?);
    if end.value != start.value || !(end.reached && start.reached) {
        return None;
    }
    let tokens = &reading.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.form.written.as_str());
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let first = next.tokens.clone().find(|&at| is_number(at))?;
    let is_span = ["–", "-", "till", "to"].contains(&word(first + 1)) && is_number(first + 2);
    let last = if is_span { first + 2 } else { first };
    let (low, high) = (word(first), word(last));
    let begin = next.tokens.start.min(first);
    let words = match (reading.language, is_span) {
        (Language::Swedish, true) => format!("mer än {low} men högst {high}"),
        (Language::English, true) => format!("more than {low} and at most {high}"),
        (Language::Swedish, false) => format!("mer än {low}"),
        (Language::English, false) => format!("more than {low}"),
    };
    // Only words that say the limit may go: `minst 5`.
    let plain = (begin..first).all(|at| {
        ["minst", "från", "least", "from", "at"].contains(&tokens.get(at).map_or("", |token| token.word()))
    });
    let span = tokens.get(begin)?.start..tokens.get(last)?.end;
    plain.then_some((span, words))
}
