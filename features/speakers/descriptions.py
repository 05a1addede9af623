"""People described by what they are: "the NATO chief", "the Florida senator", "the nominee", "the 36-year-old"."""

from __future__ import annotations

from collections.abc import Set

from . import lexicons
from .inventory import Name
from .kinds import Phrase
from .lexicons import EPITHETS, HEADS, PARTIES, same_office
from .runs import Bearing
from .trail import Answer, Trail
from .words import NN, NNS

_LITTLE = frozenset("the a an of s 's ’s and for , this that former then".split())
_PARTY_WORDS = frozenset(PARTIES.values())
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_PEOPLE = frozenset({"person", "representative", "withheld", "stranger", "crowd"})
_REACH = 3
"""Sentences that an epithet looks back for the name it replaces."""


def described(trail: Trail, phrase: Phrase) -> Answer | None:
    """The named person whom a definite description means, None if it means nobody named or cannot be told.

    First those who bear the office in the article, before or after; then, for nouns that writers use to avoid a
    repetition, the person last named, unless somebody was introduced by just that noun ("a striker … the striker").
    """
    lower = trail.words.lower[phrase.head]
    noun, title = phrase.noun, lower in lexicons.TITLES
    aged = noun == "old" and any(word.isdigit() for word in phrase.modifiers)
    if trail.words.tag[phrase.head] == NNS and noun != lower:
        return _pair(trail, phrase) if noun in EPITHETS and phrase.determiner in ("the", "both") else None
    if not (HEADS.get(noun) in _PEOPLE or noun in EPITHETS or title):
        return None
    definite = phrase.determiner in ("the", "this", "that") or (phrase.possessed and phrase.determiner not in _INDEFINITE)
    if not definite and not (title and not phrase.determiner):
        return None
    noun = lexicons.TITLES.get(lower) or noun
    name = None if aged else _bearer(trail, noun, phrase)
    if name is None and noun in EPITHETS and not _introduced(trail, phrase):
        if noun == "president" and phrase.modifiers <= {"the"}:
            return None  # the head of state needs no introduction
        gender = (noun in lexicons.MALE_NOUNS) - (noun in lexicons.FEMALE_NOUNS)
        name = trail.recent_person(phrase.head, gender, _REACH)
    return Answer("named", name.text, name) if name is not None else None


def _bearer(trail: Trail, noun: str, phrase: Phrase) -> Name | None:
    """The one person who bears the office and whom no party in the description excludes.

    Of several, the one who shares most of the description's words, then the one mentioned nearer by two sentences or
    more, then one mentioned at least twice as often; else None.
    """
    wanted = {PARTIES.get(word, word) for word in phrase.modifiers} - _LITTLE
    if noun in PARTIES:
        wanted.add(PARTIES[noun])
    parties = wanted & _PARTY_WORDS
    scored: list[tuple[int, int, Name]] = []
    for name in trail.inventory.names:
        if name.kind in ("person", "unknown", "body") and name.bearings and parties <= _called(name):
            fits = [fit for bearing in name.bearings if (fit := _agreement(noun, wanted, bearing)) is not None]
            if fits:
                scored.append((max(fits), trail.nearness(name, phrase.head), name))
    if not scored and noun in EPITHETS and parties:
        people = trail.inventory.people
        scored = [(0, trail.nearness(name, phrase.head), name) for name in people if parties <= _called(name)]
    if not scored:
        return None
    scored.sort(key=lambda item: item[:2], reverse=True)
    best, nearest, name = scored[0]
    if len(scored) > 1 and scored[1][0] == best and nearest - scored[1][1] < 2:
        often = sorted((name for fit, _, name in scored if fit == best), key=lambda name: -len(name.mentions))
        return often[0] if len(often[0].mentions) >= 2 * len(often[1].mentions) else None
    return name


def _called(name: Name) -> set[str]:
    """Every word that the article puts beside a name, each party under one word."""
    words = {word for bearing in name.bearings for word in (*bearing.modifiers, bearing.noun)}
    return {PARTIES.get(word, word) for word in words}


def _agreement(noun: str, wanted: Set[str], bearing: Bearing) -> int | None:
    """How many of the description's words the bearing has; None if the office differs."""
    if not same_office(noun, bearing.noun):
        return None
    return 2 * len(wanted & bearing.modifiers) + (noun == bearing.noun)


def _pair(trail: Trail, phrase: Phrase) -> Answer | None:
    """The two people who bear the office, if there are just two: "the candidates"."""
    people = trail.inventory.people
    bearers = [name for name in people if any(same_office(phrase.noun, bearing.noun) for bearing in name.bearings)]
    return Answer("named", " and ".join(name.text for name in bearers)) if len(bearers) == 2 else None


def _introduced(trail: Trail, phrase: Phrase) -> bool:
    """Whether the article has spoken of "a …" with the same noun, without a name beside it, before."""
    words = trail.words
    lower = words.lower[phrase.head]
    for i in words.subjects:
        if i >= phrase.head:
            break
        if words.lower[i] == lower and words.tag[i] == NN and i not in trail.inventory.at:
            named = any(words.head[j] == i for j in words.appositions)
            if not named and not _INDEFINITE.isdisjoint(words.lower_between(max(i - 3, 0), i)):
                return True
    return False
