"""Constructions that leave the holder of a claim out: passives without agent, and nouns of claim without an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..clause import has_agent, is_be, negated
from ..lexicon import Cue, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..document import Document

Hit = tuple[int, int, float]
_SIGHT = frozenset({"seen", "viewed", "perceived"})
_NOT_TODAY = frozenset({"should", "must", "will", "'ll", "’ll", "shall", "would"})
_ANYBODY = frozenset("you we one everyone everybody anyone all students members visitors citizens".split())
_REACTION = frozenset("concerns concern criticism outrage anger suspicion suspicions backlash outcry uproar".split())


def passive(document: Document, cue: Cue) -> Hit | None:
    """is believed to, is widely regarded as, was hailed as: no *by whom* follows."""
    verb = document.doc[cue.start]
    auxiliary = next((child for child in verb.children if child.dep_ == "auxpass" and is_be(child)), None)
    if verb.tag_ != "VBN" or auxiliary is None or has_agent(verb) or negated(verb):
        return None
    if any(child.lower_ in _NOT_TODAY for child in verb.children):
        return None  # should be considered preliminary, will be seen as: advice and forecasts, nobody's view of today
    if cue.group.name.endswith("passive_to") and _anybody(verb):
        return None  # everyone is expected to obey: a duty
    widely = next(
        (child for child in verb.children if child.lower_ in words("weasels.widely") and child.i == verb.i - 1), None
    )
    complement = _complement(verb)
    if cue.group.name.endswith("passive_to"):
        if complement != "to" or verb.lower_ == "supposed":
            return None
    elif (widely is None and complement is None) or (complement == "that" and verb.lower_ in _SIGHT):
        return None
    # Considered by the committee next week: a matter before a body, not a view of it.
    strength = (
        0.85 if widely is not None else 0.5 if verb.lower_ in {"expected", "estimated", "projected", "predicted"} else 0.7
    )
    start = min(auxiliary.i, verb.i) if verb.i - auxiliary.i <= 3 else (widely or verb).i
    end = (
        verb.i + 2
        if complement in {"to", "as"} and verb.i + 1 < len(document.doc) and verb.nbor().lower_ == complement
        else verb.i + 1
    )
    return start, end, strength


def _anybody(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} and child.lower_ in _ANYBODY for child in verb.children)


def _complement(verb: Token) -> str | None:
    """What the passive says of its subject: an infinitive, *as* …, a *that* clause, a predicate, or nothing."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "xcomp" and any(grandchild.lower_ == "to" for grandchild in child.children):
            return "to"
        if child.dep_ == "prep" and child.lower_ == "as":
            return "as"
        if child.dep_ == "ccomp" and any(grandchild.lower_ == "that" for grandchild in child.children):
            return "that"
        if child.dep_ == "oprd":
            return "predicate"
        if child.dep_ == "prep" and child.lower_ == "for" and verb.lower_.startswith(("critic", "prais", "condemn", "mock")):
            return "for"
    return None


def claim_noun(document: Document, cue: Cue) -> Hit | None:
    """amid reports that …, sparked outrage, drew criticism: it does not say whose."""
    noun = document.doc[cue.end - 1]
    if noun.tag_ not in {"NN", "NNS"} or any(_owned(child) for child in noun.children):
        return None
    governor = _governor(noun)
    following = document.doc[cue.end].lower_ if cue.end < len(document.doc) else ""
    if governor is None or following in {"from", "by", "among"}:
        return None
    clause = any(child.dep_ in {"acl", "relcl", "ccomp"} and child.i > noun.i for child in noun.children)
    if (noun.lower_ not in _REACTION and not clause) or (
        governor.lower_ in {"is", "are", "was", "were", "been"} and not clause
    ):
        return None
    start = governor.i if cue.start - governor.i <= 2 else cue.start
    return start, cue.end, 0.65


def _governor(noun: Token) -> Token | None:
    """The word that stirs the reaction or sets the scene: amid, sparked, growing, there are."""
    spread = words("weasels.spread")
    for child in noun.children:
        if child.i < noun.i and child.lower_ in {"growing", "mounting", "widespread"}:
            return child
    above = noun.head
    if noun.dep_ in {"pobj", "dobj"} and above.lower_ in spread:
        return above
    if noun.dep_ == "attr" and is_be(above) and any(child.dep_ == "expl" for child in above.children):
        return above
    return None


def _owned(child: Token) -> bool:
    """by the union, from residents, the mayor's: somebody has it."""
    if child.dep_ == "poss" or child.lower_ in {"his", "her", "their", "its", "these", "those"}:
        return True
    if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by", "among", "of", "against", "in", "within"}:
        return child.lower_ in {"from", "by", "among"} or any(word.tag_ in {"NNP", "NNPS"} for word in child.subtree)
    return (child.dep_ in {"amod", "compound"} and child.tag_ in {"NNP", "NNPS"}) or (
        child.dep_ == "acl" and child.tag_ == "VBN" and not any(grandchild.dep_ == "mark" for grandchild in child.children)
    )
