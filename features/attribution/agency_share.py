"""Agency reliance: statements that are taken from other news organisations.

Source: Lewis, Williams and Franklin (2008) on newspapers' dependence on agency copy. Described, not scored: naming the
agency is honest practice.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import share_of_kind


def measure(document: Document) -> Measurement:
    """Share of the statements whose source is a news organisation."""
    return share_of_kind(document, "agency", AGENCY_SHARE.name, "taken from another news organisation")


AGENCY_SHARE = Extractor(
    name="attribution.agency_share",
    unit="statements from news organisations / statements",
    formula="attributions whose source is a news organisation ÷ attributions in the body; missing below 3 attributions",
    source="Lewis, Williams and Franklin (2008)",
    high=1.0,
    fires=[
        "Reuters reported that the talks had failed. Jane Roe said they had not. John Doe said he did not know.",
        "According to AFP, the plan was dropped. Jane Roe said it was not. John Doe said he did not know.",
    ],
    silent=[
        "Jane Roe said the talks had failed. Police said nobody was hurt. The report said the water was safe.",
        "The bridge reopened in May. Traffic was light.",
    ],
    version=2,
    measure=measure,
)
