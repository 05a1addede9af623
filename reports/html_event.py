"""One event's section of the HTML report, as values for its template: who says what on each shared point."""

from __future__ import annotations

from collections.abc import Mapping

from . import events, points
from .html_book import Book, View
from .plain import plain
from .types import Event, Point, Statement
from .wording import count

_MOST_COLUMNS = 4
"""Articles up to which each has a column of its own."""


def event_view(event: Event, book: Book) -> View:
    """All that the section shows: articles and witnesses, findings between articles, the shared points, what is folded."""
    shared, names = points.shared_points(event), events.names_within(event, book.by_id)
    column = {identifier: position for position, identifier in enumerate(event["articles"], start=1)}

    def view(point: Point) -> View:
        return _point(point, book, names, column)

    return {
        "key": book.event_keys[id(event)],
        "title": events.title(event),
        "dates": events.dates(event),
        "testimony": events.testimony(event),
        "articles": [_article(identifier, book) for identifier in event["articles"]],
        "copies": [events.copies_in_words(group, book.names) for group in event["copies"] if len(group) > 1],
        "findings": [
            (title, [book.disagreement(finding, names) for finding in found])
            for title, found in events.findings_by_title(event).items()
        ],
        "parts": [
            (title, [view(point) for point in part])
            for title, part in zip(points.TITLES, (shared.differing, shared.agreed, shared.told), strict=True)
            if part
        ],
        "rest": [view(point) for point in shared.rest],
        "more": count(len(shared.rest), "more shared point"),
        "background_title": f"{points.BACKGROUND} ({len(shared.background)})",
        "background": [view(point) for point in shared.background],
        "tally": points.tally(event),
        "columns": len(column) if len(column) <= _MOST_COLUMNS else 0,
    }


def _article(identifier: str, book: Book) -> View:
    record = book.by_id.get(identifier)
    return {
        "name": book.names.get(identifier, plain(identifier)),
        "link": f"#{book.key(record)}" if record else None,
        "published": plain(record["published"] or "") if record else "",
        "scores": record["scores"] if record else {},
    }


def _point(point: Point, book: Book, names: Mapping[str, str], column: Mapping[str, int]) -> View:
    return {
        "label": plain(point["label"]),
        "grade": points.grade_in_words(point["grade"], point["slot"]) if points.has_values(point) else "",
        "tone": "strong" if point["grade"] == "conflict" else "mild",
        "value": plain(point["statements"][0]["value"]),
        "sides": [
            _side(point, found, book, names)
            | {"value": version.value if points.has_values(point) else "", "column": column.get(found["id"], 1)}
            for version in points.versions(point)
            for found in version.statements
        ],
    }


def _side(point: Point, found: Statement, book: Book, names: Mapping[str, str]) -> View:
    before, words, after = points.in_words(point, found, book.by_id.get(found["id"]))
    return book.side(found["id"], found["start"], found["end"], names=names) | {
        "before": before,
        "words": words,
        "after": after,
    }
