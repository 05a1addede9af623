"""The report on the terminal: a table of articles and why the worst are where they are; for one article all of it.

Everything printed is a ``rich.text.Text``, never a marked-up string, so that brackets in an article stay brackets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from .excerpts import excerpt, line_range
from .plain import plain, shorten, shorten_words
from .types import ArticleRecord, Evidence, Region, Score, SummaryRecord
from .wording import (
    Reason,
    as_counted,
    by_span,
    chief_reason,
    count,
    evidence_of,
    label,
    log_odds,
    measured,
    moves,
    name,
    reason_in_short,
    reasons,
    score_in_short,
    setbacks,
    signed,
    strongest_first,
    tally,
    unit_of,
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
        _print_article(records[0], console)
    elif ranked:
        console.print(_overview(ranked, roomy=console.width >= _ROOMY))
        for record in ranked[:_EXPLAINED]:
            _print_why(record, console)
    _print_unscored(records, summary, console)
    console.print()
    console.print(_text(f"{count(summary['articles'], 'article')}: {tally(summary)}."))


def _text(*parts: str | tuple[str, str]) -> Text:
    from rich.text import Text

    return Text.assemble(*parts)


def _table(*columns: str, right: Sequence[str] = ()) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for column in columns:
        fixed = column in right
        table.add_column(column, justify="right" if fixed else "left", no_wrap=fixed, overflow="fold")
    return table


def _overview(ranked: Sequence[ArticleRecord], *, roomy: bool) -> Table:
    figures = ("reliability", "bias", "findings")
    table = _table("article", *figures, *(["chief reason for caution"] if roomy else []), right=figures)
    for record in ranked:
        scores = [score_in_short(record["scores"].get(which)) for which in figures[:2]]
        cells = [_titled(record, 36 if roomy else 60), *map(_text, scores), _text(str(len(record["findings"]) or "–"))]
        reason = _chief(record)
        if roomy:
            table.add_row(*cells, reason)
        else:
            table.add_row(_text(cells[0].plain).append("\n").append_text(reason), *cells[1:])
    return table


def _titled(record: ArticleRecord, length: int) -> Text:
    title, identifier = shorten(name(record), length), shorten(plain(record["id"]), length)
    return _text(title) if title == identifier else _text(title, "\n", (identifier, "dim"))


def _chief(record: ArticleRecord) -> Text:
    reason = chief_reason(record)
    if reason is None:
        return _text("–")
    if reason.evidence is None:
        return _text(reason_in_short(reason))
    found = excerpt(record["text"], reason.evidence["start"], reason.evidence["end"], before=2, after=6)
    words = shorten_words(f"{found.before}{found.words}{found.after}", 12)
    return _text(f"{reason_in_short(reason)}: ", (words, "italic"))


def _print_why(record: ArticleRecord, console: Console) -> None:
    scores = [f"{which} {score_in_short(score)}" for which, score in record["scores"].items()]
    console.print()
    console.print(_text((f"Why {shorten(plain(record['id']), 60)}", "bold"), f"  {', '.join(scores)}"))
    for reason in reasons(record)[:_REASONS]:
        note = plain(reason.evidence["note"]) if reason.evidence else ""
        _print_item(_text(f"{reason_in_short(reason)}, {_effect(reason)}{': ' * bool(note)}{note}"), console)
        if reason.evidence:
            _print_item(_quotation(record, reason.evidence), console, indent=4)
    for finding in record["findings"][:_REASONS]:
        _print_item(_text(("finding: ", "bold"), plain(finding["message"])), console)


def _effect(reason: Reason) -> str:
    verb = "lowers" if reason.contribution["contribution"] < 0 else "raises"
    return f"{verb} {reason.score}"


def _print_article(record: ArticleRecord, console: Console) -> None:
    facts = [record["id"], record["outlet"], record["published"], count(record["words"], "word")]
    console.print(_text((name(record), "bold")))
    console.print(_text((" · ".join(plain(fact) for fact in facts if fact), "dim")))
    for which, score in record["scores"].items():
        console.print()
        console.print(_text((f"{which} {score_in_short(score)}", "bold")))
        console.print(_contributions(record, score))
    for title, items in _quotations(record):
        console.print()
        console.print(_text((title, "bold")))
        for item in items:
            _print_item(item, console)


def _contributions(record: ArticleRecord, score: Score) -> Table:
    figures = ("here", "reference", "log-odds")
    table = _table("measure", *figures, right=figures)
    parts = strongest_first(score["contributions"])
    shown = [part for part in parts if moves(part)]
    for part in shown:
        unit = unit_of(record, part["feature"])
        values = [as_counted(part, unit), measured(part["reference"], unit), signed(part["contribution"])]
        table.add_row(*map(_text, [label(part["feature"]), *values]))
    if len(parts) > len(shown):
        table.add_row(*map(_text, [f"{count(len(parts) - len(shown), 'measure')} at the reference", "", "", signed(0)]))
    table.add_row(*map(_text, ["baseline, before any measure", "", "", signed(score["baseline"])]))
    table.add_row(*map(_text, [f"sum: {score['value']:.1f} in 100", "", "", signed(log_odds(score))]))
    return table


def _quotations(record: ArticleRecord) -> Iterator[tuple[str, list[Text]]]:
    counting: dict[str, list[Evidence]] = {}
    for score in record["scores"].values():
        for part in filter(moves, strongest_first(score["contributions"])):
            counting.setdefault(part["feature"], evidence_of(record, part)[:_REASONS])
    if words := [_counting(record, span) for span in by_span(chain.from_iterable(counting.values()))]:
        yield "the words behind it", words
    if record["findings"]:
        yield "findings", [_text(plain(finding["message"])) for finding in record["findings"]]
    if record["regions"]:
        yield "not scored as body text", [_region(record, region) for region in record["regions"]]


def _counting(record: ArticleRecord, span: Sequence[Evidence]) -> Text:
    labels = ", ".join(label(item["feature"]) for item in span)
    return _quotation(record, span[0]).append(f" [{labels}]", "dim")


def _region(record: ArticleRecord, region: Region) -> Text:
    where = line_range(record["text"], region["start"], region["end"])
    words = shorten_words(plain(record["text"][region["start"] : region["end"]]), 12)
    return _text(f"{region['kind']}, {where}: ", (words, "dim"))


def _quotation(record: ArticleRecord, item: Evidence) -> Text:
    found = excerpt(record["text"], item["start"], item["end"])
    return _text(f"line {found.line}: {found.before}", (found.words, "bold"), found.after)


def _print_item(text: Text, console: Console, indent: int = 2) -> None:
    # Not rich's Padding: it fills the lines with spaces to the right, which piped text should not have.
    for line in text.wrap(console, console.width - indent):
        line.rstrip()
        console.print(_text(" " * indent).append_text(line))


def _print_unscored(records: Sequence[ArticleRecord], summary: SummaryRecord, console: Console) -> None:
    rows = setbacks(records, summary)
    for outcome in dict.fromkeys(row.outcome for row in rows):
        console.print()
        console.print(_text((outcome.capitalize(), "bold")))
        for row in rows:
            if row.outcome == outcome:
                _print_item(_text(f"{plain(row.id)}: {plain(row.reason)}"), console)
