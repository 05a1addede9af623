"""What to change in an article: the smallest edits that would better each score most.

An edit takes out the strongest marks against a score, or adds what is scarcer than usual in news. It is as small as can be:
the fewest places, three at most, that together win a point, and one more only for one more point. The change is what the
score card gives when those marks are gone from every feature that counts them, everything else as it is: an estimate, as an
edit often moves more. What is plainly opinion is first of all to be called so, and is not asked to be a report.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal, NamedTuple

from ..features.base import Measurement
from ..features.evidence import Evidence
from ..models.scorecard import ScoreCard
from .edits import EDITS, Edit
from .result import Advice

MOST = 5  # edits
_PLACES = 3
_NUMBERS = {2: "two", 3: "three"}
_LEAST, _WORTHWHILE = 0.5, 1.0  # points; less is not worth an editor's time
_OPINION, _OPINION_WITH_I = 0.4, 0.25  # share of sentences that give the author's own view
_LABEL = "Label this piece as opinion: much of it gives the author’s own view"
_COMMENT, _FIRST_PERSON, _LABELLED = "wording.commentary", "commentary.first_person", "presentation.opinion_label"
_SUMS = (_COMMENT, "wording.political_commentary", "health.sensational")
"""Features that count sentences too that are not shown."""
_MARKS = frozenset(["wording.opinion_marks", *_SUMS, *(name for name, edit in EDITS.items() if not edit.adds)])

ScoreName = Literal["reliability", "bias"]
Values = Mapping[str, float | None]
Positions = Mapping[str, tuple[int, ...]]


class _Made(NamedTuple):
    """An edit, made at so many ``times``, shown at these positions of the evidence; ``points``: what each score wins."""

    feature: str
    times: int
    places: tuple[int, ...]
    points: Mapping[ScoreName, float]


def advise(
    cards: Mapping[str, ScoreCard],
    features: Mapping[str, Measurement],
    evidence: tuple[Evidence, ...],
    positions: Positions,
    sentences: int,
) -> tuple[Advice, ...]:
    """Up to five edits that would each better a score by half a point or more, the strongest first.

    ``sentences``: how many the body has. A piece that is plainly opinion and does not say so is first told to: a label wins
    no points, so that advice has a change of 0.
    """
    values = {name: measurement.value for name, measurement in features.items()}
    opinion = is_opinion(values, positions, sentences)
    trial = _Trial(cards, values, evidence, positions)
    made = [trial.smallest(name, edit) for name, edit in EDITS.items() if not (opinion and edit.reporting)]
    best = sorted((each for each in made if each), key=lambda each: (-max(each.points.values()), each.feature))
    found: list[Advice] = []
    for each in _apart(best, evidence)[:MOST]:
        edit = EDITS[each.feature]
        text = edit.one if each.times == 1 else edit.many.format(n=_NUMBERS[each.times])
        found += [Advice(score, each.feature, text, won, each.places) for score, won in each.points.items() if won >= _LEAST]
    found.sort(key=lambda advice: (-advice.change, advice.score, advice.feature))
    if opinion and not values.get(_LABELLED):
        found.insert(0, Advice("bias", _LABELLED, _LABEL, 0.0))
    return tuple(found)


def is_opinion(values: Values, positions: Positions, sentences: int) -> bool:
    """Whether it says so, or two sentences in five give the author's own view; one in four where the author says "I"."""
    share = (values.get(_COMMENT) or 0.0) / max(sentences, 1)
    return bool(values.get(_LABELLED)) or share >= (_OPINION_WITH_I if positions.get(_FIRST_PERSON) else _OPINION)


def _apart(made: list[_Made], evidence: tuple[Evidence, ...]) -> list[_Made]:
    """The edits without those about words that a stronger one deals with already; what is added may be added elsewhere."""
    kept: list[_Made] = []
    taken: list[Evidence] = []
    for each in made:
        free = tuple(place for place in each.places if not any(_overlap(evidence[place], other) for other in taken))
        if EDITS[each.feature].adds or free == each.places:
            taken += [evidence[place] for place in free]
            kept.append(each._replace(places=free))
    return kept


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


