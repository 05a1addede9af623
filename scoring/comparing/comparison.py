"""What a survey says of two statements: a point that both speak to, and whether they agree on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from .alignment import Coverage

Slot = Literal["quantity", "date", "name", "role", "place", "status", "quotation"]
Grade = Literal["agree", "conflict", "differs in precision", "later update", "wording differs"]


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says on a point: the words at code points ``start`` to ``end``, and the value in short.

    ``article`` numbers the article within its event.
    """

    article: int
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two statements on one point.

    ``kind`` names the survey's rule, ``label`` says what the point is about. A conflict is reported with its
    ``confidence`` (0 to 1) and ``message``, a sentence that an editor can act on; other grades only fill the table of points.
    ``here`` is the side that the message begins with.
    """

    kind: str
    slot: Slot
    label: str
    grade: Grade
    here: Said
    there: Said
    confidence: float = 1.0
    message: str = ""
    mirrored: str = ""
    """The message as it begins from the other side."""

    def turned(self) -> Comparison:
        """The same from the other side."""
        return replace(self, here=self.there, there=self.here, message=self.mirrored or self.message, mirrored=self.message)


Survey = Callable[[Coverage], Iterable[Comparison]]
"""Reads all articles of an event at once; ``Coverage.pairs`` are its aligned sentences."""
