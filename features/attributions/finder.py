"""Finding the attributions of a parsed document: who says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ..quotations import Quotations, quoted_tokens
from .types import Attribution, Kind, TokenSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SPEECH = frozenset({"say", "says", "said", "saying", "tell", "told", "add", "added", "adding", "claim", "claimed", "warn"}) | {
    "warned", "explain", "explained", "confirmed", "announced", "insisted", "argued", "argues", "believe", "believes",
    "believed", "thought", "noted", "suggested", "reported", "stated", "denied", "acknowledged", "declared", "wrote",
}  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})

_CLAUSES = frozenset({"ccomp", "parataxis"})


def find_attributions(doc: Doc, quotations: Quotations) -> list[Attribution]:
    """The attributions of ``doc``, by position of their first token. ``speaker`` is left to be resolved."""
    quoted = quoted_tokens(doc, quotations)
    words = np.fromiter((token.is_alpha or token.like_num for token in doc), dtype=np.bool_, count=len(doc))
    found = [attribution for token in doc for attribution in _of_cue(doc, token, quoted, words)]
    return sorted(found, key=first_token)


def first_token(attribution: Attribution) -> int:
    """Index of the first token of any of its parts."""
    return min(start for part in (attribution.source, attribution.cue, attribution.content) for start, _ in part)


def kind_of(content: tuple[TokenSpan, ...], quoted: npt.NDArray[np.bool_], words: npt.NDArray[np.bool_]) -> Kind:
    """Direct when all words of ``content`` are quoted, mixed when some are, indirect when none."""
    inside = [bool(quoted[index]) for start, end in content for index in range(start, end) if words[index]]
    if not any(inside):
        return "indirect"
    return "direct" if all(inside) else "mixed"


def _of_cue(doc: Doc, cue: Token, quoted: npt.NDArray[np.bool_], words: npt.NDArray[np.bool_]) -> list[Attribution]:
    if cue.lower_ == "according":
        objects = [grandchild for child in cue.children if child.lower_ == "to" for grandchild in child.children]
        source = tuple(_span(token) for token in objects[:1])
        outside = {token.i for token in cue.subtree} | {cue.sent.end - 1}
        content = _runs([token.i for token in cue.sent if token.i not in outside])
    elif cue.lower_ in _SPEECH and cue.tag_.startswith("VB"):
        source = tuple(_span(child) for child in cue.children if child.dep_ in _SUBJECTS)[:1]
        complements = [child for child in cue.children if child.dep_ in _CLAUSES]
        outside = {index for start, end in source for index in range(start, end)} | {cue.i}
        content = _runs(
            sorted({token.i for child in complements for token in child.subtree if not token.is_punct} - outside)
        )
    else:
        return []
    if not content:
        return []
    return [Attribution(source, ((cue.i, cue.i + 1),), content, kind_of(content, quoted, words))]


def _span(token: Token) -> TokenSpan:
    return token.left_edge.i, token.right_edge.i + 1


def _runs(indices: list[int]) -> tuple[TokenSpan, ...]:
    runs: list[TokenSpan] = []
    for index in indices:
        if runs and index <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return tuple(runs)
