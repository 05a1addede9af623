"""The parts of a record, for type checkers: what ``schema/record-1.0.json`` says, in Python's words.

Offsets are code points into the record's ``text``, end exclusive. A test holds these types to the schema.
"""

from __future__ import annotations

from typing import Literal, TypedDict

Status = Literal["scored", "abstained", "failed"]

Span = list[int]
"""Two offsets: start and end."""


class Contribution(TypedDict):
    """What one feature adds to a score's log-odds.

    ``counted`` is the value clipped to the range beyond which nothing is gained or lost; ``evidence`` holds positions
    in the record's ``evidence``.
    """

    feature: str
    value: float
    counted: float
    reference: float
    contribution: float
    evidence: list[int]


class Score(TypedDict):
    """0 to 100 with its 90% interval; ``baseline`` plus all contributions is the log-odds of ``value / 100``."""

    value: float
    low: float
    high: float
    baseline: float
    contributions: list[Contribution]


class Feature(TypedDict):
    """A measured value and its unit; ``missing`` says why ``value`` is None."""

    value: float | None
    unit: str
    missing: str | None


class Region(TypedDict):
    """A stretch of the text that is not body, and why it was marked."""

    start: int
    end: int
    kind: Literal["headline", "byline", "dateline", "agency", "caption", "furniture", "repeat", "subheading"]
    note: str


class Evidence(TypedDict):
    """A stretch of the text that counts for a feature, by which rule, and why."""

    feature: str
    start: int
    end: int
    text: str
    rule: str
    note: str
    strength: float
    parts: dict[str, list[Span]]


class Attribution(TypedDict):
    """One statement laid at somebody's door."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    kind: Literal["direct", "mixed", "indirect"]
    speaker: str | None
    speaker_kind: Literal["named", "role", "document", "agency", "anonymous", "vague", "none", "author"]


class Sentence(TypedDict):
    """A sentence, who speaks in it, and how surely (0–1) it holds commentary, a hedge or a weasel."""

    start: int
    end: int
    voice: Literal["author", "source", "mixed"]
    commentary: float
    hedge: float
    weasel: float


class Other(TypedDict):
    """The other side of a finding: a span in this article (same ``id``) or in another one."""

    id: str
    start: int
    end: int


class Finding(TypedDict):
    """A suspected error or disagreement."""

    kind: str
    grade: Literal["conflict", "differs in precision", "later update", "wording differs"]
    confidence: float
    start: int
    end: int
    message: str
    others: list[Other]


class ArticleRecord(TypedDict):
    """One article: its scores and all that stands behind them, or the reason why there is none."""

    schema_version: str
    id: str
    path: str | None
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str | None
    words: int
    sha256: str | None
    text: str
    status: Status
    reason: str | None
    scores: dict[str, Score]
    features: dict[str, Feature]
    regions: list[Region]
    evidence: list[Evidence]
    attributions: list[Attribution]
    sentences: list[Sentence]
    findings: list[Finding]
    provenance: dict[str, str]


class Outlet(TypedDict):
    """An outlet's pooled scores; None where none of its articles was scored."""

    outlet: str
    articles: int
    reliability: float | None
    bias: float | None


class Failure(TypedDict):
    """An input that gave no scores, and why."""

    id: str
    path: str | None
    reason: str


class SummaryRecord(TypedDict):
    """The last record of a run."""

    schema_version: str
    status: Literal["summary"]
    articles: int
    scored: int
    abstained: int
    failed: int
    outlets: list[Outlet]
    failures: list[Failure]
    provenance: dict[str, str]


Record = ArticleRecord | SummaryRecord
