"""Parsed documents as integer arrays: words, tags, the dependency tree, paragraphs and quotations.

Every per-token array has one slot more than the document has tokens. The last one stands for "no such token" (no subject,
before the text, …) and holds zeros, so that looking up a missing neighbour needs no test.

Several documents are read as one, because what costs is the number of array operations more than their size. The empty
slot after each is a sentence, a paragraph and a tree of its own, and sentences, paragraphs and quotations are numbered on,
so nothing that a document is asked is answered by another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column
from ..quotations import Quotations
from .classes import class_numbers
from .stems import line_breaks, word_ids

if TYPE_CHECKING:
    from spacy.tokens import Doc

Indices = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


_NAMES = (
    "nsubj", "nsubjpass", "csubj", "ccomp", "xcomp", "parataxis", "advcl", "relcl", "acl", "dobj", "dative", "attr", "acomp",
    "oprd", "prep", "pobj", "pcomp", "agent", "mark", "aux", "auxpass", "neg", "advmod", "conj", "appos", "prt", "poss",
    "amod", "compound", "expl",
)  # fmt: skip
_SIGNATURE = (
    ("nsubj",), ("nsubjpass",), ("ccomp",), ("xcomp",), ("dobj",), ("parataxis",), ("prep",), ("advcl",), ("attr",),
    ("acomp", "oprd"), ("mark",), ("aux",), ("auxpass",), ("neg",), ("dative",), ("agent",), ("relcl",), ("acl",),
    ("prt",), ("conj",), ("poss",), ("expl",),
)  # fmt: skip
_CODES = {name: code for code, name in enumerate(_NAMES)}
_BITS = np.zeros(len(_NAMES) + 1, dtype=np.uint64)
for _bit, _labels in enumerate(_SIGNATURE):
    for _label in _labels:
        _BITS[_CODES[_label]] = 1 << _bit
OPENS, CLOSES = np.uint64(1), np.uint64(2)  # in place of the tagger's guess at quotation marks


@dataclass(frozen=True)
class Encoding:
    """Arrays over tokens (n + 1 slots, the last one empty); ``missing`` = n is the index of the last empty slot.

    ``starts``: the first slot of each document; ``document``: the number of the document that each slot belongs to.
    ``lower``, ``stem``, ``tag``, ``dep``, ``suffix``, ``shape``: 64-bit ids, the same in every run. ``head``: index of the
    head, of the token itself at a root. ``sentence``, ``paragraph``, ``piece``: running numbers; a piece is a stretch of
    one sentence that is wholly inside or outside of quotation marks. ``quotation``: number of the outermost quotation
    the token is in, -1 outside; ``chain``: the same, where a quotation over several paragraphs has one number. ``code``:
    number of the dependency label among those the models ask for.
    """

    missing: int
    starts: Indices
    document: Indices
    lower: Column
    stem: Column
    tag: Column
    dep: Column
    suffix: Column
    shape: Column
    head: Indices
    word: Flags
    space: Flags
    capital: Flags
    sentence: Indices
    paragraph: Indices
    quotation: Indices
    chain: Indices
    piece: Indices
    code: Indices

    @cached_property
    def path(self) -> Indices:
        """Ancestors by depth, shape (deepest + 4, n + 1): ``path[0, i]`` is i's root, … , i itself; -1 after that."""
        depth = self.depth
        deepest = int(depth.max())
        order = np.argsort(depth, kind="stable")
        levels = np.split(order, np.searchsorted(depth[order], np.arange(1, deepest + 1)))
        path = np.full((deepest + 4, self.missing + 1), -1)
        for level, tokens in enumerate(levels):
            path[:level, tokens] = path[:level, self.head[tokens]]
            path[level, tokens] = tokens
        return path

    @cached_property
    def depth(self) -> Indices:
        """Steps from each token up to its root."""
        depth = np.zeros(self.missing + 1, dtype=np.int64)
        tokens = np.flatnonzero(self.head != np.arange(self.missing + 1))
        above = self.head[tokens]
        while len(tokens):
            depth[tokens] += 1
            following = self.head[above]
            moving = following != above
            tokens, above = tokens[moving], following[moving]
        return depth

    @cached_property
    def rank(self) -> Indices:
        """How many words there are up to and including each token."""
        return np.cumsum(self.word)

    @cached_property
    def leftmost(self) -> Indices:
        """The first of each token and its direct children: enough to see "that", "to", "whether"."""
        found = np.arange(self.missing + 1)
        np.minimum.at(found, self.head, np.arange(self.missing + 1))
        return found

    @cached_property
    def signature(self) -> Column:
        """A bit for each dependency label among a token's children."""
        bits = np.zeros(self.missing + 1, dtype=np.uint64)
        np.bitwise_or.at(bits, self.head, _BITS[self.code])
        return bits

    @cached_property
    def _by_code(self) -> list[Indices]:
        order = np.argsort(self.code, kind="stable")
        return np.split(order, np.searchsorted(self.code[order], np.arange(1, len(_NAMES) + 1)))

    @cached_property
    def meaning(self) -> Column:
        """The class of each word among those that introduce speech and thought (``classes``)."""
        return class_numbers(self.stem)

    def first_child(self, *labels: str) -> Indices:
        """The first child of each token whose dependency label is one of ``labels``, else ``missing``."""
        return self._child(labels, last=False)

    def last_child(self, *labels: str) -> Indices:
        """The last such child."""
        return self._child(labels, last=True)

    def _child(self, labels: tuple[str, ...], last: bool) -> Indices:
        groups = [self._by_code[_CODES[label]] for label in labels]
        children = groups[0] if len(groups) == 1 else np.sort(np.concatenate(groups))
        found = np.full(self.missing + 1, self.missing)
        ordered = children if last else children[::-1]
        found[self.head[ordered]] = ordered
        return found

    @cached_property
    def _neighbours(self) -> tuple[Indices, Indices]:
        """The token before and the token after each one, white space skipped."""
        place = np.arange(self.missing + 1)
        solid = np.where(self.space, -1, place)
        solid[self.missing] = -1
        before = np.append(-1, np.maximum.accumulate(solid)[:-1])
        solid = np.where(self.space, self.missing, place)
        after = np.append(np.minimum.accumulate(solid[::-1])[::-1][1:], self.missing)
        empty = self.barrier
        before = np.where((before < 0) | empty | empty[before], self.missing, before)
        return before, np.where(empty | empty[after], self.missing, after)

    @cached_property
    def barrier(self) -> Flags:
        """True for the empty slots."""
        flags = np.zeros(self.missing + 1, dtype=np.bool_)
        flags[self.starts[1:] - 1] = True
        flags[self.missing] = True
        return flags

    @cached_property
    def headline(self) -> Flags:
        """True for the first paragraph of each document."""
        flags: Flags = self.paragraph == self.paragraph[self.starts[self.document]]
        return flags

    def before(self, tokens: Indices) -> Indices:
        """The tokens before ``tokens``; ``missing`` at the start of the text."""
        return self._neighbours[0][tokens]

    def after(self, tokens: Indices) -> Indices:
        """The tokens after ``tokens``; ``missing`` at the end of the text."""
        return self._neighbours[1][tokens]

    def in_sentence(self, flags: Flags) -> Flags:
        """True for every token of a sentence that holds a flagged token."""
        held = np.zeros(int(self.sentence[-1]) + 1, dtype=np.bool_)
        held[self.sentence[:-1][flags[:-1]]] = True
        return held[self.sentence]


