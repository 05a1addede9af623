"""Whose voice each word is in: the words of sources, the words that introduce them, and what that makes of a sentence.

The rules follow newsroom sense. What somebody is quoted or reported as saying is the source's; who says it, when and where
("the mayor told reporters in Hull on Friday") frames it and is nobody's opinion; all the rest is the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from .attributions.claims import announces

if TYPE_CHECKING:
    from .attributions import Attribution
    from .document import Document

Voice = Literal["author", "source", "mixed"]
Mask = NDArray[np.bool_]

_SPEECH = 5  # words; shorter quotations may be names, titles or scare quotes
_NEAR = 12  # tokens before a colon in which it must be said that somebody speaks
_FRAME = 25  # words of one phrase beside the cue at most; a longer one tells something of its own
_LEAST, _MOST = 0.1, 0.65  # share of a sentence's substance that a source speaks
_ASIDE = 8  # words of the author's that a sentence in a source's voice may hold
_OWN_CLAUSE = tuple(map(get_string_id, ("conj", "cc", "parataxis", "ccomp", "relcl", "dep", "punct")))
_NOUNS = frozenset(map(get_string_id, ("NN", "NNS")))
_ADVERBIAL = get_string_id("advcl")
_ANNOUNCED = re.compile(r":[ \t]*\n\s*([^\n]*)")
_MARKS = frozenset('“”„«»"')
_SUBJECT = tuple(map(get_string_id, ("nsubj", "nsubjpass", "csubj", "expl")))


def spoken_words(document: Document, claims: Sequence[Attribution]) -> Mask:
    """True for the words of sources: the content of ``claims``, and every longer quotation.

    A quotation too long to be a scare quote is somebody's, also where nobody is named for it.
    """
    mask = np.zeros(len(document.doc), dtype=bool)
    for quotation in document.quotations.quotations:
        start, end = document.tokens(quotation.start, quotation.end)
        if np.count_nonzero(document.word[start:end]) >= _SPEECH and not _is_label(document, start, end):
            mask[start:end] = True
    _mark(mask, (span for claim in claims for span in claim.content))
    _mark(mask, _block_quotations(document))
    strays = [mark.position for mark in document.quotations.unpaired if mark.wanted == "opening"]
    if strays:
        taken = introducing_words(claims, len(mask)) | mask
        for position in strays:
            mask[slice(*_speech_before(document, position, taken))] = True
    return mask


def _block_quotations(document: Document) -> Iterator[tuple[int, int]]:
    """Paragraphs set off without marks after a sentence that announces them: "The statement read in part:"."""
    text, starts = document.article.text, document.sentence_starts
    for announced in _ANNOUNCED.finditer(text):
        start, end = document.tokens(*announced.span(1))
        colon = document.tokens(0, announced.start())[1]
        sentence = int(starts[np.searchsorted(starts, colon, side="right") - 1])
        if any(announces(token) for token in document.doc[max(sentence, colon - _NEAR) : colon]):
            yield start, end


def _is_label(document: Document, start: int, end: int) -> bool:
    """Whether a quotation stands before a noun as its attribute: his “never say never again” tour."""
    return end < len(document.doc) and document.tag[end] in _NOUNS and bool(document.word[end - 2 : end - 1].all())


def _speech_before(document: Document, position: int, taken: Mask) -> tuple[int, int]:
    """The tokens of a speech whose closing mark is at code point ``position`` and whose opening mark was lost.

    It runs back over whole sentences to the paragraph's start, or to where another speech or who speaks was ``taken``.
    Nothing is taken for speech where there are other marks in it: then it cannot be told which of them is wrong.
    """
    start, end = document.tokens(document.article.text.rfind("\n", 0, position) + 1, position)
    before = np.flatnonzero(taken[start:end])
    if len(before):
        start += int(before[-1]) + 1
        starts = document.sentence_starts
        following = int(np.searchsorted(starts, start))
        if following < len(starts) and starts[following] < end:
            start = int(starts[following])
    clear = _MARKS.isdisjoint(document.article.text[document.offsets[start] : position]) if start < end else False
    return (start, end) if clear and np.count_nonzero(document.word[start:end]) >= _SPEECH else (end, end)


def introducing_words(claims: Sequence[Attribution], length: int) -> Mask:
    """True for the sources and cues of ``claims``, in a mask of ``length`` tokens."""
    mask = np.zeros(length, dtype=bool)
    _mark(mask, (span for claim in claims for span in (*claim.source, *claim.cue)))
    return mask


def framing_words(document: Document, claims: Sequence[Attribution], spoken: Mask) -> Mask:
    """True for sources, cues, and the phrases beside a cue that tell when, where and to whom; never for ``spoken`` ones."""
    frame = introducing_words(claims, len(spoken))
    cue = np.zeros(len(spoken), dtype=bool)
    _mark(cue, (span for claim in claims for span in claim.cue))
    head, dep = document.head, document.dep
    with_subject, with_words = np.zeros_like(cue), np.zeros_like(cue)
    with_subject[head[np.isin(dep, _SUBJECT)]] = True
    with_words[head] = True
    beside = cue[head] & ~cue & ~np.isin(dep, _OWN_CLAUSE) & ~((dep == _ADVERBIAL) & with_subject)
    own = np.append(0, np.cumsum(document.word & ~spoken & ~frame))
    frame |= beside & ~with_words
    for token in np.flatnonzero(beside & with_words).tolist():
        phrase = document.doc[token]
        start, end = phrase.left_edge.i, phrase.right_edge.i + 1
        if own[end] - own[start] <= _FRAME:
            frame[start:end] = True
    return frame & ~spoken


def voice_of(spoken: int, substance: int) -> Voice:
    """Whose voice a stretch is in, from how many words a source speaks, of all its words but the frame.

    A source's when it speaks nearly all of it: more than 65%, or all but eight words. The author's under 10%.
    """
    if spoken < _LEAST * substance or not spoken:
        return "author"
    return "source" if spoken > _MOST * substance or substance - spoken <= _ASIDE else "mixed"


def _mark(mask: Mask, spans: Any) -> None:
    for start, end in spans:
        mask[start:end] = True
