"""Two fitted models, never pooled: the epistemic hedge and the weasel.

Each sees every word in its surroundings and gives the chance that it is the telling one; a sentence is positive unless all
its words fail to make it so (noisy-or). The labels they were fitted to are sentences', so the words are learned as
multiple instances. The weasel model has a second half that sees the sentence as a set of features.

Hedges of research abstracts and of research news are one concept (Farkas et al. 2010; Pei & Jurgens 2021). Wikipedia's weasels
are a wider one than the news desk's: any vague quantity counts there. So the models rank, and the rules decide what is
shown to the reader.
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
from ...models.noisy_or import NoisyOr, joined, log_odds
from ..evidence import Evidence
from ..lexicon import cues
from ..memory import per_document
from ..voices import own
from ..word_features import sentence_features, word_buckets

if TYPE_CHECKING:
    from ..document import Document

HEDGE, WEASEL = "hedge", "weasel"
BITS = 18
Floats = npt.NDArray[np.float32]
Starts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class CueModel:
    """``words`` judges words; ``sentences``, if there is one, the whole sentence, and ``share`` is its part in the log-odds.

    ``slope`` and ``intercept`` make the joint log-odds those of a calibrated probability on the training corpus;
    ``threshold`` is the probability from which a sentence counts as positive there (best F1 in cross-validation).
    ``news`` joins the rules and the words in news: the weights of the rules' noisy-or (0–1) and of the words' log-odds,
    and the intercept.
    """

    words: NoisyOr
    sentences: Bag | None
    share: float
    slope: float
    intercept: float
    threshold: float
    news: tuple[float, float, float] = (6.0, 0.5, -2.0)
    digest: str = ""

    def log_odds(self, words: Floats, starts: Starts, sets: Sets | None) -> npt.NDArray[np.float64]:
        """Calibrated log-odds of the sentences that begin at ``starts``, from the chances of their words."""
        joint = log_odds(joined(words, starts))
        if self.sentences is not None and sets is not None:
            joint = (1 - self.share) * joint + self.share * self.sentences.scores(sets)
        return np.asarray(self.slope * joint + self.intercept)

    def news_probability(self, rules: npt.NDArray[np.float64], words: Floats, starts: Starts) -> npt.NDArray[np.float64]:
        """Calibrated probability in news, from the noisy-or of the rules' evidence and the chances of the words."""
        by_rules, by_words, intercept = self.news
        return np.asarray(1 / (1 + np.exp(-(by_rules * rules + by_words * log_odds(joined(words, starts)) + intercept))))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What goes into the file: half precision is enough for weights that are summed."""
        numbers = [self.words.bias, self.share, self.slope, self.intercept, self.threshold, *self.news]
        arrays: dict[str, npt.NDArray[Any]] = {"words": self.words.weights.astype(np.float16), "numbers": np.array(numbers)}
        if self.sentences is not None:
            arrays["sentences"] = self.sentences.weights.astype(np.float16)
            arrays["sentence_numbers"] = np.append(self.sentences.dense.astype(np.float64), self.sentences.intercept)
        return arrays


def from_weights(weights: files.Weights) -> CueModel:
    """The model in a file of weights."""
    arrays = weights.arrays
    bias, share, slope, intercept, threshold, *news = (float(number) for number in arrays["numbers"])
    sentences = None
    if "sentences" in arrays:
        numbers = arrays["sentence_numbers"]
        sentences = Bag(arrays["sentences"].astype(np.float32), numbers[:-1].astype(np.float32), float(numbers[-1]))
    words = NoisyOr(arrays["words"].astype(np.float32), bias)
    return CueModel(words, sentences, share, slope, intercept, threshold, (news[0], news[1], news[2]), weights.digest)


def read_model(path: Path, kind: str) -> CueModel:
    """Read the weights of a ``hedge`` or ``weasel`` model. Raises ``models.files.WeightsError`` if they are damaged."""
    return from_weights(files.load(path, kind))


@cache
def shipped(kind: str) -> CueModel:
    """The weights that come with the package, read once."""
    with as_file(resources("wellsourced.models") / f"{kind}.npz") as path:
        return read_model(path, kind)


def encoded_words(document: Document) -> npt.NDArray[np.int32]:
    """The bucket numbers of all the document's words."""
    return word_buckets(document, BITS, np.arange(len(document.doc)))


@per_document
def _candidates(document: Document) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """The places of the author's own words that a lexicon proposes, and their bucket numbers, made once for both models."""
    mask = np.zeros(len(document.doc), dtype=bool)
    for name, found in cues(document).items():
        if name.startswith(("hedges.", "weasels.")):
            for cue in found:
                mask[cue.start : cue.end] = True
    places = np.flatnonzero(mask & own(document))
    return places, word_buckets(document, BITS, places)


def own_chances(document: Document, model: CueModel) -> Floats:
    """The chance of each token to be a telling word, shape (tokens,); next to none where no candidate of the author's is."""
    places, rows = _candidates(document)
    chances = np.full(len(document.doc), 1e-6, dtype=np.float32)
    chances[places] = model.words.chances(rows)
    return chances


def sentence_sets(document: Document, starts: Starts) -> Sets:
    """The sentences that begin at ``starts`` as sets of features, whoever speaks; one dense column, the length."""
    tokens, buckets = sentence_features(document, None, BITS)
    rows = np.searchsorted(starts, tokens, side="right") - 1
    lengths = np.add.reduceat(document.word.astype(np.float32), starts)
    kept = rows >= 0
    return Sets(rows[kept], buckets[kept], (np.log1p(lengths) / 4)[:, None].astype(np.float32))


def probabilities(document: Document, starts: Starts, model: CueModel) -> npt.NDArray[np.float64]:
    """Probability of each sentence that begins at one of ``starts``, calibrated on the training corpus, whoever speaks."""
    sets = sentence_sets(document, starts) if model.sentences is not None else None
    chances = model.words.chances(encoded_words(document))[starts[0] :]
    return np.asarray(1 / (1 + np.exp(-model.log_odds(chances, starts - starts[0], sets))))


def news_probabilities(
    document: Document, starts: Starts, model: CueModel, found: Sequence[Evidence]
) -> npt.NDArray[np.float64]:
    """Calibrated probability of each sentence in news: by the rules' evidence ``found`` and by the author's words."""
    chances = own_chances(document, model)[starts[0] :]
    return model.news_probability(noisy_or(document, starts, found), chances, starts - starts[0])


def noisy_or(document: Document, starts: Starts, found: Sequence[Evidence]) -> npt.NDArray[np.float64]:
    """1 − Π (1 − strength) over the evidence of each sentence."""
    absent = np.ones(len(starts))
    places = np.searchsorted(document.offsets[starts], [item.start for item in found], side="right") - 1
    for place, item in zip(places.tolist(), found, strict=True):
        if place >= 0:
            absent[place] *= 1.0 - item.strength
    return np.asarray(1.0 - absent)
