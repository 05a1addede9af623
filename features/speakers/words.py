"""A document's tokens as plain lists: what the speaker rules read, without a Python object per token."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, ORTH, SENT_START, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

NNP, NNPS, NN, NNS, JJ, CD, POS, PRP, PRP_POSSESSIVE, SPACE = (
    get_string_id(tag) for tag in ("NNP", "NNPS", "NN", "NNS", "JJ", "CD", "POS", "PRP", "PRP$", "_SP")
)
PROPER = frozenset({NNP, NNPS})
NOMINAL = frozenset({NNP, NNPS, NN, NNS})
INNER = frozenset(get_string_id(dep) for dep in ("compound", "nmod", "amod"))
NSUBJ, NSUBJPASS, CSUBJ = (get_string_id(dep) for dep in ("nsubj", "nsubjpass", "csubj"))
SUBJECT = frozenset({NSUBJ, NSUBJPASS, CSUBJ})
APPOSITION, CONJUNCT, RELATIVE, POSSESSOR, PREPOSITION = (
    get_string_id(dep) for dep in ("appos", "conj", "relcl", "poss", "prep")
)


_TEXTS: dict[int, str] = {}
_LOWER: dict[int, str] = {}
_MOST_WORDS = 200_000  # the dictionaries above are emptied beyond this, so that a long run does not fill the memory


class Words:
    """Parallel lists over the tokens: ``text``, ``lower`` as strings; ``tag``, ``dep`` as ids; ``head`` as index.

    ``sentence`` numbers the sentences from 0. ``proper``, ``nouns``, ``subjects``, ``pronouns`` and ``appositions``
    are the positions of proper nouns, singular nouns, subjects, personal pronouns and appositions.
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
        self.text, self.lower = _strings(doc, table[:, 3].tolist())
        self.sentence: list[int] = (np.cumsum(starts) - 1).tolist()
        self.opens: list[bool] = starts.tolist()
        self.proper = _positions((tag == NNP) | (tag == NNPS))
        self.nouns = _positions(tag == NN)
        self.pronouns = _positions((tag == PRP) | (tag == PRP_POSSESSIVE))
        self.subjects = _positions((dep == NSUBJ) | (dep == NSUBJPASS) | (dep == CSUBJ))
        self.appositions = _positions(dep == APPOSITION)

    def __len__(self) -> int:
        return len(self.tag)

    def starts_sentence(self, i: int) -> bool:
        """Whether token ``i`` opens a sentence."""
        return self.opens[i]

    def children(self, token: int) -> list[int]:
        """The dependents of ``token`` in order, of those within 60 tokens."""
        head, first = self.head, max(token - 60, 0)
        return [i for i, above in enumerate(head[first : token + 60], first) if above == token and i != token]


def _positions(mask: NDArray[np.bool_]) -> list[int]:
    found: list[int] = np.flatnonzero(mask).tolist()
    return found


def _strings(doc: Doc, ids: list[int]) -> tuple[list[str], list[str]]:
    """The tokens as written and in lower case; a word's string is looked up once a process."""
    try:
        return [_TEXTS[i] for i in ids], [_LOWER[i] for i in ids]
    except KeyError:
        if len(_TEXTS) > _MOST_WORDS:
            _TEXTS.clear()
            _LOWER.clear()
        for i in set(ids).difference(_TEXTS):
            _TEXTS[i] = doc.vocab.strings[i]
            _LOWER[i] = _TEXTS[i].lower()
        return [_TEXTS[i] for i in ids], [_LOWER[i] for i in ids]
