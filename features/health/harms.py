"""Harms: how often a medical report says what harm a treatment may do.

Source: HealthNewsReview.org, criterion 3, "does the story explain the harms?" (Schwitzer 2008). A symptom that is treated or
prevented ("to dissolve blood clots") is the disease, and "a safety plan" no harm at all.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import Cue, words
from .mentions import CRITERIA, OPENING, told_in, within, words_beside

_AGENTS = frozenset({"harmful", "toxic"})
_BEFORE, _AFTER = 5, 3  # tokens within which a word of relief is about the symptom


def measure(document: Document) -> Measurement:
    """Sentences of the body that hold such words, not of what the treatment is for."""
    return told_in(document, ("harms", "symptom"), HARMS.name, _is_harm)


def _is_harm(document: Document, cue: Cue) -> bool:
    if within(document, cue, "no_harm") or _is_agent(document, cue):
        return False
    beside = words_beside(document, cue, _BEFORE, _AFTER)
    return cue.group.name == "health.harms" or beside.isdisjoint(words("health.relieving"))


def _is_agent(document: Document, cue: Cue) -> bool:
    """Whether it is "toxic plaques" or "harmful cells", which cause the disease, and not "toxic effects"."""
    if document.doc[cue.start].lower_ not in _AGENTS or cue.end == len(document.doc):
        return False
    after = document.doc[cue.end]
    return after.tag_.startswith("NN") and after.lower_ not in words("health.effect")


HARMS = Extractor(
    name="health.harms",
    unit="sentences",
    formula="body sentences with words of the lexicon health.harms, or a symptom without a word of relief beside it",
    source=f"{CRITERIA}, criterion 3",
    reliability="raises",
    fires=[
        OPENING + "Some patients had side effects, mostly nausea.",
        OPENING + "Screening can lead to false positives and unnecessary biopsies in healthy patients.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day.",
        OPENING + "The drug dissolves blood clots and reduces bleeding.",
    ],
    version=3,
    measure=measure,
)
