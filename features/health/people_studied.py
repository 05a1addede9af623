"""People studied: how often a medical report says how many people its evidence comes from.

Source: HealthNewsReview.org, criterion 4, "does the story grasp the quality of the evidence?" (Schwitzer 2008); Woloshin and
Schwartz (2002), who found study size missing from press releases.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import words
from ..quantities import Quantity
from .mentions import CRITERIA, OPENING
from .studied import study_figures

_RATE = frozenset({"per", "every"})
_MOST = 2e6  # More than studies have: "5 million people" are the sick of a country.


def measure(document: Document) -> Measurement:
    """Body sentences that count people in a sentence about a study."""
    return study_figures(document, PEOPLE_STUDIED.name, "says how many were studied", _counts_people)


def _counts_people(document: Document, figure: Quantity) -> bool:
    if figure.kind != "count" or figure.head is None or not 2 <= figure.value < _MOST:
        return False
    rate = document.doc[max(figure.start - 1, 0)].lower_ in _RATE
    return not rate and document.doc[figure.head].lower_ in words("health.people")


PEOPLE_STUDIED = Extractor(
    name="health.people_studied",
    unit="sentences",
    formula="body sentences with a number of people (patients, women, …) and a word of a study, in reports on medicine",
    source=f"{CRITERIA}, criterion 4; Woloshin and Schwartz (2002)",
    reliability="raises",
    fires=[
        OPENING + "The study followed 1,200 women with asthma.",
        OPENING + "The trial, in 48 patients with asthma, ended in May.",
    ],
    silent=[
        OPENING + "Some 5 million people in the country have asthma.",
        OPENING + "The study found that the pills helped most women.",
    ],
    version=2,
    measure=measure,
)
