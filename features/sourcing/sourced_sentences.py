"""Sourced sentences: how often the article says who says so.

Source: SPJ Code of Ethics (2014), "identify sources clearly"; AP Statement of News Values on named sources. A count, not a
share, of the words by which somebody is said to speak: taking one away always lowers it, and comment has none.
"""

from __future__ import annotations

from ..attribution.statements import show
from ..base import Extractor, Measurement
from ..by_sentence import first_in_each_sentence
from ..document import Document
from .voices_heard import heard


def measure(document: Document) -> Measurement:
    """Number of sentences with the words by which a person or a body is said to speak."""
    note = "a reader could ask who says it"
    said = [show(document, SOURCED_SENTENCES.name, each, "sourced", note) for each in heard(document)]
    evidence = first_in_each_sentence(document, said)
    return Measurement(float(len(evidence)), evidence)


SOURCED_SENTENCES = Extractor(
    name="sourcing.sourced_sentences",
    unit="sentences",
    formula="body sentences that say, outside quotation marks, that a person or body with a name or role, or an agency, spoke",
    source="SPJ Code of Ethics (2014); AP Statement of News Values",
    reliability="raises",
    bias="lowers",
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        "According to the ministry, the bridge will reopen in May. Traffic was light.",
    ],
    silent=["Some say the bridge will never reopen. Traffic was light.", "The bridge reopened in May. Traffic was light."],
    version=2,
    measure=measure,
)