def signature_of(*labels: str) -> np.uint64:
    """The bits that ``Encoding.signature`` has for children with these labels."""
    return np.uint64(np.bitwise_or.reduce(_BITS[[_CODES[label] for label in labels]]))


def encode(doc: Doc, quotations: Quotations) -> Encoding:
    """Read everything the models look at out of ``doc`` at once."""
    return encode_batch([doc], [quotations])


def encode_batch(docs: Sequence[Doc], quotations: Sequence[Quotations]) -> Encoding:
    """Documents one after the other in one set of arrays, an empty slot after each; none may be without tokens."""
    from spacy.attrs import DEP, HEAD, IDX, IS_PUNCT, IS_SPACE, IS_TITLE, IS_UPPER, LOWER, SENT_START, SHAPE, SUFFIX, TAG

    attributes = [LOWER, TAG, DEP, SUFFIX, SHAPE, HEAD, SENT_START, IDX, IS_PUNCT, IS_SPACE, IS_TITLE, IS_UPPER]
    bounds = np.cumsum([0, *(len(doc) + 1 for doc in docs)])
    starts, barriers = bounds[:-1], bounds[1:] - 1
    total = int(bounds[-1])
    table = np.zeros((len(attributes), total), dtype=np.uint64)
    marks = np.zeros(total, dtype=np.uint64)
    quotation, chain = np.full(total, -1), np.full(total, -1)
    count = 0
    for doc, found, start, end in zip(docs, quotations, starts.tolist(), barriers.tolist(), strict=True):
        table[:, start:end] = doc.to_array(attributes).T
        position = table[7, start:end].view(np.int64)
        _outermost(position, found, count, quotation[start:end], chain[start:end], marks[start:end])
        count += len(found.quotations)
    first = np.zeros(total, dtype=np.bool_)
    first[starts] = first[barriers] = True
    signed = table.view(np.int64)
    space = table[9] == 1
    stores = list({id(doc.vocab.strings): doc.vocab.strings for doc in docs}.values())
    lower, stem = word_ids(table[0], stores)
    sentence = np.cumsum(first | (signed[6] == 1))
    edge = np.zeros(total, dtype=np.bool_)
    edge[1:] = (sentence[1:] != sentence[:-1]) | (quotation[1:] != quotation[:-1])
    labels, codes = _label_codes()
    spot = np.minimum(np.searchsorted(labels, table[2]), len(labels) - 1)
    return Encoding(
        missing=total - 1,
        starts=starts,
        document=np.repeat(np.arange(len(docs)), np.diff(bounds)),
        lower=lower,
        stem=stem,
        tag=np.where(marks > 0, marks, table[1]),
        dep=table[2],
        suffix=table[3],
        shape=table[4],
        head=np.arange(total) + signed[5],
        word=(table[8] == 0) & (table[9] == 0) & (table[0] > 0),
        space=space,
        capital=(table[10] == 1) | (table[11] == 1),
        sentence=sentence,
        paragraph=np.cumsum(first | line_breaks(table[0], space, stores)),
        quotation=quotation,
        chain=chain,
        piece=np.cumsum(edge),
        code=np.where(labels[spot] == table[2], codes[spot], len(labels)),
    )


