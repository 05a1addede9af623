"""Dependence on one source: how much of what is attributed comes from the source that is heard most.

Source: HealthNewsReview criterion 7, "does the story use independent sources?"; Berelson's and later measures of source
diversity (Voakes et al. 1996) count the share of the dominant source.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import FEWEST, by_source, show


def measure(document: Document) -> Measurement:
    """Share of the statements that come from the most-heard source."""
    sources = by_source(document)
    total = sum(len(group) for group in sources.values())
    if total < FEWEST:
        return Measurement(None, missing=f"fewer than {FEWEST} statements with a source one could ask")
    dominant = max(sources.values(), key=len)
    share = len(dominant) / total
    if len(dominant) == 1:
        return Measurement(share)
    who = dominant[0].speaker or "this source"
    note = f"{len(dominant)} of {total} statements come from {who}"
    evidence = tuple(show(document, DEPENDENCE.name, statement, "one source", note, share) for statement in dominant)
    return Measurement(share, evidence)


DEPENDENCE = Extractor(
    name="attribution.dependence",
    unit="statements of the most-heard source / statements",
    formula="attributions of the source with most attributions ÷ attributions to a source one could ask; missing below 3",
    source="HealthNewsReview criterion 7; Voakes et al. (1996)",
    high=1.0,
    reliability="lowers",
    bias="raises",
    fires=[
        "Jane Roe said the talks had failed. Roe said she was sorry. John Doe said he did not know.",
        "“We are proud,” said Jane Roe. “We will win,” Roe said. Roe added that the team was fit.",
    ],
    silent=[
        "Jane Roe said the talks had failed. Police said nobody was hurt. The report said the water was safe.",
        "The bridge reopened in May. Traffic was light.",
    ],
    version=2,
    measure=measure,
)
