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
from wellsourced.scoring.comparing.numbers import numbers
from wellsourced.scoring.comparing.points import findings_of, points_of
from wellsourced.scoring.comparing.polarity import polarity
from wellsourced.scoring.comparing.quotations import altered_quotations
from wellsourced.scoring.comparing.roles import roles
from wellsourced.scoring.comparing.shared_figures import shared_figures
from wellsourced.scoring.comparing.shared_statements import shared_statements
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
        ("The harbour council approved the plan for a new pier, no less than the money.", False),
    ],
)
def test_polarity(covering: Covering, other: str, expected: bool) -> None:
    coverage = covering(VOTE, other)
    conflicts = list(polarity(coverage))
    assert bool(conflicts) is expected


def test_a_denial_of_something_else_is_none(covering: Covering) -> None:
    one = "Tom Oakley, who pleaded guilty to one charge of fraud, spoke to the harbour council on Monday."
    other = "Marsh and Trelander, who both pleaded not guilty to conspiracy and fraud, left the harbour council."
    assert found(covering(one, other), polarity) == []


@pytest.mark.parametrize(
    ("one", "other"), [("two years ago", "15 years ago"), ("by 3 feet every 2 hours", "by 3 feet in 5 hours")]
)
def test_spans_from_now_and_rates_are_no_counts(covering: Covering, one: str, other: str) -> None:
    told = "The ferry at the western pier of Hull was late {}, the harbour chief said."
    assert found(covering(told.format(one), told.format(other)), numbers) == []


def test_a_count_that_rises_on_a_later_day_is_an_update(covering: Covering) -> None:
    coverage = covering(
        "The flood killed 12 miners in the valley of Hull on Monday.",
        "The flood killed 31 miners in the valley of Hull on Monday.",
    )
    first, last = coverage.sketches
    for days, expected in ((("2026-05-04", "2026-05-06"), "later update"), (("2026-05-06", "2026-05-04"), "conflict")):
        dated = [replace(sketch, published=day) for sketch, day in zip((first, last), days, strict=True)]
        (comparison,) = [each for each in numbers(Coverage(dated, shipped())) if each.here.value == "12"]
        assert comparison.grade == expected
    members = covering(*(f"The harbour council of Hull has {count} members, the mayor said." for count in (12, 31)))
    dated = [
        replace(sketch, published=day) for sketch, day in zip(members.sketches, ("2026-05-04", "2026-05-06"), strict=True)
    ]
    assert {each.grade for each in numbers(Coverage(dated, shipped()))} == {"conflict"}


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


def labels(coverage: Coverage, *surveys: Survey) -> list[str]:
    """What the points of these surveys are called."""
    return [point["label"] for point in points_of([each for survey in surveys for each in survey(coverage)], coverage)]


QUOTED = "“We shall not leave this valley before the first snow has fallen on it,” {}."


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Rosa Trelander said", "said Trelander", "Rosa Trelander: “We shall not leave this valley before the …”"),
        ("she said", "said Trelander", "“We shall not leave this valley before the …”"),
        ("Rosa Trelander said", "said Karl Odermatt", "who said"),
    ],
)
def test_a_shared_quotation_is_called_by_its_speaker_and_told_once(
    covering: Covering, one: str, two: str, expected: str
) -> None:
    called = labels(covering(QUOTED.format(one), QUOTED.format(two)), altered_quotations, speakers)
    assert called[0].startswith(expected)
    assert sum("leave this valley" in label and not label.startswith("who said") for label in called) == 1


@pytest.mark.parametrize(
    ("one", "two", "label"),
    [
        ("The clerk got a 60-day suspension.", "A suspension of 60 days for the clerk was announced.", "60-day suspension"),
        ("Some 4,000 young oaks will be planted.", "In the park 4,000 young oaks are planted.", "Some 4,000 young oaks"),
    ],
)
def test_a_figure_is_called_by_what_it_counts(covering: Covering, one: str, two: str, label: str) -> None:
    assert labels(covering(one, two), shared_figures) == [label]


def test_names_keep_their_capitals_and_agreed_offices_are_told_once(covering: Covering) -> None:
    text = "Harbour Board Director Mitch McConnell (R-Ky.) opened the pier."
    assert labels(covering(text, text.replace("opened", "praised")), ties) == ["Mitch McConnell is from"]


TRAINING = "The alliance will train more harbour pilots and tug crews outside the capital next spring."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Harbour pilots and tug crews outside the capital will be trained too, the minister said.", True),
        ("The capital's mayor welcomed the alliance.", False),
    ],
)
def test_statements_on_one_matter_are_laid_side_by_side(covering: Covering, other: str, expected: bool) -> None:
    coverage = covering(TRAINING, "The ferry to the island was late.\n\n" + other)
    points = points_of(list(shared_statements(coverage)), coverage)
    assert [[said["value"] for said in point["statements"]] for point in points] == ([[TRAINING, other]] if expected else [])
    assert not found(coverage, shared_statements)


def test_a_statement_whose_figure_is_a_point_is_not_laid_out_again(covering: Covering) -> None:
    one, two = TRAINING.replace("more", "400"), TRAINING.replace("more", "400").replace("will train", "is to train")
    coverage = covering(one, two)
    assert len(labels(coverage, shared_statements)) == 1
    assert labels(coverage, shared_statements, shared_figures) == ["400 harbour pilots"]
