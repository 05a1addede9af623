"""What the voice models see of a word and of a sentence: integer columns over a document's tokens, hashed.

A word is seen with its neighbours, its tag, its place in the dependency tree and the lexicon groups it belongs to. Nothing
here looks at names of people, outlets or topics as such; word forms enter only hashed.
"""

from __future__ import annotations

import zlib
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


class Columns:
    """Columns of a document's tokens, each of 64-bit ids, with the neighbours' values beside them.

    A neighbour beyond the sentence has the value of an edge.
    """

    def __init__(self, document: Document) -> None:
        table = document.doc.to_array([SUFFIX, SHAPE, SENT_START])
        self.suffix, self.shape = table[:, 0], table[:, 1]
        first = table[:, 2].astype(np.int64) == 1
        if len(first):
            first[0] = True
        self.first: Flags = first
        self.sentence: npt.NDArray[np.int64] = np.cumsum(first) - 1
        self.lower: Column = document.lower.astype(np.uint64)
        self.tag: Column = document.tag.astype(np.uint64)
        self.dep: Column = document.dep.astype(np.uint64)
        head = document.head
        self.head_lower, self.head_tag, self.head_dep = self.lower[head], self.tag[head], self.dep[head]
        self.root: Flags = head == np.arange(len(head))
        self.lexicon = np.zeros(len(head), dtype=np.uint64)
        self.lexicon_hits = [
            (cue.start, zlib.crc32(name.encode())) for name, found in sorted(cues(document).items()) for cue in found
        ]
        for place, group in self.lexicon_hits:
            self.lexicon[place] = group

    def beside(self, column: Column, steps: int) -> Column:
        """The column's values ``steps`` tokens on, within the sentence."""
        moved = np.full(len(column), _EDGE, dtype=np.uint64)
        if abs(steps) < len(column):
            there, here = (slice(steps, None), slice(None, -steps)) if steps > 0 else (slice(None, steps), slice(-steps, None))
            same = self.sentence[there] == self.sentence[here]
            moved[here] = np.where(same, column[there], _EDGE)
        return moved


@per_document
def columns(document: Document) -> Columns:
    """The document's columns, made once."""
    return Columns(document)


def word_buckets(document: Document, bits: int) -> npt.NDArray[np.int32]:
    """Bucket numbers of every token's templates, shape (tokens, templates)."""
    seen = columns(document)
    lower, tag, dep = seen.lower, seen.tag, seen.dep
    after, after_2 = seen.beside(lower, 1), seen.beside(lower, 2)
    before, before_2 = seen.beside(lower, -1), seen.beside(lower, -2)
    tag_after, tag_after_2, tag_before = seen.beside(tag, 1), seen.beside(tag, 2), seen.beside(tag, -1)
    templates = [
        lower,
        join(lower, tag),
        join(before, lower),
        join(lower, after),
        join(before, lower, after),
        join(lower, after, after_2),
        join(before_2, before, lower),
        seen.lexicon,
        join(seen.lexicon, dep),
        join(seen.lexicon, tag, tag_after),
        join(seen.lexicon, seen.head_lower),
        join(lower, dep),
        join(lower, seen.head_lower),
        join(lower, _agent_follows(seen)),
        join(lower, tag_after),
        join(lower, tag_before),
        join(lower, after_2),
        join(seen.suffix, tag),
        join(tag_before, tag, tag_after),
        join(lower, dep, seen.head_tag),
        join(tag, seen.head_lower, dep),
        join(tag, dep, seen.head_tag),
        join(lower, (before == _EDGE).astype(np.uint64)),
    ]
    return buckets(templates, bits)


def _agent_follows(seen: Columns) -> Column:
    """1 where *by* follows within the sentence: a passive that says by whom."""
    by = (seen.lower == np.uint64(get_string_id("by"))).astype(np.uint64)
    near = np.zeros(len(by), dtype=np.uint64)
    for steps in range(1, _AGENT_REACH + 1):
        near |= (seen.beside(by, steps) == 1).astype(np.uint64)
    return near


def sentence_features(document: Document, voice: Flags | None, bits: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """(token, bucket) pairs of the features of whole sentences; every count split by ``voice`` when it is given."""
    seen = columns(document)
    lower, tag, dep = seen.lower, seen.tag, seen.dep
    tokens = np.arange(len(lower))
    after = seen.beside(lower, 1)
    flag = np.zeros(len(lower), dtype=np.uint64) if voice is None else voice.astype(np.uint64) + np.uint64(1)
    everywhere = [
        join(lower, flag),
        lower,
        join(lower, after, flag),
        join(tag, flag),
        join(tag, seen.beside(tag, 1), flag),
        join(dep, seen.head_dep, tag, flag),
        join(seen.suffix, tag, flag),
        join(seen.shape, flag),
    ]
    if voice is None:
        everywhere += [join(lower, seen.beside(tag, 1)), join(tag, after), join(lower, dep, seen.head_tag)]
    pairs = [(np.repeat(tokens, len(everywhere)), buckets(everywhere, bits).ravel())]
    for number, (places, values) in enumerate(_sparse_templates(seen, tokens, flag), start=len(everywhere)):
        pairs.append((places, buckets([values], bits, number).ravel()))
    return np.concatenate([places for places, _ in pairs]), np.concatenate([values for _, values in pairs])


def _sparse_templates(
    seen: Columns, tokens: npt.NDArray[np.int64], flag: Column
) -> list[tuple[npt.NDArray[np.int64], Column]]:
    """Templates that only some tokens have: the sentence's root, its opening, and the lexicon groups."""
    roots, firsts = tokens[seen.root], tokens[seen.first]
    hits = np.array([place for place, _ in seen.lexicon_hits], dtype=np.int64)
    found = np.array([group for _, group in seen.lexicon_hits], dtype=np.uint64)
    return [
        (roots, join(seen.lower[roots], flag[roots])),
        (roots, join(seen.tag[roots], flag[roots])),
        (firsts, join(seen.lower[firsts], flag[firsts])),
        (firsts, join(seen.tag[firsts], seen.beside(seen.lower, 1)[firsts], flag[firsts])),
        (hits, join(found, flag[hits])),
    ]
