"""Fits models/rivals.toml: how the traits of two rival numbers or dates tell that they are of one thing.

    python benchmarks/rival_weights.py DIR...

Each DIR was written by a benchmark that copies folders of articles of one event and puts one error into one article
(``labels.jsonl``, ``<cluster>/clean``, ``<cluster>/<case>``). Rivals on the altered words are positive, rivals among clean
articles negative. Prints the TOML.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from wellsourced.features.article import Article
from wellsourced.features.document import Document
from wellsourced.models.logistic import SignConstrainedLogisticRegression
from wellsourced.scoring import parsing
from wellsourced.scoring.comparing import dates, numbers
from wellsourced.scoring.comparing.alignment import Coverage
from wellsourced.scoring.comparing.background import shipped
from wellsourced.scoring.comparing.matching import Match, Matcher
from wellsourced.scoring.comparing.sketch import Sketch, sketch_of
from wellsourced.scoring.comparing.values import Value

KINDS = {"number": (numbers.RULES, {"number", "number_small", "scale"}), "date": (dates.RULES, {"date"})}
AGAINST = {"other_noun", "other_names", "several", "echo", "elsewhere", "year"}
"""Traits that may only speak against two values being of one thing; the others only for it."""
UNUSED = {
    "number": {"weekday", "year", "alone", "elsewhere", "witness"},
    "date": {"same_noun", "other_noun", "same_form", "beside", "other_names", "echo"},
}
nlp = parsing.load_pipeline()
known: dict[str, Sketch] = {}


def sketch(path: Path) -> Sketch:
    text = path.read_text(encoding="utf-8")
    if text not in known:
        article = Article(id=path.name, text=text)
        known[text] = sketch_of(Document(article, next(parsing.parse(nlp, [text]))))
    return known[text]


def event(folder: Path, altered: Path | None = None) -> Coverage:
    paths = [altered if altered and altered.name == path.name else path for path in sorted(folder.glob("*.txt"))]
    return Coverage([sketch(path) for path in paths], shipped())


def rivals(coverage: Coverage, kind: str) -> Iterator[Match]:
    return (match for match in Matcher(coverage, KINDS[kind][0]).matches() if not match.agree)


def on(value: Value, case: dict[str, Any]) -> bool:
    """True for the altered value itself."""
    claim = value.claim
    return value.passage.sketch.id == case["file"] and claim.start < case["end"] and claim.end > case["start"]


def examples(kind: str) -> tuple[list[dict[str, float]], list[int], list[str]]:
    traits: list[dict[str, float]] = []
    labels: list[int] = []
    groups: list[str] = []
    seen = set()
    for folder in map(Path, sys.argv[1:]):
        for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            clean = folder / case["cluster"] / "clean"
            if case["cluster"] not in seen:
                seen.add(case["cluster"])
                found = [match.traits for match in rivals(event(clean), kind)]
                traits += found
                labels += [0] * len(found)
                groups += [case["cluster"]] * len(found)
            if case["kind"] not in KINDS[kind][1] or case["checkable"] != "cross":
                continue
            for match in rivals(event(clean, folder / case["case"] / case["file"]), kind):
                for altered, other in ((match.here, match.there), (match.there, match.here)):
                    if on(altered, case) and case["original"].strip() in other.printed:
                        traits.append(match.traits)
                        labels.append(1)
                        groups.append(case["cluster"])
    return traits, labels, groups


print("# Weights of the traits of rival values, in log-odds; what the traits are: scoring/comparing/matching.py.")
print("# Fitted by benchmarks/rival_weights.py on single errors put into the press articles of the BASIL corpus.")
for kind in KINDS:
    traits, labels, groups = examples(kind)
    names = [name for name in traits[0] if name not in UNUSED[kind]]
    table, truth = np.array([[row[name] for name in names] for row in traits]), np.array(labels)
    model = SignConstrainedLogisticRegression(signs=[-1 if name in AGAINST else 1 for name in names], prior_sd=1.0)
    chances = cross_val_predict(model, table, truth, groups=groups, cv=GroupKFold(10), method="predict_proba")[:, 1]
    model.fit(table, truth)
    print(f"\n[{kind}]  # {truth.sum()} altered and {(truth == 0).sum()} clean rivals in {len(set(groups))} events; ", end="")
    print(f"AUC {roc_auc_score(truth, chances):.2f} on events left out")
    print(f"intercept = {model.intercept_[0]:.4f}")
    for name, weight in zip(names, model.coef_[0], strict=True):
        print(f"{name} = {weight:.4f}")
