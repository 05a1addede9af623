"""Bodies with a name: "the Reyes campaign", "the Danish government", and "the campaign" after them."""

from __future__ import annotations

from collections.abc import Sequence

from .inventory import Name
from .kinds import Phrase
from .lexicons import BODY_EPITHETS, HEADS, SUFFIXES, fold, same_office
from .trail import Answer, Trail
from .words import JJ, NN, NNS, POS

_OF_STATES = frozenset("government administration army military parliament police ministry authorities embassy".split())
_RUN_BY_ONE = frozenset("campaign camp team administration government".split())
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_REACH = 4
"""Sentences that "the company" looks back for the name it replaces."""


class Bodies:
    """The bodies that lower-case nouns name in an article; read when first asked for."""

    def __init__(self, trail: Trail) -> None:
        self.trail = trail
        self._known: dict[str, list[tuple[int, str]]] = {}

    def named(self, phrase: Phrase, owner: Name | None) -> Answer | None:
        """The body that a phrase names or repeats, None if it does neither. ``owner`` is whom "his" or "her" means."""
        words, head = self.trail.words, phrase.head
        noun = words.lower[head]
        if HEADS.get(noun) != "body" or words.tag[head] == NNS:
            return None
        if phrase.determiner not in _INDEFINITE:
            text = self._name_at(head)
            if text:
                return Answer("named", text)
        if phrase.determiner in ("his", "her") and noun in _RUN_BY_ONE:
            return Answer("named", _owned(owner, [noun])) if owner is not None else None
        if phrase.determiner not in ("the", "this") or phrase.possessed:
            return None
        before = [(i, text) for i, text in self._of_noun(noun) if i < head]
        if before:
            return Answer("named", self._whose(before, head))
        return self._repeated(phrase, noun)

    def _repeated(self, phrase: Phrase, noun: str) -> Answer | None:
        """A noun ("the committee") after the proper name of one, or after something introduced as one."""
        if not phrase.modifiers <= {"the"}:
            return None
        found = [
            name
            for name in self.trail.inventory.names
            if name.kind in ("body", "unknown", "media") and name.mentions[0].start < phrase.head and _is_a(name, noun)
        ]
        if not found:
            return self._replaced(phrase, noun)
        name = max(found, key=lambda name: self.trail.nearness(name, phrase.head))
        return Answer("agency", None, name) if name.kind == "media" else Answer("named", name.text, name)

    def _replaced(self, phrase: Phrase, noun: str) -> Answer | None:
        """Another word for a name that says nothing of its kind ("the company"), unless "a company" came before."""
        words = self.trail.words
        if noun not in BODY_EPITHETS:
            return None
        for i in words.nouns:
            if (
                i < phrase.head
                and words.lower[i] == noun
                and not _INDEFINITE.isdisjoint(words.lower_between(max(i - 3, 0), i))
            ):
                return None
        name = self.trail.recent_body(phrase.head, _REACH)
        return Answer("named", name.text, name) if name is not None else None

    def _of_noun(self, noun: str) -> list[tuple[int, str]]:
        """Every named body with that noun in the article: where, and its name."""
        if noun not in self._known:
            words = self.trail.words
            heads = [i for i in words.nouns if i and words.lower[i] == noun]
            self._known[noun] = [(i, text) for i in heads if (text := self._name_at(i))]
        return self._known[noun]

    def _name_at(self, head: int) -> str | None:
        """The body's name if proper words narrow the noun at ``head``, e.g. "Danish government"."""
        words, inventory = self.trail.words, self.trail.inventory
        of_state = words.lower[head] in _OF_STATES
        start = head
        while start > 0 and head - start < 6:
            before = start - 1
            lower_case = not words.text[before][0].isupper()
            if words.tag[before] in (NN, JJ) and lower_case and words.head[before] <= head:
                start = before
                continue
            if before in inventory.mention_at:
                start = inventory.mention_at[before].start
            elif words.tag[before] == POS and before - 1 in inventory.mention_at:
                owner = inventory.at[before - 1]
                if owner.kind == "place" and not of_state:
                    return None
                return _owned(owner, words.text[before + 1 : head + 1])
            elif words.tag[before] == JJ and not lower_case and of_state:
                start = before
            break
        owner_here = inventory.at.get(start)
        if owner_here is not None and owner_here.kind == "person":
            return _owned(owner_here, words.text[inventory.mention_at[start].end : head + 1])
        proper = next((i for i in range(start, head) if words.text[i][0].isupper()), None)
        if proper is None or (words.starts_sentence(proper) and proper not in inventory.at and not of_state):
            return None
        return " ".join(words.text[proper : head + 1])

    def _whose(self, before: Sequence[tuple[int, str]], head: int) -> str:
        """Of "the X campaign" and "the Y campaign" the one of the person just named, else the last one."""
        person = self.trail.recent_person(head, 0, reach=1)
        own = [text for _, text in before if person and person.words[-1] in text.replace("'s", "").split()]
        return own[-1] if own else before[-1][1]


def _is_a(name: Name, noun: str) -> bool:
    ends = (fold(name.words[0]), fold(name.words[-1]))
    return noun in ends or any(same_office(noun, bearing.noun) for bearing in name.bearings)


def _owned(owner: Name, body: Sequence[str]) -> str:
    """A body called after a person, in one form for "Jane Roe's campaign", "the Roe campaign" and "her campaign"."""
    if owner.kind not in ("person", "unknown"):
        return " ".join((owner.text, *body))
    surname = owner.words[-2:] if fold(owner.words[-1]) in SUFFIXES else owner.words[-1:]
    joint = "" if body[-1].lower() in _RUN_BY_ONE else "'s"
    return f"{' '.join(surname)}{joint} {' '.join(body)}"
