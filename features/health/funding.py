"""Money behind it: how often a medical report says who paid, or who gains.

Source: HealthNewsReview.org, criterion 5, "does the story identify conflicts of interest?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "funding", FUNDING.name)


FUNDING = Extractor(
    name="health.funding",
    unit="sentences",
    formula="body sentences with words of the lexicon health.funding, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 5",
    reliability="raises",
    fires=[
        OPENING + "The study was funded by the maker of the drug.",
        OPENING + "Two of the doctors hold patents on the treatment.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    measure=measure,
)
