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
from .encoding import Encoding, Indices
from .linking import CONTENT, CUE, SOURCE, Rows
from .quoting import quotation_words, whole_quotations

BITS = 16
_CERTAIN = np.float32(30)  # log-odds


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
    labels, chances = _decode(rows, chain)
    likely = chances[np.arange(len(labels)), labels].tolist()
    unsourced = (1 - np.maximum.reduceat(chances[:, SOURCE], rows.starts[:-1])).tolist()
    word = encoding.word.tolist()
    first, last = rows.first.tolist(), rows.last.tolist()
    roles: list[int] = labels.tolist()
    bounds = rows.starts.tolist()
    taken = np.flatnonzero(labels)
    ranges = np.searchsorted(taken, rows.starts).tolist()
    chosen: list[int] = taken.tolist()
    found = []
    quotations = quotation_words(encoding)
    for number, head in enumerate(rows.cue[bounds[:-1]].tolist()):
        parts: tuple[list[int], ...] = ([], [], [], [])
        sure: list[float] = []
        named: list[float] = []
        pieces = 0
        for row in chosen[ranges[number] : ranges[number + 1]]:
            role = roles[row]
            if last[row] - first[row] == 1:
                if word[first[row]]:
                    parts[role].append(first[row])
            else:
                parts[role].extend(token for token in range(first[row], last[row]) if word[token])
                pieces += role == CONTENT
            if role == CONTENT:
                sure.append(likely[row])
            elif role == SOURCE:
                named.append(likely[row])
        if not parts[CONTENT]:
            continue
        certain = sum(named) / len(named) if named else unsourced[number]
        cue = parts[CUE] or [head]
        content = whole_quotations(encoding, quotations, head, parts[CONTENT])
        found.append(Candidate(head, parts[SOURCE], cue, content, sum(sure) / len(sure), certain, min(sure), pieces))
    return found


def _decode(rows: Rows, chain: sequence.Chain) -> tuple[Indices, npt.NDArray[np.float32]]:
    """Labels and label probabilities of all rows, given that the head of each cue is part of the cue.

    That makes what comes before a head independent of what comes after it, so both halves are decoded side by side, in
    half as many steps.
    """
    heads = np.flatnonzero((rows.first == rows.cue) & (rows.last == rows.cue + 1))
    halves = np.insert(np.arange(len(rows.cue)), heads, heads)  # every head twice: it ends one half and begins the next
    scores = sums(chain.weights, rows.features)
    scores[heads, CUE] += _CERTAIN
    places = heads + np.arange(len(heads))
    starts = np.sort(np.append(rows.starts + np.arange(len(heads) + 1), places + 1))
    labels, chances = sequence.decode(chain, scores[halves], rows.edges[halves], starts)
    return np.delete(labels, places), np.delete(chances, places, axis=0)


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
