"""The people and bodies that an article names, one entry each, however they are written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from . import lexicons
from .lexicons import GIVEN_NAMES, fold
from .runs import Bearing, Mention, find_mentions
from .shape import NameKind, core, head_word, initials, is_acronym, repeats
from .words import NN, NNS, Words

_HE = frozenset({"he", "his", "him", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_EITHER = frozenset({"chairman", "spokesman", "councilman"})
"""Nouns that stand for a title of both ("Chairwoman" is kept as "chairman"), and so tell nothing of gender."""


@dataclass(slots=True, eq=False)
class Name:
    """A named person or body and everything the article says to recognise it by."""

    words: tuple[str, ...]
    kind: NameKind
    core: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    bearings: set[Bearing] = field(default_factory=set)
    male: int = 0
    female: int = 0

    @property
    def text(self) -> str:
        """The name as it is shown: its longest form, without titles."""
        return " ".join(self.words)

    @property
    def gender(self) -> int:
        """1 for a man, -1 for a woman, 0 where the article does not tell."""
        return (self.male > self.female) - (self.female > self.male)


class Inventory:
    """The names of an article: looked up by token, by words, or by what their bearers are called."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.mentions = find_mentions(words)
        self.names: list[Name] = []
        self.at: dict[int, Name] = {}
        self._last: dict[str, list[Name]] = defaultdict(list)
        self._first: dict[str, list[Name]] = defaultdict(list)
        # Full names come first, then surnames; of equally full ones those with a title, then in order of appearance.
        cores = [core(mention.words) for mention in self.mentions]
        ranks = [
            (-len(folded), not mention.title, mention.start, order)
            for order, (folded, mention) in enumerate(zip(cores, self.mentions, strict=True))
        ]
        for *_, order in sorted(ranks):
            self._place(self.mentions[order], cores[order])
        self._join_acronyms()
        for name in self.names:
            if len(name.mentions) > 1:
                name.mentions.sort(key=itemgetter(0))
            for mention in name.mentions:
                for i in range(mention.start, mention.name_start):
                    self.at.setdefault(i, name)
                for i in range(mention.name_start, mention.end):
                    self.at[i] = name
        for name in self.names:
            if name.kind == "unknown" and len(name.words) == 1 and all(m.plural and not m.definite for m in name.mentions):
                name.kind = "crowd"
        self._read_appositions()
        self._knows_gender = False

    @cached_property
    def people(self) -> list[Name]:
        """Names that a "he" or "she" may mean."""
        return [name for name in self.names if name.kind in ("person", "unknown")]

    @cached_property
    def mention_at(self) -> dict[int, Mention]:
        """The mention that each token belongs to."""
        return {i: mention for mention in self.mentions for i in range(mention.start, mention.end)}

    def _place(self, mention: Mention, folded: tuple[str, ...]) -> None:
        """Give the mention to the name it repeats, or open a new one."""
        name = self._match(mention, folded)
        if name is None:
            name = Name(mention.words, mention.kind, folded)
            self.names.append(name)
            self._last[folded[-1]].append(name)
            if len(folded) > 1 and (mention.kind in ("person", "unknown") or folded[-1] in lexicons.FIRMS):
                self._first[folded[0]].append(name)
        elif len(folded) > len(name.core):
            name.words, name.core = mention.words, folded
        name.mentions.append(mention)
        if name.kind == "unknown" and mention.kind == "person":
            name.kind = "person"
        for word in mention.title.split() if mention.title else ():
            name.male += 4 * (word in lexicons.MALE_NOUNS)
            name.female += 4 * (word in lexicons.FEMALE_NOUNS)
        for bearing in mention.bearings:
            name.bearings.add(bearing)
            name.male += 3 * (bearing.noun in lexicons.MALE_NOUNS and bearing.noun not in _EITHER)
            name.female += 3 * (bearing.noun in lexicons.FEMALE_NOUNS)

    def by_word(self, word: str) -> Name | None:
        """The name that ends in ``word``, for an occurrence that the tagger did not take for a name."""
        names = self._last.get(fold(word), [])
        return max(names, key=lambda name: len(name.mentions)) if names else None

    def _match(self, mention: Mention, folded: tuple[str, ...]) -> Name | None:
        known = self._last.get(folded[-1], ())
        found = [name for name in known if repeats(folded, name.core) and _fits(mention, name)] if known else []
        if not found and len(folded) == 1 and mention.kind in ("person", "unknown"):
            found = [name for name in self._first[folded[0]] if _known_by_first(name)]
            return found[0] if len(found) == 1 else None
        if not found and len(folded) == 1 and mention.kind == "body" and mention.definite:
            found = [name for name in self.names if name.kind == "body" and folded[0] == head_word(name.words)]
            return found[0] if len(found) == 1 else None
        if len(found) < 2:
            return found[0] if found else None
        return max(found, key=lambda name: len(name.mentions))

    def _join_acronyms(self) -> None:
        """Make "IMF" and "International Monetary Fund" one name, when exactly one body has those initials."""
        acronyms = [name for name in self.names if len(name.words) == 1 and is_acronym(name.words[0])]
        if not acronyms:
            return
        bodies: dict[str, list[Name]] = defaultdict(list)
        for name in self.names:
            if name.kind in ("body", "person", "unknown", "place", "media") and len(name.words) > 1:
                bodies[initials(name.words)].append(name)
        for name in acronyms:
            full = bodies.get(fold(name.words[0].replace(".", "")), [])
            if len(full) == 1 and len(name.words[0].replace(".", "")) > 1:
                full[0].mentions.extend(name.mentions)
                full[0].bearings |= name.bearings
                full[0].kind = "body" if full[0].kind != "media" else "media"
                self.names.remove(name)

    def _read_appositions(self) -> None:
        """What stands beside a name: "Jane Roe, a professor of law", "the former mayor, Jane Roe"."""
        words = self.words
        for i in words.appositions:
            head = words.head[i]
            for noun, other in ((i, head), (head, i)):
                name = self.at.get(other)
                if name is not None and words.tag[noun] in (NN, NNS) and name.kind != "crowd":
                    modifiers = frozenset(
                        words.lower[near] for near in range(max(noun - 5, 0), min(noun + 7, len(words)))
                        if near != other and noun in (words.head[near], words.head[words.head[near]])
                    )  # fmt: skip
                    name.bearings.add(Bearing(lexicons.singular(words.lower[noun]), modifiers))
                    name.male += 3 * (words.lower[noun] in lexicons.MALE_NOUNS)
                    name.female += 3 * (words.lower[noun] in lexicons.FEMALE_NOUNS)

    def read_gender(self) -> None:
        """Given names, then the pronouns that follow the only person of a sentence; for whom a pronoun asks first."""
        if self._knows_gender:
            return
        self._knows_gender = True
        for name in self.people:
            if len(name.words) > 1:
                given = fold(name.words[0]).partition("-")[0]
                name.male += 3 * (given in lexicons.MALE_NAMES)
                name.female += 3 * (given in lexicons.FEMALE_NAMES)
        sentence, lower = self.words.sentence, self.words.lower
        alone: dict[int, set[int]] = defaultdict(set)
        for index, name in enumerate(self.people):
            for mention in name.mentions:
                alone[sentence[mention.end - 1]].add(index)
        for i in self.words.pronouns:
            male, female = lower[i] in _HE, lower[i] in _SHE
            people = alone.get(sentence[i], ()) if male or female else ()
            if len(people) == 1:
                name = self.people[next(iter(people))]
                if any(mention.end <= i and sentence[mention.end - 1] == sentence[i] for mention in name.mentions):
                    name.male += male
                    name.female += female


