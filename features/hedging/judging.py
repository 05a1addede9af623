"""Hedges in their context: each candidate of ``lexicons/hedges.toml`` is kept with a strength or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ..clause import in_question, subject
from ..lexicon import Cue, cues
from ..memory import per_document
from .modals import epistemic_strength

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..document import Document

_EVIDENCE = frozenset(
    "evidence data results result findings finding figures numbers signs sign trend trends records footage images "
    "image photos statistics this that it which these timing pattern patterns analysis clues move history "
    "experience".split()
)
_ROLES = frozenset({"xcomp", "oprd", "acomp", "ccomp", "attr"})


@per_document
def hedges(document: Document) -> tuple[tuple[Cue, float], ...]:
    """Every hedge of the document, whoever's voice it is in, with its strength (0–1), in the order of the text."""
    kept = [(cue, strength) for cue in _candidates(document) if (strength := _strength(document, cue)) > 0]
    kept.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    return tuple(kept)


def _candidates(document: Document) -> Iterator[Cue]:
    for name, found in cues(document).items():
        if name.startswith("hedges."):
            yield from found


def _strength(document: Document, cue: Cue) -> float:
    kind = cue.group.name.partition(".")[2]
    if in_question(document, cue.start):
        return 0.0
    judge = _JUDGES.get(kind)
    return judge(document.doc[cue.start]) if judge else _PHRASES[kind]


def _before(token: Token, steps: int = 1) -> str:
    return str(token.nbor(-steps).lower_) if token.i >= steps else ""


def _after(token: Token, steps: int = 1) -> str:
    return str(token.nbor(steps).lower_) if token.i + steps < len(token.doc) else ""


def _adverb(token: Token) -> float:
    if token.lower_ == "maybe" and token.tag_ != "RB" and token.dep_ not in {"advmod", "ROOT"}:
        return 0.0
    return 0.9


def _likely(token: Token) -> float:
    if _before(token) in {"more", "less", "as", "how", "so"} and _before(token, 2) != "than":
        return 0.0  # more likely than: a comparison of frequencies
    if token.dep_ == "amod" and _before(token) == "most":
        return 0.0  # the most likely choice: a ranking
    if token.dep_ == "amod" and (token.lower_ == "unlikely" or token.head.lower_ in {"voters", "voter", "suspects", "story"}):
        return 0.0
    return 0.85


def _adjective(token: Token) -> float:
    if not token.tag_.startswith("JJ") or _before(token) in {
        "as",
        "if",
        "where",
        "when",
        "whenever",
        "wherever",
        "heir",
        "than",
    }:
        return 0.0
    word = token.lower_
    if word == "possible":
        return _possible(token)
    if word == "apparent":
        return 0.75 if token.dep_ == "amod" and _before(token) not in {"no", "more", "very", "immediately"} else 0.0
    if word == "potential":
        return 0.6 if token.dep_ == "amod" else 0.0
    return 0.0 if (word, _after(token)) == ("probable", "cause") else 0.6


def _possible(token: Token) -> float:
    if token.dep_ == "amod":
        fixed = {"best", "worst", "only", "every", "all", "any", "earliest", "highest", "lowest", "greatest", "other"}
        return 0.0 if any(child.lower_ in fixed or child.tag_ == "JJS" for child in token.head.children) else 0.75
    if any(child.lower_ in {"to", "for"} for child in token.children) or _after(token) in {
        "to",
        "for",
        "by",
        "through",
        "without",
    }:
        return 0.0  # possible to do: ability
    return 0.8 if token.dep_ == "acomp" and token.head.lower_ not in {"make", "makes", "made", "making"} else 0.0


def _appearance(token: Token) -> float:
    if not token.tag_.startswith("VB") or any(child.lower_ in {"ca", "can", "can't"} for child in token.children):
        return 0.0
    following = _after(token)
    complement = any(child.dep_ in _ROLES and child.i > token.i for child in token.children)
    if token.lower_.startswith("seem"):
        return 0.85 if complement or following in {"to", "that", "like", "as"} else 0.5
    to_verb = following == "to" and _tag(token, 2).startswith("VB")
    return (
        0.85
        if complement
        or to_verb
        or (following in {"that", "as"} and _after(token, 2) in {"if", "though", "the", "he", "she", "it"})
        else 0.0
    )


def _tag(token: Token, steps: int) -> str:
    return str(token.nbor(steps).tag_) if token.i + steps < len(token.doc) else ""


def _evidence_verb(token: Token) -> float:
    if not token.tag_.startswith("VB"):
        return 0.0
    who = subject(token)
    if who is None or who.lower_ not in _EVIDENCE or not any(child.dep_ == "ccomp" for child in token.children):
        return 0.0
    return 0.7 if token.lower_.startswith(("suggest", "hint")) else 0.5


def _belief(token: Token) -> float:
    """I believe that …; not "I think about my children"."""
    return 0.0 if _after(token) == "think" and _after(token, 2) in {"about", "of"} else 0.8


_JUDGES: dict[str, Callable[[Token], float]] = {
    "modal": epistemic_strength,
    "adverb": _adverb,
    "likely": _likely,
    "adjective": _adjective,
    "appearance": _appearance,
    "evidence_verb": _evidence_verb,
    "belief": _belief,
}
_PHRASES = {"resemblance": 0.8, "unknown": 0.8, "possibility": 0.8}
