"""Markdown out of text that was written by others: escaped so that it stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import category

from .excerpts import Excerpt
from .plain import plain

_ESCAPES = {character: "\\" + character for character in "\\`*_[]{}#$~"} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",  # hosts disagree on how a backslash before it ends a table's cell
}
_ESCAPE = str.maketrans(_ESCAPES)

_JOINER = "\u2060"
_AUTOMATIC = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)(?=\w)|(?<=#)(?=\d)", re.IGNORECASE)
"""Where hosts make links of plain text: addresses, mentions of users, numbers of issues. A joiner there prevents it."""

_BLOCK_START = re.compile(r"^([-+=:]|\d+(?=[.)](\s|$)))")
"""What would begin a list, a rule or the line under a heading; the others are escaped everywhere."""

_SAFE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/?%=&+,;:@-]*)?")


def escape(text: str) -> str:
    """The text on one line, to stand anywhere in Markdown and be read as it is."""
    separated = _AUTOMATIC.sub(_JOINER, plain(text))
    return _BLOCK_START.sub(_disarm, separated.translate(_ESCAPE))


def bold(text: str) -> str:
    """The text, escaped and bold."""
    return f"**{escaped}**" if (escaped := escape(text)) else ""


def quote(excerpt: Excerpt) -> str:
    """An excerpt with its telling words in bold."""
    before, words, after = _whole_words(excerpt)
    return f"{escape(before)}{' ' * before.endswith(' ')}{bold(words)}{' ' * after.startswith(' ')}{escape(after)}"


def address(url: str) -> str:
    """A link if the address is a plain one, else its text."""
    return f"<{url}>" if _SAFE_ADDRESS.fullmatch(url) else escape(url)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = ()) -> list[str]:
    """The lines of a table of cells that are Markdown already; the columns in ``numbers`` are set to the right."""
    right = set(numbers)
    rule = ["---:" if position in right else "---" for position in range(len(head))]
    return [f"| {' | '.join(cells)} |" for cells in [head, rule, *rows]]


def _disarm(match: re.Match[str]) -> str:
    # "\\1." is no escape in Markdown, "1\\." is one.
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]


def _whole_words(excerpt: Excerpt) -> tuple[str, str, str]:
    """The excerpt's parts, its words extended to whole ones where marks amid a word would not be read as marks."""
    before, words, after = excerpt.before, excerpt.words, excerpt.after
    if not (words[:1].isalnum() or _ends_here(before[-1:])):
        head, space, stuck = before.rpartition(" ")
        before, words = head + space, stuck + words
    if not (words[-1:].isalnum() or _ends_here(after[:1])):
        stuck, space, tail = after.partition(" ")
        words, after = words + stuck, space + tail
    return before, words, after


def _ends_here(neighbour: str) -> bool:
    return neighbour in {"", " "} or category(neighbour).startswith("P")
