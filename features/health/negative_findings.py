"""Negative findings: how often a medical report says of a study, its evidence or a harm what is not so.

Source: Boutron et al. (2012), PLoS Medicine 9(9): e1001308: spin keeps silent about what a study did not find.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import Cue
from .mentions import OPENING, beside_any, told_in, within

# "patients who did not smoke" says who they were, "I don't mind" how somebody feels.
_OF_PEOPLE = frozenset({"who", "those", "that", "which", "i", "you"})

_OF_STUDIES = ("design", "study", "evidence", "limits", "harms", "comparison_group")


def measure(document: Document) -> Measurement:
    """Sentences with such a word and one of studies; that somebody was not involved is an independent view."""
    return told_in(document, "negative_finding", NEGATIVE_FINDINGS.name, _is_finding)


def _is_finding(document: Document, cue: Cue) -> bool:
    of_people = document.doc[max(cue.start - 1, 0)].lower_ in _OF_PEOPLE
    apart = of_people or within(document, cue, "independent") or within(document, cue, "no_part")
    return not apart and beside_any(document, cue, _OF_STUDIES)


NEGATIVE_FINDINGS = Extractor(
    name="health.negative_findings",
    unit="sentences",
    formula="body sentences with a denied verb, “no difference”, “neither” and the like and a word of studies, evidence or "
    "harms, in reports on medicine",
    source="Boutron et al. (2012)",
    reliability="raises",
    fires=[
        OPENING + "In the trial the pills did not shorten the attacks.",
        OPENING + "There was no difference between the two groups of patients.",
    ],
    silent=[
        OPENING + "Many patients do not like the sound of the drill.",
        OPENING + "The patients who did not smoke took the pills twice a day.",
        OPENING + "Jane Roe, a surgeon who was not involved in the study, called the treatment useful.",
    ],
    measure=measure,
)
