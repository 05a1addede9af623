"""Measuring the search for factual errors on articles of which one was altered in one place.

The folder is laid out by cluster, the articles of one event: ``<cluster>/clean/*.txt`` are the articles as published,
``<cluster>/<case>/*.txt`` the same with one error or one harmless change in one of them, and ``labels.jsonl`` says what was
changed where, one case a line. An alarm finds an error when it touches the changed words from either side; every alarm on a
clean article counts as false, although some of them are real errors that the publisher made. Slips of the pen (garbled
words, stray lines, a quotation without comma or speaker) state nothing that could be false and are not counted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypedDict

import numpy as np

from ..features.article import Article
from ..features.findings import Finding
from ..features.labelled import LabelsError, read_rows
from .comparing.compare import compare
from .comparing.spool import Spool
from .figure import Figure
from .running import run

_SAMPLES = 1000
CLEAN = "clean"
_SLIPS = {
    "garbled_word",
    "lost_space",
    "doubled_word",
    "stray_line",
    "stray_paragraph",
    "quotation_comma",
    "unattributed_quotation",
}


class Alarm(TypedDict, total=False):
    """One alarm, as written to the predictions; code points, ends exclusive."""

    case: str
    file: str
    start: int
    end: int
    confidence: float
    type: str
    other_file: str
    other_start: int
    other_end: int
    message: str


@dataclass(frozen=True)
class FactsFigures:
    """Recall of each kind of error where it can be seen from the articles, and alarms where there is nothing to find."""

    recall: Mapping[str, Figure]
    counts: Mapping[str, int]
    clean: Figure
    harmless: Figure


def evaluate_facts(folder: Path, predictions: Path | None = None, jobs: int = 1) -> FactsFigures:
    """Read every case of ``folder``, write the alarms to ``predictions``, and measure.

    Raises LabelsError if ``folder`` has no readable ``labels.jsonl``.
    """
    labels = _read_labels(folder)
    alarms = find_alarms(folder, labels, jobs)
    if predictions is not None:
        lines = (json.dumps(alarm, ensure_ascii=False) for raised in alarms.values() for alarm in raised)
        predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return measure(labels, alarms)


def find_alarms(folder: Path, labels: Sequence[Mapping[str, Any]], jobs: int = 1) -> dict[str, list[Alarm]]:
    """The alarms of every case and of every cluster's clean articles, by case."""
    cases = list(dict.fromkeys([*(f"{label['cluster']}/{CLEAN}" for label in labels), *(label["case"] for label in labels)]))
    files = {case: sorted((folder / case).glob("*.txt")) for case in cases}
    digests: dict[Path, str] = {}
    texts: dict[str, Path] = {}
    for path in (path for paths in files.values() for path in paths):
        digests[path] = hashlib.sha256(path.read_bytes()).hexdigest()
        texts.setdefault(digests[path], path)  # most articles stand unaltered in every case: each text is read once
    articles = (Article(digest, path.read_text(encoding="utf-8")) for digest, path in texts.items())
    sketches, positions = Spool(), dict[str, int]()
    inside: dict[str, tuple[Finding, ...]] = {}
    for result in run(articles, jobs=jobs, sketch=True):
        inside[result.article.id] = result.findings
        if result.sketch is not None:
            positions[result.article.id] = len(sketches)
            sketches.append(result.sketch)
    return {
        case: [
            *(alarm for path in paths for alarm in _inside(case, path.name, inside[digests[path]])),
            *_between(
                case,
                (replace(sketches[positions[digests[path]]], id=path.name) for path in paths if digests[path] in positions),
            ),
        ]
        for case, paths in files.items()
    }


def _inside(case: str, file: str, findings: Iterable[Finding]) -> Iterator[Alarm]:
    for finding in findings:
        if finding.kind in _SLIPS:
            continue
        alarm = Alarm(case=case, file=file, start=finding.start, end=finding.end, confidence=finding.confidence)
        alarm |= Alarm(type=finding.kind, message=finding.message)
        if finding.others:
            start, end = finding.others[0]
            alarm |= Alarm(other_file=file, other_start=start, other_end=end)
        yield alarm


def _between(case: str, sketches: Iterable[Any]) -> Iterator[Alarm]:
    for finding in (finding for event in compare(sketches) for finding in event["findings"]):
        alarm = Alarm(case=case, file=finding["id"], start=finding["start"], end=finding["end"])
        alarm |= Alarm(confidence=finding["confidence"], type=finding["kind"], message=finding["message"])
        other = finding["others"][0]
        yield alarm | Alarm(other_file=other["id"], other_start=other["start"], other_end=other["end"])


def measure(labels: Sequence[Mapping[str, Any]], alarms: Mapping[str, Sequence[Alarm]]) -> FactsFigures:
    """The figures with 95% intervals, clusters drawn again with replacement."""
    clusters = sorted({label["cluster"] for label in labels})
    number = {cluster: index for index, cluster in enumerate(clusters)}
    hits: dict[str, list[tuple[int, float]]] = {}
    harmless: list[tuple[int, float]] = []
    for label in labels:
        found = any(_touches(alarm, label) for alarm in alarms[label["case"]])
        if not label["error"]:
            harmless.append((number[label["cluster"]], float(found)))
        elif label["checkable"] != "none":
            hits.setdefault(label["kind"], []).append((number[label["cluster"]], float(found)))
    sizes = {label["cluster"]: label["n_articles"] for label in labels}
    clean = [
        (number[cluster], len(alarms[f"{cluster}/{CLEAN}"]) / size) for cluster, size in sizes.items() for _ in range(size)
    ]
    return FactsFigures(
        {kind: _mean(rows, len(clusters)) for kind, rows in hits.items()},
        {kind: len(rows) for kind, rows in hits.items()},
        _mean(clean, len(clusters)),
        _mean(harmless, len(clusters)),
    )


def _touches(alarm: Alarm, label: Mapping[str, Any]) -> bool:
    sides = [(alarm["file"], alarm["start"], alarm["end"])]
    if "other_file" in alarm:
        sides.append((alarm["other_file"], alarm["other_start"], alarm["other_end"]))
    return any(file == label["file"] and start <= label["end"] + 1 and end >= label["start"] - 1 for file, start, end in sides)


def _mean(rows: Sequence[tuple[int, float]], clusters: int) -> Figure:
    """The mean of values that belong to clusters."""
    sums, counts = np.zeros(clusters), np.zeros(clusters)
    for cluster, value in rows:
        sums[cluster] += value
        counts[cluster] += 1
    chosen = np.random.default_rng(0).integers(0, clusters, (_SAMPLES, clusters))
    means = sums[chosen].sum(axis=1) / np.maximum(counts[chosen].sum(axis=1), 1)
    low, high = np.quantile(means, (0.025, 0.975))
    return Figure(float(sums.sum() / max(counts.sum(), 1)), float(low), float(high))


def _read_labels(folder: Path) -> list[dict[str, Any]]:
    path = folder / "labels.jsonl"
    if not path.is_file():
        raise LabelsError(f"{folder}: no labels.jsonl in it; give the folder of a benchmark of altered articles")
    return read_rows(path, "case", "cluster", "file", "kind", "error", "start", "end", "checkable", "n_articles")
