"""Repeated blocks: paragraphs of the story that are printed a second time.

A copy-and-paste error. Readers who report errors to newsrooms name such production slips first among signs of careless
editing (American Society of Newspaper Editors, "Examining Our Credibility", 1999), and whatever counts sources or
attributions counts them twice. A headline printed again above the story is a page template's doing and no finding.
"""

from __future__ import annotations

from ..article import Region
from ..base import Extractor, Measurement
from ..document import Document
from ..findings import Finding
from .reporting import measurement, shown

NAME = "consistency.repeated_blocks"
_SHORTEST = 10  # words; what is shorter may be a refrain, a caption or a slogan


def measure(document: Document) -> Measurement:
    """One finding a block, on the later printing, with the earlier one in ``others``."""
    blocks = [region for region in document.regions if region.kind == "repeat" and not _reprints_headline(document, region)]
    text = document.article.text
    findings = []
    repeated = 0
    for block in blocks:
        words = len(text[block.start : block.end].split())
        if words < _SHORTEST:
            continue
        repeated += words
        message = f"{words} words are printed a second time, from “{shown(text[block.start : block.end])}”"
        first = _first_printing(text, block)
        findings.append(Finding("repeated_block", "conflict", block.start, block.end, message, 0.95, first))
    if not findings:
        return Measurement(0.0)
    body = int((document.body & document.word).sum())
    return measurement(NAME, findings, repeated / (body + repeated))


def _reprints_headline(document: Document, block: Region) -> bool:
    text = document.article.text
    printed = _plain(text[block.start : block.end])
    titles = [text[region.start : region.end] for region in document.regions if region.kind in ("headline", "subheading")]
    return any(printed == _plain(title) for title in [*titles, document.article.title or ""])


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
    formula="words in repeated blocks of at least ten words / (words of the body + words in repeated blocks)",
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
