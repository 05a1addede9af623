"""When not to score: texts that are no English news article are measured as far as possible, never judged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

import numpy as np

from ..features.base import Measurement
from ..features.document import Document
from ..models.scorecard import ScoreCard
from .failures import BINARY, is_binary
from .headline_lists import is_list_of_headlines

FEWEST_WORDS = 80
MOST_WORDS = 20_000
MOST_CHARACTERS = 400_000
_NOT_ENGLISH = "not English prose: only English articles can be judged"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# The commonest function words make up over a third of any English prose; in other languages their look-alikes ("in", "an",
# "die") stay under an eighth. Zipf's law does the rest: no dictionary is needed.
_FUNCTION_WORDS = frozenset(
    "the of and to a in that is was it for on are as with his they at be this from have or by had not but what all were "
    "when we there can an your which their said if do will each about how up out them then she many some so these would "
    "other into has her him its who been he i you after more than also no my over our could".split()
)
_LEAST_FUNCTION_WORDS = 0.22
_LEAST_BODY = 0.4
_LEAST_VERBAL = 0.35
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def refuse_text(text: str) -> str | None:
    """Why ``text`` should not be scored, as far as can be told before parsing; None if it should."""
    if is_binary(text):
        return f"the text {BINARY}"
    words = _words(text)
    if _in_another_script(words):
        return _NOT_ENGLISH
    if len(words) < FEWEST_WORDS:
        return f"too short to judge: {_counted(len(words))}, at least {FEWEST_WORDS} are needed"
    if not _english(words):
        return _NOT_ENGLISH
    if len(words) > MOST_WORDS or len(text) > MOST_CHARACTERS:
        longest = f"{MOST_WORDS:,} words or {MOST_CHARACTERS:,} characters"
        return f"too long for one article: over {longest}; split it into its articles"
    return None


def _in_another_script(words: list[str]) -> bool:
    """Whether most letters are none of English: Chinese or Thai, written without spaces, has few words however long it is."""
    letters = "".join(words)
    return len(letters) >= FEWEST_WORDS and sum(map(str.isascii, letters)) < len(letters) / 2


def _counted(words: int) -> str:
    return f"{words} word" if words == 1 else f"{words} words"


def is_english(text: str) -> bool:
    """Whether the share of English function words is that of English prose."""
    return _english(_words(text))


def _words(text: str) -> list[str]:
    """The first words of a text, one more than an article may have."""
    return [word[0].lower() for word in islice(_WORD.finditer(text), MOST_WORDS + 1)]


def _english(words: list[str]) -> bool:
    return bool(words) and sum(word in _FUNCTION_WORDS for word in words) / len(words) >= _LEAST_FUNCTION_WORDS


def refuse_document(document: Document) -> str | None:
    """Why a parsed document should not be scored; None if it should."""
    words = int(document.word.sum())
    body = int((document.word & document.body).sum())
    repeated = int((document.word & document.region_mask({"repeat"})).sum())
    if body < FEWEST_WORDS:
        apart = f"; {words - body} more stand in headings, repeated passages or site furniture" if words > body else ""
        return f"too short to judge: {_counted(body)} of body, at least {FEWEST_WORDS} are needed{apart}"
    if body + repeated < _LEAST_BODY * words:
        return "mostly site furniture: too little of the text is an article"
    finite = [document.doc.vocab.strings.add(tag) for tag in _FINITE]
    is_finite = np.isin(document.tag, finite)
    sentences = list(document.body_sentences())
    verbal = sum(bool(is_finite[sentence.start : sentence.end].any()) for sentence in sentences)
    if verbal < _LEAST_VERBAL * len(sentences):
        return "not running prose: a list, table or code rather than an article"
    if is_list_of_headlines(document):
        return "a list of headlines or teasers, as on an index page, rather than an article"
    return None


def refuse_features(cards: Mapping[str, ScoreCard], features: Mapping[str, Measurement]) -> str | None:
    """Why an article is too unlike those that the scores were fitted to; None if it is not."""
    values = {name: measurement.value for name, measurement in features.items()}
    for card in cards.values():
        strange = card.strangest(values)
        if strange is not None:
            distance, feature = strange
            limit = f"{distance:.1f} scales from the usual where at most {card.farthest:.1f} were seen"
            return f"unlike any article that {card.score} was fitted to ({limit}), {feature} above all"
    return None
