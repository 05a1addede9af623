"""How a clause tells its statement: as done, agreed in principle, planned or possible, and whether it denies it.

A plan that a later article fulfils, or an "agreement in principle" that is signed a week after, is no contradiction; so two
claims are compared only within one modality. Read from the verb that a word hangs on and the auxiliaries of that verb.
"""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from ..clause import negated

Modality = Literal["done", "agreed in principle", "planned", "possible"]

_AHEAD = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "should", "must"})
_PERHAPS = frozenset({"may", "might", "could", "can"})
_PLANNING = frozenset(
    "plan plans planned planning intend intends intended aim aims aimed seek seeks sought propose proposes proposed hope "
    "hopes hoped want wants wanted wish expect expects expected schedule scheduled set due going promise promises "
    "promised pledge pledges pledged vow vows vowed prepare prepares preparing consider considers considering likely ready "
    "order ordered".split()
)
_AGREEING = frozenset("agree agrees agreed approve approves approved endorse endorsed back backed".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a word, None for a headline or a list without one."""
    for _ in range(16):
        if token.tag_[:2] == "VB" or token.tag_ == "MD":
            return token.head if token.dep_ in ("aux", "auxpass") else token
        if token.head is token:
            return None
        token = token.head
    return None


def modality(verb: Token | None) -> Modality:
    """How the clause of ``verb`` stands to the facts; without a verb, as done."""
    for _ in range(4):
        if verb is None:
            break
        auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        if auxiliaries & _PERHAPS:
            return "possible"
        if auxiliaries & _AHEAD:
            return "planned"
        if verb.lower_ in _AGREEING and "principle" in {child.lower_ for child in verb.subtree}:
            return "agreed in principle"
        infinitive = "to" in auxiliaries
        if infinitive and verb.head is verb:
            return "planned"  # "NATO to expand its mission"
        if not infinitive and verb.tag_ not in ("VBG", "VBN"):
            return "done"
        above = verb.head if verb.head is not verb and verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "conj") else None
        if above is not None and above.lower_ in _AGREEING:
            return "agreed in principle"
        if above is not None and above.lower_ in _PLANNING:
            return "planned"
        if infinitive and verb.dep_ in ("acl", "advcl"):
            return "planned"  # "a plan to", "in order to"
        verb = above
    return "done"


def denied(verb: Token | None) -> bool:
    """True when the verb is negated."""
    return verb is not None and negated(verb)
