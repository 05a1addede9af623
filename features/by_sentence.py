"""Evidence that counts sentences: a sentence counts once, by the first words in it that tell."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .document import Document
from .evidence import Evidence
from .lexicon import Cue


def first_in_each_sentence(document: Document, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The first of ``evidence`` in each sentence, in the order of the text."""
    starts = document.offsets[np.array([sentence.start for sentence in document.sentences], dtype=np.int64)]
    kept: dict[int, Evidence] = {}
    for item in sorted(evidence, key=lambda item: item.start):
        kept.setdefault(int(np.searchsorted(starts, item.start, side="right")), item)
    return tuple(kept.values())


def told_in_body(document: Document, cues: Iterable[Cue], feature: str) -> tuple[Evidence, ...]:
    """Evidence of ``feature`` on each of ``cues`` that is body, with the class and the note of its lexicon."""
    return tuple(
        document.evidence(feature, cue.start, cue.end, cue.group.kind, cue.group.note)
        for cue in cues
        if document.body[cue.start]
    )
