"""What a run over a folder adds up to."""

from __future__ import annotations

from collections import Counter

from ..reports.record import SCHEMA_VERSION
from ..reports.types import ArticleRecord, Failure, Outlet, Pooled, SummaryRecord


class Summary:
    """Counts of a run, kept while its records stream by."""

    def __init__(self) -> None:
        self._status: Counter[str] = Counter()
        self._outlets: dict[str, list[tuple[float, float]]] = {}
        self._failures: list[Failure] = []
        self._provenance: dict[str, str] = {}
        self.lowest_reliability: float | None = None

    def add(self, record: ArticleRecord) -> None:
        """Count one record."""
        self._status[record["status"]] += 1
        if record["status"] == "failed":
            self._failures.append({"id": record["id"], "path": record["path"], "reason": record["reason"] or ""})
        else:
            self._provenance = record["provenance"]
        if record["status"] == "scored":
            reliability = record["scores"]["reliability"]["value"]
            lowest = self.lowest_reliability
            self.lowest_reliability = reliability if lowest is None else min(lowest, reliability)
        if record["outlet"]:
            scores = self._outlets.setdefault(record["outlet"], [])
            if record["status"] == "scored":
                scores.append((record["scores"]["reliability"]["value"], record["scores"]["bias"]["value"]))

    @property
    def failed(self) -> int:
        """How many inputs could not be read."""
        return self._status["failed"]

    @property
    def total(self) -> int:
        """How many inputs there were."""
        return self._status.total()

    def record(self) -> SummaryRecord:
        """The summary record; outlets in alphabetical order with the mean of their articles' scores."""
        outlets: list[Outlet] = [
            {
                "outlet": outlet,
                "articles": len(scores),
                "reliability": _mean([reliability for reliability, _ in scores]),
                "bias": _mean([bias for _, bias in scores]),
                "rating": None,
            }
            for outlet, scores in sorted(self._outlets.items())
        ]
        return {
            "schema_version": SCHEMA_VERSION,
            "status": "summary",
            "articles": self.total,
            "scored": self._status["scored"],
            "abstained": self._status["abstained"],
            "failed": self._status["failed"],
            "outlets": outlets,
            "events": [],
            "failures": self._failures,
            "provenance": self._provenance,
        }


def _mean(values: list[float]) -> Pooled | None:
    return {"value": round(sum(values) / len(values), 6), "low": None, "high": None} if values else None
