"""What belongs to a cue: for one cue at a time, which words are its source, which the cue itself and which its content.

The rows of one cue are the tokens of its sentence, and before and after them the neighbouring pieces of text (a piece is
what one sentence has inside or outside of quotation marks), for content that goes on over sentences and paragraphs. Each
row's features say how it stands to the cue in the tree, in the order of words and among the quotations; so nested
attributions and content in pieces need no special case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column, buckets, hashed_sums, join
from .encoding import Encoding, Indices
from .tagging import line_view

LABELS = ("outside", "source", "cue", "content")
OUTSIDE, SOURCE, CUE, CONTENT = range(4)
BITS = 18
TEMPLATES = 64

_REACH = 50  # tokens to each side of the cue; longer sentences are lists or parsing errors
_PIECES_BEFORE, _PIECES_AFTER = 5, 10
_UNQUOTED = 2  # pieces outside quotation marks that may follow before content is taken to have ended
EDGE_KINDS = 6


@dataclass(frozen=True)
class Rows:
    """The rows of all cues, one after the other.

    ``starts``: first row of each cue, and the number of rows. ``first``, ``last``: the tokens of each row (last
    exclusive). ``cue``: the cue's head. ``edges``: what kind of boundary lies before each row, for the transition weights.
    ``tokens``, ``pieces``: the rows that are tokens of the cue's sentence, and the others; ``token_columns``,
    ``piece_columns``: their templates.
    """

    starts: Indices
    first: Indices
    last: Indices
    cue: Indices
    edges: Indices
    tokens: Indices
    pieces: Indices
    token_columns: list[Column]
    piece_columns: list[Column]

    @property
    def features(self) -> npt.NDArray[np.int32]:
        """Buckets, shape (rows, TEMPLATES). Pieces have fewer templates and are in bucket 0 for the others."""
        features = np.zeros((TEMPLATES, len(self.first)), dtype=np.int32).T
        for rows, columns, first_template in self._parts():
            features[rows, : len(columns)] = buckets(columns, BITS, first_template)
        return features

    def scores(self, weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Sums of the weights in each row's buckets: (rows, labels)."""
        scores = np.zeros((len(self.first), *weights.shape[1:]), dtype=np.float32)
        for rows, columns, first_template in self._parts():
            total = hashed_sums(weights, columns, BITS, first_template)
            for _ in range(TEMPLATES - len(columns)):
                total += weights[0]
            scores[rows] = total
        return scores

    def _parts(self) -> Iterator[tuple[Indices, list[Column], int]]:
        if len(self.tokens):
            yield self.tokens, self.token_columns, 0
        if len(self.pieces):
            yield self.pieces, self.piece_columns, TEMPLATES


def link_rows(encoding: Encoding, cues: Indices, chances: npt.NDArray[np.float32]) -> Rows:
    """Rows and features for the cue heads ``cues``. ``chances``: every token's log-odds of being the head of a cue."""
    bounds = Pieces(encoding)
    owner, first, last, piece = _layout(encoding, cues, bounds)
    cue = cues[owner]
    starts = np.searchsorted(owner, np.arange(len(cues) + 1))
    grade = np.clip((chances + 4) / 2, 0, 4).astype(np.uint64)
    grade = np.append(grade, np.uint64(0))
    outer = piece >= 0
    tokens, pieces = np.flatnonzero(~outer), np.flatnonzero(outer)
    edges = np.full(len(owner), 4)
    token_columns, edges[tokens] = _token_columns(encoding, cue[tokens], first[tokens], grade)
    piece_columns = _piece_columns(encoding, bounds, cue[pieces], piece[pieces], grade) if len(pieces) else []
    edges[np.flatnonzero(outer[:-1] != outer[1:]) + 1] = 5
    return Rows(starts, first, last, cue, edges, tokens, pieces, token_columns, piece_columns)


