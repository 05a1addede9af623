"""Vague sources: statements laid at the door of nobody one could ask ("critics", "many", "observers").

Described, not scored: what sounds sourced and is not counts as a weasel, and "researchers found" is no fault.

Source: Wikipedia Manual of Style on weasel words; Ganter and Strube (2009); Reuters Handbook of Journalism ("vague
sourcing is to be avoided").
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import share_of_kind


def measure(document: Document) -> Measurement:
    """Share of the statements whose source is a crowd without a name."""
    return share_of_kind(document, "vague", VAGUE_SHARE.name, "nobody in particular")


VAGUE_SHARE = Extractor(
    name="attribution.vague_share",
    unit="vague statements / statements",
    formula="attributions whose source is vague ÷ attributions in the body; missing below 3 attributions",
    source="Wikipedia Manual of Style; Ganter and Strube (2009)",
    high=1.0,
    fires=[
        "Critics say the plan will fail. Jane Roe said it would not. John Doe said he did not know.",
        "Some believe the vote was unfair. Jane Roe said it was fair. John Doe said he did not know.",
    ],
    silent=[
        "Jane Roe said the talks had failed. Police said nobody was hurt. The report said the water was safe.",
        "The bridge reopened in May. Traffic was light.",
    ],
    version=2,
    measure=measure,
)
