"""The report on the terminal: a table of articles and why the worst are where they are; for one article all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .events import disagreements_by_article
from .excerpts import excerpt
from .plain import plain, shorten, shorten_words
from .reasons import Reason, chief_reason, reason_in_short, reasons
from .terminal_article import print_article
from .terminal_events import print_events
from .terminal_outlets import print_outlets
from .terminal_rows import Row, print_rows
from .terminal_text import print_item, quotation, text
from .types import ArticleRecord, Disagreement, SummaryRecord
from .wording import (
    ERRORS,
    count,
    found_in_short,
    name,
    score_in_short,
    setbacks,
    tally,
    worst_first,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_EXPLAINED = 3
_REASONS = 3
_ID = 60


def render_terminal(records: Sequence[ArticleRecord], summary: SummaryRecord, console: Console) -> None:
    """Print the report. The console decides on width and colour (none when piped or with NO_COLOR)."""
    ranked = worst_first(records)
    if len(records) == 1 and ranked:
        print_article(records[0], console)
    elif ranked:
        _print_overview(ranked, disagreements_by_article(summary), console)
        for record in ranked[:_EXPLAINED]:
            _print_why(record, console)
    if len(records) > 1:
        print_outlets(summary["outlets"], console)
    print_events({record["id"]: record for record in records}, summary, console)
    _print_unscored(records, summary, console)
    console.print()
    console.print(text(f"{count(summary['articles'], 'article')}: {tally(summary)}."))


def _print_overview(ranked: Sequence[ArticleRecord], between: Mapping[str, Sequence[Disagreement]], console: Console) -> None:
    """A row an article, and under it which one it is and the chief reason for caution."""
    rows = []
    for record in ranked:
        scores = [score_in_short(record["scores"].get(which)) for which in ("reliability", "bias")]
        found = found_in_short(len(record["findings"]), len(between.get(record["id"], ())))
        rows.append(Row(name(record), [*scores, found], _about(record)))
    print_rows(["article", "reliability", "bias", ERRORS], rows, console)


def _about(record: ArticleRecord) -> Text:
    return text(" · ").join(filter(None, [text(("".join(_identifier(record)), "dim")), _chief(record)]))


def _identifier(record: ArticleRecord) -> list[str]:
    """The article's id, unless that is what it is called."""
    identifier = shorten(plain(record["id"]), _ID)
    return [] if identifier == shorten(name(record), _ID) else [identifier]


def _chief(record: ArticleRecord) -> Text:
    reason = chief_reason(record)
    if reason is None:
        return text()
    if reason.evidence is None:
        return text(reason_in_short(reason))
    found = excerpt(record["text"], reason.evidence["start"], reason.evidence["end"], before=2, after=6)
    words = shorten_words(f"{found.before}{found.words}{found.after}", 12)
    return text(f"{reason_in_short(reason)}: ", (words, "italic"))


def _print_why(record: ArticleRecord, console: Console) -> None:
    scores = [f"{which} {score_in_short(score)}" for which, score in record["scores"].items()]
    console.print()
    print_item(text((f"Why {name(record)}", "bold")), console, indent=0)
    print_item(text((" · ".join([*_identifier(record), ", ".join(scores)]), "dim")), console)
    told: set[str] = set()
    for reason in reasons(record)[:_REASONS]:
        note = plain(reason.evidence["note"]) if reason.evidence else ""
        told.add(note)
        print_item(text(f"{reason_in_short(reason)}, {_effect(reason)}{': ' * bool(note)}{note}"), console)
        if reason.evidence:
            print_item(quotation(record, reason.evidence["start"], reason.evidence["end"]), console, indent=4)
    messages = [plain(finding["message"]) for finding in record["findings"]]
    for message in [message for message in messages if message not in told][:_REASONS]:
        print_item(text(("error found: ", "bold"), message), console)


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