class Pieces:
    """Start, end, sentence, paragraph and quotation of every piece that holds a word."""

    def __init__(self, encoding: Encoding) -> None:
        count = encoding.missing
        number = encoding.piece[:count]
        held = np.zeros(int(number[-1]) + 1 if count else 1, dtype=np.bool_)
        held[number[encoding.word[:count]]] = True
        starts = np.flatnonzero(np.diff(number, prepend=-1))
        self.start = starts[held]
        self.end = np.append(starts[1:], count)[held]
        self.sentence = encoding.sentence[self.start]
        spoken = self.start
        self.paragraph = encoding.paragraph[np.minimum(self.end, count) - 1]
        self.chain = encoding.chain[spoken]
        self.document = encoding.document[spoken]
        self.quotation = encoding.quotation[spoken]
        words = np.cumsum(np.append(0, encoding.word[:count]))
        self.words = words[self.end] - words[self.start]
        first_word = np.append(np.flatnonzero(encoding.word), count)
        self.first_word = first_word[np.searchsorted(first_word[:-1], self.start)]

    def of_document(self, number: Indices) -> tuple[Indices, Indices]:
        """The first and the last piece of the documents with these numbers."""
        return np.searchsorted(self.document, number), np.searchsorted(self.document, number, side="right") - 1


def _layout(encoding: Encoding, cues: Indices, pieces: Pieces) -> tuple[Indices, Indices, Indices, Indices]:
    """For every row its cue's number, first token, end, and the number of its piece (-1: a token of the cue's sentence)."""
    count = encoding.missing
    sentence = encoding.sentence[cues]
    low = np.maximum(np.searchsorted(encoding.sentence[:count], sentence), cues - _REACH)
    high = np.minimum(np.searchsorted(encoding.sentence[:count], sentence, side="right"), cues + _REACH + 1)
    lengths = high - low
    owner = np.repeat(np.arange(len(cues)), lengths)
    inside = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths) + np.repeat(low, lengths)
    parts = [(owner, inside, inside + 1, np.full(len(owner), -1))]
    first_piece = np.searchsorted(pieces.sentence, sentence)
    end_piece = np.searchsorted(pieces.sentence, sentence, side="right")
    lowest, highest = (piece[:, None] for piece in pieces.of_document(encoding.document[cues]))
    for origin, step, reach in ((first_piece - 1, -1, _PIECES_BEFORE), (end_piece, 1, _PIECES_AFTER)):
        numbers = origin[:, None] + step * np.arange(reach)[None, :]
        valid = (numbers >= lowest) & (numbers <= highest)
        safe = np.clip(numbers, 0, max(len(pieces.start) - 1, 0))
        unquoted = pieces.quotation[safe] < 0 if len(pieces.start) else valid
        away = np.abs(pieces.paragraph[safe] - encoding.paragraph[cues][:, None]) if len(pieces.start) else safe
        # Another paragraph is looked at only while it is speech.
        stop = np.cumsum(unquoted, axis=1) > np.where(away > 0, 0, _UNQUOTED)
        valid &= ~np.logical_or.accumulate(stop, axis=1)
        holder, column = np.nonzero(valid)
        taken = numbers[holder, column]
        parts.append((holder, pieces.start[taken], pieces.end[taken], taken))
    owner, first, last, piece = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    order = np.lexsort((first, owner))
    return owner[order], first[order], last[order], piece[order]


def _bucket(distance: Indices) -> Column:
    """Signed distances on a rough logarithmic scale."""
    size = np.minimum(np.log2(np.abs(distance) + 1) * 1.6, 12).astype(np.uint64)
    bucket: Column = size * np.uint64(2) + (distance > 0).astype(np.uint64)
    return bucket


def _flag(values: npt.NDArray[np.bool_]) -> Column:
    return values.astype(np.uint64)


