//! Exact shares of all weights, held against drawn ones.

use super::acceptability::{acceptability_of, drawn};
use super::*;
use crate::award::Nobody;
use crate::award::samples::{self, Build, whole};
use crate::procurement::PointsBasis;

const SEEDS: u64 = 20;

/// Exact lengths and areas, and ten thousand drawn weights on the same offers: no share is further off than
/// the error that is stated, nor twice as far where one in twenty may be.
#[test]
fn drawn_shares_agree_with_exact_ones() {
    let rows: [[i64; 3]; 4] = [[90, 20, 35], [15, 80, 40], [30, 25, 85], [55, 50, 52]];
    for groups in 2..=3 {
        let build = Build::weighted(PointsBasis::ShareOfHighest).judged("a", 40, 100).judged("b", 30, 100);
        let lot = if groups == 3 { build.judged("c", 30, 100) } else { build }.lot();
        let bids: Vec<(String, Vec<i64>)> = rows
            .iter()
            .zip("ABCD".chars())
            .map(|(row, id)| (id.to_string(), row[..groups].to_vec()))
            .collect();
        let bids: Vec<(&str, i64, &[i64])> =
            bids.iter().map(|(id, row)| (id.as_str(), 1, &row[..])).collect();
        let award =
            crate::award::evaluate_with(&lot, &samples::offers(&bids), &mut Nobody).expect("an award");
        let exact = acceptability_of(&lot, &award, 10_000, 1).expect("shares");
        assert_eq!(exact.method, Method::Exact);
        let (mut off, mut all) = (0, 0);
        let mut by_drawing = exact.clone();
        for seed in 1..=SEEDS {
            by_drawing = drawn(&lot, &award, 10_000, seed).expect("shares");
            let Method::Sampled { error, .. } = &by_drawing.method else { panic!("drawn") };
            for ((_, one), (_, other)) in exact.shares.iter().zip(&by_drawing.shares) {
                for (one, other) in one.iter().zip(other) {
                    let apart = (one - other).magnitude();
                    all += 1;
                    off += usize::from(apart > *error);
                    assert!(apart <= error + error, "{one} {other}");
                }
            }
        }
        assert!(off * 20 <= all, "{off} of {all}");
        // The centres too: within two per cent of the whole.
        for ((_, one), (_, other)) in exact.central.iter().zip(&by_drawing.central) {
            assert!(
                one.iter().zip(other).all(|(one, other)| (one - other).magnitude() < whole(2)),
                "{one:?} {other:?}"
            );
        }
    }
}
