//! The wire types of a need: the problem, its measures, the departments that share it and the goals
//! that it serves.

use super::wire::{ById, Decimal, wire_object, wire_words};
use crate::language::Localised;

wire_object! {
    /// The need: what is wrong today, for whom, and what should be true afterwards. Never the solution.
    Problem {
        /// The need in a few sentences.
        "summary" summary: Localised,
        /// Who is affected, and how.
        "affected" affected: Option<Vec<Localised>>,
        /// How things are today.
        "today" today: Option<Localised>,
        /// What should be true afterwards.
        "outcome" outcome: Option<Localised>,
        /// What is measured, today and afterwards.
        "measures" measures: Option<Vec<Measure>>,
        /// Departments that share the need, each with its own need and numbers.
        "departments" departments: Option<Vec<Department>>,
        /// Goals of the organisation that the measures serve, from the highest to the unit's commitment.
        "goals" goals: Option<Vec<Goal>>,
        /// Challenges of the time that the need belongs to.
        "challenges" challenges: Option<Vec<Challenge>>,
        /// What cannot be changed: law, buildings, systems, time.
        "limits" limits: Option<Vec<Localised>>,
        /// What has been tried, and what came of it.
        "tried" tried: Option<Vec<Localised>>,
        /// What is known of the market.
        "market" market: Option<Localised>,
        /// What may go wrong, and what is done about it.
        "risks" risks: Option<Vec<Localised>>,
        /// Who else could use the result, and how they get to know.
        "spread" spread: Option<Localised>,
        /// Answers to further questions of the template, by the question's id.
        "further" further: Option<ById<Localised>>,
    }
}

wire_object! {
    /// Something that is measured: the baseline today and the outcome that is wanted.
    Measure {
        /// The measure's id, by which criteria point at it.
        "id" id: String,
        /// What is measured.
        "what" what: Localised,
        /// Its unit.
        "unit" unit: Localised,
        /// How it is measured.
        "method" method: Localised,
        /// Today's value.
        "baseline" baseline: Option<Observation>,
        /// The value that is wanted.
        "target" target: Option<Observation>,
        /// How the departments' values become one; needed only where several departments share the need.
        "together" together: Option<Together>,
        /// Ids of the goals that the measure serves.
        "goals" goals: Option<Vec<String>>,
    }
}

wire_object! {
    /// A value and the day it holds for.
    Observation {
        /// The value, in the measure's unit.
        "value" value: Decimal,
        /// The day, as YYYY-MM-DD.
        "date" date: String,
        /// Where the value comes from: a register, a survey with its year and number of answers, a study.
        "source" source: Option<Localised>,
    }
}

wire_words! {
    /// How several departments' values become one.
    Together {
        /// They are added up: cases, hours, kronor.
        "sum" Sum,
        /// The mean, each counted by how many it concerns there: shares and averages.
        "mean" Mean,
        /// The highest of them.
        "highest" Highest,
        /// The lowest of them.
        "lowest" Lowest,
    }
}

wire_object! {
    /// A department that shares the need.
    Department {
        /// Its id in the document.
        "id" id: String,
        /// Its name.
        "name" name: Localised,
        /// Its own need, in its own words.
        "need" need: Localised,
        /// Its own numbers.
        "figures" figures: Option<Vec<DepartmentFigure>>,
    }
}

wire_object! {
    /// A department's own numbers for one of the problem's measures.
    DepartmentFigure {
        /// The id of the problem's measure.
        "measure" measure: String,
        /// How many the need concerns there: people, trees, trips. What a mean is counted by.
        "concerns" concerns: Option<Decimal>,
        /// Today's value there.
        "baseline" baseline: Option<Observation>,
        /// The value that is wanted there.
        "target" target: Option<Observation>,
    }
}

wire_object! {
    /// A goal of the organisation.
    Goal {
        /// Its id, as the organisation's management system has it.
        "id" id: String,
        /// Who has set it.
        "level" level: GoalLevel,
        /// The goal.
        "text" text: Localised,
        /// The id of the goal above it, which it serves.
        "under" under: Option<String>,
        /// Where it is decided: the budget, the committee's plan, the unit's plan.
        "source" source: Option<Localised>,
    }
}

wire_words! {
    /// Who has set a goal, the highest first.
    GoalLevel {
        /// The direction of the whole organisation (inriktningsmål).
        "direction" Direction,
        /// The council (kommunfullmäktiges mål).
        "council" Council,
        /// The committee or the board (nämndmål).
        "committee" Committee,
        /// The unit: its commitment (åtagande).
        "unit" Unit,
    }
}

wire_words! {
    /// A challenge of the time that a need belongs to.
    Challenge {
        /// Globalisation.
        "globalisation" Globalisation,
        /// Digital change.
        "digitalisation" Digitalisation,
        /// An ecologically sustainable development.
        "ecological" Ecological,
        /// A socially sustainable development.
        "social" Social,
        /// To find and keep people with the right skills.
        "skills" Skills,
        /// Competition with other regions.
        "competition" Competition,
        /// Housing and infrastructure.
        "infrastructure" Infrastructure,
        /// Good welfare for a growing or ageing population.
        "welfare" Welfare,
    }
}
