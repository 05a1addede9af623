"""Records to test the reports with: articles invented here, and what a scorer would say of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, cast

from wellsourced.reports.record import SCHEMA_VERSION
from wellsourced.reports.types import (
    ArticleRecord,
    Attribution,
    Contribution,
    Disagreement,
    Event,
    Evidence,
    Finding,
    Point,
    Region,
    Score,
    Statement,
    SummaryRecord,
)

HARBOUR = """Harbour bridge to close for two years
By Ann Example
Harbour bridge to close for two years
The harbour bridge will close in May 2024, the mayor, Jane Roe, said on Monday.
“We will keep one footpath open,” she told reporters.
The works will cost 40 million crowns, according to the city's audit office.
Some say the money could secretly flow into other pockets, and the disastrous plan will surely fail.
Ms Row did not answer further questions.
Subscribe to our newsletter!
"""

HOSTILE = """[red]Title[/red] | cell | <script>alert(1)</script>
![picture](https://evil.example/p.png) [link](javascript:alert(1)) https://evil.example/x www.evil.example
Experts\x1b[31m say `code` ``more`` **bold** _emphasis_ ~~gone~~ # heading
> quoted <img src=x onerror=alert(1)> &lt;b&gt; $x$ @somebody #12 \u202eevil\u202c
| a | b |
|---|---|
``` fence
"""


def span(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Where these words stand in the text."""
    start = text.index(words, after)
    return start, start + len(words)


def quoted(text: str, feature: str, words: str, note: str = "counted by a rule", strength: float = 0.8) -> Evidence:
    """Evidence for a feature."""
    start, end = span(text, words)
    rule = feature.rpartition(".")[2]
    return Evidence(feature=feature, start=start, end=end, text=words, rule=rule, note=note, strength=strength, parts={})


POOLED = {"value": 35.6, "low": 20.0, "high": 55.0}


def score(baseline: float, contributions: Sequence[Contribution]) -> Score:
    """A score whose parts add up to it."""
    log_odds = baseline + sum(part["contribution"] for part in contributions)
    value = 100 / (1 + math.exp(-log_odds))
    return Score(
        value=round(value, 6),
        low=round(max(0, value - 12), 6),
        high=round(min(100, value + 12), 6),
        baseline=baseline,
        contributions=list(contributions),
    )


def part(feature: str, value: float, reference: float, contribution: float, evidence: Iterable[int] = ()) -> Contribution:
    """One contribution of a value that counts as it is."""
    return Contribution(
        feature=feature,
        value=value,
        counted=value,
        reference=reference,
        contribution=contribution,
        evidence=list(evidence),
    )


def article(identifier: str = "harbour", text: str = HARBOUR, **changes: Any) -> ArticleRecord:
    """A scored article without anything found in it; ``changes`` replace fields."""
    record: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "id": identifier,
        "path": f"news/{identifier}.txt",
        "title": None,
        "outlet": None,
        "author": None,
        "published": None,
        "url": None,
        "language": "en",
        "words": len(text.split()),
        "sha256": "0" * 64,
        "text": text,
        "status": "scored",
        "reason": None,
        "scores": {"reliability": score(0.4, []), "bias": score(-0.8, [])},
        "advice": [],
        "features": {},
        "regions": [],
        "evidence": [],
        "attributions": [],
        "sentences": [],
        "findings": [],
        "provenance": {"wellsourced": "0.1.0", "pipeline": "en_core_web_sm 3.8.0"},
    }
    unknown = changes.keys() - record.keys()
    assert not unknown, unknown
    return cast(ArticleRecord, record | changes)


def harbour(identifier: str = "harbour") -> ArticleRecord:
    """An article with a bit of everything."""
    evidence = [
        quoted(HARBOUR, "attribution.named_sources", "Jane Roe", "a person with a name is quoted"),
        quoted(HARBOUR, "attribution.named_sources", "audit office", "a body with a name is quoted"),
        quoted(HARBOUR, "commentary.speculation", "could secretly flow into other pockets", "speculation by the author"),
        quoted(HARBOUR, "commentary.loaded_words", "disastrous", "a loaded word in the author's voice"),
        quoted(HARBOUR, "hedging.weasels", "Some say", "nobody in particular is said to say it"),
    ]
    reliability = [
        part("commentary.speculation", 1.2, 0.1, -0.9, [2]),
        part("attribution.named_sources", 2, 4, -0.4, [0, 1]),
        part("hedging.weasels", 1, 0, -0.3, [4]),
        part("attribution.density", 0.6, 0.5, 0.2),
        part("presentation.byline", 1, 1, 0.0),
    ]
    bias = [part("commentary.loaded_words", 1.2, 0.2, 0.7, [3]), part("commentary.speculation", 1.2, 0.1, 0.3, [2])]
    features = {
        "attribution.density": (0.6, "attributed sentences / sentences", None),
        "attribution.named_sources": (2, "distinct named sources", None),
        "commentary.loaded_words": (1.2, "per 100 words", None),
        "commentary.speculation": (1.2, "per 100 words", None),
        "hedging.weasels": (1, "per 100 words", None),
        "presentation.byline": (1, "0 or 1", None),
        "presentation.reading_grade": (9.25, "US school grade", None),
        "consistency.headline": (None, "0 or 1", "the article has no headline"),
    }
    second = HARBOUR.index("Harbour", 10)
    regions = [
        Region(start=0, end=37, kind="headline", note="the first line, without a full stop"),
        Region(start=38, end=52, kind="byline", note="begins with “By” and a name"),
        Region(start=second, end=second + 37, kind="repeat", note="the same words as the headline"),
        Region(start=span(HARBOUR, "Subscribe")[0], end=len(HARBOUR), kind="furniture", note="asks for a subscription"),
    ]
    start, end = span(HARBOUR, "Row")
    other_start, other_end = span(HARBOUR, "Roe")
    finding = Finding(
        kind="name_variants",
        grade="wording differs",
        confidence=0.7,
        start=start,
        end=end,
        message="“Row” is spelt “Roe” elsewhere; check which is right.",
        others=[{"id": identifier, "start": other_start, "end": other_end}],
        reference=None,
    )
    return article(
        identifier,
        outlet="The Harbour Post",
        author="Ann Example",
        published="2024-03-04",
        url="https://harbour.example/bridge?id=1",
        scores={"reliability": score(0.4, reliability), "bias": score(-0.8, bias)},
        features={
            name: {"value": value, "unit": unit, "missing": missing} for name, (value, unit, missing) in features.items()
        },
        regions=regions,
        evidence=evidence,
        attributions=[
            said("the mayor, Jane Roe,", "The harbour bridge will close", "Jane Roe", "named", "indirect"),
            said("she", "We will keep one footpath open", "Jane Roe", "named", "direct"),
            said("the city's audit office", "The works will cost", None, "role", "indirect"),
            said("Some", "the money could secretly flow", None, "vague", "indirect"),
        ],
        sentences=[{"start": 90, "end": 169, "voice": "mixed", "commentary": 0.1, "hedge": 0.0, "weasel": 0.0}],
        findings=[finding],
    )


def said(words: str, content: str, speaker: str | None, kind: str, way: str) -> Attribution:
    """An attribution of the content to these words of the harbour article."""
    return {
        "source": [list(span(HARBOUR, words))],
        "cue": [],
        "content": [list(span(HARBOUR, content))],
        "kind": way,  # type: ignore[typeddict-item]
        "speaker": speaker,
        "speaker_kind": kind,  # type: ignore[typeddict-item]
    }


def hostile(text: str = HOSTILE, identifier: str | None = None) -> ArticleRecord:
    """An article whose every field tries to break out of the report: each holds the text."""
    feature = f"evil.{text}"
    half = len(text) // 2
    evidence = Evidence(
        feature=feature, start=half, end=len(text), text=text[half:], rule=text, note=text, strength=1, parts={}
    )
    contributions = [part(feature, 3, 1, -2.0, [0])]
    return article(
        text if identifier is None else identifier,
        text,
        path=text,
        title=text,
        outlet=text,
        author=text,
        published=text,
        url=text,
        sha256=text,
        scores={"reliability": score(0.4, contributions), "bias": score(-0.8, [])},
        features={
            feature: {"value": 3, "unit": text, "missing": None},
            f"evil.missing{text}": {"value": None, "unit": text, "missing": text},
            f"evil.other{text}": {"value": 2, "unit": text, "missing": None},
        },
        regions=[Region(start=1, end=len(text), kind="furniture", note=text)],
        evidence=[evidence],
        attributions=[
            {
                "source": [[0, len(text)]],
                "cue": [],
                "content": [[0, len(text)]],
                "kind": "direct",
                "speaker": text,
                "speaker_kind": "named",
            }
        ],
        findings=[
            Finding(
                kind=text,
                grade="conflict",
                confidence=1,
                start=0,
                end=half,
                message=text,
                others=[{"id": "elsewhere" + text, "start": 0, "end": 3}],
                reference=None,
            )
        ],
        provenance={text: text},
    )


def told(record: ArticleRecord, words: str, value: str) -> Statement:
    """What an article says on a shared point."""
    start, end = span(record["text"], words)
    return {"id": record["id"], "start": start, "end": end, "text": words, "value": value}


def point(label: str, grade: str, *statements: Statement, slot: str = "quantity") -> Point:
    """A point that several articles speak to."""
    return {"slot": slot, "label": label, "grade": grade, "statements": list(statements)}  # type: ignore[typeddict-item]


def event(articles: Sequence[ArticleRecord], *points: Point, **changes: Any) -> Event:
    """An event that these articles tell of; ``changes`` replace fields."""
    whole: dict[str, Any] = {
        "id": "e1",
        "title": "Harbour bridge to close",
        "articles": [record["id"] for record in articles],
        "published": ["2024-03-04", "2024-03-05"],
        "witnesses": len(articles),
        "copies": [],
        "points": list(points),
        "findings": [],
    }
    return cast(Event, whole | changes)


def dispute(one: Statement, other: Statement, message: str) -> Disagreement:
    """A finding between two articles."""
    return {
        "kind": "quantity",
        "grade": "conflict",
        "confidence": 0.8,
        "id": one["id"],
        "start": one["start"],
        "end": one["end"],
        "message": message,
        "others": [{"id": other["id"], "start": other["start"], "end": other["end"]}],
        "reference": None,
    }


RIVAL = HARBOUR.replace("40 million", "60 million").replace("May 2024", "June 2024")


def two_papers() -> tuple[list[ArticleRecord], SummaryRecord]:
    """Two articles on the bridge that agree on one point and disagree on another, a copy of one of them, and the summary."""
    records = [harbour(), article("rival", RIVAL, outlet="Rival", title="Bridge shut"), article("copy", RIVAL, outlet="Echo")]
    cost = [
        told(records[0], "40 million crowns", "40 million crowns"),
        told(records[1], "60 million crowns", "60 million crowns"),
    ]
    path = [told(record, "keep one footpath open", "one footpath") for record in records[:2]]
    month = [told(records[0], "May 2024", "May 2024"), told(records[1], "June 2024", "June 2024")]
    points = [
        point("what stays open", "agree", *path, slot="status"),
        point("the cost of the works", "conflict", *cost),
        point("when it closes", "later update", *month, slot="date"),
    ]
    found = dispute(*cost, "one says 40 million crowns, the other 60 million")
    told_of = event(records, *points, witnesses=2, copies=[["rival", "copy"]], findings=[found])
    return records, summary(records, events=[told_of])


def abstained(identifier: str = "list", reason: str = "38 words; at least 80 are needed") -> ArticleRecord:
    """An article too short to score."""
    return article(identifier, "Tuesday: rain.\n", status="abstained", reason=reason, scores={})


def failed(identifier: str = "broken", reason: str = "not text: 40% of its bytes are binary") -> ArticleRecord:
    """An input that could not be read."""
    return article(identifier, "", status="failed", reason=reason, scores={}, language=None, sha256=None, provenance={})


def summary(records: Sequence[ArticleRecord], **changes: Any) -> SummaryRecord:
    """The summary of these records."""
    statuses = [record["status"] for record in records]
    outlets = sorted({record["outlet"] for record in records if record["outlet"]})
    whole: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "status": "summary",
        "articles": len(records),
        "scored": statuses.count("scored"),
        "abstained": statuses.count("abstained"),
        "failed": statuses.count("failed"),
        "outlets": [{"outlet": name, "articles": 1, "reliability": POOLED, "bias": None, "rating": None} for name in outlets],
        "events": [],
        "failures": [
            {"id": record["id"], "path": record["path"], "reason": record["reason"] or ""}
            for record in records
            if record["status"] == "failed"
        ],
        "provenance": {"wellsourced": "0.1.0"},
    }
    return cast(SummaryRecord, whole | changes)
