"""Articles from tables, one a row: .csv and .tsv through pandas, .parquet through pyarrow, both a piece at a time."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import Any, BinaryIO

from ..features.article import Article
from .decoding import text_stream
from .failures import Failure
from .formats import Unreadable
from .rows import FIELDS, article_from, known_columns

_ROWS = 256  # rows in memory at a time
_LONGEST_HEADER = 65_536  # characters
_SEPARATORS = (",", ";", "\t", "|")
_SKIPPED = re.compile(r"Skipping line (\d+): expected (\d+) fields, saw (\d+)")


def read_csv(stream: BinaryIO, name: str, path: str | None, id: str) -> Iterator[Article | Failure]:
    """Articles in a table with a header line, separated by commas, semicolons, tabs or bars.

    Ids are ``file#row``, counting from 1 the rows that have as many fields as the header; a row with more is a failure
    that names its line.
    """
    lines = text_stream(stream)
    separator = _separator(lines)
    number = 0
    for chunk, skipped in _chunks(lines, separator):
        for line, expected, seen in skipped:
            reason = f"Line {line} of {name} has {seen} fields where the header has {expected}"
            yield Failure(f"{id}#line{line}", path, f"{reason}; put fields that hold separators in quotation marks.")
        for row in chunk:
            number += 1
            yield article_from(row, f"Row {number} of {name}", path, f"{id}#{number}")
    if number == 0:
        raise Unreadable("has a header line but no rows under it")


def _chunks(lines: TextIOWrapper, separator: str) -> Iterator[tuple[list[dict[str, object]], list[tuple[str, str, str]]]]:
    """Rows of the table in pieces, each with the lines that were left out of it: their number, fields due, fields seen."""
    import pandas

    reader: Any = None
    try:
        while True:
            # Warnings are caught for one piece at a time: the filter is the whole process's, and callers run in between.
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                if reader is None:
                    reader = pandas.read_csv(
                        lines,
                        sep=separator,
                        dtype=str,
                        keep_default_na=False,  # an outlet may be called "NA"
                        chunksize=_ROWS,
                        on_bad_lines="warn",
                        index_col=False,  # never take the first column for an index, whatever the rows' lengths
                    )
                chunk = next(reader, None)
            if chunk is None:
                return
            skipped = [match for warning in caught for match in _SKIPPED.findall(str(warning.message))]
            yield chunk[known_columns(chunk.columns)].to_dict("records"), skipped
    except pandas.errors.ParserError as error:
        reason = str(error).removeprefix("Error tokenizing data. C error: ").strip().rstrip(".")
        raise Unreadable(f"is not a table that can be read to its end: {reason}") from None


def _separator(lines: TextIOWrapper) -> str:
    """What separates the header's fields, one of which must be the text. The stream is put back to its start."""
    header = lines.readline(_LONGEST_HEADER).lstrip("\ufeff")
    if not header.strip():
        raise Unreadable("is empty, or its first line is, which should name the columns")
    if "\0" in header:
        raise Unreadable("is binary, not text")
    lines.seek(0)
    for separator in _SEPARATORS:
        names = {field.strip(" \"'\r\n").lower() for field in header.split(separator)}
        if names & set(FIELDS["text"]):
            return separator
    raise Unreadable(f"has no column named text, body or content; its first line is {header.strip()[:100]!r}")


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
