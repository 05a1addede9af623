"""Crowds that hold opinions: "some say", "critics believe", "many voters feel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import Cue, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..document import Document

Hit = tuple[int, int, float]
# A crowd narrowed down to people one could find: the experts we asked, analysts at the bank, three of the doctors.
_NARROWING = frozenset("the these those its his her their our my two three four five six".split())
_PLACING = frozenset("at from with in by for including like as of".split())
_WEAK_VERBS = frozenset("see sees saw seen feel felt hold held call called note noted point question".split())
# What a crowd does rather than holds: vetted by independent experts.
_DONE = frozenset(
    "vetted reviewed examined studied tested conducted led performed run taken used prescribed developed treated joined "
    "attended organized organised met".split()
)
_ANYBODY = frozenset(
    "some many others several people everyone everybody folks doctors researchers scientists academics activists "
    "campaigners supporters opponents specialists".split()
)
# Quantities hold opinions only through people: some Republicans say, not some reports say.
_THINGS = frozenset(
    "studies reports days years cases things places countries states companies schools hospitals polls surveys "
    "accounts".split()
)


def crowd(document: Document, cue: Cue) -> Hit | None:
    """Critics say …: the crowd is the subject of a verb of opinion, and nothing tells who they are."""
    head = document.doc[cue.end - 1]
    if any(_narrows(child, head) for child in head.children):
        return None
    return _opinion(document, cue.start, head)


def quantity(document: Document, cue: Cue) -> Hit | None:
    """Many Republican senators say …; some of the most ardent fans believe …"""
    token = document.doc[cue.start]
    head = token.head if token.dep_ in {"amod", "det", "nummod", "quantmod"} and token.head.i > token.i else token
    if head.lower_ in _THINGS or head.i - token.i > 4 or head.tag_ not in {"NNS", "NNPS", "DT", "JJ", "JJS"}:
        return None
    if head is token and not any(child.lower_ == "of" for child in token.children):
        return None  # bare "some" is a crowd of its own
    narrowed = any(_narrows(child, head) for child in head.children if child.i > head.i and child.lower_ != "of")
    return None if narrowed else _opinion(document, cue.start, head)


def _narrows(child: Token, head: Token) -> bool:
    if child.i < head.i:
        return child.lower_ in _NARROWING or child.dep_ == "poss" or child.tag_ in {"NNP", "CD"}
    if child.dep_ == "prep":
        return child.lower_ in _PLACING and any(word.tag_ in {"NNP", "NNPS", "CD"} for word in child.subtree)
    return child.dep_ in {"appos"} and any(word.tag_ == "NNP" for word in child.subtree)


def _opinion(document: Document, start: int, head: Token) -> Hit | None:
    verb = _verb(head)
    agent = head.dep_ == "pobj"
    if verb is not None and agent and head.lower_ in words("weasels.crowd") and head.lower_ not in _ANYBODY:
        return None if verb.lower_ in _DONE else (start, head.i + 1, 0.75)  # dismissed by pundits
    if verb is None or verb.lower_ not in words("weasels.opinion_verb") or not verb.tag_.startswith("VB"):
        return None
    if verb.lower_.startswith("call") and document.quoted[verb.i + 1 : verb.right_edge.i + 1].any():
        return None  # experts call this "lead-time bias": a name, not a view
    if verb.tag_ == "VBG" or any(child.lower_ in {"'ve", "’ve"} for child in verb.children):
        return None
    held = any(
        child.dep_ in {"ccomp", "xcomp", "dobj", "parataxis", "oprd", "prep", "prt"} and child.i != head.i
        for child in verb.children
    )
    held = (
        held or verb.dep_ in {"parataxis"} or (verb.dep_ == "ROOT" and any(child.dep_ == "ccomp" for child in verb.children))
    )
    if not held:
        return None
    if verb.lower_ in _WEAK_VERBS and not any(
        child.dep_ in {"ccomp", "oprd"} or child.lower_ == "as" for child in verb.children
    ):
        return None
    end = head.i + 1 if agent or verb.i < head.i or verb.i - head.i > 4 else verb.i + 1
    return start, end, 0.8


def _verb(head: Token) -> Token | None:
    """The verb whose subject, or whose agent after *by*, the holder is."""
    if head.dep_ == "nsubj":
        return head.head
    if head.dep_ == "pobj" and head.head.lower_ == "by" and head.head.dep_ == "agent":
        return head.head.head
    return None
