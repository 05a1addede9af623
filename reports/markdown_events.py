"""Events in Markdown: who says what on each point that several articles speak to, disagreements first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import events, points
from .excerpts import Excerpt, excerpt, line_number
from .markdown_article import reference
from .markdown_text import bold, escape, quote, table
from .plain import plain
from .types import ArticleRecord, Disagreement, Event, Point, SummaryRecord

Lines = list[str]


def overview(summary: SummaryRecord, *, linked: bool) -> Lines:
    """The events as a table, with links to ``events/event-<position>.md`` if wanted."""
    dated = any(events.dates(event) for event in summary["events"])
    rows = []
    for position, event in enumerate(summary["events"], start=1):
        title = escape(events.title(event))
        named = f"[{title}](events/event-{position}.md)" if linked else title
        published = [escape(events.dates(event)) or "–"] if dated else []
        rows.append([named, *published, escape(events.testimony(event)), f"{points.tally(event)}."])
    head = ["event", *(["published"] if dated else []), "articles", "compared"]
    return [*table(head, rows), "", events.NO_VERDICT] if rows else []


def event_section(event: Event, records: Mapping[str, ArticleRecord], heading: str, pages: Mapping[str, str]) -> Lines:
    """One event; ``records`` holds the articles by id, ``pages`` the page of each, as a path from this one."""
    held = [records[identifier] for identifier in event["articles"] if identifier in records]
    names, short = events.article_names(held), events.names_within(event, records)
    shared = points.shared_points(event)
    lines = [f"{heading} {escape(events.title(event))}", ""]
    lines += [f"{escape(events.subtitle(event))}. {points.tally(event)}.", ""]
    for identifier in event["articles"]:
        called = escape(names.get(identifier, plain(identifier)))
        lines.append(f"- [{called}]({pages[identifier]})" if identifier in pages else f"- {called}")
    for group in event["copies"]:
        if len(group) > 1:
            lines += ["", f"{escape(events.copies_in_words(group, names))}."]
    parts = {title: findings(found, records, short) for title, found in events.findings_by_title(event).items()}
    parts |= {title: _points(part, records, short) for title, part in zip(points.TITLES, shared, strict=False)}
    parts |= {"More shared points": _points(shared.rest, records, short), points.BACKGROUND: _background(shared.background)}
    for title, body in parts.items():
        if body:
            lines += ["", f"{heading}# {title}", "", *body]
    return lines


def findings(
    found: Sequence[Disagreement], records: Mapping[str, ArticleRecord], names: Mapping[str, str], at: str | None = None
) -> Lines:
    """Findings between articles, the words on all sides quoted, as told on the page of the article ``at``, if on one's."""
    lines: Lines = []
    for position, finding in enumerate(found, start=1):
        sure = f"{finding['confidence']:.0%} sure"
        grade = bold(points.grade_in_words(finding["grade"], finding["kind"]))
        told = escape(events.message(finding, names, at))
        lines.append(f"{position}. {grade} ({sure}): {told}")
        for side in [
            (finding["id"], finding["start"], finding["end"]),
            *((o["id"], o["start"], o["end"]) for o in finding["others"]),
        ]:
            lines.append(f"   - {_quoted(*side, records, names)}")
        lines += [f"   - {known}" for known in reference(finding)]
    return lines


def _points(part: Sequence[Point], records: Mapping[str, ArticleRecord], names: Mapping[str, str]) -> Lines:
    rows = []
    for point in part:
        differs = points.has_values(point)
        grade = f" ({escape(points.grade_in_words(point['grade'], point['slot']))})" if differs else ""
        about = f"{bold(point['label'])}{grade}"
        for version in points.versions(point):
            for statement in version.statements:
                record = records.get(statement["id"])
                line = f", line {line_number(record['text'], statement['start'])}" if record else ""
                who = escape(names.get(statement["id"], plain(statement["id"]))) + line
                before, words, after = points.in_words(point, statement, record)
                rows.append([about, who, quote(Excerpt(before, words, after, 0)) if words else escape(before)])
                about = ""
    return table(["point", "who", "in these words"], rows) if rows else []


def _background(part: Sequence[Point]) -> Lines:
    return [f"- {escape(point['label'])}: {escape(version.value)}" for point in part for version in points.versions(point)]


def _quoted(identifier: str, start: int, end: int, records: Mapping[str, ArticleRecord], names: Mapping[str, str]) -> str:
    record = records.get(identifier)
    if record is None:
        return f"{escape(identifier)}, characters {start}–{end} (not in this report)"
    found = excerpt(record["text"], start, end)
    return f"{bold(names.get(identifier, identifier))}, line {found.line}: {quote(found)}"
