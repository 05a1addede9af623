"""Clauses of a sketch: a verb, what depends on it without a verb of its own between, and which part each word plays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .sketch import Line, Sketch

NEGATIVE = frozenset(
    {"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely", "without", "nobody", "nothing"}
)
_NO_DENIAL = frozenset({"less", "doubt", "matter", "wonder", "question"})
"""Words behind "no" that make it deny nothing."""
_DOERS = frozenset({"nsubj", "nsubjpass"})
_DONE_TO = frozenset({"dobj", "attr", "nsubjpass"})
_REACH = 25  # tokens either side in which a verb's dependents are looked for
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its ``verb`` (a token), what it says of its subject, its words in lower case, and its words of substance.

    ``content`` are the stems of the words besides the verb; ``denied`` says whether a verb that it hangs on is negated.
    """

    verb: int
    predicate: str
    words: frozenset[str]
    content: frozenset[str]
    denied: bool


def clauses_of(sketch: Sketch, line: Line) -> tuple[Clause, ...]:
    """The clauses of a sentence that say something."""
    found = []
    for verb in range(line.start, line.end):
        if sketch.tags[verb][:2] == "VB" and (said := _predicate(sketch, verb)):
            tokens = [i for i in clause(sketch, verb) if not _denies_nothing(sketch, i)]
            content = frozenset(sketch.stems[i] for i in tokens if i != verb and sketch.stems[i])
            found.append(Clause(verb, said, lower(sketch, tokens), content, _denied_above(sketch, verb)))
    return tuple(found)


def _predicate(sketch: Sketch, verb: int) -> str:
    """What a clause says of its subject: its verb, or what stands with a form of "be"."""
    if sketch.stems[verb] or sketch.deps[verb] in ("aux", "auxpass"):
        return sketch.stems[verb]
    near = range(verb + 1, min(len(sketch.words), verb + 12))
    return next((sketch.stems[i] for i in near if sketch.heads[i] == verb and sketch.deps[i] in ("attr", "acomp")), "")


def clause(sketch: Sketch, verb: int) -> list[int]:
    """The tokens of a verb's clause: what depends on it without a verb of its own between."""
    return [verb, *(token for token in _around(sketch, verb) if token != verb and _belongs(sketch, token, verb))]


def _belongs(sketch: Sketch, token: int, verb: int) -> bool:
    if sketch.tags[token][:2] == "VB" and sketch.deps[token] not in ("aux", "auxpass"):
        return False
    for _ in range(_DEPTH):
        token = sketch.heads[token]
        if token == verb or sketch.tags[token][:2] == "VB":
            break
    return token == verb


def _denies_nothing(sketch: Sketch, token: int) -> bool:
    """True for the "no" of "no less", "no doubt"."""
    following = sketch.words[token + 1].lower() if token + 1 < len(sketch.words) else ""
    return sketch.words[token].lower() == "no" and following in _NO_DENIAL


def _around(sketch: Sketch, verb: int) -> range:
    return range(max(0, verb - _REACH), min(len(sketch.words), verb + _REACH))


def lower(sketch: Sketch, tokens: Iterable[int]) -> frozenset[str]:
    """The words at ``tokens`` in lower case."""
    return frozenset(sketch.words[i].lower() for i in tokens)


def share_a_part(one: Sketch, verb: int, two: Sketch, other: int) -> bool:
    """Whether two verbs have the same subject, the same object, or the same noun behind the same preposition."""
    if any(not _part(one, verb, part).isdisjoint(_part(two, other, part)) for part in (_DOERS, _DONE_TO)):
        return True
    return not _behind_prepositions(one, verb).isdisjoint(_behind_prepositions(two, other))


def _behind_prepositions(sketch: Sketch, verb: int) -> frozenset[tuple[str, str]]:
    """The nouns that a verb or its object is joined to, each with its preposition: cooperate with, cut ties with."""
    return frozenset(
        (sketch.words[sketch.heads[i]].lower(), sketch.stems[i])
        for i in clause(sketch, verb)
        if sketch.deps[i] == "pobj" and sketch.stems[i]
    )


def _part(sketch: Sketch, verb: int, labels: frozenset[str]) -> frozenset[str]:
    near = _around(sketch, verb)
    return frozenset(sketch.stems[i] for i in near if sketch.heads[i] == verb and sketch.deps[i] in labels) - {""}


def _denied_above(sketch: Sketch, verb: int) -> bool:
    """Whether a verb that this one hangs on is negated: "does not want to make a case" makes none."""
    for _ in range(_DEPTH):
        verb, below = sketch.heads[verb], verb
        if verb == below:
            return False
        near = range(max(0, verb - 4), min(verb + 3, len(sketch.words)))
        if not NEGATIVE.isdisjoint(lower(sketch, (i for i in near if sketch.heads[i] == verb))):
            return True
    return False
