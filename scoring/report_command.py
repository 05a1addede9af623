"""``wellsourced report``: from records that were written before to a report again."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from .output import FORMATS, checked_format, make_folder, print_report, write_folder
from .process import note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reports.types import ArticleRecord, Record, SummaryRecord


def report(
    records: Annotated[
        str, typer.Argument(metavar="RECORDS", help="What `score --format jsonl` or `json` wrote, or - for standard input.")
    ],
    output_format: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="What to print.")] = "text",
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write the report here.")] = None,
) -> None:
    """Make a report of records that were written before, without scoring anything again."""
    from ..reports.wording import count

    checked_format(output_format)
    found = _read(records)
    articles = cast("list[ArticleRecord]", [record for record in found if record["status"] != "summary"])
    summaries = cast("list[SummaryRecord]", [record for record in found if record["status"] == "summary"])
    total = summaries[0] if len(summaries) == 1 else _summed_up(articles)
    if not summaries:
        note(f"{records}: the run was cut off after {count(len(articles), 'article')}; nothing was compared.", "report")
    if len(summaries) > 1:
        note(f"{records}: {len(summaries)} runs, taken together; their articles were not compared again.", "report")
    if out is None:
        print_report(articles, total, output_format)
    else:
        make_folder(out)
        print(write_folder(articles, total, out))


def _read(path: str) -> list[Record]:
    """The records of a file; of a run that was cut off those that are whole."""
    from ..reports.jsonl import lines_of_records
    from ..reports.record import read_records
    from .decoding import text_stream
    from .opening import STDIN, open_input, why_not_opened

    shown = "Standard input" if path == STDIN else path
    found: list[Record] = []
    try:
        with open_input(path) as stream:
            lines = iter(text_stream(stream))
            try:
                for record in read_records(lines_of_records(lines)):
                    found.append(record)
            except ValueError as error:
                if not found or next(lines, None) is not None:
                    raise typer.BadParameter(
                        f"{shown}: {error}; give what `score --format jsonl` wrote", param_hint="RECORDS"
                    ) from None
    except (EOFError, zlib.error) as error:
        raise typer.BadParameter(f"{shown}: is not a gzip file that can be unpacked: {error}", param_hint="RECORDS") from None
    except OSError as error:
        raise typer.BadParameter(why_not_opened(path, error), param_hint="RECORDS") from None
    if not found:
        raise typer.BadParameter(f"{shown}: holds no records", param_hint="RECORDS")
    return found


def _summed_up(articles: Sequence[ArticleRecord]) -> SummaryRecord:
    from .summary import Summary

    summary = Summary()
    for article in articles:
        summary.add(article)
    return summary.record()
