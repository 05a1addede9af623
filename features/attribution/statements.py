"""The attributions that the features of this family count, and how their words are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from ..attributions import Attribution, SpeakerKind
from ..attributions.types import TokenSpan
from ..base import Measurement
from ..document import Document, TokenArray
from ..evidence import Evidence
from ..memory import per_document
from ..speakers import source_keys

# Below this many statements a share says more about luck than about practice.
FEWEST = 3
_FARTHEST = 80  # code points; a cue farther from its source ("…, adding that") is shown alone


@per_document
def statements(document: Document) -> list[Attribution]:
    """The body's claims by somebody or something other than the author, in order.

    Those without any source ("reportedly") are weasels and counted there; "you might say" is the author's own, and no button
    of the page ("Read more") is a source.
    """
    return [
        attribution
        for attribution in document.sourced
        if attribution.speaker_kind not in ("author", "none")
        and attribution.content
        and all(document.body[spans[0][0]] for spans in (attribution.content, attribution.source) if spans)
    ]


@per_document
def told(document: Document) -> TokenArray:
    """True for the tokens of all statements' contents."""
    return spoken(document, statements(document))


def spoken(document: Document, attributions: Iterable[Attribution]) -> TokenArray:
    """True for the tokens of these attributions' contents."""
    mask = np.zeros(len(document.doc), dtype=bool)
    for attribution in attributions:
        for start, end in attribution.content:
            mask[start:end] = True
    return mask


def show(document: Document, feature: str, attribution: Attribution, rule: str, note: str, strength: float = 1.0) -> Evidence:
    """Evidence on an attribution's source and cue, or on its content where it has neither; the roles as parts."""
    known = _shown(document)
    if id(attribution) not in known:
        known[id(attribution)] = _Shown(attribution, *_spans(document, attribution))
    shown = known[id(attribution)]
    return Evidence(feature, shown.start, shown.end, rule, note, strength, shown.parts)


class _Shown(NamedTuple):
    """How an attribution is shown; it is kept here as well, so that no other can take its identity."""

    attribution: Attribution
    start: int
    end: int
    parts: Mapping[str, tuple[TokenSpan, ...]]


@per_document
def _shown(document: Document) -> dict[int, _Shown]:
    """Filled by ``show``: several features show the same statements."""
    return {}


def _spans(document: Document, attribution: Attribution) -> tuple[int, int, Mapping[str, tuple[TokenSpan, ...]]]:
    """Where an attribution is shown, and its roles, in code points."""
    source, cue, content = (
        tuple([document.span(start, end) for start, end in spans])
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    named = (*source, *cue) or content
    start, end = min(span[0] for span in named), max(span[1] for span in named)
    if any(start < span[0] < end for span in content):
        start, end = (source or cue)[0]
    elif source and cue and end - start > _FARTHEST:
        start, end = cue[0][0], cue[-1][1]
    return start, end, {"source": source, "cue": cue, "content": content}


@per_document
def by_source(document: Document) -> dict[str, list[Attribution]]:
    """Statements grouped by who stands behind them, for sources one could ask; vague ones are left out."""
    made = statements(document)
    groups: dict[str, list[Attribution]] = {}
    for statement, key in zip(made, source_keys(document.doc, made), strict=True):
        if key is not None:
            groups.setdefault(key, []).append(statement)
    return groups


def first_of_each(
    document: Document, sources: dict[str, list[Attribution]], feature: str, rule: str, note: str
) -> tuple[Evidence, ...]:
    """Evidence on each source's first statement."""
    return tuple(show(document, feature, group[0], rule, note) for group in sources.values())


def share_of_kind(document: Document, kind: SpeakerKind, feature: str, note: str) -> Measurement:
    """Share of the body's statements whose source is of one kind, with each of them as evidence."""
    made = statements(document)
    if len(made) < FEWEST:
        return Measurement(None, missing=f"fewer than {FEWEST} attributed statements")
    of_kind = [statement for statement in made if statement.speaker_kind == kind]
    evidence = tuple(show(document, feature, statement, f"{kind} source", note) for statement in of_kind)
    return Measurement(len(of_kind) / len(made), evidence)
