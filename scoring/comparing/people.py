"""Who is who in an event: the persons that its articles name, each with all mentions and offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...features.offices import HEADS, Office, office_before
from ...features.speakers.lexicons import HEADS as GROUPS
from ...features.speakers.lexicons import SUFFIXES, TITLES, singular
from .alignment import Coverage
from .sketch import Naming, Sketch


class Post(NamedTuple):
    """A title or trade before a name, tokens ``start`` to ``end``: its noun, and the stems of the words before that."""

    noun: str
    modifiers: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a person; ``office`` is what stands directly before the name, None where nothing does.

    ``post`` is what the person is called there in whole, as a noun and the stems before it: ("adviser", {"econom"}); it
    begins with ``former`` for one of another time.
    """

    article: int
    naming: Naming
    office: Office | None
    post: Post | None


_BEARERS = frozenset({"person", "representative"})
_BEFORE = frozenset({"NN", "NNP", "NNPS", "JJ", "HYPH", "NNS"})
_PAST = frozenset({"former", "ex", "ex-president", "ex-vice", "then", "late"})
_LONGEST = 7  # words of a title


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the event: surname, first names by which the articles call them, and every mention."""

    surname: str
    mentions: tuple[Mention, ...]


def people(coverage: Coverage) -> list[Person]:
    """The event's persons: one surname is one person, unless the articles give it two first names.

    A surname with two first names is left out where it stands alone and the article does not tell which of them is meant.
    """
    mentions: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    first_names: defaultdict[str, set[str]] = defaultdict(set)
    for article, sketch in enumerate(coverage.sketches):
        words = [word.lower() for word in sketch.words]
        headlines = [(line.start, line.end) for line in sketch.lines if not line.body]
        for naming in sketch.names:
            full = _without_suffix(naming.full)
            if naming.kind not in ("person", "unknown") or len(full[-1]) < 3:
                continue
            if any(start <= naming.start < end for start, end in headlines):
                continue  # where every word has a capital, names run into what follows
            first = full[0] if len(full) > 1 else ""
            first_names[full[-1]].add(first)
            begin = _name_start(words, naming)
            mention = Mention(article, naming, office_before(words, begin), _post(sketch, words, begin))
            mentions[full[-1], first].append(mention)
    persons: dict[tuple[str, str], list[Mention]] = {}
    for (surname, first), found in mentions.items():
        names = {_spelt_out(name, first_names[surname]) for name in first_names[surname] if name}
        if len(names) <= 1:
            persons.setdefault((surname, next(iter(names), "")), []).extend(found)
        elif first:
            persons.setdefault((surname, _spelt_out(first, first_names[surname])), []).extend(found)
    return [
        Person(surname, tuple(sorted(found, key=lambda mention: (mention.article, mention.naming.start))))
        for (surname, _), found in sorted(persons.items())
    ]


_SHORT_FORMS = {
    short: full
    for full, shorts in {
        "james": "jim jimmy", "robert": "bob rob bobby", "william": "bill will billy", "michael": "mike",
        "richard": "dick rick",
        "charles": "chuck charlie", "joseph": "joe", "thomas": "tom", "edward": "ed ted", "elizabeth": "liz beth betsy",
        "john": "jack", "anthony": "tony", "margaret": "peggy meg", "katherine": "kate kathy", "lawrence": "larry",
        "henry": "harry hank", "andrew": "drew andy", "barack": "barry",
    }.items()
    for short in shorts.split()
}  # fmt: skip


def _spelt_out(first: str, others: set[str]) -> str:
    """The longest form of a first name in the event: "Benjamin" for "Ben" and "B.", "James" for "Jim"."""
    full = _SHORT_FORMS.get(first, first)
    stem = full.rstrip(".")
    longer = [other for name in others if (other := _SHORT_FORMS.get(name, name)).startswith(stem) and len(stem) != 2]
    return max([full, *longer], key=lambda name: (len(name), name))


def _without_suffix(name: tuple[str, ...]) -> tuple[str, ...]:
    return name[:-1] if len(name) > 1 and name[-1] in SUFFIXES else name


def _name_start(words: Sequence[str], naming: Naming) -> int:
    """Where the name begins behind an office that was read as part of it: "Senate Majority Leader Roe"."""
    offices_inside = [i + 1 for i in range(naming.start, naming.end - 1) if words[i] in HEADS]
    return max([naming.name_start, *offices_inside])


def _post(sketch: Sketch, words: Sequence[str], begin: int) -> Post | None:
    """The title or trade that ends directly before the token ``begin``."""
    noun = words[begin - 1] if begin else ""
    office = office_before(words, begin)
    plain = TITLES.get(noun) or singular(noun)
    if not (office or GROUPS.get(plain) in _BEARERS):
        return None
    start = begin - 1
    while start and begin - start < _LONGEST and sketch.tags[start - 1] in _BEFORE:
        start -= 1
    modifiers = frozenset(sketch.stems[start : begin - 1]) - {""}
    past = "former " if _PAST.intersection(words[max(0, start - 2) : begin]) else ""
    return Post(past + (office.name if office else plain), modifiers, start, begin)


def shown(sketch: Sketch, naming: Naming) -> str:
    """The name as it is printed, without titles."""
    return sketch.printed(naming.name_start, naming.end)


def offices(mentions: Iterable[Mention]) -> list[tuple[Mention, Office]]:
    """The mentions that an office stands before, with the office."""
    return [(mention, mention.office) for mention in mentions if mention.office is not None]
