"""Unpaired quotation marks: a quotation that is opened and never closed, or closed and never opened.

The reader cannot tell where the source's words end and the article's begin, which is what quotation marks are for
(AP Stylebook, "quotation marks"; Reuters Handbook of Journalism, "quotes"). The convention for a speech over several
paragraphs, an opening mark at the head of each and a closing one on the last, is correct and no finding.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from ..findings import Finding
from ..quotations import UnpairedMark
from .reporting import FORMULA, UNIT, measurement, shown

NAME = "consistency.unpaired_quotations"
# Marks in captions, menus and advertisements are not the writer's.
_UNREAD = frozenset({"repeat", "furniture", "caption", "byline", "agency"})


def measure(document: Document) -> Measurement:
    """One finding a mark: the whole stretch that an unclosed quotation may cover, or the closing mark alone.

    An opening and the next closing mark, both alone in their paragraphs, are taken for an excerpt of several paragraphs
    without the marks between, as some outlets print them: no finding.
    """
    unread = [region for region in document.regions if region.kind in _UNREAD]
    marks = [
        mark
        for mark in document.quotations.unpaired
        if not any(region.start <= mark.position < region.end for region in unread)
    ]
    kept: list[UnpairedMark] = []
    for mark in marks:
        if kept and (kept[-1].wanted, mark.wanted) == ("closing", "opening"):
            kept.pop()
        else:
            kept.append(mark)
    return measurement(NAME, [_finding(document, mark) for mark in kept])


def _finding(document: Document, mark: UnpairedMark) -> Finding:
    text = document.article.text
    if mark.wanted == "opening":
        before = shown(text[max(0, mark.position - 40) : mark.position])
        message = f"a closing quotation mark after “… {before}” has no opening one"
        return Finding("unpaired_quotation", "conflict", mark.position, mark.position + len(mark.mark), message, 0.8)
    ends = [quotation.end for quotation in document.quotations.quotations if quotation.start == mark.position]
    end = max(ends, default=mark.position + len(mark.mark))
    words = text[mark.position + len(mark.mark) : end] or text[end : end + 60].lstrip('“”"')
    message = f"the quotation that opens with “{shown(words)}” is never closed"
    return Finding("unpaired_quotation", "conflict", mark.position, end, message, 0.8)


UNPAIRED_QUOTATIONS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a quotation mark without a partner",
    source="AP Stylebook, quotation marks; Chicago Manual of Style 13.32 for speeches over several paragraphs",
    fires=[
        "“We will rebuild the pier, the mayor said on Monday. The council agreed.\n\nWork starts in May.",
        "Training will include more schools, and the area will be larger.”\n\nThe minister left in the evening.",
    ],
    silent=[
        "“We will rebuild the pier.\n\n“It will take a year,” the mayor said on Monday.",
        "The council wrote:\n\n“We will rebuild the pier. The money is there.\n\nWork starts in May, and ends in June.”",
        "The 6'2\" sailor said the rock 'n' roll years of the '60s were over. “It's done,” he said.",
    ],
    measure=measure,
    reliability="lowers",
)
