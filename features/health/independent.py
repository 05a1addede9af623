"""Independent view: how often a medical report hears somebody who had no part in the study.

Source: HealthNewsReview.org, criterion 5, "does the story use independent sources?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import Cue, words
from .mentions import CRITERIA, OPENING, told_in, words_beside

_NEXT = 4  # tokens: "no part in the new study"


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, ("independent", "no_part"), INDEPENDENT.name, _is_apart)


def _is_apart(document: Document, cue: Cue) -> bool:
    if cue.group.name == "health.no_part":
        return not words_beside(document, cue, 0, _NEXT).isdisjoint(words("health.own_work"))
    return True


INDEPENDENT = Extractor(
    name="health.independent",
    unit="sentences",
    formula="body sentences with words of the lexicon health.independent, or “no part in” the study, in reports on medicine",
    source=f"{CRITERIA}, criterion 5",
    reliability="raises",
    fires=[
        OPENING + "Jane Roe, a surgeon who was not involved in the study, called the treatment useful.",
        OPENING + "In an accompanying editorial, two doctors asked for longer treatment.",
    ],
    silent=[
        OPENING + "The drug was not associated with headaches in patients.",
        OPENING + "The authors of the study work at two hospitals.",
    ],
    version=3,
    measure=measure,
)
