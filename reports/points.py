"""The points that the articles of an event share: which to show first, which to fold away, and who says what on each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .excerpts import excerpt
from .plain import plain, shorten
from .types import ArticleRecord, Disagreement, Event, Other, Point, Statement
from .wording import count

GRADES = ("conflict", "later update", "differs in precision", "wording differs", "agree")
"""From the most to the least in need of a look."""

_GRADE_WORDS = {
    "conflict": "they disagree",
    "later update": "a later state",
    "differs in precision": "one is more exact",
    "wording differs": "worded differently",
    "agree": "they agree",
}

_SPELLINGS = ("name", "name_spelling")
"""The slot and the kind of finding of names spelt two ways, which contradict nothing."""

MOST_POINTS = 40
"""Points of an event that a record holds."""

_BACKGROUND = ("role", "place", "name")
"""Offices, origins and spellings: where articles agree on them, that is no news."""

_SLOTS = ("quantity", "date", "quotation", "status", *_BACKGROUND)
"""The most telling first."""

_LEAD = 1_000
"""Code points from the start of an article that hold its headline and its lead."""

_AROUND, _LONGEST = 18, 320
"""Words either side of a value, and characters of a statement without one, that are quoted."""

_MOST_SHOWN, _MOST_AGREED = 12, 8
"""Points that a page shows before the reader asks for more, and how many of them are agreements."""


TITLES = ("Where they differ", "What they agree on", "Told by several, each in its own words")
"""Of the first three parts of ``Shared``."""


BACKGROUND = "Offices and origins on which they agree"
"""Of its last part."""


class Version(NamedTuple):
    """One value of a point, and all who state it."""

    value: str
    statements: list[Statement]


class Shared(NamedTuple):
    """An event's shared points as a page shows them, but for those that a finding tells already.

    ``told`` are statements side by side, each article's in its own words; ``rest`` what is folded away, the most telling
    first, such as what stands in sentences that an agreement before it shows already; ``background`` the offices and origins
    on which articles agree.
    """

    differing: list[Point]
    agreed: list[Point]
    told: list[Point]
    rest: list[Point]
    background: list[Point]


def grade_in_words(grade: str, about: str) -> str:
    """``conflict`` as "they disagree", or what else it is where it is ``about`` names: a point's slot, a finding's kind."""
    return "name spelt two ways" if grade == "conflict" and is_spelling(about) else _GRADE_WORDS.get(grade, plain(grade))


def is_spelling(about: str) -> bool:
    """Whether a point's slot or a finding's kind is that of names spelt two ways."""
    return about in _SPELLINGS


def by_importance(points: Iterable[Point]) -> list[Point]:
    """Conflicts first, then other differences, what articles agree on, statements side by side, and background.

    Of one kind those that stand in more leads and in more articles come first, figures before dates before quotations.
    """
    return sorted(points, key=_importance)


def shared_points(event: Event) -> Shared:
    """What to show of an event's points, and what to fold away."""
    points = [point for point in by_importance(event["points"]) if not told_by_finding(point, event)]
    news = [point for point in points if not is_background(point)]
    told = [point for point in news if is_told(point)]
    agreed, repeats = _parted([point for point in news if point["grade"] == "agree"])
    differing = [point for point in news if point["grade"] != "agree" and not is_told(point)]
    room = _MOST_SHOWN - len(differing[:_MOST_SHOWN])
    first = agreed[: min(room, _MOST_AGREED)]
    others = told[: room - len(first)]
    rest = differing[_MOST_SHOWN:] + agreed[len(first) :] + repeats + told[len(others) :]
    return Shared(differing[:_MOST_SHOWN], first, others, rest, [point for point in points if is_background(point)])


def _parted(agreed: list[Point]) -> tuple[list[Point], list[Point]]:
    """The points, and apart from them those all of whose sentences another one before them quotes."""
    shown: set[tuple[str, str]] = set()
    fresh: list[Point] = []
    repeats: list[Point] = []
    for point in agreed:
        quoted = {(said["id"], said["text"]) for said in point["statements"]}
        (repeats if quoted <= shown else fresh).append(point)
        shown |= quoted
    return fresh, repeats


def is_background(point: Point) -> bool:
    """Whether the point is an office, origin or spelling that articles agree on."""
    return point["grade"] == "agree" and point["slot"] in _BACKGROUND


def is_told(point: Point) -> bool:
    """Whether the point is a statement that articles tell in words of their own, which are not compared any further."""
    return point["grade"] == "wording differs" and point["slot"] == "status"


