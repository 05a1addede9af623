"""Attributions made by layout alone: signed quotations and transcripts.

    “The food was cold.” — Ann Lee, guest          SMITH: Did you know?
                                                   JONES: I did not.

They have no verb, and the parse of such lines is noise; but their form is fixed, so two rules find them. A transcript
needs three lines with a name in front, one of the names twice: "Note: …" or "Background: …" does not make one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from .encoding import CLOSES, OPENS, Encoding
from .stems import word_id

_DASHES, _COLON = ("—", "–"), ":"
_HYPHENS = ("-", "--")  # dashes only after a closing mark; else they join words
_QUOTED = 4  # words a signed quotation has at least; shorter ones are titles and nicknames
_SIGNATURE = 8  # words a signature has at most: "Ann Lee, guest at the hotel, Leeds"
_NAME = 5  # words a name in front of a speech has at most
_TURNS = 3
_SPEECH = 5  # words of the middling speech at least: "Leeds: 3, Hull: 1" is a table
_HANDLE = 6  # tokens that a handle falls into at most: "@_ann-lee_"
_FOLLOWING = 4  # lines without a name that a speech may go on for, before the next speaker
_BRACKET, _CLOSING_BRACKET = word_id("("), word_id(")")
_MONTHS = frozenset(
    map(
        word_id,
        """january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec""".split(),
    )
)


def laid_out(encoding: Encoding) -> list[tuple[list[int], int, list[int]]]:
    """Source, cue and content of every such attribution: word indices, the dash or colon, word indices."""
    dash_ids, hyphen_ids = (np.array([word_id(mark) for mark in marks], dtype=np.uint64) for marks in (_DASHES, _HYPHENS))
    after_mark = np.append(False, ~(encoding.word | encoding.space)[:-1])
    dashes = np.flatnonzero(np.isin(encoding.lower, dash_ids) | (np.isin(encoding.lower, hyphen_ids) & after_mark))
    colons = np.flatnonzero(encoding.lower == np.uint64(word_id(_COLON)))
    if not len(dashes) and len(colons) < _TURNS:
        return []
    dash, colon = set(dashes.tolist()), set(colons.tolist())
    counts = [np.bincount(encoding.document[marks], minlength=len(encoding.starts)) for marks in (dashes, colons)]
    found: list[tuple[list[int], int, list[int]]] = []
    ends = [*(encoding.starts[1:] - 1).tolist(), encoding.missing]
    for number in np.flatnonzero((counts[0] > 0) | (counts[1] >= _TURNS)).tolist():
        lines = _lines(encoding, int(encoding.starts[number]), ends[number])
        found += _signed(encoding, lines, dash)
        if counts[1][number] >= _TURNS:
            found += _transcript(encoding, lines, colon)
    return found


def _lines(e: Encoding, start: int, end: int) -> list[list[int]]:
    """The tokens of every line that is not empty, white space left out."""
    tokens = np.flatnonzero(~e.space[start:end]) + start
    line = e.paragraph[tokens]
    cuts = (np.flatnonzero(line[1:] != line[:-1]) + 1).tolist()
    listed: list[int] = tokens.tolist()
    return [listed[first:last] for first, last in pairwise([0, *cuts, len(listed)]) if last > first]


def _signed(e: Encoding, lines: list[list[int]], dashes: set[int]) -> Iterator[tuple[list[int], int, list[int]]]:
    before: list[int] = []
    for line in lines:
        mark = None if dashes.isdisjoint(line) else next(token for token in reversed(line) if token in dashes)
        if mark is not None:
            place = line.index(mark)
            speech = line[:place] or before  # the signature may have a line of its own
            source = _words(e, line[place + 1 :])
            if _is_speech(e, speech) and 1 <= len(source) <= _SIGNATURE and e.capital[source[0]]:
                yield source, mark, _words(e, speech)
            elif name := _posted(e, line[place + 1 :]):
                yield name, mark, _words(e, speech)
        before = line


def _posted(e: Encoding, signature: list[int]) -> list[int]:
    """The name in the signature of an embedded post, "Ann Lee (@annlee) May 4, 2021"; none if it is not one."""
    lower = [int(e.lower[token]) for token in signature[: 2 * _NAME + _HANDLE]]
    if _BRACKET not in lower or _CLOSING_BRACKET not in lower:
        return []
    place, end = lower.index(_BRACKET), lower.index(_CLOSING_BRACKET)
    dated = 1 < end - place <= _HANDLE and not _MONTHS.isdisjoint(lower[end + 1 : end + 3])
    return _words(e, signature[:place]) if dated else []


def _is_speech(e: Encoding, tokens: list[int]) -> bool:
    """Whether ``tokens`` are one quotation from its first mark to its last."""
    if not tokens or e.tag[tokens[0]] != OPENS or e.tag[tokens[-1]] != CLOSES:
        return False
    return e.quotation[tokens[0]] == e.quotation[tokens[-1]] and len(_words(e, tokens)) >= _QUOTED


def _transcript(e: Encoding, lines: list[list[int]], colons: set[int]) -> Iterator[tuple[list[int], int, list[int]]]:
    turns = {number: place for number, line in enumerate(lines) if (place := _name_ends(e, line, colons))}
    names = {number: tuple(e.lower[_words(e, lines[number][:place])].tolist()) for number, place in turns.items()}
    counts = Counter(names.values())
    if len(turns) < _TURNS or len(counts) < 2 or counts.most_common(1)[0][1] < 2:
        return
    order = sorted(turns)
    lengths = sorted(len(_words(e, lines[number])) - len(names[number]) for number in order)
    if lengths[len(lengths) // 2] < _SPEECH:
        return
    for number, following in zip(order, [*order[1:], None], strict=True):
        line, place = lines[number], turns[number]
        content = _words(e, line[place + 1 :])
        if following is not None and following - number - 1 <= _FOLLOWING:
            content += [word for later in lines[number + 1 : following] for word in _words(e, later)]
        if content:
            yield _words(e, line[:place]), line[place], content


def _name_ends(e: Encoding, line: list[int], colons: set[int]) -> int:
    """Index in ``line`` of the colon after a capitalised name in front, 0 if there is none."""
    words = 0
    if colons.isdisjoint(line[: 2 * _NAME]):
        return 0
    for place, token in enumerate(line[: 2 * _NAME]):
        if token in colons:
            return place if 0 < words <= _NAME else 0
        if e.word[token]:
            if not e.capital[token]:
                return 0
            words += 1
    return 0


def _words(e: Encoding, tokens: list[int]) -> list[int]:
    return [token for token in tokens if e.word[token]]
