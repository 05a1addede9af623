"""A stretch of an article as a user names it: by its offsets, by its line, or by its words."""

from __future__ import annotations

import re

_OFFSETS = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_LINE = re.compile(r"l(\d{1,9})")
_ALIKE = ("'’‘`´", '"“”„«»', "-–—‐‑−")
_SHOWN = 3


class SpanError(ValueError):
    """No such stretch, or more than one; the message says what to do."""


def span_of(text: str, named: str) -> tuple[int, int]:
    """``120`` (the word there), ``120-140``, ``l7`` or some words, as two code points of ``text``.

    Words are found over line ends, whatever the kind of their quotation marks and dashes; in other capitals, and within
    longer words, only where they do not stand as they are. Raises SpanError.
    """
    if match := _OFFSETS.fullmatch(named):
        start = int(match[1])
        return _within(text, start, int(match[2]), named) if match[2] else _word_at(text, start, named)
    if match := _LINE.fullmatch(named):
        lines, number = text.split("\n"), int(match[1])
        if not 0 < number <= len(lines):
            raise SpanError(f"{named} is not one of the article's {len(lines):,} lines")
        end = len("\n".join(lines[:number]))
        return _within(text, end - len(lines[number - 1]), end, named)
    return _of_words(text, named)


def _within(text: str, start: int, end: int, named: str) -> tuple[int, int]:
    if not 0 <= start < end <= len(text):
        raise SpanError(f"{named} is not within the article's {len(text):,} characters")
    return start, end


def _word_at(text: str, position: int, named: str) -> tuple[int, int]:
    start, end = _within(text, position, position + 1, named)
    return next((word.span() for word in re.finditer(r"\w+", text) if word.start() <= start < word.end()), (start, end))


def _of_words(text: str, words: str) -> tuple[int, int]:
    pattern = r"\s+".join("".join(map(_character, word)) for word in words.strip("… \n\t").split())
    if not pattern:
        raise SpanError(f"{words!r} is not N, N-M, lN or words of the article")
    whole = rf"(?<!\w){pattern}(?!\w)"
    for tried, flags in ((whole, 0), (whole, re.IGNORECASE), (pattern, re.IGNORECASE)):
        found = [match.span() for match in re.finditer(tried, text, flags)]
        if len(found) == 1:
            return found[0]
        if found:
            places = [f"{start}-{end} on line {text.count(chr(10), 0, start) + 1}" for start, end in found[:_SHOWN]]
            more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
            times = f"{words!r} stands {len(found)} times in the article: {', '.join(places)}{more}"
            raise SpanError(f"{times}; give one of these, or more words")
    raise SpanError(f"the words {words!r} do not stand in the article")


def _character(character: str) -> str:
    alike = next((kind for kind in _ALIKE if character in kind), character)
    return re.escape(alike) if len(alike) == 1 else f"[{re.escape(alike)}]"
