"""Articles from JSON documents and JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from ..features.article import Article
from .decoding import decode, text_stream
from .failures import LONGEST_TEXT, Failure, why_not_a_text
from .rows import article_from
from .whole_files import LARGEST_FILE, LARGEST_JSON, Unreadable, all_bytes


def read_json(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article or articles in a JSON document; JSON lines under the name ``.json`` are read as such."""
    if starts_like_lines(stream):
        yield from read_json_lines(stream, name, path, id)
        return
    text = decode(all_bytes(stream, LARGEST_JSON))
    if wrong := (why_not_a_text(text) if len(text) < LONGEST_TEXT else None):
        raise Unreadable(wrong)
    yield from json_document(text, name, path, id)


def json_document(text: str, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The article or articles in the text of a JSON document."""
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


def starts_like_lines(stream: BinaryIO) -> bool:
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
