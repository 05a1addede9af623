"""Distinct sources: how many different people, bodies and documents the article draws on.

Source: HealthNewsReview criterion 7 (independent sources); Reuters Handbook of Journalism, "two or more sources".
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import by_source, first_of_each


def measure(document: Document) -> Measurement:
    """Number of distinct sources that one could ask, named or not."""
    sources = by_source(document)
    evidence = first_of_each(document, sources, SOURCES.name, "source", "a source of its own")
    return Measurement(float(len(sources)), evidence)


SOURCES = Extractor(
    name="attribution.sources",
    unit="distinct sources",
    formula="number of distinct sources among the body's attributions; vague ones (“critics”) are not counted",
    source="HealthNewsReview criterion 7; Reuters Handbook of Journalism",
    reliability="raises",
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        "The report said the water was safe. Police said nobody was hurt.",
    ],
    silent=["The bridge reopened in May. Traffic was light.", "Critics say the plan will fail."],
    version=2,
    measure=measure,
)