def _token_columns(e: Encoding, cue: Indices, token: Indices, grade: Column) -> tuple[list[Column], Indices]:
    """Feature columns of the tokens of the cues' sentences, and the kind of boundary before each."""
    none = e.missing
    stem, lower, tag, dep = e.stem, e.lower, e.tag, e.dep
    path, depth = e.path, e.depth
    common = np.full(len(token), -1)  # depth of the lowest common ancestor; -1: another tree
    for level in path:
        ancestor = level[cue]
        same = (level[token] == ancestor) & (ancestor >= 0)
        if not same.any():
            break
        common += same
    up, down = depth[cue] - common, depth[token] - common
    branch = np.where(down > 0, path[common + 1, token], none)
    second = np.where(down > 1, path[common + 2, token], none)
    third = np.where(down > 2, path[common + 3, token], none)
    right = _flag(token > cue)
    branch_side = _flag(branch > cue) + _flag(branch == none) * np.uint64(2)
    climbed = np.minimum(up, 3).astype(np.uint64)
    zero = np.uint64(0)
    trail = join(climbed, np.where(up > 0, dep[cue], zero), np.where(up > 1, dep[e.head[cue]], zero))
    descent = join(trail, branch_side, dep[branch])
    descent2 = join(descent, dep[second])
    descent3 = join(descent2, dep[third])
    leftmost = e.leftmost
    opener = lower[leftmost[branch]]
    signature = e.signature
    quotation, own = e.quotation[token], e.quotation[cue]
    quoted = _flag(quotation >= 0) + _flag(own >= 0) * np.uint64(2) + _flag((quotation == own) & (own >= 0)) * np.uint64(4)
    branch_quoted = _flag(e.quotation[leftmost[branch]] >= 0) + quoted * np.uint64(2)
    any_quote = e.in_sentence(e.quotation >= 0)
    holds = _flag(any_quote[cue]) + quoted * np.uint64(2)
    where = join(right, _bucket(token - cue))
    before, after = e.before(token), e.after(token)
    before2, after2 = e.before(before), e.after(after)
    verb, form = stem[cue], join(stem[cue], tag[cue])
    meaning = join(e.meaning[cue], tag[cue])
    passive = e.first_child("auxpass")[cue] != none
    subject = e.first_child("nsubj", "nsubjpass", "csubj")
    has_subject = _flag(subject[cue] != none) + _flag(passive) * np.uint64(2)
    clause = e.last_child("ccomp")[cue]
    has_clause = _flag(clause != none) + _flag(clause > cue) * np.uint64(2)
    frame = join(tag[cue], signature[cue])
    punctuation = np.cumsum(~e.word)
    commas = np.minimum(np.abs(punctuation[token] - punctuation[cue]), 6).astype(np.uint64)
    next_to_cue = lower[e.after(cue)]
    branch_word = stem[branch]
    branch_grade, second_grade = grade[branch], grade[second]
    part_verb = join(grade[cue], np.where(up > 0, grade[path[np.maximum(common, 0), cue]], 0).astype(np.uint64))
    lead, tail = line_view(e)
    line = join(lead[cue], tail[cue], right)
    columns = [
        descent2, descent3, join(descent, verb), join(descent, form), join(descent2, verb),
        join(descent, tag[cue], has_subject), join(descent, has_clause, holds), join(descent, frame), join(descent, opener),
        join(descent, opener, verb), join(descent2, branch_quoted), join(descent, quoted, verb), join(descent, branch_word),
        join(descent, branch_word, verb), join(descent, lower[leftmost[second]]), join(descent2, lower[leftmost[second]]),
        join(descent, tag[second], dep[second]), join(descent2, second_grade), join(part_verb, descent),
        join(descent, branch_grade), join(trail, frame), join(verb, right, quoted), join(frame, right, quoted),
        join(where, quoted), where, join(where, tag[token]), join(where, dep[token]), join(where, tag[cue]),
        join(where, verb), join(commas, right, quoted), join(commas, descent), join(commas, right, tag[cue]),
        join(right, lower[token], verb), join(right, tag[token], verb), join(right, lower[before]), join(right, lower[after]),
        join(right, lower[before], lower[token]), join(right, lower[token], lower[after]),
        join(right, tag[before], tag[token]), join(right, tag[token], tag[after]),
        join(right, tag[before2], tag[before], tag[token]), join(right, tag[token], tag[after], tag[after2]),
        join(descent, lower[token]), join(descent, tag[before], tag[token]), join(descent, tag[token], tag[after]),
        join(descent, lower[before]), join(dep[token], tag[e.head[token]], right, quoted),
        join(stem[e.head[token]], dep[token], right), join(next_to_cue, right, quoted), join(next_to_cue, descent),
        join(next_to_cue, verb, right, quoted), join(_bucket(token - cue), form), join(dep[cue], tag[e.head[cue]], descent),
        join(stem[e.head[cue]], descent), join(has_subject, has_clause, right, holds), join(holds, verb, descent),
        join(lower[leftmost[token]], dep[token], right), join(descent3, lower[token]), join(line, verb, quoted),
        join(line, tag[token], tag[cue]), join(descent, meaning), join(descent2, meaning, has_clause),
        join(right, quoted, meaning), join(where, quoted, meaning),
    ]  # fmt: skip
    changed = (branch != np.roll(branch, 1)) | (down == 0)
    moved = e.quotation[before] != quotation
    edge = np.where(moved, 3, np.where(changed, np.where(~e.word[token] | ~e.word[before], 2, 1), 0))
    return columns, edge


