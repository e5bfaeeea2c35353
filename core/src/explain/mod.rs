//! Steps in words.
