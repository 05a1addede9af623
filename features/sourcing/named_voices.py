"""Named voices: how many names stand in the article as those of sources.

Source: SPJ Code of Ethics (2014), "identify sources clearly"; AP Statement of News Values on named sources.
"""

from __future__ import annotations

from ..attribution.statements import first_of_each
from ..base import Extractor, Measurement
from ..document import Document
from .voices_heard import names_heard


def measure(document: Document) -> Measurement:
    """Number of different names printed as a source."""
    heard = names_heard(document)
    evidence = first_of_each(document, heard, NAMED_VOICES.name, "named source", "the reader can tell who says it")
    return Measurement(float(len(heard)), evidence)


NAMED_VOICES = Extractor(
    name="sourcing.named_voices",
    unit="names",
    formula="different names (by their last word) of those who are said, outside quotation marks, to speak",
    source="SPJ Code of Ethics (2014); AP Statement of News Values",
    reliability="raises",
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        "The World Health Organization said the outbreak was over.",
    ],
    silent=["Observers say the plan will fail.", "The bridge reopened in May. Traffic was light."],
    version=2,
    measure=measure,
)
