"""Text under spans that overlap: cut where any span begins or ends, so that each piece knows all that covers it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Layer(NamedTuple):
    """A span (code points, end exclusive) of some kind; ``key`` tells spans of one kind apart."""

    start: int
    end: int
    kind: str
    key: int = 0


class Segment(NamedTuple):
    """A stretch of text and the layers that cover all of it, in the order they were given."""

    start: int
    end: int
    layers: tuple[Layer, ...]


def segments(start: int, end: int, layers: Iterable[Layer]) -> Iterator[Segment]:
    """Cut ``start`` to ``end`` so that no layer begins or ends amid a segment; what lies outside is clipped."""
    clipped = [
        (position, max(start, layer.start), min(end, layer.end), layer)
        for position, layer in enumerate(layers)
        if max(start, layer.start) < min(end, layer.end)
    ]
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for position, first, last, _ in clipped:
        opening.setdefault(first, []).append(position)
        closing.setdefault(last, []).append(position)
    by_position = {position: layer for position, _, _, layer in clipped}
    cuts = sorted({start, end, *opening, *closing})
    covering: set[int] = set()
    for here, there in pairwise(cuts):
        covering.difference_update(closing.get(here, ()))
        covering.update(opening.get(here, ()))
        yield Segment(here, there, tuple(by_position[position] for position in sorted(covering)))


def lines(text: str) -> Iterator[tuple[int, int, int]]:
    """The lines that hold something: number from 1, start, end."""
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, start, start + len(line)
        start += len(line) + 1


def marked_lines(text: str, layers: Iterable[Layer]) -> Iterator[tuple[int, list[Segment]]]:
    """The lines that hold something, by number from 1, each cut into segments."""
    bounds = list(lines(text))
    ends = [end for _, _, end in bounds]
    covering: dict[int, list[Layer]] = {}
    for layer in layers:
        position = bisect_right(ends, layer.start)
        while position < len(bounds) and bounds[position][1] < layer.end:
            covering.setdefault(position, []).append(layer)
            position += 1
    for position, (number, start, end) in enumerate(bounds):
        yield number, list(segments(start, end, covering.get(position, ())))
