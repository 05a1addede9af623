"""The words behind a measurement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the article's text, and why it counts.

    ``start`` and ``end`` are code points into ``Article.text``, end exclusive. ``rule`` names the rule that fired,
    ``note`` says in a sentence an editor would accept why. ``strength`` runs from 0 (faint) to 1 (certain). ``parts``
    names further spans, e.g. an attribution's source, cue and content.
    """

    feature: str
    start: int
    end: int
    rule: str
    note: str
    strength: float = 1.0
    parts: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
