"""Compared figures: how often a medical report sets figures side by side, so that a benefit or harm has a size.

Source: HealthNewsReview.org, criterion 2, "does the story adequately quantify the benefits?" (Schwitzer 2008); Gigerenzer et
al. (2007) on absolute and relative risks.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .figure_pairs import figure_pairs
from .mentions import CRITERIA, NOT_MEDICAL, OPENING, is_medical


def measure(document: Document) -> Measurement:
    """Body sentences with two shares, a rate, or two counts that are compared."""
    if not is_medical(document):
        return Measurement(None, missing=NOT_MEDICAL)
    evidence = tuple(
        document.evidence(COMPARED_FIGURES.name, first.start, second.end, "compared figures", "gives a size to compare with")
        for first, second in figure_pairs(document)
    )
    return Measurement(float(len(evidence)), evidence)


COMPARED_FIGURES = Extractor(
    name="health.compared_figures",
    unit="sentences",
    formula="body sentences with two shares, a rate (30 in 100 patients) or two counts that are compared, in medicine",
    source=f"{CRITERIA}, criterion 2; Gigerenzer et al. (2007)",
    reliability="raises",
    fires=[
        OPENING + "Of the patients who took the pills, 48 percent had attacks, compared with 61 percent of those on placebo.",
        OPENING + "Attacks fell from 30 in 100 patients to 20 in 100 patients.",
    ],
    silent=[
        OPENING + "The pills cut attacks by 40 percent.",
        OPENING + "Over two years, 120 patients in 14 hospitals took between 20 and 30 pills, and half ate more.",
    ],
    version=2,
    measure=measure,
)
