"""Text from outside, made safe to print on one line."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control characters (terminal escapes begin with one), overrides of the writing direction, what is no character."""

_SPACES = re.compile(r"\s+")
"""Line ends of all kinds among them."""

_LONGEST = 12
_HEAD, _TAIL = 6, 4


def printable(text: str) -> str:
    """The text, character for character, what does not print a U+FFFD: offsets into it stay true."""
    return _UNPRINTABLE.sub("\ufffd", text)


def plain(text: str) -> str:
    """The text on one line: every run of white space a single space, what does not print a U+FFFD."""
    return _SPACES.sub(" ", printable(text)).strip()


def shorten(text: str, length: int) -> str:
    """The text, cut to ``length`` characters, an ellipsis among them; cut between words where one is near."""
    if len(text) <= length:
        return text
    kept = text[: length - 1]
    space = kept.rfind(" ")
    if space > length // 2:
        kept = kept[:space]
    return kept.rstrip(" ,;:–—-") + "…"


def shorten_words(text: str, count: int) -> str:
    """The text, cut to ``count`` words and an ellipsis."""
    words = text.split(" ")
    return text if len(words) <= count else " ".join(words[:count]).rstrip(",;:–—-") + " …"


def shorten_middle(text: str) -> str:
    """The text; of more than twelve words the first six and the last four with an ellipsis between."""
    words = text.split(" ")
    return text if len(words) <= _LONGEST else " ".join([*words[:_HEAD], "…", *words[-_TAIL:]])
