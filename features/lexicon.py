"""The lexicons of ``lexicons/*.toml``, and where their words stand in a document.

A group of a lexicon is named ``file.group`` (``hedges.modal``). Entries are matched on lower-case tokens, longest first,
by integer ids that do not depend on a vocabulary; a match is only a candidate, which the extractors judge in its context.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from .memory import per_document

if TYPE_CHECKING:
    from .document import Document

LEXICONS = ("hedges", "weasels", "boosters", "judgement", "speculation", "loaded")
# A hyphen between letters and the apostrophe of a contraction are tokens of their own.
_PIECES = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Group:
    """One group of entries: its class, its source in the literature, and what to tell the reader about a hit."""

    name: str
    kind: str
    source: str
    note: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens ``start`` to ``end`` (exclusive) that match an entry of a group."""

    start: int
    end: int
    group: Group


@cache
def groups(lexicon: str) -> Mapping[str, Group]:
    """The groups of one lexicon file by their full names."""
    text = resources.files("wellsourced.features").joinpath("lexicons", f"{lexicon}.toml").read_text(encoding="utf-8")
    return {
        f"{lexicon}.{key}": Group(f"{lexicon}.{key}", entry["class"], entry["source"], entry["note"], tuple(entry["words"]))
        for key, entry in tomllib.loads(text).items()
    }


@cache
def words(group: str) -> frozenset[str]:
    """The entries of a group, such as ``weasels.opinion_verb``, as a set."""
    return frozenset(groups(group.partition(".")[0])[group].words)


@per_document
def cues(document: Document) -> Mapping[str, tuple[Cue, ...]]:
    """Every candidate in the document, by group and in the order of the text; within a group they do not overlap."""
    index = _index()
    ids: list[int] = document.lower.tolist()
    found: dict[str, list[Cue]] = {}
    for start, first in enumerate(ids):
        for rest, group in index.get(first, ()):
            end = start + 1 + len(rest)
            if len(rest) == 0 or tuple(ids[start + 1 : end]) == rest:
                hits = found.setdefault(group.name, [])
                if not hits or hits[-1].end <= start:
                    hits.append(Cue(start, end, group))
    return {name: tuple(hits) for name, hits in found.items()}


@cache
def _index() -> Mapping[int, tuple[tuple[tuple[int, ...], Group], ...]]:
    """Id of an entry's first token → the ids of the tokens after it and its group, longest entries first."""
    index: dict[int, dict[tuple[tuple[int, ...], str], Group]] = {}
    for lexicon in LEXICONS:
        for group in groups(lexicon).values():
            for entry in group.words:
                for pieces in _spellings(entry):
                    first, *rest = (int(get_string_id(piece)) for piece in pieces)
                    index.setdefault(first, {})[tuple(rest), group.name] = group
    return {
        first: tuple((rest, group) for (rest, _), group in sorted(entries.items(), key=lambda item: -len(item[0][0])))
        for first, entries in index.items()
    }


def _spellings(entry: str) -> Iterator[list[str]]:
    """The tokens of an entry, with straight and with curly apostrophes."""
    pieces = _PIECES.sub(" - ", entry).split()
    yield pieces
    if "'" in entry:
        yield [piece.replace("'", "’") for piece in pieces]
