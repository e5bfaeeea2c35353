"""Points by comparing offers in pairs: sums of preferences, and the principal eigenvector (AHP)."""
from decimal import Decimal, getcontext
from fractions import Fraction

from scales import number, rounded

# Far more digits than any declared rounding.
getcontext().prec = 90


def compared_points(scale, criterion, bids, admitted):
    """The points of each admitted offer. Every assessor has compared every pair: the engine asks otherwise."""
    most = number(scale["most"])
    offers = sorted(admitted)
    if len(offers) < 2:
        return {offer: most for offer in offers}
    stated = {}
    for offer in offers:
        for one in bids[offer]["answers"].get(criterion, {"preferences": []})["preferences"]:
            if one["over"] in offers:
                stated.setdefault(one["assessor"], {})[offer, one["over"]] = number(one["grade"])
    method = scale["method"]["by"]
    each = []
    for grades in stated.values():
        if method == "eigenvector":
            each.append(priorities(offers, grades, scale["method"]["rounding"]))
        else:
            each.append(sums(offers, grades))
    if method == "sums-together":
        strengths = {offer: sum(found[offer] for found in each) for offer in offers}
    else:
        if method == "sums-each":
            each = [{offer: found[offer] / max(found.values()) for offer in offers} for found in each]
        strengths = {offer: sum(found[offer] for found in each) / len(each) for offer in offers}
    best = max(strengths.values())
    return {offer: most * strengths[offer] / best for offer in offers}


def sums(offers, grades):
    found = {offer: Fraction(0) for offer in offers}
    for (preferred, over), grade in grades.items():
        found[preferred] += grade
        if grade == 1:
            found[over] += 1
    return found


def priorities(offers, grades, rounding):
    """Power iteration in decimal numbers, until nothing moves in the 75th digit."""
    def times(one, other):
        if (one, other) in grades:
            grade = grades[one, other]
        elif (other, one) in grades:
            grade = 1 / grades[other, one]
        else:
            grade = Fraction(1)
        return Decimal(grade.numerator) / Decimal(grade.denominator)

    matrix = [[times(one, other) for other in offers] for one in offers]
    vector = [Decimal(1)] * len(offers)
    for _ in range(100000):
        following = [sum(entry * part for entry, part in zip(row, vector)) for row in matrix]
        largest = max(following)
        following = [part / largest for part in following]
        still = max(abs(one - other) for one, other in zip(vector, following)) < Decimal(10) ** -75
        vector = following
        if still:
            break
    # What is this near a simple fraction is one: of consistent comparisons, say.
    exact = [near(Fraction(part)) for part in vector]
    return {offer: rounded(part, rounding) for offer, part in zip(offers, exact)}


def near(part):
    simple = part.limit_denominator(10**9)
    return simple if abs(simple - part) < Fraction(1, 10**60) else part
