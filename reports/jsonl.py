"""Records as text for other programs: JSON Lines, and one JSON document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .record import to_line
from .types import ArticleRecord, Record, SummaryRecord

_OPENS, _CLOSES = '{"records":[', '],"summary":'


def jsonl_lines(records: Iterable[Record]) -> Iterator[str]:
    """A line a record, without line ends, as the records come (``--format jsonl``)."""
    for record in records:
        yield to_line(record)


def json_document(records: Iterable[ArticleRecord], summary: SummaryRecord) -> Iterator[str]:
    """``{"records": […], "summary": …}`` line by line, without line ends, a record a line (``--format json``)."""
    yield _OPENS
    line = ""
    for record in records:
        if line:
            yield line + ","
        line = to_line(record)
    if line:
        yield line
    yield _CLOSES + to_line(summary) + "}"


def lines_of_records(lines: Iterable[str]) -> Iterator[str]:
    """The record in each line of what the functions above wrote; an empty line where there is none."""
    for line in lines:
        line = line.strip("\ufeff \t\r\n").removesuffix(",")
        if line.startswith(_CLOSES):
            line = line.removeprefix(_CLOSES).removesuffix("}")
        yield "" if line == _OPENS else line
