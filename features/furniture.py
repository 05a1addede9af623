"""Which paragraphs look like a page's furniture, a credit or a caption: the patterns of ``lexicons/furniture.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from .article import RegionKind

# Words and characters; a longer paragraph is somebody's prose, whatever words it starts with.
LONGEST_LINE = 60
LONGEST_LINE_CHARACTERS = 600
_SHORT = 16  # words; most paragraphs are longer, and few patterns are tried on those
_TAIL = 60  # code points at a paragraph's end in which the words of ``ends`` are looked for
_FIRST_WORD = re.compile(r"\W*(\w*)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of the lexicon; the file's head says what the fields mean."""

    kind: RegionKind
    expression: re.Pattern[str]
    note: str
    longest: int
    edge: bool
    first: bool
    last: bool
    inside: bool


class Lexicon:
    """The patterns of the three tables; ``line`` patterns are found by a paragraph's first word or its last ones."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        pieces: dict[str, str] = {}
        for name, piece in tables["pieces"].items():
            pieces[name] = _filled(piece, pieces)
        self.opening: Sequence[Pattern] = [_pattern(entry, pieces, r"(?:{})") for entry in tables["opening"]]
        self.closing: Sequence[Pattern] = [_pattern(entry, pieces, r"(?:{})\Z") for entry in tables["closing"]]
        self._by_word: dict[str, list[Pattern]] = {}
        self._by_ending: list[tuple[str, Pattern]] = []
        self._others: list[Pattern] = []
        for entry in tables["line"]:
            pattern = _pattern(entry, pieces, r"(?:{})\Z")
            for word in entry.get("starts", ()):
                self._by_word.setdefault(word, []).append(pattern)
            for part in entry.get("ends", ()):
                self._by_ending.append((part, pattern))
            if "starts" not in entry and "ends" not in entry:
                self._others.append(pattern)
        self._by_ending_of_prose = [(part, pattern) for part, pattern in self._by_ending if pattern.longest > _SHORT]
        self._longest_other = max((pattern.longest for pattern in self._others), default=0)

    def matching(self, text: str, words: int, edge: bool, first: bool = False) -> Pattern | None:
        """The pattern that covers the whole paragraph ``text``.

        ``edge`` says that the paragraph is among the first or last of its article, ``first`` that it is the very first.
        """
        for pattern in self._candidates(text, words):
            if words > pattern.longest or (pattern.edge and not edge) or (pattern.inside and first):
                continue
            if pattern.expression.match(text):
                return pattern
        return None

    def _candidates(self, text: str, words: int) -> Iterator[Pattern]:
        if words <= self._longest_other:
            yield from self._others
        match = _FIRST_WORD.match(text)
        word = match.group(1).lower() if match else ""
        yield from self._by_word.get("#" if word[:1].isdigit() else word, ())
        tail = text[-_TAIL:].lower()
        endings = self._by_ending if words <= _SHORT else self._by_ending_of_prose
        yield from [pattern for part, pattern in endings if part in tail]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The patterns, compiled at first use."""
    source = files(__package__).joinpath("lexicons", "furniture.toml").read_text(encoding="utf-8")
    return Lexicon(tomllib.loads(source))


def _pattern(entry: Mapping[str, Any], pieces: Mapping[str, str], shape: str) -> Pattern:
    flags = re.NOFLAG if entry.get("case") else re.IGNORECASE
    return Pattern(
        kind=entry["kind"],
        expression=re.compile(shape.format(_filled(entry["pattern"], pieces)), flags),
        note=entry["note"],
        longest=entry.get("longest", LONGEST_LINE),
        edge=entry.get("edge", False),
        first=entry.get("first", False),
        last=entry.get("last", False),
        inside=entry.get("inside", False),
    )


def _filled(pattern: str, pieces: Mapping[str, str]) -> str:
    """``pattern`` with ``{name}`` and the like replaced; other braces are the expression's own."""
    for name, piece in pieces.items():
        pattern = pattern.replace("{" + name + "}", piece)
    return pattern
