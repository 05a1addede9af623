"""The parts of a text that are not its body: headline, credits, captions, a page's furniture, passages printed twice.

Regions are marked, never cut, so every offset points into the text the user gave. The rules look at characters and lines
only, and each region's note says in words why it was marked. Body marked by mistake is lost to every measurement while
furniture missed only adds noise, so a rule that cannot tell the two apart leaves the text alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from .article import Article, Region
from .blocks import Block, find_blocks
from .credits import find_credits
from .furniture import LONGEST_LINE, LONGEST_LINE_CHARACTERS, lexicon
from .headlines import find_headline, plain
from .interruptions import INTERRUPTION
from .repeats import find_repeats
from .subheadings import find_markdown_headings, find_subheadings

_TOP = 12  # blocks among which a line equal to the title is its printing, whatever else it looks like
_EDGE = 6  # blocks from either end in which a line that is only a name and a place may be a byline
_FORM_LINES = 2
_LONGEST_NAME = 4  # words
_OWN_TITLES = 3  # blocks at the top that may be the article's own title, printed in two lines or twice
_FEWEST_IN_TITLE, _TEASER = 6, 12  # words
_CAPITALS = 0.8  # share of a headline's longer words


def find_regions(article: Article) -> list[Region]:
    """Regions of ``article.text`` in order, never overlapping; what none covers is body."""
    text = article.text
    blocks = find_blocks(text)
    if not blocks:
        return []
    marked = _front_matter(text, blocks)
    marked.update(_whole_lines(text, blocks, marked, plain(article.title or "")))
    marked.update(_name_below(blocks, marked))
    marked.update(_links_below(blocks, marked))
    marked.update(_form_above(blocks, marked))
    marked.update(find_markdown_headings(blocks, marked))
    marked.update(find_headline(blocks, marked, article.title))
    marked.update(_teasers(blocks, marked))
    marked.update(find_subheadings(blocks, marked))
    regions = list(marked.values())
    body = [block for number, block in enumerate(blocks) if number not in marked]
    for start, end in find_repeats(text, body):
        regions.append(Region(start, end, "repeat", "a passage printed again, word for word"))
    title = None if any(region.kind == "headline" for region in regions) else article.title
    for order, block in enumerate(body):
        regions += find_credits(text, block.start, block.end, order, block is blocks[-1], title)
        for notice in INTERRUPTION.finditer(text, block.start, block.end):
            regions.append(Region(*notice.span("notice"), "furniture", "a notice of the page"))
    return _tidy(text, regions)


def _front_matter(text: str, blocks: Sequence[Block]) -> dict[int, Region]:
    """The blocks of a Markdown file's own data: ``---``, ``key: value`` lines, ``---`` at the very start."""
    if blocks[0].text != "---" or text[: blocks[0].start].strip():
        return {}
    for number, block in enumerate(blocks[1:40], start=1):
        if block.text in {"---", "..."}:
            return {inside: _furniture(blocks[inside], "front matter: the file's own data") for inside in range(number + 1)}
    return {}


def _whole_lines(text: str, blocks: Sequence[Block], marked: dict[int, Region], title: str) -> dict[int, Region]:
    """Paragraphs that one of the lexicon's patterns covers."""
    found: dict[int, Region] = {}
    longest = min(LONGEST_LINE_CHARACTERS, len(text) // 2)  # a line that makes up most of the text is the text
    for number, block in enumerate(blocks):
        if number in marked or block.words > LONGEST_LINE or len(block.text) > longest:
            continue
        if title and number < _TOP and abs(len(block.text) - len(title)) < 20 and plain(block.text) == title:
            continue
        edge = number < _EDGE or number >= len(blocks) - _EDGE
        pattern = lexicon().matching(block.text, block.words, edge, first=number == 0)
        if pattern:
            found[number] = Region(block.start, block.end, pattern.kind, pattern.note)
    return found


def _name_below(blocks: Sequence[Block], marked: dict[int, Region]) -> dict[int, Region]:
    """The name on the line after "Written by:"."""
    found: dict[int, Region] = {}
    for number, region in marked.items():
        below = number + 1
        if region.note == "a byline without a name" and below < len(blocks) and below not in marked and number < _TOP:
            words = blocks[below].text.split()
            if 2 <= len(words) <= _LONGEST_NAME and all(word[:1].isupper() for word in words):
                found[below] = Region(blocks[below].start, blocks[below].end, "byline", "who wrote it")
    return found


def _links_below(blocks: Sequence[Block], marked: dict[int, Region]) -> dict[int, Region]:
    """Lines that are no sentences under a heading such as "Related stories" in the second half of the text."""
    found: dict[int, Region] = {}
    for number in range(len(blocks) // 2, len(blocks)):
        region = marked.get(number)
        if region is None or region.note != "links to other stories" or blocks[number].words > 4:
            continue
        for below in range(number + 1, len(blocks)):
            if below in marked or blocks[below].closes_sentence or blocks[below].words > 25:
                break
            found[below] = _furniture(blocks[below], "links to other stories")
    return found


def _form_above(blocks: Sequence[Block], marked: dict[int, Region]) -> dict[int, Region]:
    """Up to two short lines above the fields of a form that are no sentences: what it invites to."""
    found: dict[int, Region] = {}
    for number, region in marked.items():
        if region.note == "a form to sign up":
            for above in range(number - 1, max(number - _FORM_LINES, 0) - 1, -1):
                if above in marked or blocks[above].closes_sentence or blocks[above].words > _TEASER:
                    break
                found[above] = _furniture(blocks[above], region.note)
    return found


def _teasers(blocks: Sequence[Block], marked: dict[int, Region]) -> dict[int, Region]:
    """Headlines of other stories: two or more lines in headline capitals on end, below the top of the text."""
    titles = [number not in marked and _in_headline_capitals(block) for number, block in enumerate(blocks)]
    return {
        number: _furniture(blocks[number], "links to other stories")
        for number in range(_OWN_TITLES, len(blocks))
        if titles[number] and any(titles[number - 1 : number] + titles[number + 1 : number + 2])
    }


def _in_headline_capitals(block: Block) -> bool:
    """Whether a line of six to 24 words is no sentence and starts nearly all its longer words with capitals."""
    if not _FEWEST_IN_TITLE <= block.words <= 2 * _TEASER or block.closes_sentence:
        return False
    if block.text.isupper() or "@" in block.text or "://" in block.text:  # a post
        return False
    longer = [word.lstrip("\"'“‘(") for word in block.text.split() if len(word) > 4]
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in longer)
    return len(longer) >= 4 and capitals >= _CAPITALS * len(longer)


def _furniture(block: Block, note: str) -> Region:
    return Region(block.start, block.end, "furniture", note)


def _tidy(text: str, regions: list[Region]) -> list[Region]:
    """In order, without overlaps (the earlier and longer one stays), equal neighbours joined."""
    tidy: list[Region] = []
    for region in sorted(regions, key=lambda region: (region.start, -region.end)):
        previous = tidy[-1] if tidy else None
        if region.end <= region.start or (previous and region.start < previous.end):
            continue
        if previous and previous.kind == region.kind and previous.note == region.note and _adjacent(text, previous, region):
            tidy[-1] = Region(previous.start, region.end, region.kind, region.note)
        else:
            tidy.append(region)
    return tidy


def _adjacent(text: str, previous: Region, region: Region) -> bool:
    return previous.kind in {"furniture", "repeat", "caption"} and not text[previous.end : region.start].strip()
