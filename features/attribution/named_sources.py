"""Named sources: how many different people or bodies with a name stand behind the article's statements.

Source: SPJ Code of Ethics (2014), "identify sources clearly. The public is entitled to as much information as possible to
judge the reliability and motivations of sources"; AP Statement of News Values on named sources.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import by_source, first_of_each


def measure(document: Document) -> Measurement:
    """Number of distinct speakers with a name."""
    named = {key: group for key, group in by_source(document).items() if group[0].speaker_kind == "named"}
    evidence = first_of_each(document, named, NAMED_SOURCES.name, "named source", "the reader can tell who says it")
    return Measurement(float(len(named)), evidence)


NAMED_SOURCES = Extractor(
    name="attribution.named_sources",
    unit="distinct named sources",
    formula="number of distinct speakers whose kind is “named” among the body's attributions",
    source="SPJ Code of Ethics (2014); AP Statement of News Values",
    reliability="raises",
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        "The World Health Organization said the outbreak was over.",
    ],
    silent=["Observers say the plan will fail.", "A senior official said the plan would fail."],
    version=2,
    measure=measure,
)
