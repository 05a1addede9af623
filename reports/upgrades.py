"""From each older version of the record to the next, so that what was once written can always be read."""

from __future__ import annotations

from typing import Any


def from_1_0(record: dict[str, Any]) -> dict[str, Any]:
    """1.1 added advice, reference facts, events, intervals of outlets and the user's own ratings of them."""
    if record.get("status") == "summary":
        outlets = [_pooled(outlet) for outlet in record.get("outlets", [])]
        return record | {"schema_version": "1.1", "outlets": outlets, "events": []}
    findings = [finding | {"reference": None} for finding in record.get("findings", [])]
    return record | {"schema_version": "1.1", "findings": findings, "advice": []}


def _pooled(outlet: dict[str, Any]) -> dict[str, Any]:
    values = {name: outlet[name] for name in ("reliability", "bias")}
    pooled = {name: None if value is None else {"value": value, "low": None, "high": None} for name, value in values.items()}
    return outlet | pooled | {"rating": None}
