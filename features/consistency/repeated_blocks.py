"""Repeated blocks: paragraphs of the story that are printed a second time.

A copy-and-paste error. Readers take careless production as a sign of carelessness with facts (American Society of Newspaper
Editors, "Examining Our Credibility", 1999), and whatever counts sources or attributions counts them twice. A headline
printed again above the story is a page template's doing, and so is a notice or advertisement that comes three times.
"""

from __future__ import annotations

from ..article import Region
from ..base import Extractor, Measurement
from ..document import Document
from ..findings import Finding
from .reporting import measurement, shown

NAME = "consistency.repeated_blocks"
_SHORTEST = 10  # words of whole paragraphs; what is shorter may be a refrain, a caption or a slogan
_SHORTEST_INSIDE = 20  # words within a paragraph, where a summary may open the story in the same words


def measure(document: Document) -> Measurement:
    """One finding a block, on the later printing, with the earlier one in ``others``."""
    text = document.article.text
    blocks = [region for region in document.regions if region.kind == "repeat" and _is_slip(document, region)]
    findings = []
    repeated = 0
    for block in blocks:
        words = len(text[block.start : block.end].split())
        repeated += words
        message = f"{words} words are printed a second time, from “{shown(text[block.start : block.end])}”"
        first = _first_printing(text, block)
        findings.append(Finding("repeated_block", "conflict", block.start, block.end, message, 0.95, first))
    if not findings:
        return Measurement(0.0)
    body = int((document.body & document.word).sum())
    return measurement(NAME, findings, repeated / (body + repeated))


def _is_slip(document: Document, block: Region) -> bool:
    """True unless the block is short, a headline, or printed over and over, as advertisements and notices are."""
    text = document.article.text
    whole = text[: block.start].rstrip(" ").endswith("\n") and not text[block.end :].partition("\n")[0].strip()
    if len(text[block.start : block.end].split()) < (_SHORTEST if whole else _SHORTEST_INSIDE):
        return False
    lines = text[block.start : block.end].strip().split("\n")
    if text.count(max(lines, key=len).strip()) > 2:
        return False
    printed = _plain(text[block.start : block.end])
    titles = [text[region.start : region.end] for region in document.regions if region.kind in ("headline", "subheading")]
    return all(printed != _plain(title) for title in [*titles, document.article.title or ""])


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _first_printing(text: str, block: Region) -> tuple[tuple[int, int], ...]:
    """Where the block's lines stand for the first time; neighbouring lines are joined."""
    spans: list[tuple[int, int]] = []
    for line in filter(None, map(str.strip, text[block.start : block.end].split("\n"))):
        start = text.find(line, 0, block.start)
        if start < 0:
            continue
        if spans and spans[-1][1] <= start and not text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], start + len(line))
        else:
            spans.append((start, start + len(line)))
    return tuple(spans)


_PARAGRAPH = (
    "The council voted on Monday to close the ferry terminal for six months while its western pier is rebuilt, officials said."
    "\n\n"
)
_OTHER = "Ticket offices will stay open, and buses will take passengers around the bay until the autumn, they added.\n\n"

REPEATED_BLOCKS = Extractor(
    name=NAME,
    unit="share of words",
    formula="words in repeated blocks / (words of the body + words in repeated blocks); "
    "blocks are paragraphs of ten words or more, or twenty words within one",
    source="ASNE, Examining Our Credibility (1999): readers take production errors as carelessness with facts",
    fires=[
        "Pier to close for six months\n\n" + _PARAGRAPH + _OTHER + _PARAGRAPH,
        "Buses replace the ferry\n\n" + _PARAGRAPH + _OTHER + "The mayor did not comment.\n\n" + _PARAGRAPH + _OTHER,
    ],
    silent=[
        "Pier to close for six months\n\nPier to close for six months\n\n" + _PARAGRAPH + _OTHER,
        "Buses replace the ferry\n\n" + _PARAGRAPH + _OTHER + "The mayor did not comment.",
    ],
    measure=measure,
    high=1.0,
    reliability="lowers",
)
