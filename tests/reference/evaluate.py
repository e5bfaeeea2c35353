"""A second evaluator, written from the published formulas and not from the Rust, with exact fractions.

Reads lines of JSON from standard input: a procurement, offers, and the award that the engine found.
Evaluates the two documents anew and compares every figure. `--break ID` alters one formula on purpose,
which must be noticed. Python 3.9 or newer, standard library only.
"""
import collections
import json
import sys
from fractions import Fraction

import robustness
from models import TOTALS, total_of
from prices import price_points
from scales import answer_points, rounded


class Rejected(Exception):
    pass


def number(text):
    return Fraction(text)


def quality_criteria(criteria, group=None):
    """All quality criteria in order, each with the ids of the groups around it; then the price."""
    for criterion in criteria:
        if criterion["kind"] == "group":
            yield from quality_criteria(criterion["criteria"], (group or ()) + (criterion["id"],))
        else:
            yield criterion, group or ()


def groups(criteria):
    for criterion in criteria:
        if criterion["kind"] == "group":
            yield criterion
            yield from groups(criterion["criteria"])


def weight_of(criterion):
    weight = criterion["weight"]
    kind = weight["kind"]
    if kind == "exact":
        return number(weight["points"])
    if kind in ("range", "order"):
        return number(weight["fixed"])
    return number(weight["amount"])


def weighed(criterion, points, most, award):
    """Points times the weight, or their share of the most points times the weight."""
    weight = weight_of(criterion)
    kind = criterion["weight"]["kind"]
    if kind == "deduction":
        return weight * points / most
    if kind == "deduction-per-point":
        return weight * points
    if award["model"] == "weighted-sum" and award["points"] == "as-given":
        return weight * points
    return weight * points / most


def evaluate(lot, offers, broken=None):
    """Ranked offers (id, rank, total, contributions) and the ids of the rejected."""
    award = lot["award"]
    policy = award["rounding"]
    every = list(quality_criteria(lot["criteria"]))
    qualities = [(c, g) for c, g in every if c["kind"] == "quality"]
    price = next((c for c, _ in every if c["kind"] == "price"), None)
    rule = price.get("rule") if price else None
    admitted, rejected = {}, []
    for offer in offers:
        bid = next((bid for bid in offer["bids"] if bid["lot"] == lot["id"]), None)
        if bid is None:
            continue
        try:
            admitted[offer["id"]] = before_prices(lot, award, policy, qualities, price, rule, bid)
        except Rejected:
            rejected.append(offer["id"])
    for criterion, _ in qualities:
        if criterion.get("bestGets") is not None:
            share_of_best(criterion, award, policy, admitted)
    compared = {offer: state["price"] for offer, state in admitted.items() if state["price"] is not None}
    for offer, state in admitted.items():
        if rule is not None:
            points, most = price_points(rule, compared, offer, broken)
            points = rounded(points, policy.get("points"))
            weight = weighed(price, points, most, award)
            state["given"][price["id"]] = (points, rounded(weight, policy.get("weighted")))
    totals = total_of(award, admitted, broken)
    standings = []
    for offer, total in totals.items():
        shown = rounded(total, policy.get("total"))
        key = shown if policy["rankBy"] == "rounded" else total
        standings.append((offer, key, total))
    return ranked(standings, award, admitted, lot), sorted(rejected)


def before_prices(lot, award, policy, qualities, price, rule, bid):
    state = {"given": {}, "price": None}
    reasons = False
    answers = bid.get("answers", {})
    for criterion, _ in qualities:
        answer = answers.get(criterion["id"])
        if answer is None:
            raise Rejected
        points, most = answer_points(criterion["scale"], answer)
        if points is None:
            reasons = True
            continue
        points = rounded(points, policy.get("points"))
        if criterion.get("threshold") is not None and points < number(criterion["threshold"]):
            reasons = True
        weight = rounded(weighed(criterion, points, most, award), policy.get("weighted"))
        state["given"][criterion["id"]] = (points, weight)
    if reasons:
        raise Rejected
    for group in groups(lot["criteria"]):
        if group.get("threshold") is not None:
            members = [c["id"] for c, around in qualities if group["id"] in around]
            if sum(state["given"][member][1] for member in members) < number(group["threshold"]):
                raise Rejected
    if award.get("leastQuality") is not None:
        if sum(weight for _, weight in state["given"].values()) < number(award["leastQuality"]):
            raise Rejected
    needs_price = price is not None
    if bid.get("price") is None:
        if needs_price:
            raise Rejected
        return state
    amount = number(bid["price"])
    if price is not None and price.get("ceiling") is not None and amount > number(price["ceiling"]):
        raise Rejected
    if rule is not None and rule.get("ceiling") is not None and amount > number(rule["ceiling"]):
        raise Rejected
    if rule is not None and rule["rule"] == "P-BOUNDS" and rule["above"] == "reject" and amount > number(rule["zeroAt"]):
        raise Rejected
    zero = award.get("zeroPrice") or (rule or {}).get("zeroPrice")
    if amount == 0 and zero is not None and zero["means"] == "counts-as":
        amount = number(zero["price"])
    state["price"] = amount
    state["stated"] = number(bid["price"])
    return state


