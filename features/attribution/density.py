"""Attributed sentences: how much of the article is laid at somebody's door.

Source: SPJ Code of Ethics (2014), "identify sources clearly"; PolNeAR guidelines (Newell et al., LREC 2018) for what an
attribution is.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import show, statements, told


def measure(document: Document) -> Measurement:
    """Share of body sentences that hold a source's words."""
    body = {position for position, sentence in enumerate(document.sentences) if sentence.body}
    if not body:
        return Measurement(None, missing="the article has no body sentences")
    attributed = body & document.sentences_with(told(document))
    evidence = tuple(
        show(document, DENSITY.name, statement, "attribution", "says who stands behind the statement")
        for statement in statements(document)
    )
    return Measurement(len(attributed) / len(body), evidence)


DENSITY = Extractor(
    name="attribution.density",
    unit="attributed sentences / sentences",
    formula="body sentences that hold words of an attribution's content ÷ body sentences",
    source="SPJ Code of Ethics (2014); PolNeAR guidelines (Newell et al. 2018)",
    high=1.0,
    reliability="raises",
    bias="lowers",
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        "According to the ministry, the bridge will reopen in May. Traffic was light.",
    ],
    silent=["The bridge reopened in May. Traffic was light.", "It rained all day and the match was stopped."],
    version=2,
    measure=measure,
)
