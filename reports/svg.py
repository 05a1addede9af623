"""Plots as SVG: markup for a page, or a file of its own with its colours for light and dark in it.

The geometry is worked out here, the drawing stands in ``templates/*.svg``.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import Any, NamedTuple

from .labels import label
from .plain import plain, shorten
from .templates import resource, template
from .types import ArticleRecord, Score
from .wording import as_counted, count, log_odds, measured, moves, name, signed, strongest_first, unit_of

_CROWDED = 30
"""From so many articles on the overview draws dots alone, without numbers and intervals."""

_SIDES = ((9, 4), (-17, 4), (-4, -9), (-4, 18))
"""Where a point's number may stand: to the right, left, above, below."""

_CHANCES = (1, 2, 5, 10, 20, 35, 50, 65, 80, 90, 95, 98, 99)


class Step(NamedTuple):
    """A bar of a waterfall: what moves the sum, from where to where (log-odds)."""

    label: str
    here: str
    reference: str
    start: float
    end: float
    feature: str = ""


def speaks_against(which: str, change: float) -> bool:
    """Whether such a change of this score's log-odds speaks against the article."""
    return change > 0 if which == "bias" else change < 0


class Scale(NamedTuple):
    """From log-odds to 0–100 along a waterfall."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Where this value stands."""
        return round(100 * (value - self.low) / (self.high - self.low), 2)

    def ticks(self) -> list[tuple[int, float]]:
        """Chances in 100 worth a line, far enough apart to be told apart, and where they stand."""
        found: list[tuple[int, float]] = []
        for chance in _CHANCES:
            position = self.at(log(chance / (100 - chance)))
            if 0 <= position <= 100 and (not found or position - found[-1][1] >= 8):
                found.append((chance, position))
        return found


def waterfall_steps(record: ArticleRecord, score: Score) -> list[Step]:
    """The bars from the baseline to the score: what moves it, strongest first, then all that does not show."""
    total = score["baseline"]
    parts = strongest_first(score["contributions"])
    steps = []
    for part in filter(moves, parts):
        unit = unit_of(record, part["feature"])
        values = as_counted(part, unit), measured(part["reference"], unit)
        steps.append(Step(label(part["feature"]), *values, total, total + part["contribution"], part["feature"]))
        total += part["contribution"]
    small = sum(not moves(part) for part in parts)
    if small:
        steps.append(Step(f"{count(small, 'other measure')} at the usual value", "", "", total, log_odds(score)))
    return steps


def waterfall_scale(score: Score, steps: Sequence[Step]) -> Scale:
    """A scale on which every bar fits."""
    values = [score["baseline"], log_odds(score), *(step.end for step in steps)]
    low, high = min(values), max(values)
    margin = max(0.06 * (high - low), 0.1)
    return Scale(low - margin, high + margin)


def waterfall(record: ArticleRecord, which: str) -> str:
    """One article's score from its baseline to its value, as an SVG file."""
    score = record["scores"][which]
    steps = waterfall_steps(record, score)
    return _file(
        "waterfall.svg",
        title=f"{which.capitalize()} of {shorten(name(record), 90)}: from the baseline to {score['value']:.0f} in 100",
        score=score,
        steps=[step._replace(label=_fitting(step)) for step in steps],
        tone=lambda step: "against" if speaks_against(which, step.end - step.start) else "for",
        scale=waterfall_scale(score, steps),
        signed=signed,
        total=log_odds(score),
        chance=lambda value: f"{100 / (1 + exp(-value)):.0f}",
    )


def _fitting(step: Step) -> str:
    """The label, cut so that the values have room behind it."""
    return shorten(step.label, max(16, 38 - len(step.here + step.reference)))


def scatter(records: Sequence[ArticleRecord], links: Sequence[str] | None = None) -> str:
    """Reliability against bias, a point an article in the order given; ``links`` makes it markup for a page."""
    points = [
        {
            "number": position,
            "title": shorten(name(record), 90),
            "reliability": record["scores"]["reliability"],
            "bias": record["scores"]["bias"],
            "link": links[position - 1] if links else None,
        }
        for position, record in enumerate(records, start=1)
        if {"reliability", "bias"} <= record["scores"].keys()
    ]
    return (_markup if links else _file)(
        "scatter.svg",
        title=f"Reliability against bias, {count(len(points), 'article')}",
        points=points,
        labels=_label_places(points) if len(points) <= _CROWDED else None,
    )


def _label_places(points: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """For each point's number the side with the fewest dots and numbers near it."""
    dots = [(5.6 * point["reliability"]["value"], -3.3 * point["bias"]["value"]) for point in points]
    taken = list(dots)
    places = []
    for x, y in dots:
        # An offset moves the number's left end on the base line; its middle lies a little right of that and above.
        crowd = [sum(abs(x + dx + 4 - a) < 14 and abs(y + dy - 4 - b) < 12 for a, b in taken) for dx, dy in _SIDES]
        dx, dy = _SIDES[crowd.index(min(crowd))]
        taken.append((x + dx + 4, y + dy - 4))
        places.append((dx, dy))
    return places


def _markup(drawing: str, **values: object) -> str:
    return template(drawing).render(**values, plain=plain, style=None)


def _file(drawing: str, **values: object) -> str:
    return template(drawing).render(**values, plain=plain, style=resource("plots.css")).strip() + "\n"
