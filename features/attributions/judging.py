"""Which candidates are attributions: a last look at a cue together with what was linked to it.

A candidate is one possible cue with its most probable source and content. Its features are how sure the two models before
were, the shape of what they found, and whether a better candidate already claims the same words.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ...models import sequence
from ...models.hashing import Column, buckets, join, sums
from .encoding import Encoding
from .linking import CONTENT, CUE, SOURCE, Rows

BITS = 16


@dataclass(frozen=True)
class Candidate:
    """A possible attribution. ``source``, ``cue`` and ``content`` are ascending token indices, ``content`` never empty.

    ``confidence``: the mean probability of the content's rows; ``source_confidence``: of the source's, or of there being
    none; ``weakest``: the least probable row of the content; ``pieces``: how many of the rows lie outside the sentence.
    """

    head: int
    source: list[int]
    cue: list[int]
    content: list[int]
    confidence: float
    source_confidence: float
    weakest: float
    pieces: int


def candidates(encoding: Encoding, rows: Rows, chain: sequence.Chain) -> list[Candidate]:
    """Decode the rows of every cue; a cue without content is dropped."""
    if not len(rows.cue):
        return []
    labels, chances = sequence.decode(chain, sums(chain.weights, rows.features), rows.edges, rows.starts)
    likely = chances[np.arange(len(labels)), labels].tolist()
    source_chances = chances[:, SOURCE].tolist()
    word = encoding.word.tolist()
    first, last = rows.first.tolist(), rows.last.tolist()
    roles: list[int] = labels.tolist()
    bounds = rows.starts.tolist()
    found = []
    for start, end, head in zip(bounds, bounds[1:], rows.cue[rows.starts[:-1]].tolist(), strict=False):
        parts: tuple[list[int], ...] = ([], [], [], [])
        held: list[int] = []
        pieces = 0
        for row in range(start, end):
            role = roles[row]
            if role:
                tokens = range(first[row], last[row])
                parts[role].extend(token for token in tokens if word[token])
                if role == CONTENT:
                    held.append(row)
                    pieces += len(tokens) > 1
        if not parts[CONTENT]:
            continue
        sure = [likely[row] for row in held]
        named = [likely[row] for row in range(start, end) if roles[row] == SOURCE]
        certain = sum(named) / len(named) if named else 1 - max(source_chances[start:end])
        cue = parts[CUE] or [head]
        found.append(Candidate(head, parts[SOURCE], cue, parts[CONTENT], sum(sure) / len(sure), certain, min(sure), pieces))
    return found


def overlaps(found: list[Candidate], chances: npt.NDArray[np.float32]) -> tuple[list[float], list[float]]:
    """For each candidate: the greatest overlap (intersection over union) of its content with that of a more probable
    candidate, and with that of a less probable one."""
    above, below = [0.0] * len(found), [0.0] * len(found)
    strengths = chances[[candidate.head for candidate in found]].tolist()
    contents = [set(candidate.content) for candidate in found]
    bounds = [(candidate.content[0], candidate.content[-1]) for candidate in found]
    for index, (low, high) in enumerate(bounds):
        for other in range(index + 1, len(found)):
            if bounds[other][0] > high or bounds[other][1] < low:
                continue
            shared = len(contents[index] & contents[other])
            value = shared / (len(contents[index]) + len(contents[other]) - shared)
            better, worse = (index, other) if strengths[index] >= strengths[other] else (other, index)
            above[worse] = max(above[worse], value)
            below[better] = max(below[better], value)
    return above, below


def _step(values: npt.ArrayLike, scale: float, most: int) -> Column:
    return np.clip(np.asarray(values) * scale, 0, most).astype(np.uint64)


def judge_features(encoding: Encoding, found: list[Candidate], chances: npt.NDArray[np.float32]) -> npt.NDArray[np.int32]:
    """Buckets of the candidates' features, shape (candidates, templates)."""
    e = encoding
    heads = np.array([candidate.head for candidate in found])
    first = np.array([candidate.content[0] for candidate in found])
    size = np.array([len(candidate.content) for candidate in found])
    chance = chances[heads]
    cue = _step(chance + 5, 2, 22)
    coarse = _step(chance + 5, 0.7, 9)
    sure = _step([candidate.confidence for candidate in found], 20, 20)
    weakest = _step([candidate.weakest for candidate in found], 10, 10)
    source_sure = _step([candidate.source_confidence for candidate in found], 10, 10)
    sourced = np.array([len(candidate.source) > 0 for candidate in found]).astype(np.uint64)
    source = join(sourced, source_sure)
    inside = (e.quotation >= 0).tolist()
    counts = np.array([sum(inside[token] for token in candidate.content) for candidate in found])
    quoted = (counts > 0).astype(np.uint64) + (counts == size).astype(np.uint64)
    voice = quoted + (e.quotation[heads] >= 0).astype(np.uint64) * np.uint64(3)
    length = np.minimum(np.log2(size + 1) * 2, 16).astype(np.uint64)
    pieces = np.minimum(np.array([candidate.pieces for candidate in found]), 4).astype(np.uint64)
    above, below = overlaps(found, chances)
    claimed, claims = _step(above, 5, 5), _step(below, 5, 5)
    stem, tag, dep = e.stem[heads], e.tag[heads], e.dep[heads]
    depth = e.depth.tolist()
    speaker = np.array([candidate.source[0] if candidate.source else e.missing for candidate in found])
    speaker_head = np.array([min(candidate.source, key=depth.__getitem__, default=e.missing) for candidate in found])
    order = (first > heads).astype(np.uint64)
    headline = (e.paragraph[heads] == e.paragraph[0]).astype(np.uint64)
    columns = [
        cue, sure, weakest, source, voice, length, pieces, claimed, claims, stem, tag, dep, join(cue, sure), join(cue, voice),
        join(coarse, length, order), join(coarse, claimed), join(coarse, claims), join(coarse, source),
        join(coarse, sure, voice), join(coarse, weakest, length), join(stem, voice), join(stem, length),
        join(stem, sourced, order), join(tag, dep, voice), join(tag, length, order), join(e.stem[first], order),
        join(stem, e.stem[first]), join(e.tag[first], stem), join(e.stem[speaker_head], voice),
        join(e.stem[speaker_head], stem), join(e.tag[speaker_head], tag, voice), join(e.lower[speaker], tag),
        join(headline, coarse), join(headline, tag, voice), join(claimed, claims, voice), join(e.signature[heads], voice),
        join(pieces, voice, coarse),
    ]  # fmt: skip
    return buckets(columns, BITS)
