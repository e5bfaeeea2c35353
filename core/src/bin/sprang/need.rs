use std::fmt::Write as _;

use sprang::boundary;
use sprang::language::Language;
use sprang::need::{
    WORDING, balance, further_goals, goal_tree, leaning, level_name, rewards_key, shared_measures,
    together_name,
};
use sprang::number::Exact;
use sprang::procurement::Procurement;
use sprang::profile::Profile;
use sprang::validate;

use crate::arguments::Wanted;
use crate::check::write_faults;
use crate::{Ending, by_profile};

/// Shows the goals with what weighs for them, what the weight rewards, what departments share, and what leans
/// on each measure.
pub(crate) fn run(text: &str, profile: Option<&Profile>, wanted: &Wanted, output: &mut String) -> Ending {
    let sound = validate::procurement_text(text);
    if wanted.json {
        output.push_str(&boundary::need_by(text, profile));
        return if sound.is_ok() { Ending::Fine } else { Ending::Findings };
    }
    let Ok(procurement) = sound else {
        if let boundary::CheckAnswer::Faulty { faults } = boundary::check(text) {
            write_faults(&faults, wanted, output);
        }
        return Ending::Findings;
    };
    let language = wanted.language;
    goals(&procurement, language, output);
    if let Some(profile) = profile {
        further(&procurement, profile, language, output);
    }
    weight(&procurement, language, output);
    together(&procurement, language, output);
    leaning_on(&procurement, language, output);
    by_profile(profile, language, output);
    Ending::Fine
}

fn percent(share: &Exact, language: Language) -> String {
    let hundred = Exact::integer(100);
    format!("{} %", (share * &hundred).shown(1, language.decimal_mark()).trim_start_matches("≈ "))
}

fn goals(procurement: &Procurement, language: Language, output: &mut String) {
    let say = |key, values: &[(&str, &str)]| WORDING.text(language, key, values);
    let _ = writeln!(output, "{}\n", say("goals.title", &[]));
    let nodes = goal_tree(procurement);
    if nodes.is_empty() {
        let _ = writeln!(output, "  {}", say("goals.none", &[]));
    }
    for node in nodes {
        let indent = "  ".repeat(node.depth + 1);
        let level = level_name(node.goal.level, language);
        let _ = writeln!(output, "{indent}{} ({level}, {})", node.goal.text.text(language), node.goal.id);
        if !node.measures.is_empty() {
            let _ = writeln!(
                output,
                "{indent}  {}",
                say("goals.measures", &[("measures", &node.measures.join(", "))])
            );
        }
        if node.served_by.is_empty() {
            let _ = writeln!(output, "{indent}  {}", say("goals.unserved", &[]));
        }
        for served in &node.served_by {
            let criteria: Vec<&str> = served.criteria.iter().map(|quality| quality.id.as_str()).collect();
            let share = served.share.as_ref().map(|share| percent(share, language));
            let share = share.unwrap_or_else(|| say("goals.unfixed", &[]));
            let line = say(
                "goals.share",
                &[("share", &share), ("lot", served.lot), ("criteria", &criteria.join(", "))],
            );
            let _ = writeln!(output, "{indent}  {line}");
        }
    }
}

/// The organisation's goals that this document has not taken up.
fn further(procurement: &Procurement, profile: &Profile, language: Language, output: &mut String) {
    let goals = further_goals(procurement, profile);
    if !goals.is_empty() {
        let _ = writeln!(output, "\n{}\n", WORDING.raw(language, "goals.further"));
    }
    for goal in goals {
        let level = level_name(goal.level, language);
        let _ = writeln!(output, "  {} ({level}, {})", goal.text.text(language), goal.id);
    }
}

fn weight(procurement: &Procurement, language: Language, output: &mut String) {
    let say = |key, values: &[(&str, &str)]| WORDING.text(language, key, values);
    let _ = writeln!(output, "\n{}\n", say("balance.title", &[]));
    for balance in procurement.lots().iter().filter_map(balance) {
        let mut parts: Vec<String> = balance
            .parts
            .iter()
            .map(|(rewards, share)| {
                let name = WORDING.raw(language, rewards.map_or("rewards.own", rewards_key));
                format!("{name} {}", percent(share, language))
            })
            .collect();
        if !balance.deductions {
            parts.push(format!("{} {}", say("rewards.price", &[]), percent(&balance.price, language)));
        }
        let line = say("balance.line", &[("lot", balance.lot), ("parts", &parts.join(", "))]);
        let _ = writeln!(output, "  {line}");
        let line = if balance.innovation.is_zero() {
            say("balance.none", &[])
        } else {
            say("balance.innovation", &[("share", &percent(&balance.innovation, language))])
        };
        let _ = writeln!(output, "  {line}");
        if balance.deductions {
            let _ = writeln!(output, "  {}", say("balance.deductions", &[]));
        }
    }
}

fn together(procurement: &Procurement, language: Language, output: &mut String) {
    let say = |key, values: &[(&str, &str)]| WORDING.text(language, key, values);
    let mark = language.decimal_mark();
    let shown = |value: Option<&Exact>| value.map_or_else(|| "-".to_owned(), |value| value.shown(2, mark));
    let shared = shared_measures(procurement.problem());
    if shared.is_empty() {
        return;
    }
    let _ = writeln!(output, "\n{}\n", say("shared.title", &[]));
    for one in &shared {
        let line = say(
            "shared.line",
            &[
                ("what", one.measure.what.text(language)),
                ("baseline", &shown(one.baseline.as_ref())),
                ("target", &shown(one.target.as_ref())),
                ("unit", one.measure.unit.text(language)),
                ("together", one.together.map_or("-", |together| together_name(together, language))),
                ("concerns", &shown(one.concerns.as_ref())),
            ],
        );
        let _ = writeln!(output, "  {line}");
        for part in &one.parts {
            let line = say(
                "shared.part",
                &[
                    ("department", part.department.name.text(language)),
                    ("baseline", &shown(part.baseline.map(|one| &one.value))),
                    ("target", &shown(part.target.map(|one| &one.value))),
                    ("concerns", &shown(part.concerns)),
                ],
            );
            let _ = writeln!(output, "    {line}");
        }
    }
}

fn leaning_on(procurement: &Procurement, language: Language, output: &mut String) {
    let say = |key, values: &[(&str, &str)]| WORDING.text(language, key, values);
    for measure in &procurement.problem().measures {
        let Some(found) = leaning(procurement, &measure.id) else { continue };
        let title = say("leaning.title", &[("what", measure.what.text(language)), ("measure", &measure.id)]);
        let _ = writeln!(output, "\n{title}");
        let ids = |all: &[(&str, &sprang::procurement::Quality)]| {
            all.iter().map(|(_, quality)| quality.id.as_str()).collect::<Vec<_>>().join(", ")
        };
        let (criteria, filled) = (ids(&found.criteria), ids(&found.filled_from));
        let (departments, goals) = (found.departments.join(", "), found.goals.join(", "));
        let outcomes = if found.outcomes == 0 { String::new() } else { found.outcomes.to_string() };
        let mut leans = false;
        for (key, name, text) in [
            ("leaning.criteria", "criteria", &criteria),
            ("leaning.filled", "criteria", &filled),
            ("leaning.departments", "departments", &departments),
            ("leaning.goals", "goals", &goals),
            ("leaning.outcomes", "outcomes", &outcomes),
        ] {
            if !text.is_empty() {
                leans = true;
                let _ = writeln!(output, "  {}", say(key, &[(name, text)]));
            }
        }
        if !leans {
            let _ = writeln!(output, "  {}", say("leaning.none", &[]));
        }
    }
}
