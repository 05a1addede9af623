"""What scoring an article yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ..features.article import Article, Region
from ..features.attributions import Kind, SpeakerKind
from ..features.base import Measurement
from ..features.evidence import Evidence
from ..features.findings import Finding

if TYPE_CHECKING:
    from ..reports.types import ArticleRecord
    from .comparing.sketch import Sketch

Status = Literal["scored", "abstained", "failed"]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature adds to a score's log-odds: ``weight × (counted − reference) / scale``.

    ``counted`` is the value clipped to the range beyond which nothing is gained or lost. ``evidence`` holds
    positions in ``Result.evidence``, strongest first.
    """

    feature: str
    value: float
    counted: float
    reference: float
    contribution: float
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A score from 0 to 100 with its 90% interval; ``baseline`` + Σ contributions is exactly its log-odds."""

    value: float
    low: float
    high: float
    baseline: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence in code points, its voice, and how surely it holds commentary, an author's hedge, a weasel (0–1)."""

    start: int
    end: int
    voice: Literal["author", "source", "mixed"]
    commentary: float
    hedge: float
    weasel: float


@dataclass(frozen=True, slots=True)
class Advice:
    """An edit that would better a score by ``change`` points (of 100); ``evidence`` as in :class:`Contribution`."""

    score: Literal["reliability", "bias"]
    feature: str
    text: str
    change: float
    evidence: tuple[int, ...] = ()


Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution in code points: see :class:`~wellsourced.features.attributions.Attribution`."""

    source: Spans
    cue: Spans
    content: Spans
    kind: Kind
    speaker: str | None
    speaker_kind: SpeakerKind


@dataclass(frozen=True, slots=True)
class Result:
    """One article's scores and all that stands behind them, or the reason why there is none.

    ``status`` is ``scored``; ``abstained`` when the text cannot be judged (``reason`` says why; what could be measured is
    still there); ``failed`` when the input could not be read. ``words`` counts the body. ``sketch`` is what comparing needs
    of the article, None unless it was asked for; it is no part of the record.
    """

    article: Article
    status: Status
    reason: str | None = None
    scores: Mapping[str, Score] = field(default_factory=dict)
    advice: tuple[Advice, ...] = ()
    features: Mapping[str, Measurement] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[ScoredSentence, ...] = ()
    findings: tuple[Finding, ...] = ()
    regions: tuple[Region, ...] = ()
    words: int = 0
    language: str | None = None
    provenance: Mapping[str, str] = field(default_factory=dict)
    sketch: Sketch | None = None

    def record(self) -> ArticleRecord:
        """The result as plain data, as written to JSON Lines (see ``reports/schema``)."""
        from .recording import record

        return record(self)
