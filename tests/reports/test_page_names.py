"""Names of articles' pages: safe, stable, all different."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.reports.page_names import page_names

SAFE = re.compile(r"[a-z0-9_][a-z0-9_.-]{0,90}")


def test_a_plain_id_is_its_own_name() -> None:
    assert page_names(["000_a2520b64ff1aecc6", "bbc-2021.02"]) == ["000_a2520b64ff1aecc6", "bbc-2021.02"]


@pytest.mark.parametrize(
    "identifier", ["../../etc/passwd", "..", "/", "", "con", "nul.txt", "a\x00b", ".hidden", "a/b", "x" * 400, "\ud800"]
)
def test_a_dangerous_id_gets_a_harmless_name(identifier: str) -> None:
    (name,) = page_names([identifier])
    assert SAFE.fullmatch(name)
    assert name not in ("con", "nul.txt")


def test_the_name_does_not_depend_on_the_other_articles() -> None:
    assert page_names(["Some Article", "other"])[0] == page_names(["Some Article"])[0]


@given(st.lists(st.text(max_size=80) | st.sampled_from(["a", "A", "a.", "a-2", "ä", "a/b", "a\\b"]), max_size=30))
def test_names_differ_whatever_the_case(identifiers: list[str]) -> None:
    names = page_names(identifiers)
    assert len({name.lower() for name in names}) == len(identifiers)
    assert all(SAFE.fullmatch(name) for name in names)
