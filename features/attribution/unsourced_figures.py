"""Figures without a source: numbers that the article states on its own word.

Source: HealthNewsReview criteria 2 and 5 (is the evidence given?); Reuters Handbook, "every number needs a source".
Dates, times, ages and counts up to twelve do not need one.
"""

from __future__ import annotations

import numpy as np

from ..base import Extractor, Measurement
from ..document import Document, TokenArray
from ..figures import figures
from ..quantities import Quantity
from .statements import spoken, statements

# Kinds of quantity that ask for a source; years, days, times and labels do not.
_ASKING = frozenset({"count", "money", "percent", "multiple", "fraction"})
_LARGEST_PLAIN = 12  # "the two ministers" are counted by looking


def measure(document: Document) -> Measurement:
    """Share of the body's sentences with figures that name no source for them."""
    stated = _asking(document)
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


def _asking(document: Document) -> TokenArray:
    """True for the first token of every figure of the body that asks for a source."""
    mask = np.zeros(len(document.doc), dtype=bool)
    for figure in figures(document):
        plain = figure.kind == "count" and figure.value <= _LARGEST_PLAIN
        mask[figure.start] = figure.kind in _ASKING and not plain and not _is_age(document, figure)
    return mask & document.body


def _is_age(document: Document, figure: Quantity) -> bool:
    """Whether a figure stands as ages do: ", 43," or "43-year-old" or "aged 43"."""
    doc = document.doc
    before = doc[figure.start - 1].lower_ if figure.start else ""
    after = doc[figure.end].lower_ if figure.end < len(doc) else ""
    return before == "aged" or after in {"-", "year"} or (before == "," and after in {",", "."})


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
