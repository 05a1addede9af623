"""Results as records: plain data in the shape of ``reports/schema``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from ..features.evidence import Evidence
from ..features.extractors import all_extractors
from ..features.findings import Finding, Reference
from ..reports import types
from ..reports.record import SCHEMA_VERSION
from .result import Result, Score
from .rows import as_line

_HEADING_MARK = re.compile(r"\A\s*#{1,6}\s+")
_DIGITS = 6  # enough to add contributions up, few enough to be the same on every machine


def record(result: Result) -> types.ArticleRecord:
    """The record of one article; see the JSON Schema for what each field means."""
    article = result.article
    return {
        "schema_version": SCHEMA_VERSION,
        "id": article.id,
        "path": article.path,
        "title": article.title or _headline(result),
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "language": result.language,
        "words": result.words,
        "sha256": hashlib.sha256(article.text.encode()).hexdigest() if article.text else None,
        "text": article.text,
        "status": result.status,
        "reason": result.reason,
        "scores": {name: _score(score) for name, score in result.scores.items()},
        "advice": [
            {
                "score": advice.score,
                "feature": advice.feature,
                "text": advice.text,
                "change": _round(advice.change),
                "evidence": list(advice.evidence),
            }
            for advice in result.advice
        ],
        "features": _features(result),
        "regions": [{"start": r.start, "end": r.end, "kind": r.kind, "note": r.note} for r in result.regions],
        "evidence": [_evidence(item, article.text) for item in result.evidence],
        "attributions": [
            {
                "source": _spans(statement.source),
                "cue": _spans(statement.cue),
                "content": _spans(statement.content),
                "kind": statement.kind,
                "speaker": statement.speaker,
                "speaker_kind": statement.speaker_kind,
            }
            for statement in result.statements
        ],
        "sentences": [
            {
                "start": sentence.start,
                "end": sentence.end,
                "voice": sentence.voice,
                "commentary": _round(sentence.commentary),
                "hedge": _round(sentence.hedge),
                "weasel": _round(sentence.weasel),
            }
            for sentence in result.sentences
        ],
        "findings": [_finding(finding, article.id) for finding in result.findings],
        "provenance": dict(result.provenance),
    }


def _headline(result: Result) -> str | None:
    """The headline found in the text; in Markdown without its mark."""
    found = next((region for region in result.regions if region.kind == "headline"), None)
    return as_line(_HEADING_MARK.sub("", result.article.text[found.start : found.end])) if found else None


def _finding(finding: Finding, identifier: str) -> types.Finding:
    return {
        "kind": finding.kind,
        "grade": finding.grade,
        "confidence": _round(finding.confidence),
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "others": [{"id": finding.other_id or identifier, "start": start, "end": end} for start, end in finding.others],
        "reference": None if finding.reference is None else _reference(finding.reference),
    }


def _reference(known: Reference) -> types.Reference:
    return {"statement": known.statement, "source": known.source, "url": known.url}


def _features(result: Result) -> dict[str, types.Feature]:
    units = {extractor.name: extractor.unit for extractor in all_extractors()}
    return {
        name: {
            "value": None if measurement.value is None else _round(measurement.value),
            "unit": units.get(name, ""),
            "missing": measurement.missing,
        }
        for name, measurement in result.features.items()
    }


def _score(score: Score) -> types.Score:
    return {
        "value": _round(score.value),
        "low": _round(score.low),
        "high": _round(score.high),
        "baseline": _round(score.baseline),
        "contributions": [
            {
                "feature": item.feature,
                "value": _round(item.value),
                "counted": _round(item.counted),
                "reference": _round(item.reference),
                "contribution": _round(item.contribution),
                "evidence": list(item.evidence),
            }
            for item in score.contributions
        ],
    }


def _evidence(item: Evidence, text: str) -> types.Evidence:
    return {
        "feature": item.feature,
        "start": item.start,
        "end": item.end,
        "text": text[item.start : item.end],
        "rule": item.rule,
        "note": item.note,
        "strength": _round(item.strength),
        "parts": {name: _spans(spans) for name, spans in item.parts.items()},
    }


def _spans(spans: Iterable[tuple[int, int]]) -> list[types.Span]:
    return [[start, end] for start, end in spans]


def _round(value: float) -> float:
    # Adding 0.0 turns -0.0 into 0.0, which would otherwise be written as two different texts.
    return round(float(value), _DIGITS) + 0.0
