"""Promotion: how often a medical report speaks like an advertisement of a product or of its maker.

Source: HealthNewsReview.org on releases that promote (Schwitzer 2008); AP Stylebook: no trademark signs; Woloshin and
Schwartz (2002).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "promotion", PROMOTION.name)


PROMOTION = Extractor(
    name="health.promotion",
    unit="sentences",
    formula="body sentences with words of the lexicon health.promotion, in reports on medicine; missing in others",
    source=f"{CRITERIA}; AP Stylebook (trademarks)",
    reliability="lowers",
    fires=[
        OPENING + "The firm is a leading provider of treatments.",
        OPENING + "Our mission is to help patients with our proprietary pills.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "The hospital bought the pills from a firm in Hull.",
    ],
    version=2,
    measure=measure,
)
