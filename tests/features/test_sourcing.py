"""Sourcing: who is heard, and who was asked by the press, answered it, or would not; and what only reads like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.sourcing.interviews import INTERVIEWS
from wellsourced.features.sourcing.named_voices import NAMED_VOICES
from wellsourced.features.sourcing.other_voices import OTHER_VOICES
from wellsourced.features.sourcing.sourced_sentences import SOURCED_SENTENCES

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


SAID = "“We will stay,” said Jane Roe. Roe said the bridge was safe. "


@pytest.mark.parametrize(
    ("text", "sourced", "others", "names"),
    [
        (SAID, 2, 0, 1),
        (SAID + "John Doe said it was not.", 3, 1, 2),
        (SAID + "“It was a long night,” she added.", 3, 0, 1),
        (SAID + "“John Doe told me that the bridge was old and that nobody cared,” Roe said.", 3, 0, 1),
        (SAID + "John Doe thinks that it is not.", 2, 0, 1),
        (SAID + "Some said it was not.", 2, 0, 1),
        (SAID + "The study showed that it was not.", 2, 0, 1),
        (SAID + "What an absurd spectacle this has become!", 2, 0, 1),
    ],
)
def test_who_is_heard(read_document: Read, text: str, sourced: int, others: int, names: int) -> None:
    document = read_document(text)
    found = [each.measure(document).value for each in (SOURCED_SENTENCES, OTHER_VOICES, NAMED_VOICES)]
    assert found == [sourced, others, names]
