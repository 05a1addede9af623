"""An article as the user gave it, and the parts of it that are not its body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RegionKind = Literal["headline", "byline", "dateline", "agency", "caption", "furniture", "repeat", "subheading"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``text`` is never changed: every offset in every output points into it.

    ``text`` is the decoded text with newlines normalised to ``\\n`` and nothing else done to it. ``published`` is an ISO
    date (``2021-02-18``) or None. ``path`` is where it was read from, None for a text given in memory.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text that is not body: code points ``start`` to ``end`` (exclusive), and what it is.

    Regions never overlap and come in the order of the text; what no region covers is body. ``note`` says in words why
    the stretch was marked.
    """

    start: int
    end: int
    kind: RegionKind
    note: str = ""
