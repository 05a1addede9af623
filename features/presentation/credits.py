"""Evidence on what an article says about itself: its byline, date line, agency."""

from __future__ import annotations

from collections.abc import Callable

from ..article import Region
from ..base import Measurement
from ..document import Document
from ..evidence import Evidence


def present(document: Document, tells: Callable[[Region], bool], given: str | None, feature: str, note: str) -> Measurement:
    """1 when a region of the text ``tells`` it or the metadata give it, else 0; the region is the evidence."""
    evidence = tuple(
        Evidence(feature, region.start, region.end, region.kind, note) for region in document.regions if tells(region)
    )
    return Measurement(float(bool(evidence or given)), evidence)
