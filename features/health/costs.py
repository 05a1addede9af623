"""Costs: how often a medical report says what a treatment costs and who pays.

Source: HealthNewsReview.org, criterion 1, "does the story discuss the costs?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "costs", COSTS.name)


COSTS = Extractor(
    name="health.costs",
    unit="sentences",
    formula="body sentences with words of the lexicon health.costs, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 1",
    reliability="raises",
    fires=[
        OPENING + "Insurance does not cover the pills, which cost $400 a month.",
        OPENING + "A generic version would be cheaper for patients without insurance.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=2,
    measure=measure,
)
