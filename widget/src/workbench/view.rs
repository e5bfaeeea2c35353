use super::Shows;

/// A page of the workbench.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The list of what there is to do.
    Tasks,
    /// Who buys what, and in which lots.
    About,
    /// The description of the need.
    Problem,
    /// The innovation test and the choice of route.
    Route,
    /// The criteria, scales and weights.
    Criteria,
    /// The award model.
    Model,
    /// What is unwise, or cannot be evaluated.
    Check,
    /// Check your answers, and publish.
    Publish,
    /// The stages on the way, and what came of the promises after signing.
    FollowUp,
}

impl Place {
    /// The pages as the list of tasks has them.
    pub const IN_ORDER: [Self; 8] = [
        Self::About,
        Self::Problem,
        Self::Route,
        Self::Criteria,
        Self::Model,
        Self::Check,
        Self::Publish,
        Self::FollowUp,
    ];

    /// The word by which texts and tests know it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::About => "about",
            Self::Problem => "problem",
            Self::Route => "route",
            Self::Criteria => "criteria",
            Self::Model => "model",
            Self::Check => "check",
            Self::Publish => "publish",
            Self::FollowUp => "follow-up",
        }
    }

    /// The page on which a place of the document is edited.
    #[must_use]
    pub fn of(at: &str) -> Self {
        let mut parts = at.split('/').skip(1);
        match (parts.next(), parts.next(), parts.next()) {
            (Some("problem"), ..) => Self::Problem,
            (Some("journey"), Some("route" | "innovationTest"), _) => Self::Route,
            (Some("journey"), ..) => Self::FollowUp,
            (Some("lots"), _, Some("award")) => Self::Model,
            (Some("lots"), _, Some("criteria")) => Self::Criteria,
            (Some("accepted"), ..) => Self::Check,
            _ => Self::About,
        }
    }
}

/// How weights are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Weighing {
    /// Each is typed.
    #[default]
    Typed,
    /// By sliders that keep the sum.
    Sliders,
    /// By the order of importance.
    Order,
}

/// What an element shows of its document. It is no part of the document, and no edit.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The page.
    pub place: Place,
    /// The form of the template by which the need is described.
    pub form: String,
    /// What was looked for last, until the page is left: a place of the document. What asks of it is shown, whichever form
    /// asks it.
    pub sought: Option<String>,
    /// Whether its questions are asked one at a time.
    pub one_by_one: bool,
    /// Which of its questions is asked.
    pub question: usize,
    /// How weights are set.
    pub weighing: Weighing,
    /// Which lot is shown, where there are several.
    pub lot: usize,
    /// Whether the page of the award model has been opened.
    pub model_seen: bool,
    /// What the buyer expects it to cost, as a number; empty where nobody has said.
    pub estimate: String,
}

/// A change of what is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// To a page.
    To(Place),
    /// To another form of the template.
    Form(String),
    /// To one question at a time, or to all of them.
    OneByOne(bool),
    /// To a question.
    Question(usize),
    /// To another way of weighing.
    Weighing(Weighing),
    /// To a lot.
    Lot(usize),
    /// To another price around which bids are expected.
    Estimate(String),
}

impl View {
    /// What an element shows first.
    #[must_use]
    pub fn new(shows: Shows) -> Self {
        Self {
            place: match shows {
                Shows::Workbench => Place::Tasks,
                Shows::Problem => Place::Problem,
                Shows::Criteria => Place::Criteria,
            },
            form: "functional".to_owned(),
            sought: None,
            one_by_one: false,
            question: 0,
            weighing: Weighing::default(),
            lot: 0,
            model_seen: false,
            estimate: String::new(),
        }
    }

    /// Whether one question is shown at a time: whatever is looked for is among all of them.
    #[must_use]
    pub fn one_at_a_time(&self) -> bool {
        self.one_by_one && self.sought.is_none()
    }

    /// Shows a page.
    fn show(&mut self, place: Place) {
        if place != self.place {
            self.sought = None;
        }
        self.place = place;
        self.model_seen |= place == Place::Model;
    }

    /// Turns to something else; says whether a new page is shown, whose heading is then read first.
    pub fn turn(&mut self, turn: Turn) -> bool {
        match turn {
            Turn::To(place) => {
                self.show(place);
                true
            }
            Turn::Form(form) => {
                self.form = form;
                self.sought = None;
                self.question = 0;
                false
            }
            Turn::OneByOne(one_by_one) => {
                self.one_by_one = one_by_one;
                self.sought = None;
                false
            }
            Turn::Question(question) => {
                self.question = question;
                self.one_by_one
            }
            Turn::Weighing(weighing) => {
                self.weighing = weighing;
                false
            }
            Turn::Lot(lot) => {
                self.lot = lot;
                false
            }
            Turn::Estimate(estimate) => {
                self.estimate = estimate;
                false
            }
        }
    }

    /// Turns to where a place of the document is edited.
    pub fn seek(&mut self, at: &str, shows: Shows) {
        if shows == Shows::Workbench {
            self.show(Place::of(at));
        }
        self.sought = Some(at.to_owned());
        if let Some(lot) = at.strip_prefix("/lots/").and_then(|rest| rest.split('/').next()?.parse().ok()) {
            self.lot = lot;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_document_is_edited_on_some_page() {
        for (at, place) in [
            ("/title", Place::About),
            ("/buyer/name", Place::About),
            ("/lots/1/title", Place::About),
            ("/lots", Place::About),
            ("", Place::About),
            ("/problem/measures/0/what", Place::Problem),
            ("/journey/route/measured", Place::Route),
            ("/journey/outcomes/0/value", Place::FollowUp),
            ("/lotLimits/mostWon", Place::About),
            ("/lots/0/criteria/3/scale", Place::Criteria),
            ("/lots/0/award/total", Place::Model),
            ("/accepted/0", Place::Check),
        ] {
            assert_eq!(Place::of(at), place, "{at}");
        }
    }

    #[test]
    fn what_a_finding_leads_to_changes_no_choice_and_goes_with_the_page() {
        let mut view = View::new(Shows::Workbench);
        view.turn(Turn::Form("pilot".into()));
        view.turn(Turn::OneByOne(true));
        view.seek("/problem/further/rights", Shows::Workbench);
        assert_eq!(view.form, "pilot");
        assert!(view.sought.is_some() && !view.one_at_a_time());
        view.turn(Turn::To(Place::Tasks));
        assert!(view.sought.is_none() && view.one_at_a_time());
    }

    #[test]
    fn the_model_is_seen_once_its_page_was_opened_however_one_came_there() {
        for open in [
            |view: &mut View| view.seek("/lots/0/award/ties", Shows::Workbench),
            |view: &mut View| {
                view.turn(Turn::To(Place::Model));
            },
        ] {
            let mut view = View::new(Shows::Workbench);
            view.turn(Turn::To(Place::Criteria));
            assert!(!view.model_seen);
            open(&mut view);
            view.turn(Turn::To(Place::Tasks));
            assert!(view.model_seen);
        }
    }

    #[test]
    fn what_is_looked_for_is_shown() {
        let mut view = View::new(Shows::Workbench);
        view.turn(Turn::OneByOne(true));
        view.seek("/lots/2/criteria/0/name", Shows::Workbench);
        assert_eq!((view.place, view.lot, view.one_at_a_time()), (Place::Criteria, 2, false));
        let mut alone = View::new(Shows::Problem);
        alone.seek("/lots/0/award", Shows::Problem);
        assert_eq!(alone.place, Place::Problem, "an element that stands alone has no other page");
    }
}
