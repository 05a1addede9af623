"""Weasels: claims laid at the door of nobody one could ask.

Sources: Ganter & Strube (2009), Finding Hedges by Chasing Weasels; Farkas et al. (2010); the AP Stylebook and the SPJ Code
of Ethics ask for sources that can be named. Three kinds: hearsay adverbs ("reportedly"), crowds that hold opinions ("critics
say"), and passives or nouns that leave the holder out ("is widely seen as", "amid fears that").
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..clause import is_reported
from ..known_words import among
from ..lexicon import Cue, cues
from ..memory import per_document
from ..voices import own_rate, read
from .holders import crowd, quantity
from .leaving_out import claim_noun, passive

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "hedging.weasels"
Hit = tuple[int, int, float]
# In stories of crime and of courts the law asks writers to say "alleged".
_LAW = np.array(
    sorted(
        map(
            get_string_id,
            "police prosecutor prosecutors sheriff detective detectives arrested indicted indictment lawsuit sued court jury "
            "convicted".split(),
        )
    ),
    dtype=np.uint64,
)
# What a lead may say before the story tells which experts and whose research.
_LEADING = frozenset({"weasels.crowd", "weasels.quantity", "weasels.phrase"})
_MADE_GOOD = frozenset({"named", "role", "document"})


@per_document
def weasel_evidence(document: Document) -> tuple[Evidence, ...]:
    """The weasels of everything but quoted speech and paraphrase, in the order of the text; of two that overlap the first."""
    # The frame of an attribution ("critics say") is the author's; what the critics say is not.
    unquoted = read(document) & ~document.quoted
    mask = unquoted & ~document.source_voice
    lead = _lead_end(document)
    found: list[Evidence] = []
    reached = 0
    for cue, (start, end, strength) in sorted(_hits(document), key=lambda hit: (hit[1][0], -hit[1][1])):
        # "The singer, who reportedly left, said …": hearsay inside a paraphrase is the author's unless it was said.
        hearsay = cue.group.name == "weasels.hearsay" and unquoted[start] and not is_reported(document, start)
        if start < lead and cue.group.name in _LEADING:
            continue
        if start >= reached and (hearsay or (mask[start] and mask[end - 1])):
            found.append(document.evidence(NAME, start, end, cue.group.name, cue.group.note, strength))
            reached = end
    return tuple(found)


def _lead_end(document: Document) -> int:
    """The token at which the first two sentences of the body end, if the story then has somebody speak; else 0."""
    end = max((sentence.end for sentence in islice(document.body_sentences(), 2)), default=0)
    made_good = any(each.speaker_kind in _MADE_GOOD and each.content[0][0] >= end for each in document.claims)
    return end if made_good else 0


@per_document
def _of_the_law(document: Document) -> bool:
    return bool(among(document.lower, _LAW).any())


def _hits(document: Document) -> list[tuple[Cue, Hit]]:
    hits: list[tuple[Cue, Hit]] = []
    for name, found in cues(document).items():
        kind = name.removeprefix("weasels.")
        for cue in found if kind in _JUDGES else ():
            hit = _JUDGES[kind](document, cue)
            if hit is not None:
                hits.append((cue, hit))
    return hits


def _phrase(document: Document, cue: Cue) -> Hit | None:
    following = document.doc[cue.end] if cue.end < len(document.doc) else None
    # According to experts at the university: people one can ask.
    if following is not None and following.lower_ in {"at", "from", "by", "of", "in"}:
        return None
    return cue.start, cue.end, 0.85


def _hearsay(document: Document, cue: Cue) -> Hit | None:
    legal = document.doc[cue.start].lower_ == "allegedly" and _of_the_law(document)
    return None if legal else (cue.start, cue.end, 0.85)


def _alleged(document: Document, cue: Cue) -> Hit | None:
    token = document.doc[cue.start]
    if token.dep_ != "amod" or token.head.i < token.i or (token.lower_ == "alleged" and _of_the_law(document)):
        return None
    if any(child.dep_ == "poss" for child in token.head.children):
        return None  # his alleged behaviour: the story is about it and says who alleges it
    return cue.start, cue.end, 0.6


_JUDGES = {
    "hearsay": _hearsay, "alleged": _alleged, "crowd": crowd, "quantity": quantity, "passive": passive, "passive_to": passive,
    "claim_noun": claim_noun, "phrase": _phrase,
}  # fmt: skip


def measure(document: Document) -> Measurement:
    """Weasels for 100 of the author's words."""
    return own_rate(document, weasel_evidence(document))


WEASELS = Extractor(
    name=NAME,
    unit="weasels / 100 words of the author",
    formula="100 × Σ strength of weasels outside sources' words ÷ max(author's words, 100)",
    source="Ganter & Strube 2009; Farkas et al. 2010; AP Stylebook",
    fires=[
        "Critics say the stadium will ruin the harbour.",
        "The minister reportedly left before the vote.",
        "The painting is widely regarded as a forgery.",
    ],
    silent=[
        "Jane Roe, the mayor, says the stadium will ruin the harbour.",
        "Some critics have left the room, and many seats are empty.",
        "The painting is regarded as a forgery by the museum's curator.",
    ],
    measure=measure,
    reliability="lowers",
    bias="none",
    version=2,
)
