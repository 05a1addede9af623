"""Numbers that differ between articles: of the same thing, beyond what rounding, "about" and "more than" allow.

A plan is not compared with its fulfilment, nor the figure of one year with that of another; a toll that has risen in an
article of a later day is a later update.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from ...features.claims import Claim
from .alignment import Coverage
from .comparison import Comparison, Grade
from .matching import Match, Matcher, Rules
from .sketch import bare_stem
from .values import Value, phrase
from .weights import likelihood

_AHEAD = frozenset({"planned", "agreed in principle", "possible"})
_LIKELY = 0.77
_ROUNDED = 0.055  # rounding moves a figure by no more than this share of it
_APART = 1.5  # two figures with the same "at least" differ from this ratio on
_MEASURES = frozenset("year month week day hour minut mile kilomet meter feet foot".split())
_VAGUE = re.compile(r"dozens|scores|hundreds|thousands|millions|billions|few|several|many", re.IGNORECASE)
_ONE = frozenset({"one", "a one", "only one"})  # "one of them" counts nothing
_FROM_NOW = re.compile(r"[ -](?:year|month|week|day|hour|minute)s? (?:ago|later|earlier|before|after)\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|every) $", re.IGNORECASE)
_TOLLS = frozenset(
    map(
        bare_stem,
        "kill died die dead death injure injury wound hurt arrest detain infect infection case casualty fatality victim "
        "missing displace evacuate rescue hospitalize toll".split(),
    )
)
"""What is counted on while an event goes on."""
_OLDEST = 110
_HYPHEN = re.compile(r"-([^\W\d_]+)")
_CHANCES = re.compile(r"[ -]in[ -](?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)


def numbers(coverage: Coverage) -> Iterator[Comparison]:
    """Shared numbers of an event: agreeing, rounded, or in conflict."""
    for match in Matcher(coverage, RULES).matches():
        if match.agree:
            equal = match.here.claim.value == match.there.claim.value
            if _is_telling(match) if equal else _near(match):
                yield _comparison(match, "agree" if equal else "differs in precision", 1.0)
        elif (chance := likelihood(match.traits, "number")) >= _LIKELY:
            grade: Grade = "later update" if _updated(match.here, match.there) else "conflict"
            yield _comparison(match, grade, round(chance, 6))


def _is_telling(match: Match) -> bool:
    """Whether it is news that two articles give this figure: one and two of something are everywhere."""
    claim = match.here.claim
    return claim.unit != "count" or (claim.value or 0.0) > 2


def _near(match: Match) -> bool:
    """Whether one figure may be the other, less exact: "at least one" contradicts no 19, and tells nothing of it either."""
    here, there = match.here.claim.value or 0.0, match.there.claim.value or 0.0
    return max(here, there) < _APART * min(here, there)


def _updated(one: Value, two: Value) -> bool:
    """Whether a toll has risen from an article to one of a later day; of what is past and counted neither may name a year."""
    first, last = sorted((one, two), key=lambda value: value.passage.sketch.published or "")
    days = first.passage.sketch.published, last.passage.sketch.published
    if None in days or days[0] == days[1] or not all(_is_toll(value.claim) for value in (one, two)):
        return False
    return (last.claim.value or 0.0) > (first.claim.value or 0.0)


def _is_toll(claim: Claim) -> bool:
    dated = claim.when is not None and claim.when.year is not None
    return claim.unit == "count" and not dated and not _TOLLS.isdisjoint((claim.verb, claim.noun))


def _comparison(match: Match, grade: Grade, confidence: float) -> Comparison:
    here, there = match.here, match.there
    return Comparison(
        kind="number",
        slot="quantity",
        label=phrase(here),
        grade=grade,
        here=here.said,
        there=there.said,
        confidence=confidence,
        message=f"“{here.printed}” here, “{there.printed}” in another article, in the same context",
        mirrored=f"“{there.printed}” here, “{here.printed}” in another article, in the same context",
    )


def _comparable(one: Value, two: Value) -> bool:
    here, there = one.claim, two.claim
    if here.verb == there.verb and (here.modality in _AHEAD) != (there.modality in _AHEAD):
        return False
    if (joined := _joined(one)) and (other := _joined(two)) and joined != other:
        return False  # a 24-page indictment, a seven-count indictment
    years = {time.year for time in (here.when, there.when) if time is not None and time.year is not None}
    return len(years) < 2


def _measure(value: Value) -> str | None:
    """What a number is measured in: years of age (also as in "Jane Roe, 46,"), another measure, a currency, percent.

    None for what contradicts nothing: "dozens", "one of them", "two years ago", "every three minutes".
    """
    claim, text = value.claim, value.passage.sketch.text
    if not _countable(value):
        return None
    if _CHANCES.match(text, claim.end):
        return "chances"
    if _CHANCES.search(text[max(0, claim.start - 12) : claim.end]):
        return "out of"
    if "year-old" in text[max(0, claim.end - 5) : claim.end + 9].lower():
        return "age"
    mark, after = text[max(0, claim.start - 2) : claim.start].strip(), text[claim.end : claim.end + 1]
    apposed = mark in (",", "(") and after in (",", ")")
    if claim.unit == "count" and apposed and 0 < (claim.value or 0) < _OLDEST:
        return "age"
    return next((measure for measure in (claim.unit, claim.noun) if measure in _MEASURES), claim.unit)


def _joined(value: Value) -> str:
    """The word that a hyphen joins to a number."""
    joined = _HYPHEN.match(value.passage.sketch.text, value.claim.end)
    return joined[1].lower() if joined else ""


def _compatible(one: Value, two: Value) -> bool:
    """Equal, one the other rounded, or bounds that meet."""
    here, there = one.claim, two.claim
    if _equal_or_rounded(one, two):
        return True
    if here.precision == there.precision and here.precision in ("at least", "at most"):
        return max(here.value or 0.0, there.value or 0.0) < _APART * min(here.value or 0.0, there.value or 0.0)
    if here.precision == "range" == there.precision:
        return _close(here.low, there.low) and _close(here.high, there.high)
    return _meet(here, there)


def _same(one: Value, two: Value) -> bool:
    """Equal, one the other rounded, or ranges that meet; "dozens" meets only what it counts."""
    here, there = one.claim, two.claim
    if _equal_or_rounded(one, two):
        return True
    vague = max(here.high or 0.0, there.high or 0.0) > 3 * max(min(here.low or 0.0, there.low or 0.0), 1)
    return (not vague or here.noun == there.noun) and _meet(here, there)


def _meet(here: Claim, there: Claim) -> bool:
    if here.precision == "exact" == there.precision or None in (here.low, here.high, there.low, there.high):
        return False
    assert here.low is not None and here.high is not None and there.low is not None and there.high is not None
    return here.low <= there.high and there.low <= here.high


def _countable(value: Value) -> bool:
    if not value.claim.value or value.printed.lower() in _ONE or _VAGUE.search(value.printed):
        return False
    text, claim = value.passage.sketch.text, value.claim
    return not (_FROM_NOW.match(text, claim.end) or _PER.search(text[max(0, claim.start - 8) : claim.start]))


def _equal_or_rounded(one: Value, two: Value) -> bool:
    return _close(one.claim.value, two.claim.value)


def _close(one: float | None, two: float | None) -> bool:
    here, there = one or 0.0, two or 0.0
    rounded = _rounds_finely_to(here, there) or _rounds_finely_to(there, here)
    return here == there or (rounded and abs(here - there) <= _ROUNDED * max(here, there))


def _rounds_finely_to(exact: float, rounded: float) -> bool:
    """True when ``exact`` rounds to ``rounded`` at two or three significant digits; from a thousand on, at one.

    Stricter than within one article (``Quantity.compatible``), where 46 may be told as 50: between articles it is an error.
    """
    if min(exact, rounded) <= 0 or not math.isfinite(exact):
        return False
    for digits in (1, 2, 3) if exact >= 1000 else (2, 3):
        unit = 10.0 ** (math.floor(math.log10(exact)) - digits + 1)
        if math.isclose(rounded, round(exact / unit) * unit, rel_tol=1e-9):
            return True
    return False


RULES = Rules("quantity", _measure, _comparable, _same, _compatible, least=0.7, behind=0.5)
