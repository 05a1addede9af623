"""The one list of surveys, each a function in a file of its own that reads the whole event."""

from __future__ import annotations

from collections.abc import Iterator

from .alignment import Coverage
from .comparison import Comparison, Survey
from .dates import dates
from .numbers import numbers
from .polarity import polarity
from .quotations import altered_quotations
from .roles import roles
from .shared_figures import shared_figures
from .shared_statements import shared_statements
from .speakers import speakers
from .spellings import spellings
from .ties import ties
from .transliterations import transliterations

SURVEYS: tuple[Survey, ...] = (
    polarity,
    altered_quotations,
    roles,
    speakers,
    spellings,
    ties,
    numbers,
    dates,
    shared_figures,
    shared_statements,
    transliterations,
)


def comparisons(coverage: Coverage) -> Iterator[Comparison]:
    """All that the surveys find in an event."""
    for survey in SURVEYS:
        yield from survey(coverage)
