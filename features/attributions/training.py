"""Fitting the attribution models to articles in which every attribution is marked.

Each model is trained on what the one before makes of articles it has not seen (jackknifing), as it will be at work. The
folds are the articles in the order given, counted off; seeds are fixed; one thread: the same data give the same file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from ...models import files, hashed_linear, hashing, sequence
from ..labelled import LabelsError
from . import judging, linking, tagging
from .encoding import Indices
from .finder import KIND, AttributionModel, propose
from .linking import CONTENT, CUE, SOURCE, link_rows
from .marked import Example, example_of, read_documents

FOLDS = 4
Chances = npt.NDArray[np.float32]
T = TypeVar("T")


def fit(examples: Sequence[Example]) -> AttributionModel:
    """Fit the three models to ``examples``."""
    fold = np.arange(len(examples)) % FOLDS
    chances, cues = _held_out_chances(examples, fold)
    parts = [_link_example(example, chance) for example, chance in zip(examples, chances, strict=True)]
    judged: list[npt.NDArray[np.int32]] = []
    right: list[npt.NDArray[np.bool_]] = []
    for held in range(FOLDS):
        chain = _fit_links(_others(parts, fold, held))
        for index in np.flatnonzero(fold == held).tolist():
            found = propose(examples[index].encoding, chances[index], chain)
            if found:
                judged.append(judging.judge_features(examples[index].encoding, found, chances[index]))
                right.append(_is_right(examples[index], found))
    links = _fit_links(parts)
    del parts
    rows, truth = np.concatenate(judged), np.concatenate(right)
    threshold = _threshold(rows, truth, sum(len(example.marked) for example in examples))
    return AttributionModel(cues, links, _fit_judge(rows, truth), threshold)


def _held_out_chances(examples: Sequence[Example], fold: Indices) -> tuple[list[Chances], Chances]:
    """Every article's log-odds of cues by weights fitted without its fold, and the weights fitted to all."""
    tokens = [tagging.possible_heads(example.encoding) for example in examples]
    features = [tagging.cue_features(item.encoding, chosen) for item, chosen in zip(examples, tokens, strict=True)]
    labels = [_is_head(example)[chosen] for example, chosen in zip(examples, tokens, strict=True)]
    chances = []
    fitted = [_fit_cues(_others(features, fold, held), _others(labels, fold, held)) for held in range(FOLDS)]
    for index, example in enumerate(examples):
        chances.append(tagging.cue_chances(example.encoding, fitted[fold[index]]))
    return chances, _fit_cues(features, labels)


def _others(items: Sequence[T], fold: Indices, held: int) -> list[T]:
    return [item for item, number in zip(items, fold, strict=True) if number != held]


def _is_head(example: Example) -> npt.NDArray[np.bool_]:
    flags = np.zeros(example.encoding.missing, dtype=np.bool_)
    flags[[marked.head for marked in example.marked]] = True
    return flags


def _fit_cues(features: list[npt.NDArray[np.int32]], labels: list[npt.NDArray[np.bool_]]) -> Chances:
    return hashed_linear.train(np.concatenate(features), np.concatenate(labels), tagging.BITS, epochs=6, rate=0.04, ridge=3e-5)


def _fit_judge(rows: npt.NDArray[np.int32], right: npt.NDArray[np.bool_]) -> Chances:
    return hashed_linear.train(rows, right, judging.BITS, epochs=10, rate=0.03, ridge=1e-3, batch=1024)


LinkPart = tuple[npt.NDArray[np.int32], Indices, Indices, Indices]


def _link_example(example: Example, chances: Chances) -> LinkPart:
    """Features, edges, lengths and labels of the rows of the article's marked cues."""
    by_head = {marked.head: marked for marked in example.marked}
    heads = np.array(sorted(by_head), dtype=np.int64)
    rows = link_rows(example.encoding, heads, chances)
    labels = np.zeros(len(rows.first), dtype=np.int64)
    for number, head in enumerate(heads.tolist()):
        roles = np.zeros(example.encoding.missing, dtype=np.int64)
        for role, tokens in ((CONTENT, by_head[head].content), (SOURCE, by_head[head].source), (CUE, by_head[head].cue)):
            roles[tokens] = role
        for row in range(rows.starts[number], rows.starts[number + 1]):
            held = roles[rows.first[row] : rows.last[row]]
            labels[row] = held[0] if len(held) == 1 else CONTENT * int((held == CONTENT).mean() > 0.5)
    return rows.features, rows.edges, np.diff(rows.starts), labels


