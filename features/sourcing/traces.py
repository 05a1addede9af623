"""The words by which an article says how it got its statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from ..document import Document
from ..evidence import Evidence
from ..lexicon import Cue, matches
from ..memory import per_document


@per_document
def sourcing_cues(document: Document) -> Mapping[str, tuple[Cue, ...]]:
    """Every match of the lexicon of sourcing, by group."""
    return matches(document, ("sourcing",))


def one_a_sentence(document: Document, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The first of ``evidence`` in each sentence, in the order of the text."""
    starts = document.offsets[np.array([sentence.start for sentence in document.sentences], dtype=np.int64)]
    kept: dict[int, Evidence] = {}
    for item in sorted(evidence, key=lambda item: item.start):
        kept.setdefault(int(np.searchsorted(starts, item.start, side="right")), item)
    return tuple(kept.values())


def traces(document: Document, group: str, feature: str) -> tuple[Evidence, ...]:
    """Every match of ``sourcing.group`` in the body."""
    return tuple(
        document.evidence(feature, cue.start, cue.end, cue.group.kind, cue.group.note)
        for cue in sourcing_cues(document).get(f"sourcing.{group}", ())
        if document.body[cue.start]
    )
