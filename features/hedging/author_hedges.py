"""The author's hedges: words by which the writer, in their own voice, holds back commitment.

Sources: Hyland (1998), Hedging in Scientific Research Articles; Farkas et al. (2010), the CoNLL-2010 shared task.
Careful reporting hedges, so a hedge counts neither for nor against an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import is_reported
from ..memory import per_document
from ..voices import own, own_rate
from .judging import hedges

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "hedging.author_hedges"


@per_document
def hedge_evidence(document: Document) -> tuple[Evidence, ...]:
    """The hedges in the author's own voice, in the order of the text; of two that overlap the longer."""
    mask = own(document)
    found: list[Evidence] = []
    reached = 0
    for cue, strength in hedges(document):
        if cue.start < reached or not mask[cue.start] or is_reported(document, cue.start):
            continue
        reached = cue.end
        found.append(
            document.evidence(NAME, cue.start, cue.end, cue.group.name, f"The author hedges: this {cue.group.note}.", strength)
        )
    return tuple(found)


def measure(document: Document) -> Measurement:
    """Author's hedges for 100 of the author's words."""
    return own_rate(document, hedge_evidence(document))


AUTHOR_HEDGES = Extractor(
    name=NAME,
    unit="hedges / 100 words of the author",
    formula="100 × Σ strength of hedges in the author's voice ÷ max(author's words, 100)",
    source="Hyland 1998; Farkas et al. 2010",
    fires=[
        "The vote could delay the bridge until spring, and the cost may rise.",
        "The striker is probably out for the season.",
        "It appears that the door was left open.",
    ],
    silent=[
        "“The vote could delay the bridge,” the mayor said.",
        "Visitors could see the lake from the tower in May.",
        "This material may not be published or redistributed.",
    ],
    measure=measure,
    version=2,
)
