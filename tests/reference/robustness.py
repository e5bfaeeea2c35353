"""What is said to change the winner, tried again: each claim is put into the documents and evaluated.

Nothing of the engine's search is redone. Where it says that an outcome turns at a number, the number is
put in, and a little more and a little less, and the evaluation must say the same.
"""
import copy
import statistics
from fractions import Fraction

import central
import stepping

LITTLE = Fraction(1, 10**12)


def leaders(found):
    """The ids of all that share the first place."""
    return [one[0] for one in found if one[1] == 1]


def rank(found, offer):
    return next((one[1] for one in found if one[0] == offer), None)


def bid_of(offers, offer, lot):
    one = next(one for one in offers if one["id"] == offer)
    return next(bid for bid in one["bids"] if bid["lot"] == lot["id"])


def weights(criteria):
    """Every criterion with a weight, and the weight."""
    for criterion in criteria:
        if criterion["kind"] == "group":
            yield from weights(criterion["criteria"])
        elif criterion.get("weight") is not None:
            yield criterion, criterion["weight"]


def amount(weight):
    return {"exact": "points", "deduction": "amount", "deduction-per-point": "amount"}.get(weight["kind"], "fixed")


def with_weight(lot, name, value):
    """The lot with one weight changed: the others keep their proportions, deductions stay."""
    lot = copy.deepcopy(lot)
    all_weights = list(weights(lot["criteria"]))
    money = lot["award"]["model"] == "M-DED"
    before = {criterion["id"]: Fraction(weight[amount(weight)]) for criterion, weight in all_weights}
    rest = sum(before.values()) - before[name]
    share = Fraction(1) if money or rest == 0 else (sum(before.values()) - value) / rest
    for criterion, weight in all_weights:
        mine = value if criterion["id"] == name else before[criterion["id"]] * share
        weight[amount(weight)] = str(mine)
    return lot


def problems(case, evaluate):
    """What does not hold of what the engine says, and how much was tried."""
    said = case.get("robustness")
    if not said:
        return [], 0
    lot, offers = case["procurement"]["lots"][0], case["offers"]["offers"]
    found, _ = evaluate(lot, offers)
    first = leaders(found)
    wrong, tried = [], 1
    alone = first[0] if len(first) == 1 else None
    if said["winner"] != alone:
        wrong.append(f"the winner is {alone}, not {said['winner']}")
    rounds = lot["award"]["rounding"]["rankBy"] == "rounded"
    totals = {one[0]: one[2] for one in found}
    for margin in said["margins"]:
        leader = found[0][0]
        behind = abs(totals[leader] - totals[margin["offer"]])
        if not rounds and behind != Fraction(margin["behind"]):
            wrong.append(f"{margin['offer']} is {behind} behind, not {margin['behind']}")
        tried += 1
        if margin["enough"]:
            wrong += price(lot, offers, margin, evaluate, rounds)
            tried += 1
    for interval in said["intervals"]:
        for side in ("below", "above"):
            if interval[side]:
                wrong += weight_end(lot, offers, interval["criterion"], interval[side], alone, side, evaluate)
                tried += 1
    for loser in said["losers"]:
        if loser["witness"]:
            then, _ = evaluate(lot, loser["witness"]["offers"])
            now = rank(found, loser["gains"]) > rank(found, loser["passed"])
            if not now or not rank(then, loser["gains"]) < rank(then, loser["passed"]):
                wrong.append(f"{loser['gains']} does not pass {loser['passed']}")
            tried += 1
    more, count = newer(said, lot, offers, found, rounds, evaluate)
    wrong += more
    tried += count
    if said["impossible"]:
        for out in [one[0] for one in found if one[1] > 1]:
            then, _ = evaluate(lot, [one for one in offers if one["id"] != out])
            for one in then:
                for other in then:
                    if one[1] < other[1] and rank(found, one[0]) > rank(found, other[0]):
                        wrong.append(f"without {out}, {one[0]} passes {other[0]}, which was ruled out")
            tried += 1
    return wrong, tried