def _fit_links(parts: list[LinkPart]) -> sequence.Chain:
    features, edges, lengths, labels = (np.concatenate(column) for column in zip(*parts, strict=True))
    starts = np.append(0, np.cumsum(lengths))
    shape = (linking.BITS, len(linking.LABELS), linking.EDGE_KINDS)
    return sequence.train(features, edges, starts, labels, shape, epochs=10, rate=0.05, ridge=5e-5)


def _is_right(example: Example, found: list[judging.Candidate]) -> npt.NDArray[np.bool_]:
    """Whether each candidate is the one that a marked attribution is paired with.

    Their contents must overlap by half or more (intersection over union, in words). The candidate with the same cue is
    preferred, then the one that overlaps most; no other is right, however much it overlaps.
    """
    word = example.encoding.word
    pairs = []
    for number, marked in enumerate(example.marked):
        content = marked.content[word[marked.content]]
        for index, candidate in enumerate(found):
            if not len(content) or content[-1] < candidate.content[0] or content[0] > candidate.content[-1]:
                continue
            shared = len(np.intersect1d(content, candidate.content, assume_unique=True))
            value = shared / (len(content) + len(candidate.content) - shared)
            if value >= 0.5:
                pairs.append((candidate.head != marked.head, -value, index, number))
    right = np.zeros(len(found), dtype=np.bool_)
    paired = set()
    for _, _, index, number in sorted(pairs):
        if not right[index] and number not in paired:
            right[index] = True
            paired.add(number)
    return right


def _threshold(rows: npt.NDArray[np.int32], right: npt.NDArray[np.bool_], marked: int) -> float:
    """The log-odds that give the best F1 of matched attributions on candidates judged by the other half."""
    half = np.arange(len(rows)) * 10 // len(rows) % 2 == 0  # tenths in turn: whole articles stay together
    scores = np.zeros(len(rows), dtype=np.float32)
    for part in (half, ~half):
        scores[part] = hashing.sums(_fit_judge(rows[~part], right[~part]), rows[part])
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(right[order])
    best = int((2 * hits / (np.arange(1, len(hits) + 1) + marked)).argmax())
    return float(scores[order][best])


def save(model: AttributionModel, path: Path, note: Mapping[str, Any]) -> str:
    """Write ``model`` to ``path``; returns its digest. Weights are kept as half-precision numbers."""
    arrays: dict[str, npt.NDArray[Any]] = {
        "cues": _small(model.cues),
        "links": _small(model.links.weights),
        "transitions": model.links.transitions,
        "judge": _small(model.judge),
        "threshold": np.array(model.threshold),
    }
    return files.save(path, KIND, arrays, note)


def _small(weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float16]:
    return np.where(np.abs(weights) < 0.002, 0, weights).astype(np.float16)


def train(
    data: Path | Sequence[Path],
    output: Path,
    parse: Callable[[Iterable[str]], Iterable[Doc]],
    note: Mapping[str, Any] | None = None,
) -> str:
    """Parse and fit the articles in ``data`` (files of ``read_documents``), write the weights, return their digest.

    ``parse`` turns texts into documents. ``note`` is kept in the file beside the digests of the data: the pipeline's name,
    figures on other articles. Raises LabelsError if there are too few articles to hold some out.
    """
    paths = [data] if isinstance(data, Path) else list(data)
    documents = [document for path in paths for document in read_documents(path)]
    parsed = parse(document["text"] for document in documents)
    examples = [example_of(doc, document) for doc, document in zip(parsed, documents, strict=True)]
    marked = sum(bool(item.marked) for item in examples)
    if marked < 2 * FOLDS:
        raise LabelsError(
            f"{', '.join(map(str, paths))}: {marked} articles have attributions with cue and content; "
            f"{2 * FOLDS} or more are needed, so that some can be held out"
        )
    trained = {
        "trained_on": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths},
        "articles": len(examples),
        "attributions": sum(len(item.marked) for item in examples),
    }
    return save(fit(examples), output, {**(note or {}), **trained})
