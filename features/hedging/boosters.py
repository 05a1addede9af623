"""Boosters: certainty that the author asks for in their own name, with nobody else to vouch for it.

Source: Hyland (2005), Metadiscourse. Certainty beyond the evidence is what the SPJ Code of Ethics warns of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import is_reported
from ..lexicon import Cue, cues
from ..memory import per_document
from ..voices import own, own_rate

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "hedging.boosters"
# Clearly visible, plainly dressed: how something is done or seen, not how sure the author is.
_MANNER = frozenset("clearly plainly visibly evidently".split())
_MANNER_HEADS = frozenset(
    "visible see seen marked defined labeled labelled speak spoke heard show shown shows state stated stating "
    "identified written define explain explained distinguish outline outlined communicate articulate dressed "
    "audible say think understand".split()
)
_UNDOING = frozenset({"not", "n't", "n’t", "almost", "nearly"})


@per_document
def booster_evidence(document: Document) -> tuple[Evidence, ...]:
    """The boosters in the author's own voice, in the order of the text."""
    found = [
        document.evidence(NAME, cue.start, cue.end, cue.group.name, cue.group.note, strength)
        for name in ("boosters.adverb", "boosters.phrase")
        for cue in cues(document).get(name, ())
        if own(document)[cue.start] and (strength := _strength(document, cue)) > 0 and not is_reported(document, cue.start)
    ]
    return tuple(sorted(found, key=lambda item: item.start))


def _strength(document: Document, cue: Cue) -> float:
    token = document.doc[cue.start]
    if token.lower_ in _MANNER and (token.head.lower_ in _MANNER_HEADS or token.head.tag_ in {"VB", "VBN", "VBG"}):
        return 0.0
    # "Almost certainly" hedges.
    negative = any(word.lower_ in _UNDOING for word in document.doc[max(0, cue.start - 1) : cue.start])
    return 0.0 if negative else 0.8


def measure(document: Document) -> Measurement:
    """Boosters for 100 of the author's words."""
    return own_rate(document, booster_evidence(document))


BOOSTERS = Extractor(
    name=NAME,
    unit="boosters / 100 words of the author",
    formula="100 × Σ strength of boosters in the author's voice ÷ max(author's words, 100)",
    source="Hyland 2005",
    fires=[
        "The council obviously has no plan for the flood.",
        "There is no doubt the coach misled the players.",
    ],
    silent=[
        "“The council obviously has no plan,” the mayor said.",
        "The exits were clearly marked in both languages.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
