"""The HTML report: one self-contained file that works from disk, without a network and without scripts.

Sections other than the overview stand in ``<noscript>``: without scripts they are simply there, one below the other;
with scripts a browser skips them as text, and ``page.js`` unfolds each when it is asked for. So five hundred articles
open as fast as one. The content security policy admits this file's own style and script and nothing else.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from . import wording
from .events import NO_VERDICT
from .html_article import article_view
from .html_book import Book
from .html_event import event_view
from .html_overview import overview
from .templates import resource, template
from .types import ArticleRecord, SummaryRecord


def html_pieces(records: Sequence[ArticleRecord], summary: SummaryRecord) -> Iterator[str]:
    """The whole report as one HTML document, piece by piece, so that a long one need not be in memory as a whole."""
    book = Book(records, summary)
    style, script = resource("plots.css") + resource("page.css"), resource("page.js")
    words = {"limits": wording.LIMITS, "reliability": wording.RELIABILITY, "bias": wording.BIAS}
    words |= {"found": wording.FOUND, "no_verdict": NO_VERDICT, "pooled": wording.POOLED}
    words |= {
        "errors": wording.ERRORS,
        "disagreements": wording.DISAGREEMENTS,
        "improve": wording.IMPROVE,
        "rated": wording.RATED,
    }
    yield template("head.html").render(
        style=style,
        style_hash=_digest(style),
        script_hash=_digest(script),
        **overview(book),
        words=words,
    )
    for event in summary["events"]:
        yield template("event.html").render(event=event_view(event, book), words=words)
    for record in book.ordered:
        yield template("article.html").render(article=article_view(record, book), words=words)
    yield template("foot.html").render(script=script)


def write_html(records: Sequence[ArticleRecord], summary: SummaryRecord, path: str | Path) -> None:
    """Write the document to a file."""
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(html_pieces(records, summary))


def _digest(source: str) -> str:
    return "sha256-" + base64.b64encode(sha256(source.encode()).digest()).decode()
