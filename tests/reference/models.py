"""How quality and price become one total: the table of models, from the published formulas."""
import math
from fractions import Fraction

from scales import number, rounded

#: Whether the most or the least wins.
TOTALS = {
    "weighted-sum": "most", "M-DED": "least", "R-LP": "most", "R-JPDIV": "most", "R-ADJSCORE": "most",
    "R-PPQ": "least", "R-ADJBID": "least", "R-PROZORRO": "least", "M-OWN": "least", "M-PCTADD": "least",
    "M-WTP": "least", "M-ADD": "least", "R-UFABMED": "most", "R-GEWRICHT": "most", "M-SQP": "least",
    "M-RVC": "least", "R-UI": "most", "LCS": "least", "LPTA": "least", "FBS": "most", "QBS": "most",
    "fixed-price": "most", "M-ADDERS": "least", "M-AB": "least", "M-LCC": "least", "TOPSIS": "most",
    "ELECTRE": "most",
}


def price_of(criteria):
    for criterion in criteria:
        if criterion["kind"] == "price":
            return criterion["id"]
        if criterion["kind"] == "group":
            found = price_of(criterion["criteria"])
            if found is not None:
                return found
    return None


def most_wins(lot, award):
    """Whether the most or the least wins, which for two models is as the document says."""
    if award["model"] == "R-EXT":
        return award["decides"] == "quality"
    if award["model"] == "lexicographic":
        return award["order"][0] != price_of(lot["criteria"])
    return TOTALS[award["model"]] == "most"


def below_margin(award, admitted):
    """Offers too far below the best quotient of quality and price."""
    if award["model"] != "R-EXT" or not admitted:
        return []
    ratio = {
        offer: number(award["scale"]) * sum(weight for _, weight in state["given"].values()) / state["price"]
        for offer, state in admitted.items()
    }
    limit = (1 - number(award["margin"])) * max(ratio.values())
    return [offer for offer, value in ratio.items() if value < limit]


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


def total_of(lot, award, admitted, broken=None):
    """The total of each admitted offer, and what ranks it."""
    model = award["model"]
    if model in ("TOPSIS", "ELECTRE"):
        totals, keys = (nearness if model == "TOPSIS" else outranking)(lot, award, admitted)
        if broken == model:
            totals = {offer: total + Fraction(1, 1000) for offer, total in totals.items()}
        return totals, keys
    quality = {offer: sum(weight for _, weight in state["given"].values()) for offer, state in admitted.items()}
    price = {offer: state["price"] for offer, state in admitted.items()}
    if model == "lexicographic":
        totals = {offer: first_of(lot, award, state) for offer, state in admitted.items()}
    else:
        totals = {offer: one_total(award, quality, price, offer) for offer in admitted}
    if broken == model:
        totals = {offer: total + Fraction(1, 1000) for offer, total in totals.items()}
    return totals, totals


def members_of(criteria, name, inside=False):
    """The quality criteria that an id names: itself, or those of a group."""
    for criterion in criteria:
        here = inside or criterion["id"] == name
        if criterion["kind"] == "group":
            yield from members_of(criterion["criteria"], name, here)
        elif criterion["kind"] == "quality" and here:
            yield criterion["id"]


def first_of(lot, award, state):
    first = award["order"][0]
    if first == price_of(lot["criteria"]):
        return state["price"]
    return sum(state["given"][one][1] for one in members_of(lot["criteria"], first))


def columns(lot, award, admitted):
    """Weight and values of each criterion and, last and negative, of the price: more is better in all."""
    found = []

    def walk(criteria):
        for criterion in criteria:
            if criterion["kind"] == "group":
                walk(criterion["criteria"])
            elif criterion["kind"] == "quality":
                weight = criterion["weight"]
                weight = number(weight["points"] if weight["kind"] == "exact" else weight["fixed"])
                found.append((weight, {o: s["given"][criterion["id"]][0] for o, s in admitted.items()}))

    walk(lot["criteria"])
    found.append((number(award["priceWeight"]), {offer: -state["price"] for offer, state in admitted.items()}))
    return found


