"""The headline at the top of a text, and what stands around it: breadcrumb, section name, the headline printed again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .article import Region
from .blocks import Block

LONGEST_HEADLINE = 30  # words
_BODY_WORDS = 12  # a paragraph of body has at least so many and ends as a sentence does
_TOP = 12  # blocks in which a headline is looked for
_FULL_STOPS = frozenset(".:;,")
_NOT_TOLD = re.compile(r"://|\btwitter\.com|\(@|\| ?(?:Getty|AP Photo|\w+ \w+/)")  # an embedded post, a picture's credit
_NO_LETTERS = re.compile(r"[\W_]+")


def is_body(block: Block) -> bool:
    """A paragraph of running text."""
    return (block.words >= _BODY_WORDS and block.closes_sentence) or block.words > LONGEST_HEADLINE


def plain(words: str) -> str:
    """Letters and digits only, for comparing two printings of a headline."""
    return _NO_LETTERS.sub(" ", words).strip().casefold()


def find_headline(blocks: Sequence[Block], marked: Mapping[int, Region], title: str | None) -> dict[int, Region]:
    """Regions for the blocks at the top of the text, by number of block; ``marked`` blocks are passed over."""
    wanted = plain(title) if title else ""
    top: list[int] = []
    keys: dict[int, str] = {}
    for number, block in enumerate(blocks[:_TOP]):
        if number in marked:
            continue
        # Only a paragraph that may be the title in another print is worth the comparison.
        key = plain(block.text) if block.words <= LONGEST_HEADLINE and (wanted or not is_body(block)) else ""
        if is_body(block) and not (key and key == wanted) and not (not top and _title_case(block)):
            break
        top.append(number)
        keys[number] = key
    if not top or top[-1] == len(blocks) - 1:
        return {}
    if wanted:
        chosen = next((number for number in top if keys[number] and _same_headline(keys[number], wanted)), None)
    else:
        chosen = _first_headline(blocks, top, keys)
    return {} if chosen is None else _around(blocks, top, keys, chosen)


def _same_headline(key: str, wanted: str) -> bool:
    """Equal, or one is the other with a site's name or section behind it ("… – The Example Post")."""
    if key == wanted:
        return True
    shorter, longer = sorted((key, wanted), key=len)
    return longer.startswith(shorter + " ") and len(shorter.split()) >= 4 and len(longer.split()) - len(shorter.split()) <= 4


def _first_headline(blocks: Sequence[Block], top: Sequence[int], keys: Mapping[int, str]) -> int | None:
    """The first line that reads as a headline; of a breadcrumb and the headline it ends in, the headline."""
    likely = [number for number in top if _reads_as_headline(blocks[number])]
    for number in likely:
        for other in likely:
            if other > number and _is_breadcrumb(keys[number], keys[other]):
                return other
    return next((number for number in likely if blocks[number].words > 2 or blocks[number].text.startswith("#")), None)


def _reads_as_headline(block: Block) -> bool:
    """A short line that starts with a capital or a figure and does not end as a sentence does, unless in title case."""
    start = block.text.lstrip("\"“'‘«([#* ")[:1]
    if not (start.isupper() or start.isdigit()) or block.words > LONGEST_HEADLINE or _NOT_TOLD.search(block.text):
        return False
    return block.text.rstrip("\"”'’»)]* ")[-1:] not in _FULL_STOPS or _title_case(block)


def _title_case(block: Block) -> bool:
    """Nearly every longer word has a capital, as in an English-language headline that may end with a question mark."""
    if block.words > LONGEST_HEADLINE or block.text.endswith((".", ":", ";", ",")):
        return False
    longer = [word for word in block.text.split() if len(word) > 3]
    return len(longer) >= 4 and sum(not word.islower() for word in longer) >= 0.8 * len(longer)


def _is_breadcrumb(line: str, headline: str) -> bool:
    """``line`` is the headline with the names of up to four sections before it."""
    return len(headline.split()) >= 3 and line.endswith(" " + headline) and len(line.split()) - len(headline.split()) <= 4


def _around(blocks: Sequence[Block], top: Sequence[int], keys: Mapping[int, str], chosen: int) -> dict[int, Region]:
    """The headline's region, and those of the lines around it."""
    found = {chosen: Region(blocks[chosen].start, blocks[chosen].end, "headline", "the headline")}
    breadcrumb = next((number for number in top if number < chosen and _is_breadcrumb(keys[number], keys[chosen])), None)
    for number in top:
        block = blocks[number]
        if number == chosen:
            continue
        if keys[number] == keys[chosen]:
            found[number] = Region(block.start, block.end, "repeat", "headline printed again")
        elif number == breadcrumb:
            found[number] = Region(block.start, block.end, "furniture", "a breadcrumb: section names before the headline")
        elif breadcrumb is not None and breadcrumb < number < chosen:
            found[number] = Region(block.start, block.end, "furniture", "a teaser between the breadcrumb and the headline")
        elif number < chosen and block.words <= 2:
            found[number] = Region(block.start, block.end, "furniture", "a section's or site's name above the headline")
        elif number > chosen and _reads_as_headline(block) and block.words >= 4:
            found[number] = Region(block.start, block.end, "subheading", "a line under the headline")
    return found
