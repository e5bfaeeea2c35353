//! Pictures of what the rules answer: pure components from typed data, drawn as SVG. Every place was worked
//! out by the rules; here it is only put in. Each has its text alternative and the table behind it.

mod bars;
mod figure;
mod picture;
mod plane;
mod table;
#[cfg(test)]
mod tests;
mod weight_bars;

pub use figure::{PictureFigure, PictureFigureProps};
pub use picture::{Axis, Bar, Line, Picture, Point, Row};
pub use weight_bars::weight_bars;

/// The styles of the pictures.
pub const STYLES: &[&str] = &[include_str!("pictures.css")];
