"""Quoting: the telling words, a little of what stands around them, and the line to find them on."""

from __future__ import annotations

from dataclasses import dataclass

from .plain import plain

_BEFORE, _AFTER = 5, 8
_LONGEST = 30
_HEAD, _TAIL = 16, 6


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words of an article, what stands before and after them on the same line, and the line's number from 1.

    The three joined are what to print: the white space between them is in ``before`` and ``after``.
    """

    before: str
    words: str
    after: str
    line: int


def line_number(text: str, offset: int) -> int:
    """The line, counted from 1, on which this code point of the text stands."""
    return text.count("\n", 0, offset) + 1


def line_range(text: str, start: int, end: int) -> str:
    """``line 3``, or ``lines 3–5`` for a stretch that goes on (its white space at the ends aside)."""
    stretch = text[start:end]
    first = line_number(text, start + len(stretch) - len(stretch.lstrip()))
    last = line_number(text, start + len(stretch.rstrip()))
    return f"line {first}" if last <= first else f"lines {first}–{last}"


def excerpt(text: str, start: int, end: int, before: int = _BEFORE, after: int = _AFTER) -> Excerpt:
    """The words from ``start`` to ``end`` with up to so many words of their line before and after them.

    Of more than thirty words the middle is cut out, and so long a quotation gets no context.
    """
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end = max(start, end - (len(stretch) - len(stretch.rstrip())))
    line = line_number(text, start)
    words = plain(text[start:end]).split(" ")
    if len(words) > _LONGEST:
        words = [*words[:_HEAD], "[…]", *words[-_TAIL:]]
        before = after = 0
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    ahead, behind = text[line_start:start], text[end : line_end if line_end >= 0 else len(text)]
    return Excerpt(_last_words(ahead, before), " ".join(words), _first_words(behind, after), line)


def _last_words(text: str, count: int) -> str:
    words = text.split()
    glued = bool(words) and not text[-1].isspace()
    left_out = len(words) - count - glued
    kept = words[max(0, left_out) :]
    shown = plain(" ".join(["…", *kept] if left_out > 0 else kept))
    return shown if glued or not shown else shown + " "


def _first_words(text: str, count: int) -> str:
    words = text.split()
    glued = bool(words) and not text[0].isspace()
    kept = words[: count + glued]
    shown = plain(" ".join([*kept, "…"] if len(words) > len(kept) else kept))
    return shown if glued or not shown else " " + shown
