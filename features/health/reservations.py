"""Reservations: how often a medical report sets the other side beside what it tells.

Source: Boutron et al. (2012), PLoS Medicine 9(9): e1001308, on spin in press releases and news, which tell a benefit without
what speaks against it; O'Keefe (1999) on two-sided messages.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import Cue
from .mentions import OPENING, beside_any, told_in, within

_OF_MEDICINE = ("medical", "harms", "limits", "design", "study", "evidence")


def measure(document: Document) -> Measurement:
    """Sentences with such a word and one of medicine or studies; "not only … but also" only adds."""
    return told_in(document, "reservation", RESERVATIONS.name, _sets_against)


def _sets_against(document: Document, cue: Cue) -> bool:
    return not within(document, cue, "no_reservation") and beside_any(document, cue, _OF_MEDICINE)


RESERVATIONS = Extractor(
    name="health.reservations",
    unit="sentences",
    formula="body sentences with “but”, “however”, “although”, “despite” and the like and a word of medicine or studies, "
    "in reports on medicine",
    source="Boutron et al. (2012); O'Keefe (1999)",
    reliability="raises",
    fires=[
        OPENING + "The drug eased the attacks, but only in younger patients.",
        OPENING + "However, the patients knew which pill they took.",
    ],
    silent=[
        OPENING + "The patients took the pills twice a day. But the town is not far from the sea.",
        OPENING + "The drug helps not only children but also adults.",
    ],
    measure=measure,
)