def _known_by_first(name: Name) -> bool:
    """Whether the first word may stand for all of a name: a firm's, a given name, or one that is not met just once."""
    if fold(name.words[-1]) in lexicons.FIRMS:
        return True
    if name.kind != "person":
        return False
    return len(name.mentions) > 1 or bool(name.bearings) or fold(name.words[0]) in GIVEN_NAMES


def _fits(mention: Mention, name: Name) -> bool:
    """Whether a mention's kind and form of address go with the name's."""
    person = name.kind in ("person", "unknown")
    if len(mention.words) == 1 and len(name.words) > 1 and not person:
        return False
    if len(mention.words) == 1 and len(name.words) > 1 and is_acronym(name.words[-1]) and name.words[0].isupper() is False:
        return False  # headline words before an acronym are no part of it
    capitals = person and is_acronym(mention.words[0])  # a surname printed in capitals looks like an acronym
    if mention.kind != name.kind and "unknown" not in (mention.kind, name.kind) and not capitals:
        return False
    if not mention.title:
        return True
    male = any(word in lexicons.MALE_NOUNS for word in mention.title.split())
    female = any(word in lexicons.FEMALE_NOUNS for word in mention.title.split())
    given = fold(name.words[0])
    return not (male and given in lexicons.FEMALE_NAMES) and not (female and given in lexicons.MALE_NAMES)
