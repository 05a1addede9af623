"""What a quantity is, and when two of them can both be true."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Kind = Literal["count", "money", "percent", "multiple", "fraction", "year", "day", "time", "label"]
Bound = Literal["exact", "about", "at least", "at most", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: tokens ``start`` to ``end`` (exclusive), signs and approximators included.

    ``low`` and ``high`` bound the value (``high`` may be infinite); ``value`` is the number as printed, of a range its
    middle. ``unit`` is a currency sign, ``%`` or the lower-case noun of a measure; ``head`` is the token index of the noun
    that is counted, if any. ``of`` is True for parts of something: "30 of the workers".
    """

    start: int
    end: int
    low: float
    high: float
    value: float
    kind: Kind
    bound: Bound = "exact"
    unit: str = ""
    head: int | None = None
    of: bool = False

    def compatible(self, other: Quantity) -> bool:
        """True when both can be true of one thing: the ranges meet, or one value is the other rounded."""
        if self.low <= other.high and other.low <= self.high:
            return True
        return _rounds_to(self.value, other.value) or _rounds_to(other.value, self.value)


def widen(low: float, high: float, bound: Bound) -> tuple[float, float]:
    """The range that is left when an approximator such as "about" or "more than" stands before ``low``–``high``."""
    if bound == "about":
        return 0.9 * low, 1.1 * high
    if bound == "at least":
        return low, math.inf
    if bound == "at most":
        return 0.0, high
    return low, high


def _rounds_to(exact: float, rounded: float) -> bool:
    """True when ``rounded`` has fewer significant digits than ``exact`` and is what ``exact`` rounds to."""
    if rounded <= 0 or exact <= 0 or not math.isfinite(exact):
        return False
    for digits in (1, 2, 3):
        unit = 10.0 ** (math.floor(math.log10(exact)) - digits + 1)
        if math.isclose(rounded, round(exact / unit) * unit, rel_tol=1e-9):
            return not math.isclose(rounded, exact)
    return False
