"""A parsed document as integer arrays: words, tags, the dependency tree, paragraphs and quotations.

Every per-token array has one slot more than the document has tokens. The last one stands for "no such token" (no subject,
before the text, …) and holds zeros, so that looking up a missing neighbour needs no test.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column
from ..quotations import Quotations
from .classes import class_numbers
from .stems import word_ids

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
    """Arrays over tokens (n + 1 slots, the last one empty); ``missing`` = n is the index of the empty slot.

    ``lower``, ``stem``, ``tag``, ``dep``, ``suffix``, ``shape``: 64-bit ids, the same in every run. ``head``: index of the
    head, of the token itself at a root. ``sentence``, ``paragraph``, ``piece``: running numbers; a piece is a stretch of
    one sentence that is wholly inside or outside of quotation marks. ``quotation``: number of the outermost quotation
    the token is in, -1 outside; ``chain``: the same, where a quotation over several paragraphs has one number. ``code``:
    number of the dependency label among those the models ask for.
    """

    missing: int
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
        """Ancestors by depth, shape (n + 1, deepest + 1): ``path[i, 0]`` is i's root, … , i itself; -1 after that."""
        place = np.arange(self.missing + 1)
        chain = [place]
        while True:
            above = self.head[chain[-1]]
            if np.array_equal(above, chain[-1]):
                break
            chain.append(above)
        ups = np.stack(chain, axis=1)
        wanted = (ups[:, :-1] != ups[:, 1:]).sum(axis=1)[:, None] - np.arange(len(chain))[None, :]
        return np.where(wanted >= 0, ups[place[:, None], np.maximum(wanted, 0)], -1)

    @cached_property
    def depth(self) -> Indices:
        """Steps from each token up to its root."""
        depth: Indices = (self.path >= 0).sum(axis=1) - 1
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
        return np.where(before < 0, self.missing, before), after

    def before(self, tokens: Indices) -> Indices:
        """The tokens before ``tokens``; ``missing`` at the start of the text."""
        return np.where(tokens == self.missing, self.missing, self._neighbours[0][tokens])

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
    from spacy.attrs import DEP, HEAD, IDX, IS_PUNCT, IS_SPACE, IS_TITLE, IS_UPPER, LOWER, SENT_START, SHAPE, SUFFIX, TAG

    count = len(doc)
    table = np.zeros((count + 1, 12), dtype=np.uint64)
    attributes = [LOWER, TAG, DEP, SUFFIX, SHAPE, HEAD, SENT_START, IDX, IS_PUNCT, IS_SPACE, IS_TITLE, IS_UPPER]
    table[:count] = doc.to_array(attributes)
    signed = table.view(np.int64)
    position = signed[:count, 7]
    sentence = np.cumsum(np.append(signed[:count, 6] == 1, True))
    paragraph = np.append(_paragraphs(doc, np.flatnonzero(table[:count, 9])), -1)
    quotation, chain, marks = _outermost(position, quotations)
    edge = np.zeros(count + 1, dtype=np.bool_)
    edge[1:] = (np.diff(sentence) != 0) | (np.diff(quotation) != 0)
    strings = doc.vocab.strings
    lower, stem = word_ids(table[:, 0], strings)
    names = np.array([strings.as_int(name) for name in _NAMES], dtype=np.uint64)
    order = np.argsort(names)
    spot = np.minimum(np.searchsorted(names[order], table[:, 2]), len(names) - 1)
    return Encoding(
        missing=count,
        lower=lower,
        stem=stem,
        tag=np.where(marks > 0, marks, table[:, 1]),
        dep=table[:, 2].copy(),
        suffix=table[:, 3].copy(),
        shape=table[:, 4].copy(),
        head=np.arange(count + 1) + signed[:, 5],
        word=np.append((table[:count, 8] == 0) & (table[:count, 9] == 0), False),
        space=table[:, 9] == 1,
        capital=(table[:, 10] == 1) | (table[:, 11] == 1),
        sentence=sentence,
        paragraph=paragraph,
        quotation=quotation,
        chain=chain,
        piece=np.cumsum(edge),
        code=np.where(names[order][spot] == table[:, 2], order[spot], len(names)),
    )


def _paragraphs(doc: Doc, spaces: Indices) -> Indices:
    """Number of the paragraph of each token: line breaks are tokens of their own."""
    breaks = np.zeros(len(doc), dtype=np.int64)
    for index in spaces.tolist():
        breaks[index] = "\n" in doc[index].text
    return np.cumsum(breaks)


def _outermost(position: Indices, quotations: Quotations) -> tuple[Indices, Indices, Column]:
    """For each token its outermost quotation, the chain of quotations that one speech makes, and what mark it is itself."""
    count = len(position)
    numbers = np.full(count + 1, -1)
    chains = np.full(count + 1, -1)
    marks = np.zeros(count + 1, dtype=np.uint64)
    edges = [edge for quotation in quotations.quotations for edge in (quotation.start, quotation.end)]
    bounds = np.searchsorted(position, edges).tolist()
    reached, chain = -1, -1
    for number, quotation in enumerate(quotations.quotations):
        first, last = bounds[2 * number], bounds[2 * number + 1]
        if first < count and position[first] == quotation.start:
            marks[first] = OPENS
        if not quotation.missing_close and not quotation.continues and last > first:
            marks[last - 1] = CLOSES
        if quotation.start < reached:
            continue
        reached = quotation.end
        chain = chain if quotation.continuation and chain >= 0 else number
        numbers[first:last] = number
        chains[first:last] = chain
    return numbers, chains, marks
