"""Articles from tables, one a row: .csv and .tsv row by row, .parquet through pyarrow, a piece at a time."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from typing import Any, BinaryIO

from ..features.article import Article
from .decoding import text_stream
from .failures import BINARY, LONGEST_TEXT, Failure
from .rows import FIELDS, article_from, known_columns
from .whole_files import Unreadable

_ROWS = 256  # rows in memory at a time
_LONGEST_HEADER = 65_536  # characters
_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_FIELD = 2 * LONGEST_TEXT  # characters; what is longer is an open quotation mark, not an article


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: the number of its first line, how many lines it takes, its fields; None if quotation marks stay open."""

    line: int
    lines: int
    fields: list[str] | None
    strict: bool  # its quotation marks are as the format demands


def read_csv(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """Articles in a table with a header line, separated by commas, semicolons, tabs or bars.

    Ids are ``file#row``, counting from 1 the rows that have as many fields as the header; a row with more, and one whose
    quotation marks do not pair, is a failure that names its line.
    """
    lines = text_stream(stream)
    rows = _rows(lines, _separator(lines))
    header = next(rows).fields
    if header is None:
        raise Unreadable("is not a table that can be read: a quotation mark in its first line is not closed")
    number, empty = 0, True
    for row in _in_step(rows, len(header)):
        empty = False
        fields = row.fields
        if fields is None:
            yield Failure(f"{id}#line{row.line}", path, _why_broken(row, name))
        elif len(fields) > len(header):
            reason = f"Line {row.line} of {name} has {len(fields)} fields where the header has {len(header)}"
            yield Failure(f"{id}#line{row.line}", path, f"{reason}; put fields that hold separators in quotation marks.")
        else:
            number += 1
            # Of two columns with one name the first counts.
            named = dict(reversed(list(zip(header, fields, strict=False))))
            yield article_from(named, f"Row {number} of {name}", path, f"{id}#{number}")
    if empty:
        raise Unreadable("has a header line but no rows under it")


def _in_step(rows: Iterator[_Row], width: int) -> Iterator[_Row]:
    """Rows without empty fields at their end that the header lacks; after a broken row those that cannot be its own text.

    A broken row takes with it the lines under it until one has as many fields as the header and, where an earlier row had
    several lines, has several lines too: a paragraph may have as many commas as a row.
    """
    broken: _Row | None = None
    long_rows = False
    for row in rows:
        fields = _fitted(row, width)
        if broken:
            fits = fields is not None and len(fields) == width and (row.lines > 1 or not long_rows)
            if not fits:
                if fields != []:
                    broken = _Row(broken.line, row.line + row.lines - broken.line, None, False)
                continue
            yield broken
            broken = None
        if fields is None:
            broken = _Row(row.line, row.lines, None, False)
        elif fields:
            long_rows = long_rows or row.lines > 1
            yield _Row(row.line, row.lines, fields, row.strict)
    if broken:
        yield broken


def _fitted(row: _Row, width: int) -> list[str] | None:
    """The fields of ``row``, none for a blank line; None if it is broken."""
    fields = row.fields
    if fields is None or (not row.strict and len(fields) != width):
        return None
    while len(fields) > width and not fields[-1]:
        fields = fields[:-1]
    return fields


def _why_broken(row: _Row, name: str) -> str:
    also = f"; the {row.lines - 1} lines under it were left out with it" if row.lines > 2 else ""
    also = "; the line under it was left out with it" if row.lines == 2 else also
    reason = (
        f"Line {row.line} of {name} cannot be read as a row: a quotation mark is not closed, or not doubled within a field"
    )
    return f"{reason}{also}."


def _rows(lines: TextIOWrapper, separator: str) -> Iterator[_Row]:
    """The rows of a table, a blank line as one without fields; of a broken row only its first line is used up."""
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_FIELD))
    waiting: deque[str] = deque()
    number = 1
    while True:
        used: list[str] = []
        strict = True
        fields: list[str] | None
        try:
            fields = next(csv.reader(_taken(waiting, lines, used), delimiter=separator, strict=True), None)
        except csv.Error:
            strict = False
            waiting.extendleft(reversed(used[1:]))
            del used[1:]
            fields = _one_line(used[0], separator)
        if not used:
            return
        if len(used) == 1 and not used[0].strip(" \r\n"):
            fields = []
        yield _Row(number, len(used), fields, strict)
        number += len(used)


def _taken(waiting: deque[str], lines: TextIOWrapper, used: list[str]) -> Iterator[str]:
    """Lines, first those that wait; each is noted in ``used``."""
    while line := waiting.popleft() if waiting else lines.readline(_LONGEST_FIELD):
        used.append(line)
        yield line


def _one_line(line: str, separator: str) -> list[str] | None:
    """The fields of a line with stray quotation marks; None if one of them stays open at its end."""
    reader = csv.reader([line, "\n"], delimiter=separator)
    try:
        fields = next(reader)
    except csv.Error:
        return None
    return fields if reader.line_num == 1 else None


def _separator(lines: TextIOWrapper) -> str:
    """What separates the header's fields, one of which must be the text. The stream is put back to its start."""
    header = lines.readline(_LONGEST_HEADER).lstrip("\ufeff")
    if not header.strip():
        raise Unreadable("is empty, or its first line is, which should name the columns")
    if "\0" in header:
        raise Unreadable(BINARY)
    lines.seek(0)
    separator = _separator_of(header)
    if separator:
        return separator
    raise Unreadable(f"has no column named text, body or content; its first line is {header.strip()[:100]!r}")


def _separator_of(header: str) -> str | None:
    """The separator by which one of the names in ``header`` is that of the text."""
    for separator in _SEPARATORS:
        names = {field.strip(" \"'\r\n").lower() for field in header.split(separator)}
        if names & set(FIELDS["text"]):
            return separator
    return None


def is_table(stream: BinaryIO) -> bool:
    """True when line 1 names a text column and another one and line 2 looks like a row. The stream is put back."""
    lines = text_stream(stream)
    try:
        header, row = lines.readline(_LONGEST_HEADER).lstrip("\ufeff"), lines.readline(_LONGEST_HEADER)
    finally:
        lines.detach()
        stream.seek(0)
    separator = _separator_of(header)
    return separator is not None and separator in header and (separator in row or row.startswith('"'))


def read_parquet(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """Articles in a parquet file; ids are ``file#row``, counted from 1."""
    try:
        parquet: Any = import_module("pyarrow.parquet")
    except ImportError:
        raise Unreadable("needs the package pyarrow to be read: pip install 'wellsourced[parquet]'") from None
    try:
        table = parquet.ParquetFile(stream)
    except Exception as error:  # pyarrow raises its own kinds, and OSError, for a damaged file
        raise Unreadable(f"is not a parquet file that can be read: {_first_line(error)}") from None
    columns = known_columns(table.schema_arrow.names)
    if not any(column.strip().lower() in FIELDS["text"] for column in columns):
        raise Unreadable(f"has no column named text, body or content; it has {', '.join(table.schema_arrow.names)[:200]}")
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=columns):
        rows: list[Mapping[str, object]] = batch.to_pylist()
        for row in rows:
            number += 1
            yield article_from(row, f"Row {number} of {name}", path, f"{id}#{number}")
    if number == 0:
        raise Unreadable("has no rows")


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).split("\n")[0][:200].rstrip(".")
