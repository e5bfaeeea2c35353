"""How prices become points: the table of price rules, from the published formulas."""
from decimal import Decimal, getcontext
from fractions import Fraction

from scales import number, rounded

getcontext().prec = 80


def price_points(rule, prices, offer, broken=None):
    """The points of an offer's price among all admitted, and the most that the rule gives."""
    name = rule["rule"]
    price = prices[offer]
    most = number(rule["bands"][0]["points"]) if name == "P-PROPSTEP" else number(rule["most"])
    points = RULES[name](rule, most, price, list(prices.values()))
    if broken == name:
        points += Fraction(1, 1000)
    return points, most


def floor_at_zero(rule, points):
    return max(points, Fraction(0)) if rule["belowZero"] == "zero" else points


def inverse(rule, most, price, prices):
    return most * min(prices) / price


def inverse_reference(rule, most, price, prices):
    points = most * number(rule["reference"]) / price
    return min(points, most) if rule["capped"] else points


def linear_lowest(rule, most, price, prices):
    low = min(prices)
    return floor_at_zero(rule, most * (1 - (price - low) / (number(rule["span"]) * low)))


def multiple_of_lowest(rule, most, price, prices):
    low, n = min(prices), number(rule["multiple"])
    return floor_at_zero(rule, most * (n * low - price) / ((n - 1) * low))


def min_max(rule, most, price, prices):
    low, high = min(prices), max(prices)
    if low == high:
        return most if rule["equalPrices"] == "full" else Fraction(0)
    return most * (high - price) / (high - low)


def from_mean(rule, most, price, prices):
    ordered = sorted(prices)
    if rule.get("middle") == "median":
        middle = (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
    else:
        middle = sum(prices) / len(prices)
    points = number(rule["atMean"]) + number(rule["perPercent"]) * 100 * (middle - price) / middle
    return max(Fraction(0), min(most, points)) if rule["clipped"] else points


def mean_over_price(rule, most, price, prices):
    points = most * (sum(prices) / len(prices)) / price
    return min(points, most) if rule["capped"] else points


def bounds(rule, most, price, prices):
    full, zero = number(rule["fullAt"]), number(rule["zeroAt"])
    points = most * (zero - price) / (zero - full)
    if price < full and rule["below"] == "clip":
        points = most
    if price > zero and rule["above"] == "clip":
        points = Fraction(0)
    return points


def below_ceiling(rule, most, price, prices):
    return most * (1 - price / number(rule["ceiling"]))


def discount(rule, price):
    return number(rule["ceiling"]) - price


def at_ceiling(rule, most):
    return most if rule["atCeiling"] == "full" else Fraction(0)


def highest_discount(rule, most, price, prices):
    best = discount(rule, min(prices))
    return most * discount(rule, price) / best if best else at_ceiling(rule, most)


def bent_at_mean(rule, most, price, prices):
    share = number(rule["share"])
    own = discount(rule, price)
    best = discount(rule, min(prices))
    mean = sum(discount(rule, one) for one in prices) / len(prices)
    if best == mean:
        return most if rule["equal"] == "full" else most * share
    if own <= mean:
        return most * share * own / mean
    return most * (share + (1 - share) * (own - mean) / (best - mean))


def saturation(rule, most, price, prices):
    ceiling = number(rule["ceiling"])
    best = 1 - min(prices) / ceiling
    return most * (1 - price / ceiling) / max(number(rule["saturation"]), best)


def kink(rule, most, price, prices):
    ceiling, lower = number(rule["ceiling"]), number(rule["lower"])
    if price >= lower:
        return most * (1 - price / ceiling)
    return most * ((1 - lower / ceiling) + Fraction(1, 2) * (lower - price) / ceiling)


def whole_root(value, degree):
    """The whole root of a whole number, or None."""
    guess = round(value ** (1 / degree)) if value < 10**15 else None
    if guess is None:
        low, high = 0, 1 << (value.bit_length() // degree + 1)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if middle**degree <= value else (low, middle - 1)
        guess = low
    return next((root for root in (guess - 1, guess, guess + 1) if root >= 0 and root**degree == value), None)


def power(base, exponent):
    """Exact where it is rational; otherwise close to eighty digits."""
    raised = base**exponent.numerator
    degree = exponent.denominator
    over, under = whole_root(raised.numerator, degree), whole_root(raised.denominator, degree)
    if over is not None and under is not None:
        return Fraction(over, under)
    value = (Decimal(base.numerator) / Decimal(base.denominator)).ln()
    return Fraction((value * Decimal(exponent.numerator) / Decimal(exponent.denominator)).exp())


def power_of_lowest(rule, most, price, prices):
    points = most * power(min(prices) / price, number(rule["exponent"]))
    return rounded(points, rule.get("rounding"))


def power_of_discount(rule, most, price, prices):
    best = discount(rule, min(prices))
    if not best:
        return at_ceiling(rule, most)
    points = most * power(discount(rule, price) / best, number(rule["exponent"]))
    return rounded(points, rule.get("rounding"))


def concave(rule, most, price, prices):
    points = most * (1 - power(price / number(rule["ceiling"]), number(rule["exponent"])))
    return rounded(points, rule.get("rounding"))


def logarithm(value, base):
    """Exact where a small fraction is the answer; otherwise close to eighty digits."""
    for under in range(1, 7):
        for over in range(-24, 25):
            if value**under == base**over:
                return Fraction(over, under)
    quotient = lambda number: (Decimal(number.numerator) / Decimal(number.denominator)).ln()
    return Fraction(quotient(value) / quotient(base))


def log_of_lowest(rule, most, price, prices):
    points = most * (1 - logarithm(price / min(prices), number(rule["base"])))
    return floor_at_zero(rule, rounded(points, rule["rounding"]))


def rank(rule, most, price, prices):
    lower = sum(1 for one in prices if one < price)
    equal = sum(1 for one in prices if one == price)
    places = range(lower + 1, lower + 2 if rule["ties"] == "best" else lower + equal + 1)
    table = rule.get("table")

    def of_place(place):
        if table is None:
            return most * (len(prices) - place + 1) / len(prices)
        points = [number(one) for one in table["points"]]
        return points[place - 1] if place <= len(points) else number(table["beyond"])

    return sum(of_place(place) for place in places) / len(places)


def bands(rule, most, price, prices):
    for band in rule["bands"]:
        limit = number(band["upTo"])
        if price < limit or (price == limit and rule["limit"] == "included"):
            return number(band["points"])
    return number(rule["beyond"])


RULES = {
    "P-INV": inverse,
    "P-INVREF": inverse_reference,
    "P-LINLOW": linear_lowest,
    "P-FRN": multiple_of_lowest,
    "P-MINMAX": min_max,
    "P-MEANPCT": from_mean,
    "P-MEANINV": mean_over_price,
    "P-BOUNDS": bounds,
    "P-CEIL": below_ceiling,
    "P-RMAX": highest_discount,
    "P-BILIN": bent_at_mean,
    "P-ARAGON": saturation,
    "P-JPKINK": kink,
    "P-RMAXPOW": power_of_discount,
    "P-CONCAVE": concave,
    "P-INVPOW": power_of_lowest,
    "P-LOG": log_of_lowest,
    "P-RANK": rank,
    "P-PROPSTEP": bands,
}
