"""Numbers and dates in context: what stands around a value decides whether another article's value is of the same thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ...features.claims import Claim
from .alignment import Coverage, Passage
from .comparison import Said

_BEFORE, _BEHIND = 5, 7  # tokens around a value that tell what it is of; English counts nouns behind their number
_MOST = 100
_NAMED = 10  # tokens around a value in which names tell whose it is, and words what it is of
_NAMES = frozenset({"NNP", "NNPS"})
_OTHER_VALUE = frozenset({"CD", "$", ":"})


@dataclass(frozen=True, eq=False)
class Value:
    """A claim of number or date: tokens ``start`` to ``end`` (exclusive) of its sketch.

    ``sentence`` are the stems of the other words of its sentence, ``beside`` of those next to it, as far as the next number.
    ``names`` are the folded words of the names near it, ``before`` and ``behind`` the stems within ten tokens, each with its
    distance in tokens.
    """

    claim: Claim
    passage: Passage
    start: int
    end: int
    sentence: frozenset[str]
    beside: frozenset[str]
    names: frozenset[str]
    before: dict[str, int]
    behind: dict[str, int]

    @property
    def article(self) -> int:
        """The number of its article within the event."""
        return self.passage.article

    @cached_property
    def printed(self) -> str:
        """The value's words."""
        return self.passage.sketch.printed(self.start, self.end)

    @property
    def said(self) -> Said:
        """The value as one side of a comparison."""
        return Said(self.article, self.claim.start, self.claim.end, self.printed)


def values_of(coverage: Coverage, slot: str) -> list[list[Value]]:
    """The values of each article in order, the first hundred: what has more is a table, and costs the square of them."""
    return [
        [_value(claim, passage) for passage, claim in islice(_claims(passages, slot), _MOST)] for passages in coverage.passages
    ]


def _claims(passages: Iterable[Passage], slot: str) -> Iterator[tuple[Passage, Claim]]:
    return ((passage, claim) for passage in passages for claim in passage.claims if claim.slot == slot)


def phrase(value: Value) -> str:
    """The number with what it counts, as written: "60-day suspension", "Roe, 46"; else with context."""
    sketch, line, noun = value.passage.sketch, value.passage.line, value.claim.noun
    behind = range(value.end, min(value.end + _BEHIND, line.end))
    before = range(max(value.start - _BEFORE, line.start), value.start)
    if noun in (found := [sketch.stems[place] for place in behind]) and noun:
        return sketch.printed(value.start, behind[found.index(noun)] + 1)
    if noun in (found := [sketch.stems[place] for place in before]) and noun:
        return sketch.printed(before[found.index(noun)], value.end)
    return sketch.printed(max(value.start - _BEFORE, line.start), min(value.end + 2, line.end)).strip(' ,;:.”“"')


def _value(claim: Claim, passage: Passage) -> Value:
    sketch, line = passage.sketch, passage.line
    start = bisect_left(sketch.offsets, claim.start)
    end = max(bisect_left(sketch.offsets, claim.end), start + 1)
    stems, tags = sketch.stems, sketch.tags
    others = [*range(line.start, start), *range(end, line.end)]
    first = _stop(tags, range(start - 1, max(line.start, start - _BEFORE) - 1, -1), start)
    last = _stop(tags, range(end, min(line.end, end + _BEHIND)), end - 1)
    before = range(max(line.start, start - _NAMED), start)
    behind = range(min(line.end, end + _NAMED) - 1, end - 1, -1)
    return Value(
        claim,
        passage,
        start,
        end,
        frozenset(stems[place] for place in others if stems[place]),
        frozenset(filter(None, stems[first:start] + stems[end : last + 1])),
        frozenset(sketch.words[place].lower() for place in (*before, *behind) if tags[place] in _NAMES),
        {stems[place]: start - place for place in before if stems[place]},
        {stems[place]: place - end + 1 for place in behind if stems[place]},
    )


def _stop(tags: Sequence[str], places: range, edge: int) -> int:
    """The last of ``places`` before another number; ``edge`` when the first is one."""
    for place in places:
        if tags[place] in _OTHER_VALUE:
            return edge
        edge = place
    return edge


def equal_words_beside(one: Value, two: Value) -> int:
    """How many words before and behind the two values are the same without a gap, up to the edges of their sentences."""
    here, there = one.passage, two.passage
    before = behind = 0
    while (
        one.start - 1 - before >= here.line.start
        and two.start - 1 - before >= there.line.start
        and here.sketch.words[one.start - 1 - before].lower() == there.sketch.words[two.start - 1 - before].lower()
    ):
        before += 1
    while (
        one.end + behind < here.line.end
        and two.end + behind < there.line.end
        and here.sketch.words[one.end + behind].lower() == there.sketch.words[two.end + behind].lower()
    ):
        behind += 1
    return before + behind
