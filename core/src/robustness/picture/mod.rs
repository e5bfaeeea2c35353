//! Answers as pictures: points, lines and bars with their places and labels worked out, so that
//! whoever draws them computes nothing.
//!
//! A place is a number from 0 to 100: per cent of the picture's width from the left, or of its height
//! from the top, in whole thousandths. It is for the eye; the exact number stands beside it.

mod acceptability;
mod axis;
mod effective;
mod names;
mod plane;
mod tornado;
mod weights;
mod words;

pub use axis::{Along, Axis, AxisMark};
pub use names::NameSide;

use super::statement::Certainty;
use super::{BeforePublication, Robustness};
use crate::language::{Language, Localised};
use crate::number::Exact;
use crate::procurement::Lot;
use words::Words;

/// A picture of one answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Picture {
    /// What it shows.
    pub kind: PictureKind,
    /// How sure it is.
    pub certainty: Certainty,
    /// Its heading.
    pub title: Localised,
    /// What it says, in words.
    pub text: Localised,
    /// From left to right.
    pub across: Axis,
    /// From top to bottom, in a plane; pictures of rows have none.
    pub up: Option<Axis>,
    /// Points in the plane.
    pub points: Vec<PicturePoint>,
    /// Lines in the plane. They may leave the picture, and are to be cut at its edge.
    pub lines: Vec<PictureLine>,
    /// Rows of bars, from the top.
    pub rows: Vec<PictureRow>,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// Offers by price and quality, with lines of equal score.
    Plane,
    /// Between which weights the winner stays.
    Weights,
    /// What one level, or a tenth of the price, does to the lead: the widest bar first.
    Tornado,
    /// How often each offer takes each place over all allowed weights.
    Acceptability,
    /// What the price really weighs, by how far prices lie apart.
    EffectiveWeight,
}

impl PictureKind {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plane => "plane",
            Self::Weights => "weights",
            Self::Tornado => "tornado",
            Self::Acceptability => "acceptability",
            Self::EffectiveWeight => "effective-weight",
        }
    }
}

/// A point in a plane.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PicturePoint {
    /// The offer that it stands for; `None` where it stands for none.
    pub offer: Option<String>,
    /// Whether that offer stands first.
    pub first: bool,
    /// Where, from the left.
    pub x: Along,
    /// Where, from the top.
    pub y: Along,
    /// Its name.
    pub label: Localised,
    /// On which side of it the name stands, clear of others where there is room.
    pub side: NameSide,
    /// Its numbers in words.
    pub text: Localised,
}

impl PicturePoint {
    /// Puts the names of all points where they are least in each other's way.
    fn put_names(points: &mut [Self]) {
        let letters = |label: &Localised| {
            let of = |language| label.text(language).chars().count();
            of(Language::Swedish).max(of(Language::English))
        };
        let all: Vec<_> = points.iter().map(|point| (&point.x, &point.y, letters(&point.label))).collect();
        let sides = names::sides(&all);
        for (point, side) in points.iter_mut().zip(sides) {
            point.side = side;
        }
    }
}

/// A line in a plane, point after point.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PictureLine {
    /// What it is.
    pub role: LineRole,
    /// The offer that it belongs to; `None` where it belongs to none.
    pub offer: Option<String>,
    /// Its name.
    pub label: Localised,
    /// Its points: from the left, and from the top.
    pub points: Vec<(Along, Along)>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineRole {
    /// Whoever lies on it is level with the offer.
    EqualScore,
    /// What was published.
    Published,
    /// What comes of it.
    Real,
    /// Where things are now.
    Now,
}

impl LineRole {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::EqualScore => "equal-score",
            Self::Published => "published",
            Self::Real => "real",
            Self::Now => "now",
        }
    }
}

/// A row with its bars.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PictureRow {
    /// The criterion or offer.
    pub id: String,
    /// Its name.
    pub label: Localised,
    /// What the row says, in words.
    pub text: Localised,
    /// Its bars, from the left.
    pub bars: Vec<PictureBar>,
    /// Where things are now.
    pub now: Option<Along>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PictureBar {
    /// What it is.
    pub role: BarRole,
    /// The offer that it belongs to; `None` where it belongs to none.
    pub offer: Option<String>,
    /// Its left end.
    pub from: Along,
    /// Its right end.
    pub to: Along,
    /// From the one to the other, in the same unit as places.
    pub length: Exact,
    /// Its numbers in words.
    pub label: Localised,
}

/// What a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarRole {
    /// The winner stays.
    Stays,
    /// Another offer wins.
    Other,
    /// The lead with less of it.
    Worse,
    /// The lead with more of it.
    Better,
    /// A share of all: this place from the first, 1.
    Place(usize),
}

impl BarRole {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stays => "stays",
            Self::Other => "other",
            Self::Worse => "worse",
            Self::Better => "better",
            Self::Place(_) => "place",
        }
    }

    /// The place, from 1, where it is a share of one.
    #[must_use]
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Place(place) => Some(place),
            _ => None,
        }
    }
}

impl PictureBar {
    fn new(role: BarRole, axis: &Axis, from: &Exact, to: &Exact, label: Localised) -> Self {
        let (from, to) = (axis.along(from), axis.along(to));
        let length = &to.at - &from.at;
        Self { role, offer: None, from, to, length, label }
    }
}

/// The pictures of what was found, those first that say most.
#[must_use]
pub fn pictures(found: &Robustness, lot: &Lot, currency: &str) -> Vec<Picture> {
    let words = Words::new(lot, currency);
    let all = [
        plane::picture(found, &words),
        tornado::picture(found, &words),
        weights::picture(found, &words),
        acceptability::picture(found, &words),
        found.price_weight.as_ref().and_then(|study| effective::picture(study, &words)),
    ];
    all.into_iter().flatten().collect()
}

/// The pictures of what is known before there are offers.
#[must_use]
pub fn pictures_before(found: &BeforePublication, lot: &Lot, currency: &str) -> Vec<Picture> {
    let words = Words::new(lot, currency);
    let plane = found.plane.as_ref().and_then(|study| plane::before(study, &words));
    let weight = found.price_weight.as_ref().and_then(|study| effective::picture(study, &words));
    plane.into_iter().chain(weight).collect()
}
