"""Accusations: words with which the author charges somebody with deceit, corruption, hatred or oppression.

Sources: Brady et al. (2017), Emotion shapes the diffusion of moralized content: partisans pass on moral-emotional words;
Graham, Haidt and Nosek (2009), the vices of the Moral Foundations Dictionary. A source's accusation is news; the author's is
a side taken. ``lexicons/accusations.toml`` has the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..lexicon import Cue, matches
from ..memory import per_document
from ..voices import own_rate
from .phrases import apart, judged

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.accusations"
_STRENGTH = 0.5
_NAMES = frozenset({"NNP", "NNPS"})
# Hate crime, hate speech: what courts and laws call it.
_PLAIN_BEFORE = frozenset("crime crimes speech group groups law laws charge charges case cases".split())


@per_document
def accusation_evidence(document: Document) -> tuple[Evidence, ...]:
    """Words of accusation outside quotation and attribution, by position."""
    found = (cue for cues in matches(document, ("accusations",)).values() for cue in cues)
    return apart(judged(document, NAME, found, _strength))


def _strength(document: Document, cue: Cue) -> float:
    """No accusation are the terms of courts ("hate crime") and parts of names ("Fascist Party").

    In a headline every word may have a capital, so names are told in the body only.
    """
    following = document.doc[cue.end] if cue.end < len(document.doc) else None
    if following is None:
        return _STRENGTH
    in_name = document.doc[cue.start].text[0].isupper() and following.tag_ in _NAMES and document.body[cue.start]
    return 0.0 if in_name or following.lower_ in _PLAIN_BEFORE else _STRENGTH


def measure(document: Document) -> Measurement:
    """Words of accusation for 100 of the author's words."""
    return own_rate(document, accusation_evidence(document))


ACCUSATIONS = Extractor(
    name=NAME,
    unit="words of accusation, by strength / 100 words of the author",
    formula="100 × Σ strength of words of accusation outside quotation and attribution ÷ max(author's words, 100)",
    source="Brady et al. (2017); Graham, Haidt and Nosek (2009)",
    fires=[
        "The mayor lied to the town, and her friends hate the truth.",
        "Their greed has betrayed the town, and the ruling class looks on.",
    ],
    silent=[
        "“The mayor lied to the town,” said Jane Roe, a baker.",
        "The baker said that the mayor had lied about the bridge.",
        "The court heard two hate crime cases on Monday.",
        "The islands lie off the coast, and problems lie ahead for the sanctions regime.",
        "He was fined for reckless driving, and the law against racism stands.",
    ],
    measure=measure,
    bias="raises",
)
