"""Comparison group: how often a medical report says with whom the treated were compared.

Source: HealthNewsReview.org, criterion 4, "does the story grasp the quality of the evidence?" (Schwitzer 2008); Grimes and
Schulz (2002): without a comparison group no effect can be told from what would have happened anyway.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .mentions import CRITERIA, OPENING, told_in


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words."""
    return told_in(document, "comparison_group", COMPARISON_GROUP.name)


COMPARISON_GROUP = Extractor(
    name="health.comparison_group",
    unit="sentences",
    formula="body sentences with words of the lexicon health.comparison_group, in reports on medicine; missing in others",
    source=f"{CRITERIA}, criterion 4; Grimes and Schulz (2002)",
    reliability="raises",
    fires=[
        OPENING + "Patients were randomly assigned to the drug or a dummy pill.",
        OPENING + "Symptoms were as frequent in the treatment group as in the control group.",
    ],
    silent=[
        OPENING + "A support group meets every week.",
        OPENING + "Most of the patients felt better in the spring.",
    ],
    version=2,
    measure=measure,
)
