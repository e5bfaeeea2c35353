//! The rules, one file each.

pub(super) mod accepted_in_vain;
pub(super) mod answer_not_known;
pub(super) mod brand;
pub(super) mod change_without_baseline;
pub(super) mod company_wide;
pub(super) mod comparison_without_reference;
pub(super) mod counted_twice;
pub(super) mod criterion_behind_measure;
pub(super) mod degree_without_limit;
pub(super) mod departments_differ;
pub(super) mod direction_missing;
pub(super) mod favours_place;
pub(super) mod free_discretion;
pub(super) mod goal_not_in_profile;
pub(super) mod heading_only;
pub(super) mod hidden_scoring;
pub(super) mod judged_without_anchors;
pub(super) mod level_in_vague_words;
pub(super) mod levels_alike;
pub(super) mod loophole;
pub(super) mod losing_offer_decides;
pub(super) mod lots_without_sum;
pub(super) mod low_price_gains_nothing;
pub(super) mod mandatory_missing;
pub(super) mod mandatory_weight;
pub(super) mod named_staff;
pub(super) mod no_baseline;
pub(super) mod no_evidence;
pub(super) mod no_follow_up;
pub(super) mod no_measure;
pub(super) mod no_scoring;
pub(super) mod no_target;
pub(super) mod no_tie_break;
pub(super) mod nobody_affected;
pub(super) mod nobody_else;
pub(super) mod nobody_is_ranked;
pub(super) mod nothing_follows_it_up;
pub(super) mod nothing_proves_it;
pub(super) mod nothing_tried;
pub(super) mod novelty_alone;
pub(super) mod number_without_source;
pub(super) mod one_step_decides;
pub(super) mod only_what_is_widespread;
pub(super) mod open_list;
pub(super) mod order_of_importance;
pub(super) mod prescribes_solution;
pub(super) mod price_alone;
pub(super) mod price_weighs_otherwise;
pub(super) mod problem_prescribes;
pub(super) mod promise_without_check;
pub(super) mod proof_after_award;
pub(super) mod requirement_as_criterion;
pub(super) mod selection_as_award;
pub(super) mod serves_no_measure;
pub(super) mod several_qualities;
pub(super) mod standard_without_equivalent;
pub(super) mod steps_overlap_or_gap;
pub(super) mod threshold_in_text;
pub(super) mod unnamed_norm;
pub(super) mod vague_word;
pub(super) mod variants_refused;
pub(super) mod weight_against_law;
pub(super) mod weight_does_nothing;
pub(super) mod weight_not_fixed;
pub(super) mod weight_range_wide;
pub(super) mod weights_left_open;
pub(super) mod zero_price_counts_high;

pub(super) use accepted_in_vain::RULE as ACCEPTED_IN_VAIN;

use std::sync::LazyLock;

use super::facts::FACTS;
use super::rule::{Look, Rule};
use super::text::List;

/// The rules about how a sentence is built, or what it leaves out: they say nothing of its words.
pub(super) const ABOUT_A_SENTENCE: [&str; 3] =
    ["several-qualities", "change-without-baseline", "steps-overlap-or-gap"];

/// The rules about who may win: a sentence that favours someone mostly says so in several words.
pub(super) const ONCE_A_SENTENCE: [&str; 5] =
    ["selection-as-award", "named-staff", "company-wide", "favours-place", "free-discretion"];

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
    &weights_left_open::RULE,
    &threshold_in_text::RULE,
    &selection_as_award::RULE,
    &named_staff::RULE,
    &company_wide::RULE,
    &standard_without_equivalent::RULE,
    &brand::RULE,
    &favours_place::RULE,
    &prescribes_solution::RULE,
    &only_what_is_widespread::RULE,
    &variants_refused::RULE,
];

/// The lists of phrases that texts are read with: those of every rule, and those of facts.
pub(super) fn lists() -> Vec<&'static List> {
    let of_rules = TEXT_RULES.iter().flat_map(|rule| match rule.look {
        Look::Text(lists, _) => lists,
        Look::Document(_) | Look::Profile(_) => &[],
    });
    of_rules.copied().chain(FACTS).collect()
}

/// The rules that look at a whole procurement. They stand apart, so that a page that only reads texts
/// need not carry what these rest on.
pub(super) static DOCUMENT_RULES: &[&Rule] = &[
    &judged_without_anchors::RULE,
    &levels_alike::RULE,
    &nothing_proves_it::RULE,
    &nothing_follows_it_up::RULE,
    &proof_after_award::RULE,
    &weight_not_fixed::RULE,
    &weight_range_wide::RULE,
    &order_of_importance::RULE,
    &no_tie_break::RULE,
    &accepted_in_vain::RULE,
    &lots_without_sum::RULE,
    &serves_no_measure::RULE,
    &counted_twice::RULE,
    &novelty_alone::RULE,
    &criterion_behind_measure::RULE,
    &losing_offer_decides::RULE,
    &low_price_gains_nothing::RULE,
    &zero_price_counts_high::RULE,
    &weight_does_nothing::RULE,
    &price_weighs_otherwise::RULE,
    &nobody_is_ranked::RULE,
    &price_alone::RULE,
    &weight_against_law::RULE,
    &one_step_decides::RULE,
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
