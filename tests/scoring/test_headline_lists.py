"""Pages of headlines are no articles; broken-up articles are."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.scoring.abstention import refuse_document

HEADLINES = [
    "Council backs plan for a new ferry terminal after a long night of talks",
    "Storm leaves thousands of homes along the coast without power",
    "Teachers vote to strike in March over pay and the size of classes",
    "Mayor says the bridge will reopen before the summer holidays",
    "Why the price of bread is going up again and what it means for you",
    "Hospital opens a ward for children who need rest after long treatment",
    "Two men held after a fire at the old cinema on Mill Street",
    "Five things to know about the budget before the vote on Friday",
    "Local team wins the cup for the first time in thirty years",
    "Police ask for help in the search for a boat that went missing",
    "School meals to be free for all from September, minister says",
    "Airport will cut night flights after residents complain of noise",
]
TEASERS = [f"It is the {n}th time this year, and our reporter was there." for n in range(len(HEADLINES))]
PROSE = [
    f"On day {n} of the talks the council met again. It voted for the mayor's plan {n}, and she went home at {n + 1} p.m."
    for n in range(len(HEADLINES))
]
STORY = (
    "The council of Carrow met again on Monday and talked for six hours about the plan for a new ferry terminal. Mayor Jane "
    "Roe, who has fought for it since she came to office, said that the town could not wait any longer. The old pier was "
    "built when the island had a third of the people who live there now, and engineers from Hull found cracks in every "
    "second pile. John Doe, who speaks for the fishermen, called the plan a waste of money. He would rather see the harbour "
    "made deeper, he told the Council, because the larger boats have to wait for the tide. The vote is set for the last "
    "Friday of May. If it is passed, work will begin after the summer and take about two years. Until then the ferries will "
    "leave from the western shore, where the Navy has lent the town a floating bridge for as long as it is needed."
)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(HEADLINES),
        " ".join(HEADLINES),
        "\n\n".join(f"{headline}\n\n{teaser}" for headline, teaser in zip(HEADLINES, TEASERS, strict=True)),
    ],
    ids=["lines", "run together", "with teasers"],
)
def test_a_page_of_headlines_is_not_scored(read_document: Callable[[str], Document], text: str) -> None:
    assert "list of headlines" in (refuse_document(read_document(text)) or "")


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"{headline}\n\n{told}" for headline, told in zip(HEADLINES, PROSE, strict=True)),
        "\n\n".join([*PROSE[:4], *HEADLINES[:6], *PROSE[4:]]),
        " ".join([*PROSE, *HEADLINES[:4]]),
        STORY.replace(". ", "."),
        textwrap.fill(STORY, 35),
        textwrap.fill(STORY.upper(), 35),
        "\n\n".join(textwrap.wrap(STORY, 70)),
    ],
    ids=[
        "many subheadings",
        "links in the middle",
        "links at the end",
        "blanks lost after full stops",
        "narrow lines",
        "narrow lines in capitals",
        "a blank line after every line, as from mail",
    ],
)
def test_an_article_with_headlines_in_it_is_scored(read_document: Callable[[str], Document], text: str) -> None:
    assert refuse_document(read_document(text)) is None
