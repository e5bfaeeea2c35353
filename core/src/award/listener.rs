use std::borrow::Cow;
use std::sync::Arc;

use super::step::{Input, InputMeaning, NotApplied, Origin, Place, Step, StepRule, Unit, Whose};
use crate::number::Exact;

/// Who hears each calculation as it is made.
///
/// There is one evaluation, and it does not know whether somebody listens: so the quick way and
/// the explained way cannot differ.
pub trait Listener {
    /// What is kept of a calculation.
    type Step: Clone;

    /// Hears one calculation. `describe` is worth calling only for those who keep something.
    fn step(&mut self, describe: impl FnOnce() -> Draft<Self::Step>) -> Self::Step;
}

/// Keeps every calculation as a [`Step`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Recorder;

impl Listener for Recorder {
    type Step = Arc<Step>;

    fn step(&mut self, describe: impl FnOnce() -> Draft<Arc<Step>>) -> Arc<Step> {
        let Draft { mut step, parts } = describe();
        step.parts = parts;
        Arc::new(step)
    }
}

/// Keeps nothing, and costs nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Listener for Nobody {
    type Step = ();

    fn step(&mut self, _describe: impl FnOnce() -> Draft<()>) {}
}

/// A value and the step that made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure<S = Arc<Step>> {
    /// The exact value.
    pub value: Exact,
    /// How it came about.
    pub step: S,
}

/// A step as the evaluation describes it, with its parts as the listener keeps them.
#[derive(Clone, Debug)]
pub struct Draft<S> {
    /// The step, whose own `parts` are still empty.
    pub step: Step,
    /// The steps that made some of its inputs.
    pub parts: Vec<S>,
}

/// What is being worked out: borrowed, so that a listener who keeps nothing pays nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    pub(super) offer: Subject<'a>,
    pub(super) criterion: Option<&'a str>,
}

/// Whose figure is being worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    Offer(&'a str),
    Own,
    All,
}

impl<'a> At<'a> {
    pub(super) const ALL: Self = Self { offer: Subject::All, criterion: None };

    pub(super) const fn offer(offer: Subject<'a>) -> Self {
        Self { offer, criterion: None }
    }

    /// Whether it is a supplier's own, looked at beforehand.
    pub(super) const fn is_own(self) -> bool {
        matches!(self.offer, Subject::Own)
    }

    pub(super) const fn criterion(self, criterion: &'a str) -> Self {
        Self { criterion: Some(criterion), ..self }
    }

    fn place(self) -> Place {
        Place { offer: self.offer.whose(), criterion: self.criterion.map(str::to_owned) }
    }
}

impl Subject<'_> {
    fn whose(self) -> Whose {
        match self {
            Self::Offer(id) => Whose::Offer(id.to_owned()),
            Self::Own => Whose::Own,
            Self::All => Whose::All,
        }
    }

    /// The id in the file of offers; empty for a bid that is in none.
    pub(super) fn id(self) -> String {
        match self {
            Self::Offer(id) => id.to_owned(),
            Self::Own | Self::All => String::new(),
        }
    }
}

impl<S> Draft<S> {
    pub(super) fn new(
        rule: StepRule,
        at: At<'_>,
        formula: impl Into<Cow<'static, str>>,
        output: &Exact,
        unit: Unit,
    ) -> Self {
        let step = Step {
            rule,
            about: at.place(),
            formula: formula.into(),
            inputs: Vec::new(),
            output: output.clone(),
            unit,
            parts: Vec::new(),
            not_applied: Vec::new(),
        };
        Self { step, parts: Vec::new() }
    }

    /// A number put in.
    pub(super) fn input(
        mut self,
        symbol: impl Into<Cow<'static, str>>,
        meaning: InputMeaning,
        value: &Exact,
    ) -> Self {
        let symbol = symbol.into();
        self.step.inputs.push(Input { symbol, value: value.clone(), meaning, from: None, part: None });
        self
    }

    /// A number that is put in only where there is one.
    pub(super) fn input_if(self, symbol: &'static str, meaning: InputMeaning, value: Option<&Exact>) -> Self {
        match value {
            Some(value) => self.input(symbol, meaning, value),
            None => self,
        }
    }

    /// Where the last number put in comes from.
    pub(super) fn from(mut self, origin: Origin) -> Self {
        if let Some(input) = self.step.inputs.last_mut() {
            input.from = Some(origin);
        }
        self
    }

    /// A number put in that was itself worked out.
    pub(super) fn figure(
        mut self,
        symbol: impl Into<Cow<'static, str>>,
        meaning: InputMeaning,
        figure: &Figure<S>,
    ) -> Self
    where
        S: Clone,
    {
        self = self.input(symbol, meaning, &figure.value);
        if let Some(input) = self.step.inputs.last_mut() {
            input.part = Some(self.parts.len());
        }
        self.parts.push(figure.step.clone());
        self
    }

    pub(super) fn not_applied(mut self, what: impl IntoIterator<Item = NotApplied>) -> Self {
        self.step.not_applied.extend(what);
        self
    }
}
