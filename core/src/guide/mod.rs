//! What is said of each award model and price rule: its declaration, what trying it shows, an example
//! that is worked out, and words for all of it.

mod example;
mod legal;
mod low_price;
mod properties;
mod words;

pub use example::{Example, example};
pub use legal::{Concern, LegalFlag, is_objected_to, legal_flags};
pub use low_price::{NationalScreen, ScreenedAgainst, national_screens};
pub use properties::{Flat, Properties, Witness, properties};
pub use words::{DeclaredWords, Entry, Labels, declared_words, entry};