def newer(said, lot, offers, found, rounds, evaluate):
    """Flips by single steps, ties, cliffs, central weights, quantities of a price list, rejected offers."""
    wrong, tried = [], 0
    first = leaders(found)
    flip = said["flip"]
    if flip:
        if flip["witness"]:
            then = leaders(evaluate(lot, flip["witness"]["offers"])[0])
            if then == first or (flip["winner"] and then != [flip["winner"]]):
                wrong.append(f"{flip['steps']} steps give {then}, not {flip['winner']}")
            tried += 1
        if flip["steps"] > 1:
            admitted = [one[0] for one in found]
            for changed in stepping.single_steps(lot, offers, first[0], admitted):
                if leaders(evaluate(lot, changed)[0]) != first:
                    wrong.append(f"one step is enough, not {flip['steps']}")
                tried += 1
    if not rounds:
        totals = {}
        for one in found:
            totals.setdefault(one[4], set()).add(one[0])
        equal = {total: ids for total, ids in totals.items() if len(ids) > 1}
        theirs = {Fraction(tie["total"]): set(tie["offers"]) for tie in said["ties"]}
        if equal != theirs:
            wrong.append(f"equal are {equal}, not {theirs}")
        tried += 1
    policy = lot["award"]["rounding"]
    exact = not policy.get("points") and not policy.get("weighted")
    steep = stepping.cliffs(lot) if exact else {}
    for cliff in said["cliffs"] if exact else []:
        if steep.get(cliff["criterion"]) != (cliff["step"], Fraction(cliff["share"])):
            wrong.append(f"the steepest step of {cliff['criterion']} is {steep.get(cliff['criterion'])}")
        tried += 1
    if exact and len(said["cliffs"]) != len(steep):
        wrong.append(f"cliffs are {steep}, and the engine names {said['cliffs']}")
    if said["weights"]:
        problem, count = central.compare(said["weights"], lot, offers, with_weights, evaluate)
        wrong += problem
        tried += count
    for one in said["quantities"]:
        if "at" in one["turns"]:
            at = Fraction(one["turns"]["at"])
            away = LITTLE if at >= Fraction(one["estimate"]) else -LITTLE
            beyond = leaders(evaluate(stepping.with_quantity(lot, one["line"], at + away), offers)[0])
            if beyond == first or (one["winner"] and beyond != [one["winner"]]):
                wrong.append(f"beyond {at} of {one['line']} {beyond} wins, not {one['winner']}")
            tried += 1
    tried += len(said["unbalanced"])
    wrong += unbalanced(said["unbalanced"], lot, offers, found, evaluate)
    for one in said["rejected"]:
        if one["witness"]:
            then = rank(evaluate(lot, one["witness"]["offers"])[0], one["offer"])
            if rank(found, one["offer"]) is not None or then != one["rank"]:
                wrong.append(f"{one['offer']} would have rank {then}, not {one['rank']}")
            tried += 1
    return wrong, tried


def unbalanced(said, lot, offers, found, evaluate):
    """Prices at half or less, or at double or more, of the median of the other admitted offers on a line."""
    wrong, far = [], set()
    price = next((one for one in flat(lot["criteria"]) if one["kind"] == "price"), None)
    lines = [one["id"] for one in (price or {}).get("costs", []) if one["counts"]["kind"] == "unit-price"]
    admitted = [one[0] for one in found]
    for line in lines:
        stated = {one: Fraction(bid_of(offers, one, lot)["answers"][line]["value"]) for one in admitted}
        for one, own in stated.items():
            others = [other for name, other in stated.items() if name != one]
            middle = statistics.median(others) if others else 0
            if middle > 0 and (own / middle >= 2 or own / middle <= Fraction(1, 2)):
                far.add((one, line, own, middle, own / middle))
    theirs = {(one["offer"], one["line"]) + tuple(Fraction(one[name]) for name in ("price", "median", "ratio")) for one in said}
    if far != theirs:
        wrong.append(f"unbalanced are {far}, not {theirs}")
    for one in said:
        if one["witness"]:
            then = leaders(evaluate(lot, one["witness"]["offers"])[0])
            if (then[0] if len(then) == 1 else None) != one["winner"]:
                wrong.append(f"with the median of {one['line']} {then} stands first, not {one['winner']}")
    return wrong


def flat(criteria):
    for criterion in criteria:
        yield criterion
        yield from flat(criterion.get("criteria", []))


def with_weights(lot, new):
    """The lot with these weights, by criterion."""
    lot = copy.deepcopy(lot)
    for criterion, weight in weights(lot["criteria"]):
        weight[amount(weight)] = str(new[criterion["id"]])
    return lot


def price(lot, offers, margin, evaluate, rounds):
    """The price that is said to be enough is, and where it turns, it turns."""
    def first_at(value):
        changed = copy.deepcopy(offers)
        bid_of(changed, margin["offer"], lot)["price"] = str(value)
        return leaders(evaluate(lot, changed)[0]) == [margin["offer"]]

    wrong = []
    if not first_at(margin["enough"]["price"]):
        wrong.append(f"{margin['offer']} does not win with {margin['enough']['price']}")
    turns = margin["enough"]["turns"]
    if rounds:
        # Where a rounded total ranks, many prices give the same: only what is enough is tried.
        return wrong
    if "at" in turns:
        at = Fraction(turns["at"])
        if not first_at(at - LITTLE) or first_at(at + LITTLE):
            wrong.append(f"{margin['offer']} does not begin to win at {at}")
    else:
        without, enough = turns["between"]
        if first_at(without) or not first_at(enough):
            wrong.append(f"{margin['offer']} does not begin to win between {without} and {enough}")
    return wrong


def weight_end(lot, offers, name, end, winner, side, evaluate):
    """Inside an interval the winner wins, and just beyond its end the one that is named does, or several are level."""
    def first_at(value):
        return leaders(evaluate(with_weight(lot, name, value), offers)[0])

    if "at" not in end["turns"]:
        return []
    at = Fraction(end["turns"]["at"])
    step = -LITTLE if side == "below" else LITTLE
    wrong = []
    if first_at(at - step) != [winner]:
        wrong.append(f"inside {at} for {name}, {winner} does not win")
    beyond = first_at(at + step)
    if beyond == [winner] or (beyond != [end["winner"]] if end["winner"] else len(beyond) < 2):
        wrong.append(f"beyond {at} for {name}, {beyond} wins, not {end['winner']}")
    return wrong
