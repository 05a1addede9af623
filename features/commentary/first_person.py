"""Opinion in the first person: the author says what they themselves think, hope or fear.

Source: Wiebe, Wilson & Cardie (2005), direct subjective frames with the writer as source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import in_question
from ..lexicon import Cue
from ..memory import per_document
from ..voices import own_rate
from .phrases import apart, phrase_evidence

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.first_person"


@per_document
def first_person_evidence(document: Document) -> tuple[Evidence, ...]:
    """First-person opinion outside quotation and attribution, by position."""
    return apart(phrase_evidence(document, NAME, "judgement.first_person", _strength))


def _strength(document: Document, cue: Cue) -> float:
    if document.doc[cue.start : cue.end + 1].text.lower() in {"i think about", "i think of"}:
        return 0.0
    return 0.0 if in_question(document, cue.start) else 0.8


def measure(document: Document) -> Measurement:
    """First-person opinions for 100 of the author's words."""
    return own_rate(document, first_person_evidence(document))


FIRST_PERSON = Extractor(
    name=NAME,
    unit="first-person opinions / 100 words of the author",
    formula="100 × Σ strength of first-person opinions outside quotation and attribution ÷ max(author's words, 100)",
    source="Wiebe, Wilson & Cardie 2005",
    fires=[
        "In my view the trial was fair.",
        "We must stop the sale of the harbour now.",
    ],
    silent=[
        "“In my view the trial was fair,” the juror said.",
        "The juror said that in her view the trial was fair.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
