"""Events in Markdown: who says what on each point that several articles speak to, disagreements first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import events
from .excerpts import excerpt, line_number
from .markdown_article import reference
from .markdown_text import bold, escape, quote, table
from .plain import plain, shorten
from .types import ArticleRecord, Disagreement, Event, Point, SummaryRecord

Lines = list[str]

_LONGEST = 240
"""Characters of a statement that are quoted in a table."""


def overview(summary: SummaryRecord, *, linked: bool) -> Lines:
    """The events as a table, with links to ``events/event-<position>.md`` if wanted."""
    rows = []
    for position, event in enumerate(summary["events"], start=1):
        title = escape(events.title(event))
        named = f"[{title}](events/event-{position}.md)" if linked else title
        points = [
            f"{count}{events.among(event)}" if count else "–" for count in (events.disputed(event), events.shared(event))
        ]
        rows.append([named, escape(events.dates(event)), escape(events.testimony(event)), *points])
    head = ["event", "published", "articles", "points in dispute", "points shared"]
    return [*table(head, rows, {3, 4}), "", events.NO_VERDICT] if rows else []


def event_section(event: Event, records: Mapping[str, ArticleRecord], heading: str) -> Lines:
    """One event; ``records`` holds the articles by id."""
    names = events.article_names(records[identifier] for identifier in event["articles"] if identifier in records)
    points = [point for point in events.ordered_points(event) if not events.told_by_finding(point, event)]
    differing = [point for point in points if point["grade"] != "agree"]
    agreed = [point for point in points if point["grade"] == "agree"]
    lines = [f"{heading} {escape(events.title(event))}", ""]
    lines += [f"{escape(events.dates(event))} · {escape(events.testimony(event))}.", ""]
    lines += [f"- {escape(names.get(identifier, plain(identifier)))}" for identifier in event["articles"]]
    for group in event["copies"]:
        if len(group) > 1:
            lines += ["", f"{escape(events.copies_in_words(group, names))}."]
    for title, body in (
        ("Findings between the articles", findings(events.ordered_findings(event), records, names)),
        ("Where they differ", _points(differing, records, names)),
        ("What they share", _points(agreed, records, names)),
    ):
        if body:
            lines += ["", f"{heading}# {title}", "", *body]
    return lines


def findings(found: Sequence[Disagreement], records: Mapping[str, ArticleRecord], names: Mapping[str, str]) -> Lines:
    """Findings between articles, the words on all sides quoted."""
    lines: Lines = []
    for position, finding in enumerate(found, start=1):
        sure = f"{finding['confidence']:.0%} sure"
        lines.append(f"{position}. {bold(events.grade_in_words(finding['grade']))} ({sure}): {escape(finding['message'])}")
        for side in [
            (finding["id"], finding["start"], finding["end"]),
            *((o["id"], o["start"], o["end"]) for o in finding["others"]),
        ]:
            lines.append(f"   - {_quoted(*side, records, names)}")
        lines += [f"   - {known}" for known in reference(finding)]
    return lines


def _points(points: Sequence[Point], records: Mapping[str, ArticleRecord], names: Mapping[str, str]) -> Lines:
    rows = []
    for point in points:
        about = f"{bold(point['label'])} ({escape(events.grade_in_words(point['grade']))})"
        for version in events.versions(point):
            for statement in version.statements:
                record = records.get(statement["id"])
                line = f", line {line_number(record['text'], statement['start'])}" if record else ""
                who = escape(names.get(statement["id"], plain(statement["id"]))) + line
                rows.append([about, bold(version.value), who, escape(shorten(plain(statement["text"]), _LONGEST))])
                about = ""
    return table(["point", "says", "who", "in these words"], rows) if rows else []


def _quoted(identifier: str, start: int, end: int, records: Mapping[str, ArticleRecord], names: Mapping[str, str]) -> str:
    record = records.get(identifier)
    if record is None:
        return f"{escape(identifier)}, characters {start}–{end} (not in this report)"
    found = excerpt(record["text"], start, end)
    return f"{bold(names.get(identifier, identifier))}, line {found.line}: {quote(found)}"
