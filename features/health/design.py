"""Study design: how often a medical report says how its evidence was won.

Source: HealthNewsReview.org, criterion 4, "does the story grasp the quality of the evidence?"
(Schwitzer 2008).
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "design", DESIGN.name)


DESIGN = Extractor(
    name="health.design",
    unit="sentences",
    formula="body sentences with words of the lexicon health.design, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 4",
    reliability="raises",
    fires=[
        OPENING + "Patients were randomly assigned to the drug or a placebo.",
        OPENING + "The trial enrolled patients in nine hospitals; participants were followed for a year.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=3,
    measure=measure,
)
