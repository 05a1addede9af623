"""Numbers that differ between articles: of the same thing, beyond what rounding, "about" and "more than" allow.

A plan is not compared with its fulfilment, nor the figure of one year with that of another.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from .alignment import Coverage
from .comparison import Comparison, Said
from .matching import Match, Matcher, Rules, likelihood
from .values import Value

_AHEAD = frozenset({"planned", "agreed in principle", "possible"})
_LIKELY = 0.7
_TELLING = 100  # a number from here on, or of three digits, hardly comes twice by chance


def numbers(coverage: Coverage) -> Iterator[Comparison]:
    """Shared numbers of an event: agreeing, rounded, or in conflict."""
    for match in Matcher(coverage, RULES).matches():
        if match.agree:
            if match.here.article < match.there.article:
                equal = match.here.claim.value == match.there.claim.value
                yield _comparison(match, "agree" if equal else "differs in precision", 1.0)
        elif tied(match.traits) and (chance := likelihood(match, "number")) >= _LIKELY:
            yield _comparison(match, "conflict", round(chance, 6))


def tied(traits: dict[str, float]) -> bool:
    """True when two figures surely count one thing: the same noun with two more words beside it, or three words in a row."""
    same_things = traits["same_noun"] > 0 and traits["beside"] >= 0.5
    return same_things or traits["beside"] >= 0.75 or traits["equal_words"] >= math.log1p(3)


def _comparison(match: Match, grade: str, confidence: float) -> Comparison:
    here, there = match.here, match.there
    noun = " ".join(here.passage.sketch.words[here.end : here.end + 3])
    return Comparison(
        kind="number",
        slot="quantity",
        label=f"{here.printed} {noun}".strip(),
        grade=grade,  # type: ignore[arg-type]
        here=_said(here),
        there=_said(there),
        confidence=confidence,
        message=f"“{here.printed}” here, “{there.printed}” in another article, in the same context",
        mirrored=f"“{there.printed}” here, “{here.printed}” in another article, in the same context",
    )


def _said(value: Value) -> Said:
    return Said(value.article, value.claim.start, value.claim.end, value.printed)


def _comparable(one: Value, two: Value) -> bool:
    here, there = one.claim, two.claim
    fulfilled = here.verb == there.verb and (here.modality in _AHEAD) != (there.modality in _AHEAD)
    if here.unit != there.unit or fulfilled:
        return False
    years = {time.year for time in (here.when, there.when) if time is not None and time.year is not None}
    return len(years) < 2


def _same(one: Value, two: Value) -> bool:
    """Equal, one the other rounded, or ranges that meet; "dozens" meets only what it counts."""
    here, there = one.claim, two.claim
    if _equal_or_rounded(one, two):
        return True
    if here.precision == "exact" == there.precision or None in (here.low, here.high, there.low, there.high):
        return False
    assert here.low is not None and here.high is not None and there.low is not None and there.high is not None
    vague = max(here.high, there.high) > 3 * max(min(here.low, there.low), 1)
    return (not vague or here.noun == there.noun) and here.low <= there.high and there.low <= here.high


def _compatible(one: Value, two: Value) -> bool:
    here, there = one.claim, two.claim
    if _equal_or_rounded(one, two):
        return True
    if here.precision == "exact" == there.precision or None in (here.low, here.high, there.low, there.high):
        return False
    assert here.low is not None and here.high is not None and there.low is not None and there.high is not None
    return here.low <= there.high and there.low <= here.high


def _equal_or_rounded(one: Value, two: Value) -> bool:
    here, there = one.claim.value or 0.0, two.claim.value or 0.0
    return here == there or _rounds_to(here, there) or _rounds_to(there, here)


def _rounds_to(exact: float, rounded: float) -> bool:
    """True when ``exact`` rounds to ``rounded`` at two or three significant digits; from a thousand on, at one."""
    if min(exact, rounded) <= 0 or not math.isfinite(exact):
        return False
    for digits in (1, 2, 3) if exact >= 1000 else (2, 3):
        unit = 10.0 ** (math.floor(math.log10(exact)) - digits + 1)
        if math.isclose(rounded, round(exact / unit) * unit, rel_tol=1e-9):
            return True
    return False


def _telling(value: Value) -> bool:
    number = value.claim.value or 0.0
    return number >= _TELLING or len(f"{number:.10g}".replace(".", "").strip("0")) >= 3


RULES = Rules("quantity", _comparable, _same, _compatible, _telling)
