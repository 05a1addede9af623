"""Pages of headlines: index pages and lists of teasers, which have the words of articles but tell no story.

Two shapes, both told by full stops: lines of which nearly half or more neither end as a sentence nor go on in the next line,
while hardly any holds two sentences, and headlines run together into one paragraph. The limits stand apart from prose: of
4,000 articles, no story has more than 55 words a full stop, and those with so many lines that are no sentences have a fifth
or more of their words in paragraphs of two sentences. A list below a paragraph of prose, as on an author's page, may be
missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..features.article import Region
from ..features.blocks import Block, find_blocks
from ..features.document import Document

# Copying loses blanks: a stop may stand right before the next sentence, "the plan.The mayor"; "U.S." is none.
_STOP = re.compile(r"[.!?…][\"”’')\]]*(?=\s|\Z)|(?<![A-Z])[.!?…][\"”’')\]]*(?=[\"“‘(\[]?[A-Z])")
_FEWEST_LINES = 8
_FEWEST_WORDS, _MOST_WORDS = 3, 30  # of a line that may be a headline or a teaser
_LEAST_LOOSE = 0.45  # share of paragraphs that are such lines
_LEAST_ENDED = 0.75  # share of such lines behind which another begins; wrapped prose mostly goes on in lower case
_LEAST_PROSE = 0.1  # share of words in paragraphs of two sentences or more
_MOST_WORDS_A_STOP = 100


def is_list_of_headlines(document: Document) -> bool:
    """Whether the body is a list of headlines or teasers, one a line or run together."""
    body = list(_body(document))
    words = sum(block.words for block in body)
    stops = [len(_STOP.findall(block.text)) for block in body]
    if words > _MOST_WORDS_A_STOP * (sum(stops) + 1):
        return True
    ended = [_begins(below) for block, below in pairwise(body) if _is_headline(block)]
    prose = sum(block.words for block, count in zip(body, stops, strict=True) if count > 1)
    return (
        sum(ended) >= max(_FEWEST_LINES, _LEAST_LOOSE * len(body), _LEAST_ENDED * len(ended)) and prose < _LEAST_PROSE * words
    )


def _is_headline(block: Block) -> bool:
    """Whether a line may be a headline: it ends no sentence. In a text all in capitals nothing tells it from wrapped prose."""
    return not block.closes_sentence and not block.text.isupper() and _FEWEST_WORDS <= block.words <= _MOST_WORDS


def _begins(block: Block) -> bool:
    """Whether a line begins with a capital or a digit, signs and quotation marks aside."""
    first = next((character for character in block.text if character.isalnum()), "")
    return first.isupper() or first.isdigit()


def _body(document: Document) -> Iterator[Block]:
    """The paragraphs that are mostly body, or lines that stand where subheadings do."""
    for block in find_blocks(document.article.text):
        apart = sum(min(region.end, block.end) - max(region.start, block.start) for region in _within(document, block))
        if 2 * apart <= block.end - block.start:
            yield block


def _within(document: Document, block: Block) -> Iterator[Region]:
    apart = (region for region in document.regions if region.kind != "subheading")
    return (region for region in apart if region.start < block.end and block.start < region.end)
