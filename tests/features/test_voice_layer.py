"""Whose voice a sentence is in: what counts as a source's, what frames it, and that a slip of typing changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from wellsourced.features.document import Document
from wellsourced.features.voice_layer import voice_of

Read = Callable[..., Document]


def spoken(document: Document) -> str:
    words = document.source_voice & document.word
    return " ".join(document.doc[int(index)].text for index in np.flatnonzero(words))


def voices(document: Document) -> list[str]:
    return [sentence.voice for sentence in document.sentences]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        # speech acts without content
        ("Mayor Jane Roe also disputed the figures.", "source"),
        ("The union denounced the cuts.", "source"),
        ("The mayor called for a “fair” deal for the whole valley.", "source"),
        # when, where and to whom is the frame
        ("At a hearing in Hull on Friday morning, the mayor told the council that the dam was safe.", "source"),
        # deeds, questions and what nobody said
        ("Inspectors are looking into whether the dam is safe.", "author"),
        ("The mayor has never asked the council for money.", "author"),
        ("It seems that the dam is safe.", "author"),
        ("The council passed the budget after the dam burst in May.", "author"),
        ("Fans came to see his ‘we will never ever give up’ tour.", "author"),
        # facts of the author's beside a source's
        (
            "The factory closed in May and a third of the people have left since, and on Friday the mayor said she was sorry.",
            "mixed",
        ),
    ],
)
def test_sentences(read_document: Read, text: str, voice: str) -> None:
    assert voices(read_document(text)) == [voice]


def test_a_speech_whose_opening_mark_was_lost(read_document: Read) -> None:
    document = read_document(
        "The bridge opened in May.\n\nWe worked day and night for it. It will last a century.”\n\nIt rained."
    )
    assert voices(document) == ["author", "source", "source", "author"]


def test_a_lost_mark_takes_no_other_speaker_in(read_document: Read) -> None:
    document = read_document("Roe said the bridge was late. We worked day and night for it all the same.”")
    assert "Roe" not in spoken(document) and "worked day and night" in spoken(document)


def test_block_quotation(read_document: Read) -> None:
    told = "The council said in a statement:\n\nOur thoughts are with the families of the town.\n\nThe market opened at nine."
    listed = "Three roads will close:\n\nMill Lane and the two streets beside it.\n\nThe market opened at nine."
    assert spoken(read_document(told)).endswith("Our thoughts are with the families of the town")
    assert spoken(read_document(listed)) == ""


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Roe never said that the bridge was safe.", 0),
        ("Roe did not tell them that the bridge was safe.", 0),
        ("Roe does not think that the bridge is safe.", 1),
        ("Roe denied that the bridge was safe.", 1),
        ("Nobody said that the bridge was safe.", 0),
        ("Critics called it “a farce”.", 1),
        # the author's guess at a mind, a reason, a purpose, a thing described
        ("Roe clearly believes that the voters are fools.", 0),
        ("Roe believes that the bridge is safe.", 1),
        ("Roe must have known that the money was gone.", 0),
        ("The Herald knows full well that the mayor lied.", 0),
        ("The test is so new that few clinics use it.", 0),
        ("Roe wants voters to believe that the bridge is safe.", 0),
        ("One must ask whether the mayor has read the plan.", 0),
        ("Everyone knows that the mayor is a crook.", 0),
        ("That could explain why the bridge fell.", 0),
        ("Regulators welcomed allegations that the bank had opened accounts.", 1),
        ("The US is not disputing that the men were hit.", 1),
        ("Much work lies ahead in determining whether the pill will help.", 0),
        ("Inspectors asked whether the dam was safe.", 1),
        ("The clinic gave the pill to patients who do not sleep.", 0),
        ("The mayor said in no uncertain terms that the bridge was safe.", 1),
    ],
)
def test_what_was_not_said_is_nobodys(read_document: Read, text: str, reported: int) -> None:
    assert len(read_document(text).sourced) == reported


def test_embedded_post(read_document: Read) -> None:
    text = "What a night in our town, thank you all! — Ann Lee (@annlee) May 4, 2021\n\nThe market opened at nine."
    document = read_document(text)
    assert spoken(document) == "What a night in our town thank you all"
    assert [found.speaker for found in document.attributions] == ["Ann Lee"]


def test_the_subject_speaks_where_no_source_was_found(read_document: Read) -> None:
    document = read_document("Jane Roe left the meeting early, claiming that the vote had been rigged.")
    assert [found.speaker for found in document.claims] == ["Jane Roe"]


PLAIN = [
    '"We will stay until the work is done," said Jane Roe.',
    "Jane Roe said on Monday that the plan would fail.",
    "According to the police, nobody was hurt.",
    "The bridge opened in 1936, and it carries six lanes of traffic.",
    "Ann Moss, the mayor, disputed the figures.",
]


def curly(text: str) -> str:
    return text.replace('"We', "“We").replace(',"', ",”")


def without_a_comma(text: str) -> str:
    return text.replace(", ", " ", 1) if '"' not in text else text.replace(',"', '"')


def another_name(text: str) -> str:
    return text.replace("Jane Roe", "Samira Haddad").replace("Ann Moss", "Piotr Nowak")


@pytest.mark.parametrize("change", [curly, without_a_comma, another_name])
@pytest.mark.parametrize("text", PLAIN)
def test_a_small_change_moves_nothing(read_document: Read, text: str, change: Callable[[str], str]) -> None:
    assert voices(read_document(change(text))) == voices(read_document(text))


@pytest.mark.parametrize(
    ("words", "substance", "voice"),
    [(0, 0, "author"), (0, 20, "author"), (1, 30, "author"), (9, 30, "mixed"), (20, 30, "source"), (4, 12, "source")],
)
def test_shares(words: int, substance: int, voice: str) -> None:
    assert voice_of(words, substance) == voice
