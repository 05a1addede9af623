"""What a run over a folder adds up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from ..reports.record import SCHEMA_VERSION
from ..reports.types import ArticleRecord, Event, Failure, SummaryRecord
from .comparing.compare import Comparer
from .comparing.sketch import Sketch
from .outlets import not_among, pool_outlets


class Summary:
    """Counts of a run, kept while its records stream by; ``ratings`` are the user's own, by outlet."""

    def __init__(self, ratings: Mapping[str, str] | None = None) -> None:
        self._ratings = ratings
        self._status: Counter[str] = Counter()
        self._outlets: dict[str, list[tuple[float, float]]] = {}
        self._failures: list[Failure] = []
        self._provenance: dict[str, str] = {}
        self._comparer = Comparer()
        self.lowest_reliability: float | None = None
        self.undated = 0  # articles that do not tell when they were written

    def add(self, record: ArticleRecord, sketch: Sketch | None = None) -> None:
        """Count one record; with its article's ``sketch``, the article is compared with the others."""
        if sketch is not None:
            self._comparer.add(sketch)
            self.undated += sketch.published is None
        self._status[record["status"]] += 1
        if record["status"] == "failed":
            self._failures.append({"id": record["id"], "path": record["path"], "reason": record["reason"] or ""})
        else:
            self._provenance = record["provenance"]
        if "reliability" in record["scores"]:
            reliability = record["scores"]["reliability"]["value"]
            lowest = self.lowest_reliability
            self.lowest_reliability = reliability if lowest is None else min(lowest, reliability)
        if record["outlet"]:
            scores = self._outlets.setdefault(record["outlet"], [])
            if record["scores"].keys() >= {"reliability", "bias"}:
                scores.append((record["scores"]["reliability"]["value"], record["scores"]["bias"]["value"]))

    @cached_property
    def _events(self) -> list[Event]:
        return list(self._comparer.events())

    @property
    def failed(self) -> int:
        """How many inputs could not be read."""
        return self._status["failed"]

    @property
    def total(self) -> int:
        """How many inputs there were."""
        return self._status.total()

    @property
    def idle_ratings(self) -> list[str]:
        """The outlets that the user rates and no article is of."""
        return not_among(self._outlets, self._ratings or {})

    def record(self) -> SummaryRecord:
        """The summary record; outlets in alphabetical order with their pooled scores."""
        return {
            "schema_version": SCHEMA_VERSION,
            "status": "summary",
            "articles": self.total,
            "scored": self._status["scored"],
            "abstained": self._status["abstained"],
            "failed": self._status["failed"],
            "outlets": pool_outlets(self._outlets, self._ratings),
            "events": self._events,
            "failures": self._failures,
            "provenance": self._provenance,
        }
