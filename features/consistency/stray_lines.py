"""Stray lines: text that belongs to another story or to the page, left standing in this one.

A copy-and-paste or page-template error: the teaser of another story or a donation meter above the headline, a paragraph
that shares no name and hardly a word with the rest. Background brings new names but returns to the story's; so a paragraph
counts only if it names two names or more, none that stands elsewhere, refers back to nothing, and gives nobody's words. In
letters, lists and roundups every paragraph would be a stray; there none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from spacy.strings import get_string_id

from ..article import RegionKind
from ..base import Extractor, Measurement
from ..document import Document, TokenArray
from ..findings import Finding
from ..known_words import among
from .reporting import FORMULA, UNIT, measurement, shown

NAME = "consistency.stray_lines"
_LEFT_OVER = frozenset({"a teaser between the breadcrumb and the headline", "a donation meter"})
_UNREAD: tuple[RegionKind, ...] = (
    "repeat",
    "furniture",
    "caption",
    "byline",
    "agency",
    "dateline",
    "headline",
    "subheading",
)
_FEWEST_PARAGRAPHS = 6
_FEWEST_WORDS = 15
_FEWEST_NAMES = 2
_SHARED = 0.12  # of the different content words
_USUALLY_SHARED = 0.25  # by the middling paragraph of a story that is one
_NAMES = np.array(sorted(map(get_string_id, ("NNP", "NNPS"))), dtype=np.uint64)
_CONTENT = np.array(sorted(map(get_string_id, "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ JJR JJS".split())), dtype=np.uint64)
_REFERRING = frozenset(
    "the he she it they his her its their this these that those such him them i we you our my but and also so then there here "
    "yet still however meanwhile another other others one two some many several most each both".split()
)
_SPEAKING = np.array(sorted(map(get_string_id, "i me my we us our you your ? !".split())), dtype=np.uint64)
_OPENING = 6  # words in which a paragraph refers back, if it does
_LIGHT = np.array(
    sorted(map(get_string_id, "is are was were be been has have had do does did said says say".split())), dtype=np.uint64
)


def measure(document: Document) -> Measurement:
    """One finding a line or paragraph."""
    return measurement(NAME, [*_left_over(document), *_unrelated(document)])


def _left_over(document: Document) -> Iterator[Finding]:
    text = document.article.text
    for region in document.regions:
        printed = text[region.start : region.end]
        if region.note in _LEFT_OVER and ("\n" in printed or region.note != "a donation meter"):
            message = f"“{shown(printed)}” is no part of this story: {region.note}"
            yield Finding("stray_line", "conflict", region.start, region.end, message, 0.6)


def _unrelated(document: Document) -> Iterator[Finding]:
    read = document.word & ~document.region_mask(_UNREAD)
    paragraph = _paragraphs(document)
    if not len(paragraph) or paragraph[-1] + 1 < _FEWEST_PARAGRAPHS:
        return
    content = read & among(document.tag, _CONTENT) & ~among(document.lower, _LIGHT)
    names = content & among(document.tag, _NAMES)
    words = np.bincount(paragraph[read], minlength=paragraph[-1] + 1)
    different, shared, named, known = _shared(document, paragraph, content, names)
    body = np.flatnonzero(words >= _FEWEST_WORDS)
    if len(body) < _FEWEST_PARAGRAPHS:
        return
    if np.median(shared[body] / np.maximum(different[body], 1)) < _USUALLY_SHARED:
        return
    # Somebody who speaks is a new voice, not a stray; and so is the author who turns to the reader.
    voices = {int(paragraph[each.content[0][0]]) for each in document.claims}
    voices.update(paragraph[among(document.lower, _SPEAKING)].tolist())
    for number in body[1:-1].tolist():  # the lead and a closing credit may stand apart
        if number in voices or named[number] < _FEWEST_NAMES or known[number] or shared[number] > _SHARED * different[number]:
            continue
        tokens = np.flatnonzero(paragraph == number).tolist()
        start, end = document.span(tokens[0], tokens[-1] + 1)
        opening = {document.doc[place].lower_ for place in tokens[:_OPENING]}
        if not opening & _REFERRING and document.article.text[start - 1 : start] not in ("“", '"'):
            message = (
                f"“{shown(document.article.text[start:end])}” shares no name and hardly a word with the rest of the story"
            )
            yield Finding("stray_paragraph", "conflict", start, end, message, 0.5)


def _paragraphs(document: Document) -> TokenArray:
    """The number of the paragraph that each token is in."""
    ends = np.array([line_break.start() for line_break in re.finditer("\n", document.article.text)], dtype=np.int64)
    return np.unique(np.searchsorted(ends, document.offsets), return_inverse=True)[1]


def _shared(
    document: Document, paragraph: TokenArray, content: TokenArray, names: TokenArray
) -> tuple[TokenArray, TokenArray, TokenArray, TokenArray]:
    """For each paragraph: its different words and how many of them others have too; the same for its names."""
    count = int(paragraph[-1]) + 1
    places = np.flatnonzero(content)
    words, word = np.unique(document.lower[places], return_inverse=True)
    uses = np.unique(word * count + paragraph[places])  # one a word and paragraph
    named = np.unique((word * count + paragraph[places])[names[places]])
    common = np.bincount(uses // count, minlength=len(words)) > 1
    tables = [uses, uses[common[uses // count]], named, named[common[named // count]]]
    different, shared, names_, known = (np.bincount(table % count, minlength=count) for table in tables)
    return different, shared, names_, known


_STORY = [
    "The council voted on Monday to close the ferry terminal in Hull for six months while its western pier is rebuilt.",
    "The mayor of Hull said that buses would take ferry passengers around the bay until the pier is open again in autumn.",
    "Ticket offices at the terminal in Hull will stay open, and the ferry company will sell bus tickets to passengers there.",
    "The pier was built in 1936 and had not been rebuilt since, although the council had twice voted for a new pier in Hull.",
    "Ferry passengers at the terminal said on Monday that the council had told them nothing before it voted on the pier.",
    "The mayor said the council would meet ferry passengers and the bus company at the terminal in Hull before the autumn.",
]
_STRANGER = "Researchers led by Ines Moreau of Lyon saw a comet whose orbit crosses Jupiter once in eleven thousand nights."

STRAY_LINES = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a line or paragraph",
    source="ASNE, Examining Our Credibility (1999): readers take production errors as carelessness with facts",
    fires=[
        "\n\n".join([*_STORY[:3], _STRANGER, *_STORY[3:]]),
        "Home Politics Pier in Hull to close for six months\nAirline says it has no plans to cancel flights to Oslo\n\n"
        "Pier in Hull to close for six months\n\n" + "\n\n".join(_STORY),
    ],
    silent=["\n\n".join(_STORY), "\n\n".join([*_STORY, "Reporting by Ines Moreau in Lyon and Jules Verne in Nantes."])],
    measure=measure,
    reliability="lowers",
)
