//! Språng: award criteria that can really be evaluated.
#![forbid(unsafe_code)]
