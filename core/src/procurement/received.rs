//! When an offer was received: a point of time in the form of RFC 3339, exact to whatever it is written with.

use crate::follow_up::Day;
use crate::number::{Exact, Rounding, RoundingMode, read_decimal};

const SECONDS_OF_A_DAY: i64 = 86_400;

/// The point of time in seconds after 1970-01-01 00:00:00 UTC. `None` where the text is no date and time with a
/// time zone (RFC 3339, section 5.6), such as `2026-03-02T11:58:30.25+01:00`. Leap seconds are not counted.
pub(crate) fn read_time(text: &str) -> Option<Exact> {
    let (date, rest) = text.split_at_checked("YYYY-MM-DD".len())?;
    let day = Day::read(date).filter(|day| day.to_string() == date && Day::from_days(day.days()) == *day)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let zone_at = rest.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = rest.split_at_checked(zone_at)?;
    let ahead = match zone {
        "Z" | "z" => 0,
        _ => {
            let minutes = hours_and_minutes(zone.get(1..)?)?;
            if zone.starts_with('-') { -minutes } else { minutes }
        }
    };
    let (minutes, seconds) = clock.split_at_checked("hh:mm".len())?;
    let seconds = seconds.strip_prefix(':').filter(|text| text.split('.').next().is_some_and(two_digits))?;
    let seconds = read_decimal(seconds).ok().filter(|seconds| *seconds < Exact::integer(60))?;
    let minutes = hours_and_minutes(minutes)? - ahead;
    Some(Exact::integer(day.days() * SECONDS_OF_A_DAY + minutes * 60) + seconds)
}

fn hours_and_minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    if !two_digits(hours) || !two_digits(minutes) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn two_digits(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_digit())
}

/// The point of time as it is read again, in UTC.
pub(crate) fn written_time(seconds: &Exact) -> String {
    let towards_zero = seconds.rounded(Rounding { places: 0, mode: RoundingMode::Down });
    let whole = if towards_zero > *seconds { towards_zero - Exact::ONE } else { towards_zero };
    // Years have four digits, so that what was read fits.
    let Ok(whole) = whole.to_text().parse::<i64>() else { return String::new() };
    let (day, of_day) = (whole.div_euclid(SECONDS_OF_A_DAY), whole.rem_euclid(SECONDS_OF_A_DAY));
    let rest = (seconds - &Exact::integer(whole)).to_text();
    let rest = rest.strip_prefix('0').unwrap_or_default();
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    format!("{}T{hour:02}:{minute:02}:{second:02}{rest}Z", Day::from_days(day))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(seconds in -62_000_000_000_i64..250_000_000_000, thousandths in 0_i64..1000) {
            let time = Exact::integer(seconds) + read_decimal(&format!("0.{thousandths:03}")).expect("a number");
            prop_assert_eq!(read_time(&written_time(&time)), Some(time));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[0-9TZ:+. -]{0,30}|\\PC{0,30}") {
            let _ = read_time(&text);
        }
    }

    #[test]
    fn the_same_moment_is_the_same_in_every_zone() {
        let noon = read_time("2026-03-02T12:00:00Z");
        assert_eq!(noon, Some(Exact::integer(1_772_452_800)));
        assert_eq!(read_time("2026-03-02T13:00:00+01:00"), noon);
        assert_eq!(read_time("2026-03-02T07:30:00.000-04:30"), noon);
        let refused = [
            "2026-03-02",
            "2026-03-02T12:00:00",
            "2026-03-02T12:00Z",
            "2026-02-30T12:00:00Z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T12:60:00Z",
            "2026-03-02T12:00:60Z",
            "2026-03-02T12:00:-1Z",
            "2026-03-02T12:00:00+1",
            "+026-03-02T12:00:00Z",
        ];
        for text in refused {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
