"""Aligned sentences: which sentence of one article tells what a sentence of another does.

Two sentences are alike by the rare words that they share (TF-IDF cosine; each word counts once). Rare means rare in news
and rare in this event: in a story on a minister's fall, the minister's name aligns nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...features.claims import Claim
from .background import Background
from .clauses import Clause, clauses_of, lower
from .sketch import Line, Sketch

_FEWEST_SHARED = 3  # words
_ALIKE = 0.15
_BEST = 3  # sentences of another article that a sentence is paired with
MOST_OTHERS = 12  # articles before and behind it in the run that an article of a large event is compared with


@dataclass(frozen=True)
class Passage:
    """A sentence of an article: ``line`` of ``sketch``; ``article`` numbers the article within its event."""

    article: int
    sketch: Sketch
    line: Line

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(filter(None, self.sketch.stems[self.line.start : self.line.end]))

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case."""
        return lower(self.sketch, range(self.line.start, self.line.end))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses."""
        return clauses_of(self.sketch, self.line)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The numbers and dates that it states."""
        start, end = self.sketch.span(self.line.start, self.line.end)
        return tuple(claim for claim in self.sketch.claims if start <= claim.start < end)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of two articles that tell the same, and how alike they are (0 to 1)."""

    here: Passage
    there: Passage
    alike: float


class Coverage:
    """The articles of one event, their sentences and what each word weighs among them."""

    def __init__(self, sketches: Sequence[Sketch], background: Background) -> None:
        self.sketches = tuple(sketches)
        self.passages = [
            [Passage(number, sketch, line) for line in sketch.lines] for number, sketch in enumerate(self.sketches)
        ]
        self._background = background
        every = [passage for passages in self.passages for passage in passages]
        self._uses = Counter(stem for passage in every for stem in passage.stems)
        self._sentences = len(every)
        self._weights: dict[str, float] = {}
        self._lengths: dict[frozenset[str], float] = {}

    def weight(self, stem: str) -> float:
        """What sharing a word says: how rare it is in news times how rare it is among the event's sentences (0 to 1)."""
        weight = self._weights.get(stem)
        if weight is None:
            here = math.log((self._sentences + 1) / (self._uses[stem] + 0.5)) / math.log(self._sentences + 2)
            weight = self._weights[stem] = max(self._background.weight(stem), 0.5) * here
        return weight

    def length(self, stems: frozenset[str]) -> float:
        """The length of the vector of words; 1 for none."""
        length = self._lengths.get(stems)
        if length is None:
            length = self._lengths[stems] = math.sqrt(sum(self.weight(stem) ** 2 for stem in stems)) or 1.0
        return length

    def cosine(self, one: frozenset[str], two: frozenset[str]) -> float:
        """How alike two sets of words are, 0 to 1."""
        shared = one & two
        if not shared:
            return 0.0
        return sum(self.weight(stem) ** 2 for stem in shared) / (self.length(one) * self.length(two))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every two sentences of two articles that are aligned, in the order of the articles and sentences."""
        weights = {stem: self.weight(stem) for stem in self._uses}
        lengths = {id(passage): self.length(passage.stems) for passages in self.passages for passage in passages}
        index: defaultdict[tuple[int, str], list[Passage]] = defaultdict(list)
        for passages in self.passages:
            for passage in passages:
                for stem in passage.stems:
                    index[passage.article, stem].append(passage)
        found: dict[tuple[int, int, int, int], Pair] = {}
        for first, second in self.compared():
            for here, there in ((first, second), (second, first)):
                for passage in self.passages[here]:
                    dots: defaultdict[int, float] = defaultdict(float)
                    others: dict[int, Passage] = {}
                    shared: Counter[int] = Counter()
                    for stem in passage.stems:
                        for other in index.get((there, stem), ()):
                            dots[id(other)] += weights[stem] ** 2
                            others[id(other)] = other
                            shared[id(other)] += 1
                    best = sorted(
                        (
                            (dot / (lengths[id(passage)] * lengths[key]), -others[key].line.start, key)
                            for key, dot in dots.items()
                            if shared[key] >= _FEWEST_SHARED
                        ),
                        reverse=True,
                    )[:_BEST]
                    for alike, _, key in best:
                        if alike >= _ALIKE:
                            one, two = sorted((passage, others[key]), key=lambda side: side.article)
                            found[one.article, one.line.start, two.article, two.line.start] = Pair(one, two, alike)
        return tuple(found[key] for key in sorted(found))

    def compared(self) -> Iterator[tuple[int, int]]:
        """Pairs of articles; in a large event each only with the next few, so that its cost stays linear."""
        for first in range(len(self.sketches)):
            for second in range(first + 1, min(len(self.sketches), first + 1 + MOST_OTHERS)):
                yield first, second
