use std::fmt;

/// A day of the calendar.
///
/// ```
/// use sprang::follow_up::Day;
/// let day = Day::read("2026-02-10").expect("a day");
/// assert_eq!(day.end_of_tertial().to_string(), "2026-04-30");
/// assert_eq!(Day::read("2026-03-01").unwrap().since(day), 19);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i64,
    month: i64,
    of_month: i64,
}

impl Day {
    /// The day of a date in the form `YYYY-MM-DD`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() != "YYYY-MM-DD".len() {
            return None;
        }
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        (year >= 0 && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Self {
            year,
            month,
            of_month: day,
        })
    }

    /// The day so many days after 1970-01-01.
    #[must_use]
    pub const fn from_days(days: i64) -> Self {
        // Years are counted from March, so that the leap day comes last (Hinnant, chrono-compatible
        // low-level date algorithms).
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        Self { year, month, of_month: day }
    }

    /// How many days after 1970-01-01 it is.
    #[must_use]
    pub const fn days(self) -> i64 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let from_march = if self.month > 2 { self.month - 3 } else { self.month + 9 };
        let of_year = (153 * from_march + 2) / 5 + self.of_month - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// How many days after another day it is.
    #[must_use]
    pub const fn since(self, other: Self) -> i64 {
        self.days() - other.days()
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i64 {
        self.year
    }

    /// The last day of its four months: the days on which the city reports.
    #[must_use]
    pub const fn end_of_tertial(self) -> Self {
        let (month, day) = match self.month {
            1..=4 => (4, 30),
            5..=8 => (8, 31),
            _ => (12, 31),
        };
        Self { year: self.year, month, of_month: day }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}
