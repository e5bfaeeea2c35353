//! Prints the digest that every platform must come to; with `independence COUNT`, what so many tries of each
//! award model and price rule found.

fn main() {
    if std::env::args().nth(1).as_deref() == Some("independence") {
        let each = std::env::args().nth(2).and_then(|text| text.parse().ok()).unwrap_or(100_000);
        for one in sprang_everywhere::independence(each) {
            let verdict = if one.holds() { "holds" } else { "does not hold" };
            println!("{} claims {} tries {} swaps {}: {verdict}", one.id, one.claims, one.tries, one.swaps);
        }
        return;
    }
    let number = |place: usize| std::env::args().nth(place).and_then(|text| text.parse().ok());
    let (seed, count) = (number(1).unwrap_or(1), number(2).unwrap_or(10_000));
    let (digest, evaluated) = sprang_everywhere::digest_of(seed, count);
    println!("{digest:016x} {evaluated}");
}
