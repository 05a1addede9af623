"""A title that the text does not print: what features find in it, and where they show it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced import Scorer
from wellsourced.features.article import Article
from wellsourced.features.commentary.headline_certainty import HEADLINE_CERTAINTY
from wellsourced.features.consistency.headline_body import HEADLINE_BODY
from wellsourced.features.document import Document
from wellsourced.features.title import headline_of, title_apart

Read = Callable[..., Document]
STORM = (
    "The storm destroyed 45 houses on the western shore of the island, the mayor said. She visited the shore on Monday "
    "and promised help."
)
COFFEE = (
    "Drinking coffee may prevent heart attacks in older men, a small study of forty patients has found. The authors call "
    "for more research before anyone changes a diet."
)
COUNCIL = (
    "The council did not vote to close the western ferry terminal on Monday. It will talk about the matter again in May, "
    "the town hall said."
)


def test_a_number_of_the_title_that_the_story_contradicts_is_shown_in_the_story(read_document: Read) -> None:
    document = read_document(STORM, title="Storm destroys 54 houses on the island")
    (finding,) = HEADLINE_BODY.measure(document).findings
    assert STORM[finding.start : finding.end] == "45"
    assert "“54”" in finding.message
    printed = read_document("Storm destroys 54 houses on the island\n\n" + STORM)
    assert HEADLINE_BODY.measure(printed).value == HEADLINE_BODY.measure(document).value


def test_a_title_that_says_the_opposite_is_quoted(read_document: Read) -> None:
    document = read_document(COUNCIL, title="Council votes to close the western ferry terminal")
    (finding,) = HEADLINE_BODY.measure(document).findings
    assert COUNCIL[finding.start : finding.end].startswith("The council did not vote")
    assert "“Council votes to close the western ferry terminal”" in finding.message


def test_a_title_surer_than_its_story(read_document: Read) -> None:
    (evidence,) = HEADLINE_CERTAINTY.measure(read_document(COFFEE, title="Coffee prevents heart attacks in men")).evidence
    assert COFFEE[evidence.start : evidence.end].startswith("Drinking coffee may prevent")


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        ("Council votes to close the western ferry terminal?", COUNCIL),
        (
            "Council votes to close the western ferry terminal",
            "The council will close the western ferry terminal, for which the mayor did not vote last year because of the "
            "cost of buses to the harbour, the school and the hospital. The work begins in May.",
        ),
    ],
)
def test_a_question_or_another_matter_is_no_denial(read_document: Read, headline: str, story: str) -> None:
    assert HEADLINE_BODY.measure(read_document(story, title=headline)).value == 0


@pytest.mark.parametrize(
    ("title", "apart"),
    [
        ("Storm destroys 54 houses", "Storm destroys 54 houses"),
        ("Storm destroys 54 houses – The Hull Post", "Storm destroys 54 houses"),
        ("Storm destroys 54 houses | News", "Storm destroys 54 houses"),
        ("Storm destroys 54 houses | News | The Hull Post", "Storm destroys 54 houses"),
        ("Storm destroys 54 houses - the hull post online", "Storm destroys 54 houses"),  # the article's outlet
        ("Blast killed 12 miners in western pit – police", "Blast killed 12 miners in western pit – police"),
        ("Plan for ferry terminal - mayor denies it", "Plan for ferry terminal - mayor denies it"),
        ("Storm\n\n\t destroys  54 houses\n", "Storm destroys 54 houses"),
        ("Storm " * 40, " ".join(["Storm"] * 40)),
        ("Storm " * 41, None),
        ("x" * 401, None),
        ("The storm destroyed 45 houses", None),  # stands in the text
        ("…", None),
        (None, None),
    ],
)
def test_which_titles_stand_apart(title: str | None, apart: str | None) -> None:
    assert title_apart(Article("1", STORM, title=title, outlet="The Hull Post Online")) == apart


def test_a_title_that_is_printed_is_read_where_it_stands(read_document: Read) -> None:
    headline = headline_of(read_document("Storm destroys houses\n\n" + STORM, title="Storm destroys houses"))
    assert headline is not None and not headline.apart
    assert headline_of(read_document(STORM)) is None


def test_offsets_of_a_titled_article_point_into_the_text_as_given(scorer: Scorer) -> None:
    text = f"{STORM} {COUNCIL} {COFFEE} Ferries ran all night, and the school stayed shut until Friday."
    result = scorer.score(text, title="Storm destroys 54 houses on the island")
    assert result.article.text == text
    assert any(text[item.start : item.end] == "45" for item in result.evidence if item.feature == HEADLINE_BODY.name)


@pytest.mark.parametrize(
    "title", ["Storm destroys 54 houses \ud800", "x" * 1_000_001, " " * 100_000 + "Storm", "word " * 20_000]
)
def test_no_title_stops_the_run(scorer: Scorer, title: str) -> None:
    text = f"{STORM} {COUNCIL} {COFFEE} Ferries ran all night, and the school stayed shut until Friday."
    (result,) = scorer.score_many([Article("1", text, title=title)])
    assert result.status == "scored"
