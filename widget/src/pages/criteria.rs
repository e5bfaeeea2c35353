use sprang::document::Procurement;
use yew::prelude::*;

use crate::criteria::{Desk, lots};

/// The criteria of all lots; on a page of their own without the award model, which has its own.
pub(crate) fn criteria(desk: &Desk, document: &Procurement, with_model: bool) -> Html {
    lots(desk, document, with_model)
}
