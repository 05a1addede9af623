"""Edits to an article whose effect on reliability every editor agrees on, to hold the score to it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ..features.article import Article
from ..features.attribution.statements import statements
from ..features.attributions import Attribution
from ..features.document import Document

COMMENT = (
    "This is a disgraceful decision, and everyone involved should be ashamed of it.",
    "Frankly, it is hard to imagine a more foolish way of handling things.",
    "Sadly, nobody in charge seems to care about ordinary people any more.",
    "Of course, the whole affair is nothing but a cynical game.",
    "One can only marvel at such breathtaking arrogance.",
    "It would be naive to believe that they will ever keep their word.",
    "What an absurd spectacle this has become!",
    "Let us not pretend that this was anything other than a shameful failure.",
)
VOICES = (
    "“We were told about it last week and we have questions,” said Hannah Brandt, who runs the advice centre in Millfield.",
    "Peter Lindqvist, a lecturer at the University of Halden, said the figures were in line with those of earlier years.",
    "“It is too early to say how this will end,” said Maria Osei, a spokeswoman for the Norwick chamber of commerce.",
    "According to Thomas Reyer, who chairs the residents' association, nobody had been asked beforehand.",
)
_NUMBER = re.compile(r"(?<![\w.,$£€-])(?:[2-9]\d|1[3-9]|[1-9]\d\d)(?= [a-z]{4,}\b)")
_CLOSING = "”\"’'»"
_GOES_ON = re.compile(r"[ \t]+[“\"‘']")
# What a cue needs to make a sentence: its object ("called her a liar"), what it is about ("boasted about his tie").
_OBJECTS = frozenset({"dobj", "pobj", "oprd", "xcomp", "dative"})
_JOINED = frozenset({"that", ",", ":"})
_STOPS = frozenset({".", "!", "?", ";"})
_WORSE, _BETTER = -1, 1
Edited = tuple[str, int, Article]


def edits(document: Document, chance: random.Random) -> Iterator[Edited]:
    """Up to one edit of each kind: its name, -1 if it may not raise reliability, 1 if it may not lower it, the new article."""
    makers: tuple[tuple[str, int, Callable[[Document, random.Random], str | None]], ...] = (
        ("named source made “some”", _WORSE, _unnamed),
        ("attribution dropped", _WORSE, _unattributed),
        ("contradiction inserted", _WORSE, _contradicted),
        ("comment inserted", _WORSE, lambda document, chance: _inserted(document, chance, chance.choice(COMMENT))),
        ("named source added", _BETTER, lambda document, chance: _inserted(document, chance, chance.choice(VOICES))),
    )
    for name, direction, make in makers:
        text = make(document, chance)
        if text is not None and text != document.article.text:
            yield name, direction, replace(document.article, text=text)


def _named(document: Document, chance: random.Random, dropped: bool) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Source and cue, in code points, of some statement of a named source whose source and cue stand side by side.

    Where they are to be ``dropped``, of one that is a sentence without them.
    """
    said = [statement for statement in statements(document) if not dropped or _stands_alone(document, statement)]
    found = [pair for statement in said if (pair := _frame(document, statement)) is not None]
    return chance.choice(found) if found else None


def _stands_alone(document: Document, statement: Attribution) -> bool:
    """Whether what is said is a sentence once its source and cue are gone: nothing in it hangs from the cue as its object,
    and after source and cue it goes on or the sentence ends."""
    cue = {place for start, end in statement.cue for place in range(start, end)}
    content = [place for start, end in statement.content for place in range(start, end)]
    if any(document.doc[place].dep_ in _OBJECTS and document.doc[place].head.i in cue for place in content):
        return False
    after = max(end for _, end in (*statement.source, *statement.cue))
    while after < len(document.doc) and document.doc[after].lower_ in _JOINED:
        after += 1
    return after == len(document.doc) or after in content or document.doc[after].text in _STOPS


def _frame(document: Document, statement: Attribution) -> tuple[tuple[int, int], tuple[int, int]] | None:
    if statement.speaker_kind != "named" or len(statement.source) != 1 or len(statement.cue) != 1:
        return None
    source, cue = document.span(*statement.source[0]), document.span(*statement.cue[0])
    apart = max(source[0], cue[0]) - min(source[1], cue[1])
    held = any(document.quoted[start:end].any() for start, end in (*statement.source, *statement.cue))
    names = any(document.doc[place].tag_.startswith("NNP") for place in range(*statement.source[0]))
    cut = _is_name(document, statement.source[0][1] - 1) and _is_name(document, statement.source[0][1])
    return (source, cue) if 0 <= apart <= 1 and not held and names and not cut else None


def _is_name(document: Document, place: int) -> bool:
    return place < len(document.doc) and document.doc[place].tag_.startswith("NNP")


def _unnamed(document: Document, chance: random.Random) -> str | None:
    pair = _named(document, chance, dropped=False)
    if pair is None:
        return None
    (start, end), (cue, _) = pair
    text = document.article.text
    some = "some people" if cue > start or text[:start].rstrip().endswith((",", "”", '"')) else "some"
    if not text[:start].strip() or text[:start].rstrip()[-1] in ".!?\n":
        some = some.capitalize()
    return text[:start] + some + text[end:]


def _unattributed(document: Document, chance: random.Random) -> str | None:
    pair = _named(document, chance, dropped=True)
    if pair is None:
        return None
    text = document.article.text
    start, end = min(span[0] for span in pair), max(span[1] for span in pair)
    before, after = text[:start], text[end:]
    after = re.sub(r"^\s*(?:(?:that\b|[,:])\s*)*", " ", after)
    if end_mark := re.match(r" ([.!?])", after):
        # “We will stay,” said Roe. → “We will stay.”
        told = re.sub(r",?\s*$", "", before)
        quoted = re.sub(r",([”\"])$", rf"{end_mark[1]}\1", told)
        return quoted + after[1 if quoted == told else 2 :]
    opening = not before.strip() or before.rstrip()[-1] in '.!?”"' or before.endswith("\n")
    after = after.lstrip() if before[-1:].isspace() or not before else after
    return before + (after[:1].upper() + after[1:] if opening else after)


def _contradicted(document: Document, chance: random.Random) -> str | None:
    text = document.article.text
    places = []
    for sentence in document.sentences:
        if sentence.body and sentence.voice == "author":
            start, end = document.span(sentence.start, sentence.end)
            number = _NUMBER.search(text[start:end])
            if number:
                places.append((start, end, number))
    if not places:
        return None
    start, end, number = chance.choice(places)
    changed = text[start:end][: number.start()] + str(2 * int(number[0]) + 1) + text[start:end][number.end() :]
    return text.rstrip() + "\n\n" + changed + "\n"


def _inserted(document: Document, chance: random.Random, sentence: str) -> str | None:
    text = document.article.text
    ends = [document.span(each.start, each.end)[1] for each in document.body_sentences()]
    quoted = document.quotations.quotations
    # Nowhere in a quotation: one that goes on in the next paragraph has no mark at its end. And not between a speaker's name
    # and the rest of what he says, which would then be nobody's, nor behind the colon that announces it.
    closed = [end for end in ends if not any(each.start < end < each.end + (text[end - 1] not in _CLOSING) for each in quoted)]
    free = [end for end in closed if text[end - 1] != ":" and not _GOES_ON.match(text, end)]
    if not free:
        return None
    place = chance.choice(free)
    return text[:place] + " " + sentence + text[place:]
