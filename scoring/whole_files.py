"""The bytes of one file as a whole: how many are read at most, and what can hold no article."""

from __future__ import annotations

from typing import BinaryIO

from .failures import LONGEST_TEXT, why_not_a_text

# Bytes read at most: of one article (UTF-32 takes four a character), of one HTML page, of a JSON document, which has to be
# in memory as a whole.
LARGEST_FILE = 4 * LONGEST_TEXT
LARGEST_JSON = 256 * 1024 * 1024
_KINDS_OF_FILE = (
    (b"%PDF-", "a PDF; save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP archive or an office document; save its text as .txt first"),
    (b"\xd0\xcf\x11\xe0", "an office document; save its text as .txt first"),
    (b"{\\rtf", "an RTF document; save its text as .txt first"),
)


class Unreadable(Exception):
    """A whole input cannot be read; the message is the end of a sentence that starts with its name."""


def all_bytes(stream: BinaryIO, largest: int) -> bytes:
    """What ``stream`` holds. Raises Unreadable for more than ``largest`` bytes, and for a document of another program."""
    data = stream.read(largest + 1)
    if len(data) > largest:
        raise Unreadable(f"is larger than the {largest / 1_000_000:,.0f} MB that are read at once; split it, or use .jsonl")
    for start, kind in _KINDS_OF_FILE:
        if data.startswith(start):
            raise Unreadable(f"is {kind}")
    return data


def refuse(text: str) -> None:
    """Raise Unreadable for what cannot be an article."""
    if wrong := why_not_a_text(text):
        raise Unreadable(wrong)
