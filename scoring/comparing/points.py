"""From comparisons to an event's table of shared points and its findings."""

from __future__ import annotations

from collections.abc import Sequence

from ...reports import types
from ...reports.events import MOST_POINTS
from .alignment import Coverage
from .comparison import Comparison, Grade, Said
from .groups import Groups

_ORDER: tuple[Grade, ...] = ("conflict", "differs in precision", "later update", "wording differs", "agree")
Place = tuple[int, int, int]


def points_of(comparisons: Sequence[Comparison], coverage: Coverage) -> list[types.Point]:
    """What each article says on each shared point, disagreements first; of many the first 40.

    Comparisons of one kind of value that share a statement are one point; the worst grade among them is the point's.
    """
    places = sorted({_place(said) for comparison in comparisons for said in (comparison.here, comparison.there)})
    number = {place: index for index, place in enumerate(places)}
    groups = Groups(range(len(places)))
    for comparison in comparisons:
        groups.join(number[_place(comparison.here)], number[_place(comparison.there)])
    gathered: dict[tuple[int, str], list[Comparison]] = {}
    for comparison in comparisons:
        gathered.setdefault((groups.of(number[_place(comparison.here)]), comparison.slot), []).append(comparison)
    points = [_point(members, coverage) for members in gathered.values()]
    points.sort(key=lambda point: (_ORDER.index(point["grade"]), -len(point["statements"])))
    return points[:MOST_POINTS]


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
    """Each conflict from the side that stands alone; where nobody stands alone, from the side the comparator chose."""
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
