"""The command ``score``: articles in, a report out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .. import __version__
from .output import FORMATS, make_folder, print_report, write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reports.types import ArticleRecord, SummaryRecord
    from .known import Known
    from .summary import Summary

# Heavy imports are made inside the functions: ``score --help`` must answer at once.

UNDER, USAGE, SOME_FAILED = 1, 2, 3
READER_GONE = 141  # 128 + SIGPIPE, as the shell says it

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"wellsourced {__version__}")
        raise typer.Exit


@app.command()
def score(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")],
    output_format: Annotated[
        str, typer.Option("--format", metavar="|".join(FORMATS), help="What to print to standard output.")
    ] = "text",
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the report here: report.html, and the same as Markdown.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="The outlet of the articles that do not name theirs.")
    ] = None,
    models: Annotated[Path | None, typer.Option(metavar="DIR", help="Score with the score cards in this folder.")] = None,
    facts: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Facts of your own to check against: .csv or .toml, repeatable.")
    ] = None,
    claims: Annotated[
        list[Path] | None,
        typer.Option(metavar="FEED", help="Published fact-checks (ClaimReview, .json or .json.gz), repeatable."),
    ] = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes to score in.")] = 1,
    fail_under: Annotated[
        float | None,
        typer.Option(metavar="N", min=0, max=100, help="Exit with 1 if an article's reliability is under N."),
    ] = None,
    ratings: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your own ratings of outlets (CSV: outlet,rating), shown beside.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Score news articles for reliability and bias, with the words that made it say so.

    Reads .txt, .md, .html, .json, .jsonl, .csv and .parquet. Exit code: 0 done, 1 an article fell under --fail-under,
    2 wrong usage, 3 some inputs could not be read (the others were scored; 3 goes before 1).
    """
    if output_format not in FORMATS:
        raise typer.BadParameter(f"{output_format!r} is not one of {', '.join(FORMATS)}", param_hint="--format")
    if out is not None:
        make_folder(out)

    from ..models.scorecard import ModelFileError
    from .known import ClaimsError, FactsError, Known
    from .outlets import RatingsError, read_ratings
    from .summary import Summary

    try:
        summary = Summary(read_ratings(ratings) if ratings else None)
        known = Known.of(facts or (), claims or ())
        records = _records(paths, source, models, known, jobs, quiet, summary, out)
        kept = _print_stream(records, summary) if output_format == "jsonl" and not out else list(records)
    except (ModelFileError, FactsError, ClaimsError, RatingsError) as error:
        _note(str(error), quiet=False)
        raise typer.Exit(USAGE) from None
    lowest = summary.lowest_reliability
    if output_format != "jsonl" or out:
        total = summary.record()
        print_report(kept, total, output_format)
        if out:
            _write_report(kept, total, out, quiet)
    under = fail_under is not None and lowest is not None and lowest < fail_under
    if under:
        _note(f"the lowest reliability is {lowest:.0f}, under {fail_under:g}.", quiet)
    if summary.failed:
        _note(f"{summary.failed} of {summary.total} inputs could not be read; each says why in its record.", quiet)
        raise typer.Exit(SOME_FAILED)
    if under:
        raise typer.Exit(UNDER)


def main() -> None:
    """Run ``score``; for the command line only."""
    run_command(app, "score")


def run_command(command: typer.Typer, name: str) -> None:
    """Run a command with the settings that are its own.

    Output that cannot be written ends it with a sentence and 2; a reader that has gone ends it quietly with 141.
    """
    prepare_process()
    try:
        _run(command, name)
    except BrokenPipeError:
        # What is still unwritten goes nowhere, or Python would complain of it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(READER_GONE)
    except OSError as error:
        print(f"{name}: the output could not be written: {error.strerror or error}", file=sys.stderr)
        # The streams may be what is broken: leave without flushing them again.
        os._exit(USAGE)


def _run(command: typer.Typer, name: str) -> None:
    try:
        command(prog_name=name)
    except SystemExit as ended:
        # click answers a broken pipe with 1, which is the code of --fail-under.
        if isinstance(ended.__context__, BrokenPipeError):
            raise ended.__context__ from None
        sys.stdout.flush()
        raise


def prepare_process() -> None:
    """Settings that a command may make for its own process, and a library may not make for its host's."""
    # One article's matrices are small: a second BLAS thread costs more processor time than it saves.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _records(
    paths: list[str],
    source: str | None,
    models: Path | None,
    known: Known,
    jobs: int,
    quiet: bool,
    summary: Summary,
    out: Path | None,
) -> Iterator[ArticleRecord]:
    from dataclasses import replace

    from ..features.article import Article
    from .progress import watched
    from .reading import read
    from .recording import record
    from .running import run

    inputs = (
        replace(item, outlet=source) if isinstance(item, Article) and source and not item.outlet else item
        for item in read(paths, sys.stdin.buffer if sys.stdin else None, leave_out=out)
    )
    for result in watched(run(inputs, models, jobs, sketch=True, known=known), paths, out, quiet):
        scored = record(result)
        summary.add(scored, result.sketch)
        yield scored


def _print_stream(records: Iterator[ArticleRecord], summary: Summary) -> list[ArticleRecord]:
    """Write each record as soon as it is there, so that a million articles need no memory."""
    from ..reports.record import to_line

    for scored in records:
        print(to_line(scored), flush=True)
    print(to_line(summary.record()), flush=True)
    return []


def _write_report(records: list[ArticleRecord], summary: SummaryRecord, out: Path, quiet: bool) -> None:
    try:
        page = write_folder(records, summary, out)
    except OSError as error:
        _note(f"the report could not be written to {out}: {error.strerror}", quiet=False)
        raise typer.Exit(USAGE) from None
    _note(f"Report: {page}", quiet)


def _note(message: str, quiet: bool) -> None:
    if not quiet:
        print(f"score: {message}", file=sys.stderr)
