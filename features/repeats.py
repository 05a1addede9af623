"""Passages printed twice: whole paragraphs or runs of sentences that stand in the text again, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .blocks import Block

# A single sentence counts from 25 words; below that sentences recur by chance or as a pulled quote. Two sentences or more,
# or a whole paragraph, count from 15.
FEWEST_WORDS = 25
FEWEST_WORDS_OF_SEVERAL = 15

# Where a sentence may end. Cutting at "U.S. Army" does no harm: both printings are cut alike.
_BOUNDARY = re.compile(r"[.!?…][\"'”’)\]]*\s+")
# One style of quotation mark, code point for code point, so that offsets stay true.
_QUOTES = (("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'), ("‘", "'"), ("’", "'"), ("‚", "'"))


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    key: tuple[str, ...]
    block: int


def find_repeats(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Second and later printings of passages in ``blocks``: code point spans, in order, neighbours joined.

    Two printings are the same when they differ at most in white space and in the style of quotation marks. The first
    printing is never returned.
    """
    pieces = _BOUNDARY.split(_plain(". ".join([block.text for block in blocks])))
    if len(set(pieces)) == len(pieces):  # nearly every article: no sentence occurs twice
        return []
    plain = _plain(text)
    sentences = _sentences(plain, blocks)
    sizes: dict[int, int] = {}
    for sentence in sentences:
        sizes[sentence.block] = sizes.get(sentence.block, 0) + 1
    first: dict[tuple[str, ...], int] = {}
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(sentences):
        earlier = first.setdefault(sentences[index].key, index)
        if earlier == index:
            index += 1
            continue
        length = _run(sentences, earlier, index)
        run = sentences[index : index + length]
        whole = sentences[index - 1].block != run[0].block and sizes[run[0].block] <= length
        fewest = FEWEST_WORDS_OF_SEVERAL if length > 1 or whole else FEWEST_WORDS
        if sum(len(sentence.key) for sentence in run) >= fewest:
            spans.append((run[0].start, run[-1].end))
        index += length
    return _joined(plain, spans)


def _plain(text: str) -> str:
    if not text.isascii():
        for curly, straight in _QUOTES:
            text = text.replace(curly, straight)
    return text.replace("`", "'")


def _sentences(plain: str, blocks: Sequence[Block]) -> list[_Sentence]:
    found = []
    for number, block in enumerate(blocks):
        cuts = [match.end() for match in _BOUNDARY.finditer(plain, block.start, block.end)]
        for start, end in zip([block.start, *cuts], [*cuts, block.end], strict=True):
            sentence = plain[start:end].rstrip()
            if sentence:
                found.append(_Sentence(start, start + len(sentence), tuple(sentence.split()), number))
    return found


def _run(sentences: Sequence[_Sentence], earlier: int, later: int) -> int:
    """Number of sentences from ``later`` on that stand one for one from ``earlier`` on."""
    length = 1
    while (
        later + length < len(sentences)
        and earlier + length < later
        and sentences[later + length].key == sentences[earlier + length].key
    ):
        length += 1
    return length


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
