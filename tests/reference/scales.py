"""How answers become points, and how numbers are rounded."""
from fractions import Fraction


def number(text):
    return Fraction(text)


def rounded(value, rounding):
    """To so many decimals: halves away from zero, halves to even, towards zero, or away from zero."""
    if rounding is None:
        return value
    unit = Fraction(10) ** int(rounding["places"])
    size = abs(value) * unit
    whole = size.numerator // size.denominator
    over = size - whole
    mode = rounding["mode"]
    half = Fraction(1, 2)
    up = {
        "half-up": over >= half,
        "half-even": over > half or (over == half and whole % 2 == 1),
        "down": False,
        "up": over > 0,
    }[mode]
    size = Fraction(whole + (1 if up else 0))
    return (size if value >= 0 else -size) / unit


def answer_points(scale, answer):
    """Points and the most points; no points where the scale rejects the answer."""
    kind = scale["kind"]
    if kind == "levels":
        points = {level["id"]: number(level["points"]) for level in scale["levels"]}
        return points[answer["level"]], max(points.values())
    if kind == "linear":
        return linear(scale, number(answer["value"]))
    if kind == "steps":
        return steps(scale, number(answer["value"]))
    if kind == "yes-no":
        yes, no = number(scale["yes"]), number(scale["no"])
        return (yes if answer["yes"] else no), yes
    if kind == "count":
        each, most = number(scale["each"]), number(scale["most"])
        return each * min(number(answer["value"]), most), each * most
    grades = sorted(number(assessment["points"]) for assessment in answer["assessments"])
    return one_grade(scale["consolidation"], grades), number(scale["most"])


def linear(scale, value):
    x0, y0 = number(scale["worst"]["value"]), number(scale["worst"]["points"])
    x1, y1 = number(scale["best"]["value"]), number(scale["best"]["points"])
    if scale["outside"] == "reject-worse" and ((x0 < x1 and value < x0) or (x0 > x1 and value > x0)):
        return None, y1
    value = min(max(value, min(x0, x1)), max(x0, x1))
    return y0 + (y1 - y0) * (value - x0) / (x1 - x0), y1


def steps(scale, value):
    points = number(scale["below"])
    for step in scale["steps"]:
        limit = number(step["value"])
        if value <= limit if scale["better"] == "lower" else value >= limit:
            points = number(step["points"])
    return points, number(scale["steps"][-1]["points"])


def one_grade(how, grades):
    count = len(grades)
    if how == "consensus":
        assert len(set(grades)) == 1
        return grades[0]
    if how == "mean":
        return sum(grades) / count
    if how == "median":
        return (grades[(count - 1) // 2] + grades[count // 2]) / 2
    inner = grades[1:-1]
    return sum(inner) / len(inner)
