"""How unsure a score is of a short text: measured on the two halves of articles, which had one author and one desk."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ..features.article import Article
from ..models.scorecard import Z90, ScoreCard
from ..models.wordlist import WordList
from .feature_table import measure_table
from .training import distances

ARTICLES = 240
_SHORTEST = 240  # words; each half must still be an article


def halves(articles: Sequence[Article]) -> list[tuple[Article, Article]]:
    """Up to ``ARTICLES`` articles, evenly taken from those that are long enough, each cut in two at a sentence's end."""
    long = [article for article in articles if len(article.text.split()) >= _SHORTEST]
    taken = [long[place] for place in np.unique(np.linspace(0, len(long) - 1, ARTICLES).astype(int)).tolist()] if long else []
    pairs = []
    for article in taken:
        middle = len(article.text) // 2
        cuts = [end.end() for end in re.finditer(r"[.!?][”\"]?\s+", article.text)]
        if cuts:
            cut = min(cuts, key=lambda place: abs(place - middle))
            pairs.append((replace(article, text=article.text[:cut]), replace(article, text=article.text[cut:])))
    return pairs


def short_text_sds(
    cards: dict[str, ScoreCard], articles: Sequence[Article], jobs: int, words: WordList | None = None
) -> dict[str, tuple[float, float]]:
    """For each card the standard deviation that 100 words leave in the log-odds, and how well intervals made of it hold.

    The first is the robust spread of the difference between two halves; the second, for every second pair by the spread of
    the others and the other way round, the share whose difference lies within 90%. Without pairs to measure it on: what the
    card had before, and NaN.
    """
    pairs = halves(articles)
    table = measure_table([half for pair in pairs for half in pair], jobs)
    first, second = np.arange(0, len(table.judged), 2), np.arange(1, len(table.judged), 2)
    usable = table.judged[first] & table.judged[second]
    argument = None if words is None else np.array([words.value(each) for each in table.words])
    found = {}
    for name, card in cards.items():
        log_odds = distances(card, table, argument) @ np.array([term.weight for term in card.terms])
        apart = (log_odds[first] - log_odds[second])[usable]
        # Each half brings its own variance, short_text_sd² · 100 / words.
        unit = np.sqrt(100 / table.lengths[first][usable] + 100 / table.lengths[second][usable])
        found[name] = _spread(apart / unit, card.short_text_sd)
    return found


def _spread(differences: npt.NDArray[np.float64], prior: float) -> tuple[float, float]:
    size = np.abs(differences)
    if len(size) < 2:
        return prior, math.nan
    within = [np.quantile(size[start::2], 0.9) for start in (0, 1)]
    held = [size[1 - start :: 2] <= within[start] for start in (0, 1)]
    return round(float(np.quantile(size, 0.9)) / Z90, 4), round(float(np.concatenate(held).mean()), 4)
