"""Published fact-checks as fact-checkers share them: schema.org ClaimReview in JSON or JSON-LD, also gzipped.

Read are one ClaimReview, a list of them, an ``@graph``, and a DataFeed with its items (https://schema.org/ClaimReview,
https://schema.org/DataFeed). What has no claim, no reviewer or no rating is passed over.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...models.errors import UnusableFile

_MOST = 512 * 1024 * 1024  # bytes of a feed, unpacked; the largest public one has a tenth
_LONGEST = 1000  # characters of a claim; what is longer is an article
_DEEPEST = 6
_INSIDE = ("@graph", "dataFeedElement", "item", "mainEntity", "itemListElement")
_FALSE = frozenset(
    "false|pants on fire|fake|incorrect|inaccurate|not true|untrue|hoax|fabricated|four pinocchios|debunked|totally false|"
    "completely false|wrong|fake news|made up|faux|falso".split("|")
)
_TRUE = frozenset("true|correct|accurate|mostly true|geppetto checkmark|vrai|verdadero|mostly accurate|confirmed".split("|"))


class ClaimsError(UnusableFile):
    """A feed that cannot be used; the message names the file and what to do."""


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A claim that somebody checked: who, what they found, where to read it. ``verdict`` is -1 false, 1 true, 0 neither."""

    claim: str
    reviewer: str
    rating: str
    url: str | None
    verdict: int


def read_claims(path: Path) -> tuple[list[FactCheck], str]:
    """The fact-checks of a feed, each claim and reviewer once, and the digest of the file.

    Raises ClaimsError for a file that cannot be read, is not JSON, or holds no ClaimReview at all.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ClaimsError(f"{path}: {error.strerror or error}") from None
    try:
        parsed = json.loads(_unpacked(path, data).decode("utf-8-sig"))
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        if isinstance(error, ClaimsError):
            raise
        reason = (
            f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "not UTF-8, or nested too deep"
        )
        raise ClaimsError(f"{path}: not JSON ({reason}); give a ClaimReview feed as .json or .json.gz") from None
    checks = {(check.claim, check.reviewer): check for review in _reviews(parsed) if (check := _check(review)) is not None}
    if not checks:
        raise ClaimsError(f"{path}: no ClaimReview with claimReviewed, author and reviewRating in it")
    return list(checks.values()), hashlib.sha256(data).hexdigest()


def _unpacked(path: Path, data: bytes) -> bytes:
    if data[:2] != b"\x1f\x8b":
        return data
    try:
        with gzip.open(path) as stream:
            unpacked = stream.read(_MOST + 1)
    except (OSError, EOFError, zlib.error):
        raise ClaimsError(f"{path}: the gzip file is damaged; fetch it again") from None
    if len(unpacked) > _MOST:
        raise ClaimsError(f"{path}: more than {_MOST // 2**20} MB unpacked; split the feed")
    return unpacked


def _reviews(node: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every ClaimReview in the places where feeds keep them."""
    if isinstance(node, list):
        for item in node:
            yield from _reviews(item, depth)
    elif isinstance(node, dict) and depth <= _DEEPEST:
        kinds = node.get("@type")
        if any(isinstance(kind, str) and kind.rpartition("/")[2] == "ClaimReview" for kind in _several(kinds)):
            yield node
        for key in _INSIDE:
            if isinstance(node.get(key), dict | list):
                yield from _reviews(node[key], depth + 1)


def _check(review: dict[str, Any]) -> FactCheck | None:
    claim, reviewer, url = _text(review.get("claimReviewed")), _name(review.get("author")), _text(review.get("url"))
    rating = next((item for item in _several(review.get("reviewRating")) if isinstance(item, dict)), {})
    words = _text(rating.get("alternateName")) or _text(rating.get("ratingValue"))
    reviewer = reviewer or _name(review.get("publisher"))
    if not claim or not reviewer or not words or len(claim) > _LONGEST:
        return None
    link = url if url.startswith(("https://", "http://")) and not any(c.isspace() or c in '<>"' for c in url) else None
    return FactCheck(claim, reviewer[:120], words[:120], link, _verdict(words, rating))


def _verdict(words: str, rating: dict[str, Any]) -> int:
    """From the rating's words; from its number only where it has no words and is at an end of its scale."""
    plain = " ".join(words.lower().strip(" .!¡\"'“”").split())
    if plain in _FALSE or plain in _TRUE:
        return -1 if plain in _FALSE else 1
    try:
        value, best, worst = (float(rating[key]) for key in ("ratingValue", "bestRating", "worstRating"))
    except (KeyError, TypeError, ValueError):
        return 0
    if _text(rating.get("alternateName")) or best <= worst:
        return 0
    return -1 if value == worst else 1 if value == best else 0


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    first = next(iter(_several(value)), None)
    return _text(first.get("name")) if isinstance(first, dict) else _text(first)


def _text(value: Any) -> str:
    """The value as one line of plain characters; empty for anything but a string or a number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())
