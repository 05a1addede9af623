"""Events as a report tells them: disagreements first, statements of one value together, copies named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .plain import plain, shorten
from .types import ArticleRecord, Disagreement, Event, Grade, Other, Point, Statement, SummaryRecord
from .wording import count, name

GRADES = ("conflict", "later update", "differs in precision", "wording differs", "agree")
"""From the most to the least in need of a look."""

_GRADE_WORDS = {
    "conflict": "they disagree",
    "later update": "a later state",
    "differs in precision": "one is more exact",
    "wording differs": "worded differently",
    "agree": "they agree",
}

MOST_POINTS = 40
"""Points of an event that a record holds."""

NO_VERDICT = "Where articles disagree, the report says that they do, not which of them is right."


class Version(NamedTuple):
    """One value of a point, and all who state it."""

    value: str
    statements: list[Statement]


def grade_in_words(grade: str) -> str:
    """``conflict`` as "they disagree"."""
    return _GRADE_WORDS.get(grade, plain(grade))


def ordered_points(event: Event) -> list[Point]:
    """The shared points: conflicts first, agreements last, those that more articles speak to before the others."""
    return sorted(event["points"], key=lambda point: (_rank(point["grade"]), -len(voices(point))))


def ordered_findings(event: Event) -> list[Disagreement]:
    """The findings between articles: conflicts first, the surest first."""
    return sorted(event["findings"], key=lambda finding: (_rank(finding["grade"]), -finding["confidence"]))


def told_by_finding(point: Point, event: Event) -> bool:
    """Whether one of the event's findings already shows all that the point has to say."""
    return point["grade"] != "agree" and any(
        all(any(_overlap(statement, side) for side in _sides(finding)) for statement in point["statements"])
        for finding in event["findings"]
    )


def disputed(event: Event) -> int:
    """On how many shared points articles disagree outright."""
    return sum(point["grade"] == "conflict" for point in event["points"])


def shared(event: Event) -> int:
    """On how many points articles say the same."""
    return sum(point["grade"] == "agree" for point in event["points"])


def among(event: Event) -> str:
    """What the counts of points are out of, where the record may hold only the first of them: " of the first 40"."""
    return f" of the first {MOST_POINTS}" if len(event["points"]) >= MOST_POINTS else ""


def versions(point: Point) -> list[Version]:
    """A point's statements by value, one an article, in the order in which the values first occur.

    Values that differ only in capitals, hyphens or spaces are one; what articles agree on is one value in any spelling.
    """
    grouped: dict[str, dict[str, Statement]] = {}
    for statement in point["statements"]:
        spelling = "".join(filter(str.isalnum, statement["value"].casefold()))
        grouped.setdefault("" if point["grade"] == "agree" else spelling, {}).setdefault(statement["id"], statement)
    found = [list(statements.values()) for statements in grouped.values()]
    return [Version(plain(statements[0]["value"]), statements) for statements in found]


def voices(point: Point) -> list[str]:
    """The ids of the articles that speak to a point."""
    return list(dict.fromkeys(statement["id"] for statement in point["statements"]))


def title(event: Event) -> str:
    """What to call the event."""
    return shorten(plain(event["title"]), 120) or f"Event {plain(event['id'])}"


def dates(event: Event) -> str:
    """``2021-02-18``, ``2021-02-18 to 2021-02-19``, or that it is not known."""
    published = [plain(date) for date in event["published"] or [] if date]
    if not published:
        return "dates not known"
    return published[0] if published[0] == published[-1] else f"{published[0]} to {published[-1]}"


def testimony(event: Event) -> str:
    """``3 articles, 2 independent texts``: copies of one text are one witness."""
    articles = count(len(event["articles"]), "article")
    if event["witnesses"] >= len(event["articles"]):
        return f"{articles}, each a text of its own"
    return f"{articles}, {count(event['witnesses'], 'independent text')}"


def copies_in_words(group: Sequence[str], names: Mapping[str, str]) -> str:
    """``A and B print nearly the same text: one witness, not 2``."""
    listed = [names.get(identifier, plain(identifier)) for identifier in group]
    return f"{', '.join(listed[:-1])} and {listed[-1]} print nearly the same text: one witness, not {len(listed)}"


def events_by_article(summary: SummaryRecord) -> dict[str, Event]:
    """Each article's event; articles that tell of nothing that others tell of are not in it."""
    return {identifier: event for event in summary["events"] for identifier in event["articles"]}


def disagreements_by_article(summary: SummaryRecord) -> dict[str, list[Disagreement]]:
    """For each article the findings between it and others, those that only word things differently left out."""
    found: dict[str, list[Disagreement]] = {}
    for event in summary["events"]:
        for finding in ordered_findings(event):
            for identifier in {finding["id"], *(side["id"] for side in finding["others"])}:
                found.setdefault(identifier, []).append(finding)
    return found


def article_names(records: Iterable[ArticleRecord]) -> dict[str, str]:
    """What to call each article where others are named beside it: its outlet and title; of equals the id as well."""
    called = [(record["id"], _with_outlet(record)) for record in records]
    taken = [words for _, words in called]
    return {
        identifier: f"{words} ({shorten(plain(identifier), 40)})" if taken.count(words) > 1 else words
        for identifier, words in called
    }


def _sides(finding: Disagreement) -> list[Other]:
    return [{"id": finding["id"], "start": finding["start"], "end": finding["end"]}, *finding["others"]]


def _overlap(one: Statement, other: Other) -> bool:
    return one["id"] == other["id"] and one["start"] < other["end"] and other["start"] < one["end"]


def _with_outlet(record: ArticleRecord) -> str:
    title_words = shorten(name(record), 80)
    return f"{shorten(plain(record['outlet']), 40)}: {title_words}" if record["outlet"] else title_words


def _rank(grade: Grade | str) -> int:
    return GRADES.index(grade) if grade in GRADES else len(GRADES)
