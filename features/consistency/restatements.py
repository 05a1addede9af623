"""Restatements: sentences of one article that tell the same thing in nearly the same words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from spacy.strings import get_string_id

from ..document import Document, TokenArray
from ..figures import sentence_of, sentence_span

_CONTENT = frozenset(get_string_id(tag) for tag in "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ JJR JJS RB CD".split())
_LIGHT = frozenset(
    get_string_id(word)
    for word in "is are was were be been being 's 're has have had do does did not n't said says told added also so".split()
)
_RUN = 5  # words; two sentences that share two runs of five are compared
_FEWEST = 6  # content words; shorter sentences resemble each other by chance
_SHARED = 0.75


@dataclass(frozen=True, slots=True)
class Restatement:
    """Two sentences as token spans, the earlier first, and the content words that only one of them has."""

    first: tuple[int, int]
    second: tuple[int, int]
    only_first: frozenset[int]
    only_second: frozenset[int]


def find_restatements(document: Document) -> list[Restatement]:
    """Pairs of sentences that share three quarters of the shorter one's content words, but not all their words."""
    found = []
    for first, second in sorted(pair for pair, runs in _shared_runs(document).items() if runs > 1):
        one, two = sentence_span(document, first), sentence_span(document, second)
        here, there = _content(document, *one), _content(document, *two)
        enough = len(here & there) >= max(_FEWEST, _SHARED * min(len(here), len(there)))
        if enough and here != there:
            found.append(Restatement(one, two, here - there, there - here))
    return found


def _shared_runs(document: Document) -> Counter[tuple[int, int]]:
    """How many runs of five words two sentences share. One sort of the text's runs; Python only at repeated ones."""
    read = document.word & ~document.region_mask({"repeat", "furniture", "caption"})
    positions = np.flatnonzero(read)
    shared: Counter[tuple[int, int]] = Counter()
    if len(positions) < 2 * _RUN:
        return shared
    words: TokenArray = document.lower[positions]
    runs = np.zeros(len(words) - _RUN + 1, dtype=np.uint64)
    for offset in range(_RUN):  # a polynomial hash modulo 2**64
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + words[offset : offset + len(runs)]
    order = np.argsort(runs, kind="stable")
    repeated = np.flatnonzero(runs[order][1:] == runs[order][:-1])
    if len(repeated) < 2:
        return shared
    places: dict[int, set[int]] = {}
    for index in repeated.tolist():
        for place in (order[index], order[index + 1]):
            places.setdefault(int(runs[place]), set()).add(sentence_of(document, int(positions[place])))
    for sentences in places.values():
        shared.update(combinations(sorted(sentences)[:8], 2))
    return shared


def _content(document: Document, start: int, end: int) -> frozenset[int]:
    pairs = zip(document.lower[start:end].tolist(), document.tag[start:end].tolist(), strict=True)
    return frozenset(word for word, tag in pairs if tag in _CONTENT and word not in _LIGHT)


def stem(word: str) -> str:
    """A word without its commonest English endings: expands, expanded, expanding."""
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
