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
from .stems import stem_ids

if TYPE_CHECKING:
    from spacy.tokens import Doc

Indices = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Encoding:
    """Arrays over tokens (n + 1 slots, the last one empty); ``missing`` = n is the index of the empty slot.

    ``lower``, ``stem``, ``tag``, ``dep``, ``suffix``, ``shape``: 64-bit ids, the same in every run. ``head``: index of the
    head, of the token itself at a root. ``sentence``, ``paragraph``, ``piece``: running numbers; a piece is a stretch of
    one sentence that is wholly inside or outside of quotation marks. ``quotation``: number of the outermost quotation
    the token is in, -1 outside; ``chain``: the same, where a quotation over several paragraphs has one number.
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
    title: Flags
    sentence: Indices
    paragraph: Indices
    quotation: Indices
    chain: Indices
    piece: Indices
    names: dict[str, int]

    @cached_property
    def depth(self) -> Indices:
        """Steps from each token up to its root."""
        return (self.path >= 0).sum(axis=1) - 1

    @cached_property
    def path(self) -> Indices:
        """Ancestors by depth, shape (n + 1, deepest + 1): ``path[i, 0]`` is i's root, … , i itself; -1 after that."""
        chain = [np.arange(self.missing + 1)]
        while (above := self.head[chain[-1]]).tolist() != chain[-1].tolist():
            chain.append(above)
        ups = np.stack(chain, axis=1)
        depth = (ups[:, :-1] != ups[:, 1:]).sum(axis=1)
        wanted = depth[:, None] - np.arange(len(chain))[None, :]
        return np.where(wanted >= 0, np.take_along_axis(ups, np.maximum(wanted, 0), axis=1), -1)

    def first_child(self, *labels: str) -> Indices:
        """The first child of each token whose dependency label is one of ``labels``, else ``missing``."""
        return self._child(labels, last=False)

    def last_child(self, *labels: str) -> Indices:
        """The last such child."""
        return self._child(labels, last=True)

    def _child(self, labels: tuple[str, ...], last: bool) -> Indices:
        children = np.flatnonzero(self.has_label(*labels))
        found = np.full(self.missing + 1, self.missing)
        ordered = children if last else children[::-1]
        found[self.head[ordered]] = ordered
        found[self.missing] = self.missing
        return found

    def has_label(self, *labels: str) -> Flags:
        """True for tokens whose dependency label is one of ``labels``."""
        wanted = [self.names[label] for label in labels]
        if len(wanted) == 1:
            return self.dep == np.uint64(wanted[0])
        return np.isin(self.dep, np.array(wanted, dtype=np.uint64))

    def beside(self, indices: Indices, offset: int) -> Indices:
        """The tokens ``offset`` places from ``indices``; ``missing`` beyond the text."""
        moved = indices + offset
        return np.where((moved < 0) | (moved >= self.missing) | (indices == self.missing), self.missing, moved)


_NAMES = (
    "nsubj", "nsubjpass", "csubj", "ccomp", "xcomp", "parataxis", "advcl", "relcl", "acl", "dobj", "dative", "attr", "acomp",
    "oprd", "prep", "pobj", "pcomp", "agent", "mark", "aux", "auxpass", "neg", "advmod", "conj", "appos", "prt", "poss",
    "ROOT", "amod", "compound", "dep", "punct", "det", "expl", "intj", "meta", "npadvmod", ":",
)  # fmt: skip


def encode(doc: Doc, quotations: Quotations) -> Encoding:
    """Read everything the models look at out of ``doc`` at once."""
    from spacy.attrs import DEP, HEAD, IDX, IS_PUNCT, IS_SPACE, IS_TITLE, LOWER, SENT_START, SHAPE, SUFFIX, TAG

    count = len(doc)
    table = np.zeros((count + 1, 11), dtype=np.uint64)
    table[:count] = doc.to_array([LOWER, TAG, DEP, SUFFIX, SHAPE, HEAD, SENT_START, IDX, IS_PUNCT, IS_SPACE, IS_TITLE])
    signed = table.view(np.int64)
    head = np.arange(count + 1) + signed[:, 5]
    position = signed[:count, 7]
    sentence = np.cumsum(np.append(signed[:count, 6] == 1, True))
    paragraph = np.append(_paragraphs(doc, np.flatnonzero(table[:count, 9])), -1)
    quotation, chain = _outermost(position, quotations)
    edge = np.zeros(count + 1, dtype=np.bool_)
    edge[1:] = (np.diff(sentence) != 0) | (np.diff(quotation) != 0)
    strings = doc.vocab.strings
    return Encoding(
        missing=count,
        lower=table[:, 0].copy(),
        stem=stem_ids(table[:, 0], strings),
        tag=table[:, 1].copy(),
        dep=table[:, 2].copy(),
        suffix=table[:, 3].copy(),
        shape=table[:, 4].copy(),
        head=head,
        word=np.append((table[:count, 8] == 0) & (table[:count, 9] == 0), False),
        title=table[:, 10] == 1,
        sentence=sentence,
        paragraph=paragraph,
        quotation=quotation,
        chain=chain,
        piece=np.cumsum(edge),
        names={label: strings.as_int(label) for label in _NAMES},
    )


def _paragraphs(doc: Doc, spaces: Indices) -> Indices:
    """Number of the paragraph of each token: line breaks are tokens of their own."""
    breaks = np.zeros(len(doc), dtype=np.int64)
    for index in spaces.tolist():
        breaks[index] = "\n" in doc[index].text
    return np.cumsum(breaks)


def _outermost(position: Indices, quotations: Quotations) -> tuple[Indices, Indices]:
    """Number of the outermost quotation of each token, and of the chain of quotations that one speech makes."""
    numbers = np.full(len(position) + 1, -1)
    chains = np.full(len(position) + 1, -1)
    reached, chain = -1, -1
    for number, quotation in enumerate(quotations.quotations):
        if quotation.start < reached:
            continue
        reached = quotation.end
        chain = chain if quotation.continuation and chain >= 0 else number
        first, last = np.searchsorted(position, (quotation.start, quotation.end))
        numbers[first:last] = number
        chains[first:last] = chain
    return numbers, chains
