"""The command ``score``: articles in, a report out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .. import __version__
from .output import FORMATS, checked_format, make_folder, print_report, write_folder
from .process import SOME_FAILED, UNDER, USAGE, Command, note, run_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..reports.types import ArticleRecord, SummaryRecord
    from .known import Known
    from .summary import Summary

# Heavy imports are made inside the functions: ``score --help`` must answer at once.

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


def print_version(wanted: bool) -> None:
    """Answer ``--version``."""
    if wanted:
        print(f"wellsourced {__version__}")
        raise typer.Exit


@app.command(cls=Command)
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
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Score news articles for reliability and bias, with the words that made it say so.

    Reads .txt, .md, .html, .json, .jsonl, .csv and .parquet. Exit code: 0 done, 1 an article fell under --fail-under,
    2 wrong usage, 3 some inputs could not be read (the others were scored; 3 goes before 1).
    """
    checked_format(output_format)
    if out is not None:
        make_folder(out)

    from .known import Known
    from .ratings import read_ratings
    from .summary import Summary

    rated = read_ratings(ratings) if ratings else {}
    summary = Summary(rated)
    known = Known.of(facts or (), claims or ())
    records = _records(paths, source, models, known, jobs, quiet, summary, out)
    kept = _print_stream(records, summary) if output_format == "jsonl" and not out else list(records)
    lowest = summary.lowest_reliability
    if output_format != "jsonl" or out:
        total = summary.record()
        if out:  # first: a reader of the output may stop reading
            _write_report(kept, total, out, quiet)
        print_report(kept, total, output_format)
    under = fail_under is not None and lowest is not None and lowest < fail_under
    if under and not quiet:
        note(f"the lowest reliability is {lowest:.0f}, under {fail_under:g}.")
    if (idle := summary.idle_ratings) and not quiet:
        some = ", ".join(idle[:3]) + (", …" if len(idle) > 3 else "")
        note(
            f"{ratings}: {len(idle):,} of {len(rated):,} rated outlets have no article here ({some}); --source NAME names the "
            "outlet of articles that do not."
        )
    if facts and summary.undated and not quiet:
        note(
            f"{summary.undated} of {summary.total} articles do not tell their date, and are held only against facts that need "
            "none; give it as `published`."
        )
    if summary.failed and not quiet:
        note(f"{summary.failed} of {summary.total} inputs could not be read; each says why in its record.")
    if summary.failed or under:
        raise typer.Exit(SOME_FAILED if summary.failed else UNDER)


def main() -> None:
    """Run ``score``; for the command line only."""
    run_command(app, "score")


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
        for item in read(paths, leave_out=_written_to(out), tell=_remarks(quiet))
    )
    for result in watched(run(inputs, models, jobs, sketch=True, known=known), paths, out, quiet):
        scored = record(result)
        summary.add(scored, result.sketch)
        yield scored


def _written_to(out: Path | None) -> list[Path]:
    """Where the run writes: what comes to lie there while it reads is no article."""
    return [Path("/dev/stdout"), *([out] if out else [])]


def _remarks(quiet: bool) -> Callable[[str], None]:
    return (lambda remark: None) if quiet else note


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
        note(f"the report could not be written to {out}: {error.strerror}")
        raise typer.Exit(USAGE) from None
    if not quiet:
        note(f"Report: {page}")
