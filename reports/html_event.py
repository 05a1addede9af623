"""One event's section of the HTML report, as values for its template: who says what on each shared point."""

from __future__ import annotations

from . import events
from .html_book import Book, View
from .plain import plain, shorten
from .types import Event, Point

_LONGEST = 320
"""Characters of a statement that are quoted."""


def event_view(event: Event, book: Book) -> View:
    """All that the section shows: articles and witnesses, findings between articles, then the shared points."""
    points = [point for point in events.ordered_points(event) if not events.told_by_finding(point, event)]
    return {
        "key": book.event_keys[id(event)],
        "title": events.title(event),
        "dates": events.dates(event),
        "testimony": events.testimony(event),
        "articles": [_article(identifier, book) for identifier in event["articles"]],
        "copies": [events.copies_in_words(group, book.names) for group in event["copies"] if len(group) > 1],
        "findings": [book.finding(found, None) for found in events.ordered_findings(event)],
        "disputed": [_point(point, book) for point in points if point["grade"] != "agree"],
        "agreed": [_point(point, book) for point in points if point["grade"] == "agree"],
        "among": events.among(event),
        "tally": (events.disputed(event), events.shared(event)),
    }


def _article(identifier: str, book: Book) -> View:
    record = book.by_id.get(identifier)
    return {
        "name": book.names.get(identifier, plain(identifier)),
        "link": f"#{book.key(record)}" if record else None,
        "published": plain(record["published"] or "") if record else "",
        "scores": record["scores"] if record else {},
    }


def _point(point: Point, book: Book) -> View:
    return {
        "label": plain(point["label"]),
        "slot": plain(point["slot"]),
        "grade": events.grade_in_words(point["grade"]),
        "tone": {"conflict": "strong", "agree": "calm"}.get(point["grade"], "mild"),
        "versions": [
            {
                "value": version.value,
                "sides": [
                    book.side(found["id"], found["start"], found["end"]) | {"text": shorten(plain(found["text"]), _LONGEST)}
                    for found in version.statements
                ],
            }
            for version in events.versions(point)
        ],
    }
