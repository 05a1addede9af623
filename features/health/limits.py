"""Limits of the evidence: how often a medical report says what its evidence does not show.

Source: HealthNewsReview.org, criterion 4, "does the story grasp the quality of the evidence?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "limits", LIMITS.name)


LIMITS = Extractor(
    name="health.limits",
    unit="sentences",
    formula="body sentences with words of the lexicon health.limits, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 4",
    reliability="raises",
    fires=[
        OPENING + "The study does not prove that the drug helps patients.",
        OPENING + "It is unclear how long the treatment works, and more research is needed.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=3,
    measure=measure,
)
