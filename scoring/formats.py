"""Articles from the bytes of one file: plain text, Markdown, HTML, JSON and JSON lines."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from ..features.article import Article
from .decoding import decode, decode_page, text_stream
from .failures import LONGEST_TEXT, Failure, why_not_a_text
from .rows import article_from, as_date, as_line

# Bytes read at most: of one article (UTF-32 takes four a character), of one HTML page, of a JSON document, which has to be
# in memory as a whole.
LARGEST_FILE = 4 * LONGEST_TEXT
LARGEST_JSON = 256 * 1024 * 1024
_FEWEST_WORDS_OF_A_PAGE = 20  # a menu or a notice is left when a page holds no article
_KINDS_OF_FILE = (
    (b"%PDF-", "a PDF; save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP archive or an office document; save its text as .txt first"),
    (b"\xd0\xcf\x11\xe0", "an office document; save its text as .txt first"),
    (b"{\\rtf", "an RTF document; save its text as .txt first"),
)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL
)


class Unreadable(Exception):
    """A whole input cannot be read; the message is the end of a sentence that starts with its name."""


def read_text(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article in a plain text file."""
    text = decode(_all_bytes(stream, LARGEST_FILE))
    _refuse(text)
    yield Article(id=id, text=text, path=path)


def read_markdown(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article in a Markdown file: its text as it is, fields from the ``key: value`` lines of its front matter."""
    text = decode(_all_bytes(stream, LARGEST_FILE))
    _refuse(text)
    fields: dict[str, object] = {}
    if match := _FRONT_MATTER.match(text[:20_000]):
        for line in match[1].split("\n"):
            key, colon, value = line.partition(":")
            if colon and key == key.strip():
                fields[key] = value.strip().strip("\"'[]")
    yield article_from({key: value for key, value in fields.items() if key.lower() != "id"} | {"text": text}, name, path, id)


def read_html(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The main text of a page and what it says about itself; offsets point into the extracted text, not into the page."""
    page = decode_page(_all_bytes(stream, LARGEST_FILE))
    _refuse(page)
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


def read_json(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article or articles in a JSON document; JSON lines under the name ``.json`` are read as such."""
    if _starts_like_lines(stream):
        yield from read_json_lines(stream, name, path, id)
        return
    text = decode(_all_bytes(stream, LARGEST_JSON))
    if wrong := (why_not_a_text(text) if len(text) < LONGEST_TEXT else None):
        raise Unreadable(wrong)
    yield from _json_document(text, name, path, id)


def _json_document(text: str, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"is not valid JSON: {error.msg}, line {error.lineno}, column {error.colno}") from None
    except (RecursionError, ValueError) as error:
        raise Unreadable(f"is not JSON that can be read: {error}") from None
    rows = document.get("articles") if isinstance(document, dict) else document
    if isinstance(rows, list):
        if not rows:
            raise Unreadable("holds an empty list: no articles")
        for number, row in enumerate(rows, start=1):
            yield _json_row(row, f"Article {number} of {name}", path, f"{id}#{number}")
    else:
        yield _json_row(document, name, path, id)


def read_json_lines(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """One article a line, read line by line; a broken line fails alone."""
    empty = True
    lines = text_stream(stream)
    for number, line in enumerate(_lines(lines), start=1):
        if line is not None and not line.strip():
            continue
        empty = False
        where = f"Line {number} of {name}"
        row_id = f"{id}#{number}"
        if line is None:
            yield Failure(
                row_id, path, f"{where} is longer than {LARGEST_FILE:,} characters; an article may have {LONGEST_TEXT:,}."
            )
            continue
        try:
            row = json.loads(line.removeprefix("\ufeff"))
        except json.JSONDecodeError as error:
            yield Failure(row_id, path, f"{where} is not valid JSON: {error.msg}, column {error.colno}.")
        except (RecursionError, ValueError) as error:
            yield Failure(row_id, path, f"{where} is not JSON that can be read: {error}.")
        else:
            yield _json_row(row, where, path, row_id)
    lines.detach()
    if empty:
        raise Unreadable("is empty")


def _lines(lines: Any) -> Iterator[str | None]:
    """Lines without their ends; None for one that is too long, whatever its length in memory-friendly pieces."""
    while line := lines.readline(LARGEST_FILE):
        if len(line) < LARGEST_FILE:
            yield line
            continue
        while line and not line.endswith("\n"):
            line = lines.readline(LARGEST_FILE)
        yield None


def _json_row(row: object, where: str, path: str | None, id: str) -> Article | Failure:
    if isinstance(row, str):
        row = {"text": row}
    if not isinstance(row, Mapping):
        return Failure(id, path, f'{where} is not an object with a field text; write {{"text": "…"}}.')
    return article_from(row, where, path, id)


def read_anything(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """An input without a telling name: JSON lines, a table, JSON, HTML or plain text, by how it starts."""
    from .tables import is_table, read_csv  # which need this module

    if _starts_like_lines(stream):
        yield from read_json_lines(stream, name, path, id)
        return
    if is_table(stream):
        yield from read_csv(stream, name, path, id)
        return
    data = _all_bytes(stream, LARGEST_JSON)
    text = decode(data)
    start = text.lstrip()[:1]
    if start in {"{", "["}:
        try:
            yield from list(_json_document(text, name, path, id))
            return
        except Unreadable:
            if start == "{":
                raise
    _refuse(text)
    if _HTML.match(text[:10_000]):
        yield _page_article(decode_page(data), path, id)
    else:
        yield Article(id=id, text=text, path=path)


def _starts_like_lines(stream: BinaryIO) -> bool:
    """True when the first line that is not blank is a JSON object and another line follows it. The stream is put back."""
    lines = text_stream(stream)
    try:
        filled: Iterable[str | None] = (line for line in _lines(lines) if line is None or line.strip())
        first, second = next(iter(filled), None), next(iter(filled), None)
        # Of a broken first line the second one decides.
        return second is not None and any(_is_object(line) for line in (first, second))
    finally:
        lines.detach()
        stream.seek(0)


def _is_object(line: str | None) -> bool:
    if line is None or not line.lstrip("\ufeff \t").startswith("{"):
        return False
    try:
        return isinstance(json.loads(line.removeprefix("\ufeff")), dict)
    except (RecursionError, ValueError):
        return False


def _all_bytes(stream: BinaryIO, largest: int) -> bytes:
    data = stream.read(largest + 1)
    if len(data) > largest:
        raise Unreadable(f"is larger than the {largest / 1_000_000:,.0f} MB that are read at once; split it, or use .jsonl")
    for start, kind in _KINDS_OF_FILE:
        if data.startswith(start):
            raise Unreadable(f"is {kind}")
    return data


def _refuse(text: str) -> None:
    if wrong := why_not_a_text(text):
        raise Unreadable(wrong)
