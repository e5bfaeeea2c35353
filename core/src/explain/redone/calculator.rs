//! A tiny calculator that knows no rule: it reads a formula as it is printed, and nothing else.

use crate::number::Exact;

/// What the text comes to, with `value` giving the value of each symbol; `None` where the text is
/// no formula, or divides by zero.
pub(crate) fn calculate(text: &str, value: &dyn Fn(&str) -> Option<Exact>) -> Option<Exact> {
    let mut reader = Reader { rest: text, value };
    let result = reader.comparison()?;
    reader.rest.trim().is_empty().then_some(result)
}

struct Reader<'a> {
    rest: &'a str,
    value: &'a dyn Fn(&str) -> Option<Exact>,
}

impl Reader<'_> {
    fn takes(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start_matches(' ').strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn comparison(&mut self) -> Option<Exact> {
        let left = self.sum()?;
        for (sign, holds) in
            [('=', (|a, b| a == b) as fn(&Exact, &Exact) -> bool), ('≥', |a, b| a >= b), ('≤', |a, b| a <= b)]
        {
            if self.takes(sign) {
                let right = self.sum()?;
                return Some(Exact::integer(holds(&left, &right).into()));
            }
        }
        Some(left)
    }

    fn sum(&mut self) -> Option<Exact> {
        let mut sum = self.product()?;
        loop {
            if self.takes('+') {
                sum = sum + self.product()?;
            } else if self.takes('−') {
                sum = sum - self.product()?;
            } else {
                return Some(sum);
            }
        }
    }

    fn product(&mut self) -> Option<Exact> {
        let mut product = self.power()?;
        loop {
            if self.takes('×') {
                product = product * self.power()?;
            } else if self.takes('÷') || self.takes('/') {
                product = product.divided_by(&self.power()?)?;
            } else {
                return Some(product);
            }
        }
    }

    fn power(&mut self) -> Option<Exact> {
        let base = self.factor()?;
        if self.takes('^') { power(&base, &self.factor()?) } else { Some(base) }
    }

    fn factor(&mut self) -> Option<Exact> {
        if self.takes('−') {
            return Some(-self.factor()?);
        }
        if self.takes('(') {
            let inner = self.comparison()?;
            return self.takes(')').then_some(inner);
        }
        self.rest = self.rest.trim_start_matches(' ');
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if self.rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let word = self.take_while(is_word);
            return if self.takes('(') { self.function(word) } else { (self.value)(word) };
        }
        // As Swedish prints it: `1 200 000,5`, the groups parted by a narrow space.
        let digits = |c: char| c.is_ascii_digit() || c == '\u{202f}';
        let whole = self.take_while(digits);
        let decimals = match self.rest.strip_prefix(',') {
            Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => {
                self.rest = rest;
                self.take_while(|c| c.is_ascii_digit())
            }
            _ => "",
        };
        // However long it is: what was worked out exactly is printed exactly.
        let digits = format!("{whole}{decimals}").replace('\u{202f}', "");
        let under = num_bigint::BigInt::from(10).pow(u32::try_from(decimals.len()).ok()?);
        Exact::from_big(digits.parse().ok()?, under)
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'static str
    where
        Self: Sized,
    {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        // Tests may leak: it keeps the reader free of lifetimes.
        Box::leak(word.to_owned().into_boxed_str())
    }

    fn function(&mut self, name: &str) -> Option<Exact> {
        if name == "cases" {
            return self.cases();
        }
        let mut arguments = vec![self.comparison()?];
        while self.takes(',') || self.takes(';') {
            arguments.push(self.comparison()?);
        }
        if !self.takes(')') {
            return None;
        }
        match (name, arguments.as_slice()) {
            ("log", [number]) => natural_logarithm(number),
            ("min", all) => all.iter().min().cloned(),
            ("max", all) => all.iter().max().cloned(),
            ("median", all) => {
                let mut sorted = all.to_vec();
                sorted.sort();
                let (low, high) = (&sorted[(all.len() - 1) / 2], &sorted[all.len() / 2]);
                (low + high).divided_by(&Exact::integer(2))
            }
            (name, [number, places]) => round(name.strip_prefix("round-")?, number, places),
            _ => None,
        }
    }

    /// `cases(condition: value, …, otherwise)`.
    fn cases(&mut self) -> Option<Exact> {
        let mut found = None;
        loop {
            let first = self.comparison()?;
            if self.takes(':') {
                let value = self.comparison()?;
                if !first.is_zero() && found.is_none() {
                    found = Some(value);
                }
                if !(self.takes(',') || self.takes(';')) {
                    return None;
                }
            } else {
                return self.takes(')').then(|| found.unwrap_or(first));
            }
        }
    }
}

/// How closely roots and logarithms are worked out: far closer than any rounding that is printed.
const DIGITS: u32 = 60;

