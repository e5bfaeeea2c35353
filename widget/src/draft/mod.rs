//! Drafts: what was typed, kept on this computer until it is thrown away.

mod browser;
#[cfg(feature = "workbench")]
mod documents;
mod envelope;
mod keeper;
mod lock;
mod profile;
mod shelf;
mod storage;
mod versions;

pub use browser::Lifetime;
#[cfg(feature = "workbench")]
pub use documents::{Listed, documents};
pub use envelope::Kept;
pub use keeper::{Keeper, Keeping, Wish, begun_here, day_and_time, keeper, new_name};
pub use profile::{keep_profile, kept_profile};
pub use storage::Refused;
pub use versions::Version;
