"""The parts of a record, for type checkers: what ``schema/record-1.1.json`` says, in Python's words.

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


Grade = Literal["conflict", "differs in precision", "later update", "wording differs"]


class Reference(TypedDict):
    """What is known from elsewhere: a reference fact or a published fact-check, and who says so."""

    statement: str
    source: str
    url: str | None


class Finding(TypedDict):
    """A suspected error inside the article, or against what is known."""

    kind: str
    grade: Grade
    confidence: float
    start: int
    end: int
    message: str
    others: list[Other]
    reference: Reference | None


class Advice(TypedDict):
    """An edit that would better a score by ``change`` points; ``evidence`` holds positions in the record's ``evidence``."""

    score: Literal["reliability", "bias"]
    feature: str
    text: str
    change: float
    evidence: list[int]


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
    advice: list[Advice]
    features: dict[str, Feature]
    regions: list[Region]
    evidence: list[Evidence]
    attributions: list[Attribution]
    sentences: list[Sentence]
    findings: list[Finding]
    provenance: dict[str, str]


class Pooled(TypedDict):
    """An outlet's score over all its articles with its 90% interval; records before 1.1 have no interval."""

    value: float
    low: float | None
    high: float | None


class Outlet(TypedDict):
    """An outlet's pooled scores; None where none of its articles was scored. ``rating`` is the user's own."""

    outlet: str
    articles: int
    reliability: Pooled | None
    bias: Pooled | None
    rating: str | None


class Statement(TypedDict):
    """What one article says on a shared point: its words, and the value they state."""

    id: str
    start: int
    end: int
    text: str
    value: str


class Point(TypedDict):
    """A point that several articles of an event speak to."""

    slot: Literal["quantity", "date", "name", "role", "place", "status", "quotation"]
    label: str
    grade: Literal["agree", "conflict", "differs in precision", "later update", "wording differs"]
    statements: list[Statement]


class Disagreement(TypedDict):
    """A finding between two articles: ``id`` names the one that ``start`` and ``end`` point into."""

    kind: str
    grade: Grade
    confidence: float
    id: str
    start: int
    end: int
    message: str
    others: list[Other]
    reference: Reference | None


class Event(TypedDict):
    """Articles about one event. Those that print one text (``copies``) are one of its ``witnesses``."""

    id: str
    title: str
    articles: list[str]
    published: list[str] | None
    witnesses: int
    copies: list[list[str]]
    points: list[Point]
    findings: list[Disagreement]


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
    events: list[Event]
    failures: list[Failure]
    provenance: dict[str, str]


Record = ArticleRecord | SummaryRecord
