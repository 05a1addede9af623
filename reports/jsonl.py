"""Records as text for other programs: JSON Lines, and one JSON document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .record import to_line
from .types import ArticleRecord, Record, SummaryRecord


def jsonl_lines(records: Iterable[Record]) -> Iterator[str]:
    """A line a record, without line ends, as the records come (``--format jsonl``)."""
    for record in records:
        yield to_line(record)


def json_document(records: Iterable[ArticleRecord], summary: SummaryRecord) -> Iterator[str]:
    """``{"records": […], "summary": …}`` line by line, without line ends, a record a line (``--format json``)."""
    yield '{"records":['
    line = ""
    for record in records:
        if line:
            yield line + ","
        line = to_line(record)
    if line:
        yield line
    yield '],"summary":' + to_line(summary) + "}"
