"""Figures without a source: numbers that the article states on its own word.

Source: HealthNewsReview criteria 2 and 5 (is the evidence given?); Reuters Handbook, "every number needs a source".
Dates, times, ages and counts up to twelve written as words are not figures that need one.
"""

from __future__ import annotations

import numpy as np

from ..base import Extractor, Measurement
from ..document import Document
from .statements import figures, spoken, statements


def measure(document: Document) -> Measurement:
    """Share of the body's sentences with figures that name no source for them."""
    stated = figures(document)
    if not stated.any():
        return Measurement(None, missing="no sentence states a figure")
    with_figure = document.sentences_with(stated)
    bare = with_figure - document.sentences_with(spoken(document, statements(document)))
    note = "the article gives this figure on its own word"
    evidence = []
    for position in sorted(bare):
        sentence = document.sentences[position]
        first = sentence.start + int(np.argmax(stated[sentence.start : sentence.end]))
        evidence.append(document.evidence(UNSOURCED_FIGURES.name, first, first + 1, "figure without a source", note, 0.6))
    return Measurement(len(bare) / len(with_figure), tuple(evidence))


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
