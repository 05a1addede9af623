"""What the sections of an HTML report must know of each other: where each article and event is, and how it is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from .events import article_names, disagreements_by_article, events_by_article, message
from .excerpts import excerpt
from .labels import kind_in_words
from .plain import plain
from .points import grade_in_words
from .types import ArticleRecord, Disagreement, Finding, SummaryRecord
from .wording import unscored, worst_first

View = dict[str, Any]
"""Plain values for a template; the template escapes them."""


class Book:
    """The articles of one report with the ids of their sections: ``a1`` is the least reliable, ``e1`` the first event."""

    def __init__(self, records: Sequence[ArticleRecord], summary: SummaryRecord) -> None:
        self.records = records
        self.summary = summary
        self.ordered = [*worst_first(records), *unscored(records)]
        self.keys = {id(record): f"a{position}" for position, record in enumerate(self.ordered, start=1)}
        self.names = article_names(records)
        self.by_id: Mapping[str, ArticleRecord] = {record["id"]: record for record in reversed(records)}
        self.event_keys = {id(event): f"e{position}" for position, event in enumerate(summary["events"], start=1)}
        self.event_of = events_by_article(summary)
        self.disagreements = disagreements_by_article(summary)

    def key(self, record: ArticleRecord) -> str:
        """The id of the article's section."""
        return self.keys[id(record)]

    def side(
        self, identifier: str, start: int, end: int, home: ArticleRecord | None = None, names: Mapping[str, str] | None = None
    ) -> View:
        """Words of an article with what stands around them, and where to read them; ``home`` need not be named."""
        record = home if home is not None and identifier == home["id"] else self.by_id.get(identifier)
        called = (names or self.names).get(identifier, plain(identifier))
        if record is None:
            where = f"{called}, characters {start}–{end} (not in this report)"
            return {"before": "", "words": "", "after": "", "where": where, "link": None, "name": called}
        found = excerpt(record["text"], start, end)
        where = f"line {found.line}" if record is home else f"{called}, line {found.line}"
        link = f"#{self.key(record)}-l{found.line}"
        return {
            "before": found.before,
            "words": found.words,
            "after": found.after,
            "where": where,
            "link": link,
            "name": called,
        }

    def finding(self, found: Finding, home: ArticleRecord) -> View:
        """A finding inside the article ``home``, with the words on all sides."""
        sides = _sides(home["id"], found)
        between = any(identifier != home["id"] for identifier, _, _ in sides)
        return _finding(found) | {
            "grade": grade_in_words(found["grade"], found["kind"]) if between else kind_in_words(found["kind"]),
            "message": plain(found["message"]),
            "sides": [self.side(*side, home=home) for side in sides],
        }

    def disagreement(self, found: Disagreement, names: Mapping[str, str], at: str | None = None) -> View:
        """A finding between articles that go by ``names``, as it is told on the page of the article ``at``, if on one's."""
        return _finding(found) | {
            "grade": grade_in_words(found["grade"], found["kind"]),
            "message": message(found, names, at),
            "sides": [self.side(*side, names=names) for side in _sides(found["id"], found)],
        }


def _sides(identifier: str, found: Finding | Disagreement) -> list[tuple[str, int, int]]:
    return [
        (identifier, found["start"], found["end"]),
        *((side["id"], side["start"], side["end"]) for side in found["others"]),
    ]


def _finding(found: Finding | Disagreement) -> View:
    known = found["reference"]
    return {
        "tone": "strong" if found["grade"] == "conflict" else "mild",
        "sure": f"{found['confidence']:.0%} sure",
        "reference": {
            "statement": plain(known["statement"]),
            "source": plain(known["source"]),
            "url": web_address(known["url"]),
        }
        if known
        else None,
    }


def web_address(url: str | None) -> str | None:
    """The address if it leads to the web, else None: ``javascript:`` and the like are no links."""
    if not url or any(character.isspace() for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
