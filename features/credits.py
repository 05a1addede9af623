"""Credits and datelines that share a paragraph with the body: "BRUSSELS (Reuters) - Ministers agreed …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .article import Region
from .furniture import Pattern, lexicon

_FIRST = 6  # paragraphs in which a dateline is looked for
_TAIL = 330  # code points at a paragraph's end in which a credit is looked for
_FEWEST_TITLE_WORDS = 4

# "PARIS —", "ERBIL, Kurdistan Region –", "WASHINGTON, Feb 3 —": capitals, then a dash that stands apart.
_DATELINE = re.compile(
    r"(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.](?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.]){0,3})"
    r"(?P<more>(?:[,/] ?(?:[A-Z][\w.'’-]*|\d{1,2})(?: (?:[A-Z][\w.'’-]*|of|and|\d{1,4})){0,3}){0,3}(?: ?\([^()]{2,40}\))?)"
    r"(?: ?[–—] ?|[ ,]-{1,2} ?|--? )(?=[A-Z0-9À-Þ“\"‘'$£€])"
)
# Capitals before a dash that are no place.
_NO_PLACE = frozenset(
    "NATO ISIS ISIL COVID COVID-19 FBI CIA NSA EU UN US USA UK GOP DNC RNC BREAKING UPDATE UPDATED EXCLUSIVE VIDEO WATCH "
    "ANALYSIS OPINION EDITORIAL NOTE LISTEN LIVE CORRECTION FACT TRUE FALSE MYTH CLAIM REPORT Q A I".split()
)


def find_credits(text: str, start: int, end: int, order: int, last: bool, title: str | None) -> list[Region]:
    """Regions at either end of the paragraph of body from ``start`` to ``end``.

    ``order`` counts the paragraphs of body from 0, ``last`` says that nothing follows, ``title`` is the article's headline
    if the text has not been found to print it on a line of its own.
    """
    found: list[Region] = []
    if order == 0 and title and _opens_with(text, start, end, title):
        found.append(Region(start, start + len(title), "headline", "the headline, run on into the text"))
        start += len(title) + 1
    if order < _FIRST:
        region = _first_match(lexicon().opening, text, start, end, first=order == 0)
        dateline = None if region else _DATELINE.match(text, start, end)
        if dateline and _is_place(dateline, order):
            region = _opening(text, start, dateline.end(), Region(0, 0, "dateline", "where it was reported from"))
        if region:
            found.append(region)
    if last or text[end - 1] == ")":
        for pattern in lexicon().closing:
            match = pattern.expression.search(text, max(start, end - _TAIL), end) if last or not pattern.last else None
            if match and match.start() > start:
                found.append(Region(match.start(), match.end(), pattern.kind, pattern.note))
                break
    return found


def _opens_with(text: str, start: int, end: int, title: str) -> bool:
    """The paragraph starts with the title, and then with what can only be a new sentence."""
    after = start + len(title)
    if len(title.split()) < _FEWEST_TITLE_WORDS or after + 2 > end or text[start:after].casefold() != title.casefold():
        return False
    return text[after].isspace() and (text[after + 1].isupper() or text[after + 1] in "“\"‘'(0123456789")


def _first_match(patterns: Sequence[Pattern], text: str, start: int, end: int, first: bool) -> Region | None:
    for pattern in patterns:
        if pattern.first and not first:
            continue
        match = pattern.expression.match(text, start, end)
        if match and start < match.end() < end:
            return _opening(text, start, match.end(), Region(0, 0, pattern.kind, pattern.note))
    return None


def _opening(text: str, start: int, end: int, like: Region) -> Region:
    """A region of the kind and note of ``like``, without the white space at its end."""
    return Region(start, start + len(text[start:end].rstrip()), like.kind, like.note)


def _is_place(match: re.Match[str], order: int) -> bool:
    """Capitals before a dash are a dateline in the first two paragraphs; later only with a region, date or agency."""
    if not _NO_PLACE.isdisjoint(match["city"].split()):
        return False
    return order < 2 or bool(match["more"])
