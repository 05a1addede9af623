"""Fitting the cards: signs hold, the prior speaks where data are few, outlets are never on both sides."""

from __future__ import annotations

import warnings
from dataclasses import replace

import numpy as np
import pytest

from wellsourced.features.article import Article
from wellsourced.models.scorecard import ScoreCard, Term
from wellsourced.scoring import card_training, score_figures, score_intervals
from wellsourced.scoring.argument_words import Style
from wellsourced.scoring.card_training import train_card
from wellsourced.scoring.feature_table import FeatureTable
from wellsourced.scoring.folds import TooFew, folds
from wellsourced.scoring.labelled_articles import Judged
from wellsourced.scoring.score_intervals import held_by_other_outlets
from wellsourced.scoring.training import Data, calibrated, distances, too_rare

COUNT = 400
RANDOM = np.random.default_rng(1)
GOOD = RANDOM.normal(3, 1, COUNT).clip(0)
AGAINST = RANDOM.normal(3, 1, COUNT).clip(0)
LABELS = (RANDOM.random(COUNT) < 1 / (1 + np.exp(-1.5 * (GOOD - 3) - 0.8 * (AGAINST - 3)))).astype(float)
ERRORS = np.zeros(COUNT)
ERRORS[:3] = 1.0


def a_term(feature: str, weight: float) -> Term:
    return Term(
        feature, weight, sd=0.5, reference=0.0 if feature == "errors" else 3.0, scale=1.0, low=0.0, high=None, reason="so"
    )


CARD = ScoreCard(
    "reliability", "x", 0.0, 0.3, 0.5, (a_term("good", 0.3), a_term("against", -0.3), a_term("errors", -0.4)), "prior"
)
JUDGED = [
    Judged(f"corpus {number % 2}", "reliability", Article(str(number), "text"), f"outlet {number % 25}", label, label)
    for number, label in enumerate(LABELS.tolist())
]
TABLE = FeatureTable(
    ("good", "against", "errors"),
    np.column_stack([GOOD, AGAINST, ERRORS]),
    (frozenset(),) * COUNT,
    np.full(COUNT, 300),
    np.full(COUNT, True),
)
DATA = Data(JUDGED, TABLE, CARD)


@pytest.fixture(scope="module")
def card() -> ScoreCard:
    return train_card(DATA, "fitted for this test")


def test_data_move_a_weight_but_never_turn_its_sign(card: ScoreCard) -> None:
    good, against, _ = card.terms
    assert good.weight > 0.8 and good.prior == 0.3
    assert against.weight == 0, "the data point the other way, which the sign forbids"


def test_what_is_too_rare_to_judge_keeps_its_prior(card: ScoreCard) -> None:
    errors = card.terms[2]
    assert errors.weight == pytest.approx(-0.4, rel=0.3)
    assert errors.sd / errors.weight == pytest.approx(0.5 / -0.4, rel=0.01), "both are multiplied by the slope"


def test_rare_is_what_hardly_leaves_its_commonest_value_wherever_the_reference_is() -> None:
    above = np.column_stack([np.where(ERRORS > 0, 2.0, -0.7), GOOD])
    assert too_rare(above).tolist() == [True, False]


def test_a_weight_held_at_nothing_by_its_sign_is_not_called_certain(card: ScoreCard) -> None:
    against, errors = card.terms[1:]
    assert against.weight == 0
    assert against.sd == errors.sd > 0.3, "that of the prior, which is the same for both"


def test_the_same_data_give_the_same_card(card: ScoreCard) -> None:
    assert train_card(DATA, "fitted for this test").digest() == card.digest()


def test_probabilities_are_calibrated_on_outlets_not_seen() -> None:
    train = np.arange(0, COUNT - 100)
    chances = 1 / (1 + np.exp(-calibrated(DATA, train).log_odds(DATA)[COUNT - 100 :]))
    assert abs(chances.mean() - LABELS[COUNT - 100 :].mean()) < 0.1


def test_an_article_like_no_other_is_recognised(card: ScoreCard) -> None:
    assert card.strangest({"good": 3.0, "against": 3.0, "errors": 0.0}) is None
    strange = replace(card, farthest=2.5).strangest({"good": 50.0, "errors": 0.0})
    assert strange is not None and strange[1] == "good"


