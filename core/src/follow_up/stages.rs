use super::WORDING;
use crate::check::{Severity, check_procurement};
use crate::language::Language;
use crate::procurement::{Procurement, Stage};

/// The stages in their order; what is stopped leaves it.
pub const STAGES: [Stage; 10] = [
    Stage::Found,
    Stage::Described,
    Stage::Dialogue,
    Stage::RouteChosen,
    Stage::Checked,
    Stage::Published,
    Stage::Evaluated,
    Stage::Signed,
    Stage::FollowedUp,
    Stage::Shared,
];

/// What people call a stage.
#[must_use]
pub fn stage_name(stage: Stage, language: Language) -> &'static str {
    WORDING.raw(language, key(stage))
}

const fn key(stage: Stage) -> &'static str {
    match stage {
        Stage::Found => "stage.found",
        Stage::Described => "stage.described",
        Stage::Dialogue => "stage.dialogue",
        Stage::RouteChosen => "stage.route-chosen",
        Stage::Checked => "stage.checked",
        Stage::Published => "stage.published",
        Stage::Evaluated => "stage.evaluated",
        Stage::Signed => "stage.signed",
        Stage::FollowedUp => "stage.followed-up",
        Stage::Shared => "stage.shared",
        Stage::Stopped => "stage.stopped",
    }
}

/// Something that is missing for a stage, as the key of its sentence in [`WORDING`](super::WORDING).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The stage.
    pub stage: Stage,
    /// The key of the sentence.
    pub key: &'static str,
}

impl Missing {
    /// The sentence.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        WORDING.raw(language, self.key)
    }
}

/// The next stage, and what is missing for it; `None` where all are reached, or it was stopped.
///
/// ```
/// let example = sprang::guide::example("P-INV").expect("an example");
/// let (stage, missing) = sprang::follow_up::missing(&example.procurement).expect("not at the end");
/// assert_eq!(stage, sprang::procurement::Stage::Found);
/// assert!(!missing.is_empty());
/// ```
#[must_use]
pub fn missing(procurement: &Procurement) -> Option<(Stage, Vec<Missing>)> {
    let journey = procurement.journey();
    if journey.reached(Stage::Stopped).is_some() {
        return None;
    }
    let stage = STAGES.into_iter().find(|stage| journey.reached(*stage).is_none())?;
    let problem = procurement.problem();
    let route = crate::decision::decide(crate::decision::route(), &journey.route);
    let grave = || {
        check_procurement(procurement)
            .iter()
            .any(|finding| finding.accepted.is_none() && finding.severity == Severity::Error)
    };
    let wants: Vec<(bool, &'static str)> = match stage {
        Stage::Described => vec![
            (problem.affected.is_empty(), "missing.affected"),
            (problem.measures.iter().all(|measure| measure.baseline.is_none()), "missing.baseline"),
            (problem.measures.iter().all(|measure| measure.target.is_none()), "missing.target"),
            (problem.tried.is_empty(), "missing.tried"),
            (problem.outcome.is_none(), "missing.outcome"),
        ],
        Stage::Dialogue => vec![(problem.market.is_none(), "missing.market")],
        Stage::RouteChosen => vec![(route.is_none(), "missing.route")],
        Stage::Checked => vec![(grave(), "missing.findings")],
        Stage::FollowedUp => vec![(journey.outcomes.is_empty(), "missing.outcomes")],
        Stage::Shared => vec![(problem.spread.is_none(), "missing.spread")],
        _ => Vec::new(),
    };
    let mut found: Vec<Missing> =
        wants.into_iter().filter(|(lacks, _)| *lacks).map(|(_, key)| Missing { stage, key }).collect();
    found.push(Missing { stage, key: "missing.date" });
    Some((stage, found))
}
