"""From files of judgements to the score cards in a folder of models."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np

from ..features.article import Article
from ..features.labelled import LabelsError
from ..models.prior import prior_cards
from ..models.scorecard import ScoreCard, load_scorecard
from ..models.wordlist import WordList
from .argument_words import style_of
from .card import write_card
from .card_training import train_card
from .feature_table import measure_table
from .labelled_articles import read_judged, read_own
from .reading import read
from .short_texts import short_text_sds
from .training import Data


def train_scores(paths: Sequence[Path], out: Path, jobs: int, kept: Path | None) -> None:
    """Fit both cards and the list of argument words to the corpora in ``paths``; write them and the model card to ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    judged, files = read_judged(paths)
    table = measure_table([each.article for each in judged], jobs, kept)
    cards: dict[str, ScoreCard] = {}
    used: list[Article] = []
    style = style_of(judged, table)
    words = None if style is None else style.fit()
    for score, prior in prior_cards().items():
        places = np.array([place for place, each in enumerate(judged) if each.purpose == score and table.judged[place]])
        if not len(places):
            raise LabelsError(f"no article with a judgement that bears on {score}")
        data = Data([judged[place] for place in places.tolist()], table.rows(places), prior, style)
        corpora = ", ".join(dict.fromkeys(data.corpora.tolist()))
        cards[score] = train_card(data, f"fitted to {len(places)} articles: {corpora}")
        used += [each.article for each in data.judged]
    if words is not None:
        told = sorted({each.file for each in judged if each.partisan is not None})
        fitted_to = {name: files[name] for name in told}
        replace(words, origin="fitted to the stance of portals", trained_on=fitted_to).save(out / "argument.json")
    _save(cards, used, out, jobs, words)


def train_own(
    paths: Sequence[Path], labels: Path, score: Literal["reliability", "bias"], out: Path, jobs: int, kept: Path | None
) -> None:
    """Fit the card of one score to a user's own verdicts, around the prior; the other card stays as it is."""
    out.mkdir(parents=True, exist_ok=True)
    articles = [item for item in read([str(path) for path in paths]) if isinstance(item, Article)]
    judged = read_own(labels, articles, score)
    table = measure_table([each.article for each in judged], jobs, kept)
    places = np.flatnonzero(table.judged)
    data = Data([judged[place] for place in places.tolist()], table.rows(places), prior_cards()[score])
    if len({each.label for each in data.judged}) < 2 or len(set(data.groups)) < 10:
        raise LabelsError(f"{labels}: too few articles that can be judged; 10 outlets (or articles without one) are needed")
    cards: dict[str, ScoreCard] = {score: train_card(data, f"fitted to {len(places)} articles labelled in {labels.name}")}
    _save(cards, [each.article for each in data.judged], out, jobs)


def _save(
    cards: dict[str, ScoreCard], articles: Sequence[Article], out: Path, jobs: int, words: WordList | None = None
) -> None:
    spreads = short_text_sds(cards, articles, jobs, words)
    for name, card in cards.items():
        sd, held = spreads[name]
        card = replace(card, short_text_sd=sd)
        card.save(out / f"{name}.json")
        halves = "too few long articles to check" if math.isnan(held) else f"held {held:.0%}"
        print(f"{out / name}.json: {card.digest()}  (90% intervals between halves of articles: {halves})")
    shipped = Path(__file__).parent.parent / "models"
    for name in {"reliability", "bias"} - set(cards):
        if not (out / f"{name}.json").exists():
            load_scorecard(shipped / f"{name}.json").save(out / f"{name}.json")
    write_card(out)
