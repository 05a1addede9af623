"""Restatements: sentences of one article that tell the same thing in nearly the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.strings import get_string_id

from ..document import Document
from .figures import sentence_starts

_CONTENT = frozenset(
    get_string_id(tag) for tag in "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ JJR JJS RB CD".split()
)
_LIGHT = frozenset(
    get_string_id(word)
    for word in "is are was were be been being 's 're has have had do does did not n't said says say told added also so very".split()
)
_FEWEST = 6  # content words; shorter sentences resemble each other by chance
_SHARED = 0.75


@dataclass(frozen=True, slots=True)
class Restatement:
    """Two sentences as token spans, the earlier first, and the content words that only one of them has."""

    first: tuple[int, int]
    second: tuple[int, int]
    only_first: frozenset[int]
    only_second: frozenset[int]


def find_restatements(document: Document) -> Iterator[Restatement]:
    """Pairs of sentences that share three quarters of their content words, but are not the same.

    Pairs are found by their rarest words, so the time is linear in the text.
    """
    spans = list(_sentences(document))
    lower, tags = document.lower.tolist(), document.tag.tolist()
    words = [frozenset(w for w, t in zip(lower[a:b], tags[a:b], strict=True) if t in _CONTENT and w not in _LIGHT) for a, b in spans]
    counts = Counter(word for sentence in words for word in sentence)
    by_rare_word: dict[int, list[int]] = {}
    for number, content in enumerate(words):
        if len(content) < _FEWEST:
            continue
        rare = sorted(content, key=lambda word: (counts[word], word))[: len(content) // 4 + 1]
        near = {other for word in rare if counts[word] > 1 for other in by_rare_word.get(word, ())}
        for other in sorted(near):
            shared = len(content & words[other])
            if shared >= _SHARED * max(len(content), len(words[other])) and lower[slice(*spans[other])] != lower[slice(*spans[number])]:
                yield Restatement(spans[other], spans[number], words[other] - content, content - words[other])
        for word in rare:
            by_rare_word.setdefault(word, []).append(number)


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    unread = document.region_mask({"repeat", "furniture", "caption"})
    starts = sentence_starts(document)
    for start, end in zip(starts, [*starts[1:], len(document.doc)], strict=True):
        if not unread[start]:
            yield start, end
