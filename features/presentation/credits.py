"""Evidence on what an article says about itself: its byline, date line, agency."""

from __future__ import annotations

from ..article import RegionKind
from ..base import Measurement
from ..document import Document
from ..evidence import Evidence


def present(document: Document, kind: RegionKind, given: str | None, feature: str, note: str) -> Measurement:
    """1 when the text has a region of this kind or the metadata give it, else 0; the region is the evidence."""
    evidence = tuple(
        Evidence(feature, region.start, region.end, kind, note) for region in document.regions if region.kind == kind
    )
    return Measurement(float(bool(evidence or given)), evidence)
