//! The `sprang` command.
fn main() {}
