"""How quality and price become one total: the table of models, from the published formulas."""
from fractions import Fraction

from scales import number

#: Whether the most or the least wins.
TOTALS = {
    "weighted-sum": "most", "M-DED": "least", "R-LP": "most", "R-JPDIV": "most", "R-ADJSCORE": "most",
    "R-PPQ": "least", "R-ADJBID": "least", "R-PROZORRO": "least", "M-OWN": "least", "M-PCTADD": "least",
    "M-WTP": "least", "M-ADD": "least", "R-UFABMED": "most", "R-GEWRICHT": "most", "M-SQP": "least",
    "M-RVC": "least", "R-UI": "most", "LCS": "least", "LPTA": "least", "FBS": "most", "QBS": "most",
    "fixed-price": "most",
}


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


def total_of(award, admitted, broken=None):
    """The total of each admitted offer."""
    model = award["model"]
    quality = {offer: sum(weight for _, weight in state["given"].values()) for offer, state in admitted.items()}
    price = {offer: state["price"] for offer, state in admitted.items()}
    totals = {offer: one_total(award, quality, price, offer) for offer in admitted}
    if broken == model:
        totals = {offer: total + Fraction(1, 1000) for offer, total in totals.items()}
    return totals


def one_total(award, quality, price, offer):
    model = award["model"]
    q, p = quality[offer], price[offer]
    given = lambda name: number(award[name])
    if model in ("weighted-sum", "FBS", "QBS", "fixed-price"):
        return q
    if model in ("LCS", "LPTA"):
        return p
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