def share_of_best(criterion, award, policy, admitted):
    gets = number(criterion["bestGets"])
    best = max((state["given"][criterion["id"]][0] for state in admitted.values()), default=Fraction(0))
    for state in admitted.values():
        points = state["given"][criterion["id"]][0]
        points = rounded(gets * points / best if best else Fraction(0), policy.get("points"))
        weight = rounded(weighed(criterion, points, gets, award), policy.get("weighted"))
        state["given"][criterion["id"]] = (points, weight)


def ranked(standings, award, admitted, lot):
    best_is_most = TOTALS[award["model"]] == "most"
    members = {}
    for criterion, around in quality_criteria(lot["criteria"]):
        for name in around + (criterion["id"],):
            members.setdefault(name, []).append(criterion["id"])

    def order(standing):
        offer, key, _ = standing
        by = [-key if best_is_most else key]
        for step in award["ties"]:
            if step["by"] == "lowest-price":
                stated = admitted[offer].get("stated")
                by.append((1, 0) if stated is None else (0, stated))
            elif step["by"] == "criterion":
                given = admitted[offer]["given"]
                by.append(-sum(given[c][1] for c in members[step["criterion"]] if c in given))
            elif step["by"] == "draw-lots":
                break
        return by

    found = []
    standings = sorted(standings, key=lambda standing: (order(standing), standing[0]))
    for place, standing in enumerate(standings):
        same = found and order(standings[place - 1]) == order(standing)
        rank = found[-1][1] if same else place + 1
        found.append((standing[0], rank, standing[2], admitted[standing[0]]["given"]))
    return found


def compare(line, broken):
    """What differs, and the model and price rule that the line is about."""
    case = json.loads(line)
    lot = case["procurement"]["lots"][0]
    price = next((c for c, _ in quality_criteria(lot["criteria"]) if c["kind"] == "price"), None)
    about = [lot["award"]["model"]] + ([price["rule"]["rule"]] if price and price.get("rule") else [])
    found, rejected = evaluate(lot, case["offers"]["offers"], broken)
    engine = case["award"]
    problems = []
    if sorted(engine["rejected"]) != rejected:
        problems.append(f"rejected {rejected}, and the engine {sorted(engine['rejected'])}")
    theirs = {one["offer"]: one for one in engine["ranked"]}
    if sorted(theirs) != sorted(one[0] for one in found):
        problems.append(f"ranked {[one[0] for one in found]}, and the engine {list(theirs)}")
        return problems, about
    for offer, rank, total, given in found:
        other = theirs[offer]
        if other["rank"] != rank:
            problems.append(f"{offer} has rank {rank}, and the engine {other['rank']}")
        if number(other["total"]) != total:
            problems.append(f"{offer} has {total}, and the engine {other['total']}")
        for criterion, (points, weight) in given.items():
            theirs_points, theirs_weight = other["given"][criterion]
            if number(theirs_points) != points or number(theirs_weight) != weight:
                problems.append(
                    f"{offer} has {points} and {weight} for {criterion}, and the engine {theirs_points} and {theirs_weight}"
                )
    return problems, about


def main():
    broken = sys.argv[2] if len(sys.argv) > 2 and sys.argv[1] == "--break" else None
    counts = collections.Counter()
    agree = disagree = claims = 0
    for line_number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        problems, about = compare(line, broken)
        counts.update(about)
        if not broken:
            wrong, tried = robustness.problems(json.loads(line), evaluate)
            problems += wrong
            claims += tried
        if problems:
            disagree += 1
            if disagree <= 20:
                print(f"line {line_number} ({', '.join(about)}): {'; '.join(problems)}")
        else:
            agree += 1
    print(", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    rare = [name for name, count in counts.items() if count < 50]
    if rare:
        print(f"fewer than 50 evaluations: {', '.join(rare)}")
    if not broken:
        print(f"{claims} claims of robustness tried")
    print(f"{agree} agree, {disagree} disagree")
    return 1 if disagree or rare or not agree else 0


if __name__ == "__main__":
    sys.exit(main())
