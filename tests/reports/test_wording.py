"""How things are put: names, numbers, and what is named as the chief reason."""

from __future__ import annotations

import pytest

from wellsourced.reports.labels import label, unit_beside
from wellsourced.reports.reasons import chief_reason, reason_in_short, reasons
from wellsourced.reports.types import ArticleRecord
from wellsourced.reports.wording import (
    found_in_short,
    measured,
    name,
    number,
    score_in_short,
    worst_first,
)

from .records import abstained, article, failed, harbour, part, quoted, score

TEXT = "Some say that the plan will fail."


def with_parts(
    reliability: float, bias: float = 0.0, value: float = 3.0, unit: str = "distinct named sources"
) -> ArticleRecord:
    """An article whose one feature, with words to show, has the reference value 2."""
    feature = "attribution.named_sources"
    return article(
        text=TEXT,
        evidence=[quoted(TEXT, feature, "Some")],
        features={feature: {"value": value, "unit": unit, "missing": None}},
        scores={
            "reliability": score(0.0, [part(feature, value, 2, reliability, [0])]),
            "bias": score(0.0, [part(feature, value, 2, bias, [0])]),
        },
    )


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("attribution.named_sources", "named sources"),
        ("attribution.density", "attributed sentences"),
        ("sources.variety_of", "variety of"),
        ("sentence_length", "sentence length"),
    ],
)
def test_features_have_readable_names(feature: str, words: str) -> None:
    assert label(feature) == words


@pytest.mark.parametrize(
    ("feature", "unit", "words"),
    [
        ("attribution.density", "attributed sentences / sentences", "share of sentences"),
        ("commentary.loaded_words", "loaded words / 100 words of the author", "per 100 words"),
        ("sourcing.sourced_sentences", "sentences", ""),
        ("presentation.byline", "0 or 1", ""),
        ("sentence_length", "", ""),
    ],
)
def test_units_are_said_once(feature: str, unit: str, words: str) -> None:
    assert unit_beside(feature, unit) == words


@pytest.mark.parametrize(("inside", "between", "words"), [(0, 0, "–"), (2, 0, "2"), (2, 1, "2 +1"), (0, 1, "+1")])
def test_errors_and_disagreements_are_told_apart(inside: int, between: int, words: str) -> None:
    assert found_in_short(inside, between) == words


@pytest.mark.parametrize(
    ("value", "words"), [(6, "6"), (6.0, "6"), (0.6234, "0.623"), (-0.5, "−0.5"), (12345.6, "12,346"), (0, "0")]
)
def test_numbers_are_short(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.25, "vague statements / statements", "25%"),
        (0.25, "share of words", "25%"),
        (2.5, "hedges / 100 words", "2.5"),
        (0.0, "0 or 1", "no"),
        (0.4, "0 or 1", "40% yes"),
    ],
)
def test_values_are_put_as_their_unit_wants(value: float, unit: str, words: str) -> None:
    assert measured(value, unit) == words


def test_a_score_shows_its_interval() -> None:
    assert score_in_short({"value": 61.6, "low": 48.2, "high": 74.4, "baseline": 0, "contributions": []}) == "62 (48–74)"
    assert score_in_short(None) == "–"


def _headed(headline: str) -> ArticleRecord:
    regions = [{"start": 0, "end": len(headline), "kind": "headline", "note": "the headline"}]
    return article(text=f"{headline}\nIt rained on Tuesday.", regions=regions)


def test_an_article_is_called_by_its_title_its_headline_or_its_id() -> None:
    headline = harbour()
    assert name(headline) == "Harbour bridge to close for two years"
    assert name(article(title="  The\nTitle ")) == "The Title"
    assert name(_headed("## Rain  ahead\n")) == "Rain ahead"
    assert name(_headed("#RainAhead")) == "#RainAhead"
    assert name(article(text="It rained on Tuesday.")) == "“It rained on Tuesday.”"
    assert name(failed("only-id")) == "only-id"


def test_the_chief_reason_is_what_lowers_reliability_most() -> None:
    reason = chief_reason(harbour())
    assert reason is not None
    assert reason.evidence is not None
    assert reason_in_short(reason) == "speculation"
    assert reason.evidence["text"] == "could secretly flow into other pockets"


def test_of_reasons_one_that_words_show_goes_before_a_stronger_one() -> None:
    record = with_parts(reliability=-0.2)
    record["scores"]["reliability"]["contributions"].insert(0, part("attribution.density", 0.1, 0.4, -0.9, []))
    first, second = reasons(record)
    assert first.contribution["feature"] == "attribution.density"
    assert chief_reason(record) == second


def test_words_found_do_not_show_that_too_few_were_found() -> None:
    reason = chief_reason(with_parts(reliability=-1, value=1))
    assert reason is not None
    assert reason.evidence is None
    assert reason_in_short(reason) == "named sources 1 (usual 2)"


def test_what_is_simply_not_there_is_said_so() -> None:
    reason = chief_reason(with_parts(reliability=-1, value=0, unit="0 or 1"))
    assert reason is not None
    assert reason_in_short(reason) == "no named sources"


def test_without_anything_against_reliability_the_chief_reason_is_what_raises_bias() -> None:
    reason = chief_reason(with_parts(reliability=0.5, bias=0.5))
    assert reason is not None
    assert reason.score == "bias"


def test_what_hardly_moves_a_score_is_no_reason() -> None:
    assert chief_reason(with_parts(reliability=-0.01, bias=0.01)) is None
    assert chief_reason(abstained()) is None


def test_the_least_reliable_come_first_and_of_equals_the_more_biased() -> None:
    poor = article("poor", scores={"reliability": score(-2, []), "bias": score(0, [])})
    biased = article("biased", scores={"reliability": score(1, []), "bias": score(1, [])})
    fair = article("fair", scores={"reliability": score(1, []), "bias": score(-1, [])})
    assert [record["id"] for record in worst_first([fair, abstained(), biased, poor])] == ["poor", "biased", "fair"]
