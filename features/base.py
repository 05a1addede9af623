"""What an extractor is: a declaration, and the function that measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .document import Document
    from .evidence import Evidence
    from .findings import Finding

Direction = Literal["raises", "lowers", "none"]


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one extractor found in one article.

    ``value`` is None when it cannot be measured, and ``missing`` then says why. ``evidence`` lists the words behind it;
    ``findings`` the suspected errors, for the extractors that look for errors.
    """

    value: float | None
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class Extractor:
    """One feature: what it measures, in which unit, by which formula, on whose authority, and how it may move a score.

    ``low`` and ``high`` bound the value (None: unbounded). ``reliability`` and ``bias`` give the only direction in which
    a larger value may move that score; ``none`` leaves the feature out of that score. Every text in ``fires`` must yield
    evidence for this feature and every text in ``silent`` none (``tests/features/test_extractors.py`` runs them all);
    ``fires`` texts of features whose evidence is an absence must change the value instead, see ``absence``.
    """

    name: str
    unit: str
    formula: str
    source: str
    fires: Sequence[str]
    silent: Sequence[str]
    measure: Callable[[Document], Measurement]
    low: float | None = 0.0
    high: float | None = None
    reliability: Direction = "none"
    bias: Direction = "none"
    version: int = 1
    absence: bool = False
    """True when the feature counts what is missing and so has no words to show (a byline that is not there)."""
