"""The day an article was written, where it can be worked out.

In this order: the published field; a date in the address, as most news sites write it; a full date in a dateline, a byline
or a line of its own at the top or the foot; a dateline's day together with the only year that the text's other dates allow.
A date inside the story says when something happened, not when it was written down.
"""

from __future__ import annotations

import re
from datetime import date

from ..dates import find_dates, published
from ..document import Document
from ..memory import per_document

_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")
_EDGE = 400  # characters from either end in which a line that is only a date is the article's
_LINE = 60  # characters; a longer line is a sentence
_STAMPED = frozenset({"dateline", "byline", "agency"})


@per_document
def article_date(document: Document) -> date | None:
    """The day on which the article was written, None where nothing tells it."""
    article = document.article
    return published(article.published) or _from_address(article.url) or _from_text(document)


def _from_address(url: str | None) -> date | None:
    match = _ADDRESS.search(url or "")
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _from_text(document: Document) -> date | None:
    text = document.article.text
    stamps = [region for region in document.regions if region.kind in _STAMPED]
    dates = find_dates(text)
    for found in dates:
        if found.year is None or found.day is None or not found.possible:
            continue
        in_stamp = any(region.start <= found.start and found.end <= region.end for region in stamps)
        line_start = text.rfind("\n", 0, found.start) + 1
        line_end = text.find("\n", found.end)
        line = text[line_start : line_end if line_end >= 0 else len(text)].strip()
        at_edge = found.start < _EDGE or found.end > len(text) - _EDGE
        if in_stamp or (at_edge and len(line) <= _LINE and not line.endswith((".", "!", "?"))):
            return found.in_year(found.year)
    years = {found.year for found in dates if found.year is not None}
    if len(years) == 1:
        for found in dates:
            if found.day and not found.year and any(region.start <= found.start < region.end for region in stamps):
                return found.in_year(next(iter(years)))
    return None
