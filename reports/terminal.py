"""The report on the terminal: a table of articles and why the worst are where they are; for one article all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .excerpts import excerpt
from .plain import plain, shorten, shorten_words
from .terminal_article import print_article
from .terminal_events import print_events
from .terminal_text import print_item, quotation, table, text
from .types import ArticleRecord, SummaryRecord
from .wording import (
    Reason,
    chief_reason,
    count,
    name,
    reason_in_short,
    reasons,
    score_in_short,
    setbacks,
    tally,
    worst_first,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_EXPLAINED = 3
_REASONS = 3
_ROOMY = 84
"""Columns from which on the chief reason has a column of its own."""


def render_terminal(records: Sequence[ArticleRecord], summary: SummaryRecord, console: Console) -> None:
    """Print the report. The console decides on width and colour (none when piped or with NO_COLOR)."""
    ranked = worst_first(records)
    if len(records) == 1 and ranked:
        print_article(records[0], console)
    elif ranked:
        console.print(_overview(ranked, roomy=console.width >= _ROOMY))
        for record in ranked[:_EXPLAINED]:
            _print_why(record, console)
    print_events({record["id"]: record for record in records}, summary, console)
    _print_unscored(records, summary, console)
    console.print()
    console.print(text(f"{count(summary['articles'], 'article')}: {tally(summary)}."))


def _overview(ranked: Sequence[ArticleRecord], *, roomy: bool) -> Table:
    figures = ("reliability", "bias", "findings")
    made = table("article", *figures, *(["chief reason for caution"] if roomy else []), right=figures)
    for record in ranked:
        scores = [score_in_short(record["scores"].get(which)) for which in figures[:2]]
        cells = [_titled(record, 60), *map(text, scores), text(str(len(record["findings"]) or "–"))]
        reason = _chief(record)
        if roomy:
            made.add_row(*cells, reason)
        else:
            made.add_row(text(cells[0].plain).append("\n").append_text(reason), *cells[1:])
    return made


def _titled(record: ArticleRecord, length: int) -> Text:
    title, identifier = shorten(name(record), length), shorten(plain(record["id"]), length)
    return text(title) if title == identifier else text(title, "\n", (identifier, "dim"))


def _chief(record: ArticleRecord) -> Text:
    reason = chief_reason(record)
    if reason is None:
        return text("–")
    if reason.evidence is None:
        return text(reason_in_short(reason))
    found = excerpt(record["text"], reason.evidence["start"], reason.evidence["end"], before=2, after=6)
    words = shorten_words(f"{found.before}{found.words}{found.after}", 12)
    return text(f"{reason_in_short(reason)}: ", (words, "italic"))


def _print_why(record: ArticleRecord, console: Console) -> None:
    scores = [f"{which} {score_in_short(score)}" for which, score in record["scores"].items()]
    console.print()
    console.print(text((f"Why {shorten(plain(record['id']), 60)}", "bold"), f"  {', '.join(scores)}"))
    for reason in reasons(record)[:_REASONS]:
        note = plain(reason.evidence["note"]) if reason.evidence else ""
        print_item(text(f"{reason_in_short(reason)}, {_effect(reason)}{': ' * bool(note)}{note}"), console)
        if reason.evidence:
            print_item(quotation(record, reason.evidence["start"], reason.evidence["end"]), console, indent=4)
    for finding in record["findings"][:_REASONS]:
        print_item(text(("finding: ", "bold"), plain(finding["message"])), console)


def _effect(reason: Reason) -> str:
    verb = "lowers" if reason.contribution["contribution"] < 0 else "raises"
    return f"{verb} {reason.score}"


def _print_unscored(records: Sequence[ArticleRecord], summary: SummaryRecord, console: Console) -> None:
    rows = setbacks(records, summary)
    for outcome in dict.fromkeys(row.outcome for row in rows):
        console.print()
        console.print(text((outcome.capitalize(), "bold")))
        for row in rows:
            if row.outcome == outcome:
                print_item(text(f"{plain(row.id)}: {plain(row.reason)}"), console)
