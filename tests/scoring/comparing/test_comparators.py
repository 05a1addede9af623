"""What counts as a disagreement between articles, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from wellsourced.features.document import Document
from wellsourced.reports.types import Disagreement
from wellsourced.scoring.comparing.alignment import Coverage
from wellsourced.scoring.comparing.background import shipped
from wellsourced.scoring.comparing.comparison import Survey
from wellsourced.scoring.comparing.points import findings_of, points_of
from wellsourced.scoring.comparing.polarity import polarity
from wellsourced.scoring.comparing.quotations import altered_quotations
from wellsourced.scoring.comparing.roles import roles
from wellsourced.scoring.comparing.shared_figures import shared_figures
from wellsourced.scoring.comparing.sketch import sketch_of
from wellsourced.scoring.comparing.speakers import speakers
from wellsourced.scoring.comparing.spellings import spellings
from wellsourced.scoring.comparing.ties import ties
from wellsourced.scoring.comparing.transliterations import transliterations

Covering = Callable[..., Coverage]


@pytest.fixture(scope="session")
def covering(read_document: Callable[..., Document]) -> Covering:
    """A function that makes one event of texts, the articles called a, b, c."""

    def cover(*texts: str) -> Coverage:
        sketches = [replace(sketch_of(read_document(text)), id=name) for name, text in zip("abcd", texts, strict=False)]
        return Coverage(sketches, shipped())

    return cover


def found(coverage: Coverage, survey: Survey) -> list[tuple[str, str]]:
    """The article and the words of each finding."""
    findings = findings_of(list(survey(coverage)), coverage)
    return [(finding["id"], words(coverage, finding)) for finding in findings]


def words(coverage: Coverage, finding: Disagreement) -> str:
    sketch = next(sketch for sketch in coverage.sketches if sketch.id == finding["id"])
    return sketch.text[finding["start"] : finding["end"]]


SAID = "“We will not leave the {} of this valley to strangers from the city,” the miller said."


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (SAID.format("people"), SAID.format("forests"), True),
        (SAID.format("people"), SAID.format("people").replace("not leave", "leave"), True),
        (SAID.format("labour"), SAID.format("labor"), False),
        (SAID.format("people"), SAID.format("[people]"), False),
        (SAID.format("people"), SAID.format("peoples"), False),
        (SAID.format("people"), SAID.format("good people"), False),
        (SAID.format("people"), "“We will not leave the people of this valley,” the miller said.", False),
        (SAID.format("people"), "“We will not leave this country before the summer ends,” the miller said.", False),
    ],
)
def test_altered_quotations(covering: Covering, one: str, two: str, expected: bool) -> None:
    assert bool(found(covering(one, two), altered_quotations)) is expected


def test_the_article_that_stands_alone_has_the_altered_quotation(covering: Covering) -> None:
    coverage = covering(SAID.format("people"), SAID.format("forests"), SAID.format("people"))
    (finding,) = findings_of(list(altered_quotations(coverage)), coverage)
    assert (finding["id"], words(coverage, finding)) == ("b", "forests")
    assert [other["id"] for other in finding["others"]] == ["a", "c"]
    assert finding["confidence"] > 0.9


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("On Monday Mayor Rosa Trelander opened the pier.", "On Monday Governor Rosa Trelander opened the pier.", True),
        ("On Monday Mayor Rosa Trelander opened the pier.", "On Monday former Governor Rosa Trelander came.", False),
        ("On Monday Senator Rosa Trelander spoke.", "On Monday Majority Leader Rosa Trelander spoke.", False),
        ("On Monday Mayor Rosa Trelander spoke.", "On Monday Governor Karim Trelander spoke.", False),
        ("On Monday Mayor Ben Trelander spoke.", "On Monday Senator Benjamin Trelander spoke.", True),
    ],
)
def test_roles(covering: Covering, one: str, two: str, expected: bool) -> None:
    assert bool(found(covering(one, two), roles)) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The bill of Jane Orlick (D-Ohio) passed.", "The bill of Jane Orlick (D-Texas) passed.", True),
        ("The bill of Jane Orlick (D-Ky.) passed.", "The bill of Jane Orlick of Kentucky passed.", False),
        ("They met FBI Director Ann Bellow there.", "They met CIA Director Ann Bellow there.", True),
    ],
)
def test_ties(covering: Covering, one: str, two: str, expected: bool) -> None:
    assert bool(found(covering(one, two), ties)) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The prize went to Karim Dalawi on Monday.", "The prize went to Karim Dallawi on Monday.", True),
        ("The prize went to Mustafa Kadhimi on Monday.", "The prize went to Mustafa Kadhemi on Monday.", False),
        ("The prize went to Anna Johnson on Monday.", "The prize went to Peter Johnston on Monday.", False),
    ],
)
def test_spellings(covering: Covering, one: str, two: str, expected: bool) -> None:
    assert bool(found(covering(one, two), spellings)) is expected


def test_one_quotation_in_two_mouths(covering: Covering) -> None:
    speech = "“We will not leave the people of this valley to strangers from the city,” said {}."
    coverage = covering(speech.format("Jane Orlick"), speech.format("Karim Dalawi"))
    assert found(coverage, speakers) == [("a", "Jane Orlick")]
    assert found(covering(speech.format("Jane Orlick"), speech.format("Mrs. Orlick")), speakers) == []


VOTE = "The harbour council approved the plan for a new pier on Monday."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The harbour council has not approved the plan for a new pier.", True),
        ("The harbour council rejected the plan for a new pier on Monday.", True),
        ("The harbour council may not approve the plan for a new pier.", False),
        ("The harbour council did not reject the plan for a new pier.", False),
        ("Has the harbour council not approved the plan for a new pier?", False),
        ("The harbour council approved the plan for a new pier, but not the money.", False),
    ],
)
def test_polarity(covering: Covering, other: str, expected: bool) -> None:
    coverage = covering(VOTE, other)
    conflicts = [conflict for pair in coverage.pairs for conflict in polarity(pair, coverage)]
    assert bool(conflicts) is expected


def test_what_articles_agree_on_is_a_point_and_no_finding(covering: Covering) -> None:
    coverage = covering("On Monday Mayor Rosa Trelander spoke.", "Mayor Rosa Trelander opened the pier.")
    comparisons = list(roles(coverage))
    assert findings_of(comparisons, coverage) == []
    (point,) = points_of(comparisons, coverage)
    assert point["grade"] == "agree"
    assert [(said["id"], said["value"]) for said in point["statements"]] == [("a", "Mayor"), ("b", "Mayor")]
    assert point["statements"][1]["text"] == "Mayor Rosa Trelander opened the pier."


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The city will plant 4,000 oaks in the northern park.", "Some 4,000 oaks are to be planted in that park.", True),
        ("The city will plant 4,000 oaks in the northern park.", "Some 4,100 oaks are to be planted in that park.", False),
        ("The city will plant 4,000 oaks in the northern park.", "The mayor earns 4,000 euros a month.", False),
        ("The two oaks in the northern park fell.", "In the northern park two oaks fell.", False),
    ],
)
def test_shared_figures(covering: Covering, one: str, two: str, expected: bool) -> None:
    coverage = covering(one, two)
    points = points_of(list(shared_figures(coverage)), coverage)
    assert bool(points) is expected
    assert not found(coverage, shared_figures)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Prime Minister Mustafa al-Kadhimi met the miners.", "Mustafa Qadimi met the miners.", True),
        ("Mustafa al-Kadhimi met the miners.", "Mustafa al-Kadhimi met the miners.", False),
        ("Mustafa al-Kadhimi met the miners.", "Karim Qadimi met the miners.", False),
        ("Jane Harper met the miners.", "Jane Harber met the miners.", False),
    ],
)
def test_transliterations_are_shown_and_are_no_error(covering: Covering, one: str, two: str, expected: bool) -> None:
    coverage = covering(one, two)
    comparisons = list(transliterations(coverage))
    assert [comparison.grade for comparison in comparisons] == (["wording differs"] if expected else [])
