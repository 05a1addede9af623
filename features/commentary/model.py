"""A model of the writer's own subjectivity in a sentence, and of what its neighbours tell about it.

Fitted to the *writer's* attitudes as annotated in MPQA (Wiebe, Wilson & Cardie 2005): those of the people written about
are not counted. It sees words, tags and dependencies, every one split by whose voice it is in, how warm or cold readers find
the words, and how much commentary the rules found. Fitted to data whose loaded words are marked too, it also hears how
loaded they are. An article's other sentences shift a sentence's odds: an editorial's plain-looking sentences often argue too.
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
from ..memory import per_document
from ..word_features import sentence_features
from .address import address_evidence
from .first_person import first_person_evidence
from .judgement import judgement_evidence
from .kinds import commentary_evidence
from .loaded_words import loaded_evidence
from .scare_quotes import scare_evidence
from .speculation import speculation_evidence
from .valence import valences
from .words import Places, WordModel, of_sentences, word_model, word_rows

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
    """``sentences`` scores each sentence by itself, ``words`` each word; ``joint``, unless empty, joins the two.

    ``joint`` holds the weights of the sentence's score and of what ``words.of_sentences`` tells, and the intercept.
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
    words: WordModel | None = None
    joint: tuple[float, ...] = ()
    digest: str = ""

    def joined(self, scores: Logits, words: Logits, sentence: Places) -> Logits:
        """The sentences' scores joined with those of their words; word ``i`` stands in sentence number ``sentence[i]``."""
        if not self.joint:
            return scores
        told = np.column_stack([scores, of_sentences(words, sentence, len(scores))])
        return np.asarray(told @ np.array(self.joint[:-1]) + self.joint[-1])

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
            "joint": np.array(self.joint),
            **(self.words.arrays() if self.words else {}),
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
    words, joint = word_model(weights.arrays), tuple(weights.arrays["joint"].tolist())
    return CommentaryModel(bag, alone, among, numbers[6], numbers[7], words, joint, weights.digest)


@cache
def shipped() -> CommentaryModel:
    """The weights that come with the package, read once."""
    with as_file(resources("wellsourced.models") / "commentary.npz") as path:
        return read_model(path)


def sentence_sets(document: Document, starts: Starts, ends: Starts) -> Sets:
    """The sentences as sets of features, with dense columns: shares of the voices, length, valence, evidence of each kind."""
    tokens, buckets = sentence_features(document, document.quoted | document.source_voice, BITS)
    rows = np.searchsorted(starts, tokens, side="right") - 1
    kept = (rows >= 0) & (tokens < ends[np.maximum(rows, 0)])
    return Sets(rows[kept], buckets[kept], _dense(document, starts, ends))


def _dense(document: Document, starts: Starts, ends: Starts) -> npt.NDArray[np.float32]:
    word, quoted, rating = document.word, document.quoted, valences(document)
    spoken = quoted | document.source_voice
    felt = [np.maximum(rating, 0), np.maximum(-rating, 0), rating != 0]
    counts = np.stack([word, word & ~spoken, word & quoted, word & spoken & ~quoted])
    felt_by = np.stack([column * mask for mask in (~spoken, spoken) for column in felt])
    words, own, told_in_marks, told, *feelings = _within(np.concatenate([counts, felt_by]), starts, ends)
    total = np.maximum(words, 1)
    table = np.zeros((len(starts), 11 + len(_KINDS)), dtype=np.float32)
    table[:, :5] = np.stack([own / total, told_in_marks / total, told / total, np.log1p(words) / 4, own > 0], axis=1)
    table[:, 5:11] = np.stack(feelings, axis=1) / (2 * np.sqrt(total))[:, None]
    for column, found in enumerate(_KINDS, start=11):
        add_strengths(table[:, column], document, starts, found(document))
    return table


def _within(counts: npt.NDArray[Any], starts: Starts, ends: Starts) -> npt.NDArray[np.float64]:
    """The sum of each row of ``counts`` over the tokens of each sentence."""
    sums = np.concatenate([np.zeros((len(counts), 1)), np.cumsum(counts, axis=1, dtype=np.float64)], axis=1)
    return np.asarray(sums[:, ends] - sums[:, starts])


def add_strengths(column: npt.NDArray[np.float32], document: Document, starts: Starts, found: Sequence[Evidence]) -> None:
    """Add the strength of each piece of evidence to its sentence's entry."""
    if found:
        places = np.searchsorted(document.offsets[starts], [item.start for item in found], side="right") - 1
        for place, item in zip(places.tolist(), found, strict=True):
            if place >= 0:
                column[place] += item.strength


def sentence_scores(document: Document, starts: Starts, ends: Starts, model: CommentaryModel) -> Logits:
    """The score of each sentence by itself."""
    scores = model.sentences.scores(sentence_sets(document, starts, ends))
    if model.words is None or not model.joint:
        return scores
    places, sentence = words_of(document, starts, ends)
    return model.joined(scores, model.words.scores(word_rows(document, places)), sentence)


@per_document
def scored(document: Document) -> tuple[Starts, Starts, Logits]:
    """Where the document's sentences start and end, and the shipped model's score of each."""
    starts = np.array([sentence.start for sentence in document.sentences], dtype=np.int64)
    ends = np.array([sentence.end for sentence in document.sentences], dtype=np.int64)
    return starts, ends, sentence_scores(document, starts, ends, shipped())


def words_of(document: Document, starts: Starts, ends: Starts) -> tuple[Places, Places]:
    """The places of the words in the sentences, and the number of the sentence that each stands in."""
    places = np.flatnonzero(document.word)
    sentence = np.searchsorted(starts, places, side="right") - 1
    kept = (sentence >= 0) & (places < ends[np.maximum(sentence, 0)])
    return places[kept], sentence[kept]


def probabilities(document: Document, starts: Starts, ends: Starts, model: CommentaryModel) -> Logits:
    """Calibrated probability of commentary for each of the document's sentences given."""
    if not len(starts):
        return np.zeros(0)
    return with_rules(document, starts, model.log_odds(sentence_scores(document, starts, ends, model)))


def with_rules(document: Document, starts: Starts, logits: Logits) -> Logits:
    """The model's probability joined with the rules' evidence by noisy-or: what a rule shows the reader also counts."""
    found = noisy_or(document, starts, commentary_evidence(document))
    return np.asarray(1 - (1 - 1 / (1 + np.exp(-logits))) * (1 - TRUST * found))
