"""A score card: a logistic model that is read from a small JSON file and explains itself term by term.

Scoring needs no scikit-learn, so that one article is scored quickly; ``models.logistic`` fits what is stored here.

Format 2 of the file: ``{"format": 2, "score", "states", "baseline", "baseline_sd", "short_text_sd", "terms": [{"feature",
"weight", "sd", "reference", "scale", "low", "high", "reason", "curve", "prior"}], "origin", "farthest", "digest"}``. Format 1
had no ``curve``, ``prior`` and ``farthest``; it is still read. To change the format: raise ``FORMAT``, keep a loader for
every older number beside the new one, and add a file of the old format to the tests.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from .errors import UnusableFile

FORMAT = 2
_DIGITS = 6
Z90 = 1.6449
"""Half the width of a two-sided 90% interval of the normal distribution, in standard deviations."""
_STRANGEST = 4.0
Curve = Literal["linear", "log"]


class ModelFileError(UnusableFile):
    """A model file that cannot be trusted or understood; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Term:
    """One feature's place in the score.

    Its contribution to the log-odds is ``weight × (counted(value) − reference) / scale``: ``reference`` is a usual
    value, ``scale`` the distance between a usual and a remarkable one, in the feature's unit. With the curve ``log`` both
    values are taken as log₂(1 + value) and ``scale`` is in doublings: the second source says more than the twentieth.
    ``sd`` is the standard deviation of the weight; ``low`` and ``high`` bound what is counted, None: no bound.
    ``reason`` says why the weight has its sign; ``prior`` is the weight before labelled articles spoke.
    """

    feature: str
    weight: float
    sd: float
    reference: float
    scale: float
    low: float | None
    high: float | None
    reason: str
    curve: Curve = "linear"
    prior: float | None = None

    def counted(self, value: float) -> float:
        """``value`` as it counts: clipped to the range beyond which nothing is gained or lost."""
        if self.low is not None:
            value = max(value, self.low)
        if self.high is not None:
            value = min(value, self.high)
        return value

    def distance(self, value: float) -> float:
        """How far ``value`` lies from the reference, in scales."""
        return (self._curved(self.counted(value)) - self._curved(self.reference)) / self.scale

    def strangeness(self, value: float) -> float:
        """How far ``value`` lies from the reference, in scales, ``_STRANGEST`` at most: one odd value makes no odd article."""
        return min(abs(self.distance(value)), _STRANGEST)

    def _curved(self, value: float) -> float:
        return math.log2(1 + max(value, 0.0)) if self.curve == "log" else value


@dataclass(frozen=True, slots=True)
class Explained:
    """A probability with its 90% interval, and the terms that make it.

    ``log_odds`` is the baseline + Σ contributions exactly: every term is rounded to six digits before it is added.
    """

    probability: float
    low: float
    high: float
    log_odds: float
    contributions: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """A linear model of log-odds with documented terms.

    ``states`` says in words what the probability is a probability of. The interval combines the weights' own uncertainty
    (``sd`` of each term, ``baseline_sd``) with that of measuring on a short text: ``short_text_sd`` is the standard
    deviation that 100 words leave in the log-odds; it shrinks with the square root of the length.
    """

    score: str
    states: str
    baseline: float
    baseline_sd: float
    short_text_sd: float
    terms: tuple[Term, ...]
    origin: str
    farthest: float | None = None

    def strangest(self, values: Mapping[str, float | None]) -> tuple[float, str] | None:
        """How unlike the articles the card was fitted to an article is, if it is too unlike, and its strangest feature.

        Too unlike is a ``strangeness`` over ``farthest``, which hardly any article of the training corpora has.
        """
        if self.farthest is None:
            return None
        away, distance = self._away(values), self.strangeness(values)
        return (distance, max(away, key=lambda feature: away[feature])) if distance > self.farthest else None

    def strangeness(self, values: Mapping[str, float | None]) -> float:
        """Root mean square of the measured values' distances from their references, in scales; 0 if none is measured."""
        away = self._away(values).values()
        return math.sqrt(math.fsum(each**2 for each in away) / len(away)) if away else 0.0

    def _away(self, values: Mapping[str, float | None]) -> dict[str, float]:
        """The distance of every measured value that counts, by feature."""
        return {
            term.feature: term.strangeness(value)
            for term in self.terms
            if (value := values.get(term.feature)) is not None and term.weight
        }

    def explain(self, values: Mapping[str, float | None], words: int) -> Explained:
        """Probability, interval and contributions for one article's ``values`` by feature name.

        A value that is missing (None or absent) contributes 0, as the reference would, and its term's standard deviation
        widens the interval.
        """
        contributions: dict[str, float] = {}
        variance = self.baseline_sd**2 + self.short_text_sd**2 * 100 / max(words, 1)
        for term in self.terms:
            value = values.get(term.feature)
            if value is None:
                variance += term.sd**2
                continue
            distance = term.distance(value)
            # Adding 0.0 turns -0.0 into 0.0.
            contributions[term.feature] = round(term.weight * distance, _DIGITS) + 0.0
            variance += (term.sd * distance) ** 2
        log_odds = round(math.fsum([self.baseline, *contributions.values()]), _DIGITS)
        half = Z90 * math.sqrt(variance)
        return Explained(_sigmoid(log_odds), _sigmoid(log_odds - half), _sigmoid(log_odds + half), log_odds, contributions)

    def check_features(self, known: Iterable[str]) -> None:
        """Raise ModelFileError if a term names a feature that nothing measures."""
        unknown = {term.feature for term in self.terms} - set(known)
        if unknown:
            raise ModelFileError(f"the {self.score} model names features that nothing measures: {sorted(unknown)}")

    def digest(self) -> str:
        """SHA-256 of everything the card holds."""
        return _digest(asdict(self))

    def save(self, path: Path) -> None:
        """Write the card; the same card gives the same bytes."""
        data = {"format": FORMAT, **asdict(self), "digest": self.digest()}
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load_scorecard(path: Path) -> ScoreCard:
    """Read a score card. Raises ModelFileError for another format, a missing field or a digest that does not match."""
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        number = data.pop("format")
        if number not in (1, FORMAT):
            raise ModelFileError(f"{path}: model format {number}, this version reads {FORMAT}; train it again")
        digest = data.pop("digest")
        card = ScoreCard(**{**data, "terms": tuple(Term(**term) for term in data["terms"])})
    except OSError as error:
        reason = f"{error.strerror or error}; a folder of models holds reliability.json and bias.json"
        raise ModelFileError(f"{path}: {reason}") from error
    except ModelFileError:
        raise
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ModelFileError(f"{path}: is not a score card; `wellsourced train score` writes them") from error
    if (card.digest() if number == FORMAT else _digest(data)) != digest:
        raise ModelFileError(f"{path}: its digest does not match its contents; it was changed after it was written")
    return card


def _digest(data: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def _sigmoid(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, log_odds))))
