"""Score cards: sums that can be checked, files that cannot be tampered with."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.models.scorecard import ModelFileError, ScoreCard, Term, load_scorecard


def a_term(feature: str, weight: float, low: float | None = 0.0, high: float | None = 10.0) -> Term:
    return Term(feature, weight, sd=0.1, reference=2.0, scale=2.0, low=low, high=high, reason="because")


CARD = ScoreCard(
    score="reliability",
    states="that reviewers are content",
    baseline=0.4,
    baseline_sd=0.3,
    short_text_sd=0.5,
    terms=(a_term("sources", 0.7), a_term("weasels", -0.9)),
    origin="written for this test",
)


@given(
    sources=st.none() | st.floats(-1e6, 1e6),
    weasels=st.none() | st.floats(-1e6, 1e6),
    words=st.integers(0, 10**6),
)
def test_contributions_add_up_exactly(sources: float | None, weasels: float | None, words: int) -> None:
    explained = CARD.explain({"sources": sources, "weasels": weasels}, words)
    assert round(math.fsum([CARD.baseline, *explained.contributions.values()]), 6) == explained.log_odds
    assert explained.probability == 1 / (1 + math.exp(-explained.log_odds))
    assert explained.low <= explained.probability <= explained.high


def test_a_usual_article_gets_the_baseline() -> None:
    explained = CARD.explain({"sources": 2.0, "weasels": 2.0}, 500)
    assert explained.log_odds == CARD.baseline
    assert set(explained.contributions.values()) == {0.0}


def test_nothing_is_gained_beyond_the_cap() -> None:
    assert CARD.explain({"sources": 10.0}, 500).log_odds == CARD.explain({"sources": 99.0}, 500).log_odds


def test_short_texts_and_missing_values_widen_the_interval() -> None:
    full = CARD.explain({"sources": 2.0, "weasels": 2.0}, 1000)
    short = CARD.explain({"sources": 2.0, "weasels": 2.0}, 100)
    lacking = CARD.explain({"sources": 2.0, "weasels": None}, 1000)
    assert short.high - short.low > full.high - full.low
    assert lacking.high - lacking.low > full.high - full.low
    assert "weasels" not in lacking.contributions


def test_a_file_gives_the_same_card_and_the_same_bytes(tmp_path: Path) -> None:
    path, again = tmp_path / "card.json", tmp_path / "again.json"
    CARD.save(path)
    card = load_scorecard(path)
    card.save(again)
    assert card == CARD
    assert path.read_bytes() == again.read_bytes()


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    CARD.save(path)
    data = json.loads(path.read_text())
    data["terms"][0]["weight"] = 70.0
    path.write_text(json.dumps(data))
    with pytest.raises(ModelFileError, match=r"card\.json.*digest"):
        load_scorecard(path)


@pytest.mark.parametrize("text", ["", "[]", "{}", "not json", '{"format": 99}', "\xff"])
def test_what_is_no_score_card_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "card.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(ModelFileError, match=r"card\.json"):
        load_scorecard(path)


def test_a_term_that_nothing_measures_is_refused() -> None:
    with pytest.raises(ModelFileError, match="weasels"):
        CARD.check_features(["sources"])


def test_a_logarithmic_term_counts_doublings() -> None:
    term = Term("sources", 0.5, sd=0.1, reference=1.0, scale=1.0, low=0.0, high=None, reason="because", curve="log")
    assert term.distance(1.0) == 0
    assert term.distance(3.0) == 1, "from log₂ 2 to log₂ 4"
    assert term.distance(0.0) == -1


def test_cards_of_the_first_format_are_still_read(tmp_path: Path) -> None:
    terms = [
        {
            "feature": "sources",
            "weight": 0.7,
            "sd": 0.1,
            "reference": 2.0,
            "scale": 2.0,
            "low": 0.0,
            "high": 10.0,
            "reason": "so",
        }
    ]
    card = {
        "score": "reliability",
        "states": "x",
        "baseline": 0.4,
        "baseline_sd": 0.3,
        "short_text_sd": 0.5,
        "terms": terms,
        "origin": "written for this test",
    }
    digest = hashlib.sha256(json.dumps(card, sort_keys=True).encode()).hexdigest()
    path = tmp_path / "reliability.json"
    path.write_text(json.dumps({"format": 1, **card, "digest": digest}), encoding="utf-8")
    assert load_scorecard(path).explain({"sources": 4.0}, 500).contributions == {"sources": 0.7}