@cache
def _label_codes() -> tuple[Column, Indices]:
    """The ids of the labels in order, and the code of each."""
    from spacy.strings import get_string_id

    names = np.array([get_string_id(name) for name in _NAMES], dtype=np.uint64)
    order = np.argsort(names)
    return names[order], order


def _outermost(
    position: Indices, quotations: Quotations, offset: int, numbers: Indices, chains: Indices, marks: Column
) -> None:
    """Fill in each token's outermost quotation, the chain of quotations that one speech makes, and what mark it is itself.

    Quotations are numbered from ``offset``.
    """
    count = len(position)
    edges = [edge for quotation in quotations.quotations for edge in (quotation.start, quotation.end)]
    bounds = np.searchsorted(position, edges).tolist()
    starts = position[np.minimum(bounds[::2], count - 1)].tolist() if bounds else []
    reached, chain = -1, -1
    for number, quotation in enumerate(quotations.quotations):
        first, last = bounds[2 * number], bounds[2 * number + 1]
        if first < count and starts[number] == quotation.start:
            marks[first] = OPENS
        if not quotation.missing_close and not quotation.continues and last > first:
            marks[last - 1] = CLOSES
        if quotation.start < reached:
            continue
        reached = quotation.end
        chain = chain if quotation.continuation and chain >= 0 else number
        numbers[first:last] = offset + number
        chains[first:last] = offset + chain