class _Trial:
    """What edits to one article would win."""

    def __init__(
        self, cards: Mapping[str, ScoreCard], values: Values, evidence: tuple[Evidence, ...], positions: Positions
    ) -> None:
        self.values, self.evidence, self.positions = values, evidence, positions
        names: tuple[ScoreName, ...] = ("reliability", "bias")
        self.cards = {name: cards[name] for name in names if name in cards}
        self.now = {name: card.explain(values, 1).log_odds for name, card in self.cards.items()}
        self.terms = {name: {term.feature: term for term in card.terms} for name, card in self.cards.items()}
        counted = {feature for terms in self.terms.values() for feature in terms} & _MARKS
        self.marks = [(name, evidence[place]) for name in counted for place in positions.get(name, ())]

    def smallest(self, feature: str, edit: Edit) -> _Made | None:
        """The edit at the fewest places that win a point, and at more while each wins another; None if it wins too little."""
        best, before = None, 0.0
        for count in range(1, self._most(feature, edit) + 1):
            places, changed = self._added(feature, edit, count) if edit.adds else self._cut(feature, count)
            points = {name: self._points(name, changed) for name in self.cards}
            won = max(points.values(), default=0.0)
            if before >= _WORTHWHILE > won - before:
                break
            if won >= _LEAST:
                best = _Made(feature, count, places, points)
            before = won
        return best

    def _most(self, feature: str, edit: Edit) -> int:
        """At how many places the edit can be made: where there are marks, or as often as it is missing to what is usual.

        A health story needs each of its questions answered once, however seldom others do.
        """
        value = self.values.get(feature)
        if value is None or (edit.needs and not self.values.get(edit.needs)):
            return 0
        if not edit.adds:
            return min(len(self.positions.get(feature, ())), _PLACES)
        usual = [terms[feature].reference for terms in self.terms.values() if feature in terms]
        missing = max(max(usual, default=0.0) - value, 0.0)
        return min(math.ceil(missing) if edit.needs else round(missing), _PLACES)

    def _added(self, feature: str, edit: Edit, count: int) -> tuple[tuple[int, ...], dict[str, float]]:
        places = [place for other in edit.places for place in self.positions.get(other, ())]
        return tuple(places[:count]), {feature: (self.values[feature] or 0.0) + count}

    def _cut(self, feature: str, count: int) -> tuple[tuple[int, ...], dict[str, float]]:
        """The strongest places, and every feature's value without the marks that stand there."""
        strongest = sorted(self.positions[feature], key=lambda place: -self.evidence[place].strength)[:count]
        spans = [(self.evidence[place].start, self.evidence[place].end) for place in sorted(strongest)]
        total: dict[str, float] = {}
        gone: dict[str, float] = {}
        for name, mark in self.marks:
            total[name] = total.get(name, 0.0) + mark.strength
            if any(start <= mark.start and mark.end <= end for start, end in spans):
                gone[name] = gone.get(name, 0.0) + mark.strength
        for name in gone.keys() & set(_SUMS):
            total[name] = max(total[name], self.values[name] or 0.0)
        changed = {name: (self.values[name] or 0.0) * (1 - lost / total[name]) for name, lost in gone.items()}
        return tuple(sorted(strongest)), changed

    def _points(self, name: ScoreName, changed: Mapping[str, float]) -> float:
        """By how many points of 100 the score gets better when these features have these values."""
        terms, shift = self.terms[name], 0.0
        for feature, value in changed.items():
            if feature in terms:
                term = terms[feature]
                shift += term.weight * (term.distance(value) - term.distance(self.values[feature] or 0.0))
        then, now = (1 / (1 + math.exp(-odds)) for odds in (self.now[name] + shift, self.now[name]))
        return 100 * (then - now) * (1 if name == "reliability" else -1)
