"""A list of words with a weight each, none negative: the simplest text classifier that can be read word by word.

The value of a text is Σ weight of its distinct listed words ÷ √(its distinct words of the kinds that are looked at, at least
``FEWEST``). Fitted as a logistic regression with non-negative weights, an intercept and an L2 penalty, by L-BFGS-B.

Format 1 of the file: ``{"format": 1, "name", "words": {word: weight}, "trained_on": {file: SHA-256}, "origin", "digest"}``. To
change it: raise ``FORMAT`` and keep a loader for every older number beside the new one.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from .scorecard import ModelFileError

FORMAT = 1
FEWEST = 40
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class WordList:
    """``words`` has the weights that are not 0, the heaviest first; ``trained_on`` the SHA-256 of each training file."""

    name: str
    words: Mapping[str, float]
    origin: str = ""
    trained_on: Mapping[str, str] = field(default_factory=dict)

    def value(self, words: Collection[str]) -> float:
        """The value of a text, from its distinct words."""
        total = sum(self.words.get(word, 0.0) for word in sorted(words))
        return float(total / math.sqrt(max(len(words), FEWEST)))

    def digest(self) -> str:
        """SHA-256 of everything the list holds."""
        return hashlib.sha256(json.dumps(asdict(self)).encode()).hexdigest()

    def save(self, path: Path) -> None:
        """Write the list; the same list gives the same bytes."""
        data = {"format": FORMAT, **asdict(self), "digest": self.digest()}
        path.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def load_wordlist(path: Path) -> WordList:
    """Read a list of words. Raises ModelFileError for another format or a digest that does not match."""
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if data.pop("format") != FORMAT:
            raise ModelFileError(f"{path}: this version reads word lists of format {FORMAT}; train it again")
        digest = data.pop("digest")
        words = WordList(**data)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ModelFileError(f"{path}: not a list of words ({error!r})") from error
    if words.digest() != digest:
        raise ModelFileError(f"{path}: its digest does not match its contents; it was changed after it was written")
    return words


def fit_wordlist(
    texts: Sequence[Collection[str]],
    labels: npt.NDArray[np.bool_],
    groups: Sequence[str],
    name: str,
    penalty: float = 0.3,
    fewest_texts: int = 8,
    fewest_groups: int = 5,
) -> WordList:
    """Fit to texts as their distinct words; a word must stand in ``fewest_texts`` texts and ``fewest_groups`` groups."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix
    from scipy.special import expit

    seen = Counter(word for text in texts for word in text)
    among: dict[str, set[str]] = {}
    for text, group in zip(texts, groups, strict=True):
        for word in text:
            among.setdefault(word, set()).add(group)
    words = sorted(word for word, count in seen.items() if count >= fewest_texts and len(among[word]) >= fewest_groups)
    place = {word: column for column, word in enumerate(words)}
    entries = [
        (row, place[word], max(len(text), FEWEST) ** -0.5)
        for row, text in enumerate(texts)
        for word in sorted(text)
        if word in place
    ]
    rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
    table = csr_matrix((values, (rows, columns)), shape=(len(texts), len(words)))
    sign = np.where(labels, 1.0, -1.0)

    def loss(theta: Floats) -> tuple[float, Floats]:
        margin = sign * (table @ theta[:-1] + theta[-1])
        slope = -sign * expit(-margin)
        value = float(np.logaddexp(0, -margin).sum() + 0.5 * penalty * theta[:-1] @ theta[:-1])
        return value, np.append(table.T @ slope + penalty * theta[:-1], slope.sum())

    start = np.zeros(len(words) + 1)
    bounds = [(0.0, None)] * len(words) + [(None, None)]
    theta = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 300}).x
    found = {word: round(float(weight), 4) for word, weight in zip(words, theta[:-1], strict=True) if weight >= 0.01}
    return WordList(name, dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))))
