"""The one list of comparators, each a function in a file of its own.

A ``Comparator`` reads one pair of aligned sentences; a ``Survey`` reads the whole event, for what aligned sentences alone do
not show: what somebody is called, in which words somebody is quoted.
"""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage
from .comparison import Comparator, Comparison, Survey
from .dates import dates
from .numbers import numbers
from .polarity import polarity
from .quotations import altered_quotations
from .roles import roles
from .shared_figures import shared_figures
from .speakers import speakers
from .spellings import spellings
from .ties import ties
from .transliterations import transliterations

COMPARATORS: tuple[Comparator, ...] = (polarity,)
SURVEYS: tuple[Survey, ...] = (
    altered_quotations,
    roles,
    speakers,
    spellings,
    ties,
    numbers,
    dates,
    shared_figures,
    transliterations,
)


def comparisons(coverage: Coverage) -> Iterator[Comparison]:
    """All that the comparators and surveys find in an event."""
    for pair in coverage.pairs:
        for comparator in COMPARATORS:
            yield from comparator(pair, coverage)
    for survey in SURVEYS:
        yield from survey(coverage)
