"""A model of the writer's own subjectivity in a sentence, and of what its neighbours tell about it.

Fitted to the *writer's* attitudes as annotated in MPQA (Wiebe, Wilson & Cardie 2005): those of the people written about
are not counted. It sees words, tags and dependencies, every one split by whose voice it is in, and how much commentary
the rules found. An article's other sentences shift a sentence's odds: an editorial's plain-looking sentences often argue too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file
from importlib.resources import files as resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...models import files
from ...models.bag import Bag, Sets
from ..evidence import Evidence
from ..hedging.models import noisy_or
from ..word_features import sentence_features
from .address import address_evidence
from .first_person import first_person_evidence
from .judgement import judgement_evidence
from .kinds import commentary_evidence
from .loaded_words import loaded_evidence
from .scare_quotes import scare_evidence
from .speculation import speculation_evidence

if TYPE_CHECKING:
    from ..document import Document

COMMENTARY_MODEL = "commentary"
BITS = 18
FEWEST = 4
"""Sentences an article must have for its other sentences to be heard."""
TRUST = 0.8
"""How much of the rules' noisy-or counts: on labelled news sentences 30 of 34 sentences they marked were commentary."""
_KINDS = (speculation_evidence, judgement_evidence, loaded_evidence, scare_evidence, first_person_evidence, address_evidence)
Logits = npt.NDArray[np.float64]
Starts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class CommentaryModel:
    """``sentences`` scores each sentence by itself.

    ``alone`` (slope, intercept) makes that score the log-odds of a calibrated probability; ``among`` (slope, slope of the
    mean of the others, intercept) does so within an article. ``threshold`` is the probability from which a sentence
    counts as commentary (best mean F1 of both classes in cross-validation), ``news_threshold`` the one for single
    sentences of news (best F1 among those with a precision of 75% or more: false alarms cost more than misses).
    """

    sentences: Bag
    alone: tuple[float, float]
    among: tuple[float, float, float]
    threshold: float
    news_threshold: float = 0.5
    digest: str = ""

    def log_odds(self, scores: Logits) -> Logits:
        """Calibrated log-odds of the sentences of one article, from their scores."""
        if len(scores) < FEWEST:
            return np.asarray(self.alone[0] * scores + self.alone[1])
        return np.asarray(self.among[0] * scores + self.among[1] * others(scores) + self.among[2])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What goes into the file."""
        return {
            "weights": self.sentences.weights.astype(np.float16),
            "dense": self.sentences.dense.astype(np.float64),
            "numbers": np.array([self.sentences.intercept, *self.alone, *self.among, self.threshold, self.news_threshold]),
        }


def others(scores: Logits) -> Logits:
    """For each sentence the mean score of all the others."""
    return np.asarray((scores.sum() - scores) / max(len(scores) - 1, 1))


def read_model(path: Path) -> CommentaryModel:
    """Read the weights of a commentary model. Raises ``models.files.WeightsError`` if they are damaged."""
    weights = files.load(path, COMMENTARY_MODEL)
    numbers: Sequence[float] = weights.arrays["numbers"].tolist()
    intercept, alone, among = numbers[0], (numbers[1], numbers[2]), (numbers[3], numbers[4], numbers[5])
    bag = Bag(weights.arrays["weights"].astype(np.float32), weights.arrays["dense"].astype(np.float32), intercept)
    return CommentaryModel(bag, alone, among, numbers[6], numbers[7], weights.digest)


@cache
def shipped() -> CommentaryModel:
    """The weights that come with the package, read once."""
    with as_file(resources("wellsourced.models") / "commentary.npz") as path:
        return read_model(path)


def sentence_sets(document: Document, starts: Starts, ends: Starts, deaf: bool = False) -> Sets:
    """The sentences as sets of features, with dense columns: shares of the voices, length, evidence of each kind.

    ``deaf`` switches the voice layer off: every word is taken for the author's. Only for measuring what the layer is worth.
    """
    spoken = document.quoted | document.source_voice
    spoken = np.zeros_like(spoken) if deaf else spoken
    tokens, buckets = sentence_features(document, spoken, BITS)
    rows = np.searchsorted(starts, tokens, side="right") - 1
    kept = (rows >= 0) & (tokens < ends[np.maximum(rows, 0)])
    return Sets(rows[kept], buckets[kept], _dense(document, starts, ends, spoken, deaf))


def _dense(
    document: Document, starts: Starts, ends: Starts, spoken: npt.NDArray[np.bool_], deaf: bool
) -> npt.NDArray[np.float32]:
    word = document.word
    counts = np.stack([word, word & ~spoken, word & document.quoted & spoken, word & spoken & ~document.quoted])
    sums = np.concatenate([np.zeros((4, 1)), np.cumsum(counts, axis=1)], axis=1)
    words, own, quoted, told = sums[:, ends] - sums[:, starts]
    total = np.maximum(words, 1)
    table = np.zeros((len(starts), 5 + len(_KINDS)), dtype=np.float32)
    table[:, :5] = np.stack([own / total, quoted / total, told / total, np.log1p(words) / 4, own > 0], axis=1)
    if not deaf:
        for column, found in enumerate(_KINDS, start=5):
            add_strengths(table[:, column], document, starts, found(document))
    return table


def add_strengths(column: npt.NDArray[np.float32], document: Document, starts: Starts, found: Sequence[Evidence]) -> None:
    """Add the strength of each piece of evidence to its sentence's entry."""
    if found:
        places = np.searchsorted(document.offsets[starts], [item.start for item in found], side="right") - 1
        for place, item in zip(places.tolist(), found, strict=True):
            if place >= 0:
                column[place] += item.strength


def probabilities(document: Document, starts: Starts, ends: Starts, model: CommentaryModel) -> Logits:
    """Calibrated probability of commentary for each of the document's sentences given."""
    if not len(starts):
        return np.zeros(0)
    scores = model.sentences.scores(sentence_sets(document, starts, ends))
    return with_rules(document, starts, model.log_odds(scores))


def with_rules(document: Document, starts: Starts, logits: Logits) -> Logits:
    """The model's probability joined with the rules' evidence by noisy-or: what a rule shows the reader also counts."""
    found = noisy_or(document, starts, commentary_evidence(document))
    return np.asarray(1 - (1 - 1 / (1 + np.exp(-logits))) * (1 - TRUST * found))
