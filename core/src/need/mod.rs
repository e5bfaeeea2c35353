//! What a need amounts to: what several departments share, which goals it serves and how much weighs
//! for each, and what leans on a measure.

mod balance;
mod goals;
mod leaning;
mod shared;
#[cfg(test)]
mod tests;

pub use balance::{Balance, balance, share_of_whole};
pub use goals::{GoalNode, ServedBy, further_goals, goal_tree};
pub use leaning::{Leaning, leaning};
pub use shared::{Part, SharedMeasure, shared_measures};

use crate::catalogue::Rewards;
use crate::language::{Language, Wording};
use crate::procurement::{GoalLevel, Together};

/// What is said about needs, goals and what weighs for them.
pub static WORDING: Wording =
    Wording::new(include_str!("../../texts/need.sv.txt"), include_str!("../../texts/need.en.txt"));

/// What people call a level of goals.
#[must_use]
pub fn level_name(level: GoalLevel, language: Language) -> &'static str {
    let key = match level {
        GoalLevel::Direction => "level.direction",
        GoalLevel::Council => "level.council",
        GoalLevel::Committee => "level.committee",
        GoalLevel::Unit => "level.unit",
    };
    WORDING.raw(language, key)
}

/// How values become one, in words.
#[must_use]
pub fn together_name(together: Together, language: Language) -> &'static str {
    let key = match together {
        Together::Sum => "together.sum",
        Together::Mean => "together.mean",
        Together::Highest => "together.highest",
        Together::Lowest => "together.lowest",
    };
    WORDING.raw(language, key)
}

/// The key of what a kind of reward is called in [`WORDING`].
#[must_use]
pub const fn rewards_key(rewards: Rewards) -> &'static str {
    match rewards {
        Rewards::Novelty => "rewards.novelty",
        Rewards::Value => "rewards.value",
        Rewards::Readiness => "rewards.readiness",
        Rewards::Spread => "rewards.spread",
        Rewards::People => "rewards.people",
        Rewards::Openness => "rewards.openness",
        Rewards::Economy => "rewards.economy",
        Rewards::Environment => "rewards.environment",
        Rewards::Service => "rewards.service",
        Rewards::Learning => "rewards.learning",
        Rewards::Fairness => "rewards.fairness",
    }
}
