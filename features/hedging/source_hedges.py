"""Sources' hedges: what quoted and paraphrased people leave open. Described, and held against nobody.

Sources: Hyland (1998); Farkas et al. (2010). In news, sources hedge several times as often as authors, so a count that
does not ask who speaks measures quoting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..voices import borrowed, borrowed_rate
from .judging import hedges

if TYPE_CHECKING:
    from ..document import Document

NAME = "hedging.source_hedges"


def measure(document: Document) -> Measurement:
    """Sources' hedges for 100 of their words."""
    mask = borrowed(document)
    found = [
        document.evidence(NAME, cue.start, cue.end, cue.group.name, f"A source hedges: this {cue.group.note}.", strength)
        for cue, strength in hedges(document)
        if mask[cue.start]
    ]
    return borrowed_rate(document, tuple(found))


SOURCE_HEDGES = Extractor(
    name=NAME,
    unit="hedges / 100 words of sources",
    formula="100 × Σ strength of hedges inside quotations and attributed statements ÷ max(sources' words, 100)",
    source="Hyland 1998; Farkas et al. 2010",
    fires=[
        "“The drug might help some patients,” said Dr. Mary Cole.",
        "“We will probably appeal,” the lawyer said.",
    ],
    silent=[
        "The drug might help some patients.",
        "“We will appeal on Monday,” the lawyer said.",
    ],
    measure=measure,
    version=2,
)
