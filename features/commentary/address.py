"""Turning to the reader: rhetorical questions, and phrases that take the reader by the sleeve.

Source: Hyland (2005), engagement markers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..lexicon import Cue
from ..memory import per_document
from ..voices import own, own_rate
from .phrases import apart, phrase_evidence

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.address"
_MANY = 4
"""An article with more questions of its own than this is an interview or a list of answers; they are not rhetorical."""
_QUESTION = "The author asks a question that nobody is meant to answer."
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_SERVICE = frozenset(
    "tip newsletter subscribe email story comments donate sign share content help social questions thoughts".split()
)

_COMMANDS = frozenset("call think take consider look remember ask imagine just stay trust believe".split())
_BEFORE_COMMANDS = frozenset('and so but then please : — – - , ; ( “ "'.split())
_NO_ADDRESS = _SERVICE | frozenset("asked asks wondered wonders".split())

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD", "VB"})


@per_document
def address_evidence(document: Document) -> tuple[Evidence, ...]:
    """Address to the reader outside quotation and attribution, by position."""
    return apart([*phrase_evidence(document, NAME, "judgement.address", _phrase), *_questions(document)])


def _phrase(document: Document, cue: Cue) -> float:
    """A phrase that addresses the reader; what commands ("think of …") only where a clause opens with it."""
    first = document.doc[cue.start]
    if first.lower_ not in _COMMANDS or first.is_sent_start or document.doc[cue.start - 1].lower_ in _BEFORE_COMMANDS:
        return 0.65
    return 0.0


def _questions(document: Document) -> list[Evidence]:
    mask = own(document)
    found = []
    for sentence in document.sentences:
        last = sentence.end - 1
        while last > sentence.start and document.doc[last].is_space:
            last -= 1
        if document.doc[last].text != "?" or not sentence.body:
            continue
        words = document.word[sentence.start : sentence.end]
        if (
            not _FEWEST_WORDS <= words.sum() <= _MOST_WORDS
            or not mask[sentence.start : last + 1][words[: last + 1 - sentence.start]].all()
        ):
            continue
        tokens = document.doc[sentence.start : last]
        if any(token.lower_ in _NO_ADDRESS for token in tokens) or not any(token.tag_ in _FINITE for token in tokens):
            continue
        found.append(document.evidence(NAME, sentence.start, last + 1, "question", _QUESTION, 0.65))
    return found if len(found) <= _MANY else []


def measure(document: Document) -> Measurement:
    """Addresses to the reader for 100 of the author's words."""
    return own_rate(document, address_evidence(document))


ADDRESS = Extractor(
    name=NAME,
    unit="addresses to the reader / 100 words of the author",
    formula="100 × Σ strength of rhetorical questions and addresses to the reader ÷ max(author's words, 100)",
    source="Hyland 2005",
    fires=[
        "Who would buy such a ship?",
        "Make no mistake: the season is over.",
    ],
    silent=[
        "“Who would buy such a ship?” the broker asked.",
        "The broker asked who would buy such a ship.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
