"""Shared statements: sentences in which articles tell the same thing, each in its own words, to be read side by side.

That two sentences share most of their rare words does not make them agree, and nothing of the kind is claimed: a reader
compares them. Each sentence is laid beside the one of another article that is most like it, where that holds both ways.
"""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage, Pair, Passage
from .comparison import Comparison, Said

STATEMENT = "statement"
"""The kind of these comparisons."""

_ALIKE = 0.36
_FEWEST = 2  # shared words beside names: two articles that quote one minister need not tell the same of him
_SHORTEST = 6  # words; a shorter one is a fragment: "We will win!"
_SHOWN = 5  # shared words that the label shows


def shared_statements(coverage: Coverage) -> Iterator[Comparison]:
    """Sentences of the body and their counterparts."""
    pairs = [pair for pair in coverage.pairs if pair.alike >= _ALIKE and _is_of_one_matter(pair)]
    best: dict[tuple[int, int, int], float] = {}
    for pair in pairs:
        for place in _places(pair):
            best[place] = max(pair.alike, best.get(place, 0.0))
    for pair in pairs:
        if all(best[place] == pair.alike for place in _places(pair)):
            here, there = _said(pair.here), _said(pair.there)
            yield Comparison(STATEMENT, "status", _label(coverage, pair), "wording differs", here, there)


def _is_of_one_matter(pair: Pair) -> bool:
    """Whether both are whole sentences of the body and share words that are no names."""
    sketch, line = pair.here.sketch, pair.here.line
    if min(_words(pair.here), _words(pair.there)) < _SHORTEST:
        return False
    plain = {sketch.stems[i] for i in range(line.start, line.end) if not sketch.tags[i].startswith("NNP")}
    return line.body and pair.there.line.body and len(plain & pair.there.stems - {""}) >= _FEWEST


def _words(passage: Passage) -> int:
    return sum(word[:1].isalnum() for word in passage.sketch.words[passage.line.start : passage.line.end])


def _places(pair: Pair) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Each sentence, with the article that the other one is in."""
    here, there = pair.here, pair.there
    return (here.article, here.line.start, there.article), (there.article, there.line.start, here.article)


def _label(coverage: Coverage, pair: Pair) -> str:
    """The rarest of the shared words, in the order of the first sentence; those that follow on each other in one piece."""
    sketch, line = pair.here.sketch, pair.here.line
    rare = sorted(pair.here.stems & pair.there.stems, key=lambda stem: (-coverage.weight(stem), stem))[:_SHOWN]
    places = {stem: place for place in range(line.end - 1, line.start - 1, -1) if (stem := sketch.stems[place]) in rare}
    parts: list[list[int]] = []
    for place in sorted(places.values()):
        if parts and parts[-1][-1] == place - 1:
            parts[-1].append(place)
        else:
            parts.append([place])
    return ", ".join(sketch.printed(part[0], part[-1] + 1) for part in parts)


def _said(passage: Passage) -> Said:
    sketch, line = passage.sketch, passage.line
    start, end = sketch.span(line.start, line.end)
    return Said(passage.article, start, end, sketch.printed(line.start, line.end))
