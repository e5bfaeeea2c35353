use super::say::Say;
use super::statement::{Certainty as C, Question as Q};
use super::{FarBid, Grades, Robustness, RoundedAt};
use crate::number::{Exact, RoundingMode};

impl Say<'_, '_> {
    pub(super) fn grades(&mut self, grades: &Grades) {
        for one in &grades.assessors {
            let values = [("assessor", one.assessor.clone()), ("winner", self.winner(one.winner.as_deref()))];
            self.add(Q::Grades, C::Exact, "grade.assessor", &values, Vec::new(), Some(&one.witness));
        }
        for one in &grades.single {
            let values = [
                ("assessor", one.assessor.clone()),
                ("offer", self.offer(&one.offer)),
                ("criterion", self.context.criterion(&one.criterion)),
                ("given", self.context.number(&one.given)),
                ("tried", self.context.number(&one.tried)),
                ("winner", self.winner(one.winner.as_deref())),
            ];
            let numbers = vec![("given", one.given.clone()), ("tried", one.tried.clone())];
            self.add(Q::Grades, C::Exact, "grade.single", &values, numbers, Some(&one.witness));
        }
        for one in &grades.apart {
            let values = [
                ("offer", self.offer(&one.offer)),
                ("criterion", self.context.criterion(&one.criterion)),
                ("lowest", self.context.number(&one.lowest)),
                ("highest", self.context.number(&one.highest)),
                ("steps", self.context.number(&one.steps)),
                ("deviation", self.context.number(&one.deviation)),
            ];
            let numbers = vec![("steps", one.steps.clone()), ("deviation", one.deviation.clone())];
            self.add(Q::Grades, C::Exact, "grade.apart", &values, numbers, None);
        }
        for one in &grades.agreement {
            let mut values = vec![
                ("criterion", self.context.criterion(&one.criterion)),
                ("agreement", self.rounded(&one.kendall)),
            ];
            let mut numbers = vec![("agreement", one.kendall.clone())];
            let key = match &one.intraclass {
                Some(intraclass) => {
                    values.push(("intraclass", self.rounded(intraclass)));
                    numbers.push(("intraclass", intraclass.clone()));
                    "grade.agreement.both"
                }
                None => "grade.agreement",
            };
            self.add(Q::Grades, C::Exact, key, &values, numbers, None);
        }
        if grades.judged_by_several && grades.assessors.is_empty() {
            self.add(Q::Grades, C::Exact, "grade.nobody", &[], Vec::new(), None);
        }
    }

    pub(super) fn far_bid(&mut self, far: &FarBid) {
        let key = match (far.wins, far.winner_changes) {
            (true, _) => "far.wins",
            (false, true) => "far.changes",
            (false, false) => "far.shifts",
        };
        let mut numbers = vec![("price", far.price.clone())];
        let mut values =
            vec![("price", self.context.money(&far.price)), ("winner", self.winner(far.winner.as_deref()))];
        let key = match (&far.before, &far.after) {
            (Some(before), Some(after)) => {
                if before == after && !far.wins && !far.winner_changes {
                    return;
                }
                values.extend([("before", self.percent(before)), ("after", self.percent(after))]);
                numbers.extend([("before", before.clone()), ("after", after.clone())]);
                key.to_owned()
            }
            _ if key == "far.shifts" => return,
            _ => format!("{key}.money"),
        };
        self.add(Q::FarBid, C::Exact, &key, &values, numbers, Some(&far.witness));
    }

    pub(super) fn rounding(&mut self, found: &Robustness) {
        let sweep = &found.rounding;
        let tried = ("tried", sweep.tried.to_string());
        if sweep.changes.is_empty() {
            return self.add(Q::Rounding, C::Exact, "rounding.none", &[tried], Vec::new(), None);
        }
        let mut told: Vec<(RoundedAt, u8, Option<&str>)> = Vec::new();
        for change in &sweep.changes {
            let same = (change.at, change.rounding.places, change.winner.as_deref());
            if told.contains(&same) {
                continue;
            }
            told.push(same);
            let alike = sweep
                .changes
                .iter()
                .filter(|other| (other.at, other.rounding.places, other.winner.as_deref()) == same);
            let modes: Vec<String> = alike.map(|other| self.word(mode_key(other.rounding.mode))).collect();
            let at = match change.at {
                RoundedAt::Points => "rounding.points",
                RoundedAt::Weighted => "rounding.weighted",
                RoundedAt::Total => "rounding.total",
            };
            let every = modes.len() == 4;
            let values = [
                ("at", self.word(at)),
                ("mode", if every { self.word("mode.any") } else { self.context.list(&modes) }),
                ("places", change.rounding.places.to_string()),
                ("winner", self.winner(change.winner.as_deref())),
            ];
            let numbers = vec![("places", Exact::integer(change.rounding.places.into()))];
            self.add(Q::Rounding, C::Exact, "rounding.changes", &values, numbers, None);
        }
    }
}

const fn mode_key(mode: RoundingMode) -> &'static str {
    match mode {
        RoundingMode::HalfUp => "mode.half-up",
        RoundingMode::HalfEven => "mode.half-even",
        RoundingMode::Down => "mode.down",
        RoundingMode::Up => "mode.up",
    }
}
