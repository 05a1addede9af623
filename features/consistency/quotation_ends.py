"""Quotation ends: a quoted sentence that runs into "he said" without a comma, and a long quotation that nobody says.

The comma tells the reader that the source's sentence goes on into the writer's (AP Stylebook, "comma": after quoted
sentences); a quotation without a speaker breaks the first rule of attribution (SPJ: identify sources clearly). A speaker
may be named in the paragraph itself, in one beside it, or by a colon before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from ..article import RegionKind
from ..base import Extractor, Measurement
from ..document import Document
from ..findings import Finding
from ..quotations import Quotation
from .reporting import FORMULA, UNIT, measurement, shown

NAME = "consistency.quotation_ends"
_UNREAD: tuple[RegionKind, ...] = ("repeat", "furniture", "caption", "byline", "agency", "headline", "subheading")
_SENTENCE = 6  # words; a shorter quotation may be a phrase in the writer's own sentence
_SPEECH = 20  # words from which a quotation is somebody's statement
_SAID = re.compile(
    r"[^\S\n]+(?:he|she|they|we|[A-Z][\w.’'-]+(?:[^\S\n]+[A-Z][\w.’'-]+){0,3})[^\S\n]+(?:said|says|added|told|wrote|explained)\b"
)


def measure(document: Document) -> Measurement:
    """One finding a quotation: its last word where the comma is missing, the whole where the speaker is."""
    unread = document.region_mask(_UNREAD)
    quotations = [
        quotation
        for quotation in document.quotations.quotations
        if not quotation.missing_close and not unread[slice(*document.tokens(quotation.start, quotation.end))].any()
    ]
    return measurement(NAME, [*_without_comma(document, quotations), *_without_speaker(document, quotations)])


def _without_comma(document: Document, quotations: list[Quotation]) -> Iterator[Finding]:
    text = document.article.text
    for quotation in quotations:
        words = text[quotation.start + 1 : quotation.end - 1].split()
        if len(words) < _SENTENCE or not words[0][:1].isupper() or not words[-1][-1].isalnum():
            continue
        said = _SAID.match(text, quotation.end)
        if said:
            message = f"no comma between the quotation that ends “… {' '.join(words[-4:])}” and “{said[0].strip()}”"
            start = quotation.end - 1 - len(words[-1])
            yield Finding("quotation_comma", "conflict", start, said.end(), message, 0.6)


def _without_speaker(document: Document, quotations: list[Quotation]) -> Iterator[Finding]:
    """A paragraph that is one long quotation, when neither it nor its neighbours hold any attribution or colon."""
    text = document.article.text
    for quotation in quotations:
        if len(text[quotation.start : quotation.end].split()) < _SPEECH:
            continue
        before, after = text[: quotation.start].rstrip(" "), text[quotation.end :].lstrip(" .,")
        if (before and not before.endswith("\n")) or (after and not after.startswith("\n")):
            continue
        first, last = _paragraph_before(text, quotation.start), _paragraph_after(text, quotation.end)
        if text[first : quotation.start].rstrip().endswith(":") or not text[first : quotation.start].strip():
            continue
        if not _somebody_speaks(document, first, last, quotation):
            message = f"nobody is named for the quotation “{shown(text[quotation.start : quotation.end])}”"
            yield Finding("unattributed_quotation", "conflict", quotation.start, quotation.end, message, 0.6)


def _somebody_speaks(document: Document, first: int, last: int, quotation: Quotation) -> bool:
    """True when a paragraph beside the quotation has an attribution or a quotation of its own."""
    begin, end = document.tokens(first, last)
    own = document.tokens(quotation.start, quotation.end)
    for attribution in document.attributions:
        places = [place for part in (attribution.source, attribution.cue) for span in part for place in range(*span)]
        if any(begin <= place < end and not own[0] <= place < own[1] for place in places):
            return True
    beside = np.r_[begin : own[0], own[1] : end]
    return bool(document.quoted[beside].any())


def _paragraph_before(text: str, position: int) -> int:
    """Where the paragraph before the one at ``position`` starts."""
    head = text[:position].rstrip()
    return head.rfind("\n") + 1


def _paragraph_after(text: str, position: int) -> int:
    """Where the paragraph behind the one that ends at ``position`` ends."""
    rest = text[position:]
    start = position + len(rest) - len(rest.lstrip(" .,\n"))
    end = text.find("\n", start)
    return len(text) if end < 0 else end


QUOTATION_ENDS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a quotation",
    source="AP Stylebook, comma (introducing direct quotes); SPJ Code of Ethics (2014), identify sources clearly",
    fires=[
        "“We will rebuild the western pier before the autumn” he said.",
        "The western pier was closed in May. Its gates are locked.\n\n“There is much anger in the harbour, where people "
        "have waited for eleven years while the council spent what it had on a new town hall and a fountain.”\n\n"
        "The town hall opened in June.",
    ],
    silent=[
        "“We will rebuild the western pier before the autumn,” he said. A “little pier by the mill in Hull” she called it.",
        "The mayor spoke on Monday, Jane Roe said.\n\n“There is much anger in the harbour, where people "
        "have waited for eleven years while the council spent what it had on a new town hall and a fountain.”",
    ],
    measure=measure,
    reliability="lowers",
)
