"""Bytes to text: which encoding, and what a decoded text is cleaned of.

A text is changed in three ways only: a byte order mark is dropped, line ends become ``\\n``, and what is no Unicode
character (a lone surrogate) becomes U+FFFD, because neither JSON output nor the parser could hold it. Each replacement
keeps the number of code points, so offsets stay true within the text as decoded.
"""

from __future__ import annotations

import codecs
import re
from io import TextIOWrapper
from typing import BinaryIO

_MARKS = (  # the longer ones first: the mark of UTF-32 starts with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536  # bytes that an encoding is judged by
_HIGHEST_SHARE = 0.05  # of bytes that are not ASCII in English: quotation marks, dashes, a name's accents
_SURROGATES = re.compile("[\ud800-\udfff]")
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)


def decode(data: bytes) -> str:
    """``data`` as text, by the first of: its byte order mark, UTF-8, what the bytes look like, Windows-1252."""
    return clean(data.decode(encoding_of(data), errors="replace"))


def decode_page(data: bytes) -> str:
    """An HTML page as text; the encoding it declares comes after UTF-8 and before guessing."""
    declared = None if _certain(data) else _DECLARED.search(data[:4096])
    if declared:
        try:
            return clean(data.decode(declared.group(1).decode("ascii"), errors="replace"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def text_stream(stream: BinaryIO) -> TextIOWrapper:
    """``stream`` decoded as it is read, by its first bytes. The stream must be able to go back to its start."""
    encoding = encoding_of(stream.read(_SAMPLE), whole=False)
    stream.seek(0)
    return TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")


def clean(text: str) -> str:
    """``text`` with line ends as ``\\n``, without a byte order mark and without lone surrogates."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else without_surrogates(text.removeprefix("\ufeff"))


def without_surrogates(text: str) -> str:
    """``text`` with U+FFFD for each lone surrogate."""
    return _SURROGATES.sub("\ufffd", text)


def encoding_of(data: bytes, whole: bool = True) -> str:
    """Name of the codec for ``data``.

    ``whole`` False says that ``data`` is the start of something longer and may end inside a character.
    """
    certain = _certain(data, whole)
    if certain:
        return certain
    zeros = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if max(zeros) > 0.3 * len(data[:_SAMPLE:2]):  # every other byte of English in UTF-16 is zero
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return "cp1252" if 0 in data[:_SAMPLE] else _guessed(data[:_SAMPLE])


def _certain(data: bytes, whole: bool = True) -> str | None:
    """The codec that a byte order mark or valid UTF-8 tells; None if only guessing could."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    return "utf-8" if _is_utf8(data, whole) else None


def _is_utf8(data: bytes, whole: bool) -> bool:
    """UTF-8, a character cut off at the end aside: half-downloaded files end so."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.end >= len(data) and len(data) - error.start < 4
        return cut_off and (not whole or not data[: error.start].isascii())
    return b"\0" not in data[:_SAMPLE]


def _guessed(data: bytes) -> str:
    """Windows-1252 for what may be English in it; else what charset-normalizer says, if that reads differently."""
    if _may_be_western(data):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or "cp1252" in best.could_be_from_charset:
        return "cp1252"
    return best.encoding


def _may_be_western(data: bytes) -> bool:
    """True when ``data`` is nearly all ASCII and the rest are characters of Windows-1252."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return sum(not character.isascii() for character in text) < _HIGHEST_SHARE * len(text)
