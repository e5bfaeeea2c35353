"""Shares of all weights and their centres, by clipping: for each offer the piece of all allowed weights in which
no other has more. The engine cuts all weights along all lines first and looks at each piece; this does not.
"""
from fractions import Fraction


def clip(shape, line):
    """The part of a polygon with a x + b y + c >= 0."""
    a, b, c = line
    value = [a * x + b * y + c for x, y in shape]
    found = []
    for place, here in enumerate(shape):
        then = (place + 1) % len(shape)
        if value[place] >= 0:
            found.append(here)
        if value[place] * value[then] < 0:
            share = value[place] / (value[place] - value[then])
            found.append(tuple(one + share * (other - one) for one, other in zip(here, shape[then])))
    return found


def area_and_centre(shape):
    twice, sums = Fraction(0), [Fraction(0), Fraction(0)]
    for place, (x, y) in enumerate(shape):
        then_x, then_y = shape[(place + 1) % len(shape)]
        cross = x * then_y - then_x * y
        twice += cross
        sums = [sums[0] + (x + then_x) * cross, sums[1] + (y + then_y) * cross]
    if twice == 0:
        return Fraction(0), None
    return abs(twice) / 2, (sums[0] / (3 * twice), sums[1] / (3 * twice))


def compare(said, lot, offers, with_weights, evaluate):
    """What does not agree, and how much was tried. Two or three weights, none within a group."""
    groups = said["groups"]
    ids = [group["id"] for group in groups]
    if len(ids) not in (2, 3) or any(criterion["kind"] == "group" for criterion in lot["criteria"]):
        return [], 0
    least = [Fraction(group["least"]) for group in groups]
    most = [Fraction(group["most"]) for group in groups]
    # What a unit of each weight gives: all but one weight nearly nothing would divide by it; nothing will do.
    def unit(number):
        new = {name: Fraction(int(place == number)) for place, name in enumerate(ids)}
        return {one[0]: one[2] for one in evaluate(with_weights(lot, new), offers)[0]}

    units = [unit(number) for number in range(len(ids))]
    whole = sum(weight_of(lot, name) for name in ids)
    names = [one["offer"] for one in said["offers"]]
    if any(name not in each for each in units for name in names):
        return [], 0
    wrong = []
    for one in said["offers"]:
        mine = one["offer"]
        ahead = [[each[mine] - each[other] for each in units] for other in names if other != mine]
        first, centre = two(ahead, whole, least, most) if len(ids) == 2 else three(ahead, whole, least, most)
        if first is None:
            return [], 0
        if first != Fraction(one["first"]):
            wrong.append(f"{mine} is first with {first} of all weights, not {one['first']}")
        elif first > 0 and centre and [Fraction(each) for each in one["central"]] != centre:
            wrong.append(f"{mine} has central weights {centre}, not {one['central']}")
    return wrong, len(names)


def weight_of(lot, name):
    weight = next(one for one in lot["criteria"] if one["id"] == name)["weight"]
    return Fraction(weight["points"] if weight["kind"] == "exact" else weight["fixed"])


def two(ahead, whole, least, most):
    low, high = max(least[0], whole - most[1]), min(most[0], whole - least[1])
    if low >= high:
        return None, None
    start, end = low, high
    for a, b in ahead:
        # a x + b (W - x) >= 0
        slope, rest = a - b, b * whole
        if slope == 0:
            if rest < 0:
                return Fraction(0), None
        elif slope > 0:
            start = max(start, -rest / slope)
        else:
            end = min(end, -rest / slope)
    if start >= end:
        return Fraction(0), None
    middle = (start + end) / 2
    return (end - start) / (high - low), [middle, whole - middle]


def three(ahead, whole, least, most):
    shape = [(least[0], least[1]), (most[0], least[1]), (most[0], most[1]), (least[0], most[1])]
    for line in ((-1, -1, whole - least[2]), (1, 1, most[2] - whole)):
        shape = clip(shape, line)
    if len(shape) < 3:
        return None, None
    allowed, _ = area_and_centre(shape)
    if allowed == 0:
        return None, None
    for a, b, c in ahead:
        shape = clip(shape, (a - c, b - c, c * whole))
        if len(shape) < 3:
            return Fraction(0), None
    area, centre = area_and_centre(shape)
    if centre is None:
        return Fraction(0), None
    return area / allowed, [centre[0], centre[1], whole - centre[0] - centre[1]]