/// A power with an exponent in hundredths, by Newton's method for the hundredth root; exact where
/// the root is a fraction that is met.
fn power(base: &Exact, exponent: &Exact) -> Option<Exact> {
    let hundredths = (exponent * &Exact::integer(100)).to_text().parse::<u32>().ok()?;
    let (mut above, mut below) = (hundredths, 100u32);
    let (mut a, mut b) = (above, below);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (above, below) = (above / a, below / a);
    let raised = (0..above).fold(Exact::ONE, |product, _| &product * base);
    if below == 1 {
        return Some(raised);
    }
    if raised.is_zero() {
        return Some(raised);
    }
    let (numerator, denominator) = raised.parts();
    let unit = num_bigint::BigInt::from(10).pow(DIGITS);
    let root = |number: num_bigint::BigInt| number.nth_root(below);
    let (over, under) = (root(numerator.clone()), root(denominator.clone()));
    if over.pow(below) == numerator && under.pow(below) == denominator {
        return Exact::from_big(over, under);
    }
    Exact::from_big(root(numerator * unit.pow(below) / denominator), unit)
}

/// By the series for the area tangent, on a number brought near to one by square roots.
fn natural_logarithm(number: &Exact) -> Option<Exact> {
    let unit = Exact::from_big(num_bigint::BigInt::from(10).pow(DIGITS), 1.into())?;
    let short = |number: &Exact| {
        let (above, below) = (number * &unit).parts();
        Exact::from_big(above / below, 1.into())?.divided_by(&unit)
    };
    let mut near = number.clone();
    let mut doublings = 0;
    let close = Exact::ratio(1, 100)?;
    while (&near - &Exact::ONE).magnitude() > close {
        near = short(&power(&near, &Exact::ratio(1, 2)?)?)?;
        doublings += 1;
    }
    let z = short(&(&near - &Exact::ONE).divided_by(&(&near + &Exact::ONE))?)?;
    let square = short(&(&z * &z))?;
    let (mut sum, mut term, mut divisor) = (Exact::ZERO, z, 1);
    while !short(&term)?.is_zero() {
        sum = &sum + &term.divided_by(&Exact::integer(divisor))?;
        term = short(&(&term * &square))?;
        divisor += 2;
    }
    let times = (0..=doublings).fold(Exact::ONE, |product, _| &product * &Exact::integer(2));
    Some(&sum * &times)
}

/// Rounding from its definition, by the distance to the whole number below; shares no code with
/// the one that it checks.
fn round(mode: &str, number: &Exact, places: &Exact) -> Option<Exact> {
    let mut unit = Exact::ONE;
    let mut left = places.clone();
    while left.is_positive() {
        unit = &unit * &Exact::integer(10);
        left = &left - &Exact::ONE;
    }
    let scaled = &number.magnitude() * &unit;
    let text = scaled.to_text();
    let whole: num_bigint::BigInt = match text.split_once('/') {
        Some((numerator, denominator)) => {
            numerator.parse::<num_bigint::BigInt>().ok()? / denominator.parse::<num_bigint::BigInt>().ok()?
        }
        None => text.split('.').next()?.parse().ok()?,
    };
    let odd = whole.bit(0);
    let below = Exact::from_big(whole, 1.into())?;
    let over = &(&scaled - &below) * &Exact::integer(2);
    let up = match mode {
        "half-up" => over >= Exact::ONE,
        "half-even" => over > Exact::ONE || (over == Exact::ONE && odd),
        "down" => false,
        "up" => over.is_positive(),
        _ => return None,
    };
    let rounded = if up { &below + &Exact::ONE } else { below };
    let signed = if number.is_negative() { -rounded } else { rounded };
    signed.divided_by(&unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_person_would() {
        for (text, expected) in [
            ("40 × 1\u{202f}200\u{202f}000 ÷ 1\u{202f}400\u{202f}000", "240/7"),
            ("2 + 3 × 4 − (−1)", "15"),
            ("max(0; min(1,5; 2))", "1.5"),
            ("cases(3 ≥ 4: 1; 3 ≥ 2: 2; 0)", "2"),
            ("cases(0 = 0: 7, 8)", "7"),
            ("median(1; 5; 2; 3)", "2.5"),
            ("round-half-up((240/7); 2)", "34.29"),
            ("round-half-even(2,5; 0)", "2"),
            ("round-down((−29/10), 0)", "-2"),
            ("5 ≤ 4", "0"),
        ] {
            assert_eq!(calculate(text, &|_| None).map(|n| n.to_text()).as_deref(), Some(expected), "{text}");
        }
        for text in ["1 ÷ 0", "2 +", "x", "(1", "1 2"] {
            assert_eq!(calculate(text, &|_| None), None, "{text}");
        }
    }
}
