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
# Groups that are asked about words found otherwise, and not looked for themselves.
WORD_LISTS = frozenset(
    {
        "weasels.opinion_verb",
        "weasels.widely",
        "weasels.spread",
        "speculation.cause",
        "loaded.scare_word",
        "irony.praise",
        "health.people",
        "health.effect",
        "health.relieving",
        "health.money",
        "health.own_work",
        "health.evidence",
        "sourcing.outlet",
    }
)
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
    """Every candidate of the lexicons of voice, by group; the sentence models see these as well."""
    return matches(document, LEXICONS)


def matches(document: Document, lexicons: tuple[str, ...]) -> Mapping[str, tuple[Cue, ...]]:
    """Every match of ``lexicons``, by group and in the order of the text; within a group they do not overlap."""
    index = _index(lexicons)
    ids: list[int] = document.lower.tolist()
    found: dict[str, list[Cue]] = {}
    for start in [place for place, first in enumerate(ids) if first in index]:
        single, longer = index[ids[start]]
        second = ids[start + 1] if start + 1 < len(ids) else 0
        for rest, group in longer.get(second, ()):
            end = start + 1 + len(rest)
            if tuple(ids[start + 1 : end]) == rest:
                _keep(found, Cue(start, end, group))
        for group in single:
            _keep(found, Cue(start, start + 1, group))
    return {name: tuple(hits) for name, hits in found.items()}


def _keep(found: dict[str, list[Cue]], cue: Cue) -> None:
    hits = found.setdefault(cue.group.name, [])
    if not hits or hits[-1].end <= cue.start:
        hits.append(cue)


Longer = dict[int, list[tuple[tuple[int, ...], Group]]]


@cache
def _index(lexicons: tuple[str, ...]) -> Mapping[int, tuple[tuple[Group, ...], Longer]]:
    """Id of an entry's first token → the groups of that token alone, and the longer entries by their second token."""
    single: dict[int, dict[str, Group]] = {}
    longer: dict[int, Longer] = {}
    for group in (group for lexicon in lexicons for name, group in groups(lexicon).items() if name not in WORD_LISTS):
        for pieces in (pieces for entry in group.words for pieces in _spellings(entry)):
            first, *rest = (int(get_string_id(piece)) for piece in pieces)
            if rest:
                longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest), group))
            else:
                single.setdefault(first, {})[group.name] = group
    for entries in longer.values():
        for candidates in entries.values():
            candidates.sort(key=lambda entry: -len(entry[0]))
    firsts = single.keys() | longer.keys()
    return {first: (tuple(single.get(first, {}).values()), longer.get(first, {})) for first in firsts}


def _spellings(entry: str) -> Iterator[list[str]]:
    """The tokens of an entry, with straight and with curly apostrophes."""
    pieces = _PIECES.sub(" - ", entry).split()
    yield pieces
    if "'" in entry:
        yield [piece.replace("'", "’") for piece in pieces]
