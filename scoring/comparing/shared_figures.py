"""Shared figures: a number that two articles give for what seems to be one thing, for the table of what each says.

That two articles agree costs nobody anything, so less is asked than of a conflict: the same number, of some size, in sentences
that share rare words or count the same things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .alignment import Coverage
from .comparison import Comparison
from .values import Value, phrase, values_of

_SMALLEST = 3  # one and two are everywhere
_TELLING = 100
_FEWEST_SHARED = 2  # words
_ALIKE = 0.1
_ALIKE_IF_SMALL = 0.25


def shared_figures(coverage: Coverage) -> Iterator[Comparison]:
    """Each number of an article beside the same number of every later article, in the sentence that is most like its own."""
    index: defaultdict[tuple[str, float], list[Value]] = defaultdict(list)
    for value in (value for values in values_of(coverage, "quantity") for value in values):
        if value.claim.value is not None and value.claim.value >= _SMALLEST:
            index[value.claim.unit, value.claim.value].append(value)
    for same in index.values():
        for position, here in enumerate(same):
            best: dict[int, tuple[float, Value]] = {}
            for there in same[position + 1 :]:
                alike = _alike(coverage, here, there)
                if there.article != here.article and alike > best.get(there.article, (0.0, there))[0]:
                    best[there.article] = alike, there
            yield from (_comparison(here, there) for _, there in best.values())


def _alike(coverage: Coverage, here: Value, there: Value) -> float:
    """The cosine of the two sentences by their rare words; 0 where the number may as well count different things."""
    if len(here.sentence & there.sentence) < _FEWEST_SHARED:
        return 0.0
    alike = coverage.cosine(here.sentence, there.sentence)
    telling = (here.claim.value or 0.0) >= _TELLING or here.claim.noun == there.claim.noun != ""
    return alike if alike >= (_ALIKE if telling else _ALIKE_IF_SMALL) else 0.0


def _comparison(here: Value, there: Value) -> Comparison:
    grade = "agree" if here.claim.precision == there.claim.precision else "differs in precision"
    return Comparison("number", "quantity", phrase(here), grade, here.said, there.said)  # type: ignore[arg-type]