def nearness(lot, award, admitted):
    """TOPSIS: distances after each column is divided by the root of its squares and weighed."""
    to_best = {offer: Fraction(0) for offer in admitted}
    to_worst = dict(to_best)
    for weight, values in columns(lot, award, admitted):
        squares = sum(value * value for value in values.values())
        if squares == 0:
            continue
        best, worst = max(values.values()), min(values.values())
        for offer, value in values.items():
            to_best[offer] += weight * weight * (best - value) ** 2 / squares
            to_worst[offer] += weight * weight * (value - worst) ** 2 / squares
    totals, keys = {}, {}
    for offer in admitted:
        near, far = to_best[offer], to_worst[offer]
        if near + far == 0:
            totals[offer] = keys[offer] = Fraction(1)
            continue
        keys[offer] = far / (near + far)
        totals[offer] = rounded_nearness(near, far, award["nearness"])
    return totals, keys


def rounded_nearness(near, far, rounding):
    """The root of far through the sum of both roots, rounded: enclosed ever more closely."""
    if far == 0:
        return rounded(Fraction(0), rounding)
    quotient = near / far
    top, under = quotient.numerator, quotient.denominator
    if math.isqrt(top) ** 2 == top and math.isqrt(under) ** 2 == under:
        return rounded(1 / (1 + Fraction(math.isqrt(top), math.isqrt(under))), rounding)
    digits = 40
    while True:
        unit = 10**digits
        low = Fraction(math.isqrt(top * unit * unit // under), unit)
        ends = {rounded(1 / (1 + root), rounding) for root in (low, low + Fraction(1, unit))}
        if len(ends) == 1:
            return ends.pop()
        digits *= 2


def outranking(lot, award, admitted):
    """ELECTRE I, ranked by the net number of outranked offers."""
    every = columns(lot, award, admitted)
    weights = sum(weight for weight, _ in every)

    def outranks(one, other):
        good = sum(weight for weight, values in every if values[one] >= values[other])
        worst = Fraction(0)
        for _, values in every:
            width = max(values.values()) - min(values.values())
            if width:
                worst = max(worst, (values[other] - values[one]) / width)
        return good / weights >= number(award["concordance"]) and worst <= number(award["discordance"])

    totals = {
        one: Fraction(
            sum(outranks(one, other) for other in admitted if other != one)
            - sum(outranks(other, one) for other in admitted if other != one)
        )
        for one in admitted
    }
    return totals, totals


def one_total(award, quality, price, offer):
    model = award["model"]
    q, p = quality[offer], price[offer]
    given = lambda name: number(award[name])
    if model in ("weighted-sum", "FBS", "QBS", "fixed-price"):
        return q
    if model in ("LCS", "LPTA", "M-ADDERS", "M-AB", "M-LCC"):
        return p
    if model == "R-EXT":
        return q if award["decides"] == "quality" else p
    if model == "M-DED":
        return not_negative(award, p - q)
    most = number(award["total"])
    if model in ("R-LP", "R-JPDIV"):
        return given("scale") * q / p
    if model == "R-ADJSCORE":
        return q * given("reference") / p
    if model == "R-PPQ":
        return p / q
    if model == "R-ADJBID":
        return p / (q / most)
    if model == "R-PROZORRO":
        return p / (1 + q / (1 - most))
    if model == "M-OWN":
        return p * (1 - q / given("whole"))
    if model == "M-PCTADD":
        return p * (1 + (most - q) / given("priceWeight"))
    if model == "M-WTP":
        return not_negative(award, p - q * given("each"))
    if model == "M-ADD":
        return p + given("each") * (most - q)
    if model == "M-SQP":
        return p - given("estimate") * (q - min(quality.values())) / given("priceWeight")
    if model == "M-RVC":
        return p / ((q + most) / (min(quality.values()) + most))
    if model == "R-UI":
        left = not_negative(award, 1 - (max(quality.values()) - q) / most * given("weightRatio"))
        return left * min(price.values()) / p
    if model == "R-GEWRICHT":
        return most * q / max(quality.values()) + given("priceWeight") * min(price.values()) / p
    if model == "R-UFABMED":
        pick = {
            "median": (median, median),
            "mean": (lambda all: sum(all) / len(all),) * 2,
            "best": (max, min),
        }[award["reference"]]
        of_quality, of_price = pick[0](list(quality.values())), pick[1](list(price.values()))
        return most * q / of_quality - given("priceWeight") * p / of_price
    raise KeyError(model)


def not_negative(award, value):
    return max(value, Fraction(0)) if award["negative"] == "zero" else value
