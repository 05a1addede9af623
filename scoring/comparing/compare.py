"""Comparing the articles of a run: sketches in, events with their shared points and findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...reports import types
from .alignment import Coverage
from .background import Background, shipped
from .copies import find_copies
from .events import Profile, find_events, likeness, profile_of
from .points import findings_of, points_of
from .sketch import Sketch
from .spool import Spool
from .surveys import comparisons


class Comparer:
    """Takes the sketches of a run one by one and compares them at its end. Memory holds a profile an article, no more."""

    def __init__(self, background: Background | None = None) -> None:
        self._background = background or shipped()
        self._sketches = Spool()
        self._profiles: list[Profile] = []

    def add(self, sketch: Sketch) -> None:
        """Take one article."""
        self._profiles.append(profile_of(sketch, self._background))
        self._sketches.append(sketch)

    def events(self) -> Iterator[types.Event]:
        """The events that two articles or more tell of, in the order of their first articles.

        Articles that have no copy and no point in common only use the same words: they are of no event.
        """
        number = 1
        for positions in find_events(self._profiles):
            if len(positions) > 1:
                copies = find_copies({position: self._profiles[position].signature for position in positions})
                event = self._event(f"e{number}", positions, copies)
                if event["points"] or event["findings"] or copies:
                    yield event
                    number += 1

    def _event(self, name: str, positions: Sequence[int], copies: Sequence[Sequence[int]]) -> types.Event:
        sketches = [self._sketches[position] for position in positions]
        coverage = Coverage(sketches, self._background)
        found = list(comparisons(coverage))
        days = sorted(day for sketch in sketches if (day := sketch.published))
        ids = dict(zip(positions, (sketch.id for sketch in sketches), strict=True))
        return {
            "id": name,
            "title": _title(sketches, positions, self._profiles),
            "articles": [sketch.id for sketch in sketches],
            "published": [days[0], days[-1]] if days else None,
            "witnesses": len(positions) - sum(len(group) - 1 for group in copies),
            "copies": [[ids[position] for position in group] for group in copies],
            "points": points_of(found, coverage),
            "findings": findings_of(found, coverage),
        }


def compare(sketches: Iterable[Sketch]) -> list[types.Event]:
    """Group articles into events and compare those of each: the whole of it in one call.

    Raises ValueError where two articles have one id, since nobody could tell which of them a finding is about.
    """
    comparer = Comparer()
    ids = set()
    for sketch in sketches:
        if sketch.id in ids:
            raise ValueError(f"two articles have the id {sketch.id!r}; give each its own")
        ids.add(sketch.id)
        comparer.add(sketch)
    return list(comparer.events())


def _title(sketches: Sequence[Sketch], positions: Sequence[int], profiles: Sequence[Profile]) -> str:
    """The title of the article that is most like the others."""

    def centrality(index: int) -> float:
        return sum(likeness(profiles[positions[index]], profiles[other]) for other in positions[:50])

    return sketches[max(range(len(positions)), key=lambda index: (centrality(index), -index))].title
