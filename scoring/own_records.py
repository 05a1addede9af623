"""Records that were written before and are given as input: their articles are read again, their summary is none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from ..features.article import Article
from ..reports.jsonl import lines_of_records
from .decoding import text_stream
from .failures import Failure
from .rows import article_from

_OPENING = re.compile(r'\s*\{\s*(?:"schema_version"\s*:|"records"\s*:\s*\[)')
_ENOUGH = 200  # characters


def holds_records(stream: BinaryIO) -> bool:
    """True for what ``score --format jsonl`` or ``json`` wrote, by how it starts. The stream is put back to its start."""
    lines = text_stream(stream)
    try:
        return _OPENING.match(lines.read(_ENOUGH).lstrip("\ufeff")) is not None
    finally:
        lines.detach()
        stream.seek(0)


def read_records_again(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """The articles in records, with the ids they had; what could not be read then, with the reason it had."""
    lines = text_stream(stream)
    for number, line in enumerate(lines_of_records(lines), start=1):
        where = f"Line {number} of {name}"
        try:
            record = json.loads(line) if line else {"status": "summary"}
        except ValueError:
            record = None
        if not isinstance(record, dict):
            yield Failure(f"{id}#{number}", path, f"{where} is no whole record; was the run that wrote it cut off?")
        elif record.get("status") == "failed":
            reason = str(record.get("reason") or f"{where} is the record of a failure.")
            yield Failure(str(record.get("id") or f"{id}#{number}"), record.get("path"), reason)
        elif record.get("status") != "summary":
            yield article_from(record, where, path, f"{id}#{number}")
    lines.detach()
