"""Irony: words that say the opposite of what the author means, where the words alone show it.

Sources: Attardo (2000), Irony markers and functions; Burgers, van Mulken & Schellens (2012). Irony without a marker is not
looked for: nobody could point at the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import is_reported
from ..lexicon import Cue, groups, matches, words
from ..memory import per_document
from ..voices import own, own_rate
from .phrases import apart
from .scare_quotes import held_apart

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.irony"


@per_document
def irony_evidence(document: Document) -> tuple[Evidence, ...]:
    """Irony in the author's own voice, by position."""
    mask = own(document)
    found = []
    for name, cues in matches(document, ("irony",)).items():
        for cue in cues:
            end = _ENDS[name](document, cue)
            if end and mask[cue.start : end].all() and not is_reported(document, cue.start):
                found.append(document.evidence(NAME, cue.start, end, name, cue.group.note, 0.75))
    praise, note = words("irony.praise"), groups("irony")["irony.praise"].note
    for quotation in document.quotations.quotations:
        span = held_apart(document, quotation, praise)
        if span is not None and _stands_before_noun(document, span[1]):
            found.append(document.evidence(NAME, *span, "irony.praise", note, 0.65))
    return apart(found)


def _exclamation(document: Document, cue: Cue) -> int:
    """Surprise, surprise: between marks or at a sentence's edges, where interjections stand."""
    before = document.doc[cue.start - 1].text if cue.start else "."
    opens = (
        document.doc[cue.start].is_sent_start or not before[-1:].isalnum() or before.lower() in {"and", "but", "so", "well"}
    )
    closes = cue.end == len(document.doc) or not document.doc[cue.end].text[:1].isalnum()
    return cue.end if opens and closes else 0


def _phrase(document: Document, cue: Cue) -> int:
    return cue.end


def _hollow(document: Document, cue: Cue) -> int:
    """Oh-so-clever: up to the praise that is meant ironically."""
    place = cue.end + (document.doc[cue.end].text == "-" if cue.end < len(document.doc) else 0)
    if place >= len(document.doc) or not document.doc[place].tag_.startswith(("JJ", "RB")):
        return 0
    return place + 1


def _doubting(document: Document, cue: Cue) -> int:
    """The supposedly neutral panel: a doubting adverb on an adjective of praise before its noun."""
    if cue.end >= len(document.doc):
        return 0
    praised = document.doc[cue.end]
    return cue.end + 1 if praised.dep_ == "amod" and praised.lower_ in words("irony.praise") else 0


def _stands_before_noun(document: Document, place: int) -> bool:
    return place < len(document.doc) and document.doc[place].tag_ in {"NN", "NNS"}


_ENDS = {"irony.exclamation": _exclamation, "irony.phrase": _phrase, "irony.hollow": _hollow, "irony.doubting": _doubting}


def measure(document: Document) -> Measurement:
    """Ironies for 100 of the author's words."""
    return own_rate(document, irony_evidence(document))


IRONY = Extractor(
    name=NAME,
    unit="ironies / 100 words of the author",
    formula="100 × Σ strength of marked irony in the author's voice ÷ max(author's words, 100)",
    source="Attardo 2000; Burgers, van Mulken & Schellens 2012",
    fires=[
        "Surprise, surprise: the contract went to the minister's cousin.",
        "The oh-so-clever plan cost the town a million.",
        "The supposedly impartial panel met in the chairman's kitchen.",
    ],
    silent=[
        "“Surprise, surprise: the contract went to his cousin,” the broker said.",
        "What a surprise party costs depends on the guests.",
        "The panel is independent, and its great hall was supposedly built in 1820.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
