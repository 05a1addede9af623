"""Signs of a careless copy: garbled words, stray lines, quotations without comma or speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.features.consistency.garbled_words import GARBLED_WORDS
from wellsourced.features.consistency.quotation_ends import QUOTATION_ENDS
from wellsourced.features.consistency.slips import intended
from wellsourced.features.consistency.stray_lines import STRAY_LINES
from wellsourced.features.document import Document

Read = Callable[..., Document]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recieved", "received"),
        ("goverment", "government"),
        ("afternooon", "afternoon"),
        ("parliamment", "parliament"),
        ("desoite", "despite"),
        ("retweeting", None),
        ("funders", None),
        ("peshmerga", None),
        ("emojis", None),
    ],
)
def test_slips(word: str, meant: str | None) -> None:
    assert intended(word) == meant


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_any_word(word: str) -> None:
    meant = intended(word)
    assert meant is None or abs(len(meant) - len(word)) <= 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The council has recieved the plan.", ["recieved"]),
        ("He waited for for the ferry.", ["for"]),
        ("The council optedto close it.", ["optedto"]),
        ("The mayor warned, warning of floods.", ["warning"]),
        ("Ithdrawal from the pact is open.", ["Ithdrawal"]),
        ("He had had enough; that that was so, he knew, is what it is is not.", []),
        ("See www.recieved.example or @recieved for more.", []),
        ("The recieved view is recieved by all.", []),
        ("The statin and the cytokine in the transferrin caused a tamponade.", []),
        ("Ickens of Hull came first.", []),
    ],
)
def test_garbled_words(read_document: Read, text: str, wrong: list[str]) -> None:
    found = GARBLED_WORDS.measure(read_document(text)).findings
    assert [text[finding.start : finding.end] for finding in found] == wrong


def test_a_lost_space_is_shown_but_hardly_counts(read_document: Read) -> None:
    lost = GARBLED_WORDS.measure(read_document("The council optedto close it."))
    slip = GARBLED_WORDS.measure(read_document("The council has recieved the plan."))
    assert [finding.kind for finding in (*lost.findings, *slip.findings)] == ["lost_space", "garbled_word"]
    assert lost.value is not None and slip.value is not None and 5 * lost.value < slip.value


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“We will rebuild the pier in May” Jane Roe said.", ["quotation_comma"]),
        ("“We will rebuild the pier in May,” Jane Roe said.", []),
        ("“Who will rebuild the pier in May?” she said.", []),
        ("He called it “a pier that nobody ever wanted here” and she said no.", []),
    ],
)
def test_comma_before_the_speaker(read_document: Read, text: str, kinds: list[str]) -> None:
    assert [finding.kind for finding in QUOTATION_ENDS.measure(read_document(text)).findings] == kinds


_SPEECH = "“There is much anger in the harbour, where people have waited for years while the council built a hall and a park.”"


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("The pier was closed in May.", "The hall opened in June.", 1),
        ("The mayor wrote:", "The hall opened in June.", 0),
        ("The pier was closed in May, Jane Roe said.", "The hall opened in June.", 0),
        ("The pier was closed in May.", "Jane Roe said she would not wait.", 0),
        ("“We wait,” said Jane Roe.", "“We do,” said her son.", 0),
    ],
)
def test_quotation_that_nobody_says(read_document: Read, before: str, after: str, count: int) -> None:
    document = read_document(f"{before}\n\n{_SPEECH}\n\n{after}")
    assert len(QUOTATION_ENDS.measure(document).findings) == count


def test_a_stray_paragraph_is_shown_whole(read_document: Read) -> None:
    text = STRAY_LINES.fires[0]
    (finding,) = STRAY_LINES.measure(read_document(text)).findings
    assert text[finding.start : finding.end].startswith("Researchers") and text[finding.end - 1] == "."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Researchers led", "One team led"),  # one of those told of
        ("nights.", "nights, said Moreau."),  # a new voice
        ("nights.", "nights. Who knew?"),  # the author turns to the reader
    ],
)
def test_a_new_voice_is_no_stray(read_document: Read, old: str, new: str) -> None:
    assert not STRAY_LINES.measure(read_document(STRAY_LINES.fires[0].replace(old, new))).findings


def test_where_no_paragraph_shares_words_none_is_a_stray(read_document: Read) -> None:
    letters = [
        "The trams in Carrow are late each morning, and Mayor Ruth Salander has never once taken the early service to Hull.",
        "A bakery on Mill Lane sells rye loaves that outlast every other, and Peter Marsh deserves a medal from Queen Street.",
        "Pigeons have eaten the lawn behind Saint Olaf Church, though Reverend Lee planted thistles along the northern wall.",
        "Our library in Kirby shut its reading room last winter, so that Professor Anna Moss took the whole archive to Leeds.",
        "Cyclists ignore signals near Victoria Bridge; Officer Tim Ray wrote ninety tickets there during a single afternoon.",
        "Bring back the brass band, which Jane Roe once led across Castle Square before crowds of happy summer visitors.",
    ]
    assert not STRAY_LINES.measure(read_document("\n\n".join(letters))).findings


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("000", {"adding"}),
        ("001", set()),
        ("002", {"0 $\n2,500 $\n5,000 $\n3,492 $", "“There is much angst in the"}),
        ("003", {"Escue", "U.S. Central Command says"}),
        ("004", {"country” he said"}),
    ],
)
def test_seeds(read_document: Read, seed_texts: dict[str, str], number: str, words: set[str]) -> None:
    text = seed_texts[number]
    document = read_document(text)
    found = [
        text[finding.start : finding.end]
        for check in (GARBLED_WORDS, QUOTATION_ENDS, STRAY_LINES)
        for finding in check.measure(document).findings
    ]
    assert len(found) == len(words)
    assert all(any(printed.startswith(word) for printed in found) for word in words)
