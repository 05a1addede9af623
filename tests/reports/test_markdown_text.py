"""Escaping: whatever a text holds, Markdown shows exactly that text and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from wellsourced.reports.excerpts import excerpt
from wellsourced.reports.markdown_text import address, bold, escape, quote, table
from wellsourced.reports.plain import plain

from .records import HOSTILE

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ATTEMPTS = [
    *HOSTILE.splitlines(),
    HOSTILE,
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "# heading",
    "---",
    "===",
    "    code",
    "> quote",
    "a | b \\| c \\\\| d",
    "\\[a](b)",
    "&lt;script&gt; &#60;script&#62;",
    "<!-- comment",
    "[ref]: https://evil.example",
    "[^1]: note",
    "\\",
    "*",
    "**",
    "`",
    "a\r\n\r\n# b",
    "line\u2028# b",
]
texts = st.text(max_size=50) | st.text(alphabet="ab1 |`*_[]()<>#!~\\&;:/-+=.\n\t“”@$", max_size=50)


def leaves(source: str) -> list[Token]:
    """The smallest parts of a rendered document."""
    return [leaf for token in MARKDOWN.parse(source) for leaf in (token.children or [token])]


def shown(source: str) -> str:
    """The text a reader sees; fails if the document holds anything but a paragraph of text and bold text."""
    kinds = {"paragraph_open", "paragraph_close", "strong_open", "strong_close", "text", "text_special"}
    found = leaves(source)
    assert {token.type for token in found} <= kinds, source
    return "".join(token.content for token in found).replace("\u2060", "")


@pytest.mark.parametrize("text", ATTEMPTS)
def test_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escape(text)) == plain(text)


@given(texts)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escape(text)) == plain(text).replace("\u2060", "")
    assert "<" not in escape(text)


@given(texts, st.integers(0, 50), st.integers(0, 50))
def test_any_stretch_can_be_quoted_with_its_words_in_bold(text: str, start: int, end: int) -> None:
    found = excerpt(text, min(start, end), max(start, end))
    line = quote(found)
    assert plain(shown(f"line 1: {line}")) == plain(f"line 1: {found.before}{found.words}{found.after}").replace("\u2060", "")
    if plain(found.words.replace("\u2060", "")):
        kinds = [token.type for token in leaves(f"line 1: {line}")]
        assert kinds.count("strong_open") == 1


@given(st.lists(st.lists(texts, min_size=3, max_size=3), max_size=4))
def test_any_text_stays_in_its_cell(rows: list[list[str]]) -> None:
    lines = table(["a", "b", "c"], [[escape(cell) for cell in row] for row in rows])
    assert len(lines) == len(rows) + 2
    tokens = MARKDOWN.parse("\n".join(lines))
    cells = [token.children or [] for token, before in zip(tokens[1:], tokens, strict=False) if before.type == "td_open"]
    contents = ["".join(leaf.content for leaf in cell).replace("\u2060", "") for cell in cells]
    assert contents == [plain(cell).replace("\u2060", "") for row in rows for cell in row]


def test_hosts_make_no_links_of_plain_text() -> None:
    line = escape("see https://evil.example, WWW.evil.example, mail@evil.example, @user and #12")
    for pattern in ("://", r"www\.", r"@\w", r"#\d"):
        assert not re.search(pattern, line, re.IGNORECASE)


def test_only_plain_addresses_become_links() -> None:
    assert address("https://news.example/a?b=1&c=%20") == "<https://news.example/a?b=1&c=%20>"
    for url in (
        "javascript:alert(1)",
        "https://a.example/<script>",
        "https://a.example/a b",
        "https://a|b",
        "http://[::1]/",
    ):
        assert address(url) == escape(url)


def test_bold_of_nothing_is_nothing() -> None:
    assert bold(" \n") == ""
