//! Språng: award criteria that can really be evaluated.
//!
//! The way of the data: a document is read and validated into a [`procurement`], evaluated into
//! an award made of Steps, which are explained in sentences. Each arrow is one public function.
#![forbid(unsafe_code)]

pub mod award;
pub mod explain;
pub mod language;
pub mod number;
pub mod procurement;
