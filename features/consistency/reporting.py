"""From suspected errors to a measurement: one shared rule, so that every check counts and shows its findings alike."""

from __future__ import annotations

from collections.abc import Sequence

from ..base import Measurement
from ..evidence import Evidence
from ..findings import Finding

UNIT = "expected errors"
FORMULA = "sum of the confidences of the findings"
"""A finding of confidence 0.8 counts 0.8: four such in five are errors, so the sum is the expected number of errors."""


def measurement(feature: str, findings: Sequence[Finding], value: float | None = None) -> Measurement:
    """The measurement of a check: its findings in the order of the text, and the same words as evidence.

    ``value`` replaces the sum of confidences where a check declares another formula.
    """
    ordered = tuple(sorted(findings, key=lambda finding: (finding.start, finding.end)))
    total = sum(finding.confidence for finding in ordered) if value is None else value
    return Measurement(total, tuple(_evidence(feature, finding) for finding in ordered), ordered)


def _evidence(feature: str, finding: Finding) -> Evidence:
    parts = {"against": finding.others} if finding.others else {}
    return Evidence(feature, finding.start, finding.end, finding.kind, finding.message, finding.confidence, parts)


def shown(text: str, limit: int = 60) -> str:
    """A stretch as a message quotes it: on one line, without marks of its own, cut at a word where it is long."""
    flat = " ".join(text.split()).strip('“”"')
    return flat if len(flat) <= limit else flat[:limit].rsplit(" ", 1)[0] + " …"
