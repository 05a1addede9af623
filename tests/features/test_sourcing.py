"""Own questions: who was asked by the press, answered it, or would not; and what only reads like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.sourcing.interviews import INTERVIEWS

Read = Callable[..., Document]


@pytest.mark.parametrize(
    "text",
    [
        "“We will stay,” Jane Roe told the Hull Post.",
        "Jane Roe told reporters on Friday that the bridge was safe.",
        "“We will stay,” Jane Roe told CNN's John Doe.",
        "Jane Roe told BuzzFeed News that the bridge was safe.",
        "The firm did not return a call on Friday.",
        "The council didn’t respond to requests for comment.",
        "Asked about the delay, Jane Roe said she was sorry.",
        "“We will stay,” Jane Roe said by telephone.",
        "In an email to Reuters, Jane Roe said that she would stay.",
    ],
)
def test_questions_of_the_press(read_document: Read, text: str) -> None:
    assert INTERVIEWS.measure(read_document(text)).value == 1


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe told Congress that the bridge was safe.",
        "Jane Roe told lawmakers on Friday that the bridge was safe.",
        "Jane Roe told John McPoe that the bridge was safe.",
        "She cannot return to Hull before May.",
        "The tumor did not respond to the drug.",
        "The council sends its news by email.",
        "In an email to supporters, Jane Roe said that she would stay.",
        "“They declined to comment,” said Jane Roe.",
        "Residents were asked about the noise in May.",
        "Jane Roe asked whether the bridge was safe.",
        "Police interviewed two men in May.",
    ],
)
def test_what_is_no_question_of_the_press(read_document: Read, text: str) -> None:
    measured = INTERVIEWS.measure(read_document(text))
    assert not [text[item.start : item.end] for item in measured.evidence]
