"""Compared figures: how often a medical report sets figures side by side, so that a benefit or harm has a size.

Source: HealthNewsReview.org, criterion 2, "does the story adequately quantify the benefits?" (Schwitzer 2008); Gigerenzer et
al. (2007) on absolute and relative risks.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..figures import figures, sentence_of
from .mentions import CRITERIA, NOT_MEDICAL, OPENING, health_cues, is_medical

_KINDS = frozenset({"count", "percent", "fraction", "multiple"})


def measure(document: Document) -> Measurement:
    """Body sentences with two figures or more and a word that compares them."""
    if not is_medical(document):
        return Measurement(None, missing=NOT_MEDICAL)
    comparing = {sentence_of(document, cue.start) for cue in health_cues(document).get("health.comparing", ())}
    by_sentence: dict[int, list[int]] = {}
    for figure in figures(document):
        if figure.kind in _KINDS and document.body[figure.start]:
            by_sentence.setdefault(sentence_of(document, figure.start), []).extend((figure.start, figure.end))
    evidence = tuple(
        document.evidence(COMPARED_FIGURES.name, min(ends), max(ends), "compared figures", "gives a size to compare with")
        for sentence, ends in sorted(by_sentence.items())
        if sentence in comparing and len(ends) > 2
    )
    return Measurement(float(len(evidence)), evidence)


COMPARED_FIGURES = Extractor(
    name="health.compared_figures",
    unit="sentences",
    formula="body sentences with two figures (counts, per cent, fractions) and a word that compares, in reports on medicine",
    source=f"{CRITERIA}, criterion 2",
    reliability="raises",
    fires=[
        OPENING + "Of the patients who took the pills, 48 percent had attacks, compared with 61 percent of those on placebo.",
        OPENING + "Attacks fell from 30 in 100 patients to 20 in 100 patients.",
    ],
    silent=[
        OPENING + "The pills cut attacks by 40 percent.",
        OPENING + "Most patients felt better.",
    ],
    measure=measure,
)
