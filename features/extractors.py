"""The one list of extractors.

Other distributions add theirs through the entry-point group ``wellsourced.extractors``;
each entry names an :class:`~wellsourced.features.base.Extractor`.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from .attribution import ATTRIBUTION
from .base import Extractor
from .commentary import COMMENTARY
from .consistency import CONSISTENCY
from .health import HEALTH
from .hedging import HEDGING
from .presentation import PRESENTATION
from .sourcing import SOURCING
from .wording import WORDING

EXTRACTORS: tuple[Extractor, ...] = (
    *ATTRIBUTION,
    *SOURCING,
    *HEDGING,
    *COMMENTARY,
    *WORDING,
    *CONSISTENCY,
    *HEALTH,
    *PRESENTATION,
)


@cache
def all_extractors() -> tuple[Extractor, ...]:
    """Our extractors and those that installed distributions add.

    Raises TypeError for an entry point that is not an Extractor, ValueError for a name used twice.
    """
    found = list(EXTRACTORS)
    for entry in sorted(entry_points(group="wellsourced.extractors")):
        extractor = entry.load()
        if not isinstance(extractor, Extractor):
            raise TypeError(f"entry point {entry.name!r} ({entry.value}) is not a wellsourced Extractor")
        if any(extractor.name == other.name for other in found):
            raise ValueError(f"entry point {entry.name!r} adds {extractor.name!r}, a name already taken")
        found.append(extractor)
    return tuple(found)
