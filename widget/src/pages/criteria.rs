use sprang::document::Outline;
use yew::prelude::*;

use crate::criteria::{Desk, lots, sums};

/// The criteria of all lots; on a page of their own without the award model, which has its own.
pub(crate) fn criteria(desk: &Desk, document: &Outline, with_model: bool) -> Html {
    if with_model {
        return lots(desk, document, true);
    }
    html! { <>{ sums(desk, document, Some(desk.view.lot.min(document.lots.len().saturating_sub(1)))) }{ lots(desk, document, false) }</> }
}
