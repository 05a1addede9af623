"""A document's tokens as plain lists: what the speaker rules read, without a Python object per token."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, ORTH, SENT_START, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

NNP, NNPS, NN, NNS, JJ, CD, POS, PRP, PRP_POSSESSIVE = (
    get_string_id(tag) for tag in ("NNP", "NNPS", "NN", "NNS", "JJ", "CD", "POS", "PRP", "PRP$")
)
PROPER = frozenset({NNP, NNPS})
NOMINAL = frozenset({NNP, NNPS, NN, NNS})
INNER = frozenset(get_string_id(dep) for dep in ("compound", "nmod", "amod"))
NSUBJ, NSUBJPASS, CSUBJ = (get_string_id(dep) for dep in ("nsubj", "nsubjpass", "csubj"))
SUBJECT = frozenset({NSUBJ, NSUBJPASS, CSUBJ})
APPOSITION, CONJUNCT, RELATIVE, PREPOSITION = (get_string_id(dep) for dep in ("appos", "conj", "relcl", "prep"))


_TEXTS: dict[int, str] = {}
_MOST_WORDS = 200_000  # the dictionary above is emptied beyond this, so that a long run does not fill the memory


class _LowerCase(dict[int, str]):
    """The words in lower case by position, each made when first read: the rules look at one word in four."""

    def __init__(self, text: Sequence[str]) -> None:
        self._text = text

    def __missing__(self, position: int) -> str:
        self[position] = lower = self._text[position].lower()
        return lower


class Words:
    """Parallel lists over the tokens: ``text``, ``lower`` as strings; ``tag``, ``dep`` as ids; ``head`` as index.

    ``sentence`` numbers the sentences from 0, ``opens`` tells whether a token is the first of one. ``proper``,
    ``nouns``, ``subjects``, ``pronouns`` and ``appositions`` are the positions of proper nouns, singular nouns,
    subjects, personal pronouns and appositions.
    """

    def __init__(self, doc: Doc) -> None:
        table = doc.to_array([TAG, DEP, HEAD, ORTH, SENT_START])
        tag, dep = table[:, 0], table[:, 1]
        starts = table[:, 4].astype(np.int64) == 1
        self.doc = doc
        self.tag: list[int] = tag.tolist()
        self.dep: list[int] = dep.tolist()
        # spaCy stores the head as a signed offset in an unsigned column.
        self.head: list[int] = (np.arange(len(doc)) + table[:, 2].astype(np.int64)).tolist()
        self.text = _strings(doc, table[:, 3].tolist())
        self.lower = _LowerCase(self.text)
        self.sentence: list[int] = (np.cumsum(starts) - 1).tolist()
        self.opens: list[bool] = starts.tolist()
        self.proper = _positions((tag == NNP) | (tag == NNPS))
        self._tags = tag
        self.subjects = _positions((dep == NSUBJ) | (dep == NSUBJPASS) | (dep == CSUBJ))
        self.appositions = _positions(dep == APPOSITION)

    @cached_property
    def nouns(self) -> list[int]:
        """The positions of singular nouns."""
        return _positions(self._tags == NN)

    @cached_property
    def pronouns(self) -> list[int]:
        """The positions of personal and possessive pronouns."""
        return _positions((self._tags == PRP) | (self._tags == PRP_POSSESSIVE))

    def __len__(self) -> int:
        return len(self.tag)

    def starts_sentence(self, i: int) -> bool:
        """Whether token ``i`` opens a sentence."""
        return self.opens[i]

    def lower_between(self, start: int, end: int) -> list[str]:
        """The words from ``start`` to before ``end`` in lower case."""
        return [word.lower() for word in self.text[start:end]]

    def children(self, token: int) -> list[int]:
        """The dependents of ``token`` in order, of those within 60 tokens."""
        head, first = self.head, max(token - 60, 0)
        return [i for i, above in enumerate(head[first : token + 60], first) if above == token and i != token]


def _positions(mask: NDArray[np.bool_]) -> list[int]:
    found: list[int] = np.flatnonzero(mask).tolist()
    return found


def _strings(doc: Doc, ids: list[int]) -> tuple[str, ...]:
    """The tokens as written; a word's string is looked up once a process."""
    if len(ids) < 2:
        return tuple(doc.vocab.strings[i] for i in ids)
    lookup = itemgetter(*ids)  # one call for all words: half the time of a loop
    try:
        found: tuple[str, ...] = lookup(_TEXTS)
    except KeyError:
        if len(_TEXTS) > _MOST_WORDS:
            _TEXTS.clear()
        for i in set(ids).difference(_TEXTS):
            _TEXTS[i] = doc.vocab.strings[i]
        found = lookup(_TEXTS)
    return found
