"""Availability: how often a medical report says whether one can have the treatment.

Source: HealthNewsReview.org, criterion 7, "does the story establish the availability of the treatment?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "availability", AVAILABILITY.name)


AVAILABILITY = Extractor(
    name="health.availability",
    unit="sentences",
    formula="body sentences with words of the lexicon health.availability, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 7",
    reliability="raises",
    fires=[
        OPENING + "The drug was approved by regulators in May.",
        OPENING + "The pills are still experimental and years away from patients.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=2,
    measure=measure,
)
