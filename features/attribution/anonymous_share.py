"""Anonymous sources: statements by particular people whose identity is withheld.

Source: SPJ Code of Ethics (2014), "reserve anonymity for sources who may face danger"; AP rules on anonymous sources.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import share_of_kind


def measure(document: Document) -> Measurement:
    """Share of the statements that come from somebody unnamed."""
    return share_of_kind(document, "anonymous", ANONYMOUS_SHARE.name, "the reader is not told who this is")


ANONYMOUS_SHARE = Extractor(
    name="attribution.anonymous_share",
    unit="anonymous statements / statements",
    formula="attributions whose source is anonymous ÷ attributions in the body; missing below 3 attributions",
    source="SPJ Code of Ethics (2014); AP Statement of News Values",
    high=1.0,
    reliability="lowers",
    fires=[
        "A senior official said the talks had failed. Jane Roe said they had not. John Doe said he did not know.",
        "Sources close to the company said the deal was off. Jane Roe said it was on. John Doe said he was surprised.",
    ],
    silent=[
        "Jane Roe said the talks had failed. Police said nobody was hurt. The report said the water was safe.",
        "The bridge reopened in May. Traffic was light.",
    ],
    version=2,
    measure=measure,
)
