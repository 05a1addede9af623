"""How well attributions are found, against articles in which every attribution is marked.

The unit is the word (a run of letters and digits, apostrophes and hyphens inside it included), so that punctuation at a
span's edge never matters. Predictions with the same cue words count as one attribution. A found attribution is matched
with a marked one when their contents overlap by half or more (intersection over union); pairs are made one to one, the
best first. It is right "with its source" when the sources share a word or both are empty.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")
KINDS = ("all", "direct", "mixed", "indirect")
Words = frozenset[int]
Parts = dict[Role, Words]

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_MATCH = 0.5
_SAMPLES = 1000  # of the bootstrap


@dataclass(frozen=True, slots=True)
class Rate:
    """``right`` of ``found`` are right, of ``marked`` that there are."""

    right: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.marked) if self.right else 0.0

    def __add__(self, other: Rate) -> Rate:
        return Rate(self.right + other.right, self.found + other.found, self.marked + other.marked)


@dataclass(frozen=True, slots=True)
class Scores:
    """One kind's figures. ``words``: by role, words that carry it; ``spans``: by role, runs of words with equal ends;
    ``content``: contents matched; ``with_source``: matched, and the source too. The intervals are those of the F1 of these
    two: 95%, by bootstrap over articles."""

    words: Mapping[Role, Rate]
    spans: Mapping[Role, Rate]
    content: Rate
    with_source: Rate
    content_interval: tuple[float, float]
    with_source_interval: tuple[float, float]


class _Article:
    """A marked article and what was found in it, in word numbers."""

    def __init__(self, text: str, marked: Iterable[Mapping[str, Any]], found: Iterable[Mapping[str, Any]]) -> None:
        matches = list(_WORD.finditer(text))
        self._starts = [match.start() for match in matches]
        self._ends = [match.end() for match in matches]
        quoted = _quoted(text)
        self.quoted = frozenset(index for index, start in enumerate(self._starts) if quoted[start])
        self.marked = [parts for item in marked if any((parts := self._parts(item)).values())]
        self.found = _one_per_cue([parts for item in found if any((parts := self._parts(item)).values())])

    def _parts(self, item: Mapping[str, Any]) -> Parts:
        return {role: self._words(item.get(role) or ()) for role in ROLES}

    def _words(self, spans: Iterable[Sequence[int]]) -> Words:
        numbers: set[int] = set()
        for start, end in spans:
            numbers.update(range(bisect_right(self._ends, start), bisect_left(self._starts, end)))
        return frozenset(numbers)

    def kind(self, parts: Parts) -> str:
        if not parts["content"]:
            return "none"
        quoted = len(parts["content"] & self.quoted)
        return "indirect" if not quoted else "direct" if quoted == len(parts["content"]) else "mixed"

    def of_kind(self, kind: str) -> tuple[list[Parts], list[Parts]]:
        """The marked attributions of ``kind``, and what was found of them: a prediction is of the kind of the marked
        attribution that it overlaps most, of its own kind if it overlaps none."""
        if kind == "all":
            return self.marked, self.found
        found = []
        for parts in self.found:
            nearest = max(self.marked, key=lambda other: _overlap(other["content"], parts["content"]), default=None)
            judged = parts if nearest is None or not _overlap(nearest["content"], parts["content"]) else nearest
            if self.kind(judged) == kind:
                found.append(parts)
        return [parts for parts in self.marked if self.kind(parts) == kind], found


def evaluate(documents: Iterable[Mapping[str, Any]], predictions: Mapping[str, Any]) -> dict[str, Scores]:
    """Figures by kind of attribution (``KINDS``).

    ``documents`` have ``doc_id``, ``text`` and ``attributions`` (character spans by role); ``predictions`` maps a
    ``doc_id`` to attributions of the same form. A document without predictions counts as one where nothing was found.
    """
    articles = [
        _Article(document["text"], document["attributions"], predictions.get(document["doc_id"], ())) for document in documents
    ]
    return {kind: _scores([article.of_kind(kind) for article in articles]) for kind in KINDS}


def _scores(pairs: Sequence[tuple[list[Parts], list[Parts]]]) -> Scores:
    words = dict.fromkeys(ROLES, Rate(0, 0, 0))
    spans = dict.fromkeys(ROLES, Rate(0, 0, 0))
    content: list[Rate] = []
    with_source: list[Rate] = []
    for marked, found in pairs:
        for role in ROLES:
            words[role] += _rate(_union(marked, role), _union(found, role))
            spans[role] += _rate(_runs(marked, role), _runs(found, role))
        matches = _match(marked, found)
        attributed = sum(
            bool(first["source"] & second["source"]) or not (first["source"] or second["source"]) for first, second in matches
        )
        content.append(Rate(len(matches), len(found), len(marked)))
        with_source.append(Rate(attributed, len(found), len(marked)))
    nothing = Rate(0, 0, 0)
    return Scores(
        words, spans, sum(content, nothing), sum(with_source, nothing), _f1_interval(content), _f1_interval(with_source)
    )


def _f1_interval(rates: Sequence[Rate]) -> tuple[float, float]:
    counts = np.array([(rate.right, rate.found + rate.marked) for rate in rates], dtype=np.float64)
    if not len(counts):
        return 0.0, 0.0
    chosen = np.random.default_rng(0).integers(0, len(counts), (_SAMPLES, len(counts)))
    right, judged = counts[chosen].sum(axis=1).T
    low, high = np.quantile(2 * right / np.maximum(judged, 1), [0.025, 0.975])
    return float(low), float(high)


def _rate(marked: frozenset[Any], found: frozenset[Any]) -> Rate:
    return Rate(len(marked & found), len(found), len(marked))


def _union(items: list[Parts], role: Role) -> frozenset[int]:
    return frozenset(word for parts in items for word in parts[role])


def _runs(items: list[Parts], role: Role) -> frozenset[tuple[int, int]]:
    """First and last words of all runs of consecutive words that have ``role`` in one attribution."""
    runs: set[tuple[int, int]] = set()
    for parts in items:
        numbers = sorted(parts[role])
        starts = [number for number in numbers if number - 1 not in parts[role]]
        ends = [number for number in numbers if number + 1 not in parts[role]]
        runs.update(zip(starts, ends, strict=True))
    return frozenset(runs)


def _overlap(first: Words, second: Words) -> float:
    return len(first & second) / len(first | second) if first and second else 0.0


def _match(marked: list[Parts], found: list[Parts]) -> list[tuple[Parts, Parts]]:
    """Pairs one to one, the greatest overlap of content first."""
    pairs = sorted(
        (-value, first, second)
        for first, one in enumerate(marked)
        for second, other in enumerate(found)
        if (value := _overlap(one["content"], other["content"])) >= _MATCH
    )
    used_first: set[int] = set()
    used_second: set[int] = set()
    matches = []
    for _, first, second in pairs:
        if first not in used_first and second not in used_second:
            used_first.add(first)
            used_second.add(second)
            matches.append((marked[first], found[second]))
    return matches


def _one_per_cue(items: list[Parts]) -> list[Parts]:
    merged: list[Parts] = []
    seen: dict[Words, Parts] = {}
    for parts in items:
        same = seen.get(parts["cue"]) if parts["cue"] else None
        if same is None:
            merged.append(parts)
            seen[parts["cue"]] = parts
        else:
            same.update({role: same[role] | parts[role] for role in ROLES})
    return merged


def _quoted(text: str) -> list[bool]:
    """True for characters in double quotation marks; a straight mark opens and closes by turns, a line break closes."""
    mask, inside = [], False
    for character in text:
        if character in "“„«":
            inside = True
        elif character in "”»\n":
            inside = False
        elif character == '"':
            inside = not inside
        mask.append(inside)
    return mask
