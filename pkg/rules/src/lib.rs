//! The rules for JavaScript.
