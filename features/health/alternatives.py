"""Alternatives: how often a medical report compares a treatment with what else there is.

Source: HealthNewsReview.org, criterion 6, "does the story compare the new approach with existing alternatives?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "alternatives", ALTERNATIVES.name)


ALTERNATIVES = Extractor(
    name="health.alternatives",
    unit="sentences",
    formula="body sentences with words of the lexicon health.alternatives, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 6",
    reliability="raises",
    fires=[
        OPENING + "Other treatments help some patients as well.",
        OPENING + "Patients may choose watchful waiting instead of surgery.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=2,
    measure=measure,
)
