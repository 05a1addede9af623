"""Figures without a source: numbers that the article states on its own word.

Source: HealthNewsReview criteria 2 and 5 (is the evidence given?); Reuters Handbook, "every number needs a source".
Dates, times, ages, scores and counts up to twelve do not need one.
"""

from __future__ import annotations

import numpy as np

from ..base import Extractor, Measurement
from ..document import Document
from ..figures import figures
from ..quantities import Quantity
from .statements import told

# Kinds of quantity that ask for a source: "halved" and "a third" are often figures of speech, years and scores are none.
_ASKING = frozenset({"count", "money", "percent"})
_LARGEST_PLAIN = 12  # "the two ministers" are counted by looking
_FARTHEST_NOUN = 3  # tokens from a number to the noun that it counts


def measure(document: Document) -> Measurement:
    """Share of the body's sentences with figures that name no source for them."""
    stated = [figure for figure in figures(document) if document.body[figure.start] and _asks(document, figure)]
    if not stated:
        return Measurement(None, missing="no sentence states a figure")
    place = np.zeros(len(document.doc), dtype=bool)
    place[[figure.start for figure in stated]] = True
    with_figure = document.sentences_with(place)
    bare = with_figure - document.sentences_with(told(document))
    note = "the article does not say where this figure comes from"
    evidence = []
    for position in sorted(bare):
        sentence = document.sentences[position]
        first = next(figure for figure in stated if sentence.start <= figure.start < sentence.end)
        end = first.end if first.head is None else max(first.end, first.head + 1)
        evidence.append(document.evidence(UNSOURCED_FIGURES.name, first.start, end, "figure without a source", note, 0.6))
    return Measurement(len(bare) / len(with_figure), tuple(evidence))


def _asks(document: Document, figure: Quantity) -> bool:
    """Whether a figure is one that a reader would want a source for: no age, no score, no number in brackets."""
    doc = document.doc
    before = doc[figure.start - 1].lower_ if figure.start else ""
    after = doc[figure.end].lower_ if figure.end < len(doc) else ""
    if figure.kind not in _ASKING or before in {"aged", "ages", "#", "(", "-", ":"} or after in {"-", "'s", "’s", "year", ":"}:
        return False
    if figure.kind != "count":
        return True
    counted = figure.head is not None and 0 <= figure.head - figure.end < _FARTHEST_NOUN
    return counted and figure.value > _LARGEST_PLAIN


UNSOURCED_FIGURES = Extractor(
    name="attribution.unsourced_figures",
    unit="sentences with an unsourced figure / sentences with a figure",
    formula="body sentences with a figure (money, per cent, a count above 12) and no attribution ÷ those with a figure",
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
