"""Quotations: the right words, a little context from their own line, and the line's number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wellsourced.reports.excerpts import excerpt, line_range

from .records import HARBOUR, span


def test_words_stand_in_their_context() -> None:
    found = excerpt(HARBOUR, *span(HARBOUR, "could secretly flow"), before=3, after=3)
    assert (found.before, found.words, found.after) == ("… say the money ", "could secretly flow", " into other pockets, …")
    assert found.line == 7


def test_context_ends_with_the_line() -> None:
    found = excerpt(HARBOUR, *span(HARBOUR, "By"))
    assert (found.before, found.after, found.line) == ("", " Ann Example", 2)


def test_punctuation_stays_at_its_word() -> None:
    found = excerpt("He said “never” (twice).", 9, 14, before=1, after=1)
    assert (found.before, found.words, found.after) == ("… said “", "never", "” (twice).")


def test_long_quotations_lose_their_middle() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    found = excerpt(text, 0, len(text))
    assert found.words.startswith("word0 ")
    assert found.words.endswith(" word199")
    assert "[…]" in found.words
    assert len(found.words.split()) < 45


def test_line_ranges() -> None:
    assert line_range("a\nb\nc\n", 0, 1) == "line 1"
    assert line_range("a\nb\nc\n", 1, 6) == "lines 2–3"


@given(st.text(max_size=60), st.integers(0, 70), st.integers(0, 70))
def test_any_stretch_of_any_text_can_be_quoted(text: str, start: int, end: int) -> None:
    found = excerpt(text, min(start, end), max(start, end))
    assert len((found.before + found.words + found.after).splitlines()) <= 1
    assert 1 <= found.line <= text.count("\n") + 1
