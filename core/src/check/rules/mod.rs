//! The rules, one file each.

mod accepted_in_vain;
mod answer_not_known;
mod brand;
mod change_without_baseline;
mod company_wide;
mod comparison_without_reference;
mod counted_twice;
mod criterion_behind_measure;
mod degree_without_limit;
mod departments_differ;
mod direction_missing;
mod favours_place;
mod free_discretion;
mod goal_not_in_profile;
mod heading_only;
mod hidden_scoring;
mod judged_without_anchors;
mod level_in_vague_words;
mod levels_alike;
mod loophole;
mod losing_offer_decides;
mod low_price_gains_nothing;
mod mandatory_missing;
mod mandatory_weight;
mod named_staff;
mod no_baseline;
mod no_evidence;
mod no_follow_up;
mod no_measure;
mod no_scoring;
mod no_target;
mod no_tie_break;
mod nobody_affected;
mod nobody_else;
mod nothing_follows_it_up;
mod nothing_proves_it;
mod nothing_tried;
mod novelty_alone;
mod number_without_source;
mod open_list;
mod order_of_importance;
mod prescribes_solution;
mod price_weighs_otherwise;
mod problem_prescribes;
mod promise_without_check;
mod requirement_as_criterion;
mod selection_as_award;
mod serves_no_measure;
mod several_qualities;
mod standard_without_equivalent;
mod steps_overlap_or_gap;
mod unnamed_norm;
mod vague_word;
mod weight_does_nothing;
mod weight_not_fixed;
mod weight_range_wide;
mod zero_price_counts_high;

pub(super) use accepted_in_vain::RULE as ACCEPTED_IN_VAIN;

use std::sync::LazyLock;

use super::rule::Rule;

/// The rule about several qualities in one sentence, which says nothing of their words.
pub(super) const ABOUT_A_SENTENCE: &str = "several-qualities";

/// The rules that read one text at a time, in the order of their codes.
pub(super) static TEXT_RULES: &[&Rule] = &[
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

/// The rules that look at a whole procurement. They stand apart, so that a page that only reads texts
/// need not carry what these rest on.
pub(super) static DOCUMENT_RULES: &[&Rule] = &[
    &judged_without_anchors::RULE,
    &levels_alike::RULE,
    &nothing_proves_it::RULE,
    &nothing_follows_it_up::RULE,
    &weight_not_fixed::RULE,
    &weight_range_wide::RULE,
    &order_of_importance::RULE,
    &no_tie_break::RULE,
    &accepted_in_vain::RULE,
    &serves_no_measure::RULE,
    &counted_twice::RULE,
    &novelty_alone::RULE,
    &criterion_behind_measure::RULE,
    &losing_offer_decides::RULE,
    &low_price_gains_nothing::RULE,
    &zero_price_counts_high::RULE,
    &weight_does_nothing::RULE,
    &price_weighs_otherwise::RULE,
    &nobody_affected::RULE,
    &no_baseline::RULE,
    &no_target::RULE,
    &nothing_tried::RULE,
    &nobody_else::RULE,
    &problem_prescribes::RULE,
    &answer_not_known::RULE,
    &departments_differ::RULE,
    &number_without_source::RULE,
    &mandatory_missing::RULE,
    &mandatory_weight::RULE,
    &goal_not_in_profile::RULE,
];

/// All rules, in the order of their codes. A rule that has its own file has its line in one of the
/// two lists above.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let mut all: Vec<&'static Rule> = TEXT_RULES.iter().chain(DOCUMENT_RULES).copied().collect();
    all.sort_by_key(|rule| rule.code);
    all
});

/// The rule with this code or name.
#[must_use]
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code_or_name || rule.name == code_or_name)
}
