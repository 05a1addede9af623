"""Harms: how often a medical report says what harm a treatment may do.

Source: HealthNewsReview.org, criterion 3, "does the story explain the harms?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "harms", HARMS.name)


HARMS = Extractor(
    name="health.harms",
    unit="sentences",
    formula="body sentences with words of the lexicon health.harms, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 3",
    reliability="raises",
    fires=[
        OPENING + "Some patients had side effects, mostly nausea.",
        OPENING + "Screening can lead to false positives and unnecessary biopsies in healthy patients.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=2,
    measure=measure,
)
