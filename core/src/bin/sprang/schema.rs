use sprang::document::{offers_schema, procurement_schema, profile_schema};

/// Which file's schema.
#[derive(Clone, Copy)]
pub(crate) enum Of {
    Procurement,
    Offers,
    Profile,
}

pub(crate) fn run(of: Of, output: &mut String) {
    output.push_str(&match of {
        Of::Procurement => procurement_schema(),
        Of::Offers => offers_schema(),
        Of::Profile => profile_schema(),
    });
}