def _piece_columns(e: Encoding, pieces: Pieces, cue: Indices, piece: Indices, grade: Column) -> list[Column]:
    """Feature columns of the pieces outside the cues' sentences."""
    none = e.missing
    sentence = e.sentence[cue]
    first_own = np.searchsorted(pieces.sentence, sentence)
    last_own = np.searchsorted(pieces.sentence, sentence, side="right") - 1
    after = piece > last_own
    border = np.where(after, last_own, first_own)  # the piece of the cue's sentence that is nearest
    steps = np.minimum(np.abs(piece - border), 7).astype(np.uint64)
    # A sentence without words has no piece: the first one of a text is taken to follow its last piece.
    lowest, highest = pieces.of_document(e.document[cue])
    last_own = np.where(last_own < lowest, highest, last_own)
    first_own = np.minimum(first_own, highest)
    border = np.where(after, last_own, first_own)
    paragraphs = np.minimum(np.abs(pieces.paragraph[piece] - pieces.paragraph[border]), 4).astype(np.uint64)
    spoken = pieces.quotation[piece] >= 0
    border_spoken = pieces.quotation[border] >= 0
    joined = (pieces.chain[piece] == pieces.chain[border]) & spoken
    own = (pieces.chain[piece] == e.chain[cue]) & spoken
    neighbour = np.clip(piece + np.where(after, -1, 1), lowest, highest)
    run = (pieces.chain[piece] == pieces.chain[neighbour]) & spoken
    side = _flag(after)
    bonds = _flag(border_spoken) + _flag(joined) * np.uint64(2) + _flag(own) * np.uint64(4)
    state = join(side, _flag(spoken), bonds, paragraphs)
    near = join(state, steps)
    any_quote = e.in_sentence(e.quotation >= 0)
    holds = _flag(any_quote[cue]) + _flag(e.quotation[cue] >= 0) * np.uint64(2)
    counts = _quoted_after(e, cue)
    strongest = _strongest(e, pieces, grade)[piece]
    verb = e.stem[cue]
    closing = e.lower[np.maximum(pieces.end[last_own] - 1, 0)]
    opening = e.lower[pieces.start[piece]]
    first_word = e.lower[np.minimum(pieces.first_word[piece], none)]
    ending = e.lower[pieces.end[neighbour] - 1]
    size = _bucket(pieces.words[piece])
    clause = _flag(e.last_child("ccomp")[cue] != none)
    place = _bucket(cue - pieces.start[first_own])
    return [
        state, near, join(state, _flag(run)), join(near, _flag(run)), join(state, holds), join(near, holds),
        join(state, verb), join(near, counts), join(state, counts), join(state, strongest), join(near, strongest),
        join(state, closing), join(near, closing), join(state, opening), join(state, first_word), join(side, first_word),
        join(state, size), join(near, size), join(state, e.tag[cue], e.dep[cue]), join(near, e.dep[cue]),
        join(state, clause, holds), join(side, steps, _flag(spoken), verb), join(state, ending), join(state, place),
        join(near, place, holds), join(state, closing, holds, counts), join(near, closing, verb),
        join(state, holds, counts, strongest), join(near, _flag(run), holds, strongest), join(state, grade[cue]),
        join(state, e.signature[cue]), join(side, _flag(run), strongest, size), join(state, e.tag[pieces.start[piece]]),
    ]  # fmt: skip


def _quoted_after(e: Encoding, cue: Indices) -> Column:
    """Whether the cue's sentence has quoted words before the cue (1), after it (2), or on both sides (3)."""
    count = e.missing
    total = np.cumsum(np.append(0, (e.quotation >= 0)[:count]))
    low = np.searchsorted(e.sentence[:count], e.sentence[cue])
    high = np.searchsorted(e.sentence[:count], e.sentence[cue], side="right")
    return _flag(total[cue] > total[low]) + _flag(total[high] > total[cue]) * np.uint64(2)


def _strongest(e: Encoding, pieces: Pieces, grade: Column) -> Column:
    """The best chance of a cue outside quotation marks in each piece's sentence."""
    best = np.zeros(int(e.sentence[-1]) + 1, dtype=np.uint64)
    free = np.flatnonzero(e.quotation[:-1] < 0)
    np.maximum.at(best, e.sentence[free], grade[free])
    return best[pieces.sentence]
