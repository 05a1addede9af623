"""Advice: small edits that better a score, with the words to edit, fit for the kind of piece."""

from __future__ import annotations

import pytest

from wellsourced import Scorer
from wellsourced.features.base import Measurement
from wellsourced.features.evidence import Evidence
from wellsourced.models.prior import prior_cards
from wellsourced.models.scorecard import ScoreCard, Term
from wellsourced.scoring.advice import MOST, advise
from wellsourced.scoring.edits import EDITS

ARGUING = """Council closes the bridge

The council closed the old bridge on Friday. This is a disgraceful decision, and everyone knows it. Some say the mayor was
paid for it. Sadly, nobody in the town hall seems to care about people who have to walk to work, and they never will.

The bridge was built in 1931 and carried 4,000 cars a day. It is obviously ridiculous to close it without a plan, and the
mayor's pathetic excuses are an insult to the town. The shops in the square will surely die, and then the council will wonder
where its taxes went. What a shameful spectacle this has become for all of us, and we should never forget who did it.
"""
REPORT = "\n\n".join(
    [
        "Council closes the bridge",
        "The council closed the old bridge, Jane Roe, the mayor, said. Some say that the mayor was paid for it. The bridge "
        "carries 4,000 cars a day, the town's figures show. “We have no choice,” she said. Workers put up a fence and left.",
        "The bridge is the oldest in the county. Peter Marsh, who runs a shop in the square, said that his customers come by "
        "bus. A spokesman for the bus company said that it had put on more buses. The road to the square is shut as well, and "
        "the market has moved to the park by the river, where there is room for forty stalls and for parked cars.",
    ]
)


def test_opinion_is_told_to_say_so_and_is_not_asked_to_be_a_report(scorer: Scorer) -> None:
    advice = scorer.score(ARGUING).advice
    assert (advice[0].feature, advice[0].change) == ("presentation.opinion_label", 0.0)
    assert not [each for each in advice if each.feature.startswith("sourcing.") and each.feature != "sourcing.documents"]
    labelled = scorer.score("Opinion: " + ARGUING).advice
    assert labelled and all(each.feature != "presentation.opinion_label" and each.change > 0 for each in labelled)


def test_advice_to_a_report_betters_its_score_by_small_edits(scorer: Scorer) -> None:
    result = scorer.score(REPORT)
    changes = [each.change for each in result.advice]
    assert changes == sorted(changes, reverse=True) and changes[-1] >= 0.5
    assert len({each.feature for each in result.advice}) <= MOST
    assert all(0 <= place < len(result.evidence) for each in result.advice for place in each.evidence)
    assert "Say on which day it happened" in [each.text for each in result.advice]


def _card(feature: str, weight: float, reference: float = 0.0) -> dict[str, ScoreCard]:
    term = Term(feature, weight, 0.1, reference, 1.0, None, None, "it is so")
    return {"reliability": ScoreCard("reliability", "that it is", 0.0, 0.1, 0.1, (term,), "invented")}


@pytest.mark.parametrize(
    ("weight", "edits", "text"),
    [
        (-0.2, 3, "Say who is behind these three claims"),
        (-0.03, 2, "Say who is behind these two claims"),
        (-0.001, 0, None),
        (0.2, 0, None),
    ],
)
def test_the_fewest_places_that_win_a_point_then_while_each_wins_another(weight: float, edits: int, text: str | None) -> None:
    feature = "wording.weasel_marks"
    marks = tuple(Evidence(feature, 9 * place, 9 * place + 5, "crowd", "") for place in range(5))
    measured = {feature: Measurement(5.0, marks)}
    advice = advise(_card(feature, weight), measured, marks, {feature: tuple(range(5))}, 20)
    assert [(len(each.evidence), each.text) for each in advice] == ([(edits, text)] if edits else [])


@pytest.mark.parametrize(("named", "text"), [(0.0, "Name two more sources"), (1.0, "Name one more source"), (2.0, None)])
def test_what_is_as_frequent_as_usual_need_not_be_added(named: float, text: str | None) -> None:
    feature = "sourcing.named_voices"
    advice = advise(_card(feature, 0.3, reference=1.6), {feature: Measurement(named)}, (), {}, 20)
    assert [each.text for each in advice] == ([text] if text else [])


def test_every_edit_can_move_a_score() -> None:
    counted = {term.feature for card in prior_cards().values() for term in card.terms}
    assert EDITS.keys() <= counted


def test_an_article_that_is_not_scored_gets_no_advice(scorer: Scorer) -> None:
    assert not scorer.score("Too short to judge.").advice
