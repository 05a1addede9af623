"""Dateline: does the article say where it was reported from?

Source: AP Stylebook, "datelines"; The Trust Project's indicator "locally sourced".
"""

from __future__ import annotations

from ..article import Region
from ..base import Extractor, Measurement
from ..document import Document
from .credits import present


def measure(document: Document) -> Measurement:
    """1 when the text has a dateline."""
    return present(document, _says_where, None, DATELINE.name, "says where the article was reported from")


def _says_where(region: Region) -> bool:
    # A region of this kind may also hold only the date.
    return region.kind == "dateline" and "where" in region.note


DATELINE = Extractor(
    name="presentation.dateline",
    unit="0 or 1",
    formula="1 when the text opens with a dateline",
    source="AP Stylebook; The Trust Project, trust indicators",
    high=1.0,
    reliability="raises",
    fires=[
        "LAGOS, Nigeria – The bridge will reopen in May, the council said on Friday.\n\nTraffic was light.\n",
        "PARIS (Reuters) - The bridge will reopen in May, the council said on Friday.\n\nTraffic was light.\n",
    ],
    silent=["The bridge in Paris will reopen in May, the council said.", "Traffic was light – the bridge was open.\n"],
    measure=measure,
)
