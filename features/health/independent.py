"""Independent view: how often a medical report hears somebody who had no part in the study.

Source: HealthNewsReview.org, criterion 5, "does the story use independent sources?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "independent", INDEPENDENT.name)


INDEPENDENT = Extractor(
    name="health.independent",
    unit="sentences",
    formula="body sentences with words of the lexicon health.independent, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 5",
    reliability="raises",
    fires=[
        OPENING + "Jane Roe, a surgeon who was not involved in the study, called the treatment useful.",
        OPENING + "In an accompanying editorial, two doctors asked for longer treatment.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "The authors of the study work at two hospitals.",
    ],
    version=2,
    measure=measure,
)
