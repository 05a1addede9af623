"""Sensational wording: how often a medical report promises more than evidence can carry, whoever says it.

Source: HealthNewsReview.org, "does the story use sensational language?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "sensational", SENSATIONAL.name)


SENSATIONAL = Extractor(
    name="health.sensational",
    unit="sentences",
    formula="body sentences with words of the lexicon health.sensational, in reports on medicine; missing in others",
    source=CRITERIA,
    reliability="lowers",
    fires=[
        OPENING + "The miracle drug is a breakthrough for patients.",
        OPENING + "Doctors call the treatment a game changer.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "The drug shortened the treatment by two days.",
    ],
    measure=measure,
)
