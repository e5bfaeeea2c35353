use sprang::document::Procurement;
use yew::prelude::*;

use crate::criteria::{Desk, award_models};

/// How quality and price become a ranking, in each lot.
pub(crate) fn model(desk: &Desk, document: &Procurement) -> Html {
    award_models(desk, document)
}
