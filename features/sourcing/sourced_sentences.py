"""Sourced sentences: how many sentences rest on a source that a reader could ask or look up.

Source: SPJ Code of Ethics (2014), "identify sources clearly"; AP Statement of News Values on named sources. A count, not a
share: what else the article says can neither raise nor lower it.
"""

from __future__ import annotations

from ..attribution.statements import show, spoken, statements
from ..base import Extractor, Measurement
from ..document import Document
from .voices_heard import ASKABLE


def measure(document: Document) -> Measurement:
    """Number of body sentences with words of a named, described, documentary or agency source."""
    sourced = [statement for statement in statements(document) if statement.speaker_kind in ASKABLE]
    body = {position for position, sentence in enumerate(document.sentences) if sentence.body}
    held = body & document.sentences_with(spoken(document, sourced)) if sourced else set()
    evidence = tuple(
        show(document, SOURCED_SENTENCES.name, statement, "sourced", "a reader could ask or look up who says it")
        for statement in sourced
    )
    return Measurement(float(len(held)), evidence)


SOURCED_SENTENCES = Extractor(
    name="sourcing.sourced_sentences",
    unit="sentences",
    formula="body sentences that hold words of a source with a name, a described role, a document or a news agency",
    source="SPJ Code of Ethics (2014); AP Statement of News Values",
    reliability="raises",
    bias="lowers",
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        "According to the ministry, the bridge will reopen in May. Traffic was light.",
    ],
    silent=["Some say the bridge will never reopen. Traffic was light.", "The bridge reopened in May. Traffic was light."],
    measure=measure,
)
