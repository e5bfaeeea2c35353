use sprang::boundary;
use sprang::check::TextKind;
use sprang::decision;
use sprang::language::Language;

use super::Call;
use super::place::Question;

/// Calls the rules, and hands the answer over at once.
pub(super) fn ask(question: &Question, then: impl FnOnce(Option<String>) + 'static) {
    then(Some(call(question)));
}

/// The same calls as `pkg/rules` makes of the core.
fn call(Question { call, arguments }: &Question) -> String {
    let argument = |index: usize| arguments.get(index).map(String::as_str);
    let text = |index: usize| argument(index).unwrap_or_default();
    let language = || Language::from_tag(text(1)).unwrap_or_default();
    match call {
        Call::Check => boundary::check_json(&boundary::check(text(0))),
        Call::CheckOffers => boundary::check_json(&boundary::check_offers(text(0), text(1))),
        Call::Findings => boundary::findings_text(text(0), None),
        Call::TextFindings => boundary::text_findings_text(
            text(0),
            language(),
            argument(2).and_then(TextKind::from_word).unwrap_or_default(),
        ),
        Call::PartFindings => boundary::part_findings_text(text(0), language()),
        Call::OwnIndicators => {
            let language = Language::from_tag(text(2)).unwrap_or_default();
            boundary::indicators(&[text(0).to_owned()], text(1), language, argument(3))
        }
        Call::Rules => boundary::rules_json(&boundary::rules()),
        Call::Decide => {
            let innovation = text(0) == "innovation-test";
            boundary::decision(
                if innovation { decision::innovation_test() } else { decision::route() },
                text(1),
                argument(2),
            )
        }
        Call::DecisionQuestions => {
            let innovation = text(0) == "innovation-test";
            boundary::decision_questions(
                if innovation { decision::innovation_test() } else { decision::route() },
                argument(1),
            )
        }
        Call::Template => boundary::template(),
        Call::Catalogue => boundary::catalogue(),
        Call::CatalogueSearch => boundary::catalogue_search(text(0)),
        Call::CatalogueFor => boundary::catalogue_for(text(0), argument(1)),
        Call::CatalogueCriterion => boundary::catalogue_criterion(text(0), text(1)),
        Call::Differences => boundary::differences_json(boundary::differences(text(0), text(1)).as_ref()),
        Call::Evaluate => boundary::evaluate_json(&boundary::evaluate(text(0), text(1))),
        Call::Robustness => {
            let offers = argument(1).filter(|text| !text.is_empty());
            boundary::robustness_json(&boundary::robustness(text(0), offers, argument(2)))
        }
        Call::RobustnessOnly => {
            let only = boundary::robustness_only(text(0), text(1), text(2));
            only.map_or_else(|_| "null".to_owned(), |answer| boundary::robustness_json(&answer))
        }
        Call::Intentions => boundary::intentions(text(0), argument(1), argument(2), text(3)),
        Call::ChooseModel => boundary::choose_model(text(0), argument(1), text(2), argument(3), text(4)),
        Call::MadeUpOffers => boundary::made_up_offers(text(0), argument(1)),
        Call::AwardReport => {
            let language = Language::from_tag(text(2)).unwrap_or_default();
            boundary::award_report(text(0), text(1), language, text(3) == "firm")
        }
        Call::Profile => boundary::profile(text(0)),
        Call::FindingsWith => boundary::findings_text(text(0), argument(1)),
        Call::TemplateForm => {
            boundary::template_form(text(0), argument(1), argument(2)).unwrap_or_else(|| "null".to_owned())
        }
        Call::JoinNeed => boundary::join_need(text(0), text(1), text(2), text(3), text(4)),
        Call::ServeGoal => boundary::serve_goal(text(0), text(1), text(2), argument(3)),
        Call::NoteDraft => {
            boundary::note_draft(text(0), text(1), (text(3), text(2)), text(4), argument(5), argument(6))
        }
        Call::InsertCriterion => boundary::insert_criterion(text(0), text(1), text(2), argument(3)),
        Call::InsertMandatory => boundary::insert_mandatory(text(0), argument(1)),
        Call::ReachStage => boundary::reach_stage(text(0), text(1), text(2), argument(3), argument(4)),
        Call::NextSteps => boundary::next_steps(text(0), argument(1)),
        Call::Stages => boundary::stages(text(0), argument(1)),
        Call::Plan => boundary::plan(text(0), text(1), argument(2)),
        Call::Need => boundary::need(text(0), argument(1)),
        Call::Publication => {
            boundary::publication_json(&boundary::publication(text(0), language(), argument(2)))
        }
    }
}
