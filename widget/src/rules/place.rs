use std::rc::Rc;

use sprang::document::Node;

use super::{Answer, Call};

/// A call with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    pub(super) call: Call,
    pub(super) arguments: Vec<String>,
}

impl Question {
    pub(super) fn new(call: Call, arguments: &[&str]) -> Self {
        Self { call, arguments: arguments.iter().map(|&argument| argument.to_owned()).collect() }
    }

    fn is(&self, call: Call, arguments: &[&str]) -> bool {
        self.call == call && self.arguments == arguments
    }
}

/// What one place has asked.
#[derive(Debug, Default)]
pub(super) struct Place {
    under_way: Option<Question>,
    next: Option<Question>,
    /// The last question that was answered, and its answer; `None` where the rules could not be had.
    answered: Option<(Question, Option<Rc<Node>>)>,
    /// The last answer that came, for as long as there is no newer one.
    shown: Option<Rc<Node>>,
}

impl Place {
    /// Takes a question; gives it back where it is to be sent at once.
    pub(super) fn ask(&mut self, call: Call, arguments: &[&str]) -> Option<Question> {
        if let Some(under_way) = &self.under_way {
            let same = under_way.is(call, arguments);
            self.next = (!same).then(|| Question::new(call, arguments));
            return None;
        }
        if self.answered.as_ref().is_some_and(|(question, _)| question.is(call, arguments)) {
            return None;
        }
        let question = Question::new(call, arguments);
        self.under_way = Some(question.clone());
        Some(question)
    }

    /// Takes the answer to a question; gives what is to be sent now. An answer to what is no longer under way here, since
    /// the place was left in the meantime, is nobody's.
    pub(super) fn take(&mut self, of: &Question, answer: Option<Rc<Node>>) -> Option<Question> {
        let question = self.under_way.take_if(|question| question == of)?;
        if answer.is_some() {
            self.shown.clone_from(&answer);
        }
        self.answered = Some((question, answer));
        let next = self.next.take()?;
        self.under_way = Some(next.clone());
        Some(next)
    }

    /// What has failed, to be sent again.
    pub(super) fn again(&mut self) -> Option<Question> {
        if self.under_way.is_some() || self.answered.as_ref().is_none_or(|(_, answer)| answer.is_some()) {
            return None;
        }
        let (question, _) = self.answered.take()?;
        self.under_way = Some(question.clone());
        Some(question)
    }

    /// The last answer that came.
    pub(super) fn earlier(&self) -> Answer {
        self.shown.clone().map_or(Answer::Waiting, Answer::Earlier)
    }

    /// What is known of a question.
    pub(super) fn answer(&self, call: Call, arguments: &[&str]) -> Answer {
        match &self.answered {
            Some((question, answer)) if question.is(call, arguments) => {
                answer.clone().map_or(Answer::Failed, Answer::Now)
            }
            _ => self.earlier(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Rc<Node> {
        Rc::new(Node::Text(text.to_owned()))
    }

    fn question(text: &str) -> Question {
        Question::new(Call::Check, &[text])
    }

    #[test]
    fn an_answer_to_what_was_asked_before_the_place_was_left_is_nobody_s() {
        let mut place = Place::default();
        place.ask(Call::Check, &["new"]);
        assert_eq!(place.take(&question("old"), Some(node("old"))), None);
        assert_eq!(place.answer(Call::Check, &["new"]), Answer::Waiting);
        assert_eq!(place.take(&question("new"), Some(node("new"))), None);
        assert_eq!(place.answer(Call::Check, &["new"]), Answer::Now(node("new")));
    }

    #[test]
    fn of_many_questions_only_the_newest_follows_the_one_under_way() {
        let mut place = Place::default();
        let first = place.ask(Call::Check, &["1"]).expect("sent at once");
        assert_eq!(first.arguments, ["1"]);
        for text in ["2", "3", "4"] {
            assert_eq!(place.ask(Call::Check, &[text]), None);
        }
        assert_eq!(place.answer(Call::Check, &["4"]), Answer::Waiting);
        assert_eq!(place.take(&first, Some(node("one"))).expect("the newest").arguments, ["4"]);
        assert_eq!(place.answer(Call::Check, &["4"]), Answer::Earlier(node("one")));
        assert_eq!(place.take(&question("4"), Some(node("four"))), None);
        assert_eq!(place.answer(Call::Check, &["4"]), Answer::Now(node("four")));
        assert_eq!(place.ask(Call::Check, &["4"]), None, "what is known is not asked again");
    }

    #[test]
    fn whoever_goes_back_to_the_question_under_way_asks_nothing_more() {
        let mut place = Place::default();
        place.ask(Call::Check, &["1"]);
        place.ask(Call::Check, &["2"]);
        place.ask(Call::Check, &["1"]);
        assert_eq!(place.take(&question("1"), Some(node("one"))), None);
    }

    #[test]
    fn what_failed_is_told_and_can_be_asked_again() {
        let mut place = Place::default();
        place.ask(Call::Check, &["1"]);
        place.take(&question("1"), None);
        assert_eq!(place.answer(Call::Check, &["1"]), Answer::Failed);
        assert_eq!(
            place.ask(Call::Check, &["1"]),
            None,
            "not by itself, or a page without net would never rest"
        );
        assert_eq!(place.again().expect("again").arguments, ["1"]);
        place.take(&question("1"), Some(node("one")));
        assert_eq!(place.again(), None);
    }
}
