//! Prints the digest that every platform must come to, and how many cases were evaluated.

fn main() {
    let number = |place: usize| std::env::args().nth(place).and_then(|text| text.parse().ok());
    let (seed, count) = (number(1).unwrap_or(1), number(2).unwrap_or(10_000));
    let (digest, evaluated) = sprang_everywhere::digest_of(seed, count);
    println!("{digest:016x} {evaluated}");
}
