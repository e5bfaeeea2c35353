//! What JavaScript calls. Each function reads texts, asks `sprang::boundary`, and answers with a text.

mod awards;
mod compiled;
mod documents;
mod drafts;
mod findings;
mod need;

pub use awards::*;
pub use compiled::*;
pub use documents::*;
pub use drafts::*;
pub use findings::*;
pub use need::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// The version of the rules.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
