"""From comparisons to an event's table of shared points and its findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ...reports import types
from ...reports.points import MOST_POINTS, by_importance, is_background, is_told
from .alignment import Coverage
from .comparison import Comparison, Grade, Said
from .groups import Groups
from .shared_statements import STATEMENT

_ORDER: tuple[Grade, ...] = ("conflict", "differs in precision", "later update", "wording differs", "agree")
Place = tuple[int, int, int]


def points_of(comparisons: Sequence[Comparison], coverage: Coverage) -> list[types.Point]:
    """What each article says on each shared point, the most telling first; of many the first 40.

    Comparisons of one kind of value are one point where they share a statement, or where words of one article overlap; the
    worst grade among them is the point's.
    """
    places = sorted({(_kind(each), _place(said)) for each in comparisons for said in (each.here, each.there)})
    number = {place: index for index, place in enumerate(places)}
    groups = Groups(range(len(places)))
    for each in comparisons:
        groups.join(number[_kind(each), _place(each.here)], number[_kind(each), _place(each.there)])
    for (kind, one), (next_kind, two) in pairwise(places):
        if kind == next_kind and one[0] == two[0] and two[1] < one[2]:
            groups.join(number[kind, one], number[kind, two])
    gathered: dict[int, list[Comparison]] = {}
    for each in comparisons:
        gathered.setdefault(groups.of(number[_kind(each), _place(each.here)]), []).append(each)
    points = [_point(members, coverage) for members in gathered.values()]
    return by_importance(_without_doubles(points))[:MOST_POINTS]


def _kind(comparison: Comparison) -> str:
    """The kind of value that is compared; statements side by side are a kind of their own."""
    return STATEMENT if comparison.kind == STATEMENT else comparison.slot


def _without_doubles(points: Sequence[types.Point]) -> list[types.Point]:
    """The points without those statements side by side that another point of news is already about, in all their articles."""
    spans: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for position, point in enumerate(points):
        if not is_told(point) and not is_background(point):
            for said in point["statements"]:
                spans[said["id"]].append((said["start"], said["end"], position))

    def within(sentence: types.Statement) -> set[int]:
        held = spans[sentence["id"]]
        return {position for start, end, position in held if start < sentence["end"] and sentence["start"] < end}

    return [point for point in points if not is_told(point) or not set.intersection(*map(within, point["statements"]))]


def _point(comparisons: Sequence[Comparison], coverage: Coverage) -> types.Point:
    worst = min(comparisons, key=lambda comparison: (_ORDER.index(comparison.grade), -comparison.confidence))
    said = {_place(side): side for comparison in comparisons for side in (comparison.here, comparison.there)}
    return {
        "slot": worst.slot,
        "label": worst.label,
        "grade": worst.grade,
        "statements": [_statement(said[place], coverage) for place in sorted(said)],
    }


def _statement(said: Said, coverage: Coverage) -> types.Statement:
    sketch = coverage.sketches[said.article]
    start, end = sketch.sentence_around(said.start, said.end)
    return {"id": sketch.id, "start": said.start, "end": said.end, "text": sketch.text[start:end], "value": said.value}


def findings_of(comparisons: Sequence[Comparison], coverage: Coverage) -> list[types.Disagreement]:
    """The conflicts: one a statement that others disagree with, on the side that fewer articles take."""
    against: dict[Place, list[Comparison]] = {}
    for comparison in _oriented([each for each in comparisons if each.grade == "conflict"]):
        against.setdefault(_place(comparison.here), []).append(comparison)
    return [_finding(members, coverage) for _, members in sorted(against.items())]


def _oriented(conflicts: Sequence[Comparison]) -> list[Comparison]:
    """Each conflict from the side that stands alone; where nobody stands alone, from the side the survey chose."""
    opponents: dict[Place, set[int]] = {}
    for conflict in conflicts:
        opponents.setdefault(_place(conflict.here), set()).add(conflict.there.article)
        opponents.setdefault(_place(conflict.there), set()).add(conflict.here.article)
    turned = [
        conflict if len(opponents[_place(conflict.here)]) >= len(opponents[_place(conflict.there)]) else conflict.turned()
        for conflict in conflicts
    ]
    # Two statements that contradict each other are one finding, whichever was read first.
    return list({frozenset((_place(each.here), _place(each.there))): each for each in reversed(turned)}.values())[::-1]


def _finding(conflicts: Sequence[Comparison], coverage: Coverage) -> types.Disagreement:
    surest = max(conflicts, key=lambda conflict: conflict.confidence)
    others = {_place(conflict.there): conflict.there for conflict in conflicts}
    doubt = 1.0
    for confidence in {conflict.there.article: conflict.confidence for conflict in conflicts}.values():
        doubt *= 1 - confidence
    return {
        "kind": surest.kind,
        "grade": "conflict",
        "confidence": round(min(1 - doubt, 0.99), 6),
        "id": coverage.sketches[surest.here.article].id,
        "start": surest.here.start,
        "end": surest.here.end,
        "message": surest.message,
        "others": [
            {"id": coverage.sketches[said.article].id, "start": said.start, "end": said.end}
            for _, said in sorted(others.items())
        ],
        "reference": None,
    }


def _place(said: Said) -> Place:
    return said.article, said.start, said.end
