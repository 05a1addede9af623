"""Rival values: two articles that give different numbers or dates for what seems to be the same thing.

A number that another article does not give is nothing: every article leaves some out. Two values are rivals only when the
same words stand around both and neither has a much better counterpart on the other side. How likely two rivals are one thing
is a logistic model of a few traits that an editor can check; its weights were fitted on articles of one event into which
single errors had been put (``benchmarks/rival_weights.py``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from .alignment import MOST_OTHERS, Coverage
from .values import Value, equal_words_beside, values_of

_DECAY = 8  # tokens, on both sides together, over which a shared word near the values loses most of its say
_OTHER_SIDE = 0.5  # what a word counts that stands before the one value and behind the other
_AGREED = 0.5
"""Closeness from which two equal values are shown as agreeing on a point; the greatest is 2½."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one kind of value means by comparable, the same and compatible.

    Only values of one ``measure`` are compared, and those without one with none: it is asked for once a value, the rest for
    every two. Rivals share words near them that weigh ``least`` or more, and their closeness may fall behind that of a
    better counterpart by ``behind``.
    """

    slot: str
    measure: Callable[[Value], Hashable | None]
    comparable: Callable[[Value, Value], bool]
    same: Callable[[Value, Value], bool]
    compatible: Callable[[Value, Value], bool]
    least: float
    behind: float


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
        self.rules = rules
        self.values = values_of(coverage, rules.slot)
        self._known: dict[tuple[int, int], float] = {}
        self._likes: dict[int, list[Value]] = {}
        self._measures = {id(value): rules.measure(value) for values in self.values for value in values}
        self._coverage = coverage

    def matches(self) -> Iterator[Match]:
        """Every two values of two articles that agree, as each other's best counterparts, or are rivals."""
        for first, second in self._coverage.compared():
            for here in self.values[first]:
                for there in self.values[second]:
                    match = self._match(here, there)
                    if match is not None:
                        yield match

    def _match(self, here: Value, there: Value) -> Match | None:
        rules = self.rules
        if not here.sentence & there.sentence or not self._comparable(here, there):
            return None
        agree = rules.compatible(here, there)
        if not agree and self._near(here, there) < rules.least:
            return None
        close = self.closeness(here, there)
        better = max(self._closest(there, here), self._closest(here, there)) - close
        if agree:
            return Match(here, there, close, True, {}) if close >= _AGREED and better <= 0 else None
        return Match(here, there, close, False, self._traits(here, there)) if better < rules.behind else None

    def _comparable(self, one: Value, two: Value) -> bool:
        measure = self._measures[id(one)]
        return measure is not None and measure == self._measures[id(two)] and self.rules.comparable(one, two)

    def _closest(self, value: Value, to: Value) -> float:
        """How close the best counterpart of ``to`` is in the article of ``value``, but for its like."""
        rules = self.rules
        others = [
            other
            for other in self.values[value.article]
            if other is not value and self._comparable(other, to) and not rules.same(other, value)
        ]
        return self._most(others, to)

    def _traits(self, here: Value, there: Value) -> dict[str, float]:
        one, two = here.claim, there.claim
        like_here, like_there = self._like(here), self._like(there)
        third = {here.article, there.article}
        witness = max(
            self._most([other for other in like_there if other.article not in third], here),
            self._most([other for other in like_here if other.article not in third], there),
        )
        echo = max(
            self._most([other for other in like_here if other.article == there.article], here),
            self._most([other for other in like_there if other.article == here.article], there),
        )
        return {
            "near": min(self._near(here, there), 6.0),
            "sentence": self._coverage.cosine(here.sentence, there.sentence),
            "beside": self._coverage.cosine(here.beside, there.beside),
            "equal_words": math.log1p(equal_words_beside(here, there)),
            "same_noun": float(one.noun == two.noun != ""),
            "other_noun": float(bool(one.noun) and bool(two.noun) and one.noun != two.noun),
            "same_verb": float(one.verb == two.verb != ""),
            "same_subject": float(one.subject == two.subject != ""),
            "other_names": float(bool(here.names) and bool(there.names) and not here.names & there.names),
            "same_form": float(here.printed[0].isdigit() == there.printed[0].isdigit()),
            "witness": witness,
            "echo": echo,
            "alone": float(not like_here or not like_there),
            "elsewhere": math.log1p(len(like_here)) + math.log1p(len(like_there)),
            "several": math.log(max(self._beside(here), self._beside(there))),
            "weekday": float(one.slot == "date" and one.when is not None and one.when.weekday is not None),
            "year": float(one.slot == "date" and one.when is not None and one.when.weekday is None and one.when.month is None),
        }

    def closeness(self, one: Value, two: Value) -> float:
        """How alike two contexts are: cosines of the sentences and of the words beside the values, and ½ for the same noun."""
        key = (id(one), id(two)) if id(one) < id(two) else (id(two), id(one))
        if key not in self._known:
            noun = 0.5 * (one.claim.noun == two.claim.noun != "")
            cosine = self._coverage.cosine
            self._known[key] = cosine(one.sentence, two.sentence) + cosine(one.beside, two.beside) + noun
        return self._known[key]

    def _near(self, one: Value, two: Value) -> float:
        """What the words weigh that stand near both values, each the more the nearer it stands."""
        return (
            self._shared(one.before, two.before)
            + self._shared(one.behind, two.behind)
            + _OTHER_SIDE * (self._shared(one.before, two.behind) + self._shared(one.behind, two.before))
        )

    def _shared(self, one: dict[str, int], two: dict[str, int]) -> float:
        weight = self._coverage.weight
        return sum(weight(stem) * math.exp((2 - one[stem] - two[stem]) / _DECAY) for stem in one.keys() & two.keys())

    def _most(self, values: Sequence[Value], to: Value) -> float:
        return max((self.closeness(value, to) for value in values), default=0.0)

    def _like(self, value: Value) -> list[Value]:
        """The other places in the articles nearby that give the same value."""
        if id(value) not in self._likes:
            rules, nearby = self.rules, self.values[max(value.article - MOST_OTHERS, 0) : value.article + MOST_OTHERS + 1]
            self._likes[id(value)] = [
                other
                for values in nearby
                for other in values
                if other is not value and self._comparable(other, value) and rules.same(other, value)
            ]
        return self._likes[id(value)]

    def _beside(self, value: Value) -> int:
        """How many values its sentence has."""
        return sum(other.passage is value.passage for other in self.values[value.article])
