"""Weasels, counted: how many claims are laid at the door of nobody one could ask.

Source: Farkas et al. (2010), CoNLL-2010 shared task; Wikipedia Manual of Style, words to watch. A count, not a rate, so that
nothing else in the article can thin it out.
"""

from __future__ import annotations

from dataclasses import replace

from ..base import Extractor, Measurement
from ..document import Document
from ..hedging.weasels import weasel_evidence


def measure(document: Document) -> Measurement:
    """Σ strength of the weasels in the author's voice."""
    evidence = tuple(replace(item, feature=WEASEL_MARKS.name) for item in weasel_evidence(document))
    return Measurement(sum(item.strength for item in evidence), evidence)


WEASEL_MARKS = Extractor(
    name="wording.weasel_marks",
    unit="weasels, by strength",
    formula="Σ strength of weasels in the author's voice",
    source="Farkas et al. (2010); Wikipedia Manual of Style (words to watch)",
    reliability="lowers",
    fires=["Some say the plan will fail.", "It is widely believed that the mayor lied."],
    silent=["Jane Roe said the plan would fail.", "The bridge reopened in May. Traffic was light."],
    measure=measure,
    version=2,
)
