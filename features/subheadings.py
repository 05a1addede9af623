"""Headings inside the body: short lines without a closing mark between two paragraphs, and Markdown's ``##`` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .article import Region
from .blocks import Block
from .furniture import LONGEST_LINE
from .headlines import is_body

_LONGEST = 10  # words
_LONGEST_QUESTION = 16
_LIST_ITEM = re.compile(r"(?:[-*•·–—>]|\(?[\dA-Za-z]{1,2}[.)])\s")
_MARKDOWN_HEADING = re.compile(r"#{1,6} +\S")
# No heading ends with one of these: the line was broken there.
_WEAK_ENDINGS = frozenset(
    "a an the of to in on at for by with from and or but as that this these his her its their is are was were".split()
)


def find_markdown_headings(blocks: Sequence[Block], marked: Mapping[int, Region]) -> dict[int, Region]:
    """``## Heading`` lines by number of block; the first line of the text is left to ``find_headline``."""
    unread = [number for number in range(len(blocks)) if number not in marked]
    headings = [number for number in unread[1:] if blocks[number].text[0] == "#" and blocks[number].words <= LONGEST_LINE]
    return {
        number: _subheading(blocks[number], "a Markdown heading")
        for number in headings
        if _MARKDOWN_HEADING.match(blocks[number].text)
    }


def find_subheadings(blocks: Sequence[Block], marked: Mapping[int, Region]) -> dict[int, Region]:
    """Short lines that stand alone between two paragraphs of body; so neither verse nor lists nor dialogue."""
    found: dict[int, Region] = {}
    questions: list[int] = []
    for number in range(1, len(blocks) - 1):
        if number in marked or not _reads_as_heading(blocks[number].text, blocks[number].words):
            continue
        before = next((blocks[back] for back in range(number - 1, -1, -1) if back not in marked), None)
        if number + 1 in marked or before is None or not _stands_between(before, blocks[number + 1]):
            continue
        if blocks[number].text.endswith("?"):
            questions.append(number)
        else:
            found[number] = _subheading(blocks[number], "a short line between paragraphs")
    if len(questions) > 1:  # one alone may be the author asking; several are the headings of an explainer
        asked = [number for number in range(1, len(blocks) - 1) if number not in marked and _is_question(blocks[number])]
        found.update((number, _subheading(blocks[number], "questions as headings")) for number in asked)
    return found


def _is_question(block: Block) -> bool:
    """One question, nobody's in quotation marks, with the line to itself."""
    text = block.text
    plain = text[0].isupper() and text.find("?") == len(text) - 1 and not set(text) & set('"“:')
    return plain and block.words <= _LONGEST_QUESTION


def _subheading(block: Block, note: str) -> Region:
    return Region(block.start, block.end, "subheading", note)


def _stands_between(before: Block, after: Block) -> bool:
    """``before`` ends a paragraph of body, without announcing what follows, and ``after`` begins one."""
    ended = before.closes_sentence and not before.text.endswith((":", ",", ";", "—", "–"))
    return ended and is_body(before) and is_body(after) and not _LIST_ITEM.match(after.text)


def _reads_as_heading(text: str, words: int) -> bool:
    """Short, starts with a capital or a figure, ends with a word that can end a heading or with a question mark."""
    if words > _LONGEST or len(text) < 3 or _LIST_ITEM.match(text):
        return False
    if not (text[0].isupper() or text[0].isdigit()) or not (text[-1].isalnum() or text[-1] == "?"):
        return False
    return text.split()[-1].casefold() not in _WEAK_ENDINGS
