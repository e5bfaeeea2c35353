use std::fmt::Write as _;

use sprang::award::DECLARATIONS;
use sprang::guide::example;
use sprang::procurement::{CostCounts, Lot, Scale};

/// Makes procurements and offers, the same ones for the same seed.
pub struct Generator(u64);

impl Generator {
    /// A generator that starts from `seed`.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed) | 1 << 40)
    }

    /// The next number below `limit` (`SplitMix64` of Steele, Lea and Flood).
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap_or(0)
    }

    fn decimal(&mut self, whole: usize, places: usize) -> String {
        let whole = self.below(whole);
        match self.below(places + 1) {
            0 => whole.to_string(),
            places => {
                let digits: String = (0..places)
                    .map(|_| self.one_of(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]))
                    .collect();
                format!("{whole}.{digits}")
            }
        }
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn scale(&mut self) -> (usize, String) {
        let kind = self.below(6);
        let text = match kind {
            0 => r#"{"kind":"levels","levels":[{"id":"a","points":"0","text":{"sv":"Ingen"}},{"id":"b","points":"2.5","text":{"sv":"Någon"}},{"id":"c","points":"7","text":{"sv":"Alla"}}]}"#.into(),
            1 => {
                let outside = self.one_of(&["nearer-end", "reject-worse"]);
                format!(r#"{{"kind":"linear","unit":{{"sv":"dagar"}},"worst":{{"value":"60","points":"0"}},"best":{{"value":"7","points":"10"}},"outside":"{outside}"}}"#)
            }
            2 => r#"{"kind":"yes-no","yes":"3","no":"1"}"#.into(),
            3 => r#"{"kind":"steps","unit":{"sv":"%"},"better":"higher","below":"0","steps":[{"value":"20","points":"1"},{"value":"55.5","points":"4"}]}"#.into(),
            4 => r#"{"kind":"count","unit":{"sv":"träd"},"each":"0.7","most":"9"}"#.into(),
            _ => {
                let consolidation = self.one_of(&["mean", "median"]);
                format!(r#"{{"kind":"judged","least":"0","most":"5","step":"0.5","anchors":[],"consolidation":"{consolidation}"}}"#)
            }
        };
        (kind, text)
    }

    fn answer(&mut self, kind: usize) -> String {
        match kind {
            0 => format!(r#"{{"kind":"level","level":"{}"}}"#, self.one_of(&["a", "b", "c"])),
            1 | 3 => format!(r#"{{"kind":"value","value":"{}"}}"#, self.decimal(100, 6)),
            2 => format!(r#"{{"kind":"yes-no","yes":{}}}"#, self.below(2) == 0),
            4 => format!(r#"{{"kind":"value","value":"{}"}}"#, self.below(15)),
            _ => {
                let grades: Vec<String> = (0..=self.below(3))
                    .map(|assessor| {
                        let half_steps = self.below(11);
                        let grade = format!("{}.{}", half_steps / 2, half_steps % 2 * 5);
                        format!(r#"{{"assessor":"{assessor}","points":"{grade}"}}"#)
                    })
                    .collect();
                format!(r#"{{"kind":"judged","assessments":[{}]}}"#, grades.join(","))
            }
        }
    }

    fn rounding(&mut self) -> String {
        let mut policy = String::from("{");
        for stage in ["points", "weighted", "total"] {
            if self.below(3) == 0 {
                let mode = self.one_of(&["half-up", "half-even", "down", "up"]);
                let _ = write!(policy, r#""{stage}":{{"places":"{}","mode":"{mode}"}},"#, self.below(4));
            }
        }
        let rank_by = self.one_of(&["unrounded", "rounded"]);
        let _ = write!(policy, r#""rankBy":"{rank_by}"}}"#);
        policy
    }

    fn price_rule(&mut self) -> String {
        match self.below(4) {
            0 => r#"{"rule":"P-INV","most":"100","zeroPrice":{"means":"counts-as","price":"0.01"}}"#.into(),
            1 => r#"{"rule":"P-MINMAX","most":"100","equalPrices":"full"}"#.into(),
            2 => {
                let (below, above) = (self.one_of(&["continue", "clip"]), self.one_of(&["continue", "clip", "reject"]));
                format!(r#"{{"rule":"P-BOUNDS","most":"100","fullAt":"300000","zeroAt":"900000.5","below":"{below}","above":"{above}"}}"#)
            }
            _ => r#"{"rule":"P-INVREF","most":"100","reference":"500000","capped":false,"zeroPrice":{"means":"counts-as","price":"1"}}"#.into(),
        }
    }

    /// The texts of a procurement and of offers for it.
    pub fn case(&mut self) -> (String, String) {
        let sum = self.below(2) == 0;
        let count = 1 + self.below(6);
        let mut kinds = Vec::new();
        let mut criteria = String::new();
        for index in 0..count {
            let (kind, scale) = self.scale();
            kinds.push(kind);
            let weight = if sum {
                r#"{"kind":"exact","points":"7"}"#.to_owned()
            } else {
                format!(r#"{{"kind":"deduction","amount":"{}"}}"#, self.decimal(200_000, 2))
            };
            let threshold = if self.below(5) == 0 && kind != 2 { r#","threshold":"0.5""# } else { "" };
            let _ = write!(
                criteria,
                r#"{{"kind":"quality","id":"q{index}","name":{{"sv":"Fråga {index}"}},"weight":{weight},"scale":{scale}{threshold}}},"#
            );
        }
        let ties = self.one_of(&[
            "[]",
            r#"[{"by":"lowest-price"}]"#,
            r#"[{"by":"criterion","id":"q0"},{"by":"draw-lots"}]"#,
        ]);
        let rounding = self.rounding();
        let (price, award) = if sum {
            let rule = self.price_rule();
            let points = self.one_of(&["share-of-highest", "as-given"]);
            let rest = 100 - 7 * count;
            (
                format!(r#","weight":{{"kind":"exact","points":"{rest}"}},"rule":{rule}"#),
                format!(
                    r#"{{"model":"weighted-sum","total":"100","points":"{points}","rounding":{rounding},"ties":{ties}}}"#
                ),
            )
        } else {
            let negative = self.one_of(&["allowed", "zero"]);
            (
                String::new(),
                format!(r#"{{"model":"M-DED","negative":"{negative}","rounding":{rounding},"ties":{ties}}}"#),
            )
        };
        let procurement = format!(
            r#"{{"format":"sprang-procurement/1","id":"generated","currency":"SEK","buyer":{{"name":{{"sv":"Exempelstaden"}},"country":"SE"}},"title":{{"sv":"Påhittad"}},"problem":{{"summary":{{"sv":"Ett prov."}}}},"lots":[{{"id":"all","title":{{"sv":"Allt"}},"criteria":[{criteria}{{"kind":"price","id":"price","name":{{"sv":"Pris"}}{price}}}],"award":{award}}}]}}"#
        );
        (procurement, self.offers(&kinds))
    }

    /// The guide's example of a registered model, price rule or way to compare, with offers drawn anew, so that
    /// whatever is registered is drawn.
    pub fn registered(&mut self, place: usize) -> Option<(String, String)> {
        let declared = DECLARATIONS.get(place % DECLARATIONS.len())?;
        let example = example(declared.id)?;
        let lot = example.procurement.lots().first()?;
        let policy = format!(r#""rounding":{}"#, self.rounding());
        let procurement = example.procurement_text.replace(r#""rounding":{"rankBy":"unrounded"}"#, &policy);
        let count = 1 + self.below(6);
        let offers: Vec<String> =
            (0..count).map(|number| self.registered_offer(lot, number, count)).collect();
        let offers = offers.join(",");
        Some((
            procurement,
            format!(r#"{{"format":"sprang-offers/1","procurement":"guide","offers":[{offers}]}}"#),
        ))
    }

    fn registered_offer(&mut self, lot: &Lot, number: usize, count: usize) -> String {
        let mut answers: Vec<String> = Vec::new();
        for quality in lot.qualities() {
            let answer = match quality.scale {
                // The second of each pair is preferred where the sum is odd, which is the same for both.
                Scale::Compared { .. } => {
                    let over = (0..count).filter(|other| {
                        (*other > number) == (number + other).is_multiple_of(2) && *other != number
                    });
                    let all: Vec<String> = over
                        .map(|other| {
                            let grade = ["1", "2", "3.5", "5"][self.below(4)];
                            format!(r#"{{"assessor":"X","over":"o{other}","grade":"{grade}"}}"#)
                        })
                        .collect();
                    format!(r#"{{"kind":"compared","preferences":[{}]}}"#, all.join(","))
                }
                _ => format!(
                    r#"{{"kind":"judged","assessments":[{{"assessor":"X","points":"{}"}}]}}"#,
                    self.below(6)
                ),
            };
            answers.push(format!(r#""{}":{answer}"#, quality.id));
        }
        for cost in lot.costs() {
            let answer = match cost.counts {
                CostCounts::Share { .. } => format!(r#"{{"kind":"yes-no","yes":{}}}"#, self.below(2) == 0),
                _ => format!(r#"{{"kind":"value","value":"{}"}}"#, self.decimal(90_000, 2)),
            };
            answers.push(format!(r#""{}":{answer}"#, cost.id));
        }
        let price = if lot.price().is_some() {
            let price = 800_000 + self.below(700_000);
            format!(r#""price":"{price}.{}","#, self.one_of(&["0", "25", "333"]))
        } else {
            String::new()
        };
        let answers = answers.join(",");
        format!(
            r#"{{"id":"o{number}","tenderer":"Firma {number}","bids":[{{"lot":"lot",{price}"answers":{{{answers}}}}}]}}"#
        )
    }

    fn offers(&mut self, kinds: &[usize]) -> String {
        let offers: Vec<String> = (0..=self.below(6))
            .map(|number| {
                let price = match self.below(12) {
                    0 => "0".to_owned(),
                    1 => "500000".to_owned(),
                    _ => self.decimal(1_000_000, 2),
                };
                let answers: Vec<String> = kinds
                    .iter()
                    .enumerate()
                    .filter_map(|(index, &kind)| {
                        let answer = self.answer(kind);
                        (self.below(40) != 0).then(|| format!(r#""q{index}":{answer}"#))
                    })
                    .collect();
                format!(
                    r#"{{"id":"o{number}","tenderer":"Firma {number}","bids":[{{"lot":"all","price":"{price}","answers":{{{}}}}}]}}"#,
                    answers.join(",")
                )
            })
            .collect();
        format!(r#"{{"format":"sprang-offers/1","procurement":"generated","offers":[{}]}}"#, offers.join(","))
    }
}
