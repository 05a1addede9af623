"""What a run leaves behind: records or a report on standard output, and a folder with the report if one is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ..reports.types import ArticleRecord, SummaryRecord

# Heavy imports are made inside the functions: ``score --help`` must answer at once.

FORMATS = ("text", "md", "html", "jsonl", "json", "csv")


def checked_format(output_format: str) -> None:
    """Refuse what is not one of ``FORMATS``."""
    if output_format not in FORMATS:
        raise typer.BadParameter(f"{output_format!r} is not one of {', '.join(FORMATS)}", param_hint="--format")


def make_folder(out: Path) -> None:
    """Make the report's folder now: better to hear that it cannot be made before the work than after it."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise typer.BadParameter(f"{out} is a file; name a folder", param_hint="--out") from None
    except OSError as error:
        raise typer.BadParameter(f"{out}: {error.strerror or error}; name a folder", param_hint="--out") from None


def print_report(records: Sequence[ArticleRecord], summary: SummaryRecord, output_format: str) -> None:
    """Print a run's records in one of ``FORMATS``."""
    if output_format == "text":
        from rich.console import Console

        from ..reports.terminal import render_terminal

        render_terminal(records, summary, Console())
    elif output_format == "csv":
        import csv

        from ..reports.table import feature_rows

        csv.writer(sys.stdout, lineterminator="\n").writerows(feature_rows(records))
    else:
        for piece in pieces(records, summary, output_format):
            sys.stdout.write(piece)


def pieces(records: Sequence[ArticleRecord], summary: SummaryRecord, output_format: str) -> Iterable[str]:
    """A run's records as html, md, json or jsonl, to be joined."""
    if output_format == "html":
        from ..reports.html import html_pieces

        return html_pieces(records, summary)
    if output_format == "md":
        from ..reports.markdown import render_article, render_markdown

        return [render_article(records[0]) if len(records) == 1 else render_markdown(records, summary)]
    from ..reports.jsonl import json_document, jsonl_lines

    lines = json_document(records, summary) if output_format == "json" else jsonl_lines([*records, summary])
    return (line + "\n" for line in lines)


def write_folder(records: Sequence[ArticleRecord], summary: SummaryRecord, out: Path) -> Path:
    """Write the report into the folder; its HTML file. OSError if something cannot be written."""
    from ..reports.folder import write_report

    return write_report(records, summary, out)
