"""The layers of a document: whose voice each word is in, and what is body."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wellsourced.features.document import Document

Read = Callable[..., Document]


def words(document: Document, mask: np.ndarray) -> str:
    return " ".join(document.doc[int(index)].text for index in np.flatnonzero(mask & document.word))


@pytest.mark.parametrize(
    ("text", "source_says"),
    [
        ("“We will stay,” said Jane Roe.", "We will stay"),
        ("Jane Roe said that the plan would fail.", "that the plan would fail"),
        ("According to the police, nobody was hurt.", "nobody was hurt"),
        ("The council voted to close the old bridge.", ""),
        ("The fans went home early.", ""),
        ("It is widely believed that the plan will fail.", ""),
    ],
)
def test_voice_by_word(read_document: Read, text: str, source_says: str) -> None:
    document = read_document(text)
    assert words(document, document.source_voice) == source_says


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("“We will stay until the work is done,” said Jane Roe.", "source"),
        ("Jane Roe said that the plan would fail.", "source"),
        ("The plan, which nobody has read and few will ever read, would fail in the end, Roe said.", "source"),
        ("The fans went home early.", "author"),
        ("“The time for talk is over and we must act before the winter comes to the valley.”", "source"),
        (
            "The factory closed in May, and the town has lost a third of its people since; the mayor said she was sorry.",
            "mixed",
        ),
    ],
)
def test_voice_by_sentence(read_document: Read, text: str, voice: str) -> None:
    assert [sentence.voice for sentence in read_document(text).sentences] == [voice]


def test_a_sentence_never_runs_from_a_headline_into_the_body(read_document: Read) -> None:
    text = "Bridge to reopen in May\n\nThe bridge will reopen in May, the council said.\n\nTraffic was light.\n"
    sentences = [text[slice(*read_document(text).span(s.start, s.end))] for s in read_document(text).sentences]
    assert sentences[0] == "Bridge to reopen in May"


def test_furniture_is_not_body(read_document: Read) -> None:
    text = (
        "Bridge to reopen in May\n\nBy Jane Roe\n\nThe bridge will reopen in May, the council said. Traffic "
        "was light all day.\n\n"
        "Do you like our work? Please donate!\n"
    )
    document = read_document(text)
    assert words(document, document.body) == "The bridge will reopen in May the council said Traffic was light all day"
    assert words(document, document.headline) == "Bridge to reopen in May"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_text_makes_a_document(read_document: Read, text: str) -> None:
    document = read_document(text)
    length = len(document.doc)
    for mask in (document.body, document.headline, document.source_voice, document.word, document.quoted):
        assert mask.shape == (length,)
    for sentence in document.sentences:
        start, end = document.span(sentence.start, sentence.end)
        assert text[start:end].strip() == text[start:end] != ""
