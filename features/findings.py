"""Suspected errors and disagreements, each with the words on one side or on both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grade = Literal["conflict", "differs in precision", "later update", "wording differs"]


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known from elsewhere, a reference fact or a published fact-check, and who says so."""

    statement: str
    source: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One suspected error.

    ``start`` and ``end`` are code points of the article's text, end exclusive. ``others`` are the spans it disagrees
    with, in the same article unless ``other_id`` names another. ``confidence`` runs from 0 to 1. ``message`` is a
    sentence that an editor can act on.
    """

    kind: str
    grade: Grade
    start: int
    end: int
    message: str
    confidence: float
    others: tuple[tuple[int, int], ...] = ()
    other_id: str | None = None
    reference: Reference | None = None
