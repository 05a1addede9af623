"""Figures without a source: numbers that the article states on its own word.

Source: HealthNewsReview criteria 2 and 5 (is the evidence given?); Reuters Handbook, "every number needs a source".
Dates, times, ages and counts up to twelve written as words are not figures that need one.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import figures, spoken, statements


def measure(document: Document) -> Measurement:
    """Share of the body's sentences with figures that name no source for them."""
    heard = spoken(document, statements(document))
    evidence, sentences = [], 0
    for sentence in document.body_sentences():
        found = figures(document, sentence)
        if not found:
            continue
        sentences += 1
        if not heard[sentence.start : sentence.end].any():
            note = "the article gives this figure on its own word"
            evidence += [document.evidence(UNSOURCED_FIGURES.name, *found[0], "figure without a source", note, 0.6)]
    if not sentences:
        return Measurement(None, missing="no sentence states a figure")
    return Measurement(len(evidence) / sentences, tuple(evidence))


UNSOURCED_FIGURES = Extractor(
    name="attribution.unsourced_figures",
    unit="sentences with an unsourced figure / sentences with a figure",
    formula="body sentences with a figure and no attribution ÷ body sentences with a figure",
    source="HealthNewsReview criteria 2 and 5; Reuters Handbook of Journalism",
    high=1.0,
    reliability="lowers",
    fires=["The drug cut deaths by 40 percent. Patients were glad.", "The mission includes 12,000 soldiers in the north."],
    silent=[
        "The drug cut deaths by 40 percent, Jane Roe said. Patients were glad.",
        "It began on 3 May 2019. The two ministers met on Friday at 10 p.m. in Rome.",
    ],
    measure=measure,
)
