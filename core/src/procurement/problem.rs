//! The need: the problem, its measures, the departments that share it and the goals that it serves.

use crate::language::Localised;
use crate::number::Exact;

/// The need: what is wrong today, for whom, and what should be true afterwards. Never the solution.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The need in a few sentences.
    pub summary: Localised,
    /// Who is affected, and how.
    pub affected: Vec<Localised>,
    /// How things are today.
    pub today: Option<Localised>,
    /// What should be true afterwards.
    pub outcome: Option<Localised>,
    /// What is measured, today and afterwards.
    pub measures: Vec<Measure>,
    /// Departments that share the need.
    pub departments: Vec<Department>,
    /// Goals of the organisation that the measures serve. INVARIANT: each stands under one of a
    /// higher level, or under none.
    pub goals: Vec<Goal>,
    /// Challenges of the time that the need belongs to.
    pub challenges: Vec<Challenge>,
    /// What cannot be changed: law, buildings, systems, time.
    pub limits: Vec<Localised>,
    /// What has been tried, and what came of it.
    pub tried: Vec<Localised>,
    /// What is known of the market.
    pub market: Option<Localised>,
    /// What may go wrong, and what is done about it.
    pub risks: Vec<Localised>,
    /// Who else could use the result, and how they get to know.
    pub spread: Option<Localised>,
    /// Answers to further questions of the template, by the question's id.
    pub further: Vec<(String, Localised)>,
}

/// Something that is measured: the baseline today and the outcome that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Measure {
    /// The measure's id, by which criteria and follow-up point at it.
    pub id: String,
    /// What is measured.
    pub what: Localised,
    /// Its unit.
    pub unit: Localised,
    /// How it is measured.
    pub method: Localised,
    /// Today's value.
    pub baseline: Option<Observation>,
    /// The value that is wanted.
    pub target: Option<Observation>,
    /// How the departments' values become one.
    pub together: Option<Together>,
    /// Ids of the goals that it serves.
    pub goals: Vec<String>,
}

/// A value and the day it holds for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Observation {
    /// The value, in the measure's unit.
    pub value: Exact,
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    /// Where the value comes from.
    pub source: Option<Localised>,
}

/// How several departments' values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// They are added up.
    Sum,
    /// The mean, each counted by how many it concerns there.
    Mean,
    /// The highest of them.
    Highest,
    /// The lowest of them.
    Lowest,
}

/// A department that shares the need.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Department {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Its own need, in its own words.
    pub need: Localised,
    /// Its own numbers, at most one set for each measure.
    pub figures: Vec<DepartmentFigure>,
}

/// A department's own numbers for a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DepartmentFigure {
    /// The measure's id.
    pub measure: String,
    /// How many the need concerns there. INVARIANT: above zero.
    pub concerns: Option<Exact>,
    /// Today's value there.
    pub baseline: Option<Observation>,
    /// The value that is wanted there.
    pub target: Option<Observation>,
}

/// A goal of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// Who has set it.
    pub level: GoalLevel,
    /// The goal.
    pub text: Localised,
    /// The goal above it, which it serves.
    pub under: Option<String>,
    /// Where it is decided.
    pub source: Option<Localised>,
}

/// Who has set a goal, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalLevel {
    /// The direction of the whole organisation (inriktningsmål).
    Direction,
    /// The council (kommunfullmäktiges mål).
    Council,
    /// The committee or the board (nämndmål).
    Committee,
    /// The unit: its commitment (åtagande).
    Unit,
}

/// A challenge of the time that a need belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Challenge {
    /// Globalisation.
    Globalisation,
    /// Digital change.
    Digitalisation,
    /// An ecologically sustainable development.
    Ecological,
    /// A socially sustainable development.
    Social,
    /// To find and keep people with the right skills.
    Skills,
    /// Competition with other regions.
    Competition,
    /// Housing and infrastructure.
    Infrastructure,
    /// Good welfare.
    Welfare,
}
