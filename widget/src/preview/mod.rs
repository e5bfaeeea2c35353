//! `<sprang-preview>`: a supplier enters an offer and sees what it would score.

/// The styles of the element.
pub const STYLES: &[&str] = &[];
