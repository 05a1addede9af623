"""Attacks on the press: phrases with which the author runs down the press as a whole ("the lying mainstream media").

Sources: Holt, Figenschou and Frischlich (2019), Key dimensions of alternative news media: partisan media present themselves as
a corrective of the "mainstream media"; Ladd (2012), Why Americans hate the media and how it matters.
``lexicons/media_attacks.toml`` has the phrases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..lexicon import matches
from ..memory import per_document
from ..voices import own_rate
from .phrases import always, apart, judged

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.media_attacks"


@per_document
def media_evidence(document: Document) -> tuple[Evidence, ...]:
    """Phrases against the press outside quotation and attribution, by position."""
    found = (cue for cues in matches(document, ("media_attacks",)).values() for cue in cues)
    return apart(judged(document, NAME, found, always(0.7)))


def measure(document: Document) -> Measurement:
    """Phrases against the press for 100 of the author's words."""
    return own_rate(document, media_evidence(document))


MEDIA_ATTACKS = Extractor(
    name=NAME,
    unit="phrases against the press, by strength / 100 words of the author",
    formula="100 × Σ strength of phrases against the press outside quotation and attribution ÷ max(author's words, 100)",
    source="Holt, Figenschou and Frischlich (2019); Ladd (2012)",
    fires=[
        "You would not know it from the mainstream media.",
        "The corporate press looked away, as ever.",
    ],
    silent=[
        "“You would not know it from the mainstream media,” she said.",
        "The media were kept behind a fence, and the press office sent a statement.",
        "The station is part of the state media.",
    ],
    measure=measure,
    bias="raises",
)
