"""Enlarged disease: how often a medical report makes a disease look larger or closer than figures would.

Source: HealthNewsReview.org, criterion 8, "does the story commit disease-mongering?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "mongering", MONGERING.name)


MONGERING = Extractor(
    name="health.mongering",
    unit="sentences",
    formula="body sentences with words of the lexicon health.mongering, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 8",
    reliability="lowers",
    fires=[
        OPENING + "The silent killer is a devastating disease.",
        OPENING + "Asthma has become an epidemic that plagues patients.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Some nine in 100 patients had asthma.",
    ],
    version=2,
    measure=measure,
)
