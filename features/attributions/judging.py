"""Which candidates are attributions: a last look at a cue together with what was linked to it.

A candidate is one possible cue with its most probable source and content. Its features are how sure the two models before
were, the shape of what they found, and whether a better candidate already claims the same words.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ...models import sequence
from ...models.hashing import Column, buckets, join
from .encoding import Encoding, Indices
from .linking import CONTENT, CUE, SOURCE, Rows
from .tagging import child_signature

BITS = 16


@dataclass(frozen=True)
class Candidate:
    """A possible attribution. ``source``, ``cue`` and ``content`` are sorted token indices, ``content`` never empty.

    ``confidence``: the mean probability of the content's rows; ``source_confidence``: of the source's, or of there being
    none; ``weakest``: the least probable row of the content; ``pieces``: how many of the rows lie outside the sentence.
    """

    head: int
    source: Indices
    cue: Indices
    content: Indices
    confidence: float
    source_confidence: float
    weakest: float
    pieces: int


def candidates(encoding: Encoding, rows: Rows, chain: sequence.Chain) -> list[Candidate]:
    """Decode the rows of every cue; a cue without content is dropped."""
    if not len(rows.cue):
        return []
    scores = sequence.row_scores(chain, rows.features)
    labels = sequence.viterbi(chain, scores, rows.edges, rows.starts)
    chances, _, _ = sequence.marginals(chain, scores, rows.edges, rows.starts)
    likely = chances[np.arange(len(labels)), labels]
    heads = rows.cue[rows.starts[:-1]]
    found = []
    for head, start, end in zip(heads.tolist(), rows.starts[:-1].tolist(), rows.starts[1:].tolist(), strict=True):
        part = labels[start:end]
        held = part == CONTENT
        if not held.any():
            continue
        content = _tokens(rows, np.flatnonzero(held) + start)
        content = content[encoding.word[content]]
        if not len(content):
            continue
        source = part == SOURCE
        certain = likely[start:end][source].mean() if source.any() else 1 - chances[start:end, SOURCE].max()
        sure = likely[start:end][held]
        found.append(
            Candidate(
                head,
                _tokens(rows, np.flatnonzero(source) + start),
                _tokens(rows, np.flatnonzero(part == CUE) + start),
                content,
                float(sure.mean()),
                float(certain),
                float(sure.min()),
                int((held & (rows.last[start:end] - rows.first[start:end] > 1)).sum()),
            )
        )
    return found


def _tokens(rows: Rows, chosen: Indices) -> Indices:
    first, last = rows.first[chosen], rows.last[chosen]
    if (last - first == 1).all():
        return first
    return np.concatenate([np.arange(start, end) for start, end in zip(first.tolist(), last.tolist(), strict=True)])


def overlaps(found: list[Candidate], chances: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """For each candidate: the greatest overlap (intersection over union) of its content with a more probable candidate's,
    and with a less probable one's."""
    above = np.zeros(len(found), dtype=np.float32)
    below = np.zeros(len(found), dtype=np.float32)
    strengths = [float(chances[candidate.head]) for candidate in found]
    bounds = [(int(candidate.content[0]), int(candidate.content[-1])) for candidate in found]
    for index, (low, high) in enumerate(bounds):
        for other in range(index + 1, len(found)):
            if bounds[other][0] > high or bounds[other][1] < low:
                continue
            shared = len(np.intersect1d(found[index].content, found[other].content, assume_unique=True))
            if not shared:
                continue
            value = shared / (len(found[index].content) + len(found[other].content) - shared)
            better, worse = (index, other) if strengths[index] >= strengths[other] else (other, index)
            above[worse] = max(above[worse], value)
            below[better] = max(below[better], value)
    return above, below


def _step(values: npt.NDArray[np.floating], scale: float, most: int) -> Column:
    return np.clip(values * scale, 0, most).astype(np.uint64)


def judge_features(encoding: Encoding, found: list[Candidate], chances: npt.NDArray[np.float32]) -> npt.NDArray[np.int32]:
    """Buckets of the candidates' features, shape (candidates, templates)."""
    e = encoding
    heads = np.array([candidate.head for candidate in found])
    first = np.array([int(candidate.content[0]) for candidate in found])
    size = np.array([len(candidate.content) for candidate in found])
    chance = chances[heads]
    cue = _step(chance + 5, 2, 22)
    coarse = _step(chance + 5, 0.7, 9)
    sure = _step(np.array([candidate.confidence for candidate in found]), 20, 20)
    weakest = _step(np.array([candidate.weakest for candidate in found]), 10, 10)
    source_sure = _step(np.array([candidate.source_confidence for candidate in found]), 10, 10)
    sourced = np.array([len(candidate.source) > 0 for candidate in found]).astype(np.uint64)
    source = join(sourced, source_sure)
    quoted_words = np.array([(e.quotation[candidate.content] >= 0).mean() for candidate in found])
    quoted = (quoted_words > 0).astype(np.uint64) + (quoted_words == 1).astype(np.uint64)
    voice = quoted + (e.quotation[heads] >= 0).astype(np.uint64) * np.uint64(3)
    length = np.minimum(np.log2(size + 1) * 2, 16).astype(np.uint64)
    pieces = np.minimum(np.array([candidate.pieces for candidate in found]), 4).astype(np.uint64)
    above, below = overlaps(found, chances)
    claimed, claims = _step(above, 5, 5), _step(below, 5, 5)
    stem, tag, dep = e.stem[heads], e.tag[heads], e.dep[heads]
    speaker = np.array([int(candidate.source[0]) if len(candidate.source) else e.missing for candidate in found])
    speaker_head = np.array([_top(e, candidate.source) for candidate in found])
    order = (first > heads).astype(np.uint64)
    headline = (e.paragraph[heads] == e.paragraph[0]).astype(np.uint64)
    columns = [
        cue, sure, weakest, source, voice, length, pieces, claimed, claims, stem, tag, dep,
        join(cue, sure), join(cue, voice), join(coarse, length, order), join(coarse, claimed), join(coarse, claims), join(coarse, source),
        join(coarse, sure, voice), join(coarse, weakest, length), join(stem, voice), join(stem, length), join(stem, sourced, order),
        join(tag, dep, voice), join(tag, length, order), join(e.stem[first], order), join(stem, e.stem[first]), join(e.tag[first], stem),
        join(e.stem[speaker_head], voice), join(e.stem[speaker_head], stem), join(e.tag[speaker_head], tag, voice), join(e.lower[speaker], tag),
        join(headline, coarse), join(headline, tag, voice), join(claimed, claims, voice), join(child_signature(e)[heads], voice), join(pieces, voice, coarse),
    ]  # fmt: skip
    return buckets(columns, BITS)


def _top(encoding: Encoding, tokens: Indices) -> int:
    """The token of ``tokens`` that is highest in the tree."""
    if not len(tokens):
        return encoding.missing
    return int(tokens[encoding.depth[tokens].argmin()])
