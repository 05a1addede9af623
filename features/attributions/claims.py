"""Which attributions report what somebody said or thinks, rather than what somebody did or wants to do.

PolNeAR's attributions are wider than speech: "the council voted to close the bridge" lays the closing at the council's door.
An editor reads that as the author's statement about a deed. A claim is an attribution whose content is quoted, or is a clause
with a finite verb ("that it would close"), or is named by a word of reporting ("announced a closure").
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from spacy.strings import get_string_id
from spacy.tokens import Doc

from .types import Attribution

_FINITE = frozenset(map(get_string_id, ("VBD", "VBZ", "VBP", "MD")))
_SUBJECT = frozenset(map(get_string_id, ("nsubj", "nsubjpass", "expl", "csubj")))


def is_claim(doc: Doc, attribution: Attribution) -> bool:
    """Whether the attribution reports words or a belief."""
    if not attribution.content:
        return False
    if attribution.kind != "indirect":
        return True
    if any(_is_finite_clause(doc, start, end) for start, end in attribution.content):
        return True
    reporting = _reporting()
    return any(doc[index].lower in reporting for start, end in attribution.cue for index in range(start, end))


def _is_finite_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether a word that heads the stretch is a finite verb, or a verb with its own subject and auxiliary."""
    for index in range(start, end):
        token = doc[index]
        if start <= token.head.i < end and token.head.i != index:
            continue
        if token.tag in _FINITE:
            return True
        if token.n_lefts or token.n_rights:
            children = list(token.children)
            if any(child.dep in _SUBJECT for child in children) and any(child.tag in _FINITE for child in children):
                return True
    return False


@cache
def _reporting() -> frozenset[int]:
    text = resources.files("wellsourced.features").joinpath("lexicons", "reporting.toml").read_text(encoding="utf-8")
    return frozenset(map(get_string_id, tomllib.loads(text)["words"]))
