"""Rival values: two articles that give different numbers or dates for what seems to be the same thing.

A number that another article does not give is nothing: every article leaves some out. Two values are rivals only when each is
the other's best counterpart, by the words of their sentences and the words beside them, and neither is given by the other
side in such a context. How likely two rivals are one thing is a logistic model of a few traits that an editor can check;
its weights were fitted on articles of one event into which single errors had been put (``benchmarks/rival_weights.py``).
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .alignment import Coverage
from .values import Value, equal_words_beside, values_of

_NEAR = 12  # articles of a large event that an article is compared with on either side, so that its cost stays linear
_FEWEST_SHARED = 2  # words that two sentences must share
_AGREED = 0.5
"""Closeness from which two equal values are shown as agreeing on a point; the greatest is 2½."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one kind of value means by comparable, the same, compatible, and telling by itself."""

    slot: str
    comparable: Callable[[Value, Value], bool]
    same: Callable[[Value, Value], bool]
    compatible: Callable[[Value, Value], bool]
    telling: Callable[[Value], bool]


@dataclass(frozen=True, slots=True)
class Match:
    """Two values in the same context: ``agree``, or rivals with their ``traits``. ``closeness`` runs from 0 to 2½."""

    here: Value
    there: Value
    closeness: float
    agree: bool
    traits: dict[str, float]


class Matcher:
    """The values of an event and how close their contexts are."""

    def __init__(self, coverage: Coverage, rules: Rules) -> None:
        self.coverage, self.rules = coverage, rules
        self.values = values_of(coverage, rules.slot)
        self._known: dict[tuple[int, int], float] = {}

    def matches(self) -> Iterator[Match]:
        """Every value of an article with its best counterpart in each other article."""
        for article, values in enumerate(self.values):
            near = range(max(article - _NEAR, 0), min(article + _NEAR + 1, len(self.values)))
            others = [other for other in near if other != article]
            for value in values:
                echoes = [
                    other
                    for number in others
                    for other in self.values[number]
                    if self.rules.comparable(value, other) and self.rules.same(value, other)
                ]
                for number in others:
                    match = self._best(value, number, echoes)
                    if match is not None:
                        yield match

    def _best(self, value: Value, other: int, echoes: list[Value]) -> Match | None:
        rules = self.rules
        candidates = [
            there
            for there in self.values[other]
            if rules.comparable(value, there) and len(value.sentence & there.sentence) >= _FEWEST_SHARED
        ]
        if not candidates:
            return None
        there = max(candidates, key=lambda candidate: self.closeness(value, candidate))
        close = self.closeness(value, there)
        if rules.compatible(value, there):
            return Match(value, there, close, True, {}) if close >= _AGREED else None
        if any(rules.telling(value) or self.closeness(value, echo) >= 0.4 * close for echo in echoes):
            return None  # the value stands on the other side too
        own = [mine for mine in self.values[value.article] if mine is not value and rules.comparable(mine, there)]
        twin = value.claim.noun == there.claim.noun and len(value.beside & there.beside) >= 2
        best = max([value, *own], key=lambda mine: self.closeness(mine, there))
        if best is not value and not (twin and rules.same(best, there)):
            return None
        given = [mine for mine in own if rules.same(mine, there)]
        if not twin and any(self.closeness(mine, there) >= 0.6 * close for mine in given):
            return None  # this article gives the other's value too
        return Match(value, there, close, False, self._traits(value, there, given))

    def _traits(self, value: Value, there: Value, given: list[Value]) -> dict[str, float]:
        here_claim, there_claim = value.claim, there.claim
        witnesses = [
            other
            for number, values in enumerate(self.values)
            if number not in (value.article, there.article)
            for other in values
            if self.rules.comparable(other, there) and self.rules.same(other, there)
        ]
        crowd = max(self._beside(value), self._beside(there))
        return {
            "sentence": self._cosine(value.sentence, there.sentence),
            "beside": len(value.beside & there.beside) / 4,
            "equal_words": math.log1p(equal_words_beside(value, there)),
            "same_noun": float(here_claim.noun == there_claim.noun != ""),
            "other_noun": float(bool(here_claim.noun) and bool(there_claim.noun) and here_claim.noun != there_claim.noun),
            "same_verb": float(here_claim.verb == there_claim.verb != ""),
            "same_subject": float(here_claim.subject == there_claim.subject != ""),
            "other_names": float(bool(value.names) and bool(there.names) and not value.names & there.names),
            "witness": max((self.closeness(witness, value) for witness in witnesses), default=0.0),
            "given_here": max((self.closeness(mine, value) for mine in given), default=0.0),
            "exact": float(here_claim.precision == there_claim.precision == "exact"),
            "size": min(math.log10(max(min(here_claim.value or 1.0, there_claim.value or 1.0), 1.0)), 4.0),
            "several": math.log(crowd),
            "weekday": float(
                here_claim.slot == "date" and here_claim.when is not None and here_claim.when.weekday is not None
            ),
        }

    def closeness(self, one: Value, two: Value) -> float:
        """How alike two contexts are: cosines of the sentences and of the words beside the values, and ½ for the same noun."""
        key = (id(one), id(two)) if id(one) < id(two) else (id(two), id(one))
        if key not in self._known:
            noun = 0.5 * (one.claim.noun == two.claim.noun != "")
            self._known[key] = self._cosine(one.sentence, two.sentence) + self._cosine(one.beside, two.beside) + noun
        return self._known[key]

    def _cosine(self, one: frozenset[str], two: frozenset[str]) -> float:
        shared = one & two
        if not shared:
            return 0.0
        return self._square(shared) / math.sqrt(self._square(one) * self._square(two))

    def _square(self, stems: frozenset[str]) -> float:
        return sum(self.coverage.weight(stem) ** 2 for stem in stems) or 1.0

    def _beside(self, value: Value) -> int:
        """How many comparable values its sentence has."""
        return sum(
            other.passage is value.passage and self.rules.comparable(other, value) for other in self.values[value.article]
        )


def likelihood(match: Match, kind: str) -> float:
    """The chance (0 to 1) that two rivals are of one thing, by the shipped weights of ``kind``."""
    weights = _weights()[kind]
    total = weights["intercept"] + sum(
        weight * match.traits[trait] for trait, weight in weights.items() if trait != "intercept"
    )
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> dict[str, dict[str, float]]:
    return tomllib.loads(files("wellsourced.models").joinpath("rivals.toml").read_text(encoding="utf-8"))