def test_missing_values_count_nothing() -> None:
    table = FeatureTable(
        ("good", "against", "errors"), np.full((1, 3), np.nan), (frozenset(),), np.array([300]), np.array([True])
    )
    assert distances(CARD, table).tolist() == [[0.0, 0.0, 0.0]]


def test_no_outlet_is_on_both_sides_of_a_split() -> None:
    groups = DATA.groups
    for test in folds(groups, LABELS):
        inside = {groups[place] for place in test.tolist()}
        assert not inside & {groups[place] for place in np.setdiff1d(np.arange(COUNT), test).tolist()}


def test_the_list_of_argument_words_sees_no_outlet_that_it_is_judged_on() -> None:
    words = [frozenset({"wrong", "tall"}), frozenset({"tall"})] * 30
    partisan = np.array([True, False] * 30)
    style = Style(words, partisan, [f"outlet {number % 12}" for number in range(60)])
    assert set(style.fit().words) == {"wrong"}
    assert not style.without({f"outlet {number}" for number in range(0, 12, 2)}).fit().words


def test_the_fewer_outlets_were_judged_the_wider_the_intervals(card: ScoreCard) -> None:
    few = np.flatnonzero(np.isin(DATA.groups, [f"outlet {number}" for number in range(8)]))
    other = train_card(Data([JUDGED[place] for place in few.tolist()], TABLE.rows(few), CARD), "fitted for this test")
    assert other.baseline_sd > 1.3 * card.baseline_sd
    assert other.terms[0].sd > 1.3 * card.terms[0].sd


def test_intervals_are_checked_by_cards_that_share_no_outlet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card_training, "PARTS", 4)
    monkeypatch.setattr(score_intervals, "DEALS", 1)
    held = held_by_other_outlets(DATA)
    assert 0 < held.low <= held.value <= held.high <= 1


def test_a_wrong_base_rate_is_told_from_wrong_differences() -> None:
    generator = np.random.default_rng(2)
    scores = generator.normal(0, 1.5, 4000)
    labels = (generator.random(4000) < 1 / (1 + np.exp(-scores))).astype(float)
    too_high = 1 / (1 + np.exp(-(scores + 1)))
    assert score_figures.calibration_error(too_high, labels) > 0.1
    assert score_figures.calibration_error_at_base_rate(scores + 1, labels) < 0.03
    assert score_figures.slope(scores + 1, labels) == pytest.approx(1, abs=0.1)
    assert score_figures.slope(3 * scores, labels) == pytest.approx(1 / 3, abs=0.05)


def test_figures_of_known_cases() -> None:
    labels = np.array([0.0, 0.0, 1.0, 1.0])
    assert score_figures.auc(np.array([1.0, 2.0, 3.0, 4.0]), labels) == 1.0
    assert score_figures.auc(np.array([1.0, 1.0, 1.0, 1.0]), labels) == 0.5
    assert score_figures.macro_f1(np.array([0.0, 0.0, 1.0, 1.0]), labels) == 1.0
    assert score_figures.calibration_error(np.full(4, 0.5), labels) == pytest.approx(0.5)
    assert score_figures.rank_correlation(np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 9.0])) == pytest.approx(1.0)
    assert np.isnan(score_figures.within_outlets(np.arange(4.0), labels, ["a"] * 4))


@pytest.mark.parametrize("kept", [slice(0, 3), LABELS == 1], ids=["three articles", "one verdict"])
def test_what_no_card_can_be_fitted_to_is_told(kept: slice | np.ndarray) -> None:
    places = np.arange(COUNT)[kept]
    data = Data([JUDGED[place] for place in places.tolist()], TABLE.rows(places), CARD)
    with pytest.raises(TooFew, match="both verdicts are needed"):
        calibrated(data, np.arange(len(places)))


@pytest.mark.parametrize("rarer", [1.0, 0.0], ids=["one positive", "one negative"])
def test_one_article_of_a_verdict_is_too_few_and_files_are_named(rarer: float) -> None:
    judged = [replace(JUDGED[0], label=rarer, target=rarer, file="mine.jsonl")]
    judged += [replace(each, label=1 - rarer, target=1 - rarer, file="mine.jsonl") for each in JUDGED[1:100]]
    data = Data(judged, TABLE.rows(np.arange(100)), CARD)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(TooFew, match=r"^mine\.jsonl: too few .* add articles of the rarer verdict"):
            calibrated(data, np.arange(100))
