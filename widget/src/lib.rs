//! The custom elements.
