"""Evidence from fixed phrases in the author's voice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..clause import is_reported
from ..evidence import Evidence
from ..lexicon import Cue, cues
from ..voices import own

if TYPE_CHECKING:
    from ..document import Document

Judge = Callable[["Document", Cue], float]


def phrase_evidence(document: Document, feature: str, group: str, judge: Judge) -> list[Evidence]:
    """Evidence for each entry of ``group`` in the author's own voice to which ``judge`` gives a strength above 0."""
    return judged(document, feature, cues(document).get(group, ()), judge)


def judged(document: Document, feature: str, candidates: Iterable[Cue], judge: Judge) -> list[Evidence]:
    """Evidence for each of ``candidates`` in the author's own voice to which ``judge`` gives a strength above 0."""
    mask = own(document)
    found = []
    for cue in candidates:
        if mask[cue.start] and mask[cue.end - 1] and not is_reported(document, cue.start):
            strength = judge(document, cue)
            if strength > 0:
                found.append(document.evidence(feature, cue.start, cue.end, cue.group.name, cue.group.note, strength))
    return found


def apart(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """By position; of two that overlap the stronger, then the longer."""
    kept: list[Evidence] = []
    for item in sorted(found, key=lambda item: (-item.strength, item.start - item.end, item.start)):
        if all(item.end <= other.start or item.start >= other.end for other in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.start))


def always(strength: float) -> Judge:
    """A judge that takes every hit."""
    return lambda document, cue: strength