def told_by_finding(point: Point, event: Event) -> bool:
    """Whether one of the event's findings already shows what each of the point's articles says on it."""
    return point["grade"] != "agree" and any(
        {said["id"] for said in point["statements"] if any(_overlap(said, side) for side in _sides(finding))}
        >= {*voices(point)}
        for finding in event["findings"]
    )


def tally(event: Event) -> str:
    """How much the articles disagree, agree and tell alike, as a sentence without its full stop."""
    disagreeing, agreeing, alike = disputed(event), shared(event), sum(map(is_told, event["points"]))
    spelt = sum(point["grade"] == "conflict" and is_spelling(point["slot"]) for point in event["points"])
    said = [f"disagree on {count(disagreeing, 'point')}"] if disagreeing else []
    said += [f"spell {count(spelt, 'name')} in two ways"] if spelt else []
    said += [f"agree on {count(agreeing, 'point')}"] if agreeing else []
    said += [f"tell {count(alike, 'thing')} in their own words"] if alike else []
    joined = " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    if disagreeing:
        return f"They {joined}{among(event)}"
    return "No outright disagreement was found" + (f"; they {joined}{among(event)}" if said else "")


def disputed(event: Event) -> int:
    """On how many shared points articles disagree outright; two spellings of a name are no disagreement."""
    return sum(point["grade"] == "conflict" and not is_spelling(point["slot"]) for point in event["points"])


def shared(event: Event) -> int:
    """On how many points articles say the same, offices and origins aside."""
    return sum(point["grade"] == "agree" and not is_background(point) for point in event["points"])


def among(event: Event) -> str:
    """What the counts of points are out of, where the record may hold only the first of them: " of the first 40"."""
    return f" of the first {MOST_POINTS}" if len(event["points"]) >= MOST_POINTS else ""


def versions(point: Point) -> list[Version]:
    """A point's statements by value, one an article, in the order in which the values first occur.

    Values that differ only in capitals, hyphens or spaces are one; what articles agree on is one value in any spelling, and
    so is what each tells in its own words.
    """
    grouped: dict[str, dict[str, Statement]] = {}
    single = point["grade"] == "agree" or is_told(point)
    for statement in point["statements"]:
        spelling = "".join(filter(str.isalnum, statement["value"].casefold()))
        grouped.setdefault("" if single else spelling, {}).setdefault(statement["id"], statement)
    found = [list(statements.values()) for statements in grouped.values()]
    return [Version(plain(statements[0]["value"]), statements) for statements in found]


def voices(point: Point) -> list[str]:
    """The ids of the articles that speak to a point."""
    return list(dict.fromkeys(statement["id"] for statement in point["statements"]))


def in_words(point: Point, statement: Statement, record: ArticleRecord | None) -> tuple[str, str, str]:
    """The sentence of a statement: what stands before the words of its value, those words, what stands behind them.

    Of quotations and whole statements, and where the article is not at hand, all is in the first part.
    """
    text = statement["text"]
    begin = record["text"].find(text, max(0, statement["end"] - len(text))) if record else -1
    if begin < 0 or point["slot"] in ("quotation", "status"):
        return shorten(plain(text), _LONGEST), "", ""
    found = excerpt(text, statement["start"] - begin, statement["end"] - begin, _AROUND, _AROUND)
    return found.before, found.words, found.after


def has_values(point: Point) -> bool:
    """Whether there is more to tell apart than whose words it is: figures, dates, names, that differ."""
    return point["grade"] != "agree" and not is_told(point) and point["slot"] != "quotation"


def _importance(point: Point) -> tuple[int, int, int, int]:
    band = len(GRADES) + is_background(point) if is_background(point) or is_told(point) else rank(point["grade"])
    leads = len({statement["id"] for statement in point["statements"] if statement["start"] < _LEAD})
    slot = _SLOTS.index(point["slot"]) if point["slot"] in _SLOTS else len(_SLOTS)
    return band, -leads, -len(voices(point)), slot


def _sides(finding: Disagreement) -> list[Other]:
    return [{"id": finding["id"], "start": finding["start"], "end": finding["end"]}, *finding["others"]]


def _overlap(one: Statement, other: Other) -> bool:
    return one["id"] == other["id"] and one["start"] < other["end"] and other["start"] < one["end"]


def rank(grade: str) -> int:
    """How much a grade needs a look, from 0; unknown ones come last."""
    return GRADES.index(grade) if grade in GRADES else len(GRADES)
