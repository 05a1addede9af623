"""The words for what the facts are about: countries, bodies, offices and capitals, looked up in a text in one scan.

A phrase is found by the ids of its lower-case tokens, longest first. A name written in capitals (WHO, US) is only found
written so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal

from spacy.strings import get_string_id

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Facts

Role = Literal["place", "adjective", "title", "city"]
_PIECES = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])|,")
_Entry = tuple[tuple[int, ...], Role, str, bool]


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` (exclusive) that name a place or body, its adjective, a title or a city."""

    start: int
    end: int
    role: Role
    name: str


class Vocabulary:
    """The phrases of a set of facts. ``places`` says for an office's title and place which office it is."""

    def __init__(self, facts: Facts) -> None:
        self._index: dict[int, list[_Entry]] = {}
        self.offices: dict[tuple[str, str], str] = {}
        known = _names()
        for name, words in known.items():
            for phrase in (name, *words.get("also", ())):
                self._add(phrase, "place", name)
            for phrase in words.get("adjectives", ()):
                self._add(phrase, "adjective", name)
        for row in facts.rows:
            if row.kind == "office":
                self._add_office(row.of, facts.titles.get(row.of, ()), known)
            elif row.kind == "capital":
                for phrase in (row.subject, *row.also):
                    self._add(phrase, "city", row.subject)
                self._add_place(row.of, known)
            elif row.kind == "existence":
                for phrase in (row.subject, *row.also):
                    self._add(phrase, "place", row.subject)
            else:
                self._add_place(row.of, known)
                if row.kind in ("member", "border"):
                    self._add_place(row.subject, known)
        for entries in self._index.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def mentions(self, document: Document) -> list[Mention]:
        """Every phrase in the document, in order; none overlaps another."""
        ids: list[int] = document.lower.tolist()
        index, doc = self._index, document.doc
        found: list[Mention] = []
        end = 0
        for start in [place for place, first in enumerate(ids) if first in index]:
            if start < end:
                continue
            for rest, role, name, capitals in index[ids[start]]:
                stop = start + 1 + len(rest)
                if tuple(ids[start + 1 : stop]) == rest and _written(doc[start].text, role, capitals):
                    found.append(Mention(start, stop, role, name))
                    end = stop
                    break
        return found

    def _add_office(self, office: str, titles: tuple[str, ...], known: Mapping[str, object]) -> None:
        title, _, place = office.rpartition(" of ")
        for name in known:
            if office.endswith((f" of {name}", f" of the {name}")):
                place = name
                title = office[: -len(name)].removesuffix("the ").removesuffix(" of ")
        place = place.removeprefix("the ")
        self._add_place(place, known)
        for words in titles or (title,):
            self._add(words, "title", words.lower().replace("-", " "))
            self.offices[words.lower().replace("-", " "), place] = office

    def _add_place(self, place: str, known: Mapping[str, object]) -> None:
        if place not in known:
            self._add(place, "place", place)

    def _add(self, phrase: str, role: Role, name: str) -> None:
        capitals = phrase.isupper() and "." not in phrase
        first, *rest = (int(get_string_id(piece)) for piece in _tokens(phrase))
        entry = (tuple(rest), role, name, capitals)
        if entry not in self._index.setdefault(first, []):
            self._index[first].append(entry)


def _written(word: str, role: Role, capitals: bool) -> bool:
    return role == "title" or (word.isupper() if capitals else not word[0].islower() or word.startswith("euro"))


def _tokens(phrase: str) -> Iterator[str]:
    return iter(_PIECES.sub(lambda mark: f" {mark[0]} ", phrase.lower()).split())


@cache
def _names() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("names.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {**tables["countries"], **tables["bodies"]}
