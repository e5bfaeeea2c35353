/// The kind of procedure, which decides which checks apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Procedure {
    /// Open or restricted procedure (öppet eller selektivt förfarande).
    Open,
    /// Negotiated procedure, or competitive dialogue (förhandlat förfarande, konkurrenspräglad dialog).
    Negotiated,
    /// Innovation partnership (innovationspartnerskap).
    InnovationPartnership,
    /// Procurement below the threshold (upphandling under tröskelvärdet).
    BelowThreshold,
    /// Freedom of choice system: whoever meets the conditions is approved, and nobody is ranked
    /// (valfrihetssystem).
    FreedomOfChoice,
}

impl Procedure {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Negotiated,
        Self::InnovationPartnership,
        Self::BelowThreshold,
        Self::FreedomOfChoice,
    ];

    /// Its stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Negotiated => "negotiated",
            Self::InnovationPartnership => "innovation-partnership",
            Self::BelowThreshold => "below-threshold",
            Self::FreedomOfChoice => "freedom-of-choice",
        }
    }
}
