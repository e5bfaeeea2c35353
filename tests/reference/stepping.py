"""Single steps of answers and scales, told from the documents alone."""
import copy
from fractions import Fraction


def qualities(criteria):
    for criterion in criteria:
        if criterion["kind"] == "group":
            yield from qualities(criterion["criteria"])
        elif criterion["kind"] == "quality":
            yield criterion


def next_answer(scale, answer, up):
    """The answer one step better or worse; None where there is none, or where no one step is the next."""
    way = 1 if up else -1
    if scale["kind"] == "levels" and answer["kind"] == "level":
        ids = [level["id"] for level in scale["levels"]]
        place = ids.index(answer["level"]) + way
        return {"kind": "level", "level": ids[place]} if 0 <= place < len(ids) else None
    if scale["kind"] == "yes-no" and answer["kind"] == "yes-no":
        return None if answer["yes"] == up else {"kind": "yes-no", "yes": up}
    if scale["kind"] == "judged" and answer["kind"] == "judged" and len(answer["assessments"]) == 1:
        one = answer["assessments"][0]
        step, least, most = (Fraction(scale[name]) for name in ("step", "least", "most"))
        if (most - least) / step > 1000:
            return None
        points = Fraction(one["points"]) + way * step
        if not least <= points <= most:
            return None
        return {"kind": "judged", "assessments": [{**one, "points": str(points)}]}
    return None


def single_steps(lot, offers, leader, admitted):
    """The offers with one answer one step worse for the leader, or better for another that is admitted."""
    for criterion in qualities(lot["criteria"]):
        for place, offer in enumerate(offers):
            if offer["id"] not in admitted:
                continue
            for at, bid in enumerate(offer["bids"]):
                answer = bid["answers"].get(criterion["id"])
                moved = answer and next_answer(criterion["scale"], answer, offer["id"] != leader)
                if moved and bid["lot"] == lot["id"]:
                    changed = copy.deepcopy(offers)
                    changed[place]["bids"][at]["answers"][criterion["id"]] = moved
                    yield changed


def steepest(points):
    """Which step gives more than half of all, of three steps or more, and its share."""
    rises = [after - before for before, after in zip(points, points[1:])]
    whole = points[-1] - points[0]
    if len(rises) < 3 or whole == 0:
        return None
    most = max(rises)
    # Of equal steps none is more than half.
    return (rises.index(most) + 1, most / whole) if most / whole > Fraction(1, 2) else None


def cliffs(lot):
    """The steepest steps, by criterion. A step that is rejected by a threshold gives nothing and is no step."""
    found = {}
    for criterion in qualities(lot["criteria"]):
        scale = criterion["scale"]
        if scale["kind"] == "levels":
            points = [Fraction(level["points"]) for level in scale["levels"]]
        elif scale["kind"] == "steps":
            points = [Fraction(scale["below"])] + [Fraction(step["points"]) for step in scale["steps"]]
        else:
            continue
        least = Fraction(criterion.get("threshold") or 0)
        found[criterion["id"]] = steepest([one for one in points if one >= least])
    price = next((one for one in lot["criteria"] if one["kind"] == "price"), None)
    rule = (price or {}).get("rule") or {}
    if rule.get("rule") == "P-PROPSTEP":
        found[price["id"]] = steepest([Fraction(band["points"]) for band in reversed(rule["bands"])])
    return {name: one for name, one in found.items() if one}


def with_quantity(lot, line, quantity):
    """The lot with another estimated quantity on one line of its price list."""
    lot = copy.deepcopy(lot)
    stack = list(lot["criteria"])
    while stack:
        criterion = stack.pop()
        stack += criterion.get("criteria", [])
        for cost in criterion.get("costs", []):
            if cost["id"] == line:
                cost["counts"]["quantity"] = str(quantity)
    return lot
