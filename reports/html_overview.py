"""The overview of the HTML report, as values for its template: articles as rows, plot, events, outlets."""

from __future__ import annotations

from markupsafe import Markup

from . import events, points
from .excerpts import excerpt
from .html_book import Book, View
from .plain import plain, shorten, shorten_middle
from .reasons import chief_reason, reason_in_short
from .svg import scatter
from .types import ArticleRecord, Event, Outlet
from .wording import count, found_in_short, name, setbacks, surest_first, tally, worst_first


def overview(book: Book) -> View:
    """All that the overview shows."""
    ranked = worst_first(book.records)
    plot = scatter(ranked, [f"#{book.key(record)}" for record in ranked]) if len(ranked) > 1 else ""
    return {
        "title": f"Report on {count(book.summary['articles'], 'article')}",
        "tally": tally(book.summary),
        "rows": [_row(position, record, book) for position, record in enumerate(ranked, start=1)],
        "plot": Markup(plot),  # made by an escaping template
        "events": [_event(event, book) for event in book.summary["events"]],
        "outlets": [_outlet(outlet) for outlet in book.summary["outlets"]],
        "setbacks": [
            {"id": plain(row.id), "path": plain(row.path or ""), "outcome": row.outcome, "reason": plain(row.reason)}
            for row in setbacks(book.records, book.summary)
        ],
        "unscored": {
            plain(record["id"]): f"#{book.key(record)}" for record in book.records if record["status"] == "abstained"
        },
    }


def _row(position: int, record: ArticleRecord, book: Book) -> View:
    event = book.event_of.get(record["id"])
    identifier = shorten(plain(record["id"]), 60)
    title = name(record)
    inside = len(record["findings"])
    between = len(book.disagreements.get(record["id"], []))
    return {
        "number": position,
        "link": f"#{book.key(record)}",
        "title": shorten(title, 110),
        "id": identifier if identifier != title else "",
        "reliability": record["scores"].get("reliability"),
        "bias": record["scores"].get("bias"),
        "inside": inside,
        "between": between,
        "found": found_in_short(inside, between),
        "disagreements": f"{count(between, 'disagreement')} with other articles",
        "messages": [shorten(plain(found["message"]), 110) for found in surest_first(record["findings"])[:2]],
        "chief": _chief(record),
        "outlet": plain(record["outlet"] or ""),
        "published": plain(record["published"] or ""),
        "event": (f"#{book.event_keys[id(event)]}", shorten(events.title(event), 50)) if event else None,
    }


def _chief(record: ArticleRecord) -> View:
    reason = chief_reason(record)
    words = reason_in_short(reason) if reason else "–"
    if reason is None or reason.evidence is None:
        return {"words": words, "quoted": ""}
    found = excerpt(record["text"], reason.evidence["start"], reason.evidence["end"], before=2, after=5)
    return {"words": words, "before": found.before, "quoted": shorten_middle(found.words), "after": found.after}


def _event(event: Event, book: Book) -> View:
    return {
        "link": f"#{book.event_keys[id(event)]}",
        "title": events.title(event),
        "subtitle": events.subtitle(event),
        "disputed": points.disputed(event),
        "tally": points.tally(event),
    }


def _outlet(outlet: Outlet) -> View:
    return {
        "name": plain(outlet["outlet"]),
        "articles": outlet["articles"],
        "reliability": outlet["reliability"],
        "bias": outlet["bias"],
        "rating": plain(outlet["rating"] or ""),
    }
