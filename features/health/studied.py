"""Figures of a study: which of an article's numbers say how many people were studied, or for how long."""

from __future__ import annotations

from collections.abc import Callable

from ..base import Measurement
from ..document import Document
from ..figures import figures, sentence_of
from ..quantities import Quantity
from .mentions import NOT_MEDICAL, health_cues, is_medical


def study_figures(document: Document, feature: str, note: str, counts: Callable[[Document, Quantity], bool]) -> Measurement:
    """Body sentences that hold a word of a study and a figure that ``counts``, shown by the first such figure."""
    if not is_medical(document):
        return Measurement(None, missing=NOT_MEDICAL)
    told = {sentence_of(document, cue.start) for cue in health_cues(document).get("health.study", ())}
    first: dict[int, Quantity] = {}
    for figure in figures(document):
        sentence = sentence_of(document, figure.start)
        if sentence in told and document.body[figure.start] and counts(document, figure):
            first.setdefault(sentence, figure)
    evidence = tuple(
        document.evidence(feature, figure.start, max(figure.end, (figure.head or 0) + 1), "figure of the study", note)
        for figure in first.values()
    )
    return Measurement(float(len(evidence)), evidence)
