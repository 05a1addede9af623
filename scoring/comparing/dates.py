"""Dates that differ between articles: another weekday, day, month or year for what seems to be the same happening.

Only parts that both sides write are compared, so a coarser date never conflicts, and only dates of one form: a weekday with a
weekday, a month with a month, a year with a year. Two resolved dates on the same days agree, however they are written.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...features.claims import Time
from .alignment import Coverage
from .comparison import Comparison
from .matching import Match, Matcher, Rules
from .values import Value
from .weights import likelihood

_LIKELY = 0.78
_BEFORE, _BEHIND = 7, 5  # words around a date that a label shows


def dates(coverage: Coverage) -> Iterator[Comparison]:
    """Shared dates of an event: agreeing, coarser, or in conflict."""
    for match in Matcher(coverage, RULES).matches():
        if match.agree:
            equal = _parts(_time(match.here)) == _parts(_time(match.there))
            yield _comparison(match, "agree" if equal else "differs in precision", 1.0)
        elif tied(match.traits) and (chance := likelihood(match.traits, "date")) >= _LIKELY:
            yield _comparison(match, "conflict", round(chance, 6))


def tied(traits: dict[str, float]) -> bool:
    """True when two dates may be of one happening: alike sentences, and the same verb, subject or a third article's word."""
    return traits["sentence"] >= 0.1 and (traits["same_verb"] > 0 or traits["same_subject"] > 0 or traits["witness"] > 0.2)


def _comparison(match: Match, grade: str, confidence: float) -> Comparison:
    here, there = match.here, match.there
    return Comparison(
        kind="date",
        slot="date",
        label=f"when: “{_told(here)}”",
        grade=grade,  # type: ignore[arg-type]
        here=here.said,
        there=there.said,
        confidence=confidence,
        message=f"“{here.printed}” here, “{there.printed}” in another article, in the same context",
        mirrored=f"“{there.printed}” here, “{here.printed}” in another article, in the same context",
    )


def _told(value: Value) -> str:
    """The date among the words of its sentence."""
    sketch, line = value.passage.sketch, value.passage.line
    first, last = max(line.start, value.start - _BEFORE), min(line.end, value.end + _BEHIND)
    words = sketch.printed(first, last).strip(' ,;:.”“"')
    return f"{'… ' * (first > line.start)}{words}{' …' * (last < line.end)}"


def _time(value: Value) -> Time:
    assert value.claim.when is not None  # a date's own time
    return value.claim.when


def _parts(time: Time) -> tuple[int | None, int | None, int | None, int | None]:
    return time.weekday, time.day, time.month, time.year


def _form(value: Value) -> str | None:
    """The form of a date; none for a decade, or one that writes no part."""
    time = _time(value)
    if time.granularity == "decade":
        return None
    if time.month is not None:
        return "month"
    return "weekday" if time.weekday is not None else "year" if time.year is not None else None


def _same(one: Value, two: Value) -> bool:
    here, there = _time(one), _time(two)
    if here.first is not None and there.first is not None and (here.first, here.last) == (there.first, there.last):
        return True
    return all(mine is None or other is None or mine == other for mine, other in zip(_parts(here), _parts(there), strict=True))


RULES = Rules("date", _form, lambda one, two: True, _same, _same, least=0.0, behind=0.3)
