"""Byline: does the article say who wrote it?

Source: The Trust Project's indicators ("author expertise"); NewsGuard's criterion on naming content creators.
"""

from __future__ import annotations

import re

from ..base import Extractor, Measurement
from ..document import Document
from .credits import present

# "Staff", "News Desk", "admin" in the metadata stand where a name should.
_NOBODY = frozenset(
    "the our staff admin administrator editor editors editorial news web online desk newsroom team board writer writers "
    "reporter reporters correspondent contributor guest author anonymous unknown".split()
)
_WORD = re.compile(r"[^\W_]+")


def measure(document: Document) -> Measurement:
    """1 when an author is named, in the text or in the metadata."""
    author = document.article.author or ""
    given = None if _NOBODY.issuperset(_WORD.findall(author.lower())) else author
    return present(document, lambda region: region.kind == "byline", given, BYLINE.name, "says who wrote the article")


BYLINE = Extractor(
    name="presentation.byline",
    unit="0 or 1",
    formula="1 when the text has a byline or the metadata name an author; “Staff” or “admin” is no name",
    source="The Trust Project, trust indicators; NewsGuard criteria",
    high=1.0,
    reliability="raises",
    fires=[
        "Bridge to reopen in May\n\nBy Jane Roe\n\nThe bridge will reopen in May, the council said on Friday.\n",
        "Council votes on bridge\n\nby John Doe and Jane Roe\n\nThe council voted on Friday to reopen the bridge in May.\n",
    ],
    silent=[
        "The bridge will reopen by May, the council said on Friday.",
        "Bridge to reopen\n\nBy Friday it will be open again.\n",
        "Bridge to reopen in May\n\nBy Staff\n\nThe bridge will reopen in May, the council said on Friday.\n",
    ],
    version=2,
    measure=measure,
)
