"""Feeds of published fact-checks: every published shape is read, broken ones refused, and only what says the same matches."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.features.document import Document
from wellsourced.features.references.claim_review import ClaimsError, FactCheck, read_claims
from wellsourced.features.references.fact_checks import FactChecks

Read = Callable[..., Document]


def review(claim: str = "The bridge in Hull was built by 300 prisoners", **changes: Any) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "author": {"@type": "Organization", "name": "Fact Desk"},
        "url": "https://facts.example/1",
        "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": 1, "bestRating": 5, "worstRating": 1},
        **changes,
    }


SHAPES = [
    review(),
    [review(), {"@type": "NewsArticle"}],
    {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, review()]},
    {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [review()]}]},
    {"@type": "DataFeed", "dataFeedElement": {"@type": "DataFeedItem", "item": review()}},
    review(**{"@type": ["Review", "https://schema.org/ClaimReview"]}),
    review(author=[{"name": "Fact Desk"}], reviewRating=[{"alternateName": "False"}]),
    review(author="Fact Desk"),
]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("packed", [False, True])
def test_published_shapes(tmp_path: Path, shape: Any, packed: bool) -> None:
    path = tmp_path / "feed.json.gz"
    data = json.dumps(shape).encode()
    path.write_bytes(gzip.compress(data) if packed else data)
    (check,), digest = read_claims(path)
    assert check == FactCheck(
        "The bridge in Hull was built by 300 prisoners", "Fact Desk", "False", "https://facts.example/1", -1
    )
    assert len(digest) == 64


@pytest.mark.parametrize(
    ("rating", "verdict"),
    [
        ({"alternateName": "False."}, -1),
        ({"alternateName": "Pants on Fire!"}, -1),
        ({"alternateName": "Half true"}, 0),
        ({"alternateName": "Correct"}, 1),
        ({"ratingValue": 1, "bestRating": 5, "worstRating": 1}, -1),
        ({"ratingValue": "5", "bestRating": "5", "worstRating": "1"}, 1),
        ({"ratingValue": 3, "bestRating": 5, "worstRating": 1}, 0),
        ({"ratingValue": 1, "bestRating": 1, "worstRating": 1}, 0),
        ({"alternateName": "Needs context", "ratingValue": 1, "bestRating": 5, "worstRating": 1}, 0),
    ],
)
def test_ratings(tmp_path: Path, rating: dict[str, Any], verdict: int) -> None:
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(review(reviewRating=rating)))
    (check,), _ = read_claims(path)
    assert check.verdict == verdict


BROKEN = [
    b"",
    b"{",
    b"\xff\xfe\x00",
    b"[]",
    b"3",
    b"[" * 100_000,
    b'{"@type": "NewsArticle"}',
    json.dumps(review(claimReviewed=["a", {}])).encode(),
    json.dumps(review(author={"name": None}, publisher=7.5, reviewRating="False")).encode(),
    json.dumps(review("x" * 5000)).encode(),
    gzip.compress(b"{}")[:-4],
    b"\x1f\x8bnothing",
]


@pytest.mark.parametrize("data", BROKEN)
def test_broken_feeds_are_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(data)
    with pytest.raises(ClaimsError) as error:
        read_claims(path)
    assert str(error.value).startswith(str(path))
    assert len(str(error.value)) < 400


def test_links_and_words_from_outside_are_kept_harmless(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_text(
        json.dumps([review(url="javascript:alert(1)", author="Fact\x1b[31m\nDesk"), review("Another claim", url=7)])
    )
    checks, _ = read_claims(path)
    assert [check.url for check in checks] == [None, None]
    assert "\x1b" not in checks[0].reviewer
    assert "\n" not in checks[0].reviewer


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@graph", "item", "author", "name", "reviewRating", "claimReviewed"]), inner
        )
    ),
    max_leaves=8,
)


@given(value=json_values)
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, value: Any) -> None:
    path = tmp_path_factory.mktemp("feeds") / "feed.json"
    path.write_text(json.dumps(value))
    with pytest.raises(ClaimsError):
        read_claims(path)


CHECKS = FactChecks(
    [
        FactCheck("The bridge in Hull was built by 300 prisoners", "Fact Desk", "False", "https://facts.example/1", -1),
        FactCheck('Says "Mayor Jane Roe sold the harbour to Denmark."', "Fact Desk", "False", None, -1),
        FactCheck("The new ferry does not burn oil", "Sea Watch", "Half true", None, 0),
        FactCheck("Lemon juice cures the common cold within two days", "Health Desk", "Correct", None, 1),
    ]
)

SAID = [
    ("The old bridge in Hull was built by 300 prisoners.", True, "rated “False”"),
    ("In Hull, the bridge was built by 300 prisoners.", True, "rated “False”"),
    ("The bridge in Hull was quietly built in 1931 by 300 prisoners.", True, "rated “False”"),
    (
        "The bridge in Hull was built by 300 prisoners, and the town, which owns the harbour and the market, wants to pull it "
        "down before the regatta starts in summer.",
        True,
        "rated “False”",
    ),
    ("Mayor Jane Roe sold the harbour to Denmark last year.", True, "rated “False”"),
    ("“Mayor Jane Roe sold the harbour to Denmark,” said Tom Poe.", False, "rated “False”"),
    ("The new ferry doesn't burn oil.", False, "Sea Watch: rated “Half true”"),
]


@pytest.mark.parametrize(("text", "counts", "message"), SAID)
def test_a_sentence_that_says_what_was_checked(read_document: Read, text: str, counts: bool, message: str) -> None:
    ((finding, counted),) = CHECKS.match(read_document(text))
    assert message in finding.message
    assert counted is counts
    assert finding.kind == "fact_check"
    assert finding.reference is not None


OTHER = [
    "The bridge in Hull was built by 30 engineers.",
    "The bridge in Hull was built by 200 prisoners.",
    "The bridge in Hull was built by 300 prisoners and 40 masons.",
    "The bridge that the town of Hull wants was drawn by a firm from York, whose towers were built by men among whom were 300 "
    "sailors and some prisoners.",
    "The bridge in Hull was not built by 300 prisoners.",
    "The claim that the bridge in Hull was built by 300 prisoners is false.",
    "Was the bridge in Hull built by 300 prisoners?",
    "The bridge in Leeds was built by 300 prisoners.",
    "Denmark sold the harbour to Mayor Jane Roe.",
    "The new ferry burns oil.",
    "Lemon juice cures the common cold within two days.",
    "Mayor Jane Roe opened the harbour.",
]


@pytest.mark.parametrize("text", OTHER)
def test_what_says_something_else(read_document: Read, text: str) -> None:
    assert CHECKS.match(read_document(text)) == []
