"""Follow-up: how often a medical report says for how long people were studied.

Source: HealthNewsReview.org, criterion 4, "does the story grasp the quality of the evidence?" (Schwitzer 2008): a short study
says little about lasting benefit or late harm.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..quantities import Quantity
from .mentions import CRITERIA, OPENING
from .studied import study_figures

_TIMES = frozenset(f"{time}{ending}" for time in ("day", "week", "month", "year") for ending in ("", "s"))
# "60 years old", "three years ago", "a 20-year risk": an age, a date, a forecast.
_AFTER = frozenset({"old", "olds", "ago", "earlier", "later", "younger", "older", "age", "before", "risk"})
_BEFORE = frozenset({"age", "aged", "ages", "last", "past", "next", "recent"})
_WINDOW = 3  # tokens of either side in which such a word is looked for


def measure(document: Document) -> Measurement:
    """Body sentences that give a length of time in a sentence about a study."""
    return study_figures(document, FOLLOW_UP.name, "says for how long people were studied", _counts_time)


def _counts_time(document: Document, figure: Quantity) -> bool:
    head = document.doc[figure.head].lower_ if figure.head is not None else ""
    if figure.kind != "count" or not _TIMES & {head, figure.unit}:
        return False
    end = max(figure.end, (figure.head or 0) + 1)
    after = {token.lower_ for token in document.doc[figure.start : end + _WINDOW]}
    before = {token.lower_ for token in document.doc[max(figure.start - _WINDOW, 0) : figure.start]}
    return after.isdisjoint(_AFTER) and before.isdisjoint(_BEFORE)


FOLLOW_UP = Extractor(
    name="health.follow_up",
    unit="sentences",
    formula="body sentences with a number of days, weeks, months or years (no age) and a word of a study, in medicine",
    source=f"{CRITERIA}, criterion 4",
    reliability="raises",
    fires=[
        OPENING + "Patients in the study were followed for 12 years.",
        OPENING + "After six months, the treated patients had fewer attacks.",
    ],
    silent=[
        OPENING + "The patients in the study were 60 years old.",
        OPENING + "The study began three years ago.",
    ],
    version=2,
    measure=measure,
)
