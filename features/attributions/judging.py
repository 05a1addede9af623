"""Which candidates are attributions: a last look at a cue together with what was linked to it.

A candidate is one possible cue with its most probable source and content. Its features are how sure the two models before
were, the shape of what they found, and whether a better candidate already claims the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt

from ...models import sequence
from ...models.hashing import Column, buckets, join
from .encoding import Encoding, Indices
from .linking import CONTENT, CUE, SOURCE, Rows
from .quoting import QuotedWords

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


def candidates(encoding: Encoding, rows: Rows, links: sequence.Chain) -> list[Candidate]:
    """Decode the rows of every cue; a cue without content is dropped."""
    if not len(rows.cue):
        return []
    labels, chances = _decode(rows, links)
    heads: list[int] = rows.cue[rows.starts[:-1]].tolist()
    owner = np.repeat(np.arange(len(heads)), np.diff(rows.starts))
    likely = chances[np.arange(len(labels)), labels].astype(np.float64)
    content, source = labels == CONTENT, labels == SOURCE
    unsourced = (1 - np.maximum.reduceat(chances[:, SOURCE], rows.starts[:-1])).tolist()
    sourced = np.logical_or.reduceat(source, rows.starts[:-1]).tolist()
    mean = _means(owner[content], likely[content], len(heads))
    named = _means(owner[source], likely[source], len(heads))
    weakest = np.minimum.reduceat(np.where(content, likely, 1.0), rows.starts[:-1]).tolist()
    pieces = np.bincount(owner[content & (rows.last - rows.first > 1)], minlength=len(heads)).tolist()
    words = {role: _words(encoding, rows, owner, np.flatnonzero(labels == role)) for role in (SOURCE, CUE, CONTENT)}
    quotations = QuotedWords(encoding)
    found = []
    for number, head in enumerate(heads):
        said = words[CONTENT][number]
        if not said:
            continue
        whole = quotations.completed(head, said)
        found.append(
            Candidate(
                head,
                words[SOURCE][number],
                words[CUE][number] or [head],
                whole,
                confidence=mean[number],
                source_confidence=named[number] if sourced[number] else unsourced[number],
                weakest=weakest[number],
                pieces=pieces[number],
            )
        )
    return found


def _means(owner: Indices, values: npt.NDArray[np.float64], count: int) -> list[float]:
    """The mean of each owner's values, 0 where it has none."""
    means: list[float] = (np.bincount(owner, values, count) / np.maximum(np.bincount(owner, minlength=count), 1)).tolist()
    return means


def _words(encoding: Encoding, rows: Rows, owner: Indices, taken: Indices) -> list[list[int]]:
    """The words of the rows ``taken``, for each cue."""
    first, lengths = rows.first[taken], rows.last[taken] - rows.first[taken]
    tokens = np.arange(lengths.sum()) + np.repeat(first - np.cumsum(lengths) + lengths, lengths)
    owners = np.repeat(owner[taken], lengths)
    held = encoding.word[tokens]
    listed: list[int] = tokens[held].tolist()
    bounds = np.searchsorted(owners[held], np.arange(len(rows.starts))).tolist()
    return [listed[begin:end] for begin, end in pairwise(bounds)]


def _decode(rows: Rows, links: sequence.Chain) -> tuple[Indices, npt.NDArray[np.float32]]:
    """Labels and label probabilities of all rows, given that the head of each cue is part of the cue.

    That makes what comes before a head independent of what comes after it, so both halves are decoded side by side, in
    half as many steps.
    """
    heads = np.flatnonzero((rows.first == rows.cue) & (rows.last == rows.cue + 1))
    halves = np.insert(np.arange(len(rows.cue)), heads, heads)  # every head twice: it ends one half and begins the next
    scores = rows.scores(links.weights)
    scores[heads, CUE] += _CERTAIN
    places = heads + np.arange(len(heads))
    starts = np.sort(np.append(rows.starts + np.arange(len(heads) + 1), places + 1))
    labels, chances = sequence.decode(links, scores[halves], rows.edges[halves], starts)
    return np.delete(labels, places), np.delete(chances, places, axis=0)


def overlaps(
    documents: Indices, strength: npt.NDArray[np.float32], owner: Indices, token: Indices
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """For each candidate: the greatest overlap (intersection over union) of its content with that of a more probable
    candidate of its document, and with that of a less probable one. Of two as probable the first counts as the better.

    ``documents``, ``strength``: of each candidate; ``owner``, ``token``: all their content, candidate by candidate.
    """
    count = len(documents)
    sizes = np.bincount(owner, minlength=count)
    above, below = np.zeros(count), np.zeros(count)
    cuts = [0, *(np.flatnonzero(documents[1:] != documents[:-1]) + 1).tolist(), count]
    ends = np.append(0, np.cumsum(sizes))
    for begin, end in pairwise(cuts):
        if end - begin < 2:
            continue
        mine = slice(ends[begin], ends[end])
        low = token[mine].min()
        held = np.zeros((end - begin, token[mine].max() - low + 1), dtype=np.float32)
        held[owner[mine] - begin, token[mine] - low] = 1
        shared = (held @ held.T).astype(np.float64)  # whole numbers: exact
        size, power = sizes[begin:end], strength[begin:end]
        value = shared / (size[:, None] + size[None, :] - shared)
        order = np.arange(end - begin)
        better = (power[:, None] > power) | ((power[:, None] == power) & (order[:, None] < order))
        value *= better
        above[begin:end], below[begin:end] = value.max(axis=0), value.max(axis=1)
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
    owner = np.repeat(np.arange(len(found)), size)
    content = np.array(list(chain.from_iterable(candidate.content for candidate in found)))
    counts = np.bincount(owner[e.quotation[content] >= 0], minlength=len(found))
    quoted = (counts > 0).astype(np.uint64) + (counts == size).astype(np.uint64)
    voice = quoted + (e.quotation[heads] >= 0).astype(np.uint64) * np.uint64(3)
    length = np.minimum(np.log2(size + 1) * 2, 16).astype(np.uint64)
    pieces = np.minimum(np.array([candidate.pieces for candidate in found]), 4).astype(np.uint64)
    above, below = overlaps(e.document[heads], chance, owner, content)
    claimed, claims = _step(above, 5, 5), _step(below, 5, 5)
    stem, tag, dep = e.stem[heads], e.tag[heads], e.dep[heads]
    depth = e.depth.tolist()
    speaker = np.array([candidate.source[0] if candidate.source else e.missing for candidate in found])
    speaker_head = np.array([min(candidate.source, key=depth.__getitem__, default=e.missing) for candidate in found])
    order = (first > heads).astype(np.uint64)
    headline = e.headline[heads].astype(np.uint64)
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
