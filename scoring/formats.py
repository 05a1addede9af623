"""Articles from the bytes of one file: plain text, Markdown, HTML, and what has no telling name."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from ..features.article import Article
from .decoding import decode, decode_page
from .failures import Failure, why_not_a_text
from .json_formats import json_document, read_json_lines, starts_like_lines
from .rows import article_from, as_date, as_line
from .tables import is_table, read_csv
from .whole_files import LARGEST_FILE, LARGEST_JSON, Unreadable, all_bytes, refuse

_FEWEST_WORDS_OF_A_PAGE = 20  # a menu or a notice is left when a page holds no article
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL
)


def read_text(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article in a plain text file."""
    text = decode(all_bytes(stream, LARGEST_FILE))
    refuse(text)
    yield Article(id=id, text=text, path=path)


def read_markdown(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article in a Markdown file: its text as it is, fields from the ``key: value`` lines of its front matter."""
    text = decode(all_bytes(stream, LARGEST_FILE))
    refuse(text)
    fields: dict[str, object] = {}
    if match := _FRONT_MATTER.match(text[:20_000]):
        for line in match[1].split("\n"):
            key, colon, value = line.partition(":")
            if colon and key == key.strip():
                fields[key] = value.strip().strip("\"'[]")
    yield article_from({key: value for key, value in fields.items() if key.lower() != "id"} | {"text": text}, name, path, id)


def read_html(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The main text of a page and what it says about itself; offsets point into the extracted text, not into the page."""
    page = decode_page(all_bytes(stream, LARGEST_FILE))
    refuse(page)
    yield _page_article(page, path, id)


def _page_article(page: str, path: str | None, id: str) -> Article:
    from trafilatura import bare_extraction

    # It reports on its logger what we report as a failure; without a handler Python would print that to stderr.
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    # Only dates that the page states: extensive search would take one from a copyright line.
    dates = {"extensive_search": False, "original_date": True}
    found: Any = bare_extraction(page, include_comments=False, with_metadata=True, date_extraction_params=dates)
    text = "" if found is None or not found.text else found.text
    if len(text.split()) < _FEWEST_WORDS_OF_A_PAGE or why_not_a_text(text):
        raise Unreadable("has no main text that could be told from its menus; save the article's text as .txt instead")
    return Article(
        id=id,
        text=text,
        title=as_line(found.title),
        outlet=as_line(found.sitename),
        author=as_line(found.author),
        published=as_date(found.date),
        url=as_line(found.url),
        path=path,
    )


def read_anything(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """An input without a telling name: JSON lines, a table, JSON, HTML or plain text, by how it starts."""
    if starts_like_lines(stream):
        yield from read_json_lines(stream, name, path, id)
        return
    if is_table(stream):
        yield from read_csv(stream, name, path, id)
        return
    data = all_bytes(stream, LARGEST_JSON)
    text = decode(data)
    start = text.lstrip()[:1]
    if start in {"{", "["}:
        try:
            yield from list(json_document(text, name, path, id))
            return
        except Unreadable:
            if start == "{":
                raise
    refuse(text)
    if _HTML.match(text[:10_000]):
        yield _page_article(decode_page(data), path, id)
    else:
        yield Article(id=id, text=text, path=path)
