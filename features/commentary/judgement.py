"""Judgement: the author's own verdicts on what is reported.

Sources: Hyland (2005), attitude markers; Wiebe, Wilson & Cardie (2005). The SPJ Code of Ethics asks that commentary be
labelled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import is_be
from ..lexicon import Cue
from ..memory import per_document
from ..voices import own_rate
from .phrases import apart, phrase_evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.judgement"
_COPULAS = frozenset(
    {
        "seem",
        "seems",
        "seemed",
        "look",
        "looks",
        "looked",
        "remain",
        "remains",
        "remained",
        "becomes",
        "became",
        "sounds",
        "feels",
    }
)
# Adjectives that judge only as a bare predicate ("it is great"), not in "the great hall".
_BROAD = frozenset({"great", "perfect", "beautiful", "dangerous", "awkward", "excellent", "brave", "sad", "fake"})
_DOING = frozenset({"do", "does", "did", "done", "doing"})
_POSSIBLY = frozenset({"can", "could", "may", "might"})
_PLAIN_EVENTS = frozenset({"shooting", "accident", "crash", "fire", "death", "deaths", "murder", "attack", "loss", "weather"})


@per_document
def judgement_evidence(document: Document) -> tuple[Evidence, ...]:
    """Judgements in the author's own voice, by position."""
    found = [
        *phrase_evidence(document, NAME, "judgement.stance_adverb", _stance_adverb),
        *phrase_evidence(document, NAME, "judgement.noteworthy", _noteworthy),
        *phrase_evidence(document, NAME, "judgement.evaluative", _evaluative),
        *phrase_evidence(document, NAME, "judgement.evaluative_noun", _predicate_noun),
        *phrase_evidence(document, NAME, "judgement.idiom", _idiom),
    ]
    return apart(found)


def _stance_adverb(document: Document, cue: Cue) -> float:
    """Unfortunately, …: at the head of a sentence or clause, or set off by commas; not "died tragically"."""
    doc = document.doc
    token = doc[cue.start]
    following = doc[cue.end].text if cue.end < len(doc) else ""
    preceding = doc[cue.start - 1].text if cue.start else "."
    opening = token.is_sent_start or preceding in {",", ";", ":", "—", "–", "(", "and", "but", "But", "And", "-"}
    return 0.8 if opening and (following == "," or (token.is_sent_start and following not in {".", "-"})) else 0.0


def _noteworthy(document: Document, cue: Cue) -> float:
    """It is noteworthy that …; it was shameful to …; what is striking is …"""
    token = document.doc[cue.start]
    verb = next((word for word in (token.head, token.head.head) if is_be(word) or word.lower_ in _COPULAS), None)
    if verb is None or verb.i > cue.start or cue.start - verb.i > 4:
        return 0.0
    who = next((child for child in verb.children if child.dep_ in {"nsubj", "expl", "csubj"}), None)
    if who is None or who.lower_ not in {"it", "what"}:
        return 0.0
    if who.lower_ == "what":
        return 0.7 if token.head is verb else 0.0  # not "in what was an important speech"
    following = document.doc[cue.end].lower_ if cue.end < len(document.doc) else ""
    clause = following in {"that", "to", "how", "when", "for"} or cue.end - cue.start > 1
    advice = following in {"to", "for"} and token.lower_ in {
        "important",
        "essential",
        "vital",
        "crucial",
        "right",
        "wrong",
        "imperative",
    }
    return 0.0 if not clause else 0.45 if advice else 0.8


def _evaluative(document: Document, cue: Cue) -> float:
    """The plan is absurd; an absurd plan: predicate, or the adjective of a predicate noun."""
    token = document.doc[cue.end - 1]
    if not token.tag_.startswith("JJ") and token.tag_ not in {"VBG", "VBN"}:
        return 0.0
    if token.dep_ in {"acomp", "oprd"} or (token.dep_ == "conj" and token.head.dep_ == "acomp"):
        verb = token.head if token.dep_ != "conj" else token.head.head
        if token.i and token.nbor(-1).lower_ in {"as", "so", "too", "n't", "n’t", "not"}:
            return 0.0
        if any(child.lower_ in _POSSIBLY for child in verb.children):
            return 0.0  # it can be frightening: what may happen, no verdict
        return _copular(verb, 0.75)
    if (
        token.dep_ == "amod"
        and token.head.dep_ == "attr"
        and token.lower_ not in _BROAD
        and token.head.lower_ not in _PLAIN_EVENTS
    ):
        return _copular(token.head.head, 0.7)
    return 0.0


def _predicate_noun(document: Document, cue: Cue) -> float:
    """The inquiry was a farce."""
    token = document.doc[cue.end - 1]
    if token.dep_ != "attr" or not token.tag_.startswith("NN") or token.tag_.startswith("NNP"):
        return 0.0
    if any(child.dep_ == "expl" for child in token.head.children):
        return 0.0  # there is no shame in it
    return _copular(token.head, 0.75)


def _idiom(document: Document, cue: Cue) -> float:
    """An idiom of opinion; but "found nothing but shoes" only counts."""
    if document.doc[cue.start : cue.end].text.lower() != "nothing but":
        return 0.65
    before = document.doc[max(cue.start - 2, 0) : cue.start]
    return 0.65 if any(is_be(token) or token.lower_ in _DOING for token in before) else 0.0


def _copular(verb: Token, strength: float) -> float:
    """A judgement needs a linking verb that states it: not a condition, not one expected, feared or called so."""
    if not is_be(verb) and verb.lower_ not in _COPULAS:
        return 0.0
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    return 0.0 if marks & {"if", "whether", "unless"} or verb.dep_ in {"ccomp", "acl", "xcomp", "pcomp"} else strength


def measure(document: Document) -> Measurement:
    """Judgements for 100 of the author's words."""
    return own_rate(document, judgement_evidence(document))


JUDGEMENT = Extractor(
    name=NAME,
    unit="judgements / 100 words of the author",
    formula="100 × Σ strength of judgements in the author's voice ÷ max(author's words, 100)",
    source="Hyland 2005; Wiebe, Wilson & Cardie 2005; SPJ Code of Ethics",
    fires=[
        "Unfortunately, the harbour board did nothing.",
        "It is noteworthy that the judge never asked.",
        "The second half was a farce and the refereeing was abysmal.",
    ],
    silent=[
        "“Unfortunately, the harbour board did nothing,” the captain said.",
        "Two hikers died tragically on Sunday.",
        "The coach called the second half a farce.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
