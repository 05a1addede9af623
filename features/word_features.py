"""What the voice models see of a word and of a sentence: integer columns over a document's tokens, hashed.

A word is seen with its neighbours, its tag, its place in the dependency tree and the lexicon groups it belongs to. Nothing
here looks at names of people, outlets or topics as such; word forms enter only hashed.
"""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from spacy.attrs import SENT_START, SHAPE, SUFFIX
from spacy.strings import get_string_id

from ..models.hashing import Column, buckets, join
from .lexicon import cues
from .memory import per_document

if TYPE_CHECKING:
    from .document import Document

Flags = npt.NDArray[np.bool_]
_EDGE = np.uint64(7)
_AGENT_REACH = 8
_BY = np.uint64(get_string_id("by"))


class Columns:
    """Columns of a document's tokens, each of 64-bit ids, with the neighbours' values beside them.

    A neighbour beyond the sentence has the value of an edge.
    """

    def __init__(self, document: Document) -> None:
        table = document.doc.to_array([SUFFIX, SHAPE, SENT_START])
        self.suffix: Column = table[:, 0].astype(np.uint64)
        self.shape: Column = table[:, 1].astype(np.uint64)
        first = table[:, 2].astype(np.int64) == 1
        if len(first):
            first[0] = True
        self.first: Flags = first
        self.sentence: npt.NDArray[np.int64] = np.cumsum(first) - 1
        self.lower: Column = document.lower.astype(np.uint64)
        self.tag: Column = document.tag.astype(np.uint64)
        self.dep: Column = document.dep.astype(np.uint64)
        head = document.head.astype(np.int64)
        self.head_lower: Column = self.lower[head]
        self.head_tag: Column = self.tag[head]
        self.head_dep: Column = self.dep[head]
        self.root: Flags = head == np.arange(len(head))
        hits: list[int] = []
        groups: list[int] = []
        for name, found in sorted(cues(document).items()):
            hits += [cue.start for cue in found]
            groups += [_group_id(name)] * len(found)
        self.hits: npt.NDArray[np.int64] = np.array(hits, dtype=np.int64)
        self.hit_groups: Column = np.array(groups, dtype=np.uint64)
        self.lexicon: Column = np.zeros(len(head), dtype=np.uint64)
        self.lexicon[self.hits] = self.hit_groups

    def beside(self, column: Column, steps: int, places: npt.NDArray[np.int64]) -> Column:
        """The column's values ``steps`` tokens on from ``places``, within their sentences."""
        there = places + steps
        inside = np.minimum(np.maximum(there, 0), len(column) - 1)
        same = (there == inside) & (self.sentence[inside] == self.sentence[places])
        return np.where(same, column[inside], _EDGE)


@cache
def _group_id(name: str) -> int:
    return zlib.crc32(name.encode())


@per_document
def columns(document: Document) -> Columns:
    """The document's columns, made once."""
    return Columns(document)


def word_buckets(document: Document, bits: int, places: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
    """Bucket numbers of the templates of the tokens at ``places``, shape (places, templates)."""
    seen = columns(document)
    lower, tag, dep, lexicon = (column[places] for column in (seen.lower, seen.tag, seen.dep, seen.lexicon))
    head_lower, head_tag, suffix = (column[places] for column in (seen.head_lower, seen.head_tag, seen.suffix))
    before_2, before, after, after_2 = (seen.beside(seen.lower, steps, places) for steps in (-2, -1, 1, 2))
    tag_before, tag_after = (seen.beside(seen.tag, steps, places) for steps in (-1, 1))
    templates = [
        lower,
        join(lower, tag),
        join(before, lower),
        join(lower, after),
        join(before, lower, after),
        join(lower, after, after_2),
        join(before_2, before, lower),
        lexicon,
        join(lexicon, dep),
        join(lexicon, tag, tag_after),
        join(lexicon, head_lower),
        join(lower, dep),
        join(lower, head_lower),
        join(lower, _agent_follows(seen)[places]),
        join(lower, tag_after),
        join(lower, tag_before),
        join(lower, after_2),
        join(suffix, tag),
        join(tag_before, tag, tag_after),
        join(lower, dep, head_tag),
        join(tag, head_lower, dep),
        join(tag, dep, head_tag),
        join(lower, (before == _EDGE).astype(np.uint64)),
    ]
    return buckets(templates, bits)


def _agent_follows(seen: Columns) -> Column:
    """1 where *by* follows soon within the sentence: a passive that says by whom."""
    near = np.zeros(len(seen.lower), dtype=np.uint64)
    for place in np.flatnonzero(seen.lower == _BY).tolist():
        first = max(place - _AGENT_REACH, 0)
        near[first:place] |= seen.sentence[first:place] == seen.sentence[place]
    return near


def sentence_features(
    document: Document, voice: Flags | None, bits: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """(token, bucket) pairs of the features of whole sentences; every count split by ``voice`` when it is given."""
    seen = columns(document)
    lower, tag, dep = seen.lower, seen.tag, seen.dep
    tokens = np.arange(len(lower))
    after, tag_after = seen.beside(lower, 1, tokens), seen.beside(tag, 1, tokens)
    flag: Column = np.zeros(len(lower), dtype=np.uint64) if voice is None else voice.astype(np.uint64) + np.uint64(1)
    everywhere = [
        join(lower, flag),
        lower,
        join(lower, after, flag),
        join(tag, flag),
        join(tag, tag_after, flag),
        join(dep, seen.head_dep, tag, flag),
        join(seen.suffix, tag, flag),
        join(seen.shape, flag),
    ]
    if voice is None:
        everywhere += [join(lower, tag_after), join(tag, after), join(lower, dep, seen.head_tag)]
    pairs = [(np.repeat(tokens, len(everywhere)), buckets(everywhere, bits).ravel())]
    for number, (places, values) in enumerate(_sparse_templates(seen, tokens, flag), start=len(everywhere)):
        pairs.append((places, buckets([values], bits, number).ravel()))
    return np.concatenate([places for places, _ in pairs]), np.concatenate([values for _, values in pairs])


def _sparse_templates(
    seen: Columns, tokens: npt.NDArray[np.int64], flag: Column
) -> list[tuple[npt.NDArray[np.int64], Column]]:
    """Templates that only some tokens have: the sentence's root, its opening, and the lexicon groups."""
    roots, firsts = tokens[seen.root], tokens[seen.first]
    return [
        (roots, join(seen.lower[roots], flag[roots])),
        (roots, join(seen.tag[roots], flag[roots])),
        (firsts, join(seen.lower[firsts], flag[firsts])),
        (firsts, join(seen.tag[firsts], seen.beside(seen.lower, 1, firsts), flag[firsts])),
        (seen.hits, join(seen.hit_groups, flag[seen.hits])),
    ]
