"""A second evaluator, written from the published formulas and not from the Rust, with exact fractions.

Reads lines of JSON from standard input: a procurement, offers, and the award that the engine found.
Evaluates the two documents anew and compares every figure. `--break ID` alters one formula on purpose,
which must be noticed. Python 3.9 or newer, standard library only.
"""
import collections
import datetime
import json
import multiprocessing
import sys
from fractions import Fraction

import robustness
from models import below_margin, most_wins, total_of
from pairs import compared_points
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
    if award["model"] == "lexicographic":
        return points
    weight = weight_of(criterion)
    kind = criterion["weight"]["kind"]
    if kind == "deduction":
        return weight * points / most
    if kind == "deduction-per-point":
        return weight * points
    if award["model"] == "weighted-sum" and award["points"] == "as-given":
        return weight * points
    return weight * points / most


def evaluate(lot, offers, broken=None, draws=()):
    """Ranked offers (id, rank, total, contributions, what ranks) and the ids of the rejected."""
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
    for listed in shortlists(lot["criteria"]):
        for offer in not_among_best(listed, admitted, qualities):
            del admitted[offer]
            rejected.append(offer)
    bids = {offer["id"]: bid for offer in offers for bid in offer["bids"] if bid["lot"] == lot["id"]}
    for criterion, _ in qualities:
        if criterion["scale"]["kind"] == "compared":
            most = number(criterion["scale"]["most"])
            found = compared_points(criterion["scale"], criterion["id"], bids, admitted)
            for offer, points in found.items():
                points = rounded(points * (2 if broken == criterion["scale"]["method"]["by"] else 1), policy.get("points"))
                weight = rounded(weighed(criterion, points, most, award), policy.get("weighted"))
                admitted[offer]["given"][criterion["id"]] = (points, weight)
        if criterion.get("bestGets") is not None:
            share_of_best(criterion, award, policy, admitted)
    compared = {offer: state["price"] for offer, state in admitted.items() if state["price"] is not None}
    for offer, state in admitted.items():
        if rule is not None:
            points, most = price_points(rule, compared, offer, broken)
            points = rounded(points, policy.get("points"))
            weight = weighed(price, points, most, award)
            state["given"][price["id"]] = (points, rounded(weight, policy.get("weighted")))
    for offer in below_margin(award, admitted):
        del admitted[offer]
        rejected.append(offer)
    totals, keys = total_of(lot, award, admitted, broken)
    standings = []
    for offer, total in totals.items():
        shown = rounded(total, policy.get("total"))
        key = shown if policy["rankBy"] == "rounded" else keys[offer]
        standings.append((offer, key, total))
    drawn = next((draw["order"] for draw in draws if draw["lot"] == lot["id"]), None)
    received = {offer["id"]: offer.get("received") for offer in offers}
    return ranked(standings, award, admitted, lot, drawn, received), sorted(rejected)


def shortlists(criteria):
    """Criteria and groups of which only so many pass, in the order of the document."""
    for criterion in criteria:
        if criterion.get("mostPass") is not None:
            yield criterion
        if criterion["kind"] == "group":
            yield from shortlists(criterion["criteria"])


def not_among_best(listed, admitted, qualities):
    if listed["kind"] == "group":
        members = [c["id"] for c, around in qualities if listed["id"] in around]
        if not members:
            return []
        reached = {o: sum(state["given"][m][1] for m in members) for o, state in admitted.items()}
    else:
        reached = {offer: state["given"][listed["id"]][0] for offer, state in admitted.items()}
    count = int(listed["mostPass"]["count"])
    best = sorted(reached.values(), reverse=True)
    if len(best) <= count:
        return []
    last = best[count - 1]
    if listed["mostPass"]["tied"] == "none-passes" and best[count] == last and best[0] != last:
        return [offer for offer, points in reached.items() if points <= last]
    return [offer for offer, points in reached.items() if points < last]


def before_prices(lot, award, policy, qualities, price, rule, bid):
    state = {"given": {}, "price": None}
    reasons = False
    answers = bid.get("answers", {})
    for criterion, _ in qualities:
        if criterion["scale"]["kind"] == "compared":
            # There are points once it is known who is admitted.
            state["given"][criterion["id"]] = (Fraction(0), Fraction(0))
            continue
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
    if price is not None and price.get("costs"):
        amount = with_costs(price, amount, answers)
    state["compared"] = amount
    if rule is not None and rule.get("ceiling") is not None and amount > number(rule["ceiling"]):
        raise Rejected
    if rule is not None and rule["rule"] == "P-BOUNDS" and rule["above"] == "reject" and amount > number(rule["zeroAt"]):
        raise Rejected
    zero = award.get("zeroPrice") or (rule or {}).get("zeroPrice")
    if amount == 0 and zero is not None and zero["means"] == "counts-as":
        amount = number(zero["price"])
    state["price"] = amount
    return state


def with_costs(price, amount, answers):
    """The price and what counts beside it, discounted to the start."""
    rate = number(price["discountRate"]) if price.get("discountRate") is not None else Fraction(0)
    found, total = {}, amount
    for cost in price["costs"]:
        answer = answers.get(cost["id"])
        if answer is None:
            raise Rejected
        counts = cost["counts"]
        if counts["kind"] == "share":
            base = amount + sum(found[other] for other in counts["of"])
            money = number(counts["share"]) * base if answer["yes"] else Fraction(0)
        else:
            by_kind = {"each": "price", "unit-price": "quantity"}
            each = number(counts[by_kind[counts["kind"]]]) if counts["kind"] in by_kind else 1
            money = number(answer["value"]) * each
        when = cost.get("when")
        if when is not None:
            years = [int(when["year"])] if when["kind"] == "once" else range(int(when["from"]), int(when["to"]) + 1)
            money *= sum(1 / (1 + rate) ** year for year in years)
        found[cost["id"]] = money if cost["effect"] == "adds" else -money
        total += found[cost["id"]]
    return total


