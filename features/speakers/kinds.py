"""What kind of source a phrase is, from its head noun, its determiner and the words around them.

The kinds and their borders follow the project's annotation guide: a *role* is one person or body known only by
position, *anonymous* are particular people not identified, *vague* is nobody one could ask. Between the last two the
determiner decides: "economists say" is a crowd, "two economists" and "the economists" are people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..attributions.types import SpeakerKind
from .lexicons import CROWDS, HEADS, QUANTITIES, SHARES, singular
from .words import CD, NNPS, NNS, NOMINAL, POS, PREPOSITION, PRP_POSSESSIVE, Words

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_COUNTED = frozenset("two three four five six seven eight nine ten a an one another pair couple second third".split())
_ANY = frozenset({"any", "each", "every", "no", "many"})
_DETERMINERS = frozenset(
    """the this that these those both a an one another some many most several few all any no every each other such
    numerous various countless certain more his her its their my our your""".split()
)
_PRONOUNS = frozenset(
    "i we you he she it they who which that this these those his her their our my its him them us me whose whom".split()
)
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "ess")
_MASSES = frozenset(
    """audience crowd public electorate world majority minority populace population mob folklore rumor rumour people
    elite establishment""".split()
)
"""Nouns for crowds that are singular in form."""
_BY_GROUP: dict[str, SpeakerKind] = {
    "document": "document", "agency": "agency", "withheld": "anonymous", "some": "vague", "happening": "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's words: the tokens, the head among them, the head's noun in the singular, and what narrows it."""

    tokens: tuple[int, ...]
    head: int
    noun: str
    determiner: str
    possessed: bool
    modifiers: frozenset[str]


def phrase_of(words: Words, tokens: Sequence[int]) -> Phrase:
    """The phrase that ``tokens`` form; the head is the token that hangs from outside, unless that is no noun."""
    inside = set(tokens)
    head = next((i for i in tokens if words.head[i] not in inside or words.head[i] == i), tokens[0])
    if words.tag[head] not in NOMINAL:
        head = _noun_instead(words, tokens, head)
    counted = ""
    while words.lower[head] in QUANTITIES and head + 1 in inside and words.lower[head + 1] == "of":
        below = next((i for i in tokens if i > head + 1 and words.head[i] == head + 1 and words.tag[i] in NOMINAL), None)
        if below is None:
            break
        counted, head = counted or words.lower[head], below
    near = [i for i in tokens if i < head and head - i < 7]
    determiner = counted or next((words.lower[i] for i in near if words.lower[i] in _DETERMINERS or words.tag[i] == CD), "")
    possessed = any(words.tag[i] in (POS, PRP_POSSESSIVE) for i in near)
    behind = [i for i in tokens if head < i < head + 6 and words.tag[i] in NOMINAL]
    modifiers = frozenset(words.lower[i] for i in (*near, *behind))
    return Phrase(tuple(tokens), head, singular(words.lower[head]), determiner, possessed, modifiers)


def _noun_instead(words: Words, tokens: Sequence[int], head: int) -> int:
    """The last noun before the first comma, preposition or relative clause; the parser's head where there is none."""
    if words.lower[head] in HEADS or words.lower[head] in _PRONOUNS:
        return head
    best = head
    for i in tokens:
        if words.text[i] in {",", "(", "—", "--"} or words.dep[i] == PREPOSITION:
            if best != head:
                break
        elif words.tag[i] in NOMINAL:
            best = i
    return best


def kind_of_noun(words: Words, phrase: Phrase) -> SpeakerKind:
    """The kind of a source whose head is a common noun and which no name could be found for."""
    noun, head = phrase.noun, phrase.head
    if words.lower[head] in CROWDS or noun + "s" in CROWDS:
        return "vague"
    if noun in SHARES:
        return "document"
    group = HEADS.get(noun) or HEADS.get(noun.rpartition("-")[2])
    if group is None:
        group = "person" if noun.endswith(_PERSON_ENDINGS) and words.tag[head] in NOMINAL else "happening"
    if group in _BY_GROUP:
        return _BY_GROUP[group]
    plural = words.tag[head] in (NNS, NNPS) and noun != words.lower[head]
    particular = phrase.determiner in _COUNTED or phrase.determiner in _DEFINITE or words.tag[head - 1] == CD
    one_of_them = phrase.determiner in ("one", "another")
    if group == "authority":
        return "anonymous" if one_of_them else "role"
    if group == "one":
        return "vague" if phrase.determiner == "no" else "anonymous"
    if group == "body":
        return "vague" if plural and not particular else "role"
    if group == "stranger":
        return "anonymous" if particular or not plural else "vague"
    if group == "crowd":
        one = not plural and noun == words.lower[head] and noun not in _MASSES
        return "role" if one and (phrase.determiner in _COUNTED or phrase.determiner == "the") else "vague"
    if not plural:
        return "anonymous" if one_of_them else "vague" if phrase.determiner in _ANY else "role"
    speaks_for = words.lower_between(head + 1, head + 2) in (["for"], ["of"])
    if group == "representative" and (phrase.possessed or particular or speaks_for):
        return "role"
    return "anonymous" if particular else "role" if phrase.possessed else "vague"
