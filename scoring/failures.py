"""An input that could not be read, and the text that cannot be an article."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Characters of one article's text. The longest investigations in print have under half a million; parsing five million
# words or characters in one piece would take minutes and gigabytes.
LONGEST_TEXT = 5_000_000
BINARY = "is binary, or in an encoding that cannot be told; save a text as UTF-8"
_HIGHEST_CONTROL_SHARE = 0.05
_FEW = 4  # a short text may have lost a character or two
# Control characters, and what decoding puts where it found none.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd]")


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: which one, and a sentence that says why and what to do."""

    id: str
    path: str | None
    reason: str


def why_not_a_text(text: str) -> str | None:
    """Why ``text`` cannot be an article, as the end of a sentence that starts with its name; None if it can."""
    if not text:
        return "is empty"
    if not text.strip():
        return "holds nothing but white space"
    if len(text) > LONGEST_TEXT:
        return f"has {len(text):,} characters, more than the {LONGEST_TEXT:,} that one article may have; split it"
    return BINARY if is_binary(text) else None


def is_binary(text: str) -> bool:
    """Whether ``text`` was made of bytes that are none, or of those of an encoding that could not be told."""
    return "\0" in text or _mostly_controls(text)


def _mostly_controls(text: str) -> bool:
    """More than one in twenty of the first and last thousand characters, and more than a few, are no characters of a text."""
    sample = text if len(text) <= 2000 else text[:1000] + text[-1000:]
    return len(_CONTROLS.findall(sample)) > max(_FEW, _HIGHEST_CONTROL_SHARE * len(sample))