def share_of_best(criterion, award, policy, admitted):
    gets = number(criterion["bestGets"])
    best = max((state["given"][criterion["id"]][0] for state in admitted.values()), default=Fraction(0))
    for state in admitted.values():
        points = state["given"][criterion["id"]][0]
        points = rounded(gets * points / best if best else Fraction(0), policy.get("points"))
        weight = rounded(weighed(criterion, points, gets, award), policy.get("weighted"))
        state["given"][criterion["id"]] = (points, weight)


def ranked(standings, award, admitted, lot, drawn, received):
    best_is_most = most_wins(lot, award)
    breaks = award["ties"]
    if award["model"] == "lexicographic":
        breaks = [{"by": "criterion", "id": name} for name in award["order"][1:]] + breaks
    price_id = next((c["id"] for c, _ in quality_criteria(lot["criteria"]) if c["kind"] == "price"), None)
    members = {}
    for criterion, around in quality_criteria(lot["criteria"]):
        for name in around + (criterion["id"],):
            members.setdefault(name, []).append(criterion["id"])

    def order(standing):
        offer, key, _ = standing
        by = [-key if best_is_most else key]
        for step in breaks:
            given = admitted[offer]["given"]
            if step["by"] == "lowest-price" or step.get("id") == price_id and price_id not in given:
                compared = admitted[offer].get("compared")
                by.append((1, 0) if compared is None else (0, compared))
            elif step["by"] == "criterion":
                by.append(-sum(given[c][1] for c in members[step["id"]] if c in given and c != price_id))
            elif step["by"] == "earliest-received":
                time = received.get(offer)
                by.append((1, 0) if time is None else (0, datetime.datetime.fromisoformat(time).timestamp()))
            elif step["by"] == "draw-lots":
                break
        return by

    found = []
    standings = sorted(standings, key=lambda standing: (order(standing), standing[0]))
    groups_of = collections.defaultdict(list)
    for standing in standings:
        groups_of[str(order(standing))].append(standing[0])
    by_lot = drawn is not None and any(step["by"] == "draw-lots" for step in breaks)

    def parted(standing):
        """Equal offers that were all in the draw stand in the order in which they were drawn."""
        equal = groups_of[str(order(standing))]
        if by_lot and len(equal) > 1 and all(offer in drawn for offer in equal):
            return order(standing), drawn.index(standing[0])
        return order(standing), -1

    standings = sorted(standings, key=lambda standing: (parted(standing), standing[0]))
    for place, standing in enumerate(standings):
        same = found and parted(standings[place - 1]) == parted(standing)
        rank = found[-1][1] if same else place + 1
        found.append((standing[0], rank, standing[2], admitted[standing[0]]["given"], standing[1]))
    return found


def compare(line, broken):
    """What differs, and the model and price rule that the line is about."""
    case = json.loads(line)
    lot = case["procurement"]["lots"][0]
    price = next((c for c, _ in quality_criteria(lot["criteria"]) if c["kind"] == "price"), None)
    about = [lot["award"]["model"]] + ([price["rule"]["rule"]] if price and price.get("rule") else [])
    about += sorted({c["scale"]["method"]["by"] for c, _ in quality_criteria(lot["criteria"])
                     if c["kind"] == "quality" and c["scale"]["kind"] == "compared"})
    found, rejected = evaluate(lot, case["offers"]["offers"], broken, case["offers"].get("draws", ()))
    engine = case["award"]
    problems = []
    if sorted(engine["rejected"]) != rejected:
        problems.append(f"rejected {rejected}, and the engine {sorted(engine['rejected'])}")
    theirs = {one["offer"]: one for one in engine["ranked"]}
    if sorted(theirs) != sorted(one[0] for one in found):
        problems.append(f"ranked {[one[0] for one in found]}, and the engine {list(theirs)}")
        return problems, about
    for offer, rank, total, given, _ in found:
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


def checked(line):
    """What differs, what the line is about, and how many claims of robustness were tried."""
    problems, about = compare(line, None)
    wrong, tried = robustness.problems(json.loads(line), evaluate)
    return problems + wrong, about, tried


def main():
    broken = sys.argv[2] if len(sys.argv) > 2 and sys.argv[1] == "--break" else None
    counts = collections.Counter()
    agree = disagree = claims = analyses = 0
    if broken:
        # The first that is noticed is enough.
        noticed = next((problems for problems, _ in (compare(line, broken) for line in sys.stdin) if problems), None)
        print(noticed or "nothing was noticed")
        return 1 if noticed else 0
    with multiprocessing.Pool() as pool:
        found = pool.imap(checked, sys.stdin, chunksize=8)
        for line_number, (problems, about, tried) in enumerate(found, 1):
            counts.update(about)
            claims += tried
            analyses += tried > 0
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
    print(f"{claims} claims of robustness tried, in {analyses} analyses")
    print(f"{agree} agree, {disagree} disagree")
    return 1 if disagree or rare or not agree else 0


if __name__ == "__main__":
    sys.exit(main())
