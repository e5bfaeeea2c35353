//! The rules, one file each.

mod brand;
mod change_without_baseline;
mod company_wide;
mod comparison_without_reference;
mod degree_without_limit;
mod direction_missing;
mod favours_place;
mod free_discretion;
mod heading_only;
mod hidden_scoring;
mod level_in_vague_words;
mod loophole;
mod named_staff;
mod no_evidence;
mod no_follow_up;
mod no_measure;
mod no_scoring;
mod open_list;
mod prescribes_solution;
mod promise_without_check;
mod requirement_as_criterion;
mod selection_as_award;
mod several_qualities;
mod standard_without_equivalent;
mod steps_overlap_or_gap;
mod unnamed_norm;
mod vague_word;

use super::rule::Rule;

/// All rules, in the order of their codes. A rule that has its own file has its line here.
pub static RULES: &[&Rule] = &[
    &vague_word::RULE,
    &degree_without_limit::RULE,
    &loophole::RULE,
    &open_list::RULE,
    &comparison_without_reference::RULE,
    &free_discretion::RULE,
    &promise_without_check::RULE,
    &unnamed_norm::RULE,
    &no_measure::RULE,
    &level_in_vague_words::RULE,
    &steps_overlap_or_gap::RULE,
    &heading_only::RULE,
    &no_evidence::RULE,
    &change_without_baseline::RULE,
    &no_follow_up::RULE,
    &several_qualities::RULE,
    &requirement_as_criterion::RULE,
    &direction_missing::RULE,
    &hidden_scoring::RULE,
    &no_scoring::RULE,
    &selection_as_award::RULE,
    &named_staff::RULE,
    &company_wide::RULE,
    &standard_without_equivalent::RULE,
    &brand::RULE,
    &favours_place::RULE,
    &prescribes_solution::RULE,
];

/// The rule with this code or name.
#[must_use]
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code_or_name || rule.name == code_or_name)
}
