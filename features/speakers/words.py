"""A document's tokens as plain lists: what the speaker rules read, without a Python object per token."""

from __future__ import annotations

from functools import cached_property

from spacy.attrs import DEP, HEAD, LOWER, SENT_START, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

NNP, NNPS, NN, NNS, JJ, CD, POS, PRP, PRP_POSSESSIVE, SPACE = (
    get_string_id(tag) for tag in ("NNP", "NNPS", "NN", "NNS", "JJ", "CD", "POS", "PRP", "PRP$", "_SP")
)
PROPER = frozenset({NNP, NNPS})
NOMINAL = frozenset({NNP, NNPS, NN, NNS})
INNER = frozenset(get_string_id(dep) for dep in ("compound", "nmod", "amod"))
SUBJECT = frozenset(get_string_id(dep) for dep in ("nsubj", "nsubjpass", "csubj", "agent"))
APPOSITION, CONJUNCT, RELATIVE, POSSESSOR, PREPOSITION = (
    get_string_id(dep) for dep in ("appos", "conj", "relcl", "poss", "prep")
)


class Words:
    """Parallel lists over the tokens: ``text``, ``lower`` as strings; ``tag``, ``dep`` as string ids; ``head`` as index."""

    def __init__(self, doc: Doc) -> None:
        table = doc.to_array([TAG, DEP, HEAD, LOWER, SENT_START])
        self.doc = doc
        self.tag: list[int] = table[:, 0].tolist()
        self.dep: list[int] = table[:, 1].tolist()
        # spaCy stores the head as a signed offset in an unsigned column.
        self.head: list[int] = [i + offset for i, offset in enumerate(table[:, 2].astype("int64").tolist())]
        self._lower: list[int] = table[:, 3].tolist()
        self._starts: list[int] = table[:, 4].astype("int64").tolist()
        self.text: list[str] = [token.text for token in doc]

    def __len__(self) -> int:
        return len(self.tag)

    @cached_property
    def lower(self) -> list[str]:
        """Every token in lower case."""
        return [text.lower() for text in self.text]

    @cached_property
    def sentence(self) -> list[int]:
        """The number of each token's sentence, from 0."""
        number, numbers = -1, []
        for start in self._starts:
            number += start == 1
            numbers.append(number)
        return numbers

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """The dependents of every token that has any, in order."""
        children: dict[int, list[int]] = {}
        for i, head in enumerate(self.head):
            if head != i:
                children.setdefault(head, []).append(i)
        return children

    def starts_sentence(self, i: int) -> bool:
        """Whether token ``i`` opens a sentence."""
        return self._starts[i] == 1
