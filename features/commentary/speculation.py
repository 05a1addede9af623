"""Speculation: the author's own guesses at motives, causes and what will come.

Sources: the AP Stylebook (do not ascribe motives to people who have not stated them); Wiebe, Wilson & Cardie (2005), whose
annotation separates the writer's speculation from that of the people written about.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..clause import in_question, is_reported, negated, subject, verb_of
from ..hedging.judging import hedges
from ..lexicon import Cue, cues, groups, words
from ..memory import per_document
from ..voices import own, own_rate
from .phrases import always, apart, phrase_evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.speculation"
_POINTING = frozenset(
    "this that which it move decision result outcome failure victory defeat loss vote deal step shift".split()
)
# What may stand between a guess and its cause: "perhaps that is only because"; else something other is guessed.
_LINKING = frozenset(
    "it this that these those which is was are were be been has have had 's ’s to a an the in as for of by part partly "
    "just only simply at least direct natural due more one his her their its".split()
)


@per_document
def speculation_evidence(document: Document) -> tuple[Evidence, ...]:
    """Speculation in the author's own voice, by position."""
    found = [
        *phrase_evidence(document, NAME, "speculation.control_phrase", always(0.75)),
        *phrase_evidence(document, NAME, "speculation.prediction", _prediction),
        *_consequences(document),
        *_guessed_causes(document),
    ]
    return apart(found)


def _prediction(document: Document, cue: Cue) -> float:
    if in_question(document, cue.start) or _conditional(document.doc[cue.end - 1]):
        return 0.0
    hedged = any(token.lower_ in {"likely", "probably"} for token in document.doc[cue.start : cue.end])
    return 0.4 if hedged else 0.65


def _conditional(token: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"} for child in verb_of(token).children)


def _consequences(document: Document) -> list[Evidence]:
    """this would mean that …; the move could open …: consequence after a pointing subject."""
    note = groups("speculation")["speculation.consequence_verb"].note
    mask = own(document)
    found = []
    for cue in cues(document).get("speculation.consequence_verb", ()):
        verb = document.doc[cue.start]
        if not mask[cue.start] or verb.tag_ != "VB":
            continue
        modal = next((child for child in verb.children if child.tag_ == "MD" and child.i < verb.i), None)
        if modal is None or modal.lower_ not in {"would", "could", "might", "may"} or negated(verb):
            continue
        who = subject(verb)
        if verb.dep_ == "relcl" and who is not None and (who.lower_ == "that" or modal.lower_ == "would"):
            continue  # an agreement that would allow …, an act which would force …: says what it is
        if who is None or who.lower_ not in _POINTING or is_reported(document, cue.start) or in_question(document, cue.start):
            continue
        strength = 0.8 if verb.lower_ == "mean" else 0.6
        found.append(document.evidence(NAME, modal.i, verb.i + 1, cue.group.name, note, strength))
    return found


def _guessed_causes(document: Document) -> list[Evidence]:
    """likely a result of …; apparently in an attempt to …: a cause or motive that is only guessed."""
    note = groups("speculation")["speculation.cause"].note
    mask = own(document)
    found = []
    for cue, _ in hedges(document):
        if cue.group.name not in {"hedges.adverb", "hedges.likely", "hedges.modal"} or not mask[cue.start]:
            continue
        for end in range(cue.end, min(cue.end + 4, len(document.doc))):
            if document.lower[end] in _cause_ids() and mask[end] and document.doc[end].tag_ not in {"VB", "VBP"}:
                plain = all(token.lower_ in _LINKING for token in document.doc[cue.end : end])
                if plain and not is_reported(document, cue.start):
                    found.append(document.evidence(NAME, cue.start, end + 1, "speculation.cause", note, 0.7))
                break
    return found


@cache
def _cause_ids() -> frozenset[int]:
    return frozenset(int(get_string_id(word)) for word in words("speculation.cause"))


def measure(document: Document) -> Measurement:
    """Speculation for 100 of the author's words."""
    return own_rate(document, speculation_evidence(document))


SPECULATION = Extractor(
    name=NAME,
    unit="speculations / 100 words of the author",
    formula="100 × Σ strength of speculation in the author's voice ÷ max(author's words, 100)",
    source="AP Stylebook; Wiebe, Wilson & Cardie 2005",
    fires=[
        "This would mean that the club could lose its best players.",
        "The resignation is likely a result of the leaked letters.",
        "The tax cut is bound to anger the unions.",
    ],
    silent=[
        "“This would mean that the club could lose its best players,” the coach said.",
        "The minister said this would mean higher taxes.",
        "The committee will vote on Thursday.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
