"""Which *may*, *might* and *could* are hedges, and which grant leave, tell of an ability, or set a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..clause import PERSONAL, negated, subject, verb_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_STRENGTH = {"may": 0.9, "might": 0.95, "could": 0.8}
_CONCEDING = frozenset({"while", "although", "though"})
_CONDITION = frozenset({"if", "unless", "whether", "so", "as", "than", "lest"})
# What one is or is not able to do: perception, memory, means.
_ABILITY = frozenset(
    "see hear feel smell taste afford remember recall understand tell find imagine help stand bear believe think "
    "count reach get walk speak read say manage breathe sleep move identify hope wish ask care forgiven excused".split()
)
_ABLE_ADVERBS = frozenset("only longer barely hardly scarcely finally always never no n't not actually once".split())
_FREE_RELATIVE = frozenset("all everything anything what whatever nothing whoever one way best most wherever much".split())
_LEAVE = frozenset(
    "published reproduced redistributed rewritten broadcast used submitted filed sent contacted emailed reached "
    "ordered purchased viewed downloaded requested obtained mailed directed addressed copied transmitted".split()
)
_THOUGHTS = frozenset(
    "idea ideas notion fear fears concern concerns claim claims belief argument theory hope hopes worry".split()
)
_PUBLIC = frozenset(
    "visitors guests students readers members passengers employees applicants residents players participants drivers "
    "customers spectators tenants users you".split()
)
_PRIVATE = frozenset("know want need feel think have be like find wonder remember notice expect".split())


def epistemic_strength(modal: Token) -> float:
    """How surely the modal holds a statement open, 0 when it does not."""
    if modal.tag_ != "MD":
        return 0.0
    verb = verb_of(modal)
    if verb is modal or _conditional(verb) or _settled(modal, verb) or _mentioned(verb) or _conceded(modal, verb):
        return 0.0
    if modal.lower_ == "could":
        return _could(modal, verb)
    if modal.lower_ == "may" and _permission(modal, verb):
        return 0.0
    return _STRENGTH[modal.lower_]


def _conditional(verb: Token) -> bool:
    """if it could …; so that they may …; as best they could."""
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i}
    if marks & _CONDITION or ("before" in marks and "could" in {child.lower_ for child in verb.children}):
        return True  # she fled before it could strike
    return verb.dep_ == "relcl" and verb.head.lower_ in _FREE_RELATIVE


def _settled(modal: Token, verb: Token) -> bool:
    """might as well; may God bless; what could be; May did not come, a name."""
    following = modal.doc[modal.i + 1] if modal.i + 1 < len(modal.doc) else modal
    if following.lower_ == "as" or following.tag_ in {"VBD", "VBZ"}:
        return True
    who = subject(verb)
    return who is not None and who.i > modal.i and who.dep_ != "expl"


def _mentioned(verb: Token) -> bool:
    """The idea that it could …: the writer names a thought and does not say whether it is theirs."""
    while verb.dep_ in {"conj", "ccomp"}:
        verb = verb.head
    return verb.dep_ == "acl" and verb.head.lower_ in _THOUGHTS


def _conceded(modal: Token, verb: Token) -> bool:
    """While he may have mocked them, he … ; he may have mocked them, but …: granted, so as to say what counts."""
    if modal.lower_ == "could":
        return False
    words = {child.lower_ for child in verb.children}
    if "but" not in words or modal.doc[modal.i + 1 : modal.i + 3].text.lower() == "not only":
        return not words.isdisjoint(_CONCEDING)
    joined = [child for child in verb.children if child.dep_ == "conj"]
    # "It may fail, but it may pass" grants nothing.
    return bool(joined) and not any(other.tag_ == "MD" for clause in joined for other in clause.children)


def _could(modal: Token, verb: Token) -> float:
    if negated(verb) or verb.lower_ in _ABILITY:
        return 0.0
    if any(child.lower_ in _ABLE_ADVERBS for child in verb.children if child.dep_ in {"advmod", "neg"}):
        return 0.0
    if any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.children):
        return 0.5  # could have been: an inference, or what did not happen
    who = subject(verb)
    past = modal.sent.root.tag_ == "VBD"
    if past and who is not None and who.lower_ in PERSONAL and verb.lower_ not in {"be", "face", "lose", "become", "win"}:
        return 0.0  # he could run: told of the past, ability
    return _STRENGTH["could"]


def _permission(modal: Token, verb: Token) -> bool:
    """may not be published; no one may enter; readers may write to us."""
    who = subject(verb)
    if verb.lower_ in _LEAVE or (verb.dep_ == "conj" and verb.head.lower_ in _LEAVE):
        return True
    if who is None:
        return False
    denied = who.lower_ in {"nobody", "nothing"} or any(child.lower_ == "no" for child in who.children)
    denied = denied or (negated(verb) and who.lower_ in _PUBLIC)
    return denied or (who.lower_ == "you" and verb.lower_ not in _PRIVATE)
